// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/auditexporter.h"

#include "core/audit/auditexport.h"
#include "core/audit/auditorigin.h"
#include "core/audit/auditreport.h"
#include "core/base/error.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>
#include <QtConcurrentRun>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Flare::AuditExporter)
};

constexpr int dotsPerInch = 150;
constexpr int footerHeight = 60;

void drawPage(QPainter& painter, QTextDocument& text, int page, const QSizeF& size, const QString& footer)
{
    painter.save();
    painter.translate(0, -page * size.height());
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF(0, page * size.height(), size.width(), size.height());
    context.palette.setColor(QPalette::Text, Qt::black);
    painter.setClipRect(context.clip);
    text.documentLayout()->draw(&painter, context);
    painter.restore();
    painter.setPen(Qt::darkGray);
    painter.drawText(QRectF(0, size.height(), size.width(), footerHeight), Qt::AlignLeft | Qt::AlignBottom, footer);
    painter.drawText(QRectF(0, size.height(), size.width(), footerHeight), Qt::AlignRight | Qt::AlignBottom,
                     Words::tr("%1 of %2").arg(page + 1).arg(text.pageCount()));
}

/// Every page carries the head: one page alone can be held against the log.
void writePdf(const QByteArray& html, const QByteArray& head, QIODevice& device)
{
    QPdfWriter writer(&device);
    writer.setResolution(dotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(15, 15, 15, 12), QPageLayout::Millimeter);
    writer.setTitle(Words::tr("Audit log of pg-flare"));
    QPainter painter(&writer);
    const QSizeF page(writer.width(), writer.height() - footerHeight);
    QTextDocument text;
    text.documentLayout()->setPaintDevice(&writer);
    text.setDefaultFont(QFont(u"sans-serif"_s, 8));
    text.setHtml(QString::fromUtf8(html));
    text.setPageSize(page);
    auto small = painter.font();
    small.setPointSizeF(6.5);
    painter.setFont(small);
    const auto footer = Words::tr("Head of the log: %1").arg(QString::fromLatin1(head));
    for (int number = 0; number < text.pageCount(); ++number) {
        if (number > 0)
            writer.newPage();
        drawPage(painter, text, number, page, footer);
    }
}

void write(SqliteAuditLog& log, AuditDocument document, QIODevice& device)
{
    switch (document) {
    case AuditDocument::Csv:
        exportAudit(log, {}, AuditFormat::Csv, device);
        return;
    case AuditDocument::JsonLines:
        exportAudit(log, {}, AuditFormat::JsonLines, device);
        return;
    case AuditDocument::Html:
        exportAudit(log, {}, AuditFormat::Html, device);
        return;
    case AuditDocument::Pdf: {
        QBuffer html;
        html.open(QIODevice::WriteOnly);
        const auto head = log.head();
        writeAuditReport(log, {}, html);
        writePdf(html.data(), head.hash, device);
        return;
    }
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

QFuture<QString> saveAudit(SqliteAuditLog& log, AuditDocument document, const QString& path)
{
    return QtConcurrent::run([&log, document, path] {
        try {
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly))
                return file.errorString();
            write(log, document, file);
            if (!file.commit())
                return file.errorString();
            auto record = auditRecordFromHere(AuditKind::Export, u"gui"_s);
            record.result = u"succeeded"_s;
            record.message = path;
            log.append(record);
            return QString();
        } catch (const Error& error) {
            return error.message();
        }
    });
}

} // namespace Flare
