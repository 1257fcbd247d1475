// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/databaseaccess.h"

#include "core/base/text.h"

#include <QJsonArray>

#include <algorithm>

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
    auto waiting = grants;
    while (!waiting.isEmpty()) {
        const auto ready = std::find_if(waiting.cbegin(), waiting.cend(), [&](const ConnectGrant& grant) {
            return grant.grantor == owner
                || std::any_of(ordered.begin(), ordered.end(),
                               [&](const ConnectGrant& given) { return given.grantee == grant.grantor; });
        });
        const auto next = ready == waiting.cend() ? waiting.cbegin() : ready;
        ordered.append(*next);
        waiting.erase(next);
    }
    return ordered;
}

} // namespace

QJsonObject DatabaseAccess::toJson() const
{
    QJsonArray list;
    for (const auto& grant : grants)
        list.append(QJsonObject{
            {u"to"_s, grant.grantee.text()}, {u"by"_s, grant.grantor.text()}, {u"grantable"_s, grant.grantable}});
    return {{u"database"_s, database.text()},
            {u"owner"_s, owner.text()},
            {u"acl"_s, acl ? QJsonValue(*acl) : QJsonValue()},
            {u"connect"_s, list},
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
    access.acl = optionalText(u"acl"_s);
    access.readOnlyDefault = optionalText(u"read_only"_s);
    const auto connect = json.value(u"connect"_s).toArray();
    for (const auto& value : connect) {
        const auto grant = value.toObject();
        access.grants.append({RoleName(grant.value(u"to"_s).toString()), RoleName(grant.value(u"by"_s).toString()),
                              grant.value(u"grantable"_s).toBool()});
    }
    return access;
}

DatabaseAccess readAccess(Connection& connection, const DatabaseName& database)
{
    const auto header = connection.exec(
        "SELECT pg_get_userbyid(d.datdba) AS owner, d.datacl::text AS acl,"
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
    access.acl = header.optionalText(0, "acl");
    access.readOnlyDefault = header.optionalText(0, "read_only");
    const auto grants =
        connection.exec("SELECT CASE WHEN x.grantee = 0 THEN '' ELSE pg_get_userbyid(x.grantee) END AS grantee,"
                        " pg_get_userbyid(x.grantor) AS grantor, x.is_grantable AS grantable FROM pg_database d"
                        " CROSS JOIN LATERAL aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) WITH ORDINALITY"
                        " AS x (grantor, grantee, privilege, is_grantable, place)"
                        " WHERE d.datname = $1 AND x.privilege = 'CONNECT' ORDER BY x.place"_sql,
                        Params(database));
    for (int row = 0; row < grants.rows(); ++row)
        access.grants.append({RoleName(grants.text(row, "grantee")), RoleName(grants.text(row, "grantor")),
                              grants.boolean(row, "grantable")});
    return access;
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

QList<Sql> restoreStatements(const DatabaseAccess& now, const DatabaseAccess& saved)
{
    QList<Sql> statements;
    for (const auto& grant : inGrantingOrder(saved.grants, saved.owner)) {
        if (!hasGrant(now.grants, grant))
            asGrantor(statements, saved, grant.grantor, grantOf(saved, grant));
    }
    for (const auto& grant : now.grants) {
        const bool wanted = std::any_of(saved.grants.begin(), saved.grants.end(), [&](const ConnectGrant& s) {
            return s.grantee == grant.grantee && s.grantor == grant.grantor;
        });
        if (!wanted)
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

} // namespace Flare
