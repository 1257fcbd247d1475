// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/operations/operations.h"
#include "core/pg/transaction.h"
#include "core/replication/credentials.h"
#include "core/replication/inspect.h"
#include "core/replication/publicationjournal.h"
#include "core/replication/publicationstatements.h"
#include "core/replication/relationnames.h"
#include "core/replication/schemainventory.h"
#include "core/replication/statustable.h"
#include "core/replication/subscriptionstatements.h"

namespace Flare::Operations {

using namespace Pg;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What there is of the table; read again by each step.
struct Found
{
    bool onPublisher = false;
    bool schemaOnSubscriber = false;
    bool onSubscriber = false;
    bool published = false;
    bool canBeAdded = false; ///< To a publication that lists its tables.
    QList<SubscriptionName> unaware; ///< Subscriptions of the file that don't have it yet.
};

DatabaseName databaseOf(Context& context)
{
    return context.arguments().database();
}

/// A file that names its tables means these; the status table is then left out, and barriers work without it.
bool takesEveryTable(const PublicationConfig& config)
{
    if (!config.tables.isEmpty())
        return false;
    return config.schemas.isEmpty()
        || std::any_of(config.schemas.begin(), config.schemas.end(),
                       [](const QString& schema) { return schemaNameOf(schema) == statusTable().schema; });
}

void lookAtPublication(Context& context, Found& found)
{
    const auto* config = context.config().publicationOf(databaseOf(context));
    auto& publisher = context.session(Side::Publisher, Role::Superuser, databaseOf(context));
    const auto publication = config == nullptr ? std::nullopt : readFinishedPublication(publisher, config->name);
    if (!publication)
        return;
    const bool whole = publication->allTables || publication->schemas.contains(statusTable().schema);
    found.published = whole || publication->tables.contains(statusTable());
    found.canBeAdded = !found.published && takesEveryTable(*config);
}

void lookAtSubscriber(Context& context, Found& found)
{
    const auto database = databaseOf(context);
    const bool databaseExists = !context.maintenance(Side::Subscriber)
                                     .exec("SELECT 1 FROM pg_database WHERE datname = $1"_sql, Params(database))
                                     .isEmpty();
    if (!databaseExists)
        return;
    auto& subscriber = context.session(Side::Subscriber, Role::Superuser, database);
    found.schemaOnSubscriber = !SchemaInventory::read(subscriber).isEmpty();
    found.onSubscriber = !readTargets(subscriber, {statusTable()}).isEmpty();
    for (const auto& subscription : readSubscriptions(subscriber)) {
        const auto states = readTableStates(subscriber, subscription.id);
        const bool aware = std::any_of(states.begin(), states.end(),
                                       [](const TableState& state) { return state.name == statusTable(); });
        if (!aware && context.config().subscription(subscription.name) != nullptr)
            found.unaware.append(subscription.name);
    }
}

Found look(Context& context)
{
    Found found;
    auto& publisher = context.session(Side::Publisher, Role::Superuser, databaseOf(context));
    found.onPublisher = !readTargets(publisher, {statusTable()}).isEmpty();
    lookAtPublication(context, found);
    lookAtSubscriber(context, found);
    return found;
}

Sql grantReading(Context& context)
{
    return sql("GRANT SELECT ON {} TO {}", statusTable(), context.config().publisher.replUser->user);
}

bool replUserExists(Context& context, Side side)
{
    return context.config().publisher.replUser
        && !context.maintenance(side)
                .exec("SELECT 1 FROM pg_roles WHERE rolname = $1"_sql,
                      Params(context.config().publisher.replUser->user))
                .isEmpty();
}

/// A pause writes the rows as the superuser of the file, who is none on a managed service.
bool writerLacksRights(Context& context)
{
    auto& publisher = context.session(Side::Publisher, Role::Superuser, databaseOf(context));
    return !publisher.identity().superuser
        && !publisher
                .exec(
                    "SELECT pg_has_role(o.oid, 'USAGE') OR coalesce((SELECT has_table_privilege(c.oid, 'SELECT')"
                    " AND has_table_privilege(c.oid, 'INSERT') AND has_table_privilege(c.oid, 'UPDATE')"
                    " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                    " WHERE n.nspname = $2 AND c.relname = $3), false) AS may FROM pg_roles o WHERE o.rolname = $1"_sql,
                    Params(accountOf(context.config(), Side::Publisher, Role::DbOwner, databaseOf(context)).user,
                           statusTable().schema, statusTable().name))
                .boolean(0, "may");
}

Sql grantWriting(const Context& context)
{
    return grantStatusTable(accountOf(context.config(), Side::Publisher, Role::Superuser).user);
}

