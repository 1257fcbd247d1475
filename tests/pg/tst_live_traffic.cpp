// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pg/livefixture.h"
#include "tests/shared/slowlink.h"
#include "tests/shared/testprogram.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = LinkReading::State;
using EtaKind = LagTrack::Eta::Kind;
using std::chrono::steady_clock;

namespace {

constexpr int patience = LiveFixture::patience;

double secondsSince(steady_clock::time_point begin)
{
    return std::chrono::duration<double>(steady_clock::now() - begin).count();
}

} // namespace

/// What the monitor shows while much is written, against what the servers say when they are asked by hand. The figures
/// of both are printed at the end, side by side.
class TestLiveTraffic : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_fixture.stop(); }
    void cleanupTestCase();

    void followsASlowNetwork_data() { addFirstAndLast(); }
    void followsASlowNetwork();
    void followsABusySubscriber_data() { addFirstAndLast(); }
    void followsABusySubscriber();
    void followsAPublisherWithBursts_data() { addFirstAndLast(); }
    void followsAPublisherWithBursts();

private:
    /// They take their time, and the oldest and the newest servers have what differs.
    static void addFirstAndLast();
    /// Keeps both for the table, and fails unless what is shown is near enough.
    void compare(const QString& what, double expected, double shown, double tolerance);
    void start(PairVersions pair);
    void throughSlowLink(const SlowLink& link) const;
    /// A look that shows that all is applied; none if none comes. The servers write something themselves now and then,
    /// so the next look may be another.
    [[nodiscard]] std::optional<LinkReading> caughtUp();
    [[nodiscard]] bool hasCaughtUpByHand() const
    {
        return QTest::qWaitFor([this] { return m_fixture.lagByHand() == 0; }, patience);
    }
    /// In transactions of 500 rows, so that the subscriber has something to confirm on the way.
    void writeInParts(int parts);
    /// How long the oldest row that is not on the subscriber has been there.
    [[nodiscard]] double delayByHand() const;

    struct Figure
    {
        QString what;
        double expected = 0;
        double shown = 0;
    };

    LiveFixture m_fixture;
    QList<Figure> m_figures;
    std::map<qint64, steady_clock::time_point> m_writtenAt; ///< By the first row's number.
    qint64 m_rows = 0;
};

void TestLiveTraffic::cleanupTestCase()
{
    QByteArray table("\n");
    for (const auto& [what, expected, shown] : std::as_const(m_figures))
        table += u"%1 expected %2 shown %3\n"_s.arg(what, -52)
                     .arg(QString::number(expected, 'f', 1), 12)
                     .arg(QString::number(shown, 'f', 1), 12)
                     .toUtf8();
    qInfo("%s", table.constData());
}

void TestLiveTraffic::addFirstAndLast()
{
    QTest::addColumn<PairVersions>("pair");
    const auto pairs = pairsToTest();
    for (const auto& pair : pairs) {
        if (pair == pairs.first() || pair == pairs.last())
            QTest::newRow(qPrintable(pair.name())) << pair;
    }
}

void TestLiveTraffic::compare(const QString& what, double expected, double shown, double tolerance)
{
    m_figures.append({QString::fromUtf8(QTest::currentDataTag()) + u' ' + what, expected, shown});
    const auto message = u"%1: expected %2, shown %3"_s.arg(what).arg(expected).arg(shown);
    QVERIFY2(std::abs(expected - shown) <= tolerance, qPrintable(message));
}

void TestLiveTraffic::start(PairVersions pair)
{
    m_rows = 0;
    m_writtenAt.clear();
    m_fixture.start(pair);
}

std::optional<LinkReading> TestLiveTraffic::caughtUp()
{
    // What was shown before is of before.
    const auto since = steady_clock::now();
    std::optional<LinkReading> found;
    (void)QTest::qWaitFor(
        [&] {
            const auto frame = m_fixture.frame();
            const auto& last = *frame.publisher.last;
            if (last.when - last.took >= since && frame.links.first().lagBytes == 0)
                found = frame.links.first();
            return found.has_value();
        },
        patience);
    return found;
}

