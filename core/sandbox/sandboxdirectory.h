// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>

#include <stop_token>

namespace Flare {

/// The place of one sandbox server on disk, below a folder that all sandboxes of one account share. It names the
/// process that made it, so that another run can tell a living sandbox from one that a crash has left behind. When it
/// goes, it ends the server in it and removes everything.
class SandboxDirectory
{
public:
    /// Sweeps up what crashed runs have left in this place (the temporary directory if empty), then makes a directory.
    /// Throws Error (Tool).
    explicit SandboxDirectory(const std::stop_token& stop, const QString& place = {});
    ~SandboxDirectory();
    Q_DISABLE_COPY_MOVE(SandboxDirectory)

    [[nodiscard]] const QString& path() const { return m_path; }
    /// The part that belongs to the server's account; everything below is in it.
    [[nodiscard]] QString serverPath() const;
    [[nodiscard]] QString dataPath() const;
    [[nodiscard]] QString socketPath() const;
    [[nodiscard]] QString logPath() const;

private:
    QString m_path;
};

/// The folder that holds this account's sandboxes in the place.
[[nodiscard]] QString sandboxParent(const QString& place = {});

/// Ends the servers and removes the directories of sandboxes in the temporary directory whose maker no longer lives.
/// Returns how many there were.
int sweepSandboxes(const std::stop_token& stop = {});

} // namespace Flare
