// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/tables.h"

#include <algorithm>

namespace Flare::Facts {

using namespace Pg;

namespace {

QList<UnreplicatedRelation> readUnreplicated(Connection& connection)
{
    const auto result = connection.exec(
        "SELECT n.nspname AS schema, c.relname AS name, c.relkind::text AS kind, c.reltuples::bigint AS row_count,"
        " CASE c.relkind WHEN 'f' THEN 0 ELSE pg_table_size(c.oid) END AS bytes,"
        " EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid"
        "  AND d.deptype = 'e') AS of_extension"
        " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid >= 16384"
        " AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')"
        " AND (c.relkind IN ('f', 'm') OR (c.relkind = 'r' AND c.relpersistence = 'u')) ORDER BY 1, 2"_sql);
    QList<UnreplicatedRelation> relations;
    for (int row = 0; row < result.rows(); ++row)
        relations.append({{result.text(row, "schema"), result.text(row, "name")},
                          result.text(row, "kind").at(0),
                          result.boolean(row, "of_extension"),
                          result.integer(row, "row_count"),
                          result.integer(row, "bytes")});
    return relations;
}

} // namespace

const TableFacts* Tables::find(const RelationName& name) const
{
    // As readTables() sorts them, but for the collation: looked through.
    const auto found = std::ranges::find(permanent, name, &TableFacts::name);
    return found == permanent.end() ? nullptr : &*found;
}

Tables readTablesOf(Connection& connection)
{
    Tables tables;
    tables.permanent = readTables(connection);
    tables.unreplicated = readUnreplicated(connection);
    const auto large = connection.exec("SELECT (SELECT count(*) FROM pg_largeobject_metadata) AS objects,"
                                       " pg_total_relation_size('pg_largeobject') AS bytes"_sql);
    tables.largeObjects = large.integer(0, "objects");
    tables.largeObjectBytes = large.integer(0, "bytes");
    return tables;
}

} // namespace Flare::Facts
