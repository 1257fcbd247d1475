// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

namespace Flare {

/// How many locks a server has room for: max_locks_per_transaction × (max_connections + max_prepared_transactions), as
/// PostgreSQL promises it.
struct LockRoom
{
    qint64 perTransaction = 0; ///< max_locks_per_transaction.
    qint64 transactions = 0; ///< max_connections + max_prepared_transactions.
    qint64 others = 0; ///< Processes of the server's own, for each of which there is room as well.
    qint64 used = 0;

    [[nodiscard]] qint64 all() const { return perTransaction * transactions; }
    /// At the most, if none of the server's own processes needs any.
    [[nodiscard]] qint64 most() const { return perTransaction * (transactions + others); }
    /// Of what is free, all but what others need meanwhile.
    [[nodiscard]] qint64 available() const;
    /// max_locks_per_transaction with which that many are available, rounded up to what one would set.
    [[nodiscard]] qint64 settingFor(qint64 locks) const;
};

[[nodiscard]] LockRoom readLockRoom(Pg::Connection& connection);

/// What the connection's database has that is locked while it is created, each one until the transaction's end: tables,
/// indexes, sequences and TOAST tables with their indexes, views.
[[nodiscard]] qint64 countLockable(Pg::Connection& connection);

/// The tables of users, each of which pg_dump locks.
[[nodiscard]] qint64 countTables(Pg::Connection& connection);

} // namespace Flare
