// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/schemainventory.h"

#include "core/base/text.h"
#include "core/replication/definitiontext.h"

#include <algorithm>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

constexpr auto schemaPrefix = "schema "_L1;
constexpr auto tablePrefix = "table "_L1;

// Members of extensions and PostgreSQL's own schemas are nobody's to copy.
Sql scope()
{
    return "WITH member AS (SELECT classid, objid FROM pg_depend WHERE deptype = 'e'),"
           " ns AS (SELECT oid, quote_ident(nspname) AS name FROM pg_namespace"
           " WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'),"
           " rel AS (SELECT c.oid, c.relkind, c.relpersistence, c.relispartition, c.relrowsecurity,"
           " c.relforcerowsecurity, ns.name || '.' || quote_ident(c.relname) AS title"
           " FROM pg_class c JOIN ns ON ns.oid = c.relnamespace WHERE c.relkind IN ('r','p','v','m','f','S','c')"
           " AND NOT EXISTS (SELECT 1 FROM member m WHERE m.classid = 'pg_class'::regclass AND m.objid = c.oid)"
           " AND NOT EXISTS (SELECT 1 FROM member m WHERE m.classid = 'pg_type'::regclass AND m.objid = c.reltype)) "_sql;
}

QList<Sql> relationQueries(int major)
{
    const auto generated = major >= 12 ? "a.attgenerated::text"_sql : "''"_sql;
    return {
        "SELECT 'schema ' || name AS object, '' AS detail FROM ns WHERE NOT EXISTS"
        " (SELECT 1 FROM member m WHERE m.classid = 'pg_namespace'::regclass AND m.objid = ns.oid)"_sql,
        "SELECT CASE relkind WHEN 'v' THEN 'view ' WHEN 'm' THEN 'materialized view ' WHEN 'f' THEN 'foreign table '"
        " WHEN 'c' THEN 'type ' ELSE 'table ' END || title, concat_ws(' ', relkind, relpersistence,"
        " pg_get_partkeydef(oid), CASE WHEN relrowsecurity THEN 'row security' END,"
        " CASE WHEN relforcerowsecurity THEN 'forced' END) FROM rel WHERE relkind <> 'S'"_sql,
        "SELECT 'sequence ' || title, concat_ws(' ', s.seqtypid::regtype, s.seqstart, s.seqincrement, s.seqmin,"
        " s.seqmax, s.seqcache, s.seqcycle) FROM rel JOIN pg_sequence s ON s.seqrelid = rel.oid"_sql,
        // Partitions have the identity of their parent from 17 on, and none before.
        sql("SELECT 'column ' || title || '.' || quote_ident(a.attname), concat_ws(' ',"
            " format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'not null' END,"
            " CASE WHEN a.attidentity <> '' AND NOT relispartition THEN 'identity ' || a.attidentity::text END,"
            " CASE WHEN {} <> '' THEN 'generated' END, CASE WHEN a.atthasdef THEN 'default' END,"
            " 'collate ' || (SELECT quote_ident(co.collname) FROM pg_collation co JOIN pg_type t ON t.oid = a.atttypid"
            " WHERE co.oid = a.attcollation AND t.typcollation <> a.attcollation))"
            " FROM rel JOIN pg_attribute a ON a.attrelid = rel.oid"
            " WHERE a.attnum > 0 AND NOT a.attisdropped AND relkind IN ('r','p','f','c')",
            generated),
    };
}

// Constraints and triggers of partitions that come from the parent have names which the server makes up.
QList<Sql> tableQueries(int major)
{
    const auto ownConstraint = major >= 11 ? "con.conparentid = 0"_sql : "true"_sql;
    const auto ownTrigger = major >= 13 ? "t.tgparentid = 0"_sql : "true"_sql;
    return {
        // pg_dump leaves out indexes that a failed CREATE INDEX CONCURRENTLY has left behind.
        "SELECT 'index ' || ns.name || '.' || quote_ident(x.relname), concat_ws(' ', 'on ' || rel.title,"
        " CASE WHEN i.indisprimary THEN 'primary' END, CASE WHEN i.indisunique THEN 'unique' END)"
        " FROM pg_index i JOIN rel ON rel.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid"
        " JOIN ns ON ns.oid = x.relnamespace WHERE i.indisready AND (i.indisvalid OR x.relkind = 'I')"_sql,
        sql("SELECT 'constraint ' || quote_ident(con.conname) || ' on ' || rel.title, concat_ws(' ', con.contype,"
            " CASE WHEN NOT con.convalidated THEN 'not valid' END, CASE WHEN con.condeferrable THEN 'deferrable' END)"
            " FROM pg_constraint con JOIN rel ON rel.oid = con.conrelid"
            " WHERE con.contype IN ('c','f','p','u','x') AND {}",
            ownConstraint),
        sql("SELECT 'trigger ' || quote_ident(t.tgname) || ' on ' || rel.title, t.tgenabled::text"
            " FROM pg_trigger t JOIN rel ON rel.oid = t.tgrelid WHERE NOT t.tgisinternal AND {}",
            ownTrigger),
        "SELECT 'policy ' || quote_ident(p.polname) || ' on ' || rel.title, p.polcmd::text"
        " FROM pg_policy p JOIN rel ON rel.oid = p.polrelid"_sql,
        "SELECT 'rule ' || quote_ident(w.rulename) || ' on ' || rel.title, w.ev_type::text"
        " FROM pg_rewrite w JOIN rel ON rel.oid = w.ev_class WHERE w.rulename <> '_RETURN'"_sql,
    };
}

