// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/tables.h"

#include "core/base/text.h"

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

constexpr auto invalidParameterValue = "22023";

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

struct ParsedNames
{
    QStringList schemas; ///< The other one of parsed() where none was written.
    QStringList names;
};

// The server's own reading of an identifier: folding, quoting, and the characters it takes for letters.
ParsedNames parsed(Connection& connection, const QStringList& written, const QString& schemaOtherwise)
{
    ParsedNames parsed;
    for (const auto& text : written) {
        const auto parts = [&] {
            try {
                return connection.exec("SELECT parse_ident($1) AS parts"_sql, Params(text)).texts(0, "parts");
            } catch (const Error& error) {
                if (error.sqlState() == invalidParameterValue)
                    return QStringList();
                throw;
            }
        }();
        if (parts.isEmpty() || parts.size() > 2)
            throw Error(ErrorKind::Config, Text::tr("\"%1\" is not a name of a table.").arg(text),
                        Text::tr("Write schema.table as in SQL, with double quotes around names that need them."))
                .on(connection.side());
        parsed.schemas.append(parts.size() == 2 ? parts.first() : schemaOtherwise);
        parsed.names.append(parts.last());
    }
    return parsed;
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

Sql scopeQuery()
{
    const auto bySchema = sql("SELECT c.oid FROM {} WHERE {} AND (n.nspname::text = ANY ($1::text[])"
                              " OR cardinality($1::text[]) + cardinality($3::text[]) = 0)",
                              userTables(), isUserTable());
    const auto included = sql("{} UNION {}", bySchema, namedTables("unnest($2::text[], $3::text[])"_sql));
    return sql("WITH RECURSIVE {}, {}, published AS (SELECT schemaname, tablename FROM pg_publication_tables"
               " WHERE pubname = $6)"
               " SELECT n.nspname, c.relname, pg_get_userbyid(c.relowner) AS owner, c.relkind = 'p' AS partitioned,"
               " c.relrowsecurity FROM {} WHERE {} AND ((n.nspname, c.relname) IN (TABLE published)"
               " OR (c.oid IN (TABLE included) AND c.oid NOT IN (TABLE excluded)))"
               " ORDER BY n.nspname::text COLLATE \"C\", c.relname::text COLLATE \"C\"",
               withDescendants("included"_sql, included),
               withDescendants("excluded"_sql, namedTables("unnest($4::text[], $5::text[])"_sql)), userTables(),
               isUserTable());
}

} // namespace

QList<ReplicatedTable> tablesToReplicate(Connection& connection, const PublicationConfig* publication)
{
    const auto scope = publication != nullptr ? *publication : PublicationConfig();
    const auto schemas = parsed(connection, scope.schemas, {}).names;
    const auto tables = parsed(connection, scope.tables, u"public"_s);
    const auto excluded = parsed(connection, scope.excludeTables, u"public"_s);
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

std::optional<QList<RelationName>> publishedTables(Connection& connection, const PublicationName& publication)
{
    const auto exists = connection.exec("SELECT 1 FROM pg_publication WHERE pubname = $1"_sql, Params(publication));
    if (exists.isEmpty())
        return std::nullopt;
    const auto result = connection.exec("SELECT schemaname, tablename FROM pg_publication_tables WHERE pubname = $1"
                                        " ORDER BY schemaname::text COLLATE \"C\", tablename::text COLLATE \"C\""_sql,
                                        Params(publication));
    QList<RelationName> tables;
    for (int row = 0; row < result.rows(); ++row)
        tables.append({result.text(row, "schemaname"), result.text(row, "tablename")});
    return tables;
}

RelationName tableNamed(Connection& connection, const QString& written)
{
    const auto name = parsed(connection, {written}, {});
    const auto result = connection.exec(sql("SELECT n.nspname, c.relname FROM {} WHERE c.oid IN ({}) ORDER BY 1",
                                            userTables(), namedTables("unnest($1::text[], $2::text[])"_sql)),
                                        Params(name.schemas, name.names));
    if (result.rows() == 1)
        return {result.text(0, "nspname"), result.text(0, "relname")};
    if (result.isEmpty())
        throw Error(ErrorKind::Usage, Text::tr("The %1 has no table %2.").arg(keyOf(connection.side()), written),
                    Text::tr("Write schema.table as in SQL, with double quotes around names that need them."))
            .on(connection.side());
    throw Error(ErrorKind::Usage,
                Text::tr("Several schemas of the %1 have a table %2.").arg(keyOf(connection.side()), written),
                Text::tr("Write the schema too: %1.")
                    .arg(displayName(RelationName{result.text(0, "nspname"), result.text(0, "relname")})))
        .on(connection.side());
}

} // namespace Flare
