// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/names.h"
#include "core/base/side.h"

#include <QByteArray>
#include <QString>

namespace Flare::Pg {

/// The SQLSTATE of what a server refuses for want of a right.
constexpr auto insufficientPrivilege = "42501";

/// What was tried, by whom, and what the server said of it.
struct Refusal
{
    Side side;
    int serverMajor = 0;
    RoleName login;
    QString statement; ///< Secrets masked.
    QString message;
};

/// Which right is missing and who can give it, as the statement that does so wherever that can be known. Never empty.
/// What the server's message names is found in an English one only; of another language, what was tried decides.
[[nodiscard]] QString adviceOn(const Refusal& refusal);

} // namespace Flare::Pg
