// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditchain.h"
#include "core/audit/auditfilter.h"
#include "core/audit/auditwords.h"

#include <QIODevice>
#include <QStringView>

#include <optional>
#include <stop_token>

namespace Flare {

class SqliteAuditLog;

enum class AuditFormat {
    JsonLines, ///< Everything, byte by byte as it was hashed; verifyJsonLines() needs nothing else.
    Csv, ///< For spreadsheets, see auditcsv.h.
    Html, ///< The report to print or to put into a change ticket, see auditreport.h.
};

/// "jsonl", "csv" or "html".
[[nodiscard]] std::optional<AuditFormat> auditFormatFrom(QStringView key);

/// Writes all records that match, up to the head at this moment; the filter's limit does not apply. Throws
/// Error(Audit), also when the device refuses. Blocking, for worker threads.
void exportAudit(SqliteAuditLog& log, const AuditFilter& filter, AuditFormat format, QIODevice& device,
                 const AuditTitles& titles = {}, const std::stop_token& stop = {});

/// Checks an export in JSON Lines without the log that it came from. A line is {"hash":H,"record":R}; H is the SHA-256
/// of R's bytes, which are its RFC 8785 form, and R's "previous_hash" is the H of the record before.
[[nodiscard]] Verification verifyJsonLines(QIODevice& device, Completeness completeness = Completeness::WholeLog,
                                           const QByteArray& expectedHead = {});

} // namespace Flare
