// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cutover/writepause.h"

#include "core/base/text.h"
#include "core/pg/transaction.h"

#include <QSysInfo>

#include <pwd.h>
#include <unistd.h>

#include <algorithm>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString whoAmI()
{
    const passwd* entry = getpwuid(geteuid());
    const auto user = entry == nullptr ? QString::number(geteuid()) : QString::fromLocal8Bit(entry->pw_name);
    return user + u'@' + QSysInfo::machineHostName();
}

QList<RelationName> lockableTables(Connection& connection, const QList<RelationName>& except)
{
    const auto result =
        connection.exec("SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                        " WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND c.oid >= 16384"
                        " AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') ORDER BY 1, 2"_sql);
    QList<RelationName> tables;
    for (int row = 0; row < result.rows(); ++row) {
        const RelationName table{result.text(row, "nspname"), result.text(row, "relname")};
        if (!except.contains(table))
            tables.append(table);
    }
    return tables;
}

// A concurrent change of the same catalogue row, by somebody's GRANT or by autovacuum's bookkeeping.
constexpr auto tupleConcurrentlyUpdated = "XX000";

void runInTransaction(Connection& connection, const QList<Sql>& statements)
{
    const auto script = sql("BEGIN; SET LOCAL lock_timeout = '3s'; {}; COMMIT", joined(statements, "; "_sql));
    for (int attempt = 1;; ++attempt) {
        try {
            connection.execScript(script, Deadline::in(10s));
            return;
        } catch (const Error& error) {
            if (!connection.isAlive())
                throw;
            const auto stop = connection.setStopToken({});
            connection.exec("ROLLBACK"_sql);
            connection.setStopToken(stop);
            if (error.sqlState() != tupleConcurrentlyUpdated || attempt == 3)
                throw;
        }
    }
}

} // namespace

WritePause::WritePause(Sessions sessions, DatabaseName database, QList<RoleName> exempt, QString operationId)
    : m_sessions(std::move(sessions))
    , m_database(std::move(database))
    , m_exempt(std::move(exempt))
    , m_journal(m_sessions.control.identity().systemIdentifier)
{
    m_record.operationId = std::move(operationId);
}

void WritePause::prepare(const QList<RelationName>& notLocked)
{
    m_current = readAccess(m_sessions.control, m_database);
    // A file alone, left by a program that died before its fence stood, says nothing: the access may have changed
    // since.
    if (const auto paused = m_journal.findPaused(m_sessions.control, {m_database}); !paused.isEmpty()) {
        m_record = paused.first();
        m_pausedBefore = true;
    } else {
        m_record.access = m_current;
        m_record.pausedAt = QDateTime::currentDateTimeUtc();
        m_record.by = whoAmI();
    }
    m_tables = lockableTables(m_sessions.locks, notLocked);
}

QList<Sql> WritePause::fenceStatements(bool withJournal) const
{
    auto statements = revokeStatements(m_current, m_exempt);
    statements.append(sql("ALTER DATABASE {} SET default_transaction_read_only = on", m_database));
    if (withJournal)
        statements.append(PauseJournal::setStatement(m_record));
    return statements;
}

QStringList WritePause::preview() const
{
    QStringList lines;
    for (const auto& statement : fenceStatements(true))
        lines.append(statement.preview() + u';');
    return lines;
}

void WritePause::fence()
{
    m_journal.writeFile(m_record);
    try {
        runInTransaction(m_sessions.control, fenceStatements(true));
    } catch (const Error& error) {
        if (error.sqlState() != "42501" || m_sessions.control.identity().superuser)
            throw;
        // Without a superuser, and before PostgreSQL 15, the file alone has to do.
        runInTransaction(m_sessions.control, fenceStatements(false));
    }
    checkFence();
}

// REVOKE says nothing when it revokes nothing: only who can still connect tells whether the fence stands.
void WritePause::checkFence()
{
    QStringList inside;
    for (const auto& login : remaining()) {
        if (!login.superuser && !m_exempt.contains(login.name))
            inside.append(login.name.text());
    }
    if (!inside.isEmpty())
        throw Error(ErrorKind::Precondition,
                    Text::tr("These roles could still connect to %1: %2.").arg(m_database.text(), inside.join(u", "_s)),
                    Text::tr("They have the right by another way (membership in an exempt role, for instance). Take it "
                             "from them, then pause again."))
            .on(Side::Publisher);
}

QList<RemainingLogin> WritePause::remaining()
{
    return rolesThatCanConnect(m_sessions.control, m_database);
}

Params WritePause::ownAndDatabase() const
{
    QStringList pids;
    for (const int pid : m_sessions.ownProcesses)
        pids.append(QString::number(pid));
    return Params(m_database, pids);
}

bool WritePause::somebodyOnTheWayIn()
{
    // A backend that has passed the check of CONNECT but does not yet stand in pg_stat_activity holds a lock on its
    // database's entry until it does.
    return m_sessions.control
        .exec("SELECT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'object'"
              " AND classid = 'pg_database'::regclass AND objid = (SELECT oid FROM pg_database WHERE datname = $1)"
              " AND pid <> ALL ($2::int[])) AS coming"_sql,
              ownAndDatabase())
        .boolean(0, "coming");
}

