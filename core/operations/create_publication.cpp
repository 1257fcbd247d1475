// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/operations/gate.h"
#include "core/operations/operations.h"
#include "core/pg/transaction.h"
#include "core/replication/inspect.h"
#include "core/replication/publicationdefinition.h"
#include "core/replication/publicationjournal.h"
#include "core/replication/publicationstatements.h"
#include "core/replication/relationnames.h"
#include "core/replication/replicaidentity.h"

namespace Flare::Operations {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

/// What the publisher has, and what follows from it; read again by each step that relies on it.
struct Inspection
{
    PublicationDesign design;
    IdentityChanges identities;
    std::optional<Publication> existing;
    std::optional<Publication> begun; ///< By a run that has not come to its end: without tables, with its journal.
};

const PublicationConfig& configured(Context& context)
{
    const auto database = context.arguments().database();
    const auto* config = context.config().publicationOf(database);
    if (config == nullptr)
        throw Error(ErrorKind::Config, Text::tr("The file has no publication for %1.").arg(database.text()));
    return *config;
}

Inspection inspect(Context& context)
{
    const auto& config = configured(context);
    auto& publisher = context.session(Side::Publisher, Role::Superuser, config.database);
    const int subscriberMajor = context.maintenance(Side::Subscriber).identity().majorVersion();
    const auto tables = readTables(publisher);
    Inspection findings;
    findings.design = designPublication(config, tables, publisher.identity().majorVersion(), subscriberMajor);
    findings.identities = identityChanges(config, tables, findings.design.stored);
    const auto found = readPublication(publisher, config.name);
    (found && journalIn(found->comment).unfinished ? findings.begun : findings.existing) = found;
    const bool accepted = context.config().acceptedChecks.contains(u"replica_identity"_s);
    if (!findings.existing && !findings.identities.missing.isEmpty() && !accepted)
        throw missingIdentities(findings.identities.missing);
    return findings;
}

void refuseDifferent(const Inspection& findings)
{
    const auto differences = differencesOf(*findings.existing, findings.design);
    if (differences.isEmpty())
        return;
    throw Error(ErrorKind::Precondition,
                Text::tr("The publication %1 exists, but is not what the file says. %2")
                    .arg(findings.existing->name.text(), differences.join(u' ')),
                Text::tr("Change the file, or drop it with drop_publication, but never while a subscription uses it: "
                         "its changes would be lost or the stream would stop."))
        .on(Side::Publisher);
}

Error mayNotCreate(const Error& refusal)
{
    return refusal.during(Text::tr("Creating the publication"))
        .withAdvice(Text::tr("It needs CREATE on the database (grant_create gives it) and either a superuser or the "
                             "owner of every table.")
                    + (refusal.advice().isEmpty() ? QString() : u' ' + refusal.advice()));
}

/// The journal needs a publication to be the comment of; without tables it changes nothing for anybody.
void begin(Context& context, const PublicationName& name)
{
    const auto database = context.arguments().database();
    PublicationJournal journal;
    journal.unfinished = true;
    const auto beginAs = [&](Role role) {
        auto& session = context.session(Side::Publisher, role, database);
        Transaction transaction(session);
        session.exec(createEmptyPublicationStatement(name));
        session.exec(commentOnPublication(name, withJournal({}, journal)));
        transaction.commit();
    };
    const bool superuser = context.session(Side::Publisher, Role::Superuser, database).identity().superuser;
    try {
        // Who owns it must be able to replace it later, which falls to the owner where there is no superuser.
        beginAs(superuser ? Role::Superuser : Role::DbOwner);
    } catch (const Error& error) {
        if (error.sqlState() != "42501")
            throw;
        if (superuser)
            throw mayNotCreate(error);
        beginAs(Role::Superuser);
    }
}

void noteIdentity(Context& context, const PublicationName& name, const TableFacts& table)
{
    const auto database = context.arguments().database();
    const auto change = [&table](PublicationJournal& journal) {
        journal.identities.insert(table.name, {table.identity, table.identityIndex});
    };
    if (!updateJournal(context.session(Side::Publisher, Role::Superuser, database), name, change)
        && !updateJournal(context.session(Side::Publisher, Role::DbOwner, database), name, change))
        throw Error(ErrorKind::Precondition,
                    Text::tr("What %1 had before could not be noted in the comment of the publication %2.")
                        .arg(displayName(table.name), name.text()),
                    Text::tr("Only the publication's owner may do that: drop it, then run this again."))
            .on(Side::Publisher);
}

QList<RelationName> fullInJournal(const PublicationJournal& journal, const QList<TableFacts>& tables)
{
    QList<RelationName> full;
    for (const auto& table : tables) {
        if (table.identity == u'f' && journal.identities.contains(table.name))
            full.append(table.name);
    }
    return full;
}

/// After a failure: where nothing has been changed, nothing is to be remembered.
void forgetIfUnchanged(Context& context, const PublicationName& name)
{
    for (const auto role : {Role::Superuser, Role::DbOwner}) {
        try {
            const auto session = context.openUnstoppable(Side::Publisher, role, context.arguments().database());
            const auto begun = readPublication(*session, name);
            if (!begun || !journalIn(begun->comment).unfinished)
                return;
            const auto full = fullInJournal(journalIn(begun->comment), readTables(*session));
            if (full.isEmpty())
                session->exec(dropPublicationStatement(name));
            else
                context.warn(Text::tr("REPLICA IDENTITY FULL has been set already for %1, and what was before is kept: "
                                      "running this again goes on, drop_publication --restore-replica-identity gives "
                                      "it back.")
                                 .arg(listed(full)));
            return;
        } catch (const Error&) {
            // The publication is without tables and marked: the next run takes it over.
            continue;
        }
    }
}

void setIdentities(Context& context)
{
    const auto database = context.arguments().database();
    const auto findings = inspect(context);
    if (findings.existing)
        return; // What it is will be looked at when it is to be created.
    const auto& name = findings.design.definition.name;
    const auto say = [&context](const QString& text) { context.say(text); };
    const auto owner = [&]() -> Connection& { return context.session(Side::Publisher, Role::DbOwner, database); };
    const auto stay = context.stay();
    try {
        if (!findings.begun)
            begin(context, name);
        for (const auto& table : findings.identities.toFull) {
            noteIdentity(context, name, table);
            alterBriefly(context.session(Side::Publisher, Role::Superuser, database), owner,
                         replicaIdentityFull(table.name), context.stop(), say);
        }
    } catch (const Error&) {
        forgetIfUnchanged(context, name);
        throw;
    }
}

/// What the publication's comment shall say: of the tables that have been changed.
PublicationJournal journalOf(const Inspection& findings)
{
    const auto noted = findings.begun ? journalIn(findings.begun->comment) : PublicationJournal();
    PublicationJournal journal;
    for (const auto& name : fullInJournal(noted, findings.design.stored))
        journal.identities.insert(name, noted.identities.value(name));
    return journal;
}

void create(Connection& connection, const PublicationDefinition& definition, const Inspection& findings)
{
    Transaction transaction(connection);
    connection.exec("SET LOCAL lock_timeout = '10s'"_sql);
    if (findings.begun)
        connection.exec(dropPublicationStatement(definition.name));
    connection.exec(createPublicationStatement(definition, connection.identity().majorVersion()));
    connection.exec(commentOnPublication(definition.name, withJournal({}, journalOf(findings))));
    transaction.commit();
}

/// FOR ALL TABLES and FOR TABLES IN SCHEMA are for superusers, and on some managed services for their administrators:
/// trying is the only way to know. A list of tables needs their owner.
void createAsMayBe(Context& context, const Inspection& findings)
{
    const auto& design = findings.design;
    struct Attempt
    {
        Role role;
        const PublicationDefinition& definition;
    };
    const QList<Attempt> attempts{
        {Role::Superuser, design.definition}, {Role::Superuser, design.listed}, {Role::DbOwner, design.listed}};
    std::optional<Error> refusal;
    for (const auto& attempt : attempts) {
        try {
            auto& session = context.session(Side::Publisher, attempt.role, context.arguments().database());
            create(session, attempt.definition, findings);
            if (attempt.definition != design.definition)
                context.warn(Text::tr("The account may not publish everything at once, so the publication lists its "
                                      "tables: one that is created later is not in it."));
            return;
        } catch (const Error& error) {
            if (error.sqlState() != "42501")
                throw;
            refusal = error;
        }
    }
    throw mayNotCreate(*refusal);
}

void createPublication(Context& context)
{
    const auto findings = inspect(context);
    const auto& name = findings.design.definition.name;
    if (findings.existing) {
        refuseDifferent(findings);
        context.setSummary(Text::tr("The publication %1 is already there.").arg(name.text()));
        return;
    }
    if (!findings.identities.toFull.isEmpty())
        throw missingIdentities(findings.identities.toFull);
    createAsMayBe(context, findings);
    const auto count = findings.design.stored.size();
    context.record(u"tables"_s, qint64{count});
    context.setSummary(Text::tr("%1 publishes %n table(s).", nullptr, static_cast<int>(count)).arg(name.text()));
    context.setNextStep(Text::tr("flare create_subscription"));
}

Step identityStep(const Inspection& findings, const QString& database)
{
    Step step;
    step.title = Text::tr("Let %n table(s) name their rows by all columns", nullptr,
                          static_cast<int>(findings.identities.toFull.size()));
    step.database = database;
    step.undo = u"drop_publication"_s;
    if (!findings.begun)
        step.preview.append(createEmptyPublicationStatement(findings.design.definition.name).preview() + u';');
    step.preview.append(u"-- "_s
                        + Text::tr("what each table has now is noted in the publication's comment before it changes:"));
    for (const auto& table : findings.identities.toFull)
        step.preview.append(replicaIdentityFull(table.name).preview() + u';');
    step.body = setIdentities;
    return step;
}

Step publicationStep(Context& context, const Inspection& findings)
{
    const auto& design = findings.design;
    const auto& identity = context.session(Side::Publisher, Role::Superuser, context.arguments().database()).identity();
    const int major = identity.majorVersion();
    Step step;
    step.title = Text::tr("Create the publication %1").arg(design.definition.name.text());
    step.database = context.arguments().database().text();
    step.undo = u"drop_publication"_s;
    step.preview = {u"BEGIN;"_s};
    if (findings.begun || !findings.identities.toFull.isEmpty())
        step.preview.append(dropPublicationStatement(design.definition.name).preview() + u';');
    step.preview.append(createPublicationStatement(design.definition, major).preview() + u';');
    if (!identity.superuser && design.definition != design.listed)
        step.preview += {u"-- "_s + Text::tr("or, where the account may not publish everything at once:"),
                         createPublicationStatement(design.listed, major).preview() + u';'};
    auto planned = journalOf(findings);
    for (const auto& table : findings.identities.toFull)
        planned.identities.insert(table.name, {table.identity, table.identityIndex});
    step.preview.append(
        {commentOnPublication(design.definition.name, withJournal({}, planned)).preview() + u';', u"COMMIT;"_s});
    step.body = [](Context& running) { createPublication(running); };
    return step;
}

Plan plan(Context& context)
{
    const auto findings = inspect(context);
    const auto database = context.arguments().database().text();
    Plan plan;
    plan.risk = Risk::Additive;
    plan.target = Side::Publisher;
    plan.database = database;
    plan.undo = u"drop_publication"_s;
    plan.notes = findings.design.notes + findings.identities.notes;
    if (findings.existing) {
        refuseDifferent(findings);
        plan.summary = Text::tr("The publication %1 is already there.").arg(findings.existing->name.text());
        return plan;
    }
    passGate(context, u"create_publication"_s, context.arguments().database(), plan);
    if (!findings.identities.toFull.isEmpty()) {
        plan.risk = Risk::Disruptive;
        plan.consequences.append(Text::tr("REPLICA IDENTITY FULL locks each of its tables for a moment, and from then "
                                          "on writes whole rows to the WAL for every UPDATE and DELETE."));
        plan.steps.append(identityStep(findings, database));
    }
    plan.steps.append(publicationStep(context, findings));
    return plan;
}

} // namespace

Operation createPublication()
{
    Operation operation;
    operation.id = u"create_publication"_s;
    operation.title = Text::tr("Create the publication");
    operation.summary = Text::tr("Publishes the changes of the database's tables on the publisher.");
    operation.description =
        Text::tr("Refuses while a table without a usable replica identity would make UPDATE and DELETE fail once it is "
                 "published, and says what helps. Sets REPLICA IDENTITY FULL where the file asks for it and nothing "
                 "else names the rows, under a short lock. What a table had before is kept as the publication's "
                 "comment, so that drop_publication can restore it.");
    operation.phase = Phase::Prepare;
    operation.risk = Risk::Disruptive;
    operation.exclusion = Exclusion::PerDatabase;
    operation.parameters = {databaseParameter()};
    operation.undo = u"drop_publication"_s;
    operation.plan = plan;
    return operation;
}

} // namespace Flare::Operations
