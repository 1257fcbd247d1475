// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/operations/operations.h"
#include "core/operations/schemacreation.h"
#include "core/operations/schemaroom.h"
#include "core/pg/transaction.h"
#include "core/pgtools/dumpscript.h"
#include "core/pgtools/schemadump.h"
#include "core/pgtools/toolprocess.h"
#include "core/replication/databases.h"
#include "core/replication/endpoints.h"
#include "core/replication/extensions.h"
#include "core/replication/neededroles.h"
#include "core/replication/pausejournal.h"
#include "core/replication/publicschema.h"
#include "core/replication/quietsession.h"
#include "core/replication/relationnames.h"
#include "core/replication/schemainventory.h"

#include <QJsonArray>

namespace Flare::Operations {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

// A schema of very many objects takes minutes, not hours.
constexpr auto dumpLimit = std::chrono::hours(1);
constexpr int shownDifferences = 10;

/// What the first step reads for the second one.
struct Copy
{
    DatabaseName database;
    Role role = Role::Superuser;
    PgTool tool;
    DatabaseTraits traits;
    DatabaseProperties properties;
    std::optional<PublicSchema> publicSchema;
    SchemaInventory inventory;
    QList<DumpStatement> statements;
    /// To be committed at once; no value: all, as the subscriber has room for their locks.
    std::optional<qint64> statementsAtOnce;
    /// The publisher's repl_user, when only its grants would want it on the subscriber, and it is not there.
    std::optional<RoleName> absent;
    QStringList leaveOut;
};

SchemaDump dumpOf(Context& context, const Copy& copy, const QString& snapshot)
{
    auto from = context.connInfo(Side::Publisher, copy.role, copy.database);
    return {copy.tool, from, snapshot, context.arguments().duration(u"lock-timeout"_s).value_or(Milliseconds(10'000))};
}

DatabaseTraits sourceTraits(Connection& connection, const DatabaseName& database)
{
    if (auto traits = readDatabase(connection, database))
        return *std::move(traits);
    throw Error(ErrorKind::Precondition, Text::tr("The publisher has no database %1.").arg(database.text()))
        .on(Side::Publisher);
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

/// pg_dump's words alone do not tell a server that has gone from a table that can't be locked or read.
QByteArray dumped(Context& context, const SchemaDump& dump, Connection& session)
{
    try {
        ToolOutput output;
        context.attend(commandLine(dump.tool.path, arguments(dump)), [&] {
            output = run(dump, Deadline::in(dumpLimit), context.stop());
            return 0;
        });
        for (const auto& warning : output.errors.split(u'\n', Qt::SkipEmptyParts))
            context.warn(Text::tr("pg_dump says: %1").arg(warning));
        return output.standard;
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Tool)
            throw error.on(Side::Publisher);
        const auto locked = unreadableTables(session);
        throw locked.isEmpty() ? error.on(Side::Publisher) : mayNotDump(error, session.identity(), locked);
    }
}

void readPublisher(Context& context, Copy& copy)
{
    auto& session = context.session(Side::Publisher, copy.role, copy.database);
    const Transaction transaction(session);
    session.exec("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"_sql);
    const auto snapshot = session.exec("SELECT pg_export_snapshot() AS id"_sql).text(0, "id");
    copy.traits = sourceTraits(session, copy.database);
    copy.properties = readDatabaseProperties(session, copy.database);
    copy.publicSchema = readPublicSchema(session);
    copy.inventory = SchemaInventory::read(session);
    copy.statements = splitDump(dumped(context, dumpOf(context, copy, snapshot), session));
    checkLeaveOut(copy.leaveOut, copy.statements);
    context.say(Text::tr("The dump has %1 statements.").arg(copy.statements.size()));
}

Error differs(const DatabaseName& database, const QStringList& differences, const QStringList& tablesWithRows)
{
    auto shown = differences.mid(0, shownDifferences).join(u' ');
    if (differences.size() > shownDifferences)
        shown += u' ' + Text::tr("(and %1 more)").arg(differences.size() - shownDifferences);
    if (!tablesWithRows.isEmpty())
        shown += u' ' + Text::tr("These tables of the subscriber have rows: %1.").arg(tablesWithRows.join(u", "_s));
    return Error(ErrorKind::Precondition,
                 Text::tr("The database %1 on the subscriber already has objects, and they are not the publisher's: %2")
                     .arg(database.text(), shown),
                 Text::tr("Make both alike by hand, or drop the subscriber's database if nothing in it is needed and "
                          "run this again."))
        .on(Side::Subscriber);
}

/// Whether there is nothing to do, since the schema is there already. Throws if something else is there.
bool isCopied(Connection& subscriber, const DatabaseName& database, const SchemaInventory& wanted)
{
    const auto present = SchemaInventory::read(subscriber);
    const auto differences = wanted.differences(present);
    if (!differences.isEmpty() && !present.isEmpty())
        throw differs(database, differences, tablesWithRows(subscriber, shownDifferences));
    return differences.isEmpty();
}

DumpTarget targetOf(Connection& connection, const Copy& copy)
{
    DumpTarget target;
    target.withoutGrantsTo = copy.absent.value_or(RoleName()).text();
    target.major = connection.identity().majorVersion();
    target.superuser = connection.identity().superuser;
    for (const auto& extension : installedExtensions(connection))
        target.extensions.append(extension.name);
    const auto schemas =
        connection.exec("SELECT coalesce(array_agg(nspname::text), '{}') AS names FROM pg_namespace"_sql);
    target.schemas = schemas.texts(0, "names");
    return target;
}

/// The dump without what is there already, behind what makes the schema public the publisher's.
QList<DumpStatement> statementsFor(Connection& connection, const Copy& copy)
{
    QList<DumpStatement> statements;
    const auto present = readPublicSchema(connection);
    const auto append = [&statements](const QString& object, const QList<Sql>& list) {
        for (const auto& statement : list)
            statements.append({object, statement.text()});
    };
    if (copy.publicSchema && present) {
        append(u"SCHEMA public"_s, ownerStatements(*copy.publicSchema, *present));
        append(u"ACL SCHEMA public"_s, rightStatements(*copy.publicSchema, *present));
    }
    return statements + fitted(copy.statements, targetOf(connection, copy));
}

void takeOverPublicSchema(Connection& connection, const Copy& copy)
{
    const auto present = readPublicSchema(connection);
    if (!copy.publicSchema || !present)
        return;
    for (const auto& statement :
         ownerStatements(*copy.publicSchema, *present) + rightStatements(*copy.publicSchema, *present))
        connection.exec(statement);
}

/// Settings may be gone in the new version, or not be this login's to set: a person decides what that means.
void tryProperty(Context& context, Connection& connection, const Sql& statement)
{
    connection.exec("SAVEPOINT property"_sql);
    try {
        connection.exec(statement);
        connection.exec("RELEASE SAVEPOINT property"_sql);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Sql)
            throw;
        connection.exec("ROLLBACK TO SAVEPOINT property"_sql);
        context.warn(Text::tr("Not taken over: %1 (%2)").arg(statement.preview(), error.message()));
    }
}

void copyProperties(Context& context, Connection& connection, const Copy& copy)
{
    const auto isPause = [](const DatabaseSetting& setting) {
        return PauseJournal::isRecord(setting.name, setting.value);
    };
    const auto isOurs = [&isPause](const DatabaseSetting& setting) {
        return setting.name.startsWith(u"flare.") || isPause(setting);
    };
    const auto& settings = copy.properties.settings;
    const bool paused = std::ranges::any_of(settings, isPause);
    if (paused)
        context.warn(Text::tr("Writes are paused on the publisher, so its database's rights are not the usual ones; "
                              "they are not taken over."));
    if (!paused && copy.properties.grants) {
        auto grants = *copy.properties.grants;
        grants.removeIf([&copy](const DatabaseGrant& grant) { return copy.absent && grant.grantee == copy.absent; });
        for (const auto& statement : grantStatements(copy.database, grants))
            tryProperty(context, connection, statement);
    }
    for (const auto& setting : settings) {
        if (setting.role && setting.role == copy.absent)
            continue;
        if (!isOurs(setting) && !(paused && setting.name == u"default_transaction_read_only"))
            tryProperty(context, connection, settingStatement(copy.database, setting));
    }
    if (!copy.properties.comment.isEmpty())
        tryProperty(context, connection,
                    sql("COMMENT ON DATABASE {} IS {}", copy.database, Literal{copy.properties.comment}));
}

void checkResult(Connection& connection, const Copy& copy, const SchemaCreation& creation)
{
    auto differences = copy.inventory.differences(SchemaInventory::read(connection));
    differences.removeIf([&creation](const QString& difference) { return creation.explains(difference); });
    if (differences.isEmpty())
        return;
    throw Error(
        ErrorKind::Precondition,
        Text::tr("The subscriber would have another schema than the publisher: %1")
            .arg(differences.mid(0, shownDifferences).join(u' ')),
        Text::tr("Nothing has been created. An event trigger or the template of the subscriber may have changed "
                 "what was created."))
        .on(Side::Subscriber);
}

void tellLeftOut(Context& context, const QStringList& objects)
{
    if (objects.isEmpty())
        return;
    context.record(u"left_out"_s, QJsonArray::fromStringList(objects));
    context.warn(
        Text::tr("Left out, as asked for, together with what can't be without it: %1.").arg(objects.join(u"; "_s)));
}

/// A user mapping has its password in the statement.
void keepSecretsOutOfLogs(Context& context, Connection& connection, const QList<DumpStatement>& statements)
{
    const bool secrets = std::any_of(statements.begin(), statements.end(), [](const DumpStatement& statement) {
        return statementFromServer(QString::fromUtf8(statement.text)).hasSecret();
    });
    if (secrets && !keepOutOfServerLogs(connection))
        context.warn(Text::tr("The subscriber may write secrets of the schema, such as the passwords of user mappings, "
                              "into its log, as its log_statement says."));
}

void fill(Context& context, const Copy& copy, bool& partCommitted)
{
    // A session of its own: the dump changes its settings.
    const auto connection = context.open(Side::Subscriber, copy.role, copy.database);
    keepSecretsOutOfLogs(context, *connection, copy.statements);
    std::optional<Transaction> transaction(std::in_place, *connection);
    if (isCopied(*connection, copy.database, copy.inventory)) {
        context.say(Text::tr("The schema is already there."));
        return;
    }
    SchemaCreation creation(context, *connection, copy.leaveOut);
    creation.run(statementsFor(*connection, copy), copy.statementsAtOnce, [&] {
        partCommitted = true;
        transaction->commit();
        transaction.emplace(*connection);
    });
    creation.throwRefusals();
    copyProperties(context, *connection, copy);
    checkResult(*connection, copy, creation);
    transaction->commit();
    tellLeftOut(context, creation.leftOut());
    for (const auto& notice : connection->takeNotices())
        context.say(notice);
}

void writeSubscriber(Context& context, const Copy& copy)
{
    auto& maintenance = context.maintenance(Side::Subscriber);
    const auto stay = context.stay();
    const auto created = createDatabaseLike(maintenance, copy.traits, [&context] {
        return context.openUnstoppable(Side::Subscriber, Role::Superuser, maintenanceDatabase());
    });
    bool partCommitted = false;
    try {
        fill(context, copy, partCommitted);
    } catch (const Error& error) {
        // After a lost COMMIT nobody knows what is in it.
        const bool dropped = created && error.kind() != ErrorKind::InDoubt && dropAgain(maintenance, *created);
        if (partCommitted && !dropped)
            throw partOfSchemaIsLeft(copy.database, error);
        if (created && error.kind() != ErrorKind::InDoubt && !dropped)
            context.warn(Text::tr("The database %1 was created on the subscriber and could not be dropped again; it is "
                                  "empty.")
                             .arg(copy.database.text()));
        throw;
    }
    context.record(u"tables"_s, qint64{copy.inventory.tables()});
    context.record(u"objects"_s, qint64{copy.inventory.size()});
    context.setSummary(Text::tr("The subscriber has the schema of %1: %2 tables.")
                           .arg(copy.database.text(), QString::number(copy.inventory.tables())));
    context.setNextStep(u"flare create_replication_status_table %1"_s.arg(copy.database.text()));
}

/// A file for psql, as pg_dump would have written it but for the secrets.
void showDump(Context& context, const Copy& copy)
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

Step dumpStep(Context& context, const std::shared_ptr<Copy>& copy)
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
    return step;
}

Step copyStep(const std::shared_ptr<Copy>& copy, bool create, int major)
{
    Step step;
    step.title = create ? Text::tr("Create the database and its schema on the subscriber")
                        : Text::tr("Create the schema on the subscriber");
    step.side = Side::Subscriber;
    step.database = copy->database.text();
    if (create)
        step.preview.append(createDatabaseStatement(copy->traits, major).preview() + u';');
    step.preview.append({u"BEGIN;"_s, Text::tr("-- the owner and the rights of the schema public, where they differ"),
                         Text::tr("-- what pg_dump wrote, without extensions and schemas that are there already")});
    if (copy->statementsAtOnce)
        step.preview.append(
            Text::tr("-- with COMMIT; BEGIN; after each %1 of its statements").arg(*copy->statementsAtOnce));
    for (const auto& object : copy->leaveOut)
        step.preview.append(Text::tr("-- without %1").arg(object));
    step.preview.append({Text::tr("-- the database's rights, settings and comment"), u"COMMIT;"_s});
    step.body = [copy](Context& c) { writeSubscriber(c, *copy); };
    return step;
}

/// Whether the schema is already there.
bool checkSubscriber(Context& context, Copy& copy, Plan& plan, const std::optional<DatabaseTraits>& present)
{
    auto& publisher = context.session(Side::Publisher, copy.role, copy.database);
    auto& maintenance = context.maintenance(Side::Subscriber);
    const auto& replUser = context.config().publisher.replUser;
    const auto replicator = replUser ? std::optional(replUser->user) : std::nullopt;
    copy.absent.reset();
    if (checkNeededRoles(maintenance, accountOf(context.config(), Side::Subscriber, copy.role, copy.database).user,
                         neededRoles(publisher), replicator)) {
        copy.absent = replicator;
        plan.notes.append(Text::tr("The subscriber has no role %1, as which it will read the publisher: what that role "
                                   "may do in the database is not taken over. Run replicate_roles first if you want it "
                                   "there too.")
                              .arg(replicator->text()));
    }
    auto& subscriber = present ? context.session(Side::Subscriber, Role::Superuser, copy.database) : maintenance;
    const auto available = availableExtensions(subscriber);
    const auto extensions = compareExtensions(
        installedExtensions(publisher), present ? installedExtensions(subscriber) : QList<Extension>(), available);
    for (const auto& extension : extensions) {
        if (!extension.present)
            plan.notes.append(Text::tr("The extension %1 is not there yet; install_extensions puts it there with its "
                                       "version and schema checked.")
                                  .arg(extension.wanted.name));
    }
    if (!present)
        return false;
    checkEncodings(copy.traits, *present);
    if (const auto difference = localeDifference(copy.traits, *present); !difference.isEmpty())
        plan.notes.append(difference);
    return isCopied(subscriber, copy.database, SchemaInventory::read(publisher));
}

Plan plan(Context& context)
{
    const auto copy = std::make_shared<Copy>();
    copy->database = context.arguments().database();
    copy->leaveOut = objectsToLeaveOut(context.arguments().list(u"leave-out"_s));
    copy->role = context.arguments().flag(u"use-db-owner"_s) ? Role::DbOwner : Role::Superuser;
    auto& publisher = context.session(Side::Publisher, copy->role, copy->database);
    auto& maintenance = context.maintenance(Side::Subscriber);
    const int major = maintenance.identity().majorVersion();
    copy->traits = sourceTraits(publisher, copy->database);
    checkRoomForDump(publisher);
    copy->tool = findPgTool(u"pg_dump"_s, publisher.identity().majorVersion(), major);

    Plan plan;
    plan.database = copy->database.text();
    plan.steps = {dumpStep(context, copy)};
    if (context.arguments().flag(u"only-dump"_s)) {
        plan.risk = Risk::ReadOnly;
        plan.steps.last().body = [copy](Context& c) {
            readPublisher(c, *copy);
            showDump(c, *copy);
        };
        return plan;
    }
    plan.target = Side::Subscriber;
    plan.risk = Risk::Additive;
    const auto present = readDatabase(maintenance, copy->database);
    if (checkSubscriber(context, *copy, plan, present)) {
        plan.steps.clear();
        plan.summary = Text::tr("The subscriber already has the schema of %1.").arg(copy->database.text());
        return plan;
    }
    copy->statementsAtOnce = statementsAtOnce(publisher, maintenance, plan.notes);
    plan.steps.append(copyStep(copy, !present, major));
    return plan;
}

} // namespace

Operation replicateSchema()
{
    Operation operation;
    operation.id = u"replicate_schema"_s;
    operation.title = Text::tr("Replicate the schema");
    operation.summary = Text::tr("Creates the publisher's tables, functions and everything else but rows on the "
                                 "subscriber.");
    operation.description =
        Text::tr("Writes down the publisher's definitions with pg_dump, at a snapshot of a session whose server has "
                 "been proven, and creates them on the subscriber in one transaction: all of them or none, unless it "
                 "has too little room for that many locks. Everything that the subscriber refuses is named at once. "
                 "The database is created first if it is missing. Then the columns, constraints, indexes, functions "
                 "and types of both sides are compared. Publications, subscriptions and tablespaces are left out.");
    operation.phase = Phase::Prepare;
    operation.risk = Risk::Additive;
    operation.exclusion = Exclusion::PerDatabase;
    operation.parameters = {
        databaseParameter(),
        flagParameter(u"only-dump"_s, Text::tr("Only show the definitions; the subscriber is not changed.")),
        flagParameter(u"use-db-owner"_s, Text::tr("Read and create as db_owner instead of superuser.")),
        {u"leave-out"_s,
         Parameter::Kind::Text,
         Text::tr("An object that the subscriber refuses and can do without, as the refusal names it ('VIEW "
                  "public.old_report'), and with it what can't be without it. May be given several times, or with "
                  "semicolons between the objects. What was left out is in the audit log."),
         false,
         false,
         {},
         {}},
        {u"lock-timeout"_s,
         Parameter::Kind::Duration,
         Text::tr("How long pg_dump waits for a table that is being altered on the publisher."),
         false,
         false,
         u"10s"_s,
         {}},
    };
    operation.plan = plan;
    return operation;
}

} // namespace Flare::Operations