void createOn(Context& context, Side side)
{
    auto& owner = context.session(side, Role::DbOwner, databaseOf(context));
    const bool grant = side == Side::Publisher && replUserExists(context, side);
    const bool grantWriter = side == Side::Publisher && writerLacksRights(context);
    try {
        Transaction transaction(owner);
        owner.exec(createStatusTable());
        if (grant)
            owner.exec(grantReading(context));
        if (grantWriter)
            owner.exec(grantWriting(context));
        transaction.commit();
    } catch (const Error& error) {
        if (error.sqlState() != "42501")
            throw;
        throw error.during(Text::tr("Creating the status table as the database's owner"))
            .withAdvice(Text::tr("The role %1 needs CREATE on the schema public, and to own the table if it is there.")
                            .arg(owner.identity().user.text())
                        + (error.advice().isEmpty() ? QString() : u' ' + error.advice()));
    }
}

void publish(Context& context)
{
    if (!look(context).canBeAdded)
        return;
    const auto& name = context.config().publicationOf(databaseOf(context))->name;
    const auto statement = addToPublication(name, statusTable());
    try {
        context.session(Side::Publisher, Role::Superuser, databaseOf(context)).exec(statement);
    } catch (const Error& error) {
        if (error.sqlState() != "42501")
            throw;
        context.session(Side::Publisher, Role::DbOwner, databaseOf(context)).exec(statement);
    }
}

/// REFRESH copies the table; rows that are there already, from whatever time, would conflict with the copy.
void refresh(Context& context)
{
    for (const auto& name : look(context).unaware) {
        context.session(Side::Subscriber, Role::DbOwner, databaseOf(context))
            .exec(sql("DELETE FROM {}", statusTable()));
        context.session(Side::Subscriber, Role::Superuser, databaseOf(context))
            .exec(refreshSubscription(name), {}, Deadline::in(60s));
    }
    context.setSummary(Text::tr("The status table is there and replicated."));
}

Step step(Context& context, Side side, const QString& title, const QList<Sql>& statements,
          std::function<void(Context&)> body)
{
    Step step;
    step.title = title;
    step.side = side;
    step.database = databaseOf(context).text();
    for (const auto& statement : statements)
        step.preview.append(statement.preview() + u';');
    step.body = std::move(body);
    return step;
}

void addSteps(Context& context, Plan& plan, const Found& found)
{
    QList<Sql> creation{createStatusTable()};
    if (replUserExists(context, Side::Publisher))
        creation.append(grantReading(context));
    const bool writer = writerLacksRights(context);
    if (writer)
        creation.append(grantWriting(context));
    // First on the subscriber: a row that finds no table there stops the replication.
    // While nothing is there yet, replicate_schema brings it with everything else, and wants to find nothing.
    if (found.schemaOnSubscriber && !found.onSubscriber)
        plan.steps.append(step(context, Side::Subscriber, Text::tr("Create the status table on the subscriber"),
                               {createStatusTable()}, [](Context& running) { createOn(running, Side::Subscriber); }));
    if (!found.onPublisher)
        plan.steps.append(step(context, Side::Publisher, Text::tr("Create the status table on the publisher"), creation,
                               [](Context& running) { createOn(running, Side::Publisher); }));
    else if (writer)
        plan.steps.append(step(context, Side::Publisher, Text::tr("Let the pause write its rows"),
                               {grantWriting(context)}, [](Context& running) { createOn(running, Side::Publisher); }));
    if (found.canBeAdded)
        plan.steps.append(step(
            context, Side::Publisher, Text::tr("Add it to the publication"),
            {addToPublication(context.config().publicationOf(databaseOf(context))->name, statusTable())}, publish));
    if (!found.published && !found.canBeAdded)
        return;
    QList<Sql> refreshes;
    for (const auto& name : found.unaware)
        refreshes += {sql("DELETE FROM {}", statusTable()), refreshSubscription(name)};
    if (!refreshes.isEmpty())
        plan.steps.append(
            step(context, Side::Subscriber, Text::tr("Let the subscriptions see it"), refreshes, refresh));
}

Plan plan(Context& context)
{
    const auto found = look(context);
    Plan plan;
    plan.risk = Risk::Additive;
    plan.database = databaseOf(context).text();
    addSteps(context, plan, found);
    if (!found.schemaOnSubscriber)
        plan.notes.append(Text::tr("The schema is not on the subscriber yet; replicate_schema brings the table "
                                   "along."));
    const auto* config = context.config().publicationOf(databaseOf(context));
    if (config != nullptr && !takesEveryTable(*config))
        plan.notes.append(Text::tr("The file's publication lists other tables, so this one is not replicated."));
    if (plan.steps.isEmpty())
        plan.summary = Text::tr("The status table is already there.");
    return plan;
}

} // namespace

Operation createReplicationStatusTable()
{
    Operation operation;
    operation.id = u"create_replication_status_table"_s;
    operation.title = Text::tr("Create the replication status table");
    operation.summary = Text::tr("Creates the small table whose rows show that replication arrives.");
    operation.description =
        Text::tr("One row per subscription, written on the publisher and replicated like any other, makes the progress "
                 "of an idle subscription visible at once. Created on both sides, in the schema public, by the "
                 "database's owner; a subscription that is there already learns of it.");
    operation.phase = Phase::Prepare;
    operation.risk = Risk::Additive;
    operation.exclusion = Exclusion::PerDatabase;
    operation.parameters = {databaseParameter()};
    operation.plan = plan;
    return operation;
}

} // namespace Flare::Operations
