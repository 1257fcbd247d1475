// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/diagnostic.h"

#include <QString>

#include <sys/types.h>

namespace Flare {

/// Who may change or read a pin file, as the system says of the open file and of the folder that it is in.
struct FileGuard
{
    mode_t mode = 0;
    uid_t owner = 0;
    /// The group is the owner's own, as Debian makes one for each user: what it may do is no more than the owner may.
    bool groupIsOwners = false;
    mode_t folderMode = 0;

    /// @param descriptor the open file, @param path where it is.
    [[nodiscard]] static FileGuard of(int descriptor, const QString& path);
};

/// The file chooses the servers that are changed. Whoever else can write it, or put another one in its place, chooses
/// them: that is an error. So is a password that each user can read.
/// @param me the user whose file it should be, besides the administrator's.
void checkGuard(const FileGuard& guard, uid_t me, bool holdsPasswords, const QString& path, Diagnostics& diagnostics);

/// The user for whom this process works: also behind sudo.
[[nodiscard]] uid_t userServed();

} // namespace Flare
