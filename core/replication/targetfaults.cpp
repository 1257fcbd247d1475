// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/targetfaults.h"

#include "core/replication/relationnames.h"

#include <QSet>

#include <algorithm>

namespace Flare {

using namespace Pg;

namespace {

const Column* columnNamed(const TargetTable& table, const QString& name)
{
    const auto found = std::ranges::find(table.columns, name, &Column::name);
    return found == table.columns.end() ? nullptr : &*found;
}

void judgeColumns(QList<TargetFault>& faults, const RelationName& name, const TargetTable& source,
                  const TargetTable& target)
{
    using enum TargetFault::Kind;
    for (const auto& column : source.columns) {
        const auto* there = columnNamed(target, column.name);
        if (there == nullptr && !column.generated)
            faults.append({MissingColumn, name, column});
        else if (there != nullptr && there->generated && !column.generated)
            faults.append({GeneratedColumn, name, *there});
    }
    for (const auto& column : target.columns) {
        if (column.notNull && !column.hasDefault && columnNamed(source, column.name) == nullptr)
            faults.append({WantsValue, name, column});
    }
}

} // namespace

QList<TargetFault> judgeTargets(const QMap<RelationName, TargetTable>& sources,
                                const QMap<RelationName, TargetTable>& targets, const QList<RelationName>& tables,
                                int subscriberMajor, bool runAsOwner)
{
    using enum TargetFault::Kind;
    QList<TargetFault> faults;
    for (const auto& name : tables) {
        const auto target = targets.find(name);
        if (target == targets.end()) {
            faults.append({Missing, name});
            continue;
        }
        if (target->kind != u'r' && (target->kind != u'p' || subscriberMajor < 13))
            faults.append({NotWritable, name});
        if (target->forcesRowSecurity && subscriberMajor >= 16 && !runAsOwner)
            faults.append({ForcesRowSecurity, name});
        judgeColumns(faults, name, sources.value(name), *target);
    }
    return faults;
}

QList<IncomparableColumns> readIncomparableColumns(Connection& publisher)
{
    // The subscriber compares with the default operator of a type (json, xml, point … have none); for a domain or an
    // array that of what it is made of counts.
    const auto result = publisher.exec(
        "WITH RECURSIVE made_of (relid, attname, typid) AS (SELECT c.oid, a.attname, a.atttypid FROM pg_class c"
        " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
        " WHERE c.relkind = 'r' AND c.oid >= 16384 AND (c.relreplident = 'f'"
        " OR c.oid NOT IN (SELECT indrelid FROM pg_index WHERE indisprimary))"
        " UNION SELECT m.relid, m.attname, CASE t.typtype WHEN 'd' THEN t.typbasetype ELSE t.typelem END"
        " FROM made_of m JOIN pg_type t ON t.oid = m.typid WHERE t.typtype = 'd' OR t.typcategory = 'A')"
        " SELECT n.nspname AS schema, c.relname AS name, c.relreplident = 'f' AS full,"
        " array_agg(DISTINCT m.attname::text) AS columns"
        " FROM made_of m JOIN pg_type t ON t.oid = m.typid AND t.typtype = 'b' AND t.typcategory <> 'A'"
        " JOIN pg_class c ON c.oid = m.relid JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE NOT EXISTS (SELECT 1 FROM pg_opclass o JOIN pg_am am ON am.oid = o.opcmethod"
        " AND am.amname IN ('btree', 'hash') WHERE o.opcdefault AND (o.opcintype = t.oid OR EXISTS"
        " (SELECT 1 FROM pg_cast k WHERE k.castsource = t.oid AND k.casttarget = o.opcintype AND k.castmethod = 'b'"
        " AND k.castcontext = 'i'))) GROUP BY 1, 2, 3 ORDER BY 1, 2"_sql);
    QList<IncomparableColumns> tables;
    for (int row = 0; row < result.rows(); ++row)
        tables.append({{result.text(row, "schema"), result.text(row, "name")},
                       result.boolean(row, "full"),
                       result.texts(row, "columns")});
    return tables;
}

QList<FilledTables> readFilledTables(Connection& subscriber)
{
    QList<FilledTables> all;
    for (const auto& subscription : readSubscriptions(subscriber)) {
        FilledTables filled{subscription.name, {}};
        for (const auto& state : readTableStates(subscriber, subscription.id))
            filled.tables.append(state.name);
        all.append(filled);
    }
    return all;
}

QList<FilledTables> overlapsWith(const QList<FilledTables>& all, const QList<SubscriptionName>& own,
                                 const QList<RelationName>& tables)
{
    const QSet<RelationName> wanted(tables.begin(), tables.end());
    QList<FilledTables> overlaps;
    for (const auto& other : all) {
        if (own.contains(other.subscription))
            continue;
        FilledTables shared{other.subscription, {}};
        std::ranges::copy_if(other.tables, std::back_inserter(shared.tables),
                             [&](const RelationName& table) { return wanted.contains(table); });
        if (!shared.tables.isEmpty())
            overlaps.append(shared);
    }
    return overlaps;
}

} // namespace Flare
