// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/schemacopy.h"

#include "core/base/text.h"
#include "core/operations/schemaleftout.h"
#include "core/pg/transaction.h"
#include "core/pgtools/schemadump.h"
#include "core/replication/endpoints.h"
#include "core/replication/neededroles.h"
#include "core/replication/relationnames.h"

namespace Flare::Operations {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

// A schema of very many objects takes minutes, not hours.
constexpr auto dumpLimit = std::chrono::hours(1);

SchemaDump dumpOf(Context& context, const SchemaCopy& copy, const QString& snapshot)
{
    auto from = context.connInfo(Side::Publisher, copy.role, copy.database);
    return {copy.tool, from, snapshot, context.arguments().duration(u"lock-timeout"_s).value_or(Milliseconds(10'000))};
}

// It takes a lock on each of them.
Error mayNotDump(const Error& error, const ServerIdentity& identity, const QList<RelationName>& tables)
{
    const auto advice = identity.majorVersion() >= 14
        ? Text::tr(
              "%1 may not read these tables on the publisher, which pg_dump takes: %2. As a superuser or the managed "
              "service's administrator: %3; or run it with --use-db-owner.")
              .arg(identity.user.text(), listed(tables), sql("GRANT pg_read_all_data TO {}", identity.user).preview())
        : Text::tr("%1 may not read these tables on the publisher, which pg_dump takes: %2. Let it become their owner "
                   "(GRANT … TO %3;), or run it with --use-db-owner.")
              .arg(identity.user.text(), listed(tables), sql("{}", identity.user).preview());
    return error.on(Side::Publisher).withAdvice(advice);
}

/// Some come once for each of many tables.
void warnOf(Context& context, QStringList lines)
{
    while (!lines.isEmpty()) {
        const auto warning = lines.first();
        const auto times = static_cast<int>(lines.removeAll(warning));
        context.warn(times == 1 ? Text::tr("pg_dump says: %1").arg(warning)
                                : Text::tr("pg_dump says %n times: %1", nullptr, times).arg(warning));
    }
}

/// pg_dump's words alone do not tell a server that has gone from a table that can't be locked or read.
QByteArray dumped(Context& context, const SchemaDump& dump, Connection& session)
{
    try {
        ToolOutput output;
        context.attend(commandLine(dump.tool.path, arguments(dump)), [&] {
            output = run(dump, Deadline::in(dumpLimit), context.stop());
            return 0;
        });
        warnOf(context, output.errors.split(u'\n', Qt::SkipEmptyParts));
        return output.standard;
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Tool)
            throw error.on(Side::Publisher);
        const auto locked = unreadableTables(session);
        throw locked.isEmpty() ? error.on(Side::Publisher) : mayNotDump(error, session.identity(), locked);
    }
}

void readPublisher(Context& context, SchemaCopy& copy)
{
    auto& session = context.session(Side::Publisher, copy.role, copy.database);
    const Transaction transaction(session);
    session.exec("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"_sql);
    const auto snapshot = session.exec("SELECT pg_export_snapshot() AS id"_sql).text(0, "id");
    copy.statements = splitDump(dumped(context, dumpOf(context, copy, snapshot), session));
    checkLeaveOut(copy.leaveOut, copy.statements);
    // Behind pg_dump, which names the table that it could not lock in time.
    copy.publisher = readSchemaSide(session, copy.database, copy.reading);
    copy.publicSchema = readPublicSchema(session);
    context.say(Text::tr("The dump has %1 statements.").arg(copy.statements.size()));
}

/// A file for psql, as pg_dump would have written it but for the secrets.
void showDump(Context& context, const SchemaCopy& copy)
{
    QString script;
    bool masked = false;
    for (const auto& statement : copy.statements) {
        if (copy.leaveOut.contains(statement.object))
            continue;
        const auto text = QString::fromUtf8(statement.text);
        const auto shown = context.redactor().scrubSql(text);
        masked = masked || shown != text;
        // Behind a comment the semicolon would be part of it.
        const bool comment = QStringView(shown).sliced(shown.lastIndexOf(u'\n') + 1).contains(u"--"_s);
        script += shown + (comment ? u"\n;\n\n"_s : u";\n\n"_s);
    }
    if (masked)
        context.warn(Text::tr("Passwords and other secrets of the schema are masked in this text: put them in before "
                              "you run it."));
    context.show(Document{script});
}

} // namespace

DatabaseTraits sourceTraits(Connection& publisher, const DatabaseName& database)
{
    if (auto traits = readDatabase(publisher, database))
        return *std::move(traits);
    throw Error(ErrorKind::Precondition, Text::tr("The publisher has no database %1.").arg(database.text()))
        .on(Side::Publisher);
}

void checkRoles(Context& context, SchemaCopy& copy, Plan& plan)
{
    const auto& replUser = context.config().publisher.replUser;
    const auto replicator = replUser ? std::optional(replUser->user) : std::nullopt;
    copy.absent.reset();
    if (!checkNeededRoles(context.maintenance(Side::Subscriber),
                          accountOf(context.config(), Side::Subscriber, copy.role, copy.database).user,
                          neededRoles(context.session(Side::Publisher, copy.role, copy.database)), replicator))
        return;
    copy.absent = replicator;
    plan.notes.append(Text::tr("The subscriber has no role %1, as which it will read the publisher: what that role may "
                               "do in the database is not taken over. Run replicate_roles first if you want it there "
                               "too.")
                          .arg(replicator->text()));
}

Step dumpStep(Context& context, const std::shared_ptr<SchemaCopy>& copy)
{
    Step step;
    step.title = Text::tr("Write down the publisher's schema");
    step.database = copy->database.text();
    step.preview = {
        u"BEGIN;"_s, u"SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;"_s,
        u"SELECT pg_export_snapshot();"_s,
        u"-- "_s
            + commandLine(copy->tool.path,
                          arguments(dumpOf(context, *copy, Text::tr("<the snapshot of this transaction>"))))};
    step.body = [copy](Context& c) { readPublisher(c, *copy); };
    step.readsOnly = true;
    return step;
}

Step showStep(Context& context, const std::shared_ptr<SchemaCopy>& copy)
{
    auto step = dumpStep(context, copy);
    step.body = [copy](Context& c) {
        readPublisher(c, *copy);
        showDump(c, *copy);
    };
    return step;
}

} // namespace Flare::Operations