int WritePause::endOnce()
{
    const auto result =
        m_sessions.control.exec("SELECT count(*) AS sessions, count(*) FILTER (WHERE pg_terminate_backend(pid)) AS told"
                                " FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend'"
                                " AND pid <> ALL ($2::int[])"_sql,
                                ownAndDatabase());
    return static_cast<int>(result.integer(0, "sessions"));
}

int WritePause::endSessions(Deadline deadline, const std::stop_token& stop)
{
    int most = 0;
    for (auto pause = 1ms;; pause = std::min(pause * 2, Milliseconds(20))) {
        // This order: somebody seen on the way in now may be in by the time the sessions are counted.
        const bool coming = somebodyOnTheWayIn();
        const int there = endOnce();
        most = std::max(most, there);
        if (!coming && there == 0)
            return most;
        if (deadline.hasPassed())
            throw Error(ErrorKind::TimedOut,
                        Text::tr("%n session(s) of %1 did not end.", nullptr, there).arg(m_database.text()))
                .on(Side::Publisher);
        if (!sleepFor(pause, stop))
            throw Error(ErrorKind::Cancelled, Text::tr("The operation was cancelled.")).on(Side::Publisher);
    }
}

void WritePause::lockTables(Deadline deadline)
{
    auto& locks = m_sessions.locks;
    QList<Sql> names;
    for (const auto& table : m_tables)
        names.append(sql("{}", table));
    const auto lock = names.isEmpty() ? "SELECT 1"_sql : sql("LOCK TABLE {} IN SHARE MODE", joined(names, ", "_sql));
    const auto limit = std::min<qint64>(5000, std::max<qint64>(1, deadline.remaining().count()));
    try {
        locks.execScript(sql("BEGIN; SET LOCAL lock_timeout = {}; {}", limit, lock),
                         Deadline::in(Milliseconds(limit) + 5s));
        m_locked = true;
    } catch (const Error& error) {
        if (error.sqlState() == "55P03")
            throw lockTimedOut();
        if (error.sqlState() != "42501")
            throw;
        locks.exec("ROLLBACK"_sql);
    }
}

Error WritePause::lockTimedOut()
{
    QStringList holders;
    const auto result = m_sessions.control.exec(
        "SELECT coalesce((SELECT usename || ', process ' || pid || ', ' || backend_type FROM pg_stat_activity a"
        "  WHERE a.pid = l.pid), (SELECT 'prepared transaction ' || gid FROM pg_prepared_xacts p"
        "  WHERE p.database = $1 LIMIT 1), 'unknown') AS holder"
        " FROM pg_locks l WHERE l.database = (SELECT oid FROM pg_database WHERE datname = $1)"
        " AND l.locktype = 'relation' AND l.granted"
        " AND l.mode IN ('RowExclusiveLock', 'ShareUpdateExclusiveLock', 'ShareRowExclusiveLock', 'ExclusiveLock',"
        " 'AccessExclusiveLock') AND l.pid IS DISTINCT FROM $2::int GROUP BY 1"_sql,
        Params(m_database, m_sessions.locks.identity().backendPid));
    for (int row = 0; row < result.rows(); ++row)
        holders.append(result.text(row, "holder"));
    return Error(ErrorKind::TimedOut,
                 Text::tr("The tables of %1 could not be locked within 5 s; held by: %2.")
                     .arg(m_database.text(), holders.isEmpty() ? Text::tr("unknown") : holders.join(u"; "_s)),
                 Text::tr("End what holds them (COMMIT or ROLLBACK PREPARED for a prepared transaction), then pause "
                          "again."))
        .on(Side::Publisher);
}

void WritePause::checkTablesAreLocked()
{
    if (m_locked)
        m_sessions.locks.exec("SELECT 1"_sql, {}, Deadline::in(2s));
}

void WritePause::releaseTables()
{
    if (std::exchange(m_locked, false))
        m_sessions.locks.exec("COMMIT"_sql);
}

QList<Sql> restorePlan(Connection& control, const PauseRecord& record)
{
    auto statements = restoreStatements(readAccess(control, record.access.database), record.access);
    statements.append(PauseJournal::resetStatement(record.access.database));
    return statements;
}

void restoreAccess(Connection& control, const PauseRecord& record)
{
    const auto statements = restorePlan(control, record);
    try {
        const bool mayReset = control.identity().superuser || control.identity().majorVersion() >= 15;
        runInTransaction(control, mayReset ? statements : statements.mid(0, statements.size() - 1));
        restoreAclText(control, record.access);
        if (!sameAccess(readAccess(control, record.access.database), record.access))
            throw Error(ErrorKind::Partial, Text::tr("Not every right to connect could be given back."));
        PauseJournal(control.identity().systemIdentifier).removeFile(record.access.database);
    } catch (const Error& error) {
        QStringList byHand;
        for (const auto& statement : statements)
            byHand.append(statement.preview() + u';');
        throw error.as(ErrorKind::Partial)
            .during(Text::tr("Writes to %1 on the publisher are still blocked").arg(record.access.database.text()))
            .withAdvice(
                Text::tr("Run \"flare resume_write\", or as superuser on the publisher: %1").arg(byHand.join(u' ')));
    }
}

} // namespace Flare
