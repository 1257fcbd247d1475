// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditfilter.h"
#include "core/audit/auditwords.h"

#include <QByteArray>

#include <stop_token>

namespace Flare {

class SqliteAuditLog;

/// The report on a migration for its change ticket: who did what to which servers, the outage, the proof, how each
/// operation ended, what was changed, and whether the log holds. Not what the program only asked.
struct AuditReport
{
    QString title;
    QString subject; ///< What it is about, in one line: ticket, file and databases.
    /// Head of the whole log when it was made.
    QByteArray head;
    /// The content of an HTML body, without a style: simple enough for QTextDocument too. Its classes: lead, facts,
    /// mono, time, quiet, good, bad, publisher, subscriber, sql, sign.
    QString body;
};

/// Reads and verifies. Throws Error(Audit). Blocking, for worker threads.
[[nodiscard]] AuditReport auditReport(SqliteAuditLog& log, const AuditFilter& filter, const AuditTitles& titles,
                                      const std::stop_token& stop = {});

/// The same as one HTML page that needs nothing else: no scripts, no images, no network; light, dark and on paper.
[[nodiscard]] QByteArray auditReportPage(const AuditReport& report);

} // namespace Flare
