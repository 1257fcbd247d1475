// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace Flare {

/// What one process of a server wrote to its log at one moment.
struct LogEntry
{
    std::optional<qint64> process; ///< No value where the log does not tell.
    bool isFailure = false; ///< An error, or the end of a session.
    QString message;
    QString detail;
    QString context;
};

/// As log_destination names them; Json is of PostgreSQL 15 and newer.
enum class LogFormat { Stderr, Csv, Json };

/// The entries of a log's end, which may begin within one. What is no entry is passed over: lines of a language that is
/// not English, as far as only words tell what they are, or of another log_line_prefix.
/// @param linePrefix The server's log_line_prefix, which only LogFormat::Stderr has.
[[nodiscard]] QList<LogEntry> logEntries(const QString& log, LogFormat format, const QString& linePrefix);

} // namespace Flare
