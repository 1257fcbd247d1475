// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/operations/operations.h"
#include "core/operations/schemacopy.h"
#include "core/operations/schemacreation.h"
#include "core/operations/schemaleftout.h"
#include "core/operations/schemaresult.h"
#include "core/operations/schemaroom.h"
#include "core/pg/transaction.h"
#include "core/pgtools/dumpscript.h"
#include "core/pgtools/schemadump.h"
#include "core/pgtools/toolprocess.h"
#include "core/replication/endpoints.h"
#include "core/replication/extensions.h"
#include "core/replication/neededroles.h"
#include "core/replication/publicschema.h"
#include "core/replication/quietsession.h"
#include "core/replication/schemacomparison.h"

#include <QJsonArray>

namespace Flare::Operations {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

/// Whether the schema is there already, so that only what belongs to the database itself, and to the schema public that
/// each one has, may be left to do. Throws if something else is there.
bool isCopied(Connection& subscriber, const SchemaCopy& copy, const SchemaSide& present)
{
    const auto differences = withoutLeftOut(openDifferences(copy.publisher, present), copy.leaveOut, copy.statements);
    if (!differences.isEmpty() && !present.inventory.isEmpty())
        throw hasOtherObjects(copy.database, differences, tablesWithRows(subscriber, shownDifferences));
    return differences.isEmpty();
}

SchemaSide readSubscriber(Connection& subscriber, const SchemaCopy& copy)
{
    auto reading = copy.reading;
    reading.otherMajor = copy.publisherMajor;
    return readSchemaSide(subscriber, copy.database, reading);
}

DumpTarget targetOf(Connection& connection, const SchemaCopy& copy)
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
QList<DumpStatement> statementsFor(Connection& connection, const SchemaCopy& copy)
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

void takeOverPublicSchema(Connection& connection, const SchemaCopy& copy)
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

void copyProperties(Context& context, Connection& connection, const SchemaCopy& copy, const DatabaseProperties& wanted)
{
    if (wanted.paused)
        context.warn(Text::tr("Writes are paused on the publisher, so its database's rights are not the usual ones; "
                              "they are not taken over."));
    const auto present = readDatabaseProperties(connection, copy.database, copy.reading.ownRoles);
    for (const auto& statement : propertyStatements(copy.database, wanted, present))
        tryProperty(context, connection, statement);
}

/// Returns what the subscriber has.
SchemaSide checkResult(Connection& connection, const SchemaCopy& copy, const SchemaCreation& creation)
{
    auto present = readSubscriber(connection, copy);
    auto differences = schemaDifferences(copy.publisher, present);
    differences.removeIf([&creation](const SchemaDifference& difference) {
        // What it belongs to on the publisher was left out.
        const bool belonged = (difference.aspect == u"parents" || difference.aspect == u"owned by")
            && creation.explains(difference.publisher.value_or(QString()));
        return !difference.structural || belonged || creation.explains(difference.name);
    });
    if (!differences.isEmpty())
        throw differentResult(differences);
    return present;
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

SchemaResult fill(Context& context, const SchemaCopy& copy, bool& partCommitted)
{
    // A session of its own: the dump changes its settings.
    const auto connection = context.open(Side::Subscriber, copy.role, copy.database);
    keepSecretsOutOfLogs(context, *connection, copy.statements);
    std::optional<Transaction> transaction(std::in_place, *connection);
    if (const auto present = readSubscriber(*connection, copy); isCopied(*connection, copy, present)) {
        context.say(Text::tr("The schema is already there."));
        if (const auto note = wordingNote(schemaDifferences(copy.publisher, present)); !note.isEmpty())
            context.warn(note);
        takeOverPublicSchema(*connection, copy);
        copyProperties(context, *connection, copy, copy.publisher.properties);
        transaction->commit();
        return resultOf(present, copy.leaveOut);
    }
    SchemaCreation creation(context, *connection, copy.leaveOut);
    creation.run(statementsFor(*connection, copy), copy.statementsAtOnce, [&] {
        partCommitted = true;
        transaction->commit();
        transaction.emplace(*connection);
    });
    creation.throwRefusals();
    copyProperties(context, *connection, copy, copy.publisher.properties);
    const auto present = checkResult(*connection, copy, creation);
    if (const auto note = wordingNote(schemaDifferences(copy.publisher, present)); !note.isEmpty())
        context.warn(note);
    transaction->commit();
    tellLeftOut(context, creation.leftOut());
    for (const auto& notice : connection->takeNotices())
        context.say(notice);
    return resultOf(present, creation.leftOut());
}

void writeSubscriber(Context& context, const SchemaCopy& copy)
{
    auto& maintenance = context.maintenance(Side::Subscriber);
    const auto stay = context.stay();
    const auto created = createDatabaseLike(maintenance, copy.publisher.traits, [&context] {
        return context.openUnstoppable(Side::Subscriber, Role::Superuser, maintenanceDatabase());
    });
    bool partCommitted = false;
    SchemaResult filled;
    try {
        filled = fill(context, copy, partCommitted);
    } catch (const Error& error) {
        // After a lost COMMIT nobody knows what is in it.
        const bool dropped = created && error.kind() != ErrorKind::InDoubt && dropAgain(maintenance, *created);
        if (partCommitted && !dropped)
            throw partOfSchemaIsLeft(copy.database, error);
        if (error.kind() != ErrorKind::InDoubt && (!created || dropped))
            context.setTakenBack();
        if (created && error.kind() != ErrorKind::InDoubt && !dropped)
            context.warn(Text::tr("The database %1 was created on the subscriber and could not be dropped again; it is "
                                  "empty.")
                             .arg(copy.database.text()));
        throw;
    }
    context.record(u"tables"_s, filled.tables);
    context.record(u"objects"_s, filled.objects);
    context.setSummary(summaryOf(copy.database, filled));
    context.setNextStep(u"flare create_replication_status_table %1"_s.arg(copy.database.text()));
}

Step copyStep(const std::shared_ptr<SchemaCopy>& copy, bool create, int major)
{
    Step step;
    step.title = create ? Text::tr("Create the database and its schema on the subscriber")
                        : Text::tr("Create the schema on the subscriber");
    step.side = Side::Subscriber;
    step.database = copy->database.text();
    if (create)
        step.preview.append(createDatabaseStatement(copy->publisher.traits, major).preview() + u';');
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

void noteExtensions(Plan& plan, Connection& publisher, Connection& subscriber, bool present)
{
    const auto extensions = compareExtensions(installedExtensions(publisher),
                                              present ? installedExtensions(subscriber) : QList<Extension>(),
                                              availableExtensions(subscriber));
    for (const auto& extension : extensions) {
        if (!extension.present)
            plan.notes.append(Text::tr("The extension %1 is not there yet; install_extensions puts it there with its "
                                       "version and schema checked.")
                                  .arg(extension.wanted.name));
    }
}

/// What is left to do for a database whose schema is there already; a setting that the subscriber's version does not
/// know is not.
Step propertyStep(const SchemaCopy& copy, const SchemaSide& present, const std::optional<PublicSchema>& presentPublic)
{
    const auto wanted = propertiesFor(copy.publisher, present);
    Step step;
    step.title = Text::tr("Bring the database's rights, settings and comment in step");
    step.side = Side::Subscriber;
    step.database = copy.database.text();
    auto statements = propertyStatements(copy.database, wanted, present.properties);
    if (copy.publicSchema && presentPublic)
        statements = ownerStatements(*copy.publicSchema, *presentPublic)
            + rightStatements(*copy.publicSchema, *presentPublic) + statements;
    for (const auto& statement : statements)
        step.preview.append(statement.preview() + u';');
    step.body = [copy, wanted](Context& context) {
        const auto connection = context.open(Side::Subscriber, copy.role, copy.database);
        try {
            Transaction transaction(*connection);
            takeOverPublicSchema(*connection, copy);
            copyProperties(context, *connection, copy, wanted);
            transaction.commit();
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::InDoubt)
                context.setTakenBack();
            throw;
        }
        context.setSummary(Text::tr("The subscriber has the schema of %1, and its database the publisher's rights, "
                                    "settings and comment.")
                               .arg(copy.database.text()));
    };
    return step;
}

/// The steps for a database that is there.
QList<Step> stepsForPresent(Context& context, SchemaCopy& copy, Plan& plan, const QList<Step>& steps)
{
    auto& publisher = context.session(Side::Publisher, copy.role, copy.database);
    auto& subscriber = context.session(Side::Subscriber, Role::Superuser, copy.database);
    copy.publisher = readSchemaSide(publisher, copy.database, copy.reading);
    const auto present = readSubscriber(subscriber, copy);
    checkEncodings(copy.publisher.traits, present.traits);
    if (const auto difference = localeDifference(copy.publisher.traits, present.traits); !difference.isEmpty())
        plan.notes.append(difference);
    // Which of what is missing was left out before is known by the dump.
    if (!copy.leaveOut.isEmpty() && onlyLacks(openDifferences(copy.publisher, present)))
        return steps;
    if (!isCopied(subscriber, copy, present))
        return steps;
    if (const auto note = wordingNote(schemaDifferences(copy.publisher, present)); !note.isEmpty())
        plan.notes.append(note);
    copy.publicSchema = readPublicSchema(publisher);
    if (const auto step = propertyStep(copy, present, readPublicSchema(subscriber)); !step.preview.isEmpty())
        return {step};
    plan.summary = Text::tr("The subscriber already has the schema of %1.").arg(copy.database.text());
    return {};
}

Plan plan(Context& context)
{
    const auto copy = std::make_shared<SchemaCopy>();
    copy->database = context.arguments().database();
    copy->leaveOut = objectsToLeaveOut(context.arguments().list(u"leave-out"_s));
    copy->role = context.arguments().flag(u"use-db-owner"_s) ? Role::DbOwner : Role::Superuser;
    auto& publisher = context.session(Side::Publisher, copy->role, copy->database);
    auto& maintenance = context.maintenance(Side::Subscriber);
    const int major = maintenance.identity().majorVersion();
    copy->publisher.traits = sourceTraits(publisher, copy->database);
    copy->publisherMajor = publisher.identity().majorVersion();
    checkRoomForDump(publisher);
    copy->reading = readingFor(context.config(), major);
    copy->tool = findPgTool(u"pg_dump"_s, copy->publisherMajor, major);

    Plan plan;
    plan.database = copy->database.text();
    plan.steps = {dumpStep(context, copy)};
    if (context.arguments().flag(u"only-dump"_s)) {
        plan.risk = Risk::ReadOnly;
        plan.steps = {showStep(context, copy)};
        return plan;
    }
    plan.target = Side::Subscriber;
    plan.risk = Risk::Additive;
    const bool present = readDatabase(maintenance, copy->database).has_value();
    checkRoles(context, *copy, plan);
    noteExtensions(plan, publisher,
                   present ? context.session(Side::Subscriber, Role::Superuser, copy->database) : maintenance, present);
    copy->statementsAtOnce = statementsAtOnce(publisher, maintenance, plan.notes);
    plan.steps.append(copyStep(copy, !present, major));
    if (present)
        plan.steps = stepsForPresent(context, *copy, plan, plan.steps);
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
                  "semicolons between the objects; a semicolon within a name is written twice. What was left out is in "
                  "the audit log."),
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
