// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/migrationlock.h"

#include "core/base/text.h"
#include "core/replication/endpoints.h"

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

// "flar" in ASCII: tells our locks from the application's own.
constexpr qint64 lockClass = 0x666c6172;

Error heldBySomebody(Connection& connection, const QString& database)
{
    const auto who = holderOfLock(connection, database).value_or(Text::tr("somebody who has just gone"));
    return Error(ErrorKind::Precondition,
                 Text::tr("Another operation is changing this migration: the lock on the publisher is held by %1.")
                     .arg(who),
                 Text::tr("Wait until it has ended, or stop it where it runs."))
        .on(connection.side());
}

Sql isHeldHere()
{
    return "SELECT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND pid = pg_backend_pid()"
           " AND classid::bigint = $1 AND objid::bigint = (hashtext($2)::bigint & 4294967295)) AS held"_sql;
}

std::unique_ptr<Connection> holderOf(Context& context, const QString& database)
{
    auto holder = context.open(Side::Publisher, Role::Superuser, maintenanceDatabase());
    const auto got =
        holder->exec("SELECT pg_try_advisory_lock($1::int, hashtext($2)) AS got"_sql, Params(lockClass, database));
    if (!got.boolean(0, "got"))
        throw heldBySomebody(*holder, database);
    return holder;
}

// With all the sessions of the run that holds it, which share its application_name: a pause that lost its lock alone
// would go on with the others, and could prove a barrier behind which the writers are at work again.
void endHolder(Connection& connection, const QString& database)
{
    connection.exec("SELECT pg_terminate_backend(a.pid) FROM pg_locks l JOIN pg_stat_activity h ON h.pid = l.pid"
                    " JOIN pg_stat_activity a ON a.pid = h.pid OR (a.usesysid = h.usesysid"
                    " AND a.application_name = h.application_name AND h.application_name LIKE 'pg-flare/%/%')"
                    " WHERE l.locktype = 'advisory' AND l.granted AND l.classid::bigint = $1"
                    " AND l.objid::bigint = (hashtext($2)::bigint & 4294967295) AND a.pid <> pg_backend_pid()"_sql,
                    Params(lockClass, database));
}

} // namespace

std::optional<QString> holderOfLock(Connection& connection, const QString& database)
{
    const auto holder = connection.exec(
        "SELECT a.pid, a.application_name, a.usename, coalesce(host(a.client_addr), 'a local socket') AS client,"
        " to_char(a.backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS\"Z\"') AS since"
        " FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid"
        " WHERE l.locktype = 'advisory' AND l.granted AND l.classid::bigint = $1"
        " AND l.objid::bigint = (hashtext($2)::bigint & 4294967295)"_sql,
        Params(lockClass, database));
    if (holder.isEmpty())
        return std::nullopt;
    return Text::tr("%1 (%2 from %3, process %4, since %5)")
        .arg(holder.text(0, "application_name"), holder.text(0, "usename"), holder.text(0, "client"),
             holder.text(0, "pid"), holder.text(0, "since"));
}

MigrationLock::MigrationLock(Context& context, const Plan& plan)
    : m_database(plan.database)
{
    if (plan.operation->exclusion == Exclusion::Alongside)
        return;
    try {
        m_holder = holderOf(context, plan.database);
    } catch (const Error& error) {
        if (plan.operation->exclusion != Exclusion::PerDatabaseIfReachable || error.kind() != ErrorKind::Connect)
            throw;
        context.warn(Text::tr("The publisher can't be reached, so nothing keeps somebody else from changing this "
                              "migration at the same time."));
    }
}

void MigrationLock::check()
{
    if (!m_holder)
        return;
    QString why;
    try {
        if (m_holder->poll(isHeldHere(), Params(lockClass, m_database)).boolean(0, "held"))
            return;
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled)
            throw;
        why = error.message();
    }
    throw Error(
        ErrorKind::Precondition,
        Text::tr("The lock that keeps others from changing this migration is lost; somebody else may be at work. "
                 "%1")
            .arg(why)
            .trimmed(),
        Text::tr("Look who was at work (flare audit list, the publisher's log), then run it again."))
        .on(Side::Publisher);
}

PauseLock::PauseLock(Context& context, const DatabaseName& database, bool force)
{
    // A session that is being ended keeps its lock for a moment; the program at its other end then gives back the
    // access itself, and this one finds nothing left to do.
    const auto deadline = Deadline::in(std::chrono::seconds(10));
    for (;;) {
        try {
            m_holder = holderOf(context, database.text());
            return;
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::Precondition || !force || deadline.hasPassed())
                throw error.kind() == ErrorKind::Precondition
                    ? error.withAdvice(Text::tr("If it is a pause, stop it there (Ctrl-C gives the access back), or "
                                                "end its session with --force."))
                    : error;
        }
        endHolder(context.maintenance(Side::Publisher), database.text());
        context.sleep(std::chrono::milliseconds(100));
        context.checkStop();
    }
}

} // namespace Flare
