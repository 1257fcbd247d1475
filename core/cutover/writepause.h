// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"
#include "core/replication/pausejournal.h"

#include <QList>
#include <QStringList>

#include <memory>
#include <stop_token>

namespace Flare {

/// Blocks every writer of one database of the publisher: takes CONNECT from everybody, makes new transactions read
/// only by default (for superusers, whom no privilege stops), ends the sessions, and holds the tables in SHARE mode
/// while the barrier is proven. Everything that can be done before is done by prepare(), because from
/// endSessions() on the writers wait. Used by one thread.
class WritePause
{
public:
    struct Sessions
    {
        Pg::Connection& control; ///< Superuser, maintenance database: fences, and ends sessions.
        Pg::Connection& locks; ///< Superuser, the paused database: holds the tables.
        QList<int> ownProcesses; ///< The server processes of all our sessions there; they are not ended.
    };

    /// @param exempt roles that keep CONNECT: the replication role and our own.
    WritePause(Sessions sessions, DatabaseName database, QList<RoleName> exempt, QString operationId);

    /// Reads the access to be restored (or that of a pause that is already in force) and the tables to be locked.
    void prepare(const QList<RelationName>& notLocked);
    [[nodiscard]] bool wasPausedBefore() const { return m_pausedBefore; }
    [[nodiscard]] const PauseRecord& record() const { return m_record; }
    [[nodiscard]] QStringList preview() const;

    /// New sessions are refused from here on; those that are there go on. One transaction, all or nothing.
    void fence();
    /// Ends the sessions of the database until a round finds nobody on the way in and nobody in. Returns how many.
    int endSessions(Deadline deadline, const std::stop_token& stop);
    /// No row of these tables can change from here until releaseTables(), whoever tries.
    void lockTables(Deadline deadline);
    [[nodiscard]] bool tablesAreLocked() const { return m_locked; }
    /// Throws when the lock is gone, with a server that crashed for instance: then the barrier proves nothing.
    void checkTablesAreLocked();
    void releaseTables();

    /// Who could connect all the same; to be shown, not to be hidden.
    [[nodiscard]] QList<RemainingLogin> remaining();

private:
    [[nodiscard]] QList<Pg::Sql> fenceStatements(bool withJournal) const;
    [[nodiscard]] Pg::Params ownAndDatabase() const;
    void checkFence();
    int endOnce();
    [[nodiscard]] bool somebodyOnTheWayIn();
    [[nodiscard]] Error lockTimedOut();

    Sessions m_sessions;
    DatabaseName m_database;
    QList<RoleName> m_exempt;
    PauseJournal m_journal;
    PauseRecord m_record;
    DatabaseAccess m_current;
    QList<RelationName> m_tables;
    bool m_pausedBefore = false;
    bool m_locked = false;
};

/// Gives back exactly the access that a pause took; safe to repeat, also over a connection made for it alone.
/// Throws Error(Partial) with the statements to run by hand when it could not be done.
void restoreAccess(Pg::Connection& control, const PauseRecord& record);
/// What restoreAccess() would send.
[[nodiscard]] QList<Pg::Sql> restorePlan(Pg::Connection& control, const PauseRecord& record);

} // namespace Flare
