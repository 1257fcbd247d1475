// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/subscriptionstatements.h"
#include "tests/pg/subscriptionfixture.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

class TestCreateSubscription : public QObject, private SubscriptionFixture
{
    Q_OBJECT

private slots:
    void copiesAndFollows_data() { addPairRows(); }
    void copiesAndFollows();
    void copesWithWeirdNamesAndPasswords_data() { addPairRows(); }
    void copesWithWeirdNamesAndPasswords();
    void doesNothingTheSecondTime_data() { addPairRows(); }
    void doesNothingTheSecondTime();
    void refusesBeforeItTouchesAnything_data();
    void refusesBeforeItTouchesAnything();
    void refusesASlotOfSomebodyElse_data() { addPairRows(); }
    void refusesASlotOfSomebodyElse();
    void takesOverAChangedPassword_data() { addPairRows(); }
    void takesOverAChangedPassword();
    void copiesForAnAdministratorWithoutSuperuser();
    void refusesValuesThatWouldChangeOnTheirWay();
    void keepsTruncateFromASubscriberThatDoesNotKnowIt();
};

void TestCreateSubscription::copiesAndFollows()
{
    const BenchDatabase bench(pair());
    (void)bench.onPublisher(fill);
    publish(bench);
    const auto result = bench.run(createSubscription);
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(bench.subscriberValue(tableSum), u"100 5050"_s);
    (void)bench.onPublisher(u"UPDATE accounts SET id = id + 1000 WHERE id <= 10; DELETE FROM accounts WHERE id = 100;"
                            "INSERT INTO \"App.x\".\"Odd \"\"Näme\" VALUES (7)"_s);
    QTRY_COMPARE_WITH_TIMEOUT(bench.subscriberValue(tableSum), u"99 14950"_s, 20000);
    QTRY_COMPARE_WITH_TIMEOUT(bench.subscriberValue(u"SELECT id FROM \"App.x\".\"Odd \"\"Näme\""_s), u"7"_s, 20000);
}

void TestCreateSubscription::copesWithWeirdNamesAndPasswords()
{
    const auto names = weirdNames();
    const BenchDatabase bench(pair(), names);
    (void)bench.onPublisher(fill);
    publish(bench);
    const auto result = bench.run(createSubscription);
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(bench.subscriberValue(tableSum), u"100 5050"_s);
    QCOMPARE(bench.subscriberValue(u"SELECT subname FROM pg_subscription"_s), names.subscription);
    QCOMPARE(bench.publisherValue(u"SELECT slot_name FROM pg_replication_slots"_s),
             slotNameFor(SubscriptionName(names.subscription)).text());
    QVERIFY(!result.everything().contains(names.replicatorPassword));
    QVERIFY2(!pair().subscriber().logText().contains(u"日本"_s), "the password is in the subscriber's log");
    const auto dropped = bench.run(u"drop_subscription"_s);
    QVERIFY2(dropped.succeeded(), dropped.describe());
    QCOMPARE(bench.publisherValue(slotCount), u"0"_s);
}

void TestCreateSubscription::doesNothingTheSecondTime()
{
    const BenchDatabase bench(pair());
    publish(bench);
    QVERIFY(bench.run(createSubscription, {u"no-wait"_s}).succeeded());
    // Before the copy is done, it goes on waiting for it.
    const auto second = bench.run(createSubscription);
    QVERIFY2(second.succeeded(), second.describe());
    const auto third = bench.run(createSubscription);
    QVERIFY2(third.succeeded() && third.plan.steps.isEmpty(), third.describe());
    // Switched off, it is switched on again.
    (void)bench.onSubscriber(u"ALTER SUBSCRIPTION bench1 DISABLE"_s);
    const auto fourth = bench.run(createSubscription);
    QVERIFY2(fourth.succeeded() && fourth.plan.steps.size() == 1, fourth.describe());
    QCOMPARE(bench.subscriberValue(u"SELECT subenabled FROM pg_subscription"_s), u"t"_s);
}

