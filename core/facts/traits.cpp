// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/traits.h"

#include "core/replication/inspect.h"

#include <QHash>

namespace Flare::Facts {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

Trait::Kind kindNamed(const QString& word)
{
    using enum Trait::Kind;
    static const QHash<QString, Trait::Kind> kinds{
        {u"oids"_s, Oids},           {u"money"_s, Money},          {u"reference"_s, Reference},
        {u"position"_s, Position},   {u"wide"_s, WideIndex},       {u"large"_s, LargeValues},
        {u"inet"_s, InetExclusion},  {u"always"_s, TriggerAlways}, {u"replica"_s, TriggerReplica},
        {u"partition"_s, Partition}, {u"searchable"_s, Searchable}};
    return kinds.value(word);
}

/// Queries of the columns relid, kind, detail, bytes and row_count.
QList<Sql> traitsOfPublisher(int major)
{
    QList<Sql> queries{
        "SELECT a.attrelid, CASE WHEN b.typname = 'money' THEN 'money' WHEN b.typname IN ('xid', 'xid8', 'pg_lsn',"
        " 'txid_snapshot', 'pg_snapshot') THEN 'position' ELSE 'reference' END, a.attname::text, 0, 0"
        " FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r' AND c.oid >= 16384"
        " JOIN pg_type t ON t.oid = a.atttypid JOIN pg_type b ON b.oid = CASE WHEN t.typtype = 'd' THEN t.typbasetype"
        " WHEN t.typcategory = 'A' THEN t.typelem ELSE t.oid END AND b.typnamespace = 'pg_catalog'::regnamespace"
        " AND b.typname IN ('money', 'xid', 'xid8', 'pg_lsn', 'txid_snapshot', 'pg_snapshot', 'oid', 'regclass',"
        " 'regproc', 'regprocedure', 'regoper', 'regoperator', 'regtype', 'regrole', 'regnamespace', 'regcollation',"
        " 'regconfig', 'regdictionary') WHERE a.attnum > 0 AND NOT a.attisdropped"_sql,
        // The types first, since each expression that is printed takes its time.
        "SELECT d.adrelid, 'position', d.attname, 0, 0 FROM (SELECT x.adrelid, x.adbin, a.attname::text AS attname"
        " FROM pg_attrdef x JOIN pg_attribute a ON a.attrelid = x.adrelid AND a.attnum = x.adnum JOIN pg_type t"
        " ON t.oid = a.atttypid AND t.typname IN ('int8', 'numeric', 'text', 'varchar', 'xid', 'xid8', 'pg_lsn',"
        " 'txid_snapshot', 'pg_snapshot') OFFSET 0) d WHERE pg_get_expr(d.adbin, d.adrelid)"
        " ~ 'txid_current|pg_current_xact_id|pg_current_wal_|pg_current_snapshot'"_sql,
        "SELECT DISTINCT i.indrelid, 'wide', k.relname::text, 0, 0 FROM pg_index i JOIN pg_class k"
        " ON k.oid = i.indexrelid JOIN pg_am m ON m.oid = k.relam AND m.amname = 'btree' JOIN pg_attribute a"
        " ON a.attrelid = k.oid AND a.atttypid IN ('text'::regtype, 'varchar'::regtype, 'bpchar'::regtype,"
        " 'bytea'::regtype, 'jsonb'::regtype) AND (a.atttypmod < 0 OR a.atttypmod > 2000)"
        " WHERE i.indrelid >= 16384"_sql,
        // No scan: there are no more rows than the planner takes there to be, or than find room in the table.
        "SELECT c.oid, 'large', '', s.bytes, least(CASE WHEN c.reltuples > 0 THEN c.reltuples::bigint END,"
        " pg_relation_size(c.oid) / 40 + 1) FROM pg_class c CROSS JOIN LATERAL"
        " (SELECT pg_relation_size(c.reltoastrelid) AS bytes) s"
        " WHERE c.relkind = 'r' AND c.oid >= 16384 AND c.reltoastrelid <> 0 AND s.bytes > 104857600"_sql,
        "SELECT i.indrelid, 'inet', k.relname::text, 0, 0 FROM pg_opclass o JOIN pg_index i"
        " ON o.oid = ANY (i.indclass::oid[]) JOIN pg_class k ON k.oid = i.indexrelid"
        " WHERE o.opcname IN ('gist_inet_ops', 'gist_cidr_ops')"_sql};
    if (major < 12)
        queries.append("SELECT oid, 'oids', '', 0, 0 FROM pg_class WHERE relhasoids AND relkind = 'r'"_sql);
    return queries;
}

QList<Sql> traitsOfSubscriber(int major)
{
    // IsIndexUsableForReplicaIdentityFull(): from 16 on a B-tree, from 17 on also a hash index, on all rows, whose
    // first key is a column.
    const auto methods = major >= 17 ? "'btree', 'hash'"_sql : "'btree'"_sql;
    return {"SELECT tgrelid, CASE tgenabled WHEN 'A' THEN 'always' ELSE 'replica' END, tgname::text, 0, 0"
            " FROM pg_trigger WHERE NOT tgisinternal AND tgenabled IN ('A', 'R')"_sql,
            sql("SELECT DISTINCT i.indrelid, 'searchable', '', 0, 0 FROM pg_index i JOIN pg_class k"
                " ON k.oid = i.indexrelid JOIN pg_am m ON m.oid = k.relam AND m.amname IN ({})"
                " WHERE i.indisvalid AND i.indpred IS NULL AND (i.indkey::int2[])[0] > 0 AND i.indrelid >= 16384"
                " AND i.indrelid NOT IN (SELECT indrelid FROM pg_index WHERE indisprimary)",
                methods)};
}

QList<Sql> traitsOf(Side side, int major)
{
    const QList<Sql> both{"SELECT oid, 'partition', pg_get_expr(relpartbound, oid), 0, 0 FROM pg_class"
                          " WHERE relispartition AND relkind = 'r'"_sql};
    return both + (side == Side::Publisher ? traitsOfPublisher(major) : traitsOfSubscriber(major));
}

} // namespace

