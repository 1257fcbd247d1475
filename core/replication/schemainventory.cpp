// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/schemainventory.h"

#include "core/base/secretplaces.h"
#include "core/base/sqlsecrets.h"
#include "core/base/text.h"
#include "core/replication/definitiontext.h"
#include "core/replication/roles.h"
#include "core/replication/schemaqueries.h"

#include <algorithm>
#include <iterator>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

// Ten thousand tables with all that belongs to them.
constexpr auto readingLimit = std::chrono::minutes(10);
constexpr qsizetype shownLength = 100;
const auto lockLimit = u"10s"_s;

/// Written by people, not printed by the server: each character counts.
bool isVerbatim(const QString& aspect)
{
    return aspect == u"body" || aspect == u"comment";
}

/// Expressions that the server prints anew from its own trees.
bool isPrinted(const QString& aspect)
{
    return aspect == u"definition" || aspect == u"default" || aspect == u"arguments";
}

bool isStructure(const QString& kind, const QString& aspect)
{
    static const QStringList others{u"owner"_s, u"rights"_s, u"comment"_s, u"statistics"_s, u"storage"_s};
    static const QStringList kinds{
        u"schema"_s,   u"table"_s,  u"foreign table"_s, u"view"_s,       u"materialized view"_s,
        u"sequence"_s, u"type"_s,   u"column"_s,        u"constraint"_s, u"index"_s,
        u"trigger"_s,  u"policy"_s, u"rule"_s,          u"routine"_s};
    return kinds.contains(kind) && !others.contains(aspect);
}

QString valueOf(const QString& kind, const QString& name, const QString& aspect, const QString& value)
{
    // Its server's or provider's own choice is no difference: see PublicSchema.
    if (kind == u"schema" && name == u"public" && aspect == u"owner"
        && (isPredefinedRole(RoleName(value)) || isProviderRole(RoleName(value))))
        return u"pg_database_owner"_s;
    // pg_dump does not carry that somebody made it anew, without the words that each database begins with.
    if (kind == u"schema" && name == u"public" && aspect == u"comment" && value == u"standard public schema")
        return {};
    return isVerbatim(aspect) ? value : withPlainNames(value);
}

/// Only where both have the same columns: else those are what differs.
bool isOtherOrder(const QString& one, const QString& other)
{
    auto ours = one.split(u", "_s);
    auto theirs = other.split(u", "_s);
    std::ranges::sort(ours);
    std::ranges::sort(theirs);
    return ours == theirs && one != other;
}

Printers printersOf(const QString& aspect)
{
    return isPrinted(aspect) ? Printers::Differ : Printers::Alike;
}

/// ICU's locales are written in two ways, "de@collation=phonebook" and "de-u-co-phonebk", and servers from 16 on make
/// the second of the first: then what is left to compare is the language.
bool isOtherLocale(QString one, QString other)
{
    const bool isOldWriting = one.contains(u'@') != other.contains(u'@');
    for (auto* locale : {&one, &other}) {
        locale->replace(u'_', u'-');
        if (isOldWriting)
            *locale = locale->section(u'@', 0, 0).section(u"-u-"_s, 0, 0);
    }
    return one.compare(other, Qt::CaseInsensitive) != 0;
}

bool differ(const QString& aspect, const QString& one, const QString& other)
{
    if (aspect == u"column order")
        return isOtherOrder(one, other);
    if (aspect == u"locale")
        return isOtherLocale(one, other);
    return !sameDefinition(one, other, printersOf(aspect));
}

/// Of a user mapping, where any option may be a secret by another name.
QString withoutOptionValues(const QString& options)
{
    QString text;
    for (qsizetype at = 0; at < options.size();) {
        const auto value = literalAt(options, at);
        text += value ? u'\'' + redacted() + u'\'' : options.mid(at, 1);
        at = value ? value->end : at + 1;
    }
    return text;
}

/// Returns what it was. A setting that the server's version does not have is none.
std::optional<QString> exchangeSetting(Connection& connection, const QString& name, const QString& value)
{
    const auto before = connection.exec("SELECT current_setting($1, true) AS was"_sql, Params(name));
    if (before.isNull(0, "was"))
        return std::nullopt;
    connection.exec("SELECT set_config($1, $2, false)"_sql, Params(name, value));
    return before.text(0, "was");
}

/// What prints a definition locks its table, and would wait for as long as somebody alters that. To compile a statement
/// of that many expressions takes several times as long as to run it, even with thousands of tables.
Result readObjects(Connection& connection, const SchemaVersions& versions, const QStringList& ownRoles)
{
    const auto lockTimeout = exchangeSetting(connection, u"lock_timeout"_s, lockLimit);
    const auto jit = exchangeSetting(connection, u"jit"_s, u"off"_s);
    try {
        auto result = connection.exec(schemaQuery(versions), Params(ownRoles), Deadline::in(readingLimit));
        exchangeSetting(connection, u"lock_timeout"_s, lockTimeout.value_or(u"0"_s));
        exchangeSetting(connection, u"jit"_s, jit.value_or(u"off"_s));
        return result;
    } catch (const Error& error) {
        // lock_not_available
        if (error.sqlState() != "55P03")
            throw;
        throw error.during(Text::tr("Reading the schema"))
            .withAdvice(Text::tr("A table is being altered or locked there: wait for that, then run this again."));
    }
}

} // namespace

