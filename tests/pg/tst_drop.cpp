// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/benchdatabase.h"
#include "tests/shared/blocker.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

const auto dropSubscription = u"drop_subscription"_s;
const auto dropPublication = u"drop_publication"_s;
const auto slotsLeft = u"SELECT count(*) FROM pg_replication_slots WHERE database = current_database()"_s;
const auto subscriptionsLeft = u"SELECT count(*) FROM pg_subscription"_s;
const auto publicationsLeft = u"SELECT count(*) FROM pg_publication"_s;

void replicate(const BenchDatabase& bench)
{
    (void)bench.onPublisher(u"INSERT INTO accounts VALUES (1)"_s);
    const auto published = bench.run(u"create_publication"_s);
    QVERIFY2(published.succeeded(), published.describe());
    const auto subscribed = bench.run(u"create_subscription"_s);
    QVERIFY2(subscribed.succeeded(), subscribed.describe());
}

/// Since when a DROP SUBSCRIPTION, but no ALTER, has been waiting for a lock of the test's; null while none does.
QString waitingSince(const SandboxCluster& cluster)
{
    return sqlValue(cluster, u"postgres"_s,
                    u"SELECT a.query_start FROM pg_locks l JOIN pg_stat_activity a USING (pid)"
                    " WHERE NOT l.granted AND l.relation = 'pg_subscription_rel'::regclass"_s);
}

void cancelWaiting(const SandboxCluster& cluster)
{
    sql(cluster, u"postgres"_s,
        u"SELECT pg_cancel_backend(pid) FROM pg_locks WHERE NOT granted AND relation = 'pg_subscription_rel'::regclass"_s);
}

} // namespace

class TestDrop : public QObject
{
    Q_OBJECT

private slots:
    void dropsASubscriptionWithItsSlot_data() { addPairRows(); }
    void dropsASubscriptionWithItsSlot();
    void dropsASubscriptionThatCannotReachThePublisher_data() { addPairRows(); }
    void dropsASubscriptionThatCannotReachThePublisher();
    void namesTheSlotThatStaysOnALostPublisher_data() { addPairRows(); }
    void namesTheSlotThatStaysOnALostPublisher();
    void removesSlotsOfUnfinishedCopies_data() { addPairRows(); }
    void removesSlotsOfUnfinishedCopies();
    void findsTheSlotOfADetachedSubscription_data() { addPairRows(); }
    void findsTheSlotOfADetachedSubscription();
    void keepsTheSlotsNameWhenInterrupted_data() { addPairRows(); }
    void keepsTheSlotsNameWhenInterrupted();
    void tellsHowFarBehindItIs_data() { addPairRows(); }
    void tellsHowFarBehindItIs();
    void tellsOfUnfinishedCopies();
    void leavesSlotsOfOthersAlone_data() { addPairRows(); }
    void leavesSlotsOfOthersAlone();
    void wantsTheSubscriberConfirmed();
    void failsWithoutTheSubscriberAndSucceedsLater();
    void keepsAPublicationThatIsInUse_data() { addPairRows(); }
    void keepsAPublicationThatIsInUse();
    void dropsAPublicationInUseWhenForced_data() { addPairRows(); }
    void dropsAPublicationInUseWhenForced();
    void restoresTheReplicaIdentityOfBefore_data() { addPairRows(); }
    void restoresTheReplicaIdentityOfBefore();
    void tellsWhatItCouldNotRestore();

private:
    PgPair& pair();
    PgPairs m_pairs;
};

PgPair& TestDrop::pair()
{
    QFETCH(PairVersions, pair);
    return m_pairs.pair(pair);
}

void TestDrop::dropsASubscriptionWithItsSlot()
{
    const BenchDatabase bench(pair());
    replicate(bench);
    const auto result = bench.run(dropSubscription);
    QVERIFY2(result.succeeded(), result.describe());
    QVERIFY2(!result.everything().contains(u"missing"_s), result.describe());
    QCOMPARE(bench.subscriberValue(subscriptionsLeft), u"0"_s);
    QCOMPARE(bench.publisherValue(slotsLeft), u"0"_s);
    QCOMPARE(bench.subscriberValue(u"SELECT count(*) FROM accounts"_s), u"1"_s);
    const auto again = bench.run(dropSubscription);
    QVERIFY2(again.succeeded() && again.plan.steps.isEmpty(), again.describe());
}

