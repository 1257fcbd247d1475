// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pg/subscriptionfixture.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

/// What goes wrong while a subscription is made, and what is left of it.
class CreateSubscriptionFailuresTest : public QObject, private SubscriptionFixture
{
    Q_OBJECT

private slots:
    void removesTheSlotOfItsOwnFailedTry_data() { addPairRows(); }
    void removesTheSlotOfItsOwnFailedTry();
    void leavesNoSlotWhenTheRouteIsWrong_data() { addPairRows(); }
    void leavesNoSlotWhenTheRouteIsWrong();
    void namesWhatTheSlotWaitsForAndLeavesNothingWhenCancelled_data() { addPairRows(); }
    void namesWhatTheSlotWaitsForAndLeavesNothingWhenCancelled();
    void tellsOfACopyThatFailsOverAndOver_data() { addPairRows(); }
    void tellsOfACopyThatFailsOverAndOver();
    void namesTheTablesWhoseCopyFails();
    void failsWithoutTheSubscriberAndSucceedsLater();
    void failsWithoutThePublisherAndSucceedsLater();
};

void CreateSubscriptionFailuresTest::removesTheSlotOfItsOwnFailedTry()
{
    const BenchDatabase bench(pair());
    (void)bench.onPublisher(fill);
    publish(bench);
    QVERIFY(bench.run(createSubscription).succeeded());
    // As if the program had died between the slot and the subscription.
    (void)bench.onSubscriber(u"ALTER SUBSCRIPTION bench1 DISABLE"_s);
    (void)bench.onSubscriber(u"ALTER SUBSCRIPTION bench1 SET (slot_name = NONE)"_s);
    (void)bench.onSubscriber(u"DROP SUBSCRIPTION bench1"_s);
    (void)bench.onSubscriber(u"TRUNCATE accounts"_s);
    QTRY_COMPARE_WITH_TIMEOUT(bench.publisherValue(u"SELECT active FROM pg_replication_slots"_s), u"f"_s, 20000);
    const auto result = bench.run(createSubscription);
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(bench.subscriberValue(tableSum), u"100 5050"_s);
    QCOMPARE(bench.publisherValue(slotCount), u"1"_s);
}

void CreateSubscriptionFailuresTest::leavesNoSlotWhenTheRouteIsWrong()
{
    BenchDatabase bench(pair());
    publish(bench);
    bench.config.publisher.portViaSubscriber = 1;
    const auto result = bench.run(createSubscription);
    QCOMPARE(result.errorKind(), ErrorKind::Connect);
    QVERIFY2(result.outcome.error->advice().contains(u"host_via_subscriber"_s), result.describe());
    QCOMPARE(bench.publisherValue(slotCount), u"0"_s);
    QCOMPARE(bench.subscriberValue(subscriptionCount), u"0"_s);
    bench.config.publisher.portViaSubscriber.reset();
    QVERIFY(bench.run(createSubscription).succeeded());
}

void CreateSubscriptionFailuresTest::namesWhatTheSlotWaitsForAndLeavesNothingWhenCancelled()
{
    const BenchDatabase bench(pair());
    publish(bench);
    auto blocker = longTransaction(pair());
    std::stop_source stop;
    RunRequest request;
    request.operation = createSubscription;
    request.stop = stop.get_token();
    QString told;
    request.onEvent = [&](const Event& event) {
        if (const auto* message = std::get_if<Message>(&event)) {
            told = message->text;
            stop.request_stop();
        }
    };
    const auto result = bench.run(request);
    QVERIFY2(result.outcome.status == Outcome::Status::Cancelled, result.describe());
    QVERIFY2(told.contains(u"flare-test"_s), result.describe());
    QTRY_COMPARE(bench.publisherValue(slotCount), u"0"_s);
    QCOMPARE(bench.subscriberValue(subscriptionCount), u"0"_s);
    blocker->run(u"COMMIT"_s);
    const auto later = bench.run(createSubscription);
    QVERIFY2(later.succeeded(), later.describe());
}

