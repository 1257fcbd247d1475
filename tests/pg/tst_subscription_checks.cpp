// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/benchdatabase.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

const auto subscribe = u"create_subscription"_s;
const auto slotsOfDatabase = u"SELECT count(*) FROM pg_replication_slots WHERE database = current_database()"_s;
const auto subscriptionsThere = u"SELECT count(*) FROM pg_subscription"_s;
const auto useIndex = uR"(ALTER TABLE ONLY "public"."t" REPLICA IDENTITY USING INDEX "t_id";)"_s;
const auto uniqueTable = u"CREATE TABLE public.t (id int NOT NULL, v int); CREATE UNIQUE INDEX t_id ON public.t (id)"_s;

void publishTables(const BenchDatabase& bench)
{
    const auto result = bench.run(u"create_publication"_s);
    QVERIFY2(result.succeeded(), result.describe());
}

/// Refused with these words, and nothing made.
void verifyRefused(const BenchDatabase& bench, const RunResult& result, const QString& told)
{
    QCOMPARE(result.errorKind(), ErrorKind::Precondition);
    QVERIFY2(result.everything().contains(told), result.describe());
    QCOMPARE(bench.publisherValue(slotsOfDatabase), u"0"_s);
    QCOMPARE(bench.subscriberValue(subscriptionsThere), u"0"_s);
}

} // namespace

/// What create_subscription looks at before it makes anything, since the server itself finds out too late.
class TestSubscriptionChecks : public QObject
{
    Q_OBJECT

private slots:
    void refusesRowsThatTheSubscriberCouldNotFind_data() { addPairRows(); }
    void refusesRowsThatTheSubscriberCouldNotFind();
    void looksIntoPartitions();
    void tellsWhatHasChangedSince();
    void refusesOwnersWhoMayNotWrite_data();
    void refusesOwnersWhoMayNotWrite();
    void leavesOwnersAloneWhoAreNotAsked();
    void refusesOwnersWhomTheSubscriptionMayNotBecome();
    void switchesOffWhatCannotBeFollowed();

private:
    PgPair& pair();
    PgPairs m_pairs;
};

PgPair& TestSubscriptionChecks::pair()
{
    QFETCH(PairVersions, pair);
    return m_pairs.pair(pair);
}

void TestSubscriptionChecks::refusesRowsThatTheSubscriberCouldNotFind()
{
    const BenchDatabase bench(pair(), {}, uniqueTable);
    // The advice names the subscriber too, whose schema may have been copied before.
    const auto advised = bench.run(u"create_publication"_s);
    QCOMPARE(advised.errorKind(), ErrorKind::Precondition);
    QCOMPARE(advised.outcome.error->advice().count(useIndex), 2);
    bench.runAsOwner(Side::Publisher, u"INSERT INTO t VALUES (1, 1);"_s + useIndex);
    publishTables(bench);
    verifyRefused(bench, bench.run(subscribe), useIndex);
    bench.runAsOwner(Side::Subscriber, useIndex);
    const auto later = bench.run(subscribe);
    QVERIFY2(later.succeeded(), later.describe());
    (void)bench.onPublisher(u"UPDATE t SET v = 2"_s);
    QTRY_COMPARE_WITH_TIMEOUT(bench.subscriberValue(u"SELECT v FROM t"_s), u"2"_s, 20000);
}

void TestSubscriptionChecks::looksIntoPartitions()
{
    BenchDatabase bench(m_pairs.pair({15, 15}), {},
                        u"CREATE TABLE p (id int PRIMARY KEY) PARTITION BY RANGE (id);"
                        "CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)"_s);
    bench.config.publications.first().viaPartitionRoot = true;
    publishTables(bench);
    bench.runAsOwner(Side::Subscriber, u"ALTER TABLE p DROP CONSTRAINT p_pkey"_s);
    verifyRefused(bench, bench.run(subscribe), uR"(ALTER TABLE "public"."p1" ADD PRIMARY KEY ("id");)"_s);
    bench.runAsOwner(Side::Subscriber, u"ALTER TABLE p1 ADD PRIMARY KEY (id)"_s);
    const auto later = bench.run(subscribe);
    QVERIFY2(later.succeeded(), later.describe());
}

