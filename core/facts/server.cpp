// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/server.h"

#include <algorithm>

namespace Flare::Facts {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

const QStringList& settingsRead()
{
    static const QStringList names{u"wal_level"_s,
                                   u"effective_wal_level"_s,
                                   u"wal_sender_timeout"_s,
                                   u"wal_receiver_timeout"_s,
                                   u"wal_receiver_status_interval"_s,
                                   u"max_slot_wal_keep_size"_s,
                                   u"idle_replication_slot_timeout"_s,
                                   u"output_plugin_libraries"_s,
                                   u"password_encryption"_s,
                                   u"synchronous_standby_names"_s,
                                   u"default_toast_compression"_s,
                                   u"max_locks_per_transaction"_s,
                                   u"statement_timeout"_s,
                                   u"lock_timeout"_s,
                                   u"idle_in_transaction_session_timeout"_s,
                                   u"transaction_timeout"_s,
                                   u"datestyle"_s,
                                   u"intervalstyle"_s,
                                   u"extra_float_digits"_s,
                                   u"lc_monetary"_s,
                                   u"standard_conforming_strings"_s,
                                   u"shared_preload_libraries"_s};
    return names;
}

void readSettings(Connection& connection, Server& server)
{
    // What the session began with, not what it has been set to since.
    const auto result = connection.exec("SELECT lower(name) AS name, reset_val AS value, pending_restart AS pending,"
                                        " context = 'postmaster' AS at_restart FROM pg_settings"
                                        " WHERE lower(name) = ANY ($1)"_sql,
                                        Params(settingsRead()));
    for (int row = 0; row < result.rows(); ++row)
        server.settings.insert(
            result.text(row, "name"),
            {result.text(row, "value"), result.boolean(row, "at_restart"), result.boolean(row, "pending")});
}

void readDatabaseSettings(Connection& connection, Server& server)
{
    const auto result = connection.exec(
        "SELECT d.datname::text AS database, lower(split_part(c.setting, '=', 1)) AS name,"
        " substr(c.setting, strpos(c.setting, '=') + 1) AS value FROM pg_db_role_setting s"
        " JOIN pg_database d ON d.oid = s.setdatabase CROSS JOIN LATERAL unnest(s.setconfig) AS c (setting)"
        " WHERE s.setrole = 0"_sql);
    for (int row = 0; row < result.rows(); ++row)
        server.databaseSettings[DatabaseName(result.text(row, "database"))].insert(result.text(row, "name"),
                                                                                   result.text(row, "value"));
}

void readTransactions(Connection& connection, Server& server)
{
    const auto open = connection.exec(
        "SELECT pid, coalesce(datname, '') AS database, coalesce(usename, '') AS username,"
        " coalesce(application_name, '') AS application, coalesce(state, '') AS state,"
        " extract(epoch FROM clock_timestamp() - xact_start)::bigint AS seconds, backend_xid IS NOT NULL AS writes"
        " FROM pg_stat_activity WHERE xact_start < clock_timestamp() - interval '1 min' AND pid <> pg_backend_pid()"
        " AND backend_type = 'client backend' ORDER BY xact_start"_sql);
    for (int row = 0; row < open.rows(); ++row)
        server.transactions.append({open.integer(row, "pid"), DatabaseName(open.text(row, "database")),
                                    RoleName(open.text(row, "username")), open.text(row, "application"),
                                    open.text(row, "state"), open.integer(row, "seconds"),
                                    open.boolean(row, "writes")});
    const auto prepared = connection.exec(
        "SELECT gid, owner::text, database::text, extract(epoch FROM clock_timestamp() - prepared)::bigint AS seconds"
        " FROM pg_prepared_xacts ORDER BY prepared"_sql);
    for (int row = 0; row < prepared.rows(); ++row)
        server.prepared.append({prepared.text(row, "gid"), RoleName(prepared.text(row, "owner")),
                                DatabaseName(prepared.text(row, "database")), prepared.integer(row, "seconds")});
}

void readInventory(Connection& connection, Server& server)
{
    const auto result = connection.exec(
        "SELECT (SELECT array_agg(datname::text) FROM pg_database) AS databases,"
        " (SELECT array_agg(spcname::text ORDER BY spcname) FROM pg_tablespace"
        "  WHERE spcname NOT IN ('pg_default', 'pg_global')) AS tablespaces,"
        " current_setting('synchronous_standby_names') <> '' AND NOT EXISTS (SELECT 1 FROM pg_stat_replication"
        "  WHERE sync_state IN ('sync', 'quorum')) AS awaits"_sql);
    for (const auto& name : result.texts(0, "databases"))
        server.databases.insert(DatabaseName(name));
    server.tablespaces = result.texts(0, "tablespaces");
    server.awaitsStandbys = result.boolean(0, "awaits");
}

std::optional<QString> ofRole(const Server& server, const RoleName& role, const DatabaseName& database,
                              const QString& name)
{
    const auto& all = server.roles.settings;
    const auto found = std::ranges::find_if(all, [&](const RoleSetting& setting) {
        return setting.role == role && setting.database == database
            && setting.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == all.end() ? std::nullopt : std::optional(found->value);
}

} // namespace

std::optional<EffectiveSetting> effectiveSetting(const Server& server, const RoleName& role,
                                                 const DatabaseName& database, const QString& name)
{
    using enum EffectiveSetting::Source;
    if (const auto value = ofRole(server, role, database, name))
        return EffectiveSetting{*value, RoleInDatabase};
    if (const auto value = ofRole(server, role, DatabaseName(), name))
        return EffectiveSetting{*value, Role};
    const auto ofDatabase = server.databaseSettings.value(database);
    if (const auto found = ofDatabase.constFind(name.toLower()); found != ofDatabase.constEnd())
        return EffectiveSetting{*found, Database};
    if (server.knows(name.toLower()))
        return EffectiveSetting{server.setting(name.toLower()), EffectiveSetting::Source::Server};
    return std::nullopt;
}

Server readServer(Connection& connection)
{
    const auto& identity = connection.identity();
    Server server;
    server.side = connection.side();
    server.version = identity.version;
    server.versionText = identity.versionText();
    server.user = identity.user;
    server.superuser = identity.superuser;
    server.room = readRoom(connection);
    server.roles = readRoles(connection);
    server.logicalSlots = readSlots(connection);
    server.locks = readLockRoom(connection);
    server.wal = readWalHistory(connection);
    readSettings(connection, server);
    readDatabaseSettings(connection, server);
    readTransactions(connection, server);
    readInventory(connection, server);
    if (server.side == Side::Subscriber)
        server.availableExtensions = availableExtensions(connection);
    return server;
}

} // namespace Flare::Facts
