// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/statustable.h"

namespace Flare {

using namespace Qt::StringLiterals;

RelationName statusTable()
{
    return {u"public"_s, u"flare_replication_status"_s};
}

Pg::Sql createStatusTable()
{
    return Pg::sql("CREATE TABLE IF NOT EXISTS {} (system_identifier bigint NOT NULL, subscription text NOT NULL,"
                   " counter bigint NOT NULL DEFAULT 0, touched_at timestamptz NOT NULL DEFAULT clock_timestamp(),"
                   " PRIMARY KEY (system_identifier, subscription))",
                   statusTable());
}

Pg::Sql grantStatusTable(const RoleName& writer)
{
    return Pg::sql("GRANT SELECT, INSERT, UPDATE ON {} TO {}", statusTable(), writer);
}

Pg::Sql touchStatusTable()
{
    return Pg::sql("INSERT INTO {} AS s (system_identifier, subscription) VALUES ($1, $2)"
                   " ON CONFLICT (system_identifier, subscription)"
                   " DO UPDATE SET counter = s.counter + 1, touched_at = clock_timestamp()"
                   " RETURNING pg_current_wal_insert_lsn() AS position",
                   statusTable());
}

} // namespace Flare
