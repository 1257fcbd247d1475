// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/databaseaccess.h"

#include "core/base/text.h"

#include <algorithm>
#include <set>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

bool hasGrant(const QList<ConnectGrant>& grants, const ConnectGrant& grant)
{
    return grants.contains(grant);
}

Sql granteeOf(const ConnectGrant& grant)
{
    return grant.grantee.isEmpty() ? "PUBLIC"_sql : sql("{}", grant.grantee);
}

// GRANT and REVOKE act as the grantor only when run as that role; as the owner, also when run by a superuser.
void asGrantor(QList<Sql>& statements, const DatabaseAccess& access, const RoleName& grantor, const Sql& statement)
{
    if (grantor != access.owner)
        statements.append(sql("SET LOCAL ROLE {}", grantor));
    statements.append(statement);
    if (grantor != access.owner)
        statements.append("RESET ROLE"_sql);
}

Sql revokeOf(const DatabaseAccess& access, const ConnectGrant& grant)
{
    return sql("REVOKE CONNECT ON DATABASE {} FROM {}", access.database, granteeOf(grant));
}

Sql grantOf(const DatabaseAccess& access, const ConnectGrant& grant)
{
    return sql("GRANT CONNECT ON DATABASE {} TO {}{}", access.database, granteeOf(grant),
               grant.grantable ? " WITH GRANT OPTION"_sql : ""_sql);
}

/// Grants in an order in which each grantor has its own right before it passes it on.
QList<ConnectGrant> inGrantingOrder(const QList<ConnectGrant>& grants, const RoleName& owner)
{
    QList<ConnectGrant> ordered;
    std::set<RoleName> mayGrant{owner};
    auto waiting = grants;
    while (!waiting.isEmpty()) {
        QList<ConnectGrant> later;
        for (const auto& grant : std::as_const(waiting)) {
            if (!mayGrant.contains(grant.grantor)) {
                later.append(grant);
                continue;
            }
            ordered.append(grant);
            mayGrant.insert(grant.grantee);
        }
        // A circle, which no server makes: as it stands rather than for ever.
        if (later.size() == waiting.size())
            return ordered + later;
        waiting = later;
    }
    return ordered;
}

} // namespace

QJsonArray toJson(const QList<ConnectGrant>& grants)
{
    QJsonArray list;
    for (const auto& grant : grants)
        list.append(QJsonObject{{u"to"_s, grant.grantee.text()},
                                {u"by"_s, grant.grantor.text()},
                                {u"grantable"_s, grant.grantable},
                                {u"to_id"_s, grant.granteeId},
                                {u"by_id"_s, grant.grantorId}});
    return list;
}

QList<ConnectGrant> grantsFromJson(const QJsonValue& json)
{
    QList<ConnectGrant> grants;
    const auto list = json.toArray();
    for (const auto& value : list) {
        const auto grant = value.toObject();
        grants.append({RoleName(grant.value(u"to"_s).toString()), RoleName(grant.value(u"by"_s).toString()),
                       grant.value(u"grantable"_s).toBool(), grant.value(u"to_id"_s).toInteger(),
                       grant.value(u"by_id"_s).toInteger()});
    }
    return grants;
}

QJsonObject DatabaseAccess::toJson() const
{
    return {{u"database"_s, database.text()},
            {u"owner"_s, owner.text()},
            {u"owner_id"_s, ownerId},
            {u"acl"_s, acl ? QJsonValue(*acl) : QJsonValue()},
            {u"connect"_s, Flare::toJson(grants)},
            {u"read_only"_s, readOnlyDefault ? QJsonValue(*readOnlyDefault) : QJsonValue()}};
}

DatabaseAccess DatabaseAccess::fromJson(const QJsonObject& json)
{
    const auto optionalText = [&json](const QString& key) {
        const auto value = json.value(key);
        return value.isString() ? std::optional(value.toString()) : std::nullopt;
    };
    DatabaseAccess access;
    access.database = DatabaseName(json.value(u"database"_s).toString());
    access.owner = RoleName(json.value(u"owner"_s).toString());
    access.ownerId = json.value(u"owner_id"_s).toInteger();
    access.acl = optionalText(u"acl"_s);
    access.readOnlyDefault = optionalText(u"read_only"_s);
    access.grants = grantsFromJson(json.value(u"connect"_s));
    return access;
}