QString SchemaDifference::shown(Side side) const
{
    const auto& own = side == Side::Publisher ? publisher : subscriber;
    const auto& other = side == Side::Publisher ? subscriber : publisher;
    if (!own)
        return {};
    // Masked before it is cut, which takes the words off that tell a secret.
    const auto masked = [this](const QString& value) {
        const auto text = withoutSecretValues(withoutSecrets(value)).simplified();
        return kind == u"user mapping" ? withoutOptionValues(text) : text;
    };
    auto text = masked(*own);
    const auto there = masked(other.value_or(QString()));
    if (text.size() <= shownLength)
        return text;
    const auto apart = isVerbatim(aspect) ? std::ranges::mismatch(text, there).in1 - text.begin()
                                          : differenceIn(text, there, printersOf(aspect));
    const auto begin = std::clamp<qsizetype>(apart - shownLength / 3, 0, text.size() - shownLength);
    return (begin > 0 ? u"…"_s : QString()) + text.mid(begin, shownLength)
        + (begin + shownLength < text.size() ? u"…"_s : QString());
}

bool SchemaDifference::isOfPrintedText() const
{
    return isPrinted(aspect);
}

QString SchemaDifference::sentence() const
{
    if (aspect.isEmpty())
        return publisher ? Text::tr("%1 is missing on the subscriber.").arg(object())
                         : Text::tr("%1 is only on the subscriber.").arg(object());
    return Text::tr("%1, %2: \"%3\" on the publisher and \"%4\" on the subscriber.")
        .arg(object(), aspect, shown(Side::Publisher), shown(Side::Subscriber));
}

SchemaInventory SchemaInventory::read(Connection& connection, const SchemaReading& reading)
{
    SchemaInventory inventory;
    inventory.m_major = connection.identity().majorVersion();
    const auto lowest = reading.otherMajor > 0 ? std::min(inventory.m_major, reading.otherMajor) : inventory.m_major;
    QStringList roles;
    for (const auto& role : reading.ownRoles)
        roles.append(role.text());
    const auto result = readObjects(connection, {inventory.m_major, lowest}, roles);
    for (int row = 0; row < result.rows(); ++row) {
        const Key key{result.text(row, "kind"), withPlainNames(result.text(row, "name"))};
        const auto aspect = result.text(row, "aspect");
        auto& object = inventory.m_objects[key];
        object.parent = withPlainNames(result.text(row, "parent"));
        if (!aspect.isEmpty())
            object.aspects.insert(aspect, valueOf(key.first, key.second, aspect, result.text(row, "value")));
    }
    return inventory;
}

bool SchemaInventory::isEmpty() const
{
    static const QStringList contents{u"table"_s,    u"foreign table"_s, u"view"_s,   u"materialized view"_s,
                                      u"sequence"_s, u"type"_s,          u"routine"_s};
    return std::none_of(m_objects.keyBegin(), m_objects.keyEnd(),
                        [](const Key& key) { return contents.contains(key.first); });
}

qsizetype SchemaInventory::count(const QString& kind) const
{
    return std::count_if(m_objects.keyBegin(), m_objects.keyEnd(), [&](const Key& key) { return key.first == kind; });
}

bool SchemaInventory::hasParentOf(const Object& object) const
{
    const auto space = object.parent.lastIndexOf(u' ', object.parent.indexOf(u'.'));
    return object.parent.isEmpty() || m_objects.contains({object.parent.left(space), object.parent.mid(space + 1)});
}

void SchemaInventory::compare(const Key& key, const Object& there, QList<SchemaDifference>& found) const
{
    const auto& here = m_objects.value(key);
    QStringList aspects(here.aspects.keyBegin(), here.aspects.keyEnd());
    std::copy(there.aspects.keyBegin(), there.aspects.keyEnd(), std::back_inserter(aspects));
    std::ranges::sort(aspects);
    aspects.removeDuplicates();
    for (const auto& aspect : aspects) {
        const auto ours = here.aspects.value(aspect);
        const auto theirs = there.aspects.value(aspect);
        if (differ(aspect, ours, theirs))
            found.append(
                {key.first, key.second, aspect, ours, theirs, isStructure(key.first, aspect) && !isPrinted(aspect)});
    }
}

QList<SchemaDifference> SchemaInventory::differences(const SchemaInventory& subscriber) const
{
    QList<SchemaDifference> found;
    for (const auto& [key, object] : m_objects.asKeyValueRange()) {
        const auto there = subscriber.m_objects.find(key);
        if (there != subscriber.m_objects.end())
            compare(key, *there, found);
        else if (subscriber.hasParentOf(object))
            found.append({key.first, key.second, {}, QString(), std::nullopt, isStructure(key.first, {})});
    }
    for (const auto& [key, object] : subscriber.m_objects.asKeyValueRange()) {
        if (!m_objects.contains(key) && key.first != u"schema" && hasParentOf(object))
            found.append({key.first, key.second, {}, std::nullopt, QString(), isStructure(key.first, {})});
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
