// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/schemaobjectqueries.h"

namespace Flare {

using namespace Pg;

namespace {

/// @param aspects, condition of the catalogue's row o
Sql objectsOf(const Sql& catalogue, const Sql& aspects, const Sql& condition = "true"_sql)
{
    // Transforms are named in two ways. Those of the information schema and of the collations of the system are the
    // server's own.
    return sql("SELECT i.type, replace(replace(i.identity, 'pg_catalog.', ''), ' on language ', ' language '), NULL,"
               " a.* FROM {} o CROSS JOIN LATERAL pg_identify_object(o.tableoid, o.oid, 0) i CROSS JOIN LATERAL"
               " (VALUES ('', ''::text), {}, ('comment', obj_description(o.oid, o.tableoid::regclass::text::name)))"
               " a (aspect, value) WHERE o.oid >= 16384 AND {}"
               " AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = o.tableoid AND d.objid = o.oid"
               " AND d.deptype IN ('e', 'i')) AND (i.schema IS NULL OR i.schema IN (SELECT name FROM ns))",
               catalogue, aspects, condition);
}

Sql typeKind()
{
    return "concat_ws(' ', t.typtype, (SELECT string_agg(quote_literal(e.enumlabel), ',' ORDER BY e.enumsortorder)"
           " FROM pg_enum e WHERE e.enumtypid = t.oid), CASE t.typtype WHEN 'd' THEN format_type(t.typbasetype,"
           " t.typtypmod) WHEN 'b' THEN concat_ws(' ', t.typlen, CASE WHEN t.typbyval THEN 'by value' END, 'alignment',"
           " t.typalign, 'storage', t.typstorage, 'category', t.typcategory, CASE WHEN t.typispreferred THEN"
           " 'preferred' END, 'delimiter', t.typdelim, 'element ' || format_type(NULLIF(t.typelem, 0), NULL),"
           " CASE WHEN t.typcollation <> 0 THEN 'collatable' END) END,"
           " (SELECT 'collate ' || quote_ident(l.collname) FROM pg_collation l JOIN pg_type b ON b.oid ="
           " t.typbasetype WHERE l.oid = t.typcollation AND b.typcollation <> t.typcollation),"
           " CASE WHEN t.typnotnull THEN 'not null' END, format_type(r.rngsubtype, NULL),"
           " (SELECT 'collate ' || quote_ident(l.collname) FROM pg_collation l JOIN pg_type b ON b.oid ="
           " r.rngsubtype WHERE l.oid = r.rngcollation AND b.typcollation <> r.rngcollation))"_sql;
}

Sql typeFunctions(const SchemaVersions& versions)
{
    // A type that has elements got its subscripts without a function before 14.
    const auto subscript = versions.lowest >= 14 ? "t.typsubscript"_sql : "0"_sql;
    return sql(
        "CASE t.typtype WHEN 'b' THEN {} WHEN 'r' THEN {} END",
        namedFunctions({{"'input '"_sql, "t.typinput"_sql},
                        {"'output '"_sql, "t.typoutput"_sql},
                        {"'receive '"_sql, "t.typreceive"_sql},
                        {"'send '"_sql, "t.typsend"_sql},
                        {"'typmod_in '"_sql, "t.typmodin"_sql},
                        {"'typmod_out '"_sql, "t.typmodout"_sql},
                        {"'analyze '"_sql, "t.typanalyze"_sql},
                        {"'subscript '"_sql, subscript}}),
        namedFunctions({{"'canonical '"_sql, "r.rngcanonical"_sql}, {"'subtype_diff '"_sql, "r.rngsubdiff"_sql}}));
}

Sql types(const SchemaVersions& versions)
{
    // Made with each range since 14, by a name that a dump of an older version does not tell.
    const auto multirange = versions.lowest >= 14 ? "format_type(r.rngmultitypid, NULL)"_sql : "NULL"_sql;
    return sql("SELECT 'type', t.title, NULL, a.* FROM typ t LEFT JOIN pg_range r ON r.rngtypid = t.oid"
               " CROSS JOIN LATERAL (VALUES ('', ''::text), ('kind', {}), ('functions', {}), ('operator class', {}),"
               " ('multirange', {}), ('default', t.typdefault),"
               " ('owner', CASE WHEN t.typtype <> 'c' THEN pg_get_userbyid(t.typowner) END),"
               " ('rights', {}), ('comment', obj_description(t.oid, 'pg_type'))) a (aspect, value)",
               typeKind(), typeFunctions(versions), identityOf("'pg_opclass'"_sql, "r.rngsubopc"_sql), multirange,
               rightsOf("t.typacl"_sql, "'T'"_sql, "t.typowner"_sql, versions));
}

Sql operators()
{
    return objectsOf("pg_operator"_sql,
                     sql("('function', {}), ('commutator', NULLIF(o.oprcom, 0)::regoperator::text),"
                         " ('negator', NULLIF(o.oprnegate, 0)::regoperator::text), ('restrict', {}), ('join', {}),"
                         " ('kind', concat_ws(' ', CASE WHEN o.oprcanhash THEN 'hashes' END, CASE WHEN o.oprcanmerge"
                         " THEN 'merges' END)), ('owner', pg_get_userbyid(o.oprowner))",
                         functionName("o.oprcode"_sql), functionName("o.oprrest"_sql), functionName("o.oprjoin"_sql)),
                     // What a dropped one has left, or one that is named as a commutator only.
                     "o.oprcode <> 0"_sql);
}

/// What a family or a class has; which of its members hang on a class and which on the family is not the same in each
/// version, so that it goes by their types.
Sql membersOf(const Sql& family, const Sql& operatorCondition, const Sql& functionCondition)
{
    return sql("('operators', (SELECT string_agg(concat_ws(' ', m.amopstrategy, m.amopopr::regoperator,"
               " 'for order by ' || {}), ', ' ORDER BY m.amopstrategy, m.amopopr::regoperator::text COLLATE \"C\")"
               " FROM pg_amop m WHERE m.amopfamily = {} AND {})), ('functions', (SELECT string_agg(concat_ws(' ',"
               " m.amprocnum, '(' || format_type(m.amproclefttype, NULL), format_type(m.amprocrighttype, NULL) || ')',"
               " {}), ', ' ORDER BY m.amprocnum, format_type(m.amproclefttype, NULL) COLLATE \"C\","
               " format_type(m.amprocrighttype, NULL) COLLATE \"C\") FROM pg_amproc m"
               " WHERE m.amprocfamily = {} AND {}))",
               identityOf("'pg_opfamily'"_sql, "NULLIF(m.amopsortfamily, 0)"_sql), family, operatorCondition,
               functionName("m.amproc"_sql), family, functionCondition);
}

QList<Sql> operatorClasses()
{
    return {
        objectsOf("pg_opclass"_sql,
                  sql("('kind', concat_ws(' ', CASE WHEN o.opcdefault THEN 'default' END, 'for',"
                      " format_type(o.opcintype, NULL), 'storage ' || format_type(NULLIF(o.opckeytype, 0), NULL),"
                      " 'family', {})), {}, ('owner', pg_get_userbyid(o.opcowner))",
                      identityOf("'pg_opfamily'"_sql, "o.opcfamily"_sql),
                      membersOf("o.opcfamily"_sql, "(m.amoplefttype, m.amoprighttype) = (o.opcintype, o.opcintype)"_sql,
                                "(m.amproclefttype, m.amprocrighttype) = (o.opcintype, o.opcintype)"_sql))),
        objectsOf("pg_opfamily"_sql,
                  sql("{}, ('owner', pg_get_userbyid(o.opfowner))",
                      membersOf("o.oid"_sql,
                                "NOT EXISTS (SELECT 1 FROM pg_opclass c WHERE c.opcfamily = o.oid"
                                " AND (m.amoplefttype, m.amoprighttype) = (c.opcintype, c.opcintype))"_sql,
                                "NOT EXISTS (SELECT 1 FROM pg_opclass c WHERE c.opcfamily = o.oid"
                                " AND (m.amproclefttype, m.amprocrighttype) = (c.opcintype, c.opcintype))"_sql))),
        objectsOf("pg_am"_sql, sql("('kind', o.amtype::text), ('function', {})", functionName("o.amhandler"_sql))),
    };
}

Sql casts()
{
    return objectsOf("pg_cast"_sql,
                     sql("('kind', concat_ws(' ', CASE o.castmethod WHEN 'f' THEN 'with function' WHEN 'i' THEN"
                         " 'with inout' ELSE 'without function' END, CASE o.castcontext WHEN 'i' THEN 'as implicit'"
                         " WHEN 'a' THEN 'as assignment' END)), ('function', {})",
                         functionName("o.castfunc"_sql)));
}

Sql collations(const SchemaVersions& versions)
{
    // Where ICU's locale is: among those of the system, in a column of its own, and in one for all providers.
    const auto locale = versions.own >= 17 ? "coalesce(o.colllocale, o.collcollate)"_sql
        : versions.own >= 15               ? "coalesce(o.colliculocale, o.collcollate)"_sql
                                           : "o.collcollate"_sql;
    const auto loose =
        versions.own >= 12 ? "CASE WHEN NOT o.collisdeterministic THEN 'nondeterministic' END"_sql : "NULL"_sql;
    const auto rules = versions.own >= 16 ? "o.collicurules"_sql : "NULL"_sql;
    return objectsOf("pg_collation"_sql,
                     sql("('kind', concat_ws(' ', CASE o.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin'"
                         " WHEN 'd' THEN 'default' ELSE 'libc' END, CASE WHEN o.collencoding >= 0 THEN"
                         " pg_encoding_to_char(o.collencoding) END, {})), ('locale', {}),"
                         " ('ctype', CASE o.collprovider WHEN 'c' THEN o.collctype END), ('rules', {}),"
                         " ('owner', pg_get_userbyid(o.collowner))",
                         loose, locale, rules));
}

Sql conversions()
{
    return objectsOf("pg_conversion"_sql,
                     sql("('kind', concat_ws(' ', CASE WHEN o.condefault THEN 'default' END,"
                         " pg_encoding_to_char(o.conforencoding), 'to', pg_encoding_to_char(o.contoencoding))),"
                         " ('function', {}), ('owner', pg_get_userbyid(o.conowner))",
                         functionName("o.conproc"_sql)));
}

QList<Sql> textSearch()
{
    return {
        objectsOf("pg_ts_parser"_sql,
                  sql("('functions', {})",
                      namedFunctions({{"'start '"_sql, "o.prsstart"_sql},
                                      {"'gettoken '"_sql, "o.prstoken"_sql},
                                      {"'end '"_sql, "o.prsend"_sql},
                                      {"'headline '"_sql, "o.prsheadline"_sql},
                                      {"'lextypes '"_sql, "o.prslextype"_sql}}))),
        objectsOf("pg_ts_template"_sql,
                  sql("('functions', {})",
                      namedFunctions({{"'init '"_sql, "o.tmplinit"_sql}, {"'lexize '"_sql, "o.tmpllexize"_sql}}))),
        // Some versions write numbers between quotes.
        objectsOf(
            "pg_ts_dict"_sql,
            sql("('template', {}), ('options', regexp_replace(o.dictinitoption, '''([-+]?[0-9.]+)''', '\\1', 'g')),"
                " ('owner', pg_get_userbyid(o.dictowner))",
                identityOf("'pg_ts_template'"_sql, "o.dicttemplate"_sql))),
        objectsOf("pg_ts_config"_sql,
                  sql("('parser', {}), ('owner', pg_get_userbyid(o.cfgowner))",
                      identityOf("'pg_ts_parser'"_sql, "o.cfgparser"_sql))),
        // A row for each kind of token: together they would be too long to read.
        "SELECT i.type, replace(i.identity, 'pg_catalog.', ''), NULL, 'mapping for ' || t.alias, string_agg("
        "m.mapdict::regdictionary::text, ', ' ORDER BY m.mapseqno) FROM pg_ts_config o CROSS JOIN LATERAL"
        " pg_identify_object('pg_ts_config'::regclass, o.oid, 0) i CROSS JOIN LATERAL ts_token_type(o.cfgparser) t"
        " JOIN pg_ts_config_map m ON m.mapcfg = o.oid AND m.maptokentype = t.tokid WHERE o.oid >= 16384"
        " AND i.schema IN (SELECT name FROM ns) AND NOT EXISTS (SELECT 1 FROM member e WHERE e.classid ="
        " 'pg_ts_config'::regclass AND e.objid = o.oid) GROUP BY o.oid, i.type, i.identity, t.alias"_sql,
    };
}

QList<Sql> languages(const SchemaVersions& versions)
{
    return {
        objectsOf("pg_language"_sql,
                  sql("('kind', CASE WHEN o.lanpltrusted THEN 'trusted' END), ('functions', {}), ('owner',"
                      " pg_get_userbyid(o.lanowner)), ('rights', {})",
                      namedFunctions({{"'handler '"_sql, "o.lanplcallfoid"_sql},
                                      {"'inline '"_sql, "o.laninline"_sql},
                                      {"'validator '"_sql, "o.lanvalidator"_sql}}),
                      rightsOf("o.lanacl"_sql, "'l'"_sql, "o.lanowner"_sql, versions))),
        objectsOf("pg_transform"_sql,
                  sql("('functions', {})",
                      namedFunctions({{"'from sql '"_sql, "o.trffromsql"_sql}, {"'to sql '"_sql, "o.trftosql"_sql}}))),
    };
}

} // namespace

QList<Sql> schemaObjectQueries(const SchemaVersions& versions)
{
    return QList{types(versions), operators(), casts(), collations(versions), conversions()} + operatorClasses()
        + textSearch() + languages(versions);
}

} // namespace Flare