DatabaseAccess readAccess(Connection& connection, const DatabaseName& database)
{
    const auto header = connection.exec(
        "SELECT pg_get_userbyid(d.datdba) AS owner, d.datdba::bigint AS owner_id, d.datacl::text AS acl,"
        " (SELECT substr(s.setting, 31) FROM pg_db_role_setting c, unnest(c.setconfig) AS s (setting)"
        "  WHERE c.setdatabase = d.oid AND c.setrole = 0 AND s.setting LIKE 'default\\_transaction\\_read\\_only=%')"
        " AS read_only FROM pg_database d WHERE d.datname = $1"_sql,
        Params(database));
    if (header.isEmpty())
        throw Error(ErrorKind::Precondition,
                    Text::tr("The %1 has no database %2.").arg(keyOf(connection.side()), database.text()))
            .on(connection.side());
    DatabaseAccess access;
    access.database = database;
    access.owner = RoleName(header.text(0, "owner"));
    access.ownerId = header.integer(0, "owner_id");
    access.acl = header.optionalText(0, "acl");
    access.readOnlyDefault = header.optionalText(0, "read_only");
    const auto grants =
        connection.exec("SELECT CASE WHEN x.grantee = 0 THEN '' ELSE pg_get_userbyid(x.grantee) END AS grantee,"
                        " pg_get_userbyid(x.grantor) AS grantor, x.is_grantable AS grantable,"
                        " x.grantee::bigint AS grantee_id, x.grantor::bigint AS grantor_id FROM pg_database d"
                        " CROSS JOIN LATERAL aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) WITH ORDINALITY"
                        " AS x (grantor, grantee, privilege, is_grantable, place)"
                        " WHERE d.datname = $1 AND x.privilege = 'CONNECT' ORDER BY x.place"_sql,
                        Params(database));
    for (int row = 0; row < grants.rows(); ++row)
        access.grants.append({RoleName(grants.text(row, "grantee")), RoleName(grants.text(row, "grantor")),
                              grants.boolean(row, "grantable"), grants.integer(row, "grantee_id"),
                              grants.integer(row, "grantor_id")});
    return access;
}

std::optional<QString> readDatabaseSetting(Connection& connection, const DatabaseName& database, const QString& name)
{
    const auto result =
        connection.exec("SELECT substr(s.setting, length($2) + 2) AS value FROM pg_db_role_setting c, "
                        "unnest(c.setconfig) AS s (setting)"
                        " WHERE c.setdatabase = (SELECT oid FROM pg_database WHERE datname = $1) AND c.setrole = 0"
                        " AND substr(s.setting, 1, length($2) + 1) = $2 || '='"_sql,
                        Params(database, name));
    return result.isEmpty() ? std::nullopt : std::optional(result.text(0, "value"));
}

QList<RemainingLogin> rolesThatCanConnect(Connection& connection, const DatabaseName& database)
{
    const auto result =
        connection.exec("SELECT rolname, rolsuper FROM pg_roles WHERE rolcanlogin"
                        " AND has_database_privilege(oid, $1, 'CONNECT') ORDER BY rolsuper, rolname"_sql,
                        Params(database));
    QList<RemainingLogin> logins;
    for (int row = 0; row < result.rows(); ++row)
        logins.append({RoleName(result.text(row, "rolname")), result.boolean(row, "rolsuper")});
    return logins;
}

QList<Sql> revokeStatements(const DatabaseAccess& access, const QList<RoleName>& exempt)
{
    QList<Sql> statements;
    for (const auto& role : exempt)
        statements.append(sql("GRANT CONNECT ON DATABASE {} TO {}", access.database, role));
    auto grants = inGrantingOrder(access.grants, access.owner);
    std::reverse(grants.begin(), grants.end());
    for (const auto& grant : grants) {
        // What an exempt role has from the owner is the very right that it was just given.
        if (grant.grantor == access.owner && exempt.contains(grant.grantee))
            continue;
        asGrantor(statements, access, grant.grantor, revokeOf(access, grant));
    }
    return statements;
}

QMap<qint64, RoleName> roleNames(Connection& connection, const DatabaseAccess& access)
{
    QStringList ids;
    for (const auto& grant : access.grants)
        ids << QString::number(grant.granteeId) << QString::number(grant.grantorId);
    const auto result =
        connection.exec("SELECT oid::bigint AS id, rolname FROM pg_roles WHERE oid = ANY ($1::oid[])"_sql, Params(ids));
    QMap<qint64, RoleName> names;
    for (int row = 0; row < result.rows(); ++row)
        names.insert(result.integer(row, "id"), RoleName(result.text(row, "rolname")));
    return names;
}

