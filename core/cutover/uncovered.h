// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/config.h"
#include "core/pg/connection.h"

#include <QStringList>

namespace Flare {

/// What no stream of the database's subscriptions carries, so that a proof by WAL position says nothing of it: full
/// sentences, with names and counts. Reads only.
/// Logical replication carries rows of published tables; neither rows of unlogged tables, nor large objects, nor the
/// contents of materialized views (logical-replication-restrictions).
[[nodiscard]] QStringList notCovered(Pg::Connection& publisher, Pg::Connection& subscriber,
                                     const QList<SubscriptionConfig>& subscriptions);

/// Whether a publisher loses rows of a table that joins a publication while a transaction is writing to it: decoding
/// goes on with what it knew of the table when the transaction began. Mended in PostgreSQL 18 by commit 4909b38af0, and
/// in the releases of May 2025 for 13 to 17.
struct LateTableFault
{
    bool exists = false;
    QString mendedIn; ///< "17.5"; empty where no release of its major has it.
};
/// @param publisherVersion as server_version_num: 170004.
[[nodiscard]] LateTableFault lateTableFault(int publisherVersion);

} // namespace Flare
