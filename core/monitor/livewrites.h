// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/names.h"
#include "core/pg/connection.h"

#include <QMap>

#include <optional>

namespace Flare {

/// What the walsender of a slot has done with the changes of its database since these counters began
/// (pg_stat_replication_slots, 14 and newer). It tells of them at the end of a transaction, and whenever one that takes
/// more than logical_decoding_work_mem is written to disk or sent in part.
struct LiveDecoding
{
    qint64 totalBytes = 0; ///< Of all changes that were given on.
    qint64 spilledTransactions = 0; ///< Those that were written to disk.
    qint64 spilledBytes = 0;
    qint64 streamedTransactions = 0; ///< Those that were sent before their end.
    qint64 streamedBytes = 0;

    friend bool operator==(const LiveDecoding&, const LiveDecoding&) = default;
};

/// Who writes on the publisher, in counters that only grow, until somebody resets them.
struct LiveWrites
{
    qint64 allRows = 0; ///< Inserted, updated or deleted by transactions that are over, in all databases.
    QMap<DatabaseName, qint64> rows; ///< The same in each of the file's databases.
    QMap<SlotName, LiveDecoding> decoding;
};

/// With liveParameters(), over a connection to any database. Up to 14 the server reads a file for it, and waits some
/// ten milliseconds until that is fresh: to be asked seldom.
[[nodiscard]] Pg::Sql liveWritesQuery(int majorVersion);
[[nodiscard]] LiveWrites liveWritesFrom(const Pg::Result& result);

} // namespace Flare
