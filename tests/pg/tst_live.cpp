// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/linkjudgement.h"
#include "tests/pg/livefixture.h"
#include "tests/shared/testprogram.h"

#include <QScopeGuard>
#include <QTest>

#include <csignal>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = LinkState;
using EtaKind = LagTrack::Eta::Kind;

/// What the monitor shows, against what the servers say when they are asked by hand.
class TestLive : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();

    void isIdleWhileNobodyWrites();
    void followsASubscriberThatIsHeldBack_data() { addPairRows(); }
    void followsASubscriberThatIsHeldBack();
    void followsTheCopyOfTables_data() { addPairRows(); }
    void followsTheCopyOfTables();
    void tellsUnsentFromUnconfirmed();
    void tellsThatWorkersFail_data();
    void tellsThatWorkersFail();
    void hasAGapWithItsReason();
    void tellsWhatIsMissing();
    void seesWhoIsThere();
    void seesOriginsWhereItMay_data();
    void seesOriginsWhereItMay();

private:
    [[nodiscard]] LiveFrame frame() { return m_fixture.frame(); }
    [[nodiscard]] LinkReading link() { return m_fixture.link(); }
    /// Two tables that are copied row by row: app.big, analysed, takes about ten seconds, app.plain two.
    void copySlowly() const;
    [[nodiscard]] std::optional<CopyReading> copyOf(const QString& table);
    /// Of pg_stat_progress_copy; 0 once the table is copied.
    [[nodiscard]] qint64 copiedByHand(const QString& table, const QString& counter) const;
    void comparesWithTheServer(const QString& table);

    LiveFixture m_fixture;
};

void TestLive::cleanup()
{
    m_fixture.stop();
}

void TestLive::isIdleWhileNobodyWrites()
{
    m_fixture.start(pairsToTest().first());
    QTRY_VERIFY_WITH_TIMEOUT(link().idle, patience);
    m_fixture.forgetWhatWasShown();
    const auto before = m_fixture.byHand(u"pg_current_wal_lsn() - '0/0'"_s);
    // What servers write by themselves now and then (checkpoints, running transactions): it must not add up.
    for (int i = 0; i < 5; ++i) {
        m_fixture.onPublisher(u"CHECKPOINT"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture.nextFrame().links.first().idle, patience);
    }
    QVERIFY(m_fixture.byHand(u"pg_current_wal_lsn() - '0/0'"_s) > before);
    QVERIFY(!m_fixture.wasEver([](const LiveFrame& shown) {
        const auto& link = shown.links.first();
        return !link.delay || link.delay->atLeast;
    }));
    QCOMPARE(link().delay->value, 0ms);
    QCOMPARE(*link().lagBytes, 0);
    QCOMPARE(m_fixture.lagByHand(), 0);
    QCOMPARE(link().eta.kind, EtaKind::Reached);
}

void TestLive::followsASubscriberThatIsHeldBack()
{
    QFETCH(const PairVersions, pair);
    m_fixture.start(pair);
    // Between two looks the WAL is taken to have grown evenly, so that a change may seem as old as the look before it.
    const auto before = m_fixture.nextFrame().publisher.last->when;
    const auto blocker = m_fixture.holdBackApply();
    m_fixture.write(20000);
    // The rates are of the time after the writing then.
    m_fixture.passTheWindows();
    const auto least = m_fixture.lagByHand();
    const auto shown = m_fixture.nextFrame();
    const auto most = m_fixture.lagByHand();
    const auto& held = shown.links.first();
    QVERIFY(held.lagBytes && held.delay);
    QVERIFY2(*held.lagBytes >= least && *held.lagBytes <= most, qPrintable(QString::number(*held.lagBytes)));
    QVERIFY(*held.lagBytes > 20000 * 200);
    QVERIFY2(held.delay->value > 3s && held.delay->value <= shown.publisher.last->when - before,
             QByteArray::number(qint64{held.delay->value.count()}));
    QVERIFY(!held.delay->atLeast && !held.idle);
    QCOMPARE(*held.confirmRate, 0);
    QTRY_COMPARE_WITH_TIMEOUT(link().eta.kind, EtaKind::NotConverging, patience);

    blocker->run(u"COMMIT"_s);
    QTRY_VERIFY_WITH_TIMEOUT(link().lagBytes == 0, patience);
    QCOMPARE(link().delay->value, 0ms);
}

