// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/side.h"
#include "core/sandbox/sandboxcluster.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <map>
#include <memory>
#include <utility>

namespace Flare::Test {

/// The major versions of a migration's two servers.
struct PairVersions
{
    int publisher = 0;
    int subscriber = 0;

    [[nodiscard]] QString name() const; ///< "10-18"
    friend auto operator<=>(const PairVersions&, const PairVersions&) = default;
};

/// The pairs that tests with servers run on: 10-18, 13-17, 15-15 and 18-18, narrowed by FLARE_TEST_PAIRS
/// ("10-18,15-15"). Pairs whose servers are not installed are left out and named in the output; with FLARE_REQUIRE_PG=1
/// they are an Error (Tool) instead.
[[nodiscard]] QList<PairVersions> pairsToTest();

/// Fills a _data() function: a column "pair" and a row for each pair of pairsToTest(). Without any pair the test
/// function is skipped, with FLARE_REQUIRE_PG=1 it fails.
void addPairRows();

/// The two servers of a migration, started at the same time. Both live as long as the pair.
class PgPair
{
public:
    explicit PgPair(PairVersions versions, SandboxCluster::Settings settings = {});
    PgPair(int publisher, int subscriber)
        : PgPair(PairVersions{publisher, subscriber})
    {
    }

    [[nodiscard]] const PairVersions& versions() const { return m_versions; }
    [[nodiscard]] SandboxCluster& publisher() { return *m_publisher; }
    [[nodiscard]] SandboxCluster& subscriber() { return *m_subscriber; }
    [[nodiscard]] SandboxCluster& on(Side side) { return side == Side::Publisher ? *m_publisher : *m_subscriber; }

private:
    PairVersions m_versions;
    std::unique_ptr<SandboxCluster> m_publisher;
    std::unique_ptr<SandboxCluster> m_subscriber;
};

/// Starts each pair of a test executable once, when it is first asked for: a member of the test class. Test functions
/// use databases, roles and slots of their own names in it, and leave settings of the servers as they found them.
class PgPairs
{
public:
    PgPair& pair(PairVersions versions);

private:
    std::map<PairVersions, PgPair> m_pairs;
};

} // namespace Flare::Test

Q_DECLARE_METATYPE(Flare::Test::PairVersions)
