// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/pg/conninfo.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <stop_token>

namespace Flare {

/// A client program of PostgreSQL to be run once. Its password goes through a private password file, never through
/// the arguments or the environment, which others on this machine can read.
struct ToolCommand
{
    QString program;
    QStringList arguments;
    std::optional<Secret> password;
};

struct ToolOutput
{
    QByteArray standard;
    QString errors; ///< The last lines of its error output: warnings, since it succeeded.
};

/// Runs it to its end. Blocks. Throws Error: Tool with its error output
/// when it fails, TimedOut, Cancelled. It is asked to end (SIGTERM), then made to (SIGKILL).
[[nodiscard]] ToolOutput runTool(const ToolCommand& command, Deadline deadline, const std::stop_token& stop);

/// The line of a password file that serves this password to any server; backslash and colon escaped, as libpq reads it.
/// Throws Error(Precondition) for a password with a line break, which the format can't hold.
[[nodiscard]] Secret passwordFileLine(const Secret& password);

/// The --dbname argument that names server, database and user, without the password.
[[nodiscard]] QString connectionArgument(Pg::ConnInfo info);

/// For people, quoted as a shell wants it.
[[nodiscard]] QString commandLine(const QString& program, const QStringList& arguments);

} // namespace Flare
