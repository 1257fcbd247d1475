// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/databaseproperties.h"

#include "core/replication/pausejournal.h"

#include <QStringList>

#include <utility>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

/// "a", b → a, b: how pg_db_role_setting keeps a list of names.
QStringList namesInList(const QString& list)
{
    QStringList names;
    QString name;
    bool quoted = false;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QChar c = list.at(i);
        if (c == u'"' && quoted && i + 1 < list.size() && list.at(i + 1) == u'"')
            name += list.at(++i);
        else if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            names.append(std::exchange(name, {}));
        else if (quoted || !c.isSpace())
            name += c;
    }
    return names << name;
}

// Settings that hold a list of names: as one literal the whole list would be taken for one name.
bool isNameList(const QString& setting)
{
    static const QStringList lists{u"search_path"_s, u"local_preload_libraries"_s, u"session_preload_libraries"_s,
                                   u"temp_tablespaces"_s};
    return lists.contains(setting);
}

Sql valueOf(const DatabaseSetting& setting)
{
    if (!isNameList(setting.name))
        return sql("{}", Literal{setting.value});
    QList<Sql> names;
    for (const auto& name : namesInList(setting.value))
        names.append(sql("{}", Literal{name}));
    return joined(names, ", "_sql);
}

/// Rights are words of SQL, not names: only those that PostgreSQL has for databases.
Sql privilegeOf(const QString& privilege)
{
    if (privilege == u"CREATE")
        return "CREATE"_sql;
    if (privilege == u"TEMPORARY")
        return "TEMPORARY"_sql;
    return "CONNECT"_sql;
}

QStringList textsOf(const QList<RoleName>& roles)
{
    QStringList texts;
    for (const auto& role : roles)
        texts.append(role.text());
    return texts;
}

QList<DatabaseGrant> readGrants(Connection& connection, const DatabaseName& name, const QStringList& ownRoles)
{
    const auto result = connection.exec(
        "SELECT r.rolname AS grantee, x.privilege_type, x.is_grantable FROM pg_database d,"
        " aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) x LEFT JOIN pg_roles r ON r.oid = x.grantee"
        " WHERE d.datname = $1 AND x.grantee <> d.datdba AND (x.grantee = 0 OR r.rolname <> ALL ($2::text[]))"
        " ORDER BY 1 NULLS FIRST, 2"_sql,
        Params(name, ownRoles));
    QList<DatabaseGrant> grants;
    for (int row = 0; row < result.rows(); ++row) {
        const auto grantee = result.optionalText(row, "grantee");
        grants.append({grantee ? std::optional(RoleName(*grantee)) : std::nullopt, result.text(row, "privilege_type"),
                       result.boolean(row, "is_grantable")});
    }
    return grants;
}

Sql grantStatement(const DatabaseName& database, const DatabaseGrant& grant)
{
    return sql("GRANT {} ON DATABASE {} TO {}{}", privilegeOf(grant.privilege), database,
               grant.grantee ? sql("{}", *grant.grantee) : "PUBLIC"_sql,
               grant.grantable ? " WITH GRANT OPTION"_sql : Sql());
}

Sql settingStatement(const DatabaseName& database, const DatabaseSetting& setting)
{
    const auto name = SqlPart::identifier(setting.name);
    if (setting.role)
        return sql("ALTER ROLE {} IN DATABASE {} SET {} TO {}", *setting.role, database, name, valueOf(setting));
    return sql("ALTER DATABASE {} SET {} TO {}", database, name, valueOf(setting));
}

} // namespace

DatabaseProperties readDatabaseProperties(Connection& connection, const DatabaseName& name,
                                          const QList<RoleName>& ownRoles)
{
    DatabaseProperties properties;
    properties.comment = connection
                             .exec("SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database"
                                   " WHERE datname = $1"_sql,
                                   Params(name))
                             .text(0, "comment");
    properties.grants = readGrants(connection, name, textsOf(ownRoles));
    const auto settings =
        connection.exec("SELECT r.rolname, split_part(c, '=', 1) AS name, substr(c, strpos(c, '=') + 1) AS value"
                        " FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase"
                        " LEFT JOIN pg_roles r ON r.oid = s.setrole, unnest(s.setconfig) c WHERE d.datname = $1"
                        " AND (r.rolname IS NULL OR r.rolname <> ALL ($2::text[])) ORDER BY 1, 2"_sql,
                        Params(name, textsOf(ownRoles)));
    for (int row = 0; row < settings.rows(); ++row) {
        const auto role = settings.optionalText(row, "rolname");
        const DatabaseSetting setting{role ? std::optional(RoleName(*role)) : std::nullopt, settings.text(row, "name"),
                                      settings.text(row, "value")};
        const bool pause = PauseJournal::isRecord(setting.name, setting.value);
        properties.paused = properties.paused || pause;
        if (!pause && !setting.name.startsWith(u"flare."))
            properties.settings.append(setting);
    }
    if (properties.paused)
        properties.settings.removeIf([](const auto& s) { return s.name == u"default_transaction_read_only"; });
    return properties;
}

QList<Sql> propertyStatements(const DatabaseName& database, const DatabaseProperties& wanted,
                              const DatabaseProperties& present)
{
    QList<Sql> statements;
    const bool rights = !wanted.paused && !present.paused;
    for (const auto& grant : rights ? present.grants : QList<DatabaseGrant>()) {
        if (!grant.grantee && !wanted.grants.contains(grant))
            statements.append(sql("REVOKE {} ON DATABASE {} FROM PUBLIC", privilegeOf(grant.privilege), database));
    }
    for (const auto& grant : rights ? wanted.grants : QList<DatabaseGrant>()) {
        if (!present.grants.contains(grant))
            statements.append(grantStatement(database, grant));
    }
    for (const auto& setting : wanted.settings) {
        if (!present.settings.contains(setting))
            statements.append(settingStatement(database, setting));
    }
    if (wanted.comment != present.comment && !wanted.comment.isEmpty())
        statements.append(sql("COMMENT ON DATABASE {} IS {}", database, Literal{wanted.comment}));
    return statements;
}

QString textOf(const DatabaseSetting& setting)
{
    // As SQL has it: so what is a secret is known for that.
    const auto text = u"SET %1 TO '%2'"_s.arg(setting.name, QString(setting.value).replace(u'\'', u"''"_s));
    return setting.role ? u"%1: %2"_s.arg(setting.role->text(), text) : text;
}

} // namespace Flare
