// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/shared/benchdatabase.h"
#include "tests/shared/testprogram.h"

#include <memory>

namespace Flare::Test {

/// What the tests of create_subscription run and ask for.
class SubscriptionFixture
{
protected:
    static inline const QString createSubscription = QStringLiteral("create_subscription");
    static inline const QString fill =
        QStringLiteral("INSERT INTO accounts SELECT g, 'row ' || g FROM generate_series(1, 100) g");
    static inline const QString slotCount =
        QStringLiteral("SELECT count(*) FROM pg_replication_slots WHERE database = current_database()");
    static inline const QString subscriptionCount = QStringLiteral("SELECT count(*) FROM pg_subscription");
    static inline const QString tableSum = QStringLiteral("SELECT count(*) || ' ' || sum(id) FROM accounts");

    /// With QVERIFY.
    static void publish(const BenchDatabase& bench);
    /// A session with an open transaction that has an xid: the creation of a slot waits for it.
    static std::unique_ptr<SqlSession> longTransaction(PgPair& pair);
    /// Of the present row.
    PgPair& pair();

    PgPairs m_pairs;
};

} // namespace Flare::Test
