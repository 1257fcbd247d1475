// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/audit/auditexporter.h"

#include "core/audit/auditexport.h"
#include "core/audit/auditorigin.h"
#include "core/audit/sqliteauditlog.h"
#include "core/base/error.h"
#include "core/base/redactor.h"
#include "core/operations/catalogue.h"
#include "widgets/audit/auditpdf.h"

#include <QSaveFile>
#include <QtConcurrentRun>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

void write(SqliteAuditLog& log, const AuditExport& request, QIODevice& device)
{
    switch (request.document) {
    case AuditDocument::Csv:
        exportAudit(log, request.filter, AuditFormat::Csv, device);
        return;
    case AuditDocument::JsonLines:
        exportAudit(log, request.filter, AuditFormat::JsonLines, device);
        return;
    case AuditDocument::Html:
        exportAudit(log, request.filter, AuditFormat::Html, device, operationTitles());
        return;
    case AuditDocument::Pdf:
        writeAuditPdf(auditReport(log, request.filter, operationTitles()), device);
        return;
    }
}

QString save(const AuditExport& request)
{
    try {
        const Redactor redactor;
        SqliteAuditLog log(request.logPath, redactor);
        QSaveFile file(request.path);
        if (!file.open(QIODevice::WriteOnly))
            return file.errorString();
        write(log, request, file);
        if (!file.commit())
            return file.errorString();
        auto record = auditRecordFromHere(AuditKind::Export, u"gui"_s);
        record.result = u"succeeded"_s;
        record.message = request.path;
        log.append(record);
        return {};
    } catch (const Error& error) {
        return error.message();
    }
}

} // namespace

AuditDocument auditDocumentFor(const QString& path)
{
    if (path.endsWith(u".csv"_s, Qt::CaseInsensitive))
        return AuditDocument::Csv;
    if (path.endsWith(u".jsonl"_s, Qt::CaseInsensitive))
        return AuditDocument::JsonLines;
    return path.endsWith(u".pdf"_s, Qt::CaseInsensitive) ? AuditDocument::Pdf : AuditDocument::Html;
}

QFuture<QString> saveAudit(const AuditExport& request)
{
    return QtConcurrent::run([request] { return save(request); });
}

} // namespace Flare
