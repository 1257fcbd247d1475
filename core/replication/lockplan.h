// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <QList>
#include <QStringList>

namespace Flare {

/// Which tables of a database can be held in SHARE mode, by this login, at this moment.
struct LockPlan
{
    QList<RelationName> tables; ///< Sorted. Every permanent or unlogged table but those that must stay writable.
    QList<RelationName> forbidden; ///< Of those, what the login may not lock.
    /// Why they can't be held: full sentences. Then only the hard fence keeps writers away.
    QStringList hindrances;
    /// What would make locking fail or last: an autovacuum against wraparound. Full sentences.
    QStringList obstacles;
    /// Tables that an extension has brought and only a provider's role may lock: they stay writable.
    QStringList leftOut;

    [[nodiscard]] bool possible() const { return hindrances.isEmpty(); }
};

/// Reads only. @param writable tables that the proof itself writes to.
/// Each table takes one entry of the server's lock table, which has max_locks_per_transaction for each of
/// max_connections and max_prepared_transactions (runtime-config-locks), and is shared with everybody.
[[nodiscard]] LockPlan planLocks(Pg::Connection& connection, const QList<RelationName>& writable);

} // namespace Flare
