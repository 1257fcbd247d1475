// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cutover/tableholders.h"

#include "core/cutover/standingsessions.h"
#include "core/pg/missingright.h"

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

// Of a lock that keeps SHARE away.
Sql locksInTheWay()
{
    return " FROM pg_locks l WHERE l.database = (SELECT oid FROM pg_database WHERE datname = $1)"
           " AND l.locktype = 'relation' AND l.granted AND l.mode IN ('RowExclusiveLock', 'ShareUpdateExclusiveLock',"
           " 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')"_sql;
}

} // namespace

QStringList holdersOfTables(Connection& control, const DatabaseName& database, int without)
{
    const auto result = control.poll(
        sql("SELECT DISTINCT coalesce((SELECT usename || ', process ' || pid || ', ' || backend_type"
            " FROM pg_stat_activity a WHERE a.pid = l.pid AND a.usename IS NOT NULL), (SELECT backend_type "
            "|| ', process '"
            " || pid FROM pg_stat_activity a WHERE a.pid = l.pid), (SELECT 'prepared transaction ' || gid"
            " FROM pg_prepared_xacts p WHERE p.database = $1 LIMIT 1)) AS holder{} AND l.pid IS DISTINCT "
            "FROM $2::int",
            locksInTheWay()),
        Params(database, without));
    QStringList holders;
    for (int row = 0; row < result.rows(); ++row)
        holders.append(result.text(row, "holder"));
    return holders;
}

QList<EndedSession> endTableHolders(Connection& control, const DatabaseName& database, const QString& applicationName)
{
    const auto result =
        control.exec(sql("SELECT a.pid, a.usename, CASE WHEN {} THEN pg_terminate_backend(a.pid) END AS told"
                         " FROM pg_stat_activity a"
                         " WHERE a.backend_type = 'client backend' AND a.application_name <> $2"
                         " AND a.xact_start < clock_timestamp() - interval '1 s' AND a.pid IN (SELECT l.pid{})",
                         mayBeEnded(), locksInTheWay()),
                     Params(database, applicationName));
    QList<EndedSession> ended;
    for (int row = 0; row < result.rows(); ++row) {
        if (result.isNull(row, "told"))
            continue; // Who it is, the error says in the end, if it does not go.
        ended.append({static_cast<int>(result.integer(row, "pid")), result.text(row, "usename")});
    }
    return ended;
}

void cancelAutovacuum(Connection& control, const DatabaseName& database)
{
    try {
        control.poll("SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE datname = $1"
                     " AND backend_type = 'autovacuum worker' AND query NOT LIKE '%(to prevent wraparound)'"_sql,
                     Params(database));
    } catch (const Error& error) {
        if (error.sqlState() != insufficientPrivilege)
            throw;
    }
}

} // namespace Flare
