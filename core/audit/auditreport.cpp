// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditreport.h"

#include "core/audit/auditoutput.h"
#include "core/audit/sqliteauditlog.h"
#include "core/base/clock.h"
#include "core/base/text.h"

#include <QMap>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

const auto styleSheet = R"(
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --line: #c4c4c4; --soft: #f3f3f3; --bad: #b3001b; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e8e8; --paper: #1e1e1e; --line: #4a4a4a; --soft: #292929; --bad: #ff8a8a; }
}
@media print {
  :root { --ink: #000; --paper: #fff; --line: #999; --soft: #fff; --bad: #b3001b; }
  tr, dl, .sign { break-inside: avoid; }
}
body { font: 15px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 2em auto;
  max-width: 90em; padding: 0 1.5em; }
table { border-collapse: collapse; width: 100%; font-size: 13px; }
th, td { border: 1px solid var(--line); padding: .3em .5em; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
td, dd, p { unicode-bidi: isolate; }
th { background: var(--soft); }
dt { font-weight: 600; }
dd { margin: 0 0 .5em 0; overflow-wrap: anywhere; }
code, .mono { font-family: ui-monospace, monospace; white-space: pre-wrap; }
.bad { color: var(--bad); font-weight: 600; }
.sign { margin-top: 3em; }
.sign td { height: 3em; }
)"_L1;

struct ServerSummary
{
    QStringList addresses;
    QStringList expected;
    QStringList seen;
    QStringList versions;
};

struct OperationSummary
{
    QString name;
    QDateTime begin;
    QDateTime end;
    QString result;
};

struct Summary
{
    qint64 records = 0;
    QDateTime begin;
    QDateTime end;
    QStringList people;
    QStringList programs;
    QStringList configurations;
    QStringList tickets;
    QMap<Side, ServerSummary> servers;
    QStringList operationIds;
    QMap<QString, OperationSummary> operations;
};

void note(QStringList& list, const QString& text)
{
    if (!text.isEmpty() && !list.contains(text))
        list.append(text);
}

QString identifierText(SystemIdentifier identifier)
{
    return identifier.isNull() ? QString() : identifier.text();
}

QString versionText(int version)
{
    return u"%1.%2"_s.arg(version / 10000).arg(version % 10000);
}

QString address(const AuditRecord& record)
{
    return record.port ? u"%1:%2"_s.arg(record.host, QString::number(*record.port)) : record.host;
}

QString person(const AuditRecord& record)
{
    if (record.osUser.isEmpty())
        return {};
    return record.workstation.isEmpty() ? record.osUser : u"%1@%2"_s.arg(record.osUser, record.workstation);
}

void addServer(ServerSummary& server, const AuditRecord& record)
{
    note(server.addresses, address(record));
    note(server.expected, identifierText(record.expectedIdentifier));
    note(server.seen, identifierText(record.seenIdentifier));
    if (record.serverVersion)
        note(server.versions, versionText(*record.serverVersion));
}

void addOperation(Summary& summary, const AuditEntry& entry)
{
    const auto& record = entry.record;
    note(summary.operationIds, record.operationId);
    auto& operation = summary.operations[record.operationId];
    if (!operation.begin.isValid())
        operation.begin = entry.time;
    if (!record.operation.isEmpty())
        operation.name = record.operation;
    if (record.kind == AuditKind::Outcome) {
        operation.end = entry.time;
        operation.result = record.result;
    }
}

void add(Summary& summary, const AuditEntry& entry)
{
    const auto& record = entry.record;
    if (summary.records++ == 0)
        summary.begin = entry.time;
    summary.end = entry.time;
    note(summary.people, person(record));
    note(summary.programs, u"%1 %2"_s.arg(record.tool, record.toolVersion).trimmed());
    note(summary.configurations, u"%1 %2"_s.arg(record.configPath, record.configDigest).trimmed());
    note(summary.tickets, record.ticket);
    if (record.side)
        addServer(summary.servers[*record.side], record);
    if (!record.operationId.isEmpty())
        addOperation(summary, entry);
}

QString escaped(const QString& text)
{
    // HTML has no way to write U+0000.
    return QString(text).replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter)).toHtmlEscaped();
}

QString cell(const QString& text)
{
    return u"<td>"_s + escaped(text) + u"</td>"_s;
}

QString code(const QString& text)
{
    return u"<td class=\"mono\">"_s + escaped(text) + u"</td>"_s;
}

QString row(const QStringList& cells)
{
    return u"<tr>"_s + cells.join(QString()) + u"</tr>\n"_s;
}

QString tableStart(const QString& heading, const QStringList& columns)
{
    QString head;
    for (const auto& column : columns)
        head += u"<th scope=\"col\">"_s + escaped(column) + u"</th>"_s;
    return u"<h2>"_s + escaped(heading) + u"</h2>\n<table><thead><tr>"_s + head + u"</tr></thead><tbody>\n"_s;
}

const auto tableEnd = "</tbody></table>\n"_L1;

QString term(const QString& name, const QString& value)
{
    return value.isEmpty() ? QString() : u"<dt>"_s + escaped(name) + u"</dt><dd>"_s + escaped(value) + u"</dd>\n"_s;
}

QString pageStart()
{
    // The policy keeps a browser from running or loading anything, should a record ever get past the escaping.
    return u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
           "<meta name=\"viewport\" content=\"width=device-width\"><title>%2</title>\n<style>%3</style></head><body>\n"
           "<h1>%2</h1>\n"_s.arg(escaped(Text::tr("en", "language code of this translation")),
                                 escaped(Text::tr("Audit report of pg-flare")), styleSheet);
}

