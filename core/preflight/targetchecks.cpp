// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/preflight/checks.h"
#include "core/preflight/publishing.h"
#include "core/preflight/typefit.h"

#include <algorithm>

namespace Flare::Checks {

using namespace Pg;
using namespace Qt::StringLiterals;
using Facts::Migration;
using Facts::Pair;
using Facts::Trait;

namespace {

using Fault = TargetFault::Kind;

bool runsAsOwner(const Migration& facts, const Pair& pair)
{
    const auto subscriptions = facts.config.subscriptionsOf(pair.name);
    return !subscriptions.isEmpty() && std::ranges::all_of(subscriptions, [](const SubscriptionConfig& subscription) {
        return subscription.options.value(u"run_as_owner"_s) == u"true"_s;
    });
}

/// All objects of one kind of fault, with the statement that mends each.
struct FaultyObjects
{
    QStringList names;
    QList<Sql> statements;
};

Sql mended(const TargetFault& fault, int subscriberMajor)
{
    const auto column = SqlPart::identifier(fault.column.name);
    switch (fault.kind) {
    case Fault::ForcesRowSecurity:
        return sql("ALTER TABLE {} NO FORCE ROW LEVEL SECURITY", fault.table);
    case Fault::MissingColumn:
        return sql("ALTER TABLE {} ADD COLUMN {} {}", fault.table, column, statementFromServer(fault.column.type));
    case Fault::GeneratedColumn:
        return subscriberMajor >= 13 ? sql("ALTER TABLE {} ALTER COLUMN {} DROP EXPRESSION", fault.table, column)
                                     : sql("ALTER TABLE {} DROP COLUMN {}, ADD COLUMN {} {}", fault.table, column,
                                           column, statementFromServer(fault.column.type));
    case Fault::WantsValue:
        return sql("ALTER TABLE {} ALTER COLUMN {} DROP NOT NULL", fault.table, column);
    case Fault::Missing:
    case Fault::NotWritable:
        break;
    }
    return {};
}

QString faultText(Fault kind, const QString& subscriberVersion)
{
    switch (kind) {
    case Fault::Missing:
        return Text::tr("Published tables are not on the subscriber. The subscription can't be created, or stops at "
                        "the first row for them.");
    case Fault::NotWritable:
        return Text::tr("What has the name of a published table on the subscriber is nothing that PostgreSQL %1 can "
                        "replicate into.")
            .arg(subscriberVersion);
    case Fault::ForcesRowSecurity:
        return Text::tr("Tables force row-level security on their owner on the subscriber, as whom changes are "
                        "applied: every row for them is refused.");
    case Fault::MissingColumn:
        return Text::tr("Columns are missing on the subscriber. The copy of these tables fails, and begins anew for "
                        "ever.");
    case Fault::GeneratedColumn:
        return Text::tr("Columns are generated on the subscriber, and plain ones on the publisher: their values can't "
                        "be written, and the copy fails for ever.");
    case Fault::WantsValue:
        return Text::tr("Columns that only the subscriber has may not be empty, and have no default: each row for "
                        "these tables is refused.");
    }
    Q_UNREACHABLE();
}

QList<Remedy> faultRemedies(Fault kind, const DatabaseName& database, const FaultyObjects& objects)
{
    switch (kind) {
    case Fault::Missing:
        return {byHand(Side::Subscriber,
                       Text::tr("Create them there as they are on the publisher (replicate_schema for a database that "
                                "is new, pg_dump --schema-only --table for one of them), or leave them out of the "
                                "publication in the file."))};
    case Fault::NotWritable:
        return {byHand(Side::Subscriber,
                       Text::tr("Rename it there, and create the table as it is on the publisher; before PostgreSQL 13 "
                                "a partitioned table can be written only through the names of its partitions."))};
    case Fault::ForcesRowSecurity:
        return {{Side::Subscriber, database, pasted(objects.statements),
                 Text::tr("Set it back after the switch; or set run_as_owner for the subscription in the file.")}};
    case Fault::MissingColumn:
    case Fault::GeneratedColumn:
    case Fault::WantsValue:
        return {{Side::Subscriber, database, pasted(objects.statements),
                 Text::tr("compare_schema shows in what else the two differ.")}};
    }
    Q_UNREACHABLE();
}

/// What another check tells, with a better remedy.
bool isMissingPartition(const Pair& pair, const QHash<RelationName, const TableFacts*>& tables,
                        const RelationName& name)
{
    const auto* table = tables.value(name);
    return table != nullptr && table->parent && pair.subscriber.relations.contains(*table->parent);
}

QHash<RelationName, const TableFacts*> tablesByName(const Pair& pair)
{
    QHash<RelationName, const TableFacts*> tables;
    for (const auto& table : pair.publisher.tables.permanent)
        tables.insert(table.name, &table);
    return tables;
}

QList<Finding> judgeTargetTables(const Migration& facts, const Pair& pair)
{
    const auto published = publishedBy(facts, pair);
    if (!published || !isSchemaThere(pair, *published))
        return {};
    const auto tables = tablesByName(pair);
    QMap<Fault, FaultyObjects> byKind;
    for (const auto& fault : judgeTargets(pair.publisher.relations, pair.subscriber.relations, published->targets,
                                          facts.subscriber.major(), runsAsOwner(facts, pair))) {
        if (fault.kind == Fault::Missing && isMissingPartition(pair, tables, fault.table))
            continue;
        auto& objects = byKind[fault.kind];
        objects.names.append(fault.column.name.isEmpty() ? displayName(fault.table)
                                                         : shownColumn(fault.table, fault.column.name));
        objects.statements.append(mended(fault, facts.subscriber.major()));
    }
    QList<Finding> findings;
    for (auto it = byKind.cbegin(); it != byKind.cend(); ++it)
        findings.append({{},
                         Severity::Blocker,
                         Side::Subscriber,
                         {},
                         it->names,
                         faultText(it.key(), facts.subscriber.versionText),
                         faultRemedies(it.key(), pair.name, *it)});
    return findings;
}

struct TypesThatDiffer
{
    QStringList wider;
    QStringList other;
    QList<Sql> statements; ///< For the latter.
};

void compareTypes(TypesThatDiffer& found, const RelationName& table, const TargetTable& source,
                  const TargetTable& target)
{
    for (const auto& column : source.columns) {
        const auto there = std::ranges::find(target.columns, column.name, &Column::name);
        if (there == target.columns.end() || column.generated || there->generated)
            continue;
        const auto fit = typeFit(column.type, there->type);
        if (fit == TypeFit::Same)
            continue;
        const auto shown = u"%1 (%2 → %3)"_s.arg(shownColumn(table, column.name), column.type, there->type);
        (fit == TypeFit::Wider ? found.wider : found.other).append(shown);
        const auto name = SqlPart::identifier(column.name);
        const auto type = statementFromServer(column.type);
        if (fit == TypeFit::Other)
            found.statements.append(
                sql("ALTER TABLE {} ALTER COLUMN {} TYPE {} USING {}::text::{}", table, name, type, name, type));
    }
}

QList<Finding> judgeTypes(const Migration& facts, const Pair& pair)
{
    const auto published = publishedBy(facts, pair);
    if (!published)
        return {};
    TypesThatDiffer found;
    for (const auto& table : published->targets) {
        const auto target = pair.subscriber.relations.constFind(table);
        if (target != pair.subscriber.relations.constEnd())
            compareTypes(found, table, pair.publisher.relations.value(table), *target);
    }
    QList<Finding> findings;
    if (!found.other.isEmpty())
        findings.append({{},
                         Severity::Blocker,
                         Side::Subscriber,
                         {},
                         found.other,
                         Text::tr("Columns have another type on the subscriber, in which perhaps not every value of "
                                  "the publisher finds room: the copy or the stream stops at the first that does not, "
                                  "or the value is altered."),
                         {{Side::Subscriber, pair.name, pasted(found.statements),
                           Text::tr("On an empty table; views on the column must be dropped before and made "
                                    "again.")}}});
    if (!found.wider.isEmpty())
        findings.append({{},
                         Severity::Note,
                         Side::Subscriber,
                         {},
                         found.wider,
                         Text::tr("Columns have a wider type on the subscriber, in which every value finds room. A way "
                                  "back after the switch needs the publisher's to be as wide."),
                         {}});
    return findings;
}

QList<Finding> judgeRowsThere(const Migration& facts, const Pair& pair)
{
    const auto published = publishedBy(facts, pair);
    if (!published)
        return {};
    const auto own = subscriptionsOfFile(facts, pair);
    if (std::ranges::any_of(pair.subscriber.filled,
                            [&](const FilledTables& filled) { return own.contains(filled.subscription); }))
        return {};
    const QSet<RelationName> targets(published->targets.begin(), published->targets.end());
    QList<RelationName> full;
    std::ranges::copy_if(pair.subscriber.withRows, std::back_inserter(full),
                         [&](const RelationName& name) { return targets.contains(name); });
    if (full.isEmpty())
        return {};
    QList<Sql> names;
    for (const auto& name : full)
        names.append(sql("{}", name));
    return {{{},
             Severity::Blocker,
             Side::Subscriber,
             {},
             shownNames(full),
             Text::tr("Tables that are to be filled have rows already on the subscriber. The copy fails on their keys "
                      "for ever; where a table has no key, each row is there twice."),
             {{Side::Subscriber, pair.name, sql("TRUNCATE {}", joined(names, ", "_sql)).preview() + u';',
               Text::tr("This deletes what is in them on the subscriber: be sure that nobody needs it.")}}}};
}

QList<Finding> judgeOverlap(const Migration& facts, const Pair& pair)
{
    const auto published = publishedBy(facts, pair);
    if (!published)
        return {};
    QList<Finding> findings;
    for (const auto& other : overlapsWith(pair.subscriber.filled, subscriptionsOfFile(facts, pair), published->targets))
        findings.append(
            {{},
             Severity::Blocker,
             Side::Subscriber,
             {},
             shownNames(other.tables),
             Text::tr("The subscription %1, which is none of the file's, fills these tables already. Each row would "
                      "come twice, and the second fails on the key.")
                 .arg(other.subscription.text()),
             {byHand(Side::Subscriber, Text::tr("Leave the tables out in the file (exclude_tables).")),
              {Side::Subscriber, pair.name, sql("DROP SUBSCRIPTION {}", other.subscription).preview() + u';',
               Text::tr("If nobody needs it any more. It drops its slot on its publisher too.")}}});
    return findings;
}

QList<Finding> judgeTriggers(const Migration& facts, const Pair& pair)
{
    const auto published = publishedBy(facts, pair);
    if (!published)
        return {};
    const auto tables = published->all(pair.publisher);
    QStringList names;
    QList<Sql> statements;
    for (const auto& trait : pair.subscriber.traits) {
        const bool always = trait.kind == Trait::Kind::TriggerAlways;
        if ((!always && trait.kind != Trait::Kind::TriggerReplica) || !tables.contains(trait.table))
            continue;
        names.append(shownColumn(trait.table, trait.detail));
        statements.append(sql("ALTER TABLE {} {} TRIGGER {}", trait.table, always ? "ENABLE"_sql : "DISABLE"_sql,
                              SqlPart::identifier(trait.detail)));
    }
    if (names.isEmpty())
        return {};
    return {{{},
             Severity::Warning,
             Side::Subscriber,
             {},
             names,
             Text::tr("Triggers of the subscriber are set to run for replicated rows, too (ENABLE ALWAYS or REPLICA). "
                      "What they did on the publisher is done a second time, for each row of the copy as well, and "
                      "may alter rows on their way."),
             {{Side::Subscriber, pair.name, pasted(statements),
               Text::tr("After the switch set them back with ENABLE ALWAYS or ENABLE REPLICA.")}}}};
}

} // namespace

QList<Check> ofTargets()
{
    const auto page = u"https://www.postgresql.org/docs/current/logical-replication-subscription.html"_s;
    const auto architecture = u"https://www.postgresql.org/docs/current/logical-replication-architecture.html"_s;
    const QStringList gates{u"create_subscription"_s};
    return {
        {u"target_tables"_s,
         Text::tr("Tables and columns of the subscriber"),
         Text::tr("Rows are written by the names of tables and columns, which must be there and take them."),
         page,
         gates,
         {},
         judgeTargetTables},
        {u"column_types"_s,
         Text::tr("Types of columns"),
         Text::tr("A value travels as text, and the column of the subscriber must take each one."),
         page,
         {},
         {},
         judgeTypes},
        {u"target_rows"_s,
         Text::tr("Rows that are on the subscriber already"),
         Text::tr("The copy of a table adds all of its rows and looks for none."),
         page,
         gates,
         {},
         judgeRowsThere},
        {u"target_overlap"_s,
         Text::tr("Tables that another subscription fills"),
         Text::tr("Two subscriptions that write the same rows get into each other's way."),
         page,
         gates,
         {},
         judgeOverlap},
        {u"replica_triggers"_s,
         Text::tr("Triggers that run for replicated rows"),
         Text::tr("A row arrives with everything that the publisher's triggers have done already."),
         architecture,
         {},
         {},
         judgeTriggers},
    };
}

} // namespace Flare::Checks
