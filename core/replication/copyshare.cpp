// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/copyshare.h"

#include <algorithm>

namespace Flare {

using namespace Pg;

CopyShare copyShareOf(const QList<TableState>& states, const std::function<qint64(const RelationName&)>& published,
                      const std::function<qint64(const RelationName&)>& arrived)
{
    CopyShare share;
    for (const auto& state : states) {
        const auto size = published(state.name);
        share.total += size;
        if (state.state == u'd')
            share.copied += std::min(size, arrived(state.name));
        else if (state.state != u'i')
            share.copied += size;
    }
    return share;
}

QMap<RelationName, qint64> readTableBytes(Connection& connection)
{
    const auto result = connection.exec(
        "SELECT n.nspname, c.relname, CASE WHEN c.oid IN (SELECT l.relation FROM pg_locks l"
        "  WHERE l.relation IS NOT NULL AND l.mode = 'AccessExclusiveLock')"
        "  THEN c.relpages::bigint * current_setting('block_size')::bigint ELSE pg_relation_size(c.oid) END AS bytes"
        " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE c.relkind IN ('r', 'p') AND c.relpersistence = 'p' AND c.oid >= 16384"
        " AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')"_sql);
    QMap<RelationName, qint64> sizes;
    for (int row = 0; row < result.rows(); ++row)
        sizes.insert({result.text(row, "nspname"), result.text(row, "relname")},
                     result.optionalInteger(row, "bytes").value_or(0));
    return sizes;
}

} // namespace Flare
