// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cutover/standingsessions.h"
#include "core/pg/connection.h"
#include "core/replication/pausejournal.h"

#include <QList>
#include <QSet>
#include <QStringList>

#include <functional>
#include <optional>
#include <stop_token>

namespace Flare {

/// The hard fence around one database of the publisher: takes CONNECT from everybody, makes new transactions read only
/// by default (for superusers, whom no privilege stops), and ends the sessions. It outlives the program, so its record
/// is written in its own transaction, and whoever changes it compares the record's epoch first, holding the record's
/// lock: a program that slept through somebody's resume_write can neither close nor open anything. Used by one thread.
class WritePause
{
public:
    struct Setup
    {
        Pg::Connection& control; ///< Superuser, maintenance database: fences, and ends sessions.
        DatabaseName database;
        QList<RoleName> exempt; ///< Keep CONNECT: the replication role and our own.
        QString applicationName; ///< Of our sessions, beside whose processes those of others are ended.
        std::function<QList<int>()> ownProcesses;
    };
    explicit WritePause(Setup setup);

    /// Reads the access to be restored, or the record of a pause that is already in force.
    void prepare();
    [[nodiscard]] bool wasPausedBefore() const { return m_before.has_value(); }
    [[nodiscard]] const PauseRecord& record() const { return m_record; }
    [[nodiscard]] QStringList preview() const;

    /// Asks everything once that is asked while the writers wait, here and on the session that checkStands() gets.
    void warmUp(Pg::Connection& writer) const;
    /// New sessions are refused from here on; those that are there go on. One transaction, all or nothing; whether the
    /// fence stands is looked at inside. A pause that was in force keeps its record; rights that were given since are
    /// taken and added to it.
    void fence();
    /// Ends the sessions of the database until a round finds nobody who was in or on the way in when the fence stood,
    /// but for those that can't be ended and don't write. Who comes later is one who may (remaining()): an agent that
    /// always comes again must not keep this from its end. It is ended too, and waited for only while it writes.
    /// Returns how many there were at once.
    int endSessions(Deadline deadline, const std::stop_token& stop);
    /// Throws when this is not the record that stands, somebody got back in, or one of those who could not be ended
    /// writes, as this session sees it.
    void checkStands(Pg::Connection& connection);
    /// Superusers' sessions that could not be ended, and did not write when they were looked at.
    [[nodiscard]] const QList<StandingSession>& watched() const { return m_watched; }
    /// Who could connect all the same; to be shown, not to be hidden.
    [[nodiscard]] QList<RemainingLogin> remaining() const;

private:
    [[nodiscard]] QList<Pg::Sql> fenceStatements() const;
    void fenceOnce();
    void refresh();
    [[nodiscard]] Pg::Params ownAndDatabase() const;
    void checkNobodyElse(Pg::Connection& connection) const;
    struct Round
    {
        QSet<qint64> there;
        QSet<qint64> writing; ///< Of these.
    };
    /// Tells all of them to end.
    Round endOnce();
    /// Those that are still to go.
    [[nodiscard]] QList<StandingSession> lookAtStanding(Pg::Connection& connection);
    [[nodiscard]] QSet<qint64> onTheWayIn();

    Setup m_setup;
    std::optional<PauseJournal::Found> m_before;
    PauseRecord m_record;
    PauseJournal::Place m_place = PauseJournal::Place::OwnSetting;
    DatabaseAccess m_current;
    QList<StandingSession> m_watched;
};

} // namespace Flare
