// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/replicationgrants.h"

#include <algorithm>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

// A statement with thousands of tables is as good for the server, but not for the one who reads it.
constexpr qsizetype tablesInOneGrant = 100;

// Through PUBLIC is not enough: pausing the writes takes CONNECT from PUBLIC, and from then on a walsender that has to
// connect again would be refused.
void findConnect(Connection& connection, const RoleName& role, GrantsFound& found)
{
    const auto result = connection.exec(
        "SELECT d.datname, pg_get_userbyid(d.datdba) AS owner, pg_has_role(d.datdba, 'USAGE') AS ours,"
        " coalesce(r.rolsuper, false) OR EXISTS (SELECT 1 FROM aclexplode(d.datacl) x"
        " WHERE x.grantee = r.oid AND x.privilege_type = 'CONNECT') AS granted"
        " FROM pg_database d LEFT JOIN pg_roles r ON r.rolname = $1 WHERE d.datname = current_database()"_sql,
        Params(role));
    found.missing.connect = !result.boolean(0, "granted");
    if (found.missing.connect && !result.boolean(0, "ours"))
        found.notOurs.append({result.text(0, "datname"), RoleName(result.text(0, "owner"))});
}

void findSchemas(Connection& connection, const RoleName& role, const QStringList& schemas, GrantsFound& found)
{
    const auto result = connection.exec(
        "SELECT n.nspname, pg_get_userbyid(n.nspowner) AS owner, pg_has_role(n.nspowner, 'USAGE') AS ours"
        " FROM pg_namespace n LEFT JOIN pg_roles r ON r.rolname = $1 WHERE n.nspname::text = ANY ($2::text[])"
        " AND NOT coalesce(has_schema_privilege(r.oid, n.oid, 'USAGE'), false)"
        " ORDER BY n.nspname::text COLLATE \"C\""_sql,
        Params(role, schemas));
    for (int row = 0; row < result.rows(); ++row) {
        found.missing.schemas.append(result.text(row, "nspname"));
        if (!result.boolean(row, "ours"))
            found.notOurs.append({result.text(row, "nspname"), RoleName(result.text(row, "owner"))});
    }
}

void findTables(Connection& connection, const RoleName& role, const QList<ReplicatedTable>& tables, GrantsFound& found)
{
    QStringList schemas;
    QStringList names;
    for (const auto& table : tables) {
        schemas.append(table.name.schema);
        names.append(table.name.name);
    }
    const auto result = connection.exec(
        "SELECT n.nspname, c.relname, pg_get_userbyid(c.relowner) AS owner, pg_has_role(c.relowner, 'USAGE') AS ours"
        " FROM unnest($2::text[], $3::text[]) AS w (schema, name) JOIN pg_namespace n ON n.nspname = w.schema"
        " JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = w.name LEFT JOIN pg_roles r ON r.rolname = $1"
        " WHERE NOT coalesce(has_table_privilege(r.oid, c.oid, 'SELECT'), false)"
        " ORDER BY n.nspname::text COLLATE \"C\", c.relname::text COLLATE \"C\""_sql,
        Params(role, schemas, names));
    for (int row = 0; row < result.rows(); ++row) {
        const RelationName name{result.text(row, "nspname"), result.text(row, "relname")};
        found.missing.tables.append(name);
        if (!result.boolean(row, "ours"))
            found.notOurs.append({displayName(name), RoleName(result.text(row, "owner"))});
    }
}

void findFutureTables(Connection& connection, const RoleName& role, const QList<ReplicatedTable>& tables,
                      GrantsFound& found)
{
    QStringList schemas;
    QStringList owners;
    for (const auto& table : tables) {
        schemas.append(table.name.schema);
        owners.append(table.owner.text());
    }
    const auto result = connection.exec(
        "SELECT DISTINCT n.nspname::text COLLATE \"C\" AS schema, o.rolname::text COLLATE \"C\" AS owner,"
        " pg_has_role(o.oid, 'USAGE') AS ours"
        " FROM unnest($2::text[], $3::text[]) AS w (schema, owner) JOIN pg_namespace n ON n.nspname = w.schema"
        " JOIN pg_roles o ON o.rolname = w.owner LEFT JOIN pg_roles r ON r.rolname = $1"
        " WHERE NOT coalesce(r.rolsuper OR r.oid = o.oid, false) AND NOT EXISTS (SELECT 1 FROM pg_default_acl d"
        " CROSS JOIN LATERAL aclexplode(d.defaclacl) x WHERE d.defaclrole = o.oid AND d.defaclobjtype = 'r'"
        " AND d.defaclnamespace IN (0, n.oid) AND x.grantee = r.oid AND x.privilege_type = 'SELECT')"
        " ORDER BY 1, 2"_sql,
        Params(role, schemas, owners));
    for (int row = 0; row < result.rows(); ++row) {
        const RoleName owner(result.text(row, "owner"));
        if (result.boolean(row, "ours"))
            found.missing.futureTables.append({owner, result.text(row, "schema")});
        else if (!found.foreignOwners.contains(owner))
            found.foreignOwners.append(owner);
    }
}

QList<Sql> tableGrants(const QList<RelationName>& tables, const RoleName& role)
{
    QList<Sql> statements;
    for (qsizetype begin = 0; begin < tables.size(); begin += tablesInOneGrant) {
        QList<Sql> names;
        for (const auto& table : tables.mid(begin, tablesInOneGrant))
            names.append(sql("{}", table));
        statements.append(sql("GRANT SELECT ON TABLE {} TO {}", joined(names, ", "_sql), role));
    }
    return statements;
}

} // namespace

bool MissingGrants::isEmpty() const
{
    return !connect && schemas.isEmpty() && tables.isEmpty() && futureTables.isEmpty();
}

GrantsFound findMissingGrants(Connection& connection, const RoleName& role, const QList<ReplicatedTable>& tables,
                              bool futureTables)
{
    QStringList schemas;
    for (const auto& table : tables) {
        if (!schemas.contains(table.name.schema))
            schemas.append(table.name.schema);
    }
    GrantsFound found;
    findConnect(connection, role, found);
    findSchemas(connection, role, schemas, found);
    findTables(connection, role, tables, found);
    if (futureTables)
        findFutureTables(connection, role, tables, found);
    return found;
}

QList<Sql> grantStatements(const MissingGrants& missing, const DatabaseName& database, const RoleName& role)
{
    QList<Sql> statements;
    if (missing.connect)
        statements.append(sql("GRANT CONNECT ON DATABASE {} TO {}", database, role));
    for (const auto& schema : missing.schemas)
        statements.append(sql("GRANT USAGE ON SCHEMA {} TO {}", SqlPart::identifier(schema), role));
    statements.append(tableGrants(missing.tables, role));
    for (const auto& [owner, schema] : missing.futureTables)
        statements.append(sql("ALTER DEFAULT PRIVILEGES FOR ROLE {} IN SCHEMA {} GRANT SELECT ON TABLES TO {}", owner,
                              SqlPart::identifier(schema), role));
    return statements;
}

} // namespace Flare