void TestDrop::dropsASubscriptionThatCannotReachThePublisher()
{
    const BenchDatabase bench(pair());
    replicate(bench);
    // The way from the subscriber is cut, ours is not.
    (void)bench.onPublisher(u"ALTER ROLE repl PASSWORD 'another'"_s);
    (void)bench.onPublisher(u"SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots WHERE active"_s);
    const auto result = bench.run(dropSubscription);
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(bench.subscriberValue(subscriptionsLeft), u"0"_s);
    QCOMPARE(bench.publisherValue(slotsLeft), u"0"_s);
}

void TestDrop::namesTheSlotThatStaysOnALostPublisher()
{
    const BenchDatabase bench(pair());
    replicate(bench);
    pair().publisher().stop();
    const auto result = bench.run(dropSubscription);
    pair().publisher().start();
    QCOMPARE(result.errorKind(), ErrorKind::Partial);
    QVERIFY2(result.outcome.error->advice().contains(u"'bench1'"_s), result.describe());
    QCOMPARE(bench.subscriberValue(subscriptionsLeft), u"0"_s);
    QCOMPARE(bench.publisherValue(slotsLeft), u"1"_s);
    // The publisher is back: the same operation finds what is left.
    const auto later = bench.run(dropSubscription);
    QVERIFY2(later.succeeded(), later.describe());
    QCOMPARE(bench.publisherValue(slotsLeft), u"0"_s);
}

void TestDrop::removesSlotsOfUnfinishedCopies()
{
    const BenchDatabase bench(pair());
    replicate(bench);
    const auto name =
        u"pg_%1_sync_12345_%2"_s.arg(bench.subscriberValue(u"SELECT subid FROM pg_stat_subscription"_s),
                                     bench.subscriberValue(u"SELECT system_identifier FROM pg_control_system()"_s));
    (void)bench.onPublisher(u"SELECT pg_create_logical_replication_slot('%1', 'pgoutput')"_s.arg(name));
    const auto result = bench.run(dropSubscription);
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(bench.publisherValue(slotsLeft), u"0"_s);
}

void TestDrop::findsTheSlotOfADetachedSubscription()
{
    const BenchDatabase bench(pair());
    replicate(bench);
    // As a run that was interrupted before the DROP has left it.
    (void)bench.onSubscriber(u"ALTER SUBSCRIPTION bench1 DISABLE"_s);
    (void)bench.onSubscriber(u"ALTER SUBSCRIPTION bench1 SET (slot_name = NONE)"_s);
    const auto result = bench.run(dropSubscription);
    QVERIFY2(result.succeeded(), result.describe());
    QVERIFY2(result.plan.steps.first().preview.last().contains(u"pg_drop_replication_slot('bench1')"_s),
             result.describe());
    QCOMPARE(bench.subscriberValue(subscriptionsLeft), u"0"_s);
    QCOMPARE(bench.publisherValue(slotsLeft), u"0"_s);
}

