// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/lockroom.h"

#include <cmath>

namespace Flare {

using namespace Pg;

namespace {

constexpr double shareOfFree = 0.8;

} // namespace

qint64 LockRoom::available() const
{
    return static_cast<qint64>(double(all() - used) * shareOfFree);
}

qint64 LockRoom::settingFor(qint64 locks) const
{
    constexpr qint64 step = 64; // The default is one.
    const auto wanted = std::ceil(double(locks) / shareOfFree + double(used));
    const auto each = static_cast<qint64>(std::ceil(wanted / double(transactions)));
    return (each + step - 1) / step * step;
}

LockRoom readLockRoom(Connection& connection)
{
    const auto result = connection.exec("SELECT current_setting('max_locks_per_transaction')::bigint AS each, "
                                        "current_setting('max_connections')::bigint"
                                        " + current_setting('max_prepared_transactions')::bigint AS transactions,"
                                        " current_setting('autovacuum_max_workers')::bigint + "
                                        "current_setting('max_worker_processes')::bigint AS others,"
                                        " (SELECT count(*) FROM pg_locks WHERE NOT fastpath) AS used"_sql);
    return {result.integer(0, "each"), result.integer(0, "transactions"), result.integer(0, "others"),
            result.integer(0, "used")};
}

qint64 countLockable(Connection& connection)
{
    return connection.exec("SELECT count(*) AS count FROM pg_class WHERE oid >= 16384 AND relpersistence <> 't'"_sql)
        .integer(0, "count");
}

qint64 countTables(Connection& connection)
{
    return connection
        .exec("SELECT count(*) AS count FROM pg_class WHERE relkind IN ('r', 'p') AND oid >= 16384"
              " AND relpersistence <> 't'"_sql)
        .integer(0, "count");
}

} // namespace Flare
