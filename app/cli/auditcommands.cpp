// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/auditcommands.h"

#include "app/cli/invocation.h"
#include "app/cli/renderer.h"
#include "app/cli/terminal.h"
#include "core/audit/auditexport.h"
#include "core/audit/auditorigin.h"
#include "core/audit/sqliteauditlog.h"
#include "core/base/clock.h"
#include "core/base/redactor.h"
#include "core/base/text.h"
#include "core/config/configreader.h"
#include "core/operations/catalogue.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

Parameter option(const QString& id, Parameter::Kind kind, const QString& help, const QString& defaultText = {},
                 const QStringList& choices = {})
{
    return {id, kind, help, false, false, defaultText, choices};
}

QList<Parameter> filterParameters()
{
    return {
        option(u"operation"_s, Parameter::Kind::Text, Text::tr("Only records of this operation.")),
        option(u"kind"_s, Parameter::Kind::Text, Text::tr("Only records of this kind."), {},
               {u"session"_s, u"intent"_s, u"confirm"_s, u"statement"_s, u"outcome"_s, u"note"_s, u"export"_s}),
        option(u"since"_s, Parameter::Kind::Text, Text::tr("Only from this time on, as 2026-03-01T12:00:00Z.")),
        option(u"until"_s, Parameter::Kind::Text, Text::tr("Only before this time.")),
        option(u"file"_s, Parameter::Kind::Text,
               Text::tr("Only of the migration of this configuration file: made with the file at this path or with its "
                        "content. The digest of a content does too.")),
        option(u"server"_s, Parameter::Kind::Text,
               Text::tr("Only at the server with this system_identifier; several are separated by commas.")),
        option(u"words"_s, Parameter::Kind::Text,
               Text::tr("Only with all of these words, anywhere in the record or in its operation's title.")),
    };
}

std::optional<QDateTime> timeFrom(const Arguments& arguments, const QString& id)
{
    if (!arguments.has(id))
        return std::nullopt;
    const auto time = QDateTime::fromString(arguments.text(id), Qt::ISODate);
    if (!time.isValid())
        throw Error(ErrorKind::Usage, Text::tr("\"%1\" is not a time.").arg(arguments.text(id)),
                    Text::tr("Write it as 2026-03-01T12:00:00Z."));
    return time.toUTC();
}

// A file that is gone, or that can't be read any more, still has the records that were made at its path.
void filterByFile(AuditFilter& filter, const QString& file)
{
    static const QRegularExpression digest(u"^[0-9a-fA-F]{64}$"_s);
    if (digest.match(file).hasMatch()) {
        filter.configDigest = file.toLower();
        return;
    }
    filter.configPath = auditConfigPath(file);
    if (const auto read = readConfig(file); read.config)
        filter.configDigest = QString::fromLatin1(read.config->digest);
}

QList<SystemIdentifier> serversFrom(const QString& list)
{
    QList<SystemIdentifier> servers;
    for (const auto& text : list.split(u',', Qt::SkipEmptyParts)) {
        const auto identifier = SystemIdentifier::parse(text.trimmed());
        if (!identifier)
            throw Error(ErrorKind::Usage, Text::tr("\"%1\" is not a system_identifier.").arg(text),
                        Text::tr("Write the digits as they stand in the configuration file."));
        servers.append(*identifier);
    }
    return servers;
}

AuditFilter filterFrom(const Arguments& arguments)
{
    AuditFilter filter;
    filter.operation = arguments.text(u"operation"_s).replace(u'-', u'_');
    filter.kind = auditKindFrom(arguments.text(u"kind"_s));
    filter.since = timeFrom(arguments, u"since"_s);
    filter.until = timeFrom(arguments, u"until"_s);
    if (arguments.has(u"file"_s))
        filterByFile(filter, arguments.text(u"file"_s));
    filter.servers = serversFrom(arguments.text(u"server"_s));
    filter.words = auditWords(arguments.text(u"words"_s), operationTitles());
    return filter;
}