QList<Trait> readTraits(Connection& connection)
{
    const auto result = connection.exec(
        sql("SELECT n.nspname AS schema, c.relname AS name, t.kind, t.detail, t.bytes, t.row_count"
            " FROM ({}) t (relid, kind, detail, bytes, row_count) JOIN pg_class c ON c.oid = t.relid"
            " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE t.relid >= 16384 AND c.relpersistence = 'p'"
            " AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') ORDER BY 1, 2, 4",
            joined(traitsOf(connection.side(), connection.identity().majorVersion()), " UNION ALL "_sql)));
    QList<Trait> traits;
    traits.reserve(result.rows());
    for (int row = 0; row < result.rows(); ++row)
        traits.append({kindNamed(result.text(row, "kind")),
                       {result.text(row, "schema"), result.text(row, "name")},
                       result.text(row, "detail"),
                       result.integer(row, "bytes"),
                       result.integer(row, "row_count")});
    return traits;
}

QList<ForeignKey> readForeignKeys(Connection& connection)
{
    const auto result = connection.exec(
        "SELECT n.nspname AS schema, c.relname AS name, rn.nspname AS other_schema, r.relname AS other, k.conname"
        " FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
        " JOIN pg_class r ON r.oid = k.confrelid JOIN pg_namespace rn ON rn.oid = r.relnamespace"
        " WHERE k.contype = 'f' ORDER BY 1, 2, 5"_sql);
    QList<ForeignKey> keys;
    keys.reserve(result.rows());
    for (int row = 0; row < result.rows(); ++row)
        keys.append({{result.text(row, "schema"), result.text(row, "name")},
                     {result.text(row, "other_schema"), result.text(row, "other")},
                     result.text(row, "conname")});
    return keys;
}

OtherObjects readOtherObjects(Connection& connection)
{
    const auto result = connection.exec(
        "SELECT (SELECT array_agg(evtname::text ORDER BY evtname) FROM pg_event_trigger e WHERE evtenabled <> 'D'"
        "  AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_event_trigger'::regclass"
        "  AND d.objid = e.oid AND d.deptype = 'e')) AS event_triggers,"
        " (SELECT array_agg(DISTINCT pg_get_userbyid(defaclrole)::text) FROM pg_default_acl) AS default_rights,"
        " (SELECT count(*) FROM pg_seclabel) AS labels"_sql);
    OtherObjects around;
    around.eventTriggers = result.texts(0, "event_triggers");
    around.defaultRights = result.texts(0, "default_rights");
    around.securityLabels = result.integer(0, "labels");
    const auto truncates = connection.identity().majorVersion() >= 11 ? "pubtruncate"_sql : "false"_sql;
    const auto publications =
        connection.exec(sql("SELECT pubname, puballtables, {} AS truncates FROM pg_publication ORDER BY 1", truncates));
    for (int row = 0; row < publications.rows(); ++row)
        around.publications.append({PublicationName(publications.text(row, "pubname")),
                                    publications.boolean(row, "puballtables"), publications.boolean(row, "truncates")});
    return around;
}

QList<RelationName> readTablesWithRows(Connection& connection)
{
    // What has no page has no row: most of an empty target is known without a look into it.
    const auto result = connection.exec(
        "SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE c.relkind IN ('r', 'p') AND c.relpersistence = 'p' AND c.oid >= 16384"
        " AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')"
        " AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')"
        " AND NOT row_security_active(c.oid)"
        " AND CASE c.relkind WHEN 'p' THEN true ELSE pg_relation_size(c.oid) > 0 END ORDER BY 1, 2"_sql);
    QList<RelationName> tables;
    for (int row = 0; row < result.rows(); ++row)
        tables.append({result.text(row, "schema"), result.text(row, "name")});
    return readNonEmpty(connection, tables);
}

} // namespace Flare::Facts
