// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditreport.h"

#include "core/audit/auditmarkup.h"
#include "core/audit/auditreportchanges.h"
#include "core/audit/auditsummary.h"
#include "core/audit/sqliteauditlog.h"
#include "core/base/text.h"

#include <QFileInfo>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace Markup;

namespace {

QString lines(const QStringList& texts)
{
    QStringList escapedTexts;
    for (const auto& text : texts)
        escapedTexts.append(escaped(text));
    return escapedTexts.join(u"<br>"_s);
}

QString serverRow(const AuditServer& server)
{
    const auto expected = server.expected.isNull() ? QString() : server.expected.text();
    const bool same = server.seen == QStringList{expected};
    const auto found = server.seen.isEmpty() ? Text::tr("not asked") : server.seen.join(u"; "_s);
    return row(
        {cell(sideMark(server.side)), cell(lines(server.addresses)), cell(lines(server.versions)),
         cell(escaped(expected), u"mono"_s),
         same ? cell(good(Text::tr("the same"))) : cell(server.seen.isEmpty() ? quiet(found) : bad(found), u"mono"_s)});
}

QString serverSection(const AuditSummary& summary)
{
    auto html = tableStart(Text::tr("Servers"),
                           {Text::tr("Side"), Text::tr("Address"), Text::tr("PostgreSQL"),
                            Text::tr("System identifier in the file"), Text::tr("System identifier found")});
    for (const auto& server : summary.servers)
        html += serverRow(server);
    return html + tableEnd();
}

QString chainVerdict(const Verification& chain)
{
    return chain.ok ? good(Text::tr("The chain of all %n record(s) of the log is intact.", nullptr,
                                    static_cast<int>(chain.checked)))
                    : bad(Text::tr("The log does not verify.") + u' ' + chain.reason);
}

QString factSection(const AuditSummary& summary, const Verification& chain, const QString& path)
{
    const auto period = summary.records == 0 ? Text::tr("No record matches.")
                                             : Text::tr("%1 to %2").arg(timeOf(summary.begin), timeOf(summary.end));
    return u"<table class=\"facts\" width=\"100%\">\n"_s + fact(Text::tr("Change ticket"), lines(summary.tickets))
        + fact(Text::tr("Configuration and its digest"), lines(summary.configurations), u"mono"_s)
        + fact(Text::tr("Databases"), escaped(summary.databases.join(u", "_s)))
        + fact(Text::tr("Period"), escaped(period)) + fact(Text::tr("People"), escaped(summary.people.join(u", "_s)))
        + fact(Text::tr("Programs"), escaped(summary.programs.join(u", "_s)))
        + fact(Text::tr("Audit log"), escaped(path), u"mono"_s) + fact(Text::tr("Chain"), chainVerdict(chain))
        + fact(Text::tr("Head hash when this report was written"), escaped(QString::fromLatin1(chain.headHash)),
               u"mono"_s)
        + u"</table>\n"_s;
}

QString lengthOf(const AuditOutage& outage)
{
    if (!outage.durationUs)
        return quiet(outage.stoppedAt.isValid() ? Text::tr("not proven") : Text::tr("not recorded"));
    const auto length = durationOf(*outage.durationUs);
    return escaped(outage.budgetMs ? Text::tr("%1 of %2 allowed").arg(length, durationOf(*outage.budgetMs * 1000))
                                   : length);
}

QString provenAt(const AuditOutage& outage)
{
    const bool sameDay = outage.provenAt.date() == outage.stoppedAt.date();
    return sameDay ? preciseClockOf(outage.provenAt) : preciseTimeOf(outage.provenAt);
}

QString endOf(const AuditOutage& outage)
{
    if (outage.givenBackAt.isValid())
        return escaped(Text::tr("access given back at %1").arg(timeOf(outage.givenBackAt)));
    return isGoodResult(outage.result) ? escaped(Text::tr("access not given back in this period"))
                                       : bad(outage.message);
}

QString outageSection(const AuditSummary& summary)
{
    if (summary.outages.isEmpty())
        return heading(Text::tr("Outage")) + paragraph(Text::tr("No writer was stopped in this period."));
    auto html = tableStart(Text::tr("Outage"),
                           {Text::tr("Database"), Text::tr("Writes stopped"), Text::tr("Proven"), Text::tr("Outage"),
                            Text::tr("Result"), Text::tr("Afterwards")});
    for (const auto& outage : summary.outages) {
        const auto stopped =
            outage.stoppedAt.isValid() ? escaped(preciseTimeOf(outage.stoppedAt)) : quiet(Text::tr("not recorded"));
        const auto proven = outage.provenAt.isValid() ? escaped(provenAt(outage)) : u"–"_s;
        html += row({cell(escaped(outage.database)), cell(stopped, u"time"_s), cell(proven, u"time"_s),
                     cell(lengthOf(outage), u"time"_s), cell(resultMark(outage.result)), cell(endOf(outage))});
    }
    return html + tableEnd();
}

QString proofSection(const AuditSummary& summary)
{
    QString rows;
    for (const auto& outage : summary.outages) {
        for (const auto& proof : outage.proofs)
            rows += row({cell(escaped(outage.database)), cell(escaped(proof.subscription)),
                         cell(escaped(proof.required), u"mono"_s), cell(escaped(proof.reached), u"mono"_s),
                         cell(escaped(proof.by))});
    }
    if (rows.isEmpty())
        return heading(Text::tr("Proof"))
            + paragraph(Text::tr("These records hold no proof that everything committed is on the subscriber."));
    return tableStart(Text::tr("Proof: everything committed is on the subscriber"),
                      {Text::tr("Database"), Text::tr("Subscription"), Text::tr("Required LSN"),
                       Text::tr("Reached LSN"), Text::tr("By")})
        + rows + tableEnd();
}

QString operationRow(const AuditOperation& operation, const AuditTitles& titles)
{
    auto title = escaped(titles.value(operation.operation, operation.operation));
    if (!operation.result.isEmpty() && !isGoodResult(operation.result))
        title += u"<br>"_s + bad(operation.message);
    return row(
        {cell(title), cell(operation.side ? sideMark(*operation.side) : QString()), cell(escaped(operation.database)),
         cell(escaped(timeOf(operation.begun))),
         cell(operation.durationUs ? escaped(durationOf(*operation.durationUs)) : u"–"_s),
         cell(operation.result.isEmpty() ? bad(Text::tr("No outcome is recorded.")) : resultMark(operation.result))});
}

QString operationSection(const AuditSummary& summary, const AuditTitles& titles)
{
    auto html = tableStart(Text::tr("Operations"),
                           {Text::tr("Operation"), Text::tr("Side"), Text::tr("Database"), Text::tr("Began"),
                            Text::tr("Duration"), Text::tr("Result")});
    for (const auto& operation : summary.operations)
        html += operationRow(operation, titles);
    return html + tableEnd();
}

QString signOff()
{
    const auto line = [](const QString& who) {
        return row({cell(escaped(who)), u"<td width=\"33%\"></td>"_s, cell(escaped(Text::tr("Date and signature"))),
                    u"<td width=\"33%\"></td>"_s});
    };
    return u"<table class=\"sign\" width=\"100%\">\n"_s + line(Text::tr("Carried out by"))
        + line(Text::tr("Reviewed by")) + u"</table>\n"_s;
}

QString subjectOf(const AuditSummary& summary)
{
    QStringList parts = summary.tickets;
    for (const auto& configuration : summary.configurations) {
        const auto name = QFileInfo(configuration.section(u' ', 0, -2)).fileName();
        if (!name.isEmpty() && !parts.contains(name))
            parts.append(name);
    }
    return (parts + summary.databases).join(u" · "_s);
}

} // namespace

AuditReport auditReport(SqliteAuditLog& log, const AuditFilter& filter, const AuditTitles& titles,
                        const std::stop_token& stop)
{
    const auto summary = summarise(log, filter, stop);
    const auto chain = log.verify({}, stop);
    AuditReport report;
    report.title = Text::tr("Migration report");
    report.subject = subjectOf(summary);
    report.head = chain.headHash;
    report.body = u"<h1>"_s + escaped(report.title) + u"</h1>\n<p class=\"lead\">"_s + escaped(report.subject)
        + u"</p>\n"_s + factSection(summary, chain, log.path()) + serverSection(summary) + outageSection(summary)
        + proofSection(summary) + operationSection(summary, titles) + signOff()
        + paragraph(Text::tr("This log is tamper-evident, not tamper-proof: a change to a record shows in the "
                             "hashes, but whoever owns the file can write a whole new log. Keep the head hash "
                             "outside of it, for example in the change ticket, and have the log verified against "
                             "it."),
                    u"quiet"_s)
        + changesSection(summary, titles);
    return report;
}

} // namespace Flare
