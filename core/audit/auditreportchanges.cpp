// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditreportchanges.h"

#include "core/audit/auditchanges.h"
#include "core/audit/auditmarkup.h"
#include "core/base/text.h"

namespace Flare {

using namespace Qt::StringLiterals;
using namespace Markup;

namespace {

bool isRepeated(const AuditRecord& record, const AuditRecord& before)
{
    return record.sql == before.sql && record.side == before.side && record.database == before.database
        && record.result == before.result;
}

/// The side is the bullet; the database is named where it is another one than the operation's.
QString statement(const AuditRecord& record, int times, const QString& database)
{
    QStringList notes;
    if (record.database.text() != database)
        notes.append(record.database.text());
    if (times > 1)
        notes.append(Text::tr("%n times", nullptr, times));
    auto html = (record.side ? sideSymbol(*record.side) : QString()) + escaped(condensedSql(record.sql));
    if (!notes.isEmpty())
        html += u' ' + quiet(u"(%1)"_s.arg(notes.join(u", "_s)));
    if (!record.result.isEmpty() && !isGoodResult(record.result))
        html += u' ' + bad(u"%1 %2"_s.arg(record.sqlState, record.message).trimmed());
    return u"<p class=\"sql\">"_s + html + u"</p>\n"_s;
}

QString statements(const AuditOperation& operation)
{
    const auto& changes = operation.changes;
    QString html;
    for (qsizetype at = 0; at < changes.size();) {
        const auto& record = changes[at].record;
        int times = 0;
        for (; at < changes.size() && isRepeated(changes[at].record, record); ++at)
            ++times;
        html += statement(record, times, operation.database);
    }
    return html;
}

QString operationChanges(const AuditOperation& operation, const AuditTitles& titles)
{
    QStringList notes{operation.database, timeOf(operation.begun)};
    if (operation.durationUs)
        notes.append(durationOf(*operation.durationUs));
    auto html = u"<h3>"_s + escaped(titles.value(operation.operation, operation.operation)) + u" "_s
        + quiet(notes.join(u" · "_s)) + u"</h3>\n"_s + statements(operation);
    const auto more = operation.changeCount - operation.changes.size();
    if (more > 0)
        html += paragraph(Text::tr("%n more statement(s) of it: an export as CSV or JSON Lines has all of them.",
                                   nullptr, static_cast<int>(more)),
                          u"quiet"_s);
    return html;
}

} // namespace

QString changesSection(const AuditSummary& summary, const AuditTitles& titles)
{
    QString html;
    for (const auto& operation : summary.operations) {
        if (operation.changeCount > 0)
            html += operationChanges(operation, titles);
    }
    if (html.isEmpty())
        html = paragraph(Text::tr("Nothing that changes a server was sent."));
    return heading(Text::tr("What was changed"))
        + paragraph(Text::tr("Every statement and program that changed a server, as it was sent, without passwords. "
                             "What was only asked is in the exports as CSV and JSON Lines."),
                    u"quiet"_s)
        + u"<p class=\"quiet\">"_s + sideMark(Side::Publisher) + u"   "_s + sideMark(Side::Subscriber) + u"</p>\n"_s
        + html;
}

} // namespace Flare