void TestLiveTraffic::throughSlowLink(const SlowLink& link) const
{
    m_fixture.onSubscriber(u"ALTER SUBSCRIPTION %1 CONNECTION %2"_s.arg(
        quotedIdentifier(m_fixture.m_names.subscription),
        quotedLiteral(
            u"host=127.0.0.1 port=%1 dbname=%2 user=%3 password=%4"_s.arg(link.port())
                .arg(m_fixture.m_names.database, m_fixture.m_names.replicator, m_fixture.m_names.replicatorPassword))));
}

void TestLiveTraffic::writeInParts(int parts)
{
    constexpr int rows = 500;
    SqlSession session(m_fixture.m_pair->publisher(), m_fixture.m_names.database);
    for (int part = 0; part < parts; ++part) {
        m_writtenAt[m_rows + 1] = steady_clock::now();
        session.run(
            u"INSERT INTO app.\"Order.Line\" (note) SELECT repeat('x', 200) FROM generate_series(1, %1)"_s.arg(rows));
        m_rows += rows;
    }
}

double TestLiveTraffic::delayByHand() const
{
    const auto arrived = m_fixture.rowsOn(Side::Subscriber);
    const auto oldest = m_writtenAt.upper_bound(arrived);
    return oldest == m_writtenAt.end() ? 0 : secondsSince(oldest->second);
}

