// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/audit/auditcells.h"

#include "core/audit/auditchanges.h"
#include "core/audit/auditcodec.h"
#include "core/audit/auditwords.h"
#include "core/base/units.h"
#include "widgets/parts/theme.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QJsonDocument>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Flare::AuditModel)
};

constexpr qsizetype longestLine = 500;

QString kindText(AuditKind kind)
{
    switch (kind) {
    case AuditKind::Session:
        return Words::tr("session");
    case AuditKind::Intent:
        return Words::tr("intent");
    case AuditKind::Confirm:
        return Words::tr("confirmation");
    case AuditKind::Statement:
        return Words::tr("statement");
    case AuditKind::Outcome:
        return Words::tr("outcome");
    case AuditKind::Note:
        return Words::tr("note");
    case AuditKind::Export:
        return Words::tr("export");
    }
    Q_UNREACHABLE();
}

Theme::Tone toneOfResult(const QString& result)
{
    if (result.isEmpty())
        return Theme::Tone::Neutral;
    if (result == u"cancelled"_s || result == u"in_doubt"_s)
        return Theme::Tone::Warning;
    return isGoodResult(result) ? Theme::Tone::Good : Theme::Tone::Bad;
}

QString valueText(const QJsonValue& value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Indented));
    return value.toVariant().toString();
}

} // namespace

QString AuditCells::textOf(const AuditRecord& record)
{
    const bool isStatement = record.kind == AuditKind::Statement;
    const auto& text = isStatement || record.message.isEmpty() ? record.sql : record.message;
    return text.isEmpty() ? record.confirmation : text;
}

QString AuditCells::whatOf(const AuditEntry& entry)
{
    auto text = condensedSql(textOf(entry.record)).left(longestLine).replace(u'\n', u' ');
    if (entry.record.kind == AuditKind::Statement)
        return text;
    return text.isEmpty() ? kindText(entry.record.kind) : u"%1: %2"_s.arg(kindText(entry.record.kind), text);
}

QString AuditCells::resultOf(const AuditRecord& record)
{
    return record.result.isEmpty()
        ? QString()
        : Theme::toneSymbol(toneOfResult(record.result)) + u' ' + auditResultText(record.result);
}

QVariant AuditCells::colourOf(const AuditRecord& record)
{
    const auto tone = toneOfResult(record.result);
    return tone == Theme::Tone::Bad ? Theme::toneColour(tone, QGuiApplication::palette()) : QVariant();
}

QString AuditCells::serverOf(const AuditRecord& record)
{
    if (!record.side)
        return record.database.text();
    const auto server = Theme::sideSymbol(*record.side) + u' ' + Theme::sideWord(*record.side);
    return record.database.isEmpty() ? server : server + u" · "_s + record.database.text();
}

QString AuditCells::dayAndTime(const QDateTime& time)
{
    return time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss'Z'");
}

QString AuditCells::durationOf(const AuditRecord& record)
{
    return record.durationUs ? latencyText(std::chrono::microseconds(*record.durationUs)) : QString();
}

QString AuditCells::cell(const AuditEntry& entry, int column)
{
    const auto& record = entry.record;
    switch (column) {
    case What:
        return whatOf(entry);
    case Result:
        return resultOf(record);
    case Server:
        return record.kind == AuditKind::Statement ? serverOf(record) : QString();
    case Began:
        return record.begunAt.value_or(entry.time).toUTC().toString(u"HH:mm:ss.zzz'Z'");
    case Duration:
        return durationOf(record);
    default:
        return {};
    }
}

QString AuditCells::fieldsOf(const AuditEntry& entry)
{
    const auto row = [](const QString& name, const QString& value) {
        return u"<tr><td style='padding-right:12px'>%1</td><td style='white-space:pre-wrap'>%2</td></tr>"_s.arg(
            name, value.toHtmlEscaped());
    };
    auto html = u"<table>"_s + row(u"seq"_s, QString::number(entry.seq))
        + row(u"time"_s, entry.time.toUTC().toString(Qt::ISODateWithMs));
    for (const auto& field : auditFields()) {
        const auto value = field.value(entry.record);
        if (!value.isUndefined() && !value.isNull())
            html += row(field.key, valueText(value));
    }
    return html + row(u"hash"_s, QString::fromLatin1(entry.hash)) + u"</table>"_s;
}

} // namespace Flare
