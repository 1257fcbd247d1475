// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/fullspeedwriters.h"
#include "tests/shared/benchdatabase.h"

namespace Flare::Bench {

/// Two durable servers with one database that is replicated from one to the other, set up by the operations under
/// measurement, and a role "app" that may write and connects by the right of PUBLIC: so that the classic method, too,
/// really stops it.
class CutoverArena
{
public:
    explicit CutoverArena(Test::PairVersions versions);

    [[nodiscard]] SandboxCluster& publisher() { return m_pair.publisher(); }
    [[nodiscard]] SandboxCluster& subscriber() { return m_pair.subscriber(); }
    [[nodiscard]] const Test::MigrationNames& names() const { return m_names; }
    [[nodiscard]] Test::Login app() const { return {m_appRole, m_appPassword}; }

    /// Throws Error when the operation fails.
    Test::RunResult run(Test::RunRequest request) const;
    void waitUntilCaughtUp();
    /// Rows that were acknowledged or are on the publisher, but are not on the subscriber. To be asked while nobody
    /// writes.
    [[nodiscard]] qint64 lostRows(const FullSpeedWriters& writers);

private:
    Test::MigrationNames m_names;
    Test::PgPair m_pair;
    QString m_appRole;
    Secret m_appPassword;
    Test::BenchDatabase m_bench;
};

} // namespace Flare::Bench
