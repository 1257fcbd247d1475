// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/schemaqueries.h"

#include "core/replication/schemaobjectqueries.h"

#include <QList>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

/// Before 12 the OID of a catalogue's row is hidden from "*".
Sql oidOf(const Sql& alias, const SchemaVersions& versions)
{
    return versions.own >= 12 ? Sql() : sql("{}.oid, ", alias);
}

Sql scope(const SchemaVersions& versions)
{
    return sql(
        "WITH member AS (SELECT classid, objid FROM pg_depend WHERE deptype = 'e'),"
        " ns AS (SELECT oid, quote_ident(nspname) AS name, nspowner, nspacl FROM pg_namespace"
        " WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'),"
        " rel AS (SELECT {}c.*, ns.name || '.' || quote_ident(c.relname) AS title, CASE c.relkind WHEN 'v' THEN 'view'"
        " WHEN 'm' THEN 'materialized view' WHEN 'f' THEN 'foreign table' WHEN 'c' THEN 'type' WHEN 'S' THEN"
        " 'sequence' ELSE 'table' END AS kind FROM pg_class c JOIN ns ON ns.oid = c.relnamespace"
        " WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S', 'c')"
        " AND NOT EXISTS (SELECT 1 FROM member m WHERE m.classid = 'pg_class'::regclass AND m.objid = c.oid)"
        " AND NOT EXISTS (SELECT 1 FROM member m WHERE m.classid = 'pg_type'::regclass AND m.objid = c.reltype)),"
        " routine AS (SELECT {}p.*, p.oid::regprocedure::text AS title FROM pg_proc p"
        " JOIN ns ON ns.oid = p.pronamespace"
        // The server makes constructors for each range type; some versions make more of them.
        " WHERE NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid"
        " AND d.deptype IN ('e', 'i'))),"
        " typ AS (SELECT {}t.*, ns.name || '.' || quote_ident(t.typname) AS title FROM pg_type t"
        " JOIN ns ON ns.oid = t.typnamespace WHERE (t.typtype IN ('e', 'd', 'r', 'p')"
        " OR t.typtype = 'b' AND NOT EXISTS (SELECT 1 FROM pg_type e WHERE e.oid = t.typelem AND e.typarray = t.oid)"
        " OR t.typrelid IN (SELECT oid FROM rel WHERE relkind = 'c')) AND NOT EXISTS"
        " (SELECT 1 FROM member m WHERE m.classid = 'pg_type'::regclass AND m.objid = t.oid)),"
        " con AS (SELECT {}c.*, quote_ident(c.conname) || ' on ' || coalesce(rel.title, typ.title) AS title,"
        " coalesce(rel.kind || ' ' || rel.title, 'type ' || typ.title) AS parent FROM pg_constraint c"
        " LEFT JOIN rel ON rel.oid = c.conrelid LEFT JOIN typ ON typ.oid = c.contypid WHERE coalesce(rel.oid, typ.oid) "
        "IS NOT NULL"
        " AND c.contype IN ('c', 'f', 'p', 'u', 'x')) ",
        oidOf("c"_sql, versions), oidOf("p"_sql, versions), oidOf("t"_sql, versions), oidOf("c"_sql, versions));
}

// Of each object: that it is there (an aspect without a name), and what else there is to say of it.
Sql schemas(const SchemaVersions& versions)
{
    return sql("SELECT 'schema', name, NULL, a.* FROM ns CROSS JOIN LATERAL (VALUES ('', ''::text),"
               " ('owner', CASE WHEN name = 'public' AND nspowner = 10 THEN 'pg_database_owner'"
               " ELSE pg_get_userbyid(nspowner) END),"
               " ('rights', {}), ('comment', obj_description(oid, 'pg_namespace'))) a (aspect, value)"
               " WHERE NOT EXISTS (SELECT 1 FROM member m WHERE m.classid = 'pg_namespace'::regclass"
               " AND m.objid = ns.oid)",
               rightsOf("nspacl"_sql, "'n'"_sql, "nspowner"_sql, versions));
}

