// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/roles.h"

#include <QSet>

#include <algorithm>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

bool mayReadVerifiers(Connection& connection)
{
    return connection.exec("SELECT has_table_privilege('pg_authid', 'SELECT') AS readable"_sql).boolean(0, "readable");
}

QList<RoleState> readStates(Connection& connection, bool withVerifiers)
{
    const auto columns = "oid = 10 AS bootstrap, rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb,"
                         " rolcanlogin, rolreplication, rolbypassrls, rolconnlimit, rolvaliduntil::text AS valid_until,"
                         " shobj_description(oid, 'pg_authid') AS comment"_sql;
    const auto result = connection.exec(
        withVerifiers
            ? sql("SELECT {}, rolpassword AS verifier FROM pg_authid ORDER BY rolname::text COLLATE \"C\"", columns)
            : sql("SELECT {}, NULL::text AS verifier FROM pg_roles ORDER BY rolname::text COLLATE \"C\"", columns));
    QList<RoleState> states;
    for (int row = 0; row < result.rows(); ++row) {
        RoleState state;
        state.name = RoleName(result.text(row, "rolname"));
        state.bootstrap = result.boolean(row, "bootstrap");
        state.superuser = result.boolean(row, "rolsuper");
        state.inherits = result.boolean(row, "rolinherit");
        state.createRole = result.boolean(row, "rolcreaterole");
        state.createDatabase = result.boolean(row, "rolcreatedb");
        state.canLogin = result.boolean(row, "rolcanlogin");
        state.replication = result.boolean(row, "rolreplication");
        state.bypassRls = result.boolean(row, "rolbypassrls");
        state.connectionLimit = result.integer(row, "rolconnlimit");
        state.validUntil = result.optionalText(row, "valid_until");
        if (!result.isNull(row, "verifier"))
            state.verifier = Secret(result.text(row, "verifier"));
        state.comment = result.text(row, "comment");
        states.append(state);
    }
    return states;
}

QList<RoleMembership> readMemberships(Connection& connection)
{
    const auto options = connection.identity().majorVersion() >= 16
        ? "a.inherit_option AS inherit, a.set_option AS may_set"_sql
        : "m.rolinherit AS inherit, true AS may_set"_sql;
    // Before 16 the grantor may be a role that has been dropped since.
    const auto result = connection.exec(
        sql("SELECT r.rolname AS role, m.rolname AS member, g.rolname AS grantor, a.grantor = 10 AS by_bootstrap,"
            " a.admin_option AS admin, {} FROM pg_auth_members a JOIN pg_roles r ON r.oid = a.roleid"
            " JOIN pg_roles m ON m.oid = a.member LEFT JOIN pg_roles g ON g.oid = a.grantor"
            " ORDER BY r.rolname::text COLLATE \"C\", m.rolname::text COLLATE \"C\", a.grantor",
            options));
    QList<RoleMembership> memberships;
    for (int row = 0; row < result.rows(); ++row)
        memberships.append({RoleName(result.text(row, "role")), RoleName(result.text(row, "member")),
                            RoleName(result.text(row, "grantor")), result.boolean(row, "by_bootstrap"),
                            result.boolean(row, "admin"), result.boolean(row, "inherit"),
                            result.boolean(row, "may_set")});
    return memberships;
}

template <typename Value>
QList<Value> column(const Result& result, const char* name)
{
    QList<Value> values;
    for (int row = 0; row < result.rows(); ++row)
        values.append(Value(result.text(row, name)));
    return values;
}

const QSet<QString>& providerRoles()
{
    static const QSet<QString> names{
        u"rdsadmin"_s,
        u"rdsrepladmin"_s,
        u"rdstopmgr"_s,
        u"rds_superuser"_s,
        u"rds_replication"_s,
        u"rds_extension"_s,
        u"rds_password"_s,
        u"rds_iam"_s,
        u"rds_ad"_s,
        u"rds_reserved"_s,
        u"cloudsqladmin"_s,
        u"cloudsqlagent"_s,
        u"cloudsqlconnpooladmin"_s,
        u"cloudsqliamgroup"_s,
        u"cloudsqliamgroupserviceaccount"_s,
        u"cloudsqliamgroupuser"_s,
        u"cloudsqliamserviceaccount"_s,
        u"cloudsqliamuser"_s,
        u"cloudsqlimportexport"_s,
        u"cloudsqlinactiveuser"_s,
        u"cloudsqlobservabilityadmin"_s,
        u"cloudsqlreplica"_s,
        u"cloudsqlsuperuser"_s,
        u"alloydbadmin"_s,
        u"alloydbsuperuser"_s,
        u"azuresu"_s,
        u"azure_pg_admin"_s,
        u"azure_superuser"_s,
        u"neon_superuser"_s,
        u"supabase_admin"_s,
        u"doadmin"_s,
    };
    return names;
}

} // namespace

const RoleState* RoleCatalogue::find(const RoleName& name) const
{
    const auto found = std::find_if(roles.begin(), roles.end(), [&](const RoleState& r) { return r.name == name; });
    return found == roles.end() ? nullptr : &*found;
}

std::optional<QString> RoleCatalogue::setting(const RoleSetting& like) const
{
    const auto found = std::find_if(settings.begin(), settings.end(), [&](const RoleSetting& s) {
        return s.role == like.role && s.database == like.database
            && s.name.compare(like.name, Qt::CaseInsensitive) == 0;
    });
    return found == settings.end() ? std::nullopt : std::optional(found->value);
}

RoleCatalogue readRoles(Connection& connection)
{
    RoleCatalogue catalogue;
    catalogue.majorVersion = connection.identity().majorVersion();
    catalogue.user = connection.identity().user;
    catalogue.superuser = connection.identity().superuser;
    catalogue.verifiersReadable = mayReadVerifiers(connection);
    catalogue.roles = readStates(connection, catalogue.verifiersReadable);
    catalogue.memberships = readMemberships(connection);
    catalogue.settings = readRoleSettings(connection);
    catalogue.databases =
        column<DatabaseName>(connection.exec("SELECT datname FROM pg_database ORDER BY datname"_sql), "datname");
    catalogue.settingNames =
        column<QString>(connection.exec("SELECT lower(name) AS name FROM pg_settings"_sql), "name");
    return catalogue;
}

QList<RoleSetting> readRoleSettings(Connection& connection)
{
    const auto result = connection.exec(
        "SELECT r.rolname, d.datname, split_part(c.setting, '=', 1) AS name,"
        " substr(c.setting, strpos(c.setting, '=') + 1) AS value"
        " FROM pg_db_role_setting s JOIN pg_roles r ON r.oid = s.setrole"
        " LEFT JOIN pg_database d ON d.oid = s.setdatabase CROSS JOIN LATERAL unnest(s.setconfig) AS c (setting)"
        " WHERE s.setdatabase = 0 OR d.oid IS NOT NULL"
        " ORDER BY r.rolname::text COLLATE \"C\", d.datname::text COLLATE \"C\" NULLS FIRST, c.setting COLLATE \"C\""_sql);
    QList<RoleSetting> settings;
    for (int row = 0; row < result.rows(); ++row)
        settings.append({RoleName(result.text(row, "rolname")), DatabaseName(result.text(row, "datname")),
                         result.text(row, "name"), result.text(row, "value")});
    return settings;
}

bool isPredefinedRole(const RoleName& name)
{
    return name.text().startsWith("pg_"_L1);
}

bool isProviderRole(const RoleName& name)
{
    return providerRoles().contains(name.text());
}

} // namespace Flare