void TestLiveTraffic::followsASlowNetwork()
{
    QFETCH(const PairVersions, pair);
    start(pair);
    if (QTest::currentTestFailed())
        return;
    constexpr int bytesPerSecond = 1'500'000;
    const auto sender = m_fixture.byHand(u"s.active_pid"_s);
    SlowLink narrow(m_fixture.m_pair->publisher().port(), bytesPerSecond);
    throughSlowLink(narrow);
    const auto isThrough = [&] {
        const auto now = m_fixture.byHand(u"coalesce(s.active_pid, 0)"_s);
        return now > 0 && now != sender && m_fixture.link().state == State::Streaming && m_fixture.link().lagBytes == 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isThrough(), patience);
    m_fixture.forgetWhatWasShown();
    writeInParts(240);
    const auto peak = m_fixture.lagByHand();
    // So that the rates, which are of ten seconds, are of the time after the writing.
    QTest::qWait(11'000);

    const auto shown = m_fixture.link();
    QVERIFY(shown.lagBytes && shown.unsentBytes && shown.delay && shown.confirmRate);
    // Of what passes in one look and a half.
    constexpr double slack = 1.5e6;
    compare(u"lag, bytes"_s, double(m_fixture.lagByHand()), double(*shown.lagBytes), slack);
    // The publisher sends as the network takes it: what it still has is what the network has not taken.
    compare(u"not sent, bytes"_s, double(m_fixture.byHand(u"pg_current_wal_lsn() - r.sent_lsn"_s)),
            double(*shown.unsentBytes), slack);
    QVERIFY(*shown.unsentBytes > 0);
    compare(u"delay, s"_s, delayByHand(), double(shown.delay->value.count()) / 1000, 2);
    compare(u"state is streaming"_s, 1, shown.state == State::Streaming ? 1 : 0, 0);
    compare(u"ETA is converging"_s, 1, shown.eta.kind == EtaKind::Converging ? 1 : 0, 0);
    const auto before = m_fixture.byHand(u"s.confirmed_flush_lsn - '0/0'"_s);
    const auto told = steady_clock::now();
    QVERIFY(hasCaughtUpByHand());
    const auto took = secondsSince(told);
    const auto rate = double(m_fixture.byHand(u"s.confirmed_flush_lsn - '0/0'"_s) - before) / took;
    compare(u"confirmed, bytes a second"_s, rate, *shown.confirmRate, rate / 3);
    compare(u"ETA, s"_s, took, double(shown.eta.likely.count()), took);
    QVERIFY2(double(shown.eta.likely.count()) > took / 2, qPrintable(u"%1 s"_s.arg(took)));
    QVERIFY(peak > 20'000'000);
    const auto end = caughtUp();
    QVERIFY(end && end->eta.kind == EtaKind::Reached);
    QVERIFY(!m_fixture.wasEver([](const LiveFrame& frame) { return frame.links.first().state != State::Streaming; }));
}

// It has all there is to read, and tells the publisher nothing before it has read it.
void TestLiveTraffic::followsABusySubscriber()
{
    QFETCH(const PairVersions, pair);
    start(pair);
    if (QTest::currentTestFailed())
        return;
    m_fixture.onSubscriber(
        u"CREATE FUNCTION app.slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.id % 40 = 0 THEN"
        " PERFORM pg_sleep(0.01); END IF; RETURN NEW; END $$;"
        " CREATE TRIGGER slow BEFORE INSERT ON app.\"Order.Line\" FOR EACH ROW EXECUTE PROCEDURE app.slow();"
        " ALTER TABLE app.\"Order.Line\" ENABLE ALWAYS TRIGGER slow"_s);
    writeInParts(200);
    QTest::qWait(11'000);

    const auto applied = [&] {
        return Lsn::parse(sqlValue(m_fixture.m_pair->subscriber(), m_fixture.m_names.database,
                                   u"SELECT o.remote_lsn FROM pg_replication_origin_status o JOIN pg_subscription s"
                                   " ON o.external_id = 'pg_' || s.oid WHERE s.subname = %1"_s.arg(
                                       quotedLiteral(m_fixture.m_names.subscription))))
            .value_or(Lsn());
    };
    const auto shown = m_fixture.link();
    const auto position = m_fixture.byHand(u"pg_current_wal_lsn() - '0/0'"_s);
    QVERIFY(shown.lagBytes && shown.delay);
    compare(u"not applied, bytes"_s, double(position) - double(applied().value()), double(*shown.lagBytes), 1.5e6);
    compare(u"delay, s"_s, delayByHand(), double(shown.delay->value.count()) / 1000, 2);
    compare(u"ETA is converging"_s, 1, shown.eta.kind == EtaKind::Converging ? 1 : 0, 0);
    const auto once = m_fixture.run(u"monitor"_s, {u"once"_s});
    QVERIFY2(once.succeeded(), once.describe());
    const auto link = once.outcome.data.value(u"frame"_s).toObject().value(u"subscriptions"_s).toArray().first();
    compare(u"not applied by --once, bytes"_s, double(position) - double(applied().value()),
            link.toObject().value(u"lag_bytes"_s).toDouble(), 1.5e6);
    const auto told = steady_clock::now();
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture.rowsOn(Side::Subscriber), m_rows, patience);
    const auto took = secondsSince(told);
    compare(u"ETA, s"_s, took, double(shown.eta.likely.count()), took);
    QVERIFY2(double(shown.eta.likely.count()) > took / 2, qPrintable(u"%1 s"_s.arg(took)));
    const auto end = caughtUp();
    QVERIFY(end && end->eta.kind == EtaKind::Reached);
}

void TestLiveTraffic::followsAPublisherWithBursts()
{
    QFETCH(const PairVersions, pair);
    start(pair);
    if (QTest::currentTestFailed())
        return;
    // The rates are of ten seconds: as many of looks at an idle server as the bursts leave.
    QTest::qWait(5000);
    m_fixture.forgetWhatWasShown();
    const auto position = u"pg_current_wal_lsn() - '0/0'"_s;
    const auto begin = steady_clock::now();
    const auto first = m_fixture.byHand(position);
    std::optional<LinkReading> shown;
    for (int burst = 0; burst < 3; ++burst) {
        std::this_thread::sleep_until(begin + burst * 3s);
        writeInParts(16);
        QVERIFY(hasCaughtUpByHand());
        shown = caughtUp();
        QVERIFY(shown && shown->delay && shown->delay->value == 0ms);
    }
    constexpr double rateWindow = 10;
    const auto rate = double(m_fixture.byHand(position) - first) / rateWindow;
    QVERIFY(shown->writeRate && shown->confirmRate);
    compare(u"written in bursts, bytes a second"_s, rate, *shown->writeRate, rate * 0.2);
    compare(u"confirmed in bursts, bytes a second"_s, rate, *shown->confirmRate, rate * 0.2);
    compare(u"state is streaming"_s, 1, shown->state == State::Streaming ? 1 : 0, 0);
    compare(u"threshold is reached"_s, 1, shown->eta.kind == EtaKind::Reached ? 1 : 0, 0);
    // Of what is written faster than it is applied, nothing is as old as the pause between two bursts.
    QVERIFY(!m_fixture.wasEver([](const LiveFrame& frame) {
        const auto& link = frame.links.first();
        return link.state != State::Streaming || link.delay.value_or(LagTrack::Delay()).value > 3s;
    }));
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture.link().idle, patience);
}

FLARE_TEST(TestLiveTraffic)
#include "tst_live_traffic.moc"
