// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Flare {

/// A session that our login may not end. On a managed service the provider's superuser has one in every database.
struct StandingSession
{
    int pid = 0;
    QString user;
    QString application;
    QString client; ///< Its address; empty = by a socket of the server's machine.
    bool superuser = false;
    bool writes = false; ///< In its transaction, or about to; or what it does can't be seen.

    /// What nothing but the locks keeps from writing is watched; who could be ended by one more right, or is writing,
    /// keeps the pause from being proven.
    [[nodiscard]] bool isTolerable() const { return superuser && !writes; }
    /// "rdsadmin (process 4711, PostgreSQL JDBC Driver, 10.0.0.7)"
    [[nodiscard]] QString text() const;
};

/// A condition on a row "a" of pg_stat_activity: a session that the login may end, as pg_terminate_backend() asks.
[[nodiscard]] Pg::Sql mayBeEnded();

/// A condition on such a row: it is in a transaction that has written or has a lock for that, or can't be seen.
[[nodiscard]] Pg::Sql isWriting();

/// The client sessions of the database that can't be ended; none for a superuser.
[[nodiscard]] QList<StandingSession> standingSessions(Pg::Connection& connection, const DatabaseName& database);
[[nodiscard]] QString textOf(const QList<StandingSession>& sessions);

/// What the login lacks for seeing and ending the sessions of everybody who may connect to the database: full
/// sentences, each with the statement that gives it.
[[nodiscard]] QStringList missingSessionRights(Pg::Connection& connection, const DatabaseName& database);

} // namespace Flare