Sql relations(const SchemaVersions& versions)
{
    // Partitioned tables have no storage before 17, and then only a wish.
    const auto method = versions.own >= 12
        ? "(SELECT amname FROM pg_am WHERE oid = relam AND amname <> 'heap' AND relkind IN ('r', 'm'))"_sql
        : "NULL"_sql;
    return sql(
        "SELECT kind, title, NULL, a.* FROM rel CROSS JOIN LATERAL (VALUES ('', ''::text),"
        " ('kind', concat_ws(' ', CASE relkind WHEN 'p' THEN 'partitioned' END,"
        " CASE relpersistence WHEN 'u' THEN 'unlogged' END, CASE WHEN relrowsecurity THEN 'row security' END,"
        " CASE WHEN relforcerowsecurity THEN 'forced' END, 'of ' || format_type(NULLIF(reloftype, 0), NULL))),"
        " ('definition', concat_ws(' ', pg_get_partkeydef(oid), pg_get_expr(relpartbound, oid),"
        " CASE WHEN relkind IN ('v', 'm') THEN pg_get_viewdef(oid) END)),"
        " ('parents', (SELECT string_agg(inhparent::regclass::text, ', ' ORDER BY inhseqno) FROM pg_inherits"
        " WHERE inhrelid = rel.oid)),"
        // A child's columns come behind its parent's, wherever they once stood.
        " ('column order', CASE WHEN relkind <> 'S' AND (relispartition OR NOT EXISTS (SELECT 1"
        " FROM pg_inherits WHERE inhrelid = rel.oid)) THEN (SELECT string_agg(quote_ident(attname), ', ' ORDER BY "
        "attnum)"
        " FROM pg_attribute WHERE attrelid = rel.oid AND attnum > 0 AND NOT attisdropped) END),"
        " ('options', (SELECT string_agg(o, ', ' ORDER BY o) FROM (SELECT unnest(reloptions)"
        " UNION ALL SELECT 'toast.' || unnest(x.reloptions) FROM pg_class x WHERE x.oid = rel.reltoastrelid) v (o))), "
        "('access method', {}),"
        " ('owner', pg_get_userbyid(relowner)), ('rights', CASE WHEN relkind <> 'c' THEN {} END),"
        " ('comment', CASE WHEN relkind <> 'c' THEN obj_description(oid, 'pg_class') END)) a (aspect, value)",
        method,
        rightsOf("relacl"_sql, "CASE relkind WHEN 'S' THEN 's'::\"char\" ELSE 'r' END"_sql, "relowner"_sql, versions));
}

Sql sequences()
{
    return "SELECT kind, title, NULL, a.* FROM rel JOIN pg_sequence s ON s.seqrelid = rel.oid CROSS JOIN LATERAL "
           "(VALUES"
           " ('kind', concat_ws(' ', s.seqtypid::regtype, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache,"
           " s.seqcycle)), ('owned by', (SELECT d.refobjid::regclass || '.' || quote_ident(t.attname) FROM pg_depend d"
           " JOIN pg_attribute t ON t.attrelid = d.refobjid AND t.attnum = d.refobjsubid"
           " WHERE d.classid = 'pg_class'::regclass AND d.objid = rel.oid AND d.refclassid = 'pg_class'::regclass"
           " AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0))) a (aspect, value)"_sql;
}

Sql columns(const SchemaVersions& versions)
{
    const auto generated = versions.own >= 12 ? "NULLIF(c.attgenerated::text, '')"_sql : "NULL"_sql;
    const auto compression = versions.own >= 14 ? "NULLIF(c.attcompression::text, '')"_sql : "NULL"_sql;
    return sql(
        "SELECT 'column', rel.title || '.' || quote_ident(c.attname), rel.kind || ' ' || rel.title, a.* FROM rel"
        " JOIN pg_attribute c ON c.attrelid = rel.oid JOIN pg_type t ON t.oid = c.atttypid"
        " LEFT JOIN pg_attrdef d ON d.adrelid = c.attrelid AND d.adnum = c.attnum CROSS JOIN LATERAL (VALUES ('', "
        "''::text),"
        " ('type', concat_ws(' ', format_type(c.atttypid, c.atttypmod), 'collate ' || (SELECT quote_ident(collname)"
        " FROM pg_collation o WHERE o.oid = c.attcollation AND t.typcollation <> c.attcollation))),"
        " ('null', CASE WHEN c.attnotnull THEN 'not null' ELSE 'null' END),"
        // Partitions have the identity of their parent from 17 on, and none before.
        " ('identity', CASE WHEN NOT relispartition THEN NULLIF(c.attidentity::text, '') END), ('generated', {}),"
        " ('default', pg_get_expr(d.adbin, d.adrelid)), ('compression', {}),"
        " ('storage', CASE WHEN c.attstorage <> t.typstorage THEN c.attstorage::text END),"
        " ('statistics', CASE WHEN c.attstattarget >= 0 THEN c.attstattarget::text END),"
        " ('options', (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(c.attoptions || c.attfdwoptions) o)),"
        " ('rights', CASE WHEN c.attacl IS NOT NULL THEN {} END), ('comment', col_description(rel.oid, c.attnum)))"
        " a (aspect, value) WHERE c.attnum > 0 AND NOT c.attisdropped AND relkind <> 'S'",
        generated, compression, rightsOf("c.attacl"_sql, "'c'"_sql, "relowner"_sql, versions));
}

