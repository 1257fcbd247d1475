// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/livewrites.h"

#include "core/monitor/jsonfacts.h"

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

Sql liveWritesQuery(int major)
{
    const auto decoding = major >= 14 ? "(SELECT json_agg(r) FROM pg_stat_replication_slots r)"_sql : "NULL::json"_sql;
    return sql("WITH d AS (SELECT datname AS name, tup_inserted + tup_updated + tup_deleted AS rows"
               " FROM pg_stat_database)"
               " SELECT (SELECT sum(rows)::bigint FROM d) AS all_rows,"
               " (SELECT json_agg(d) FROM d WHERE name::text = ANY ($1::text[])) AS databases, {} AS slots",
               decoding);
}

LiveWrites liveWritesFrom(const Result& result)
{
    LiveWrites writes;
    writes.allRows = result.optionalInteger(0, "all_rows").value_or(0);
    for (const auto& object : objectsOf(result, "databases"))
        writes.rows.insert(DatabaseName(textOf(object, u"name"_s)), integerOf(object, u"rows"_s).value_or(0));
    for (const auto& object : objectsOf(result, "slots")) {
        const auto number = [&](const QString& key) { return integerOf(object, key).value_or(0); };
        writes.decoding.insert(SlotName(textOf(object, u"slot_name"_s)),
                               {number(u"total_bytes"_s), number(u"spill_txns"_s), number(u"spill_bytes"_s),
                                number(u"stream_txns"_s), number(u"stream_bytes"_s)});
    }
    return writes;
}

} // namespace Flare
