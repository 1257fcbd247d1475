// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/livetables.h"

#include "core/monitor/jsonfacts.h"

#include <QRegularExpression>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

Sql liveTablesQuery()
{
    // An oid is one of this database only together with the subscription that it is copied for.
    return "SELECT s.subname, r.srsubstate::text AS state, count(*) AS count,"
           " json_agg(json_build_object('relation', b.relid::bigint, 'schema', b.nspname, 'name', b.relname))"
           " FILTER (WHERE b.relid IS NOT NULL) AS busy FROM pg_subscription_rel r"
           " JOIN pg_subscription s ON s.oid = r.srsubid"
           " LEFT JOIN (SELECT w.subid, w.relid, n.nspname, c.relname FROM pg_stat_subscription w"
           " JOIN pg_class c ON c.oid = w.relid JOIN pg_namespace n ON n.oid = c.relnamespace) b"
           " ON b.subid = r.srsubid AND b.relid = r.srrelid GROUP BY 1, 2"_sql;
}

LiveTables liveTablesFrom(const Result& result)
{
    LiveTables tables;
    for (int row = 0; row < result.rows(); ++row) {
        const SubscriptionName subscription(result.text(row, "subname"));
        const auto state = result.text(row, "state").at(0);
        tables.states[subscription].insert(state, static_cast<int>(result.integer(row, "count")));
        for (const auto& object : objectsOf(result, "busy", row))
            tables.busy[subscription].insert(integerOf(object, u"relation"_s).value_or(0),
                                             {{textOf(object, u"schema"_s), textOf(object, u"name"_s)}, state});
    }
    return tables;
}

// A size takes a lock on the table, so one that somebody has for himself, or waits to have, is left out: a monitor must
// not stand in that queue. The statistics' density is that of the time of ANALYZE, so it counts for the present size,
// as it does in the planner. Without any statistics relpages is 0.
Sql liveSizesQuery(int major)
{
    // Before 13 no partitioned table was published as one.
    const auto ancestors =
        major >= 13 ? "SELECT relid::oid FROM pg_partition_ancestors(t.oid)"_sql : "SELECT t.oid"_sql;
    return sql(
        "WITH parts AS (SELECT t.oid, t.relispartition, CASE WHEN f.free THEN pg_table_size(t.oid) END AS bytes,"
        " CASE WHEN f.free THEN pg_relation_size(t.oid) / current_setting('block_size')::bigint END AS pages,"
        " t.reltuples, t.relpages FROM pg_class t, LATERAL (SELECT t.oid NOT IN (SELECT l.relation FROM pg_locks l"
        "  WHERE l.relation IS NOT NULL AND l.mode = 'AccessExclusiveLock') AS free) f"
        " WHERE t.relkind = 'r' AND t.relpersistence = 'p' AND t.oid >= 16384),"
        " measured AS (SELECT t.oid, t.relispartition, t.bytes, CASE WHEN t.pages = 0 THEN 0"
        "  WHEN t.reltuples > 0 AND t.relpages > 0 THEN t.reltuples * coalesce(t.pages, t.relpages) / t.relpages"
        "  END::bigint AS rows FROM parts t)"
        " SELECT n.nspname, c.relname, CASE WHEN count(t.rows) = count(*) THEN sum(t.rows)::bigint END AS rows,"
        " CASE WHEN count(t.bytes) = count(*) THEN sum(t.bytes)::bigint END AS bytes"
        " FROM measured t, LATERAL (SELECT t.oid UNION SELECT a.relid FROM ({}) a (relid) WHERE t.relispartition) u"
        " JOIN pg_class c ON c.oid = u.oid JOIN pg_namespace n ON n.oid = c.relnamespace GROUP BY n.nspname, c.relname",
        ancestors);
}

LiveTableSizes liveSizesFrom(const Result& result)
{
    LiveTableSizes sizes;
    for (int row = 0; row < result.rows(); ++row)
        sizes.insert({result.text(row, "nspname"), result.text(row, "relname")},
                     {result.optionalInteger(row, "rows"), result.optionalInteger(row, "bytes")});
    return sizes;
}

bool isCopySlot(const SlotName& slot)
{
    // <subscription>_<oid>_sync_<oid> up to 13, pg_<oid>_sync_<oid>_<system identifier> since.
    static const QRegularExpression form(u"_[0-9]+_sync_[0-9]+(_[0-9]+)?$"_s);
    return form.match(slot.text()).hasMatch();
}

} // namespace Flare
