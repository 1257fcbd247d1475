// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>
#include <QStringList>

#include <sys/types.h>

#include <functional>
#include <optional>
#include <stop_token>

namespace Flare {

/// The account that sandbox servers run as. PostgreSQL refuses to run as root, so root lends its servers the account
/// "postgres", else "nobody"; anybody else runs them as themselves.
struct ServerUser
{
    uid_t uid = 0;
    gid_t gid = 0;
    bool differs = false; ///< The calling process has another account and must switch.
};

[[nodiscard]] ServerUser serverUser();

/// Whether the account that servers run as can enter the directory.
[[nodiscard]] bool isReachableForServers(const QString& directory);

/// Makes the file or directory the server's own.
void giveToServers(const QString& path);

struct ServerTask
{
    QString program;
    QStringList arguments;
    QString directory = QStringLiteral("/"); ///< Need not be reachable for the server's user by its path.
    std::function<bool()> isDone{}; ///< Ends the program early, as a success.
};

/// A program that is run to its end as the server's user, in a clean environment. The output is returned; throws Error
/// (Tool) when it fails or can't be started, (TimedOut) past the deadline, (Cancelled) after a stop. Past the deadline
/// and after a stop, what the program has started is ended with it.
QString runAsServer(const ServerTask& task, Deadline deadline, const std::stop_token& stop);

} // namespace Flare