void TestLive::copySlowly() const
{
    m_fixture.onPublisher(
        u"CREATE TABLE app.big (id int PRIMARY KEY, note text); CREATE TABLE app.plain (LIKE app.big INCLUDING ALL)"
        " WITH (autovacuum_enabled = false); INSERT INTO app.big SELECT n, repeat('x', 50) FROM"
        " generate_series(1, 80000) n; INSERT INTO app.plain SELECT n, repeat('x', 50) FROM"
        " generate_series(1, 20000) n; ANALYZE app.big; GRANT SELECT ON app.big, app.plain TO %1"_s.arg(
            quotedIdentifier(m_fixture.m_names.replicator)));
    m_fixture.onSubscriber(
        u"CREATE TABLE app.big (id int PRIMARY KEY, note text); CREATE TABLE app.plain (LIKE app.big INCLUDING ALL);"
        " CREATE FUNCTION app.slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.id % 100 = 0 THEN"
        " PERFORM pg_sleep(0.01); END IF; RETURN NEW; END $$;"
        " CREATE TRIGGER slow BEFORE INSERT ON app.big FOR EACH ROW EXECUTE PROCEDURE app.slow();"
        " CREATE TRIGGER slow BEFORE INSERT ON app.plain FOR EACH ROW EXECUTE PROCEDURE app.slow();"
        " ALTER TABLE app.big ENABLE ALWAYS TRIGGER slow; ALTER TABLE app.plain ENABLE ALWAYS TRIGGER slow"_s);
    m_fixture.onSubscriber(
        u"ALTER SUBSCRIPTION %1 REFRESH PUBLICATION"_s.arg(quotedIdentifier(m_fixture.m_names.subscription)));
}

std::optional<CopyReading> TestLive::copyOf(const QString& table)
{
    const auto copies = link().copies;
    const auto found = std::find_if(copies.begin(), copies.end(), [&](const CopyReading& copy) {
        return copy.table == RelationName{u"app"_s, table};
    });
    return found == copies.end() ? std::nullopt : std::optional(*found);
}

qint64 TestLive::copiedByHand(const QString& table, const QString& counter) const
{
    return sqlValue(m_fixture.m_pair->subscriber(), m_fixture.m_names.database,
                    u"SELECT coalesce(max(%1), 0) FROM pg_stat_progress_copy WHERE datname = current_database()"
                    " AND relid = 'app.%2'::regclass"_s.arg(counter, table))
        .toLongLong();
}

// What is shown lies between what the server says before and after.
void TestLive::comparesWithTheServer(const QString& table)
{
    const auto rows = copiedByHand(table, u"tuples_processed"_s);
    const auto bytes = copiedByHand(table, u"bytes_processed"_s);
    QVERIFY(rows > 0 && bytes > 0);
    const auto isLater = [&] {
        const auto copy = copyOf(table);
        return copy && copy->rows.value_or(0) >= rows && copy->bytes.value_or(0) >= bytes;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isLater(), patience);
    const auto shown = copyOf(table);
    QVERIFY(shown.has_value());
    QVERIFY(*shown->rows <= copiedByHand(table, u"tuples_processed"_s));
    QVERIFY(*shown->bytes <= copiedByHand(table, u"bytes_processed"_s));
}