void TestSubscriptionChecks::tellsWhatHasChangedSince()
{
    const BenchDatabase bench(m_pairs.pair({15, 15}), {}, uniqueTable + u';' + useIndex);
    publishTables(bench);
    const auto first = bench.run(subscribe);
    QVERIFY2(first.succeeded() && first.plan.notes.isEmpty(), first.describe());
    bench.runAsOwner(Side::Subscriber, u"ALTER TABLE t REPLICA IDENTITY DEFAULT"_s);
    const auto again = bench.run(subscribe);
    QVERIFY2(again.succeeded() && again.plan.notes.join(u' ').contains(useIndex), again.describe());
}

void TestSubscriptionChecks::refusesOwnersWhoMayNotWrite_data()
{
    QTest::addColumn<QString>("revoke");
    QTest::addColumn<QString>("grant");
    QTest::newRow("schema") << u"REVOKE ALL ON SCHEMA \"App.x\" FROM dbowner"_s
                            << uR"(GRANT USAGE ON SCHEMA "App.x" TO "dbowner";)"_s;
    QTest::newRow("table") << u"REVOKE INSERT ON accounts FROM dbowner"_s
                           << uR"(GRANT INSERT ON "public"."accounts" TO "dbowner";)"_s;
}

void TestSubscriptionChecks::refusesOwnersWhoMayNotWrite()
{
    QFETCH(QString, revoke);
    QFETCH(QString, grant);
    BenchDatabase bench(m_pairs.pair({13, 17}));
    publishTables(bench);
    // Who owns a schema may use it, so another one does.
    (void)bench.onSubscriber(u"ALTER SCHEMA \"App.x\" OWNER TO CURRENT_USER;"
                             "GRANT USAGE ON SCHEMA \"App.x\" TO dbowner;"_s
                             + revoke);
    verifyRefused(bench, bench.run(subscribe), grant);
    auto& options = bench.config.subscriptions.first().options;
    options.insert(u"run_as_owner"_s, u"false"_s);
    verifyRefused(bench, bench.run(subscribe), grant);
    options.clear();
    (void)bench.onSubscriber(grant);
    const auto later = bench.run(subscribe);
    QVERIFY2(later.succeeded(), later.describe());
}

void TestSubscriptionChecks::leavesOwnersAloneWhoAreNotAsked()
{
    BenchDatabase bench(m_pairs.pair({13, 17}));
    publishTables(bench);
    (void)bench.onSubscriber(u"REVOKE INSERT ON accounts FROM dbowner"_s);
    bench.config.subscriptions.first().options.insert(u"run_as_owner"_s, u"true"_s);
    const auto result = bench.run(subscribe);
    QVERIFY2(result.succeeded(), result.describe());
}

void TestSubscriptionChecks::refusesOwnersWhomTheSubscriptionMayNotBecome()
{
    auto& pair = m_pairs.pair({13, 17});
    BenchDatabase bench(pair);
    publishTables(bench);
    (void)bench.onSubscriber(u"CREATE ROLE cloudadmin LOGIN PASSWORD 'x'; GRANT pg_create_subscription TO cloudadmin;"
                             "GRANT CREATE ON DATABASE bench TO cloudadmin; GRANT USAGE ON SCHEMA \"App.x\" TO"
                             " cloudadmin; GRANT SELECT ON ALL TABLES IN SCHEMA public, \"App.x\" TO cloudadmin"_s);
    bench.config.subscriber.superuser = {RoleName(u"cloudadmin"_s), Secret(u"x"_s), {}};
    const auto result = bench.run(subscribe);
    (void)bench.onSubscriber(u"DROP OWNED BY cloudadmin; DROP ROLE cloudadmin"_s);
    verifyRefused(bench, result, uR"(GRANT "dbowner" TO "cloudadmin";)"_s);
}

void TestSubscriptionChecks::switchesOffWhatCannotBeFollowed()
{
    auto& pair = m_pairs.pair({15, 15});
    const BenchDatabase bench(pair);
    publishTables(bench);
    RunRequest request;
    request.operation = subscribe;
    request.onEvent = [&](const Event& event) {
        const auto* started = std::get_if<StepStarted>(&event);
        if (started != nullptr && started->index == 1)
            pair.publisher().kill();
    };
    const auto result = bench.run(request);
    pair.publisher().start();
    QVERIFY(result.errorKind().has_value());
    QVERIFY2(result.outcome.error->advice().contains(u"switched off"_s), result.describe());
    QCOMPARE(bench.subscriberValue(u"SELECT subenabled FROM pg_subscription"_s), u"f"_s);
    const auto later = bench.run(subscribe);
    QVERIFY2(later.succeeded(), later.describe());
}

FLARE_TEST(TestSubscriptionChecks)
#include "tst_subscription_checks.moc"