void TestCreateSubscription::refusesBeforeItTouchesAnything_data()
{
    QTest::addColumn<PairVersions>("pair");
    QTest::addColumn<QString>("publisherSql");
    QTest::addColumn<QString>("subscriberSql");
    QTest::addColumn<QString>("told");
    struct Case
    {
        const char* name;
        QString publisherSql;
        QString subscriberSql;
        QString told;
    };
    const auto none = u"SELECT 1"_s;
    const QList<Case> cases{
        {"no publication", u"DROP PUBLICATION bench"_s, none, u"create_publication"_s},
        {"table missing", none, u"DROP TABLE accounts"_s, u"public.accounts"_s},
        {"column missing", none, u"ALTER TABLE accounts DROP note"_s, u"note"_s},
        {"column too many", none, u"ALTER TABLE accounts ADD extra int NOT NULL"_s, u"extra"_s},
        {"not empty", none, u"INSERT INTO accounts VALUES (1)"_s, u"TRUNCATE"_s},
        {"unreadable", u"REVOKE SELECT ON accounts FROM repl"_s, none, u"grant_replication"_s},
        {"rows hidden", u"ALTER TABLE accounts ENABLE ROW LEVEL SECURITY"_s, none, u"BYPASSRLS"_s},
        {"timeout", u"ALTER ROLE repl SET statement_timeout = '1min'"_s, none, u"statement_timeout"_s},
        {"not a replicator", u"ALTER ROLE repl NOREPLICATION"_s, none, u"REPLICATION"_s},
        {"no equality",
         u"CREATE TABLE docs (d json[]); ALTER TABLE docs REPLICA IDENTITY FULL; GRANT SELECT ON docs TO repl"_s,
         u"CREATE TABLE docs (d json[])"_s, u"public.docs"_s},
    };
    // What is refused depends on a version by the catalogues alone: the widest and the newest pair are enough.
    const auto pairs = pairsToTest();
    if (pairs.isEmpty())
        QSKIP("No pair of PostgreSQL servers to test with. packaging/install-deps.sh --postgresql installs them.");
    for (const auto& pair : pairs) {
        if (pair != pairs.first() && pair != pairs.last())
            continue;
        for (const auto& one : cases)
            QTest::addRow("%s, %s", qUtf8Printable(pair.name()), one.name)
                << pair << one.publisherSql << one.subscriberSql << one.told;
    }
}

void TestCreateSubscription::refusesBeforeItTouchesAnything()
{
    QFETCH(QString, publisherSql);
    QFETCH(QString, subscriberSql);
    QFETCH(QString, told);
    const BenchDatabase bench(pair());
    publish(bench);
    (void)bench.onPublisher(publisherSql);
    (void)bench.onSubscriber(subscriberSql);
    const auto result = bench.run(createSubscription);
    QCOMPARE(result.errorKind(), ErrorKind::Precondition);
    QVERIFY2(result.describe().contains(told.toUtf8()), result.describe());
    QCOMPARE(bench.publisherValue(slotCount), u"0"_s);
    QCOMPARE(bench.subscriberValue(subscriptionCount), u"0"_s);
}

void TestCreateSubscription::refusesASlotOfSomebodyElse()
{
    const BenchDatabase bench(pair());
    publish(bench);
    (void)bench.onPublisher(u"SELECT pg_create_logical_replication_slot('bench1', 'pgoutput')"_s);
    const auto result = bench.run(createSubscription);
    QCOMPARE(result.errorKind(), ErrorKind::Precondition);
    QVERIFY2(result.describe().contains("bench1"), result.describe());
    QCOMPARE(bench.publisherValue(slotCount), u"1"_s);
}

