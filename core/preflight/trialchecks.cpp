// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/pg/sql.h"
#include "core/preflight/checks.h"
#include "core/replication/relationnames.h"

namespace Flare::Checks {

using namespace Pg;
using namespace Qt::StringLiterals;
using Facts::LostFunction;
using Facts::Migration;
using Facts::Pair;

namespace {

/// Of a kind and a name that the server wrote.
QString alter(const QString& kind, const QString& signature, const Sql& what)
{
    return sql("ALTER {} {} {}", statementFromServer(kind), statementFromServer(signature), what).preview() + u';';
}

QString pathStatement(const LostFunction& lost)
{
    QList<Sql> schemas;
    for (const auto& schema : lost.path)
        schemas.append(sql("{}", SqlPart::identifier(schema)));
    return alter(u"FUNCTION"_s, lost.function.signature, sql("SET search_path = {}", joined(schemas, ", "_sql)));
}

Finding ofLostFunctions(Severity severity, const QList<LostFunction>& lost, const DatabaseName& database,
                        const QString& text)
{
    QStringList names;
    QStringList statements;
    bool all = true;
    for (const auto& each : lost) {
        names.append(each.function.signature);
        all = all && !each.path.isEmpty();
        if (!each.path.isEmpty())
            statements.append(pathStatement(each));
    }
    const auto side = lost.first().side;
    auto advice = Text::tr("The function then finds what it calls wherever it is called from. SQL functions with a "
                           "setting are no longer inlined into queries.");
    if (!all)
        advice += u' '
            + Text::tr("For those that no statement stands here for, write the schema before each name in the body.");
    return {{}, severity, side, {}, names, text, {{side, database, statements.join(u'\n'), advice}}};
}

QStringList usersOf(const QList<LostFunction>& lost)
{
    QStringList users;
    for (const auto& each : lost)
        users += each.function.users;
    users.removeDuplicates();
    return users;
}

QList<Finding> judgeFunctions(const Migration&, const Pair& pair)
{
    QList<LostFunction> proven;
    QList<LostFunction> suspected;
    for (const auto& lost : pair.trials.lostFunctions)
        (lost.proven ? proven : suspected).append(lost);
    QList<Finding> findings;
    if (!proven.isEmpty())
        findings.append(ofLostFunctions(
            Severity::Blocker, proven, pair.name,
            Text::tr("Replication and the copy run with an empty search_path, and these functions then do not find "
                     "what they call (%1). The copy of what uses them fails again and again, while the application on "
                     "the publisher notices nothing: %2.")
                .arg(proven.first().message, listed(usersOf(proven), 10))));
    if (!suspected.isEmpty())
        findings.append(ofLostFunctions(
            Severity::Warning, suspected, pair.name,
            Text::tr("Replication and the copy run with an empty search_path. These functions name something without "
                     "its schema (%1), and could not be called for a trial without effects. If they rely on the "
                     "session's search_path, no row arrives where they are used: %2.")
                .arg(suspected.first().message, listed(usersOf(suspected), 10))));
    return findings;
}

/// What a person can do who does not want to lose it on the publisher.
QString leaveOutText()
{
    return Text::tr("If it is still needed: keep its definition, and make it on the subscriber in a form that the new "
                    "version takes. replicate_schema --leave-out creates the schema without it.");
}

Finding refused(const QStringList& objects, const QString& text, const QStringList& statements, const Pair& pair)
{
    return {{},
            Severity::Blocker,
            Side::Publisher,
            {},
            objects,
            text,
            {{Side::Publisher, pair.name, statements.join(u'\n'), leaveOutText()}}};
}

/// A statement for each, with the server's own name for it.
QStringList dropAll(const QString& kind, const QStringList& signatures)
{
    QStringList statements;
    for (const auto& signature : signatures)
        statements.append(sql("DROP {} {}", statementFromServer(kind), statementFromServer(signature)).preview()
                          + u';');
    return statements;
}

QList<Finding> judgePolymorphic(const Migration& facts, const Pair& pair)
{
    const auto& legacy = pair.publisher.legacy;
    if (facts.subscriber.major() < 14)
        return {};
    QList<Finding> findings;
    const auto operators = legacy.polymorphicOperators + legacy.postfixOperators;
    if (!legacy.polymorphicAggregates.isEmpty())
        findings.append(refused(legacy.polymorphicAggregates,
                                Text::tr("From PostgreSQL 14 on array_append, array_cat and their like take "
                                         "anycompatiblearray. These aggregates are declared over anyarray or "
                                         "anyelement, and PostgreSQL %1 refuses to create them.")
                                    .arg(facts.subscriber.versionText),
                                dropAll(u"AGGREGATE"_s, legacy.polymorphicAggregates), pair));
    if (!operators.isEmpty())
        findings.append(refused(operators,
                                Text::tr("PostgreSQL %1 refuses these operators: from 14 on there are none that stand "
                                         "behind their operand, and the functions for arrays take other types.")
                                    .arg(facts.subscriber.versionText),
                                dropAll(u"OPERATOR"_s, operators), pair));
    return findings;
}

QString replacementFor(const QString& type)
{
    return type == u"reltime"_s ? u"interval"_s : type == u"abstime"_s ? u"timestamp with time zone"_s : u"text"_s;
}

QList<Finding> judgeObsolete(const Migration& facts, const Pair& pair)
{
    const auto& legacy = pair.publisher.legacy;
    if (facts.subscriber.major() < 12)
        return {};
    QList<Finding> findings;
    QStringList columns;
    QStringList statements;
    for (const auto& column : legacy.obsoleteColumns) {
        const auto name = SqlPart::identifier(column.column);
        const auto type = statementFromServer(replacementFor(column.type));
        columns.append(u"%1.%2 (%3)"_s.arg(displayName(column.table), column.column, column.type));
        // From tinterval there is no cast, but everything can be written as text.
        const auto& through =
            column.type == u"tinterval"_s ? sql("tintervalout({})::text", name) : sql("{}::{}", name, type);
        statements.append(
            sql("ALTER TABLE {} ALTER COLUMN {} TYPE {} USING {}", column.table, name, type, through).preview() + u';');
    }
    if (!columns.isEmpty())
        findings.append({{},
                         Severity::Blocker,
                         Side::Publisher,
                         {},
                         columns,
                         Text::tr("PostgreSQL 12 has removed the types abstime, reltime and tinterval, so that the "
                                  "subscriber can't have these columns."),
                         {{Side::Publisher, pair.name, statements.join(u'\n'),
                           Text::tr("Each statement rewrites its table under an exclusive lock.")}}});
    return findings;
}

QList<Finding> judgeViews(const Migration& facts, const Pair& pair)
{
    QStringList names;
    QStringList messages;
    QStringList statements;
    for (const auto& view : pair.trials.refusedViews) {
        names.append(displayName(view.name));
        messages.append(view.message);
        statements.append(
            sql("DROP {} {}", view.materialized ? "MATERIALIZED VIEW"_sql : "VIEW"_sql, view.name).preview() + u';');
    }
    if (names.isEmpty())
        return {};
    return {refused(names,
                    Text::tr("PostgreSQL %1 refuses these views, whose definitions were tried there: columns of the "
                             "catalogues and of the statistics have been renamed or removed. %2")
                        .arg(facts.subscriber.versionText, listed(messages, 3)),
                    statements, pair)};
}

/// Names with a dot belong to extensions, and any server takes them; some old names are still understood
/// (map_old_guc_names in PostgreSQL), though pg_settings does not list them.
bool isGone(const Migration& facts, const QString& setting)
{
    static const QStringList understood{u"sort_mem"_s, u"vacuum_mem"_s, u"force_parallel_mode"_s, u"ssl_ecdh_curve"_s};
    return !understood.contains(setting) && !setting.contains(u'.')
        && !facts.subscriber.roles.settingNames.contains(setting);
}

QList<Finding> judgeSettings(const Migration& facts, const Pair& pair)
{
    QStringList names;
    QStringList statements;
    for (const auto& setting : pair.publisher.legacy.functionSettings) {
        if (!isGone(facts, setting.name))
            continue;
        names.append(u"%1 SET %2"_s.arg(setting.signature, setting.name));
        statements.append(alter(setting.kind, setting.signature, sql("RESET {}", SqlPart::identifier(setting.name))));
    }
    const auto ofDatabase = facts.publisher.databaseSettings.value(pair.name);
    for (auto it = ofDatabase.cbegin(); it != ofDatabase.cend(); ++it) {
        if (!isGone(facts, it.key()))
            continue;
        names.append(sql("DATABASE {} SET {}", pair.name, SqlPart::identifier(it.key())).preview());
        statements.append(sql("ALTER DATABASE {} RESET {}", pair.name, SqlPart::identifier(it.key())).preview() + u';');
    }
    if (names.isEmpty())
        return {};
    return {
        {{},
         Severity::Blocker,
         Side::Publisher,
         {},
         names,
         Text::tr("PostgreSQL %1 does not know these settings any more, and refuses what would set them.")
             .arg(facts.subscriber.versionText),
         {{Side::Publisher, pair.name, statements.join(u'\n'),
           Text::tr("Whatever it was set for goes on with the server's value from then on, on the publisher too.")}}}};
}

QList<Finding> judgeRefused(const Migration& facts, const Pair& pair)
{
    return judgePolymorphic(facts, pair) + judgeObsolete(facts, pair) + judgeViews(facts, pair)
        + judgeSettings(facts, pair);
}

bool hasLineBreak(const QString& name)
{
    return name.contains(u'\n') || name.contains(u'\r');
}

// Release notes of PostgreSQL 19, "Migration".
QList<Finding> judgeNames(const Migration& facts)
{
    if (facts.subscriber.major() < 19)
        return {};
    QStringList all = facts.publisher.tablespaces;
    for (const auto& role : facts.publisher.roles.roles)
        all.append(role.name.text());
    for (const auto& database : facts.publisher.databases)
        all.append(database.text());
    QStringList names;
    for (const auto& name : all) {
        if (hasLineBreak(name))
            names.append(QString(name).replace(u'\n', u"\\n"_s).replace(u'\r', u"\\r"_s));
    }
    names.sort();
    if (names.isEmpty())
        return {};
    return {{{},
             Severity::Blocker,
             Side::Publisher,
             {},
             names,
             Text::tr("From PostgreSQL 19 on the names of roles, databases and tablespaces may have no line break."),
             {{Side::Publisher,
               {},
               {},
               Text::tr("Give them other names (ALTER … RENAME TO), in the application's settings too.")}}}};
}

QList<Finding> judgeStrings(const Migration& facts, const Pair& pair)
{
    const auto name = u"standard_conforming_strings"_s;
    if (facts.subscriber.major() < 19)
        return {};
    const auto ofDatabase = facts.publisher.databaseSettings.value(pair.name).value(name);
    const auto& value = ofDatabase.isEmpty() ? facts.publisher.setting(name) : ofDatabase;
    if (value != u"off"_s)
        return {};
    const auto fix = ofDatabase.isEmpty()
        ? u"ALTER SYSTEM SET standard_conforming_strings = on;\nSELECT pg_reload_conf();"_s
        : sql("ALTER DATABASE {} RESET {}", pair.name, SqlPart::identifier(name)).preview() + u';';
    return {
        {{},
         Severity::Blocker,
         Side::Publisher,
         {},
         {name},
         Text::tr("Sessions in %1 start with standard_conforming_strings = off. From PostgreSQL 19 on a backslash in "
                  "a literal is always an ordinary character: what the application writes with backslashes means "
                  "something else there, without an error.")
             .arg(pair.name.text()),
         {{Side::Publisher, {}, fix, Text::tr("After the application writes such literals as E'…'.")}}}};
}

} // namespace

QList<Check> ofTrials()
{
    const auto restore = u"https://www.postgresql.org/docs/current/release.html"_s;
    return {
        {u"empty_search_path"_s,
         Text::tr("Functions that need the session's search_path"),
         Text::tr("The workers of replication evaluate checks, indexes and generated columns with an empty "
                  "search_path, whatever the application's sessions have."),
         u"https://www.postgresql.org/docs/current/logical-replication-security.html"_s,
         {u"create_subscription"_s},
         {},
         judgeFunctions},
        {u"refused_objects"_s,
         Text::tr("Objects that the new version refuses"),
         Text::tr("What the subscriber can't create is missing there, with all that is built on it."),
         restore,
         {u"replicate_schema"_s},
         {},
         judgeRefused},
        {u"line_breaks"_s,
         Text::tr("Names with line breaks"),
         Text::tr("What a later version does not allow as a name can't be carried there."),
         restore,
         {u"replicate_roles"_s},
         judgeNames,
         {}},
        {u"backslashes"_s,
         Text::tr("Backslashes in literals"),
         Text::tr("The same statement must mean the same on the new server."),
         u"https://www.postgresql.org/docs/current/runtime-config-compatible.html"_s,
         {},
         {},
         judgeStrings},
    };
}

} // namespace Flare::Checks