RestorableAccess restorable(const DatabaseAccess& saved, const DatabaseAccess& now, const QMap<qint64, RoleName>& roles)
{
    RestorableAccess restorable{saved, {}};
    restorable.access.owner = now.owner;
    restorable.access.ownerId = now.ownerId;
    restorable.access.grants.clear();
    const auto today = [&](const RoleName& name, qint64 id) -> std::optional<RoleName> {
        if (id == 0)
            return name;
        if (id == saved.ownerId)
            return now.owner;
        const auto found = roles.find(id);
        return found == roles.end() ? std::nullopt : std::optional(*found);
    };
    for (auto grant : saved.grants) {
        const auto grantee = today(grant.grantee, grant.granteeId);
        const auto grantor = today(grant.grantor, grant.grantorId);
        if (!grantee) {
            restorable.differences.append(
                Text::tr("The role %1 could connect to %2 and is gone; nothing was given to it.")
                    .arg(grant.grantee.text(), saved.database.text()));
            continue;
        }
        if (!grantor)
            restorable.differences.append(
                Text::tr(
                    "The role %1 had given %2 the right to connect to %3 and is gone; it comes from the owner now.")
                    .arg(grant.grantor.text(), grantee->text(), saved.database.text()));
        grant.grantee = *grantee;
        grant.grantor = grantor.value_or(now.owner);
        if (!restorable.access.grants.contains(grant))
            restorable.access.grants.append(grant);
    }
    return restorable;
}

QList<Sql> restoreStatements(const DatabaseAccess& now, const DatabaseAccess& saved,
                             const QList<ConnectGrant>& toBeTaken)
{
    const auto sameRight = [](const ConnectGrant& a) {
        return [&a](const ConnectGrant& b) { return a.grantee == b.grantee && a.grantor == b.grantor; };
    };
    QList<Sql> statements;
    for (const auto& grant : inGrantingOrder(saved.grants, saved.owner)) {
        if (!hasGrant(now.grants, grant))
            asGrantor(statements, saved, grant.grantor, grantOf(saved, grant));
    }
    for (const auto& grant : now.grants) {
        if (std::ranges::none_of(saved.grants, sameRight(grant)) && std::ranges::any_of(toBeTaken, sameRight(grant)))
            asGrantor(statements, now, grant.grantor, revokeOf(now, grant));
    }
    if (saved.readOnlyDefault)
        statements.append(sql("ALTER DATABASE {} SET default_transaction_read_only = {}", saved.database,
                              Literal{*saved.readOnlyDefault}));
    else
        statements.append(sql("ALTER DATABASE {} RESET default_transaction_read_only", saved.database));
    return statements;
}

bool restoreAclText(Connection& connection, const DatabaseAccess& saved)
{
    if (readAccess(connection, saved.database).acl == saved.acl)
        return true;
    if (!connection.identity().superuser)
        return false;
    // Which roles an ACL names is also recorded in pg_shdepend. The statements before have seen to that; with the same
    // set of grants, only the form of the list changes here.
    const auto changed =
        connection.exec("UPDATE pg_database d SET datacl = $2::aclitem[] WHERE d.datname = $1 AND NOT EXISTS ("
                        " (SELECT grantor, grantee, privilege_type, is_grantable"
                        "   FROM aclexplode(coalesce(d.datacl, acldefault('d', d.datdba)))"
                        "  EXCEPT SELECT grantor, grantee, privilege_type, is_grantable"
                        "   FROM aclexplode(coalesce($2::aclitem[], acldefault('d', d.datdba))))"
                        " UNION ALL"
                        " (SELECT grantor, grantee, privilege_type, is_grantable"
                        "   FROM aclexplode(coalesce($2::aclitem[], acldefault('d', d.datdba)))"
                        "  EXCEPT SELECT grantor, grantee, privilege_type, is_grantable"
                        "   FROM aclexplode(coalesce(d.datacl, acldefault('d', d.datdba)))))"_sql,
                        Params(saved.database, saved.acl));
    return changed.affected() == 1;
}

bool sameAccess(const DatabaseAccess& a, const DatabaseAccess& b)
{
    return a.readOnlyDefault == b.readOnlyDefault
        && std::is_permutation(a.grants.begin(), a.grants.end(), b.grants.begin(), b.grants.end());
}

bool includes(const QList<ConnectGrant>& all, const QList<ConnectGrant>& some)
{
    return std::ranges::all_of(some, [&](const ConnectGrant& grant) { return all.contains(grant); });
}

} // namespace Flare