QString chainSection(const Verification& chain, const QString& path)
{
    const auto verdict = chain.ok
        ? u"<p><strong>✔ %1</strong></p>\n"_s.arg(
            escaped(Text::tr("The chain of all %n record(s) of the log is intact.", nullptr, int(chain.checked))))
        : u"<p class=\"bad\">✘ %1 %2</p>\n"_s.arg(escaped(Text::tr("The log does not verify.")), escaped(chain.reason));
    return verdict + u"<dl>"_s + term(Text::tr("Audit log"), path)
        + term(Text::tr("Head hash when this report was written"), QString::fromLatin1(chain.headHash))
        + u"</dl>\n<p>"_s
        + escaped(
               Text::tr("This log is tamper-evident, not tamper-proof: a change to a record shows in the hashes, but "
                        "whoever owns the file can write a whole new log. Keep the head hash outside of it, for "
                        "example in the change ticket, and have the log verified against it."))
        + u"</p>\n"_s;
}

QString summarySection(const Summary& summary)
{
    const auto separator = u"; "_s;
    const auto period =
        summary.records == 0 ? QString() : Text::tr("%1 to %2").arg(timestamp(summary.begin), timestamp(summary.end));
    return u"<h2>"_s + escaped(Text::tr("Summary")) + u"</h2>\n<dl>"_s + term(Text::tr("Period"), period)
        + term(Text::tr("Records in this report"), QString::number(summary.records))
        + term(Text::tr("Change ticket"), summary.tickets.join(separator))
        + term(Text::tr("People"), summary.people.join(separator))
        + term(Text::tr("Programs"), summary.programs.join(separator))
        + term(Text::tr("Configuration and its digest"), summary.configurations.join(separator)) + u"</dl>\n"_s;
}

QString serverSection(const Summary& summary)
{
    auto html = tableStart(Text::tr("Servers"),
                           {Text::tr("Side"), Text::tr("Address"), Text::tr("System identifier in the file"),
                            Text::tr("System identifier found"), Text::tr("Version")});
    const auto separator = u"; "_s;
    for (auto server = summary.servers.cbegin(); server != summary.servers.cend(); ++server) {
        html += row({cell(keyOf(server.key())), cell(server->addresses.join(separator)),
                     code(server->expected.join(separator)), code(server->seen.join(separator)),
                     cell(server->versions.join(separator))});
    }
    return html + tableEnd;
}

QString operationSection(const Summary& summary)
{
    auto html = tableStart(
        Text::tr("Operations"),
        {Text::tr("Operation"), Text::tr("Identifier"), Text::tr("Began"), Text::tr("Ended"), Text::tr("Result")});
    for (const auto& id : summary.operationIds) {
        const auto operation = summary.operations.value(id);
        const auto ended = operation.end.isValid();
        html += row({cell(operation.name), code(id), cell(timestamp(operation.begin)),
                     cell(ended ? timestamp(operation.end) : QString()),
                     cell(ended ? operation.result : Text::tr("No outcome is recorded."))});
    }
    return html + tableEnd;
}

QString recordHeader()
{
    return tableStart(Text::tr("Records"),
                      {Text::tr("No."), Text::tr("Time (UTC)"), Text::tr("Kind"), Text::tr("Operation and step"),
                       Text::tr("Who"), Text::tr("Where"), Text::tr("Statement and message"), Text::tr("Rows"),
                       Text::tr("Duration in ms"), Text::tr("Result"), Text::tr("Hash")});
}

QString recordRow(const AuditEntry& entry)
{
    const auto& record = entry.record;
    const auto joined = [](QStringList parts) {
        parts.removeAll(QString());
        return parts.join(u"\n"_s);
    };
    const auto where = joined({record.side ? keyOf(*record.side) : QString(), address(record), record.database.text(),
                               record.databaseUser.text(), identifierText(record.seenIdentifier)});
    const auto duration = record.durationUs ? QString::number(double(*record.durationUs) / 1000, 'f', 1) : QString();
    return row({cell(QString::number(entry.seq)), cell(timestamp(entry.time)), cell(keyOf(record.kind)),
                code(joined({record.operation, record.operationId, record.step})), cell(person(record)), code(where),
                code(joined({record.sql, record.message, record.confirmation})),
                cell(record.rows ? QString::number(*record.rows) : QString()), cell(duration),
                cell(joined({record.result, record.sqlState})), code(QString::fromLatin1(entry.hash.left(12)))});
}

QString signOff()
{
    return u"<table class=\"sign\"><tbody>"_s
        + row({cell(Text::tr("Carried out by")), cell({}), cell(Text::tr("Date and signature")), cell({})})
        + row({cell(Text::tr("Reviewed by")), cell({}), cell(Text::tr("Date and signature")), cell({})})
        + u"</tbody></table>\n</body></html>\n"_s;
}

} // namespace

void writeAuditReport(SqliteAuditLog& log, const AuditFilter& filter, QIODevice& device)
{
    Summary summary;
    forEachRecord(log, filter, [&](const AuditEntry& entry) { add(summary, entry); });
    const auto top = pageStart() + summarySection(summary) + chainSection(log.verify(), log.path())
        + serverSection(summary) + operationSection(summary) + recordHeader();
    writeExport(device, top.toUtf8());
    forEachRecord(log, filter, [&](const AuditEntry& entry) { writeExport(device, recordRow(entry).toUtf8()); });
    writeExport(device, (tableEnd + signOff()).toUtf8());
}

} // namespace Flare