void TestDrop::keepsTheSlotsNameWhenInterrupted()
{
    auto& subscriber = pair().subscriber();
    const BenchDatabase bench(pair());
    replicate(bench);
    std::optional<Blocker> blocker(std::in_place, subscriber, u"bench"_s,
                                   u"LOCK TABLE pg_catalog.pg_subscription_rel IN SHARE MODE"_s);
    RunRequest request;
    request.operation = dropSubscription;
    request.onEvent = [&](const Event& event) {
        if (!std::holds_alternative<StepStarted>(event))
            return;
        // First it is dropped with its slot, then without.
        QTRY_VERIFY_WITH_TIMEOUT(!waitingSince(subscriber).isNull(), 20000);
        const auto first = waitingSince(subscriber);
        cancelWaiting(subscriber);
        QTRY_VERIFY_WITH_TIMEOUT(!waitingSince(subscriber).isNull() && waitingSince(subscriber) != first, 20000);
        cancelWaiting(subscriber);
    };
    const auto result = bench.run(request);
    blocker.reset();
    QVERIFY2(!result.succeeded(), result.describe());
    QCOMPARE(bench.subscriberValue(u"SELECT subslotname FROM pg_subscription"_s), u"bench1"_s);
    const auto later = bench.run(dropSubscription);
    QVERIFY2(later.succeeded(), later.describe());
    QCOMPARE(bench.publisherValue(slotsLeft), u"0"_s);
}

void TestDrop::tellsHowFarBehindItIs()
{
    const BenchDatabase bench(pair());
    replicate(bench);
    Blocker blocker(pair().subscriber(), u"bench"_s, u"LOCK TABLE accounts IN SHARE MODE"_s);
    (void)bench.onPublisher(u"INSERT INTO accounts SELECT g FROM generate_series(2, 1000) g"_s);
    const auto result = bench.run(dropSubscription);
    QVERIFY2(result.succeeded(), result.describe());
    QVERIFY2(result.plan.consequences.join(u' ').contains(u"is behind"_s), result.describe());
    QVERIFY2(result.messages().join(u' ').contains(u"is behind"_s), result.describe());
    QCOMPARE(bench.publisherValue(slotsLeft), u"0"_s);
}

void TestDrop::tellsOfUnfinishedCopies()
{
    const BenchDatabase bench(m_pairs.pair({15, 15}));
    (void)bench.onPublisher(u"INSERT INTO accounts VALUES (1)"_s);
    (void)bench.onSubscriber(u"ALTER TABLE accounts ADD CHECK (id > 1)"_s);
    QVERIFY(bench.run(u"create_publication"_s).succeeded());
    QVERIFY(bench.run(u"create_subscription"_s, {u"no-wait"_s}).succeeded());
    const auto result = bench.run(dropSubscription);
    QVERIFY2(result.succeeded(), result.describe());
    QVERIFY2(result.plan.consequences.join(u' ').contains(u"public.accounts"_s), result.describe());
    QCOMPARE(bench.publisherValue(slotsLeft), u"0"_s);
}

void TestDrop::leavesSlotsOfOthersAlone()
{
    const BenchDatabase bench(pair());
    (void)bench.onPublisher(u"SELECT pg_create_logical_replication_slot('bench1', 'pgoutput'),"
                            " pg_create_logical_replication_slot('pg_1_sync_2_3', 'pgoutput')"_s);
    const auto result = bench.run(dropSubscription);
    QVERIFY2(result.succeeded() && result.plan.steps.isEmpty(), result.describe());
    QVERIFY2(result.plan.notes.join(u' ').contains(u"pg_drop_replication_slot('bench1')"_s), result.describe());
    QCOMPARE(bench.publisherValue(slotsLeft), u"2"_s);
}

void TestDrop::wantsTheSubscriberConfirmed()
{
    auto& pair = m_pairs.pair({15, 15});
    const BenchDatabase bench(pair);
    replicate(bench);
    RunRequest request;
    request.operation = dropSubscription;
    request.confirmation = pair.publisher().systemIdentifier().text();
    const auto result = bench.run(request);
    QCOMPARE(result.errorKind(), ErrorKind::NotConfirmed);
    QCOMPARE(bench.subscriberValue(subscriptionsLeft), u"1"_s);
}

void TestDrop::failsWithoutTheSubscriberAndSucceedsLater()
{
    auto& pair = m_pairs.pair({15, 15});
    const BenchDatabase bench(pair);
    replicate(bench);
    RunRequest request;
    request.operation = dropSubscription;
    request.onEvent = [&](const Event& event) {
        if (std::holds_alternative<StepStarted>(event))
            pair.subscriber().kill();
    };
    const auto result = bench.run(request);
    pair.subscriber().start();
    // The kill may also come after the statement.
    if (!result.succeeded())
        QCOMPARE(result.errorKind(), ErrorKind::Connect);
    const auto later = bench.run(dropSubscription);
    QVERIFY2(later.succeeded(), later.describe());
    QCOMPARE(bench.subscriberValue(subscriptionsLeft), u"0"_s);
    QCOMPARE(bench.publisherValue(slotsLeft), u"0"_s);
}

