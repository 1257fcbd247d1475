// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditfilter.h"

#include <QFuture>
#include <QString>

namespace Flare {

/// The forms in which a person takes records away; the PDF is the HTML report on pages, for a change ticket.
enum class AuditDocument { Csv, JsonLines, Html, Pdf };

struct AuditExport
{
    QString logPath;
    AuditFilter filter;
    AuditDocument document = AuditDocument::Html;
    QString path;
};

/// Writes what the filter chooses to a file, on a thread of the pool, and notes in the log that it did. Replaces a file
/// of that name: whoever chose the name was asked. Returns why it can't be done; empty when it is. Opens the log
/// itself: nobody needs to wait for it, and whoever goes away meanwhile still gets the file.
[[nodiscard]] QFuture<QString> saveAudit(const AuditExport& request);

/// By the file name's end; HTML where it tells nothing.
[[nodiscard]] AuditDocument auditDocumentFor(const QString& path);

} // namespace Flare