// pg_dump leaves out indexes that a failed CREATE INDEX CONCURRENTLY has left behind.
Sql indexes()
{
    return "SELECT 'index', ns.name || '.' || quote_ident(x.relname), rel.kind || ' ' || rel.title, a.* FROM pg_index i"
           " JOIN rel ON rel.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid JOIN ns ON ns.oid = "
           "x.relnamespace"
           " CROSS JOIN LATERAL (VALUES ('', ''::text), ('definition', pg_get_indexdef(x.oid)),"
           " ('kind', concat_ws(' ', CASE WHEN i.indisclustered THEN 'clustered' END)),"
           " ('statistics', (SELECT string_agg(c.attnum || ' ' || c.attstattarget, ', ' ORDER BY c.attnum)"
           " FROM pg_attribute c WHERE c.attrelid = x.oid AND c.attstattarget >= 0)),"
           " ('comment', obj_description(x.oid, 'pg_class'))) a (aspect, value)"
           " WHERE i.indisready AND (i.indisvalid OR x.relkind = 'I')"_sql;
}

Sql extendedStatistics(const SchemaVersions& versions)
{
    const auto target = versions.own >= 13 ? "s.stxstattarget"_sql : "NULL"_sql;
    return sql("SELECT 'statistics', ns.name || '.' || quote_ident(s.stxname), rel.kind || ' ' || rel.title, a.*"
               " FROM pg_statistic_ext s JOIN rel ON rel.oid = s.stxrelid JOIN ns ON ns.oid = s.stxnamespace"
               " CROSS JOIN LATERAL (VALUES ('', ''::text), ('definition', pg_get_statisticsobjdef(s.oid)),"
               " ('statistics', CASE WHEN {} >= 0 THEN {}::text END), ('owner', pg_get_userbyid(s.stxowner)),"
               " ('comment', obj_description(s.oid, 'pg_statistic_ext'))) a (aspect, value)",
               target, target);
}

// Constraints and triggers of partitions that come from the parent have names which the server makes up.
QList<Sql> partsOfTables(const SchemaVersions& versions)
{
    const auto ownConstraint = versions.own >= 11 ? "conparentid = 0"_sql : "true"_sql;
    const auto ownTrigger = versions.own >= 13 ? "t.tgparentid = 0"_sql : "true"_sql;
    return {
        sql("SELECT 'constraint', title, parent, a.* FROM con CROSS JOIN LATERAL (VALUES ('', ''::text),"
            " ('definition', pg_get_constraintdef(oid)), ('comment', obj_description(oid, 'pg_constraint')))"
            " a (aspect, value) WHERE {}",
            ownConstraint),
        indexes(),
        sql("SELECT 'trigger', quote_ident(t.tgname) || ' on ' || rel.title, rel.kind || ' ' || rel.title, a.*"
            " FROM pg_trigger t JOIN rel ON rel.oid = t.tgrelid CROSS JOIN LATERAL (VALUES ('', ''::text),"
            // The word is another one since 12.
            " ('definition', replace(pg_get_triggerdef(t.oid), ' EXECUTE PROCEDURE ', ' EXECUTE FUNCTION ')),"
            " ('enabled', t.tgenabled::text), ('comment', obj_description(t.oid, 'pg_trigger'))) a (aspect, value)"
            " WHERE NOT t.tgisinternal AND {}",
            ownTrigger),
        "SELECT 'policy', quote_ident(p.polname) || ' on ' || rel.title, rel.kind || ' ' || rel.title, a.*"
        " FROM pg_policy p JOIN rel ON rel.oid = p.polrelid CROSS JOIN LATERAL (VALUES ('', ''::text),"
        " ('kind', concat_ws(' ', p.polcmd, CASE WHEN NOT p.polpermissive THEN 'restrictive' END)),"
        " ('roles', (SELECT string_agg(CASE r WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(r)) END, ', '"
        " ORDER BY pg_get_userbyid(r)::text COLLATE \"C\") FROM unnest(p.polroles) r)),"
        " ('definition', concat_ws(' ', 'USING (' || pg_get_expr(p.polqual, p.polrelid) || ')',"
        " 'WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')')),"
        " ('comment', obj_description(p.oid, 'pg_policy'))) a (aspect, value)"_sql,
        "SELECT 'rule', quote_ident(w.rulename) || ' on ' || rel.title, rel.kind || ' ' || rel.title, a.*"
        " FROM pg_rewrite w JOIN rel ON rel.oid = w.ev_class CROSS JOIN LATERAL (VALUES ('', ''::text),"
        " ('definition', pg_get_ruledef(w.oid)), ('enabled', w.ev_enabled::text),"
        " ('comment', obj_description(w.oid, 'pg_rewrite'))) a (aspect, value) WHERE w.rulename <> '_RETURN'"_sql,
        extendedStatistics(versions),
    };
}