void CreateSubscriptionFailuresTest::tellsOfACopyThatFailsOverAndOver()
{
    const BenchDatabase bench(pair());
    (void)bench.onPublisher(fill);
    publish(bench);
    (void)bench.onSubscriber(u"ALTER TABLE accounts ADD CHECK (id < 50)"_s);
    const auto result = bench.run(createSubscription);
    QCOMPARE(result.errorKind(), ErrorKind::Sql);
    // The others are followed to their end, and not named.
    QVERIFY2(result.describe().contains("It fails for public.accounts (3 tries failed"), result.describe());
    QVERIFY2(!result.describe().contains("Waiting for"), result.describe());
    QCOMPARE(bench.subscriberValue(u"SELECT count(*) FROM pg_subscription_rel WHERE srsubstate <> 'r'"_s), u"1"_s);
    // What fails over and over takes slots of the publisher, so it is not left on.
    QCOMPARE(bench.subscriberValue(u"SELECT subenabled FROM pg_subscription"_s), u"f"_s);
    QVERIFY2(result.outcome.error->advice().contains(u"switched off"_s), result.describe());
    (void)bench.onSubscriber(u"ALTER TABLE accounts DROP CONSTRAINT accounts_id_check"_s);
    const auto later = bench.run(createSubscription);
    QVERIFY2(later.succeeded(), later.describe());
    QCOMPARE(bench.subscriberValue(tableSum), u"100 5050"_s);
}

void CreateSubscriptionFailuresTest::namesTheTablesWhoseCopyFails()
{
    auto& pair = m_pairs.pair(pairsToTest().last());
    const BenchDatabase bench(pair);
    const auto onBoth = [&](const QString& text) {
        (void)bench.onPublisher(text);
        (void)bench.onSubscriber(text);
    };
    onBoth(u"CREATE TABLE bad (id int PRIMARY KEY)"_s);
    (void)bench.onPublisher(u"INSERT INTO bad VALUES (-1); GRANT SELECT ON bad TO repl"_s);
    onBoth(u"ALTER TABLE bad ADD CONSTRAINT positive CHECK (id > 0) NOT VALID"_s);
    publish(bench);
    const auto result = bench.run(createSubscription);
    QCOMPARE(result.errorKind(), ErrorKind::Sql);
    QVERIFY2(result.plan.notes.join(u' ').contains(u"The copy of public.bad may fail: rows from before its check "
                                                   "positive (NOT VALID)"_s),
             result.describe());
    const auto message = result.outcome.error->message();
    QVERIFY2(message.contains(u"2 of 3 tables ready"_s) && message.contains(u"It fails for public.bad ("_s)
                 && message.contains(u"check positive"_s),
             result.describe());
    (void)bench.onSubscriber(u"ALTER TABLE bad DROP CONSTRAINT positive"_s);
    const auto later = bench.run(createSubscription);
    QVERIFY2(later.succeeded(), later.describe());
    QCOMPARE(bench.subscriberValue(u"SELECT id FROM bad"_s), u"-1"_s);
}

void CreateSubscriptionFailuresTest::failsWithoutTheSubscriberAndSucceedsLater()
{
    auto& pair = m_pairs.pair({15, 15});
    const BenchDatabase bench(pair);
    (void)bench.onPublisher(fill);
    publish(bench);
    auto blocker = longTransaction(pair);
    bool killed = false;
    RunRequest request;
    request.operation = createSubscription;
    request.onEvent = [&](const Event& event) {
        if (!std::holds_alternative<Message>(event) || std::exchange(killed, true))
            return;
        pair.subscriber().kill();
        blocker->run(u"COMMIT"_s);
    };
    const auto result = bench.run(request);
    QCOMPARE(result.errorKind(), ErrorKind::Connect);
    QCOMPARE(bench.publisherValue(slotCount), u"0"_s);
    pair.subscriber().start();
    const auto later = bench.run(createSubscription);
    QVERIFY2(later.succeeded(), later.describe());
    QCOMPARE(bench.subscriberValue(tableSum), u"100 5050"_s);
}

void CreateSubscriptionFailuresTest::failsWithoutThePublisherAndSucceedsLater()
{
    auto& pair = m_pairs.pair({15, 15});
    const BenchDatabase bench(pair);
    (void)bench.onPublisher(fill);
    publish(bench);
    auto blocker = longTransaction(pair);
    bool killed = false;
    RunRequest request;
    request.operation = createSubscription;
    request.onEvent = [&](const Event& event) {
        if (std::holds_alternative<Message>(event) && !std::exchange(killed, true))
            pair.publisher().kill();
    };
    const auto result = bench.run(request);
    QCOMPARE(result.errorKind(), ErrorKind::Connect);
    QVERIFY(!result.outcome.error->advice().isEmpty());
    blocker.reset();
    pair.publisher().start();
    QCOMPARE(bench.subscriberValue(subscriptionCount), u"0"_s);
    const auto later = bench.run(createSubscription);
    QVERIFY2(later.succeeded(), later.describe());
    QCOMPARE(bench.subscriberValue(tableSum), u"100 5050"_s);
}

FLARE_TEST(CreateSubscriptionFailuresTest)

#include "tst_create_subscription_failures.moc"
