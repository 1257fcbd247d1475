// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/cutoverburden.h"
#include "tests/bench/fullspeedwriters.h"
#include "tests/shared/benchdatabase.h"

namespace Flare::Bench {

/// Two durable servers with one database that is replicated from one to the other, set up by the operations under
/// measurement, and a role "app" that may write and connects by the right of PUBLIC: so that the classic method, too,
/// really stops it.
class CutoverArena
{
public:
    enum class Administrator {
        Superuser,
        Managed, ///< Of the publisher, as a cloud gives it to its customers: no superuser, but the owner's rights.
    };
    explicit CutoverArena(Test::PairVersions versions, const Burden& burden = {},
                          Administrator administrator = Administrator::Superuser);

    [[nodiscard]] SandboxCluster& publisher() { return m_pair.publisher(); }
    [[nodiscard]] SandboxCluster& subscriber() { return m_pair.subscriber(); }
    [[nodiscard]] const Test::MigrationNames& names() const { return m_names; }
    [[nodiscard]] const Config& config() const { return m_bench.config; }
    [[nodiscard]] Test::Login app() const { return {m_appRole, m_appPassword}; }

    /// Throws Error when the operation fails.
    Test::RunResult run(Test::RunRequest request) const;
    /// Returns whatever came of it.
    Test::RunResult attempt(Test::RunRequest request) const { return m_bench.run(std::move(request)); }
    /// From now on a pause begins however far the subscriber is behind.
    void allowAnyLag();
    void waitUntilCaughtUp();
    /// Returns when all that the burden is made of is there again, after whatever a pause has done to it.
    void renewBurden();
    /// Rows that were acknowledged or are on the publisher, but are not on the subscriber. To be asked while nobody
    /// writes.
    [[nodiscard]] qint64 lostRows(const FullSpeedWriters& writers);
    /// Sequences that stand elsewhere on the subscriber.
    [[nodiscard]] qint64 differingSequences() { return Bench::differingSequences(m_pair, m_names.database); }

private:
    void useManagedAdministrator();

    Burden m_burden;
    Test::MigrationNames m_names;
    Test::PgPair m_pair;
    QString m_appRole;
    Secret m_appPassword;
    Test::BenchDatabase m_bench;
};

} // namespace Flare::Bench
