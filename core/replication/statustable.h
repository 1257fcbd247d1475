// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/names.h"
#include "core/pg/sql.h"

namespace Flare {

/// The replication status table: one row per subscription, written on the publisher and replicated like any other
/// row. A change to it is what makes a subscription's origin advance when nothing else is written, so the barrier of a
/// cutover can be proven within milliseconds.
[[nodiscard]] RelationName statusTable();

[[nodiscard]] Pg::Sql createStatusTable();
/// Lets somebody who is not its owner write the rows.
[[nodiscard]] Pg::Sql grantStatusTable(const RoleName& writer);

/// Writes the row of a subscription ($1 system_identifier, $2 subscription). Its result has the column
/// "position": the WAL position at the time of the write, behind every commit before it.
[[nodiscard]] Pg::Sql touchStatusTable();

} // namespace Flare
