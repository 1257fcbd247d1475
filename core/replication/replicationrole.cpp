// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/replicationrole.h"

#include "core/replication/rolestatements.h"

#include <algorithm>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

// A subscriber up to 14 does not tell the publisher's walsender how to write dates, intervals and floating-point
// numbers: they come as the role's settings have them, and a DMY date or a shortened float arrives as another value.
// A time limit ends the initial copy of a large table, which then begins anew for ever.
QList<std::pair<QString, QString>> wantedSettings(bool rowSecurityOff, int majorVersion)
{
    QList<std::pair<QString, QString>> wanted{
        {u"extra_float_digits"_s, u"3"_s},   {u"DateStyle"_s, u"ISO"_s},
        {u"IntervalStyle"_s, u"postgres"_s}, {u"statement_timeout"_s, u"0"_s},
        {u"lock_timeout"_s, u"0"_s},         {u"idle_in_transaction_session_timeout"_s, u"0"_s},
    };
    if (majorVersion >= 17)
        wanted.append({u"transaction_timeout"_s, u"0"_s});
    if (rowSecurityOff)
        wanted.append({u"row_security"_s, u"off"_s});
    return wanted;
}

const RoleSetting* settingIn(const QList<RoleSetting>& settings, const DatabaseName& database, const QString& name)
{
    const auto found = std::find_if(settings.begin(), settings.end(), [&](const RoleSetting& s) {
        return s.database == database && s.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == settings.end() ? nullptr : &*found;
}

QList<Sql> settingStatements(const RoleName& role, const DatabaseName& database, const ReplicationRoleState& state,
                             const QList<std::pair<QString, QString>>& wanted)
{
    QList<Sql> statements;
    for (const auto& [name, value] : wanted) {
        const auto* everywhere = settingIn(state.settings, DatabaseName(), name);
        if (everywhere == nullptr || everywhere->value != value)
            statements.append(setRoleSetting({role, DatabaseName(), name, value}));
        // One for this database outweighs the role's own.
        const auto* here = settingIn(state.settings, database, name);
        if (here != nullptr && here->value != value)
            statements.append(setRoleSetting({role, database, name, value}));
    }
    return statements;
}

QList<Sql> attributeClauses(const ReplicationRoleState& state, const ReplicationRoleNeeds& needs)
{
    QList<Sql> clauses;
    if (!state.canLogin)
        clauses.append("LOGIN"_sql);
    if (state.superuser)
        return clauses;
    if (!state.replication && !state.rdsReplicationExists)
        clauses.append("REPLICATION"_sql);
    if (needs.rowSecurity && !state.bypassRls && state.weMayGiveBypassRls)
        clauses.append("BYPASSRLS"_sql);
    if (!state.exists && needs.password)
        clauses.append(sql("PASSWORD {}", SecretLiteral{*needs.password}));
    return clauses;
}

} // namespace

ReplicationRoleState readReplicationRole(Connection& connection, const RoleName& role, const DatabaseName& database)
{
    const auto result = connection.exec(
        "SELECT r.oid IS NOT NULL AS present, coalesce(r.rolsuper, false) AS rolsuper,"
        " coalesce(r.rolcanlogin, false) AS rolcanlogin, coalesce(r.rolbypassrls, false) AS rolbypassrls,"
        " coalesce(r.rolreplication OR pg_has_role(r.oid, p.oid, 'MEMBER'), r.rolreplication, false) AS replication,"
        " r.rolvaliduntil::text AS valid_until, p.oid IS NOT NULL AS rds,"
        " me.rolsuper OR (me.rolbypassrls AND me.rolcreaterole"
        " AND current_setting('server_version_num')::int >= 160000) AS may_bypass"
        " FROM pg_roles me LEFT JOIN pg_roles r ON r.rolname = $1"
        " LEFT JOIN pg_roles p ON p.rolname = 'rds_replication' WHERE me.rolname = current_user"_sql,
        Params(role));
    ReplicationRoleState state;
    state.exists = result.boolean(0, "present");
    state.superuser = result.boolean(0, "rolsuper");
    state.canLogin = result.boolean(0, "rolcanlogin");
    state.replication = result.boolean(0, "replication");
    state.bypassRls = result.boolean(0, "rolbypassrls");
    state.validUntil = result.optionalText(0, "valid_until");
    state.rdsReplicationExists = result.boolean(0, "rds");
    state.weMayGiveBypassRls = result.boolean(0, "may_bypass");
    state.settings = readRoleSettings(connection);
    state.settings.removeIf([&](const RoleSetting& setting) {
        return setting.role != role || (!setting.database.isEmpty() && setting.database != database);
    });
    return state;
}

QList<Sql> replicationRoleStatements(const RoleName& role, const DatabaseName& database,
                                     const ReplicationRoleState& state, const ReplicationRoleNeeds& needs)
{
    QList<Sql> statements;
    const auto clauses = joined(attributeClauses(state, needs), " "_sql);
    if (!state.exists)
        statements.append(sql("CREATE ROLE {} WITH {}", role, clauses));
    else if (!clauses.isEmpty())
        statements.append(sql("ALTER ROLE {} WITH {}", role, clauses));
    if (!state.superuser && !state.replication && state.rdsReplicationExists)
        statements.append(sql("GRANT {} TO {}", RoleName(u"rds_replication"_s), role));
    // Without BYPASSRLS a policy would hide rows from the copy without a word; so it ends with an error instead.
    const bool rowSecurityOff = needs.rowSecurity && !state.superuser && !state.bypassRls && !state.weMayGiveBypassRls;
    return statements + settingStatements(role, database, state, wantedSettings(rowSecurityOff, needs.majorVersion));
}

} // namespace Flare