void TestCreateSubscription::takesOverAChangedPassword()
{
    BenchDatabase bench(pair());
    publish(bench);
    QVERIFY(bench.run(createSubscription).succeeded());
    (void)bench.onPublisher(u"ALTER ROLE repl PASSWORD 'new-password-2'"_s);
    bench.config.publisher.replUser->password = Secret(u"new-password-2"_s);
    const auto result = bench.run(createSubscription);
    QVERIFY2(result.succeeded(), result.describe());
    QVERIFY(!result.plan.steps.isEmpty());
    QVERIFY(!result.everything().contains(u"new-password-2"_s));
    QVERIFY(bench.subscriberValue(u"SELECT subconninfo FROM pg_subscription"_s).contains(u"new-password-2"_s));
    QVERIFY(bench.run(createSubscription).plan.steps.isEmpty());
}

void TestCreateSubscription::copiesForAnAdministratorWithoutSuperuser()
{
    auto& pair = m_pairs.pair({15, 18});
    BenchDatabase bench(pair);
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        sql(pair.on(side), u"bench"_s,
            u"CREATE ROLE cloudadmin LOGIN CREATEROLE REPLICATION PASSWORD 'x';"
            "GRANT CREATE ON DATABASE bench TO cloudadmin; GRANT dbowner TO cloudadmin"_s);
    }
    (void)bench.onSubscriber(u"GRANT pg_create_subscription TO cloudadmin"_s);
    const Account administrator{RoleName(u"cloudadmin"_s), Secret(u"x"_s), {}};
    bench.config.publisher.superuser = administrator;
    bench.config.subscriber.superuser = administrator;
    (void)bench.onPublisher(fill);
    const auto published = bench.run(u"create_publication"_s);
    const auto result = bench.run(createSubscription);
    const auto again = bench.run(createSubscription);
    const auto copied = bench.subscriberValue(tableSum);
    const auto dropped = bench.run(u"drop_subscription"_s);
    const auto unpublished = bench.run(u"drop_publication"_s);
    for (const auto side : {Side::Publisher, Side::Subscriber})
        sql(pair.on(side), u"bench"_s, u"DROP OWNED BY cloudadmin; DROP ROLE cloudadmin"_s);
    QVERIFY2(published.succeeded(), published.describe());
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(copied, u"100 5050"_s);
    QVERIFY2(again.succeeded() && again.plan.steps.isEmpty(), again.describe());
    QVERIFY2(dropped.succeeded(), dropped.describe());
    QVERIFY2(unpublished.succeeded(), unpublished.describe());
}

void TestCreateSubscription::refusesValuesThatWouldChangeOnTheirWay()
{
    const BenchDatabase bench(m_pairs.pair({10, 13}));
    (void)bench.onPublisher(u"ALTER DATABASE bench SET datestyle = 'SQL, DMY'"_s);
    publish(bench);
    const auto result = bench.run(createSubscription);
    QCOMPARE(result.errorKind(), ErrorKind::Precondition);
    QVERIFY2(result.describe().contains("DateStyle") && result.describe().contains("extra_float_digits"),
             result.describe());
    (void)bench.onPublisher(u"ALTER ROLE repl SET datestyle = 'ISO'; ALTER ROLE repl SET extra_float_digits = 3"_s);
    const auto later = bench.run(createSubscription);
    QVERIFY2(later.succeeded(), later.describe());
}

void TestCreateSubscription::keepsTruncateFromASubscriberThatDoesNotKnowIt()
{
    const BenchDatabase bench(m_pairs.pair({13, 10}));
    (void)bench.onPublisher(u"CREATE PUBLICATION bench FOR ALL TABLES"_s);
    const auto result = bench.run(createSubscription);
    QCOMPARE(result.errorKind(), ErrorKind::Precondition);
    QVERIFY2(result.describe().contains("TRUNCATE"), result.describe());
    (void)bench.onPublisher(u"DROP PUBLICATION bench"_s);
    publish(bench);
    const auto later = bench.run(createSubscription);
    QVERIFY2(later.succeeded(), later.describe());
}

FLARE_TEST(TestCreateSubscription)
#include "tst_create_subscription.moc"
