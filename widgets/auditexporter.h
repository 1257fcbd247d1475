// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/sqliteauditlog.h"

#include <QFuture>
#include <QString>

namespace Flare {

/// The forms in which a person takes the log away; the PDF is the HTML report on pages, for a change ticket.
enum class AuditDocument { Csv, JsonLines, Html, Pdf };

/// Writes the whole log to a file, on a thread of the pool, and notes in the log that it did. Replaces a file of that
/// name: whoever chose the name was asked. Returns why it can't be done; empty when it is. The log must outlive it.
[[nodiscard]] QFuture<QString> saveAudit(SqliteAuditLog& log, AuditDocument document, const QString& path);

/// By the file name's end; HTML where it tells nothing.
[[nodiscard]] AuditDocument auditDocumentFor(const QString& path);

} // namespace Flare
