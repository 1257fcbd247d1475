// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/calledfunctions.h"

#include <QHash>
#include <QRegularExpression>

namespace Flare::Facts {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

/// What evaluates them: whatever depends on the function, but for defaults, which replication does not evaluate.
Sql callers(int major)
{
    return sql(
        "WITH depends AS (SELECT d.classid, d.objid, d.refobjid AS function FROM pg_depend d"
        " WHERE d.refclassid = 'pg_proc'::regclass AND d.refobjid >= 16384"
        " UNION SELECT d.classid, d.objid, o.oprcode::oid FROM pg_depend d JOIN pg_operator o ON o.oid = d.refobjid"
        " WHERE d.refclassid = 'pg_operator'::regclass AND o.oprcode >= 16384), callers AS ("
        "SELECT d.function, CASE c.conrelid WHEN 0 THEN c.contypid::regtype::text ELSE c.conrelid::regclass::text END"
        " AS who FROM depends d JOIN pg_constraint c ON c.oid = d.objid WHERE d.classid = 'pg_constraint'::regclass"
        " AND c.contype IN ('c', 'x')"
        " UNION SELECT d.function, coalesce(i.indrelid, c.oid)::regclass::text FROM depends d"
        " JOIN pg_class c ON c.oid = d.objid AND c.relkind IN ('r', 'p', 'i', 'I')"
        " LEFT JOIN pg_index i ON i.indexrelid = c.oid WHERE d.classid = 'pg_class'::regclass"
        " UNION SELECT d.function, a.attrelid::regclass::text FROM depends d JOIN pg_attrdef f ON f.oid = d.objid"
        " JOIN pg_attribute a ON a.attrelid = f.adrelid AND a.attnum = f.adnum"
        " WHERE d.classid = 'pg_attrdef'::regclass AND {}"
        " UNION SELECT t.tgfoid, t.tgrelid::regclass::text FROM pg_trigger t WHERE NOT t.tgisinternal"
        " AND t.tgenabled IN ('A', 'R'))",
        major >= 12 ? "a.attgenerated <> ''"_sql : "false"_sql);
}

// A value of the type, so that what is strict is entered; null where none is known. That of a date serves for a time.
Sql sampleOf()
{
    return "CASE t.typcategory WHEN 'N' THEN '1' WHEN 'S' THEN 'a' WHEN 'B' THEN 't' WHEN 'D' THEN '2000-01-01 00:00'"
           " WHEN 'T' THEN '1 day' WHEN 'A' THEN '{}' WHEN 'I' THEN '127.0.0.1' WHEN 'E' THEN"
           " (SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder LIMIT 1)"
           " ELSE CASE WHEN t.typname IN ('json', 'jsonb') THEN '{}' END END"_sql;
}

QString withoutLiteralsAndComments(QString body)
{
    static const QRegularExpression noise(uR"(--[^\n]*|/\*.*?\*/|'(?:[^']|'')*')"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    return body.replace(noise, u" "_s);
}

QHash<QString, QString> byName(const QList<OpenName>& names)
{
    QHash<QString, QString> schemas;
    for (const auto& each : names) {
        if (!schemas.contains(each.name))
            schemas.insert(each.name, each.schema);
    }
    return schemas;
}

QString nameIn(const QString& written)
{
    return written.startsWith(u'"') ? written.mid(1, written.size() - 2).replace(u"\"\""_s, u"\""_s)
                                    : written.toLower();
}

void collect(const QString& body, const QRegularExpression& pattern, const QHash<QString, QString>& known,
             QList<OpenName>& found)
{
    for (auto matches = pattern.globalMatch(body); matches.hasNext();) {
        const auto match = matches.next();
        const auto name = nameIn(match.captured(match.lastCapturedIndex()));
        const auto schema = known.constFind(name);
        if (schema != known.cend() && !found.contains(OpenName{name, *schema}))
            found.append({name, *schema});
    }
}

} // namespace

QList<CalledFunction> readCalledFunctions(Connection& connection)
{
    const int major = connection.identity().majorVersion();
    const auto result = connection.exec(sql(
        "{} SELECT p.oid::regprocedure::text AS signature, n.nspname AS schema, p.prosrc AS body,"
        " p.provolatile <> 'v' AND p.prorettype <> 'trigger'::regtype AS triable,"
        " array_agg(DISTINCT u.who ORDER BY u.who) AS users, format('%I.%I(%s)', n.nspname, p.proname, a.nulls)"
        " AS with_nulls, format('%I.%I(%s)', n.nspname, p.proname, a.samples) AS with_samples"
        " FROM callers u JOIN pg_proc p ON p.oid = u.function AND p.oid >= 16384"
        " JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang"
        " AND l.lanname IN ('plpgsql', 'sql')"
        " CROSS JOIN LATERAL (SELECT coalesce(string_agg('NULL::' || format_type(t.oid, -1), ', ' ORDER BY nr), '')"
        " AS nulls, coalesce(string_agg(format('%L::%s', {}, format_type(t.oid, -1)), ', ' ORDER BY nr), '')"
        " AS samples FROM unnest(p.proargtypes) WITH ORDINALITY g (type, nr) JOIN pg_type t ON t.oid = g.type) a"
        " WHERE NOT EXISTS (SELECT 1 FROM unnest(p.proconfig) s WHERE s ILIKE 'search_path=%') AND {}"
        " GROUP BY p.oid, p.prosrc, p.proname, p.provolatile, p.prorettype, n.nspname, a.nulls, a.samples ORDER BY 1",
        callers(major), sampleOf(), major >= 14 ? "p.prosqlbody IS NULL"_sql : "true"_sql));
    QList<CalledFunction> functions;
    for (int row = 0; row < result.rows(); ++row)
        functions.append({result.text(row, "signature"),
                          result.text(row, "schema"),
                          result.text(row, "body"),
                          result.boolean(row, "triable"),
                          {result.text(row, "with_nulls"), result.text(row, "with_samples")},
                          result.texts(row, "users")});
    return functions;
}

QList<OpenName> openNamesIn(const QString& body, const QList<OpenName>& functions, const QList<OpenName>& relations)
{
    static const QRegularExpression call(uR"re((?<![\w.$"])("(?:[^"]|"")+"|[^\W\d]\w*)\s*\()re"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression table(
        uR"re((?<![\w.$"])(?:(?:into|update|table)\s+(?:only\s+)?("(?:[^"]|"")+"|[^\W\d]\w*)(?!\w|\s*\.))re"
        uR"re(|(?:from|join|only)\s+(?:only\s+)?("(?:[^"]|"")+"|[^\W\d]\w*)(?!\w|\s*[.(])))re"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto text = withoutLiteralsAndComments(body);
    QList<OpenName> found;
    collect(text, call, byName(functions), found);
    collect(text, table, byName(relations), found);
    return found;
}

} // namespace Flare::Facts