std::optional<QString> cell(const QString& text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

QList<std::optional<QString>> rowOf(const AuditEntry& entry)
{
    const auto& record = entry.record;
    return {QString::number(entry.seq),
            timestamp(entry.time),
            keyOf(record.kind),
            cell(record.operation),
            record.side ? cell(keyOf(*record.side)) : std::nullopt,
            cell(record.database.text()),
            cell(record.osUser),
            cell(record.result),
            cell(record.sql.isEmpty() ? record.message : record.sql)};
}

Outcome list(const CommandContext& context)
{
    const Redactor redactor;
    SqliteAuditLog log(context.terminal.auditPath, redactor, AuditAccess::ReadOnly);
    auto filter = filterFrom(context.arguments);
    filter.limit = static_cast<int>(std::min<qint64>(context.arguments.integer(u"last"_s).value_or(0), 1'000'000));
    filter.newest = true;
    Table table;
    table.id = u"audit"_s;
    table.columns = {u"seq"_s,      u"time"_s, u"kind"_s,   u"operation"_s, u"side"_s,
                     u"database"_s, u"user"_s, u"result"_s, u"what"_s};
    table.numbers = {u"seq"_s};
    for (const auto& entry : log.read(filter))
        table.rows.append(rowOf(entry));
    context.renderer.show(table);
    return {};
}

Verification verifyFile(const QString& path, const QByteArray& head)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorKind::Usage, Text::tr("%1 can't be read: %2.").arg(path, file.errorString()));
    return verifyJsonLines(file, Completeness::WholeLog, head);
}

Outcome verify(const CommandContext& context)
{
    const auto head = context.arguments.text(u"expect"_s).toLatin1();
    const auto file = context.arguments.text(u"file"_s);
    const Redactor redactor;
    const auto found = file.isEmpty() ? SqliteAuditLog(context.terminal.auditPath, redactor, AuditAccess::ReadOnly)
                                            .verify(head, context.terminal.stop)
                                      : verifyFile(file, head);
    Outcome outcome;
    outcome.data = {
        {u"ok"_s, found.ok}, {u"records"_s, found.checked}, {u"head"_s, QString::fromLatin1(found.headHash)}};
    if (found.ok) {
        outcome.summary = Text::tr("The chain is unbroken over %1 records. Head: %2")
                              .arg(found.checked)
                              .arg(QString::fromLatin1(found.headHash));
        if (head.isEmpty())
            outcome.nextStep = Text::tr("Keep the head outside, in the change ticket: only that proves that the whole "
                                        "log was not written anew.");
        return outcome;
    }
    outcome.status = Outcome::Status::Failed;
    if (found.firstBadSeq)
        outcome.data.insert(u"first_bad_seq"_s, *found.firstBadSeq);
    outcome.error =
        Error(ErrorKind::Audit, Text::tr("The audit log does not verify: %1").arg(found.reason),
              Text::tr("Keep the file as it is, and compare it with the exports and heads that were kept outside."));
    return outcome;
}

void recordExport(SqliteAuditLog& log, const QString& format, const QString& file)
{
    auto record = auditRecordFromHere(AuditKind::Export, u"cli"_s);
    record.result = u"succeeded"_s;
    record.message = Text::tr("%1 to %2").arg(format, file.isEmpty() ? Text::tr("the standard output") : file);
    log.append(record);
}

void exportToFile(SqliteAuditLog& log, const AuditFilter& filter, AuditFormat format, const QString& path,
                  const std::stop_token& stop)
{
    if (QFileInfo::exists(path))
        throw Error(ErrorKind::Usage, Text::tr("%1 is there already and is not overwritten.").arg(path));
    QSaveFile file(path);
    const auto refuse = [&] {
        throw Error(ErrorKind::Audit, Text::tr("%1 can't be written: %2.").arg(path, file.errorString()));
    };
    if (!file.open(QIODevice::WriteOnly))
        refuse();
    exportAudit(log, filter, format, file, operationTitles(), stop);
    if (!file.commit())
        refuse();
}