void TestDrop::keepsAPublicationThatIsInUse()
{
    const BenchDatabase bench(pair());
    replicate(bench);
    const auto result = bench.run(dropPublication);
    QCOMPARE(result.errorKind(), ErrorKind::Precondition);
    QVERIFY2(result.describe().contains("bench1"), result.describe());
    QCOMPARE(bench.publisherValue(publicationsLeft), u"1"_s);
    QVERIFY(bench.run(dropSubscription).succeeded());
    const auto later = bench.run(dropPublication);
    QVERIFY2(later.succeeded(), later.describe());
    QCOMPARE(bench.publisherValue(publicationsLeft), u"0"_s);
    const auto again = bench.run(dropPublication);
    QVERIFY2(again.succeeded() && again.plan.steps.isEmpty(), again.describe());
}

void TestDrop::dropsAPublicationInUseWhenForced()
{
    const BenchDatabase bench(pair());
    replicate(bench);
    const auto result = bench.run(dropPublication, {u"force"_s});
    QVERIFY2(result.succeeded(), result.describe());
    QVERIFY(result.plan.consequences.join(u' ').contains(u"bench1"_s));
    QCOMPARE(bench.publisherValue(publicationsLeft), u"0"_s);
}

void TestDrop::restoresTheReplicaIdentityOfBefore()
{
    BenchDatabase bench(pair(), {}, u"CREATE TABLE t (id int NOT NULL, v int); CREATE TABLE u (id int)"_s);
    bench.config.publications.first().replicaIdentityFullTables = {u"t"_s, u"u"_s};
    bench.runAsOwner(Side::Publisher, u"ALTER TABLE u REPLICA IDENTITY NOTHING"_s);
    QVERIFY(bench.run(u"create_publication"_s).succeeded());
    const auto kept = bench.run(dropPublication);
    QVERIFY2(kept.succeeded() && kept.plan.notes.size() == 1, kept.describe());
    const auto identities = u"SELECT string_agg(relreplident::text, '' ORDER BY relname) FROM pg_class"
                            " WHERE relname IN ('t', 'u')"_s;
    QCOMPARE(bench.publisherValue(identities), u"ff"_s);
    bench.runAsOwner(Side::Publisher,
                     u"ALTER TABLE t REPLICA IDENTITY DEFAULT;"
                     "ALTER TABLE u REPLICA IDENTITY NOTHING"_s);
    QVERIFY(bench.run(u"create_publication"_s).succeeded());
    const auto restored = bench.run(dropPublication, {u"restore-replica-identity"_s});
    QVERIFY2(restored.succeeded(), restored.describe());
    QCOMPARE(bench.publisherValue(identities), u"dn"_s);
}

void TestDrop::tellsWhatItCouldNotRestore()
{
    auto& pair = m_pairs.pair({15, 15});
    BenchDatabase bench(pair, {}, BenchDatabase::keylessTable());
    bench.config.publications.first().replicaIdentityFullTables = {u"history"_s};
    QVERIFY(bench.run(u"create_publication"_s).succeeded());
    SqlSession reader(pair.publisher(), u"bench"_s);
    reader.run(u"BEGIN; SELECT * FROM history"_s);
    const auto result = bench.run(dropPublication, {u"restore-replica-identity"_s});
    QCOMPARE(result.errorKind(), ErrorKind::Partial);
    QVERIFY2(result.outcome.error->advice().contains(u"\"public\".\"history\" REPLICA IDENTITY DEFAULT"_s),
             result.describe());
}

FLARE_TEST(TestDrop)
#include "tst_drop.moc"
