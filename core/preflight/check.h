// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/finding.h"
#include "core/facts/migration.h"

#include <functional>

namespace Flare {

/// One reason why a migration fails or surprises somebody, as a value: what it looks for, and how it judges what was
/// read. Judging asks no server, so that a test needs none.
struct Check
{
    using Servers = std::function<QList<Finding>(const Facts::Migration&)>;
    using Databases = std::function<QList<Finding>(const Facts::Migration&, const Facts::Pair&)>;

    QString id; ///< "replica_identity": of --only, of the machine-readable output and of the file.
    QString title;
    QString why; ///< What it protects. Full sentences, for help and page.
    QString source; ///< Where the rule comes from: a page of PostgreSQL's documentation, a function, a report.
    /// The operations that do not begin while it finds a blocker.
    QStringList gates = {};
    Servers judgeServers = {};
    Databases judgeDatabase = {};
};

} // namespace Flare
