// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/pg/conninfo.h"
#include "core/pgtools/pgtool.h"
#include "core/pgtools/toolprocess.h"

#include <QStringList>

#include <stop_token>

namespace Flare {

/// How pg_dump is to write down the definitions of a database.
struct SchemaDump
{
    PgTool tool;
    Pg::ConnInfo from;
    /// Of pg_export_snapshot() in a transaction on the verified server: pg_dump, whose own connection nobody proves,
    /// fails on any other server, since only that one knows this snapshot.
    QString snapshot;
    Milliseconds lockTimeout{10'000}; ///< For each table's lock, so that a dump never waits behind DDL for ever.
};

/// Pure; without the password.
[[nodiscard]] QStringList arguments(const SchemaDump& dump);

/// Blocks. Throws as runTool() does.
[[nodiscard]] ToolOutput run(const SchemaDump& dump, Deadline deadline, const std::stop_token& stop);

} // namespace Flare
