// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/migrationsession.h"

#include <QObject>
#include <QSet>

namespace Flare {

/// Gives the writes of a database back by one call, whatever state its pause is in: one of this session that is under
/// way is cancelled, which gives back what it took; one that holds is resumed. The two are never in each other's way.
class WayOut final : public QObject
{
    Q_OBJECT

public:
    /// The session's only one; lives as long as it.
    [[nodiscard]] static WayOut& of(MigrationSession& session);

    /// Returns at once; one of the signals tells the end. Again while it is under way: nothing.
    void resume(const DatabaseName& database);
    /// A pause of this session is under way: resume() cancels it, where a plan would meet its lock.
    [[nodiscard]] bool isPausing(const DatabaseName& database) const;
    [[nodiscard]] bool isUnderWay(const DatabaseName& database) const { return m_underWay.contains(database); }

signals:
    /// Writes are possible, as far as a pause was in the way.
    void resumed(const Flare::DatabaseName& database);
    void failed(const Flare::DatabaseName& database, const Flare::Error& error);
    /// The application seems to have been switched: a person must say that it is meant. Nothing is under way then.
    void confirmationNeeded(const Flare::Plan& plan);

private:
    explicit WayOut(MigrationSession& session);
    void plan(const DatabaseName& database);
    void takePlan(const DatabaseName& database, const PlanResult& result);
    void watch(const DatabaseName& database, RunWatcher* run);
    void fail(const DatabaseName& database, const Error& error);
    void succeed(const DatabaseName& database);

    MigrationSession& m_session;
    QSet<DatabaseName> m_underWay;
};

} // namespace Flare
