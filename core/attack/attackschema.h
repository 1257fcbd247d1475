// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/names.h"
#include "core/pg/sql.h"

#include <QList>

namespace Flare {

/// The one database that the attack makes, and may drop.
[[nodiscard]] DatabaseName attackDatabase();

/// Every SQL text of the attack. Its tables live in a schema of their own, so that it can run in a database of the
/// migration without touching a table of the application.
namespace AttackSchema {

[[nodiscard]] QString name();

[[nodiscard]] Pg::Sql createDatabase(const RoleName& owner);
/// Names its database itself: no argument can make it drop another one.
[[nodiscard]] Pg::Sql dropDatabase();

/// Each safe to repeat, to be run by the owner in the database that is going to be attacked.
[[nodiscard]] QList<Pg::Sql> create(const RoleName& owner, const QList<RoleName>& writers);
/// One row with booleans: "present", whether the tables are there; "published", whether by any publication of the
/// database; "subscribed", whether the database has a subscription.
[[nodiscard]] Pg::Sql exists();

/// Makes the session of one of our connections behave like an application's.
[[nodiscard]] Pg::Sql actAsApplication();
/// $1 run, $2 number of workers.
[[nodiscard]] Pg::Sql registerRun();
/// $1 run, $2 worker, $3 sequence, $4 version, $5 payload.
[[nodiscard]] Pg::Sql insertRow();
[[nodiscard]] Pg::Sql updateRow();
/// $1 run, $2 worker, $3 sequence.
[[nodiscard]] Pg::Sql deleteRow();

/// The rows of one writer: $1 run, $2 worker, $3 first and $4 last sequence.
[[nodiscard]] Pg::Sql selectRows();
/// One row with a "count": the attack's tables whose initial copy a subscription has not finished.
[[nodiscard]] Pg::Sql countTablesBeingCopied();
/// One row with a "count": $1 run, $2 worker, $3 the last sequence that the ledger knows.
[[nodiscard]] Pg::Sql countRowsBeyond();

} // namespace AttackSchema

} // namespace Flare
