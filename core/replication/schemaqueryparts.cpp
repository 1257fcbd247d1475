// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/schemaqueryparts.h"

namespace Flare {

using namespace Pg;

namespace {

// MAINTAIN came with 17, and belongs to ALL since.
constexpr int maintainSince = 17;

} // namespace

Sql rightsOf(const Sql& acl, const Sql& usual, const Sql& owner, const SchemaVersions& versions)
{
    const auto unknown = versions.lowest < maintainSince ? "'MAINTAIN'"_sql : "''"_sql;
    return sql("(SELECT string_agg(g.role || '=' || g.rights, '; ' ORDER BY g.role COLLATE \"C\") FROM (SELECT w.role,"
               " string_agg(w.word, ',' ORDER BY w.word COLLATE \"C\") AS rights FROM (SELECT DISTINCT CASE x.grantee"
               " WHEN {} THEN '(owner)' WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(x.grantee)) END AS role,"
               " x.privilege_type || CASE WHEN x.is_grantable AND x.grantee <> {} THEN '*' ELSE '' END AS word"
               " FROM aclexplode(coalesce({}, acldefault({}, {}))) x WHERE x.privilege_type <> {}"
               " AND NOT pg_get_userbyid(x.grantee) = ANY ($1::text[])) w GROUP BY w.role) g)",
               owner, owner, acl, usual, owner, unknown);
}

Sql optionsOf(const Sql& options)
{
    return sql("(SELECT 'OPTIONS (' || string_agg(quote_ident(split_part(o, '=', 1)) || ' ' ||"
               " quote_literal(substr(o, strpos(o, '=') + 1)), ', ' ORDER BY o) || ')' FROM unnest({}) o)",
               options);
}

// Below 16384 are the OIDs of what initdb makes.
Sql functionName(const Sql& oid)
{
    return sql("(SELECT CASE WHEN f < 16384 THEN replace(f::regproc::text, 'pg_catalog.', '')"
               " ELSE f::regprocedure::text END FROM (VALUES ({}::oid)) v (f) WHERE f <> 0)",
               oid);
}

Sql namedFunctions(const QList<std::pair<Sql, Sql>>& functions)
{
    QList<Sql> parts;
    for (const auto& [name, oid] : functions)
        parts.append(sql("{} || {}", name, functionName(oid)));
    return sql("concat_ws(', ', {})", joined(parts, ", "_sql));
}

Sql identityOf(const Sql& catalogue, const Sql& oid)
{
    return sql("(SELECT replace(x.identity, 'pg_catalog.', '') FROM pg_identify_object({}::regclass, {}, 0) x)",
               catalogue, oid);
}

} // namespace Flare