Sql aggregateFunctions()
{
    return namedFunctions({{"'step '"_sql, "g.aggtransfn"_sql},
                           {"'final '"_sql, "g.aggfinalfn"_sql},
                           {"'combine '"_sql, "g.aggcombinefn"_sql},
                           {"'serial '"_sql, "g.aggserialfn"_sql},
                           {"'deserial '"_sql, "g.aggdeserialfn"_sql},
                           {"'moving step '"_sql, "g.aggmtransfn"_sql},
                           {"'inverse '"_sql, "g.aggminvtransfn"_sql},
                           {"'moving final '"_sql, "g.aggmfinalfn"_sql}});
}

QList<Sql> routines(const SchemaVersions& versions)
{
    const auto kind = versions.own >= 11 ? "p.prokind::text"_sql
                                         : "CASE WHEN p.proisagg THEN 'a' WHEN p.proiswindow THEN 'w' ELSE 'f' END"_sql;
    const auto support = versions.own >= 12 ? functionName("p.prosupport"_sql) : "NULL"_sql;
    // Of an aggregate that was not told, it depends on the kind.
    const auto modify = versions.lowest >= 11 ? "concat_ws(' ', g.aggfinalmodify, g.aggmfinalmodify)"_sql : "NULL"_sql;
    const auto body = versions.own >= 14 ? "pg_get_function_sqlbody(p.oid)"_sql : "NULL"_sql;
    return {
        sql("SELECT 'routine', p.title, NULL, a.* FROM routine p JOIN pg_language l ON l.oid = p.prolang"
            " CROSS JOIN LATERAL (VALUES ('', ''::text), ('kind', concat_ws(' ', {}, l.lanname, p.provolatile,"
            " CASE WHEN p.proisstrict THEN 'strict' END, CASE WHEN p.prosecdef THEN 'security definer' END,"
            " CASE WHEN p.proleakproof THEN 'leakproof' END, p.proparallel, p.procost::numeric, p.prorows::numeric,"
            " 'support ' || {}, (SELECT 'transform ' || string_agg(format_type(y.oid, NULL), ', ' ORDER BY y.at)"
            " FROM unnest(p.protrftypes) WITH ORDINALITY y (oid, at)))),"
            // Those of a procedure say IN since 14.
            " ('arguments', CASE {} WHEN 'p' THEN replace(pg_get_function_arguments(p.oid), 'IN ', '')"
            " ELSE pg_get_function_arguments(p.oid) END), ('returns', pg_get_function_result(p.oid)),"
            " ('body', concat_ws(' ', p.prosrc, p.probin)), ('definition', {}),"
            " ('settings', (SELECT string_agg(c, ', ' ORDER BY c) FROM unnest(p.proconfig) c)),"
            " ('owner', pg_get_userbyid(p.proowner)), ('rights', {}), ('comment', obj_description(p.oid, 'pg_proc')))"
            " a (aspect, value)",
            kind, support, kind, body, rightsOf("p.proacl"_sql, "'f'"_sql, "p.proowner"_sql, versions)),
        sql("SELECT 'routine', p.title, NULL, 'aggregate', concat_ws(', ', concat_ws(' ', g.aggkind,"
            " g.aggnumdirectargs, {}),"
            " 'state ' || format_type(g.aggtranstype, NULL), NULLIF(g.aggtransspace, 0), 'from ' || g.agginitval,"
            " 'moving state ' || format_type(NULLIF(g.aggmtranstype, 0), NULL), NULLIF(g.aggmtransspace, 0),"
            " 'from ' || g.aggminitval, CASE WHEN g.aggfinalextra THEN 'extra' END,"
            " CASE WHEN g.aggmfinalextra THEN 'moving extra' END, 'sorts as ' || NULLIF(g.aggsortop, 0)::regoperator,"
            " {}) FROM routine p JOIN pg_aggregate g ON g.aggfnoid = p.oid",
            modify, aggregateFunctions()),
    };
}

