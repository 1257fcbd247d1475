// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/walhistory.h"

namespace Flare::Facts {

using namespace Pg;

namespace {

// Before 14 nothing counts it, but the log begins at about zero when initdb makes the cluster, whose second is in its
// identifier.
WalHistory sinceTheBegin(Connection& connection)
{
    const auto born = connection.identity().systemIdentifier.initialisedAt().toSecsSinceEpoch();
    const auto result = connection.exec("SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint AS bytes,"
                                        " extract(epoch FROM now())::bigint - $1 AS seconds"_sql,
                                        Params(born));
    return {result.integer(0, "bytes"), result.integer(0, "seconds"), {}};
}

} // namespace

WalHistory readWalHistory(Connection& connection)
{
    if (connection.identity().majorVersion() < 14)
        return sinceTheBegin(connection);
    const auto counted = connection.exec("SELECT wal_bytes::bigint AS bytes, coalesce(extract(epoch FROM now() -"
                                         " stats_reset), 0)::bigint AS seconds FROM pg_stat_wal"_sql);
    WalHistory history{counted.integer(0, "bytes"), counted.integer(0, "seconds"), {}};
    const auto spilled = connection.exec("SELECT slot_name, spill_txns, spill_bytes FROM pg_stat_replication_slots"
                                         " WHERE spill_bytes > 0 ORDER BY 1"_sql);
    for (int row = 0; row < spilled.rows(); ++row)
        history.spills.append({SlotName(spilled.text(row, "slot_name")), spilled.integer(row, "spill_txns"),
                               spilled.integer(row, "spill_bytes")});
    return history;
}

} // namespace Flare::Facts
