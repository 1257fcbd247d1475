// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/tables.h"

#include "core/base/identifiers.h"
#include "core/base/text.h"
#include "core/replication/publishedtables.h"
#include "core/replication/relationnames.h"

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

// 16384 is FirstNormalObjectId: below it are the server's own, also information_schema's.
Sql userTables()
{
    return "pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"_sql;
}

Sql isUserTable()
{
    return "c.relkind IN ('r', 'p') AND c.relpersistence = 'p' AND c.oid >= 16384"
           " AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')"_sql;
}

/// The names are a call of unnest() over schemas and names.
Sql namedTables(const Sql& names)
{
    return sql("SELECT c.oid FROM {} WHERE {} AND EXISTS (SELECT 1 FROM {} AS w (schema, name)"
               " WHERE w.name = c.relname::text AND (w.schema = '' OR w.schema = n.nspname::text))",
               userTables(), isUserTable(), names);
}

Sql withDescendants(const Sql& name, const Sql& start)
{
    return sql("{} (oid) AS ({} UNION SELECT i.inhrelid FROM pg_inherits i JOIN {} p ON p.oid = i.inhparent)", name,
               start, name);
}

// As designPublication(): an extension's tables are published only where the file names them.
Sql scopeQuery()
{
    const auto bySchema = sql("SELECT c.oid FROM {} WHERE {} AND (n.nspname::text = ANY ($1::text[])"
                              " OR cardinality($1::text[]) + cardinality($3::text[]) = 0)"
                              " AND NOT EXISTS (SELECT 1 FROM pg_depend x WHERE x.classid = 'pg_class'::regclass"
                              " AND x.objid = c.oid AND x.deptype = 'e')",
                              userTables(), isUserTable());
    const auto included = sql("{} UNION {}", bySchema, namedTables("unnest($2::text[], $3::text[])"_sql));
    return sql("WITH RECURSIVE {}, {}, published AS ({})"
               " SELECT n.nspname, c.relname, pg_get_userbyid(c.relowner) AS owner, c.relkind = 'p' AS partitioned,"
               " c.relrowsecurity FROM {} WHERE {} AND (c.oid IN (TABLE published)"
               " OR (c.oid IN (TABLE included) AND c.oid NOT IN (TABLE excluded)))"
               " ORDER BY n.nspname::text COLLATE \"C\", c.relname::text COLLATE \"C\"",
               withDescendants("included"_sql, included),
               withDescendants("excluded"_sql, namedTables("unnest($4::text[], $5::text[])"_sql)),
               publishedRelations("ARRAY[$6::text]"_sql), userTables(), isUserTable());
}

} // namespace

QList<ReplicatedTable> tablesToReplicate(Connection& connection, const PublicationConfig* publication)
{
    const auto scope = publication != nullptr ? *publication : PublicationConfig();
    const auto tables = columnsOf(relationNamesOf(scope.tables));
    const auto excluded = columnsOf(relationNamesOf(scope.excludeTables));
    QStringList schemas;
    for (const auto& schema : scope.schemas)
        schemas.append(schemaNameOf(schema));
    const auto result = connection.exec(
        scopeQuery(), Params(schemas, tables.schemas, tables.names, excluded.schemas, excluded.names, scope.name));
    QList<ReplicatedTable> found;
    for (int row = 0; row < result.rows(); ++row)
        found.append({{result.text(row, "nspname"), result.text(row, "relname")},
                      RoleName(result.text(row, "owner")),
                      result.boolean(row, "partitioned"),
                      result.boolean(row, "relrowsecurity")});
    return found;
}

RelationName tableNamed(Connection& connection, const QString& written)
{
    const auto noSuchTable =
        Error(ErrorKind::Usage, Text::tr("The %1 has no table %2.").arg(keyOf(connection.side()), written),
              Text::tr("Write schema.table as in SQL, with double quotes around names that need them."))
            .on(connection.side());
    const auto name = parseRelationName(written);
    if (!name)
        throw noSuchTable;
    const auto columns = columnsOf({*name});
    const auto result = connection.exec(sql("SELECT n.nspname, c.relname FROM {} WHERE c.oid IN ({}) ORDER BY 1",
                                            userTables(), namedTables("unnest($1::text[], $2::text[])"_sql)),
                                        Params(columns.schemas, columns.names));
    if (result.rows() == 1)
        return {result.text(0, "nspname"), result.text(0, "relname")};
    if (result.isEmpty())
        throw noSuchTable;
    throw Error(ErrorKind::Usage,
                Text::tr("Several schemas of the %1 have a table %2.").arg(keyOf(connection.side()), written),
                Text::tr("Write the schema too: %1.")
                    .arg(displayName(RelationName{result.text(0, "nspname"), result.text(0, "relname")})))
        .on(connection.side());
}

} // namespace Flare