Outcome exportLog(const CommandContext& context)
{
    const auto format = context.arguments.text(u"format"_s);
    const auto path = context.arguments.text(u"output"_s);
    if (path.isEmpty() && context.options.json)
        throw Error(ErrorKind::Usage, Text::tr("With --json, the export needs a file of its own."),
                    Text::tr("Add: --output FILE"));
    if (!QFileInfo::exists(context.terminal.auditPath))
        throw Error(ErrorKind::Audit, Text::tr("There is no audit log at %1.").arg(context.terminal.auditPath));
    const Redactor redactor;
    SqliteAuditLog log(context.terminal.auditPath, redactor);
    const auto filter = filterFrom(context.arguments);
    if (path.isEmpty())
        exportAudit(log, filter, *auditFormatFrom(format), context.terminal.out, operationTitles(),
                    context.terminal.stop);
    else
        exportToFile(log, filter, *auditFormatFrom(format), path, context.terminal.stop);
    Outcome outcome;
    outcome.data = {{u"head"_s, QString::fromLatin1(log.head().hash)}};
    outcome.summary = Text::tr("Exported. Head of the log: %1").arg(QString::fromLatin1(log.head().hash));
    recordExport(log, format, path);
    return outcome;
}

Command auditCommand(const QString& id, const QString& summary, const QString& description)
{
    Command command;
    command.id = id;
    command.group = Text::tr("Around it");
    command.summary = summary;
    command.description = description;
    return command;
}

} // namespace

QList<Command> auditCommands()
{
    auto listing = auditCommand(u"audit list"_s, Text::tr("Shows what was done, by whom, to which server."),
                                Text::tr("Reads the audit log of this user; FLARE_AUDIT_LOG names another one."));
    listing.parameters = filterParameters();
    listing.parameters.prepend(
        option(u"last"_s, Parameter::Kind::Integer, Text::tr("How many records, the newest."), u"50"_s));
    listing.run = list;
    listing.example = u"--last 20 --file flare.yml --operation pause_write"_s;

    auto verifying =
        auditCommand(u"audit verify"_s, Text::tr("Proves that no record was altered, removed or inserted."),
                     Text::tr("Follows the chain of hashes of the log, or of an export in JSON Lines. With "
                              "a head that was kept outside, it also proves that the log was not written "
                              "anew as a whole."));
    verifying.parameters = {
        option(u"expect"_s, Parameter::Kind::Text, Text::tr("A head hash that was noted outside the log.")),
        {u"file"_s,
         Parameter::Kind::Text,
         Text::tr("An export in JSON Lines, in place of the log."),
         true,
         false,
         {},
         {}}};
    verifying.run = verify;

    auto exporting =
        auditCommand(u"audit export"_s, Text::tr("Writes the log for a ticket, a spreadsheet or an archive."),
                     Text::tr("JSON Lines can be verified without the log, and CSV opens in a spreadsheet without "
                              "harm: what it would take for a number, a date or a formula has an apostrophe before "
                              "it. HTML is a report of a few pages for a change ticket: the servers, the outage, its "
                              "proof, how each operation ended, and what was changed. What was only asked is in the "
                              "other two."));
    exporting.parameters = filterParameters();
    exporting.parameters.prepend(
        option(u"output"_s, Parameter::Kind::Text, Text::tr("A new file, in place of the output.")));
    exporting.parameters.prepend(option(u"format"_s, Parameter::Kind::Text, Text::tr("The form."), u"jsonl"_s,
                                        {u"jsonl"_s, u"csv"_s, u"html"_s}));
    exporting.run = exportLog;
    exporting.example = u"--format html --file flare.yml --output cutover.html"_s;
    return {listing, verifying, exporting};
}

} // namespace Flare
