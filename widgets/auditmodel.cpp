// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/auditmodel.h"

#include "core/audit/auditcodec.h"

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

QString kindText(AuditKind kind)
{
    switch (kind) {
    case AuditKind::Session:
        return AuditModel::tr("session");
    case AuditKind::Intent:
        return AuditModel::tr("intent");
    case AuditKind::Confirm:
        return AuditModel::tr("confirmation");
    case AuditKind::Statement:
        return AuditModel::tr("statement");
    case AuditKind::Outcome:
        return AuditModel::tr("outcome");
    case AuditKind::Note:
        return AuditModel::tr("note");
    case AuditKind::Export:
        return AuditModel::tr("export");
    }
    Q_UNREACHABLE();
}

Theme::Tone toneOfResult(const QString& result)
{
    if (result == u"failed"_s || result == u"error"_s || result == u"refused"_s)
        return Theme::Tone::Bad;
    if (result == u"cancelled"_s || result == u"in_doubt"_s)
        return Theme::Tone::Warning;
    return result.isEmpty() ? Theme::Tone::Neutral : Theme::Tone::Good;
}

QString serverText(const AuditRecord& record)
{
    if (!record.side)
        return {};
    const auto& identifier = record.seenIdentifier.isNull() ? record.expectedIdentifier : record.seenIdentifier;
    return Theme::sideSymbol(*record.side) + u" …"_s + identifier.lastDigits();
}

QString firstLine(const QString& text)
{
    return text.section(u'\n', 0, 0);
}

} // namespace

void AuditModel::addNewer(const QList<AuditEntry>& entries)
{
    if (entries.isEmpty())
        return;
    beginInsertRows({}, 0, static_cast<int>(entries.size()) - 1);
    for (const auto& entry : entries)
        m_entries.prepend(entry);
    endInsertRows();
}

void AuditModel::addOlder(const QList<AuditEntry>& entries)
{
    if (entries.isEmpty())
        return;
    const auto first = static_cast<int>(m_entries.size());
    beginInsertRows({}, first, first + static_cast<int>(entries.size()) - 1);
    std::copy(entries.rbegin(), entries.rend(), std::back_inserter(m_entries));
    endInsertRows();
}

void AuditModel::clear()
{
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

int AuditModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int AuditModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AuditModel::cell(const AuditEntry& entry, int column)
{
    const auto& record = entry.record;
    switch (column) {
    case Number:
        return QString::number(entry.seq);
    case Time:
        return entry.time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss.zzz'Z'");
    case Operation:
        return record.operation;
    case What:
        return kindText(record.kind);
    case Server:
        return serverText(record);
    case Database:
        return record.database.text();
    case Result:
        return record.result.isEmpty() ? QString()
                                       : Theme::toneSymbol(toneOfResult(record.result)) + u' ' + record.result;
    case Duration:
        return record.durationUs ? Theme::durationText(std::chrono::milliseconds(*record.durationUs / 1000))
                                 : QString();
    case Text:
        return firstLine(record.sql.isEmpty() ? record.message : record.sql);
    default:
        return {};
    }
}

QVariant AuditModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& entry = m_entries[index.row()];
    if (role == Qt::DisplayRole)
        return cell(entry, index.column());
    if (role == Qt::TextAlignmentRole && (index.column() == Number || index.column() == Duration))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::FontRole && (index.column() == Time || index.column() == Number))
        return Theme::fixedFont();
    return {};
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case Time:
        return tr("Time (UTC)");
    case Operation:
        return tr("Operation");
    case What:
        return tr("Record");
    case Server:
        return tr("Server");
    case Database:
        return tr("Database");
    case Result:
        return tr("Result");
    case Duration:
        return tr("Duration");
    case Text:
        return tr("Statement or message");
    default:
        return {};
    }
}

QString auditEntryHtml(const AuditEntry& entry)
{
    const auto row = [](const QString& name, const QString& value) {
        return u"<tr><td style='padding-right:12px'>%1</td><td>%2</td></tr>"_s.arg(
            name, value.toHtmlEscaped().replace(u'\n', u"<br>"_s));
    };
    auto html = u"<table>"_s + row(u"seq"_s, QString::number(entry.seq))
        + row(u"time"_s, entry.time.toUTC().toString(Qt::ISODateWithMs));
    for (const auto& field : auditFields()) {
        const auto value = field.value(entry.record);
        if (!value.isUndefined() && !value.isNull())
            html += row(field.key, value.toVariant().toString());
    }
    return html + row(u"hash"_s, QString::fromLatin1(entry.hash)) + u"</table>"_s;
}

} // namespace Flare