// The server makes constructors for each range type; some versions make more of them.
QList<Sql> otherQueries()
{
    return {
        "SELECT 'routine ' || p.oid::regprocedure::text, format_type(p.prorettype, NULL) FROM pg_proc p"
        " JOIN ns ON ns.oid = p.pronamespace WHERE NOT EXISTS (SELECT 1 FROM pg_depend d"
        " WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i'))"_sql,
        "SELECT 'type ' || ns.name || '.' || quote_ident(t.typname), concat_ws(' ', t.typtype,"
        " (SELECT string_agg(quote_literal(e.enumlabel), ',' ORDER BY e.enumsortorder) FROM pg_enum e"
        " WHERE e.enumtypid = t.oid), CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END,"
        " CASE WHEN t.typnotnull THEN 'not null' END) FROM pg_type t JOIN ns ON ns.oid = t.typnamespace"
        " WHERE t.typtype IN ('e', 'd', 'r') AND NOT EXISTS"
        " (SELECT 1 FROM member m WHERE m.classid = 'pg_type'::regclass AND m.objid = t.oid)"_sql,
    };
}

} // namespace

SchemaInventory SchemaInventory::read(Connection& connection)
{
    const int major = connection.identity().majorVersion();
    const auto queries = relationQueries(major) + tableQueries(major) + otherQueries();
    const auto result = connection.exec(sql("{}{}", scope(), joined(queries, " UNION ALL "_sql)));
    SchemaInventory inventory;
    for (int row = 0; row < result.rows(); ++row)
        inventory.m_objects.insert(withPlainNames(result.text(row, "object")),
                                   withPlainNames(result.text(row, "detail")));
    return inventory;
}

bool SchemaInventory::isEmpty() const
{
    return count(schemaPrefix) == m_objects.size();
}

qsizetype SchemaInventory::tables() const
{
    return count(tablePrefix);
}

qsizetype SchemaInventory::count(QLatin1StringView kind) const
{
    return std::count_if(m_objects.keyBegin(), m_objects.keyEnd(),
                         [&](const auto& key) { return key.startsWith(kind); });
}

QStringList SchemaInventory::differences(const SchemaInventory& other) const
{
    QStringList found;
    for (auto it = m_objects.begin(); it != m_objects.end(); ++it) {
        const auto there = other.m_objects.find(it.key());
        if (there == other.m_objects.end())
            found.append(Text::tr("%1 is missing on the subscriber.").arg(it.key()));
        else if (there.value() != it.value())
            found.append(Text::tr("%1 is \"%2\" on the publisher and \"%3\" on the subscriber.")
                             .arg(it.key(), it.value(), there.value()));
    }
    for (auto it = other.m_objects.begin(); it != other.m_objects.end(); ++it) {
        if (!m_objects.contains(it.key()) && !it.key().startsWith(schemaPrefix))
            found.append(Text::tr("%1 is only on the subscriber.").arg(it.key()));
    }
    return found;
}

QStringList tablesWithRows(Connection& connection, int limit)
{
    const auto tables = connection.exec("SELECT n.nspname, c.relname FROM pg_class c"
                                        " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r'"
                                        " AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"
                                        " AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid ="
                                        " 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')"
                                        " ORDER BY pg_relation_size(c.oid) DESC LIMIT 1000"_sql);
    QStringList found;
    for (int row = 0; row < tables.rows() && found.size() < limit; ++row) {
        const RelationName table{tables.text(row, "nspname"), tables.text(row, "relname")};
        if (!connection.exec(sql("SELECT 1 FROM ONLY {} LIMIT 1", table)).isEmpty())
            found.append(displayName(table));
    }
    return found;
}

QList<RelationName> unreadableTables(Connection& connection)
{
    const auto result = connection.exec(
        "SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"
        " AND NOT (has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT'))"
        " AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid"
        " AND d.deptype = 'e') ORDER BY 1, 2"_sql);
    QList<RelationName> tables;
    for (int row = 0; row < result.rows(); ++row)
        tables.append({result.text(row, "nspname"), result.text(row, "relname")});
    return tables;
}

} // namespace Flare
