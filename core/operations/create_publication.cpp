// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/operations/operations.h"
#include "core/pg/transaction.h"
#include "core/replication/inspect.h"
#include "core/replication/publicationdefinition.h"
#include "core/replication/publicationjournal.h"
#include "core/replication/publicationstatements.h"
#include "core/replication/replicaidentity.h"

#include <memory>

namespace Flare::Operations {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

/// What the publisher has, and what follows from it; read again by each step that relies on it.
struct Findings
{
    PublicationDesign design;
    IdentityChanges identities;
    std::optional<Publication> existing;
};

const PublicationConfig& configured(Context& context)
{
    const auto database = context.arguments().database();
    const auto* config = context.config().publicationOf(database);
    if (config == nullptr)
        throw Error(ErrorKind::Config, Text::tr("The file has no publication for %1.").arg(database.text()));
    return *config;
}

Findings inspect(Context& context)
{
    const auto& config = configured(context);
    auto& publisher = context.session(Side::Publisher, Role::Superuser, config.database);
    const int subscriberMajor = context.maintenance(Side::Subscriber).identity().majorVersion();
    const auto tables = readTables(publisher);
    Findings findings;
    findings.design = designPublication(config, tables, publisher.identity().majorVersion(), subscriberMajor);
    findings.identities = identityChanges(config, tables, findings.design.stored);
    findings.existing = readPublication(publisher, config.name);
    if (!findings.existing && !findings.identities.missing.isEmpty())
        throw missingIdentities(findings.identities.missing);
    return findings;
}

void refuseDifferent(const Findings& findings)
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

void setIdentities(Context& context, PublicationJournal& journal)
{
    const auto database = context.arguments().database();
    const auto say = [&context](const QString& text) { context.say(text); };
    const auto owner = [&]() -> Connection& { return context.session(Side::Publisher, Role::DbOwner, database); };
    for (const auto& table : inspect(context).identities.toFull) {
        alterBriefly(context.session(Side::Publisher, Role::Superuser, database), owner,
                     replicaIdentityFull(table.name), context.stop(), say);
        journal.identities.insert(table.name, {table.identity, table.identityIndex});
    }
}

void create(Connection& connection, const PublicationDefinition& definition, const PublicationJournal& journal)
{
    Transaction transaction(connection);
    connection.exec("SET LOCAL lock_timeout = '10s'"_sql);
    connection.exec(createPublicationStatement(definition, connection.identity().majorVersion()));
    connection.exec(commentOnPublication(definition.name, withJournal({}, journal)));
    transaction.commit();
}

/// FOR ALL TABLES and FOR TABLES IN SCHEMA are for superusers, and on some managed services for their administrators:
/// trying is the only way to know. A list of tables needs their owner.
void createAsMayBe(Context& context, const PublicationDesign& design, const PublicationJournal& journal)
{
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
            create(session, attempt.definition, journal);
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
    throw refusal->during(Text::tr("Creating the publication"))
        .withAdvice(Text::tr("It needs CREATE on the database (grant_create gives it) and either a superuser or the "
                             "owner of every table."));
}

void createPublication(Context& context, const PublicationJournal& journal)
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
    createAsMayBe(context, findings.design, journal);
    const auto count = findings.design.stored.size();
    context.record(u"tables"_s, qint64{count});
    context.setSummary(Text::tr("%1 publishes %n table(s).", nullptr, static_cast<int>(count)).arg(name.text()));
    context.setNextStep(Text::tr("flare create_subscription"));
}

Step identityStep(const Findings& findings, const QString& database, const std::shared_ptr<PublicationJournal>& journal)
{
    Step step;
    step.title = Text::tr("Let %n table(s) name their rows by all columns", nullptr,
                          static_cast<int>(findings.identities.toFull.size()));
    step.database = database;
    step.undo = u"drop_publication"_s;
    for (const auto& table : findings.identities.toFull)
        step.preview.append(replicaIdentityFull(table.name).preview() + u';');
    step.body = [journal](Context& context) { setIdentities(context, *journal); };
    return step;
}

Step publicationStep(Context& context, const Findings& findings, const std::shared_ptr<PublicationJournal>& journal)
{
    const auto& design = findings.design;
    const auto& identity = context.session(Side::Publisher, Role::Superuser, context.arguments().database()).identity();
    const int major = identity.majorVersion();
    Step step;
    step.title = Text::tr("Create the publication %1").arg(design.definition.name.text());
    step.database = context.arguments().database().text();
    step.undo = u"drop_publication"_s;
    step.preview = {createPublicationStatement(design.definition, major).preview() + u';'};
    if (!identity.superuser && design.definition != design.listed)
        step.preview += {u"-- "_s + Text::tr("or, where the account may not publish everything at once:"),
                         createPublicationStatement(design.listed, major).preview() + u';'};
    PublicationJournal planned;
    for (const auto& table : findings.identities.toFull)
        planned.identities.insert(table.name, {table.identity, table.identityIndex});
    step.preview.append(commentOnPublication(design.definition.name, withJournal({}, planned)).preview() + u';');
    step.body = [journal](Context& running) { createPublication(running, *journal); };
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
    const auto journal = std::make_shared<PublicationJournal>();
    if (!findings.identities.toFull.isEmpty()) {
        plan.risk = Risk::Disruptive;
        plan.consequences.append(Text::tr("REPLICA IDENTITY FULL locks each of its tables for a moment, and from then "
                                          "on writes whole rows to the WAL for every UPDATE and DELETE."));
        plan.steps.append(identityStep(findings, database, journal));
    }
    plan.steps.append(publicationStep(context, findings, journal));
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