QList<Sql> foreignObjects(const SchemaVersions& versions)
{
    return {
        sql("SELECT 'foreign-data wrapper', quote_ident(w.fdwname), NULL, a.* FROM pg_foreign_data_wrapper w"
            " CROSS JOIN LATERAL (VALUES ('', ''::text), ('functions', {}), ('options', {}),"
            " ('owner', pg_get_userbyid(w.fdwowner)), ('rights', {}),"
            " ('comment', obj_description(w.oid, 'pg_foreign_data_wrapper'))) a (aspect, value)"
            " WHERE NOT EXISTS (SELECT 1 FROM member m WHERE m.classid = 'pg_foreign_data_wrapper'::regclass AND "
            "m.objid = w.oid)",
            namedFunctions({{"'handler '"_sql, "w.fdwhandler"_sql}, {"'validator '"_sql, "w.fdwvalidator"_sql}}),
            optionsOf("w.fdwoptions"_sql), rightsOf("w.fdwacl"_sql, "'F'"_sql, "w.fdwowner"_sql, versions)),
        sql("SELECT 'server', quote_ident(s.srvname), NULL, a.* FROM pg_foreign_server s"
            " JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw CROSS JOIN LATERAL (VALUES ('', ''::text),"
            " ('wrapper', quote_ident(w.fdwname)), ('kind', concat_ws(' ', s.srvtype, s.srvversion)),"
            " ('options', {}), ('owner', pg_get_userbyid(s.srvowner)), ('rights', {}),"
            " ('comment', obj_description(s.oid, 'pg_foreign_server'))) a (aspect, value) WHERE NOT EXISTS (SELECT 1"
            " FROM member m WHERE m.classid = 'pg_foreign_server'::regclass AND m.objid = s.oid)",
            optionsOf("s.srvoptions"_sql), rightsOf("s.srvacl"_sql, "'S'"_sql, "s.srvowner"_sql, versions)),
        sql("SELECT 'user mapping', coalesce(quote_ident(pg_get_userbyid(NULLIF(u.umuser, 0))), 'PUBLIC') || ' on ' ||"
            " quote_ident(u.srvname), 'server ' || quote_ident(u.srvname), a.* FROM pg_user_mappings u"
            " CROSS JOIN LATERAL (VALUES ('', ''::text), ('options', {})) a (aspect, value)",
            optionsOf("u.umoptions"_sql)),
        sql("SELECT rel.kind, rel.title, NULL, a.* FROM rel JOIN pg_foreign_table f ON f.ftrelid = rel.oid"
            " JOIN pg_foreign_server s ON s.oid = f.ftserver CROSS JOIN LATERAL"
            " (VALUES ('server', quote_ident(s.srvname)), ('options', {})) a (aspect, value)",
            optionsOf("f.ftoptions"_sql)),
    };
}

QList<Sql> ofTheDatabase(const SchemaVersions& versions)
{
    return {
        sql("SELECT 'event trigger', quote_ident(e.evtname), NULL, a.* FROM pg_event_trigger e"
            " CROSS JOIN LATERAL (VALUES ('', ''::text), ('kind', concat_ws(' ', e.evtevent, {},"
            " array_to_string(e.evttags, ','))), ('enabled', e.evtenabled::text),"
            " ('owner', pg_get_userbyid(e.evtowner)), ('comment', obj_description(e.oid, 'pg_event_trigger')))"
            " a (aspect, value) WHERE NOT EXISTS (SELECT 1 FROM member m WHERE m.classid = 'pg_event_trigger'::regclass"
            " AND m.objid = e.oid)",
            functionName("e.evtfoid"_sql)),
        sql("SELECT 'default privileges', concat_ws(' ', 'of', quote_ident(pg_get_userbyid(d.defaclrole)), 'for',"
            " d.defaclobjtype, 'in ' || ns.name), NULL, 'rights', {} FROM pg_default_acl d"
            " LEFT JOIN ns ON ns.oid = d.defaclnamespace",
            rightsOf("d.defaclacl"_sql, "d.defaclobjtype"_sql, "d.defaclrole"_sql, versions)),
    };
}

} // namespace

Sql schemaQuery(const SchemaVersions& versions)
{
    const auto parts = QList{schemas(versions), relations(versions), sequences(), columns(versions)}
        + partsOfTables(versions) + routines(versions) + foreignObjects(versions) + ofTheDatabase(versions)
        + schemaObjectQueries(versions);
    return sql("{}SELECT * FROM ({}) o (kind, name, parent, aspect, value) WHERE value <> '' OR aspect = ''",
               scope(versions), joined(parts, " UNION ALL "_sql));
}

} // namespace Flare
