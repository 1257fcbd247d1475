// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/legacy.h"

namespace Flare::Facts {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

// The list of pg_upgrade, check_for_incompatible_polymorphics().
Sql changedFunctions()
{
    return "ARRAY['array_append(anyarray,anyelement)', 'array_cat(anyarray,anyarray)',"
           " 'array_prepend(anyelement,anyarray)', 'array_remove(anyarray,anyelement)',"
           " 'array_replace(anyarray,anyelement,anyelement)', 'array_position(anyarray,anyelement)',"
           " 'array_position(anyarray,anyelement,integer)', 'array_positions(anyarray,anyelement)',"
           " 'width_bucket(anyelement,anyarray)']::regprocedure[]"_sql;
}

void readPolymorphic(Connection& connection, Legacy& legacy)
{
    const auto result = connection.exec(
        sql("WITH changed AS (SELECT {} AS functions, ARRAY['anyarray', 'anyelement']::regtype[] AS types)"
            " SELECT 'aggregate' AS kind, a.aggfnoid::regprocedure::text AS name FROM pg_aggregate a, changed c"
            " WHERE a.aggfnoid >= 16384 AND (a.aggtransfn = ANY (c.functions) OR a.aggfinalfn = ANY (c.functions))"
            " AND a.aggtranstype = ANY (c.types)"
            " UNION SELECT 'operator', o.oid::regoperator::text FROM pg_operator o, changed c WHERE o.oid >= 16384"
            " AND o.oprcode = ANY (c.functions) AND o.oprleft = ANY (c.types)"
            " UNION SELECT 'postfix', o.oid::regoperator::text FROM pg_operator o WHERE o.oid >= 16384"
            " AND o.oprright = 0 ORDER BY 2",
            changedFunctions()));
    for (int row = 0; row < result.rows(); ++row) {
        const auto kind = result.text(row, "kind");
        auto& list = kind == u"aggregate"_s ? legacy.polymorphicAggregates
            : kind == u"operator"_s         ? legacy.polymorphicOperators
                                            : legacy.postfixOperators;
        list.append(result.text(row, "name"));
    }
}

void readObsolete(Connection& connection, Legacy& legacy)
{
    const auto columns = connection.exec(
        "SELECT n.nspname AS schema, c.relname AS name, a.attname, t.typname FROM pg_type t"
        " JOIN pg_attribute a ON a.atttypid = t.oid AND a.attnum > 0 AND NOT a.attisdropped"
        " JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'm', 'f') AND c.oid >= 16384"
        " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE t.typnamespace = 'pg_catalog'::regnamespace"
        " AND t.typname IN ('abstime', 'reltime', 'tinterval') ORDER BY 1, 2, a.attnum"_sql);
    for (int row = 0; row < columns.rows(); ++row)
        legacy.obsoleteColumns.append({{columns.text(row, "schema"), columns.text(row, "name")},
                                       columns.text(row, "attname"),
                                       columns.text(row, "typname")});
}

void readFunctionSettings(Connection& connection, Legacy& legacy)
{
    const auto result = connection.exec(sql(
        "SELECT p.oid::regprocedure::text AS signature, {} AS kind, lower(split_part(s.setting, '=', 1)) AS name"
        " FROM pg_proc p CROSS JOIN LATERAL unnest(p.proconfig) AS s (setting) WHERE p.oid >= 16384"
        " AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid"
        " AND d.deptype = 'e') ORDER BY 1, 3",
        connection.identity().majorVersion() >= 11 ? "CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END"_sql
                                                   : "'FUNCTION'"_sql));
    for (int row = 0; row < result.rows(); ++row)
        legacy.functionSettings.append(
            {result.text(row, "signature"), result.text(row, "kind"), result.text(row, "name")});
}

// Dependencies on the oldest objects of the catalogue are not recorded, so that only what a view does not use can be
// asked: it has nothing of the user's.
void readSystemViews(Connection& connection, Legacy& legacy)
{
    const auto result = connection.exec(
        "WITH ext AS (SELECT classid, objid FROM pg_depend WHERE deptype = 'e'), uses AS ("
        "SELECT r.ev_class AS view, bool_and(x.objid IS NOT NULL) AS foreign_only FROM pg_rewrite r"
        " JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid AND d.refobjid >= 16384"
        " AND d.refobjid <> r.ev_class LEFT JOIN ext x ON x.classid = d.refclassid AND x.objid = d.refobjid"
        " WHERE r.rulename = '_RETURN' AND r.ev_class >= 16384 GROUP BY 1)"
        " SELECT n.nspname AS schema, c.relname AS name, c.relkind = 'm' AS materialized,"
        " u.view IS NOT NULL AS of_extensions, pg_get_viewdef(c.oid) AS definition"
        " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN uses u ON u.view = c.oid"
        " WHERE c.relkind IN ('v', 'm') AND c.oid >= 16384 AND c.relpersistence <> 't'"
        " AND coalesce(u.foreign_only, true)"
        " AND NOT EXISTS (SELECT 1 FROM ext x WHERE x.classid = 'pg_class'::regclass AND x.objid = c.oid)"
        " ORDER BY 1, 2"_sql);
    for (int row = 0; row < result.rows(); ++row)
        legacy.systemViews.append({{result.text(row, "schema"), result.text(row, "name")},
                                   result.boolean(row, "materialized"),
                                   result.boolean(row, "of_extensions"),
                                   result.text(row, "definition")});
}

} // namespace

Legacy readLegacy(Connection& connection)
{
    const int major = connection.identity().majorVersion();
    Legacy legacy;
    if (major < 14)
        readPolymorphic(connection, legacy);
    if (major < 12)
        readObsolete(connection, legacy);
    readFunctionSettings(connection, legacy);
    readSystemViews(connection, legacy);
    return legacy;
}

} // namespace Flare::Facts
