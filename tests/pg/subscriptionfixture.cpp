// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pg/subscriptionfixture.h"

#include <QTest>

namespace Flare::Test {

using namespace Qt::StringLiterals;

void SubscriptionFixture::publish(const BenchDatabase& bench)
{
    const auto result = bench.run(u"create_publication"_s);
    QVERIFY2(result.succeeded(), result.describe());
}

std::unique_ptr<SqlSession> SubscriptionFixture::longTransaction(PgPair& pair)
{
    auto session = std::make_unique<SqlSession>(pair.publisher(), u"bench"_s);
    session->run(u"BEGIN; SELECT txid_current()"_s);
    return session;
}

PgPair& SubscriptionFixture::pair()
{
    QFETCH(PairVersions, pair);
    return m_pairs.pair(pair);
}

} // namespace Flare::Test
