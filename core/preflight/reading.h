// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/config.h"
#include "core/facts/migration.h"
#include "core/preflight/openforreading.h"

namespace Flare {

/// What lies around the servers, read on their maintenance connections, which nobody else uses meanwhile.
using ReadSurroundings = std::function<Facts::Surroundings()>;

struct ReadingPlan
{
    QList<DatabaseName> databases; ///< The file's, or those that were asked for.
    int connections = 4; ///< At the same time, on each side.
    ReadSurroundings surroundings = {}; ///< None: they are not looked at.
    std::function<void(qint64 done, qint64 total)> progress = {}; ///< From several threads, one at a time.
};

/// Both servers, and each database on both sides, at the same time. Reads only, in transactions that are read only, and
/// leaves nothing. @throws Error: the first thing that could not be read; a database of the file that the publisher
/// does not have is a Precondition.
[[nodiscard]] Facts::Migration readMigration(const Config& config, Pg::Connection& publisher,
                                             Pg::Connection& subscriber, const OpenForReading& open,
                                             const ReadingPlan& plan);

} // namespace Flare
