// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/operations/operations.h"
#include "core/pg/transaction.h"
#include "core/replication/schemacomparison.h"
#include "core/replication/schemaqueries.h"

#include <algorithm>
#include <future>

namespace Flare::Operations {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

Connection& sessionOn(Context& context, Side side)
{
    return context.session(side, Role::Superuser, context.arguments().database());
}

SchemaSide readSide(Connection& connection, const DatabaseName& database, const SchemaReading& reading)
{
    const Transaction transaction(connection);
    connection.exec("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"_sql);
    return readSchemaSide(connection, database, reading);
}

std::pair<SchemaSide, SchemaSide> readBoth(Context& context)
{
    const auto database = context.arguments().database();
    auto& publisher = sessionOn(context, Side::Publisher);
    auto& subscriber = sessionOn(context, Side::Subscriber);
    const auto ofSubscriber = readingFor(context.config(), publisher.identity().majorVersion());
    auto other = std::async(std::launch::async, [&] { return readSide(subscriber, database, ofSubscriber); });
    auto own = readSide(publisher, database, readingFor(context.config(), subscriber.identity().majorVersion()));
    return {std::move(own), other.get()};
}

Table tableOf(const QList<SchemaDifference>& differences)
{
    Table table;
    table.id = u"differences"_s;
    table.title = Text::tr("What differs");
    table.columns = {u"kind"_s, u"name"_s, u"what"_s, u"publisher"_s, u"subscriber"_s};
    for (const auto& difference : differences) {
        const auto cell = [&](Side side) -> std::optional<QString> {
            const auto& value = side == Side::Publisher ? difference.publisher : difference.subscriber;
            if (!value)
                return std::nullopt;
            return difference.aspect.isEmpty() ? u"present"_s : difference.shown(side);
        };
        table.rows.append({difference.kind, difference.name,
                           difference.aspect.isEmpty() ? u"object"_s : difference.aspect, cell(Side::Publisher),
                           cell(Side::Subscriber)});
    }
    return table;
}

void compare(Context& context)
{
    const auto [publisher, subscriber] = readBoth(context);
    const auto differences = schemaDifferences(publisher, subscriber);
    const auto name = context.arguments().database().text();
    if (publisher.properties.paused || subscriber.properties.paused)
        context.warn(Text::tr("Writes are paused, so the rights of the database are not the usual ones; they are not "
                              "compared."));
    context.record(u"objects"_s, qint64{publisher.inventory.size()});
    context.record(u"differences"_s, qint64{differences.size()});
    if (differences.isEmpty()) {
        context.setSummary(Text::tr("Both sides define the %n object(s) of %1 alike.", nullptr,
                                    static_cast<int>(publisher.inventory.size()))
                               .arg(name));
        return;
    }
    context.show(tableOf(differences));
    throw Error(
        ErrorKind::Precondition,
        Text::tr("The schemas of %1 differ in %n thing(s).", nullptr, static_cast<int>(differences.size())).arg(name),
        Text::tr("Logical replication carries no definitions: alter the side that is behind. An expression may "
                 "be the same all the same where two versions print it in two ways."));
}

QStringList previewOf(Context& context)
{
    const int publisher = sessionOn(context, Side::Publisher).identity().majorVersion();
    const int subscriber = sessionOn(context, Side::Subscriber).identity().majorVersion();
    const int lowest = std::min(publisher, subscriber);
    QStringList lines{u"BEGIN;"_s, u"SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;"_s,
                      schemaQuery({publisher, lowest}).preview() + u';'};
    if (publisher != subscriber)
        lines.append({Text::tr("-- and on the subscriber, in a transaction of the same kind:"),
                      schemaQuery({subscriber, lowest}).preview() + u';'});
    lines.append({Text::tr("-- the same way, the owner, the encoding, the rights, the settings and the comment of the "
                           "database"),
                  u"ROLLBACK;"_s});
    return lines;
}

Plan plan(Context& context)
{
    Plan plan;
    plan.risk = Risk::ReadOnly;
    plan.database = context.arguments().database().text();
    Step step;
    step.title = Text::tr("Compare the definitions on both sides");
    step.database = plan.database;
    step.preview = previewOf(context);
    step.body = compare;
    step.readsOnly = true;
    plan.steps = {step};
    return plan;
}

} // namespace

Operation compareSchema()
{
    Operation operation;
    operation.id = u"compare_schema"_s;
    operation.title = Text::tr("Compare the schemas");
    operation.summary = Text::tr("Compares what both sides define: tables, functions, owners, rights, settings.");
    operation.description = Text::tr(
        "Reads from both catalogues the columns with their types and defaults, constraints, indexes, views, functions, "
        "triggers, policies, types, sequences and the like, with owners, rights and comments, and the rights and "
        "settings of the database, and lists what differs. Replication carries no definitions: what was altered on one "
        "side only shows here. What the two versions alone make different (how they print a definition, rights that "
        "one of them does not know) is not told, nor what this program sets up for replicating: publications, "
        "replica identities, the rights of the replication role. It only reads, and ends as failed when something "
        "differs.");
    operation.phase = Phase::Tools;
    operation.risk = Risk::ReadOnly;
    operation.parameters = {databaseParameter()};
    operation.plan = plan;
    return operation;
}

} // namespace Flare::Operations