void TestLive::followsTheCopyOfTables()
{
    QFETCH(const PairVersions, pair);
    m_fixture.start(pair);
    copySlowly();
    QTRY_VERIFY_WITH_TIMEOUT(copyOf(u"big"_s).has_value(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(link().state, State::Copying, patience);
    if (pair.subscriber < 14) {
        QVERIFY(!copyOf(u"big"_s)->bytes && !copyOf(u"big"_s)->share);
        return;
    }
    // Nobody counted this one's rows.
    QTRY_VERIFY_WITH_TIMEOUT(copyOf(u"plain"_s) && copyOf(u"plain"_s)->share.value_or(0) > 0, patience);
    const auto plain = copyOf(u"plain"_s);
    QVERIFY(plain && plain->rough && !plain->expectedRows);
    QCOMPARE(
        QString::number(*plain->tableBytes),
        sqlValue(m_fixture.m_pair->publisher(), m_fixture.m_names.database, u"SELECT pg_table_size('app.plain')"_s));

    comparesWithTheServer(u"big"_s);
    if (QTest::currentTestFailed())
        return;
    if (pair != pairsToTest().last())
        return; // How long it takes is seen once.
    // The rate's window lies behind the small table's end then, which made this one slower.
    QTRY_VERIFY_WITH_TIMEOUT(copyOf(u"big"_s) && copyOf(u"big"_s)->share.value_or(0) > 0.4, patience);
    m_fixture.forgetWhatWasShown();
    const auto told = std::chrono::steady_clock::now();
    const auto copied = copiedByHand(u"big"_s, u"tuples_processed"_s);
    const auto half = copyOf(u"big"_s);
    QVERIFY(half && half->eta && half->rowRate && half->byteRate && !half->rough);
    QVERIFY2(std::abs(*half->expectedRows - 80'000) < 8'000, qPrintable(QString::number(*half->expectedRows)));
    QVERIFY(LiveFixture::isEstimate(*half->eta, double(*half->expectedRows - *half->rows), *half->rowRate));
    QTRY_VERIFY_WITH_TIMEOUT(copiedByHand(u"big"_s, u"tuples_processed"_s) == 0, patience);
    const auto took = std::chrono::duration<double>(std::chrono::steady_clock::now() - told).count();
    m_fixture.rateSurrounds(double(80'000 - copied) / took, [](const LiveFrame& shown) -> std::optional<double> {
        for (const auto& copy : shown.links.first().copies) {
            if (copy.table == RelationName{u"app"_s, u"big"_s})
                return copy.rowRate;
        }
        return std::nullopt;
    });
    QTRY_VERIFY_WITH_TIMEOUT(link().copies.isEmpty() && link().state == State::Streaming, patience);
    QVERIFY(!m_fixture.wasEver([](const LiveFrame& shown) {
        const auto& copies = shown.links.first().copies;
        return std::any_of(copies.begin(), copies.end(), [](const CopyReading& copy) {
            return copy.rowRate.value_or(0) < 0 || copy.share.value_or(0) > 1;
        });
    }));
}

void TestLive::tellsUnsentFromUnconfirmed()
{
    m_fixture.start(pairsToTest().first());
    // A walsender that stands still sends nothing, and its server goes on writing.
    const auto sender = sqlValue(m_fixture.m_pair->publisher(), u"postgres"_s,
                                 u"SELECT active_pid FROM pg_replication_slots WHERE active"_s)
                            .toInt();
    const auto senders = frame().publisher.last->publisher->senders;
    QCOMPARE(senders.size(), 1);
    QCOMPARE(senders.first().pid, sender);
    QCOMPARE(senders.first().application, m_fixture.m_names.subscription);
    QCOMPARE(senders.first().slot.text(), m_fixture.m_slot);
    QCOMPARE(senders.first().state, u"streaming"_s);
    QVERIFY(sender > 0 && kill(sender, SIGSTOP) == 0);
    m_fixture.write(20000);
    QTRY_VERIFY_WITH_TIMEOUT(link().unsentBytes.value_or(0) > 20000 * 200, patience);
    const auto stopped = link();
    QVERIFY2(*stopped.unconfirmedBytes < *stopped.unsentBytes / 100,
             qPrintable(QString::number(*stopped.unconfirmedBytes)));
    QCOMPARE(*stopped.unsentBytes + *stopped.unconfirmedBytes, *stopped.lagBytes);
    QCOMPARE(kill(sender, SIGCONT), 0);
    QTRY_VERIFY_WITH_TIMEOUT(link().lagBytes == 0, patience);

    // One that sends to a worker that can't apply has sent it all, and has nothing confirmed.
    const auto blocker = m_fixture.holdBackApply();
    QTRY_VERIFY_WITH_TIMEOUT(link().unsentBytes == 0 && link().unconfirmedBytes.value_or(0) > 0, patience);
}

// Before version 15 nothing counts failures.
void TestLive::tellsThatWorkersFail_data()
{
    QTest::addColumn<PairVersions>("pair");
    for (const auto& pair : pairsToTest()) {
        if (pair.subscriber < 15 || pair == pairsToTest().last())
            QTest::newRow(qPrintable(pair.name())) << pair;
    }
}

void TestLive::tellsThatWorkersFail()
{
    QFETCH(const PairVersions, pair);
    m_fixture.start(pair);
    m_fixture.onSubscriber(u"INSERT INTO app.\"Order.Line\" (id, note) OVERRIDING SYSTEM VALUE VALUES (1, 'here')"_s);
    m_fixture.write(1);
    QTRY_VERIFY_WITH_TIMEOUT(link().state == State::Failing, patience);
    QVERIFY(link().newErrors > 0);
    // The test's servers write their log where no server can read it.
    QTRY_VERIFY_WITH_TIMEOUT(failureOf(link()).contains(u"standard error"_s), patience);
    if (pair.subscriber >= 18) {
        QTRY_VERIFY_WITH_TIMEOUT(link().subscription->conflictsByKind.value(u"insert_exists"_s) > 0, patience);
        const auto now = link().subscription;
        QCOMPARE(now->conflicts, now->conflictsByKind.value(u"insert_exists"_s));
    }
    // The publisher is looked at by a thread of its own: it may have told of failures before the row's WAL is known.
    QTRY_VERIFY_WITH_TIMEOUT(link().lagBytes.value_or(0) > 0, patience);
    m_fixture.onSubscriber(u"DELETE FROM app.\"Order.Line\" WHERE note = 'here'"_s);
    QTRY_VERIFY_WITH_TIMEOUT(link().lagBytes == 0, patience);
}

void TestLive::hasAGapWithItsReason()
{
    m_fixture.start(pairsToTest().first());
    QTRY_VERIFY_WITH_TIMEOUT(link().lagBytes == 0, patience);
    m_fixture.m_pair->publisher().kill();
    QTRY_VERIFY_WITH_TIMEOUT(!frame().publisher.isUp(), patience);
    const auto lost = frame();
    QVERIFY2(lost.publisher.last->gap->message().contains(u"publisher"_s),
             qPrintable(lost.publisher.last->gap->message()));
    QVERIFY(lost.publisher.answeredAt.isValid());
    QVERIFY(lost.subscriber.isUp());
    const auto& link = lost.links.first();
    QVERIFY(!link.lagBytes && !link.delay && !link.writeRate && !link.slot && !link.idle);
    QCOMPARE(link.eta.kind, EtaKind::Unknown);
    QCOMPARE(link.state, State::Unknown);
    QVERIFY(link.subscription.has_value());

    m_fixture.m_pair->publisher().start();
    QTRY_VERIFY_WITH_TIMEOUT(this->link().state == State::Streaming && this->link().lagBytes == 0, patience);
}

void TestLive::tellsWhatIsMissing()
{
    m_fixture.start(pairsToTest().first());
    const auto subscription = quotedIdentifier(m_fixture.m_names.subscription);
    m_fixture.onSubscriber(u"ALTER SUBSCRIPTION %1 DISABLE"_s.arg(subscription));
    QTRY_COMPARE_WITH_TIMEOUT(link().state, State::Disabled, patience);
    // Nobody sends, so nobody knows what is not sent: that is not nothing.
    QTRY_VERIFY_WITH_TIMEOUT(link().slot && !link().slot->active, patience);
    QVERIFY(!link().unsentBytes && !link().unconfirmedBytes && link().lagBytes);
    m_fixture.onSubscriber(u"ALTER SUBSCRIPTION %1 SET (slot_name = NONE)"_s.arg(subscription));
    m_fixture.onSubscriber(u"DROP SUBSCRIPTION %1"_s.arg(subscription));
    QTRY_COMPARE_WITH_TIMEOUT(link().state, State::NoSubscription, patience);
    QVERIFY(link().tables.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(link().slot.has_value() && !link().slot->active, patience);
    m_fixture.onPublisher(u"SELECT pg_drop_replication_slot(%1)"_s.arg(quotedLiteral(m_fixture.m_slot)));
    QTRY_COMPARE_WITH_TIMEOUT(link().state, State::Absent, patience);
}

void TestLive::seesWhoIsThere()
{
    m_fixture.use(pairsToTest().first());
    m_fixture.allowPreparedTransactions();
    m_fixture.start(pairsToTest().first());
    const auto& tables = link().tables;
    QCOMPARE(tables.keys(), QList<QChar>{u'r'});
    QCOMPARE(QString::number(tables.value(u'r')),
             sqlValue(m_fixture.m_pair->subscriber(), m_fixture.m_names.database,
                      u"SELECT count(*) FROM pg_subscription_rel"_s));
    QVERIFY(std::chrono::abs(*frame().publisher.last->clockAhead) < 1s);

    SqlSession idler(m_fixture.m_pair->publisher(), m_fixture.m_names.database);
    idler.run(u"SET application_name = 'shop'; BEGIN; CREATE TABLE app.later (i int)"_s);
    SqlSession preparer(m_fixture.m_pair->publisher(), m_fixture.m_names.database);
    preparer.run(
        u"BEGIN; INSERT INTO app.\"Order.Line\" (note) VALUES ('two phases'); PREPARE TRANSACTION 'half done'"_s);
    const auto transactions = [this] { return frame().publisher.last->publisher->transactions; };
    const auto idle = [&] {
        const auto all = transactions();
        return std::any_of(all.begin(), all.end(), [](const LiveTransaction& one) {
            return one.application == u"shop" && one.state == u"idle in transaction" && one.writes && one.age >= 5s;
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(idle(), patience);
    const auto prepared = transactions();
    QVERIFY(std::any_of(prepared.begin(), prepared.end(),
                        [](const LiveTransaction& one) { return one.preparedAs == u"half done" && one.pid == 0; }));
    const auto sessions = frame().publisher.last->publisher->sessions;
    QVERIFY(std::any_of(sessions.begin(), sessions.end(), [this](const LiveSessions& group) {
        return group.application == u"shop" && group.database.text() == m_fixture.m_names.database && group.count == 1;
    }));
    QVERIFY(std::none_of(sessions.begin(), sessions.end(),
                         [](const LiveSessions& group) { return group.application.startsWith(u"pg-flare/"); }));
    m_fixture.onPublisher(u"ROLLBACK PREPARED 'half done'"_s);
}

void TestLive::seesOriginsWhereItMay_data()
{
    QTest::addColumn<QString>("grant");
    QTest::addColumn<bool>("seen");
    QTest::newRow("nothing granted") << u"SELECT 1"_s << false;
    QTest::newRow("the function, not its view")
        << u"GRANT EXECUTE ON FUNCTION pg_catalog.pg_show_replication_origin_status() TO watcher"_s << true;
}

// A managed service has no superuser to give away. The monitor does with what it may see.
void TestLive::seesOriginsWhereItMay()
{
    QFETCH(const QString, grant);
    QFETCH(const bool, seen);
    const auto pair = pairsToTest().last();
    if (pair.subscriber < 14)
        QSKIP("Before version 14 only superusers see origins.");
    m_fixture.use(pair);
    const auto run = [&server = m_fixture.m_pair->subscriber()](const QString& text) {
        sql(server, u"postgres"_s, text);
    };
    run(u"CREATE ROLE watcher LOGIN PASSWORD 'watcher-1'; GRANT pg_monitor TO watcher;"_s + grant);
    const auto drop = qScopeGuard([&] { run(u"DROP OWNED BY watcher; DROP ROLE watcher"_s); });
    m_fixture.start(pair, [](Config& config) {
        config.subscriber.superuser.user = RoleName(u"watcher"_s);
        config.subscriber.superuser.password = Secret(u"watcher-1"_s);
    });
    if (!QTest::currentTestFailed()) {
        m_fixture.write(10);
        QTRY_VERIFY_WITH_TIMEOUT(link().subscription && link().subscription->applied.has_value() == seen, patience);
        QTRY_VERIFY_WITH_TIMEOUT(link().lagBytes == 0, patience);
    }
    m_fixture.stop();
}

FLARE_TEST(TestLive)
#include "tst_live.moc"
