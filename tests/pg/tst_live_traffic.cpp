// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/linkjudgement.h"
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
using State = LinkState;
using EtaKind = LagTrack::Eta::Kind;

namespace {

constexpr int rowsInPart = 500;
constexpr double bytesOfServers = 64 * 1024; ///< What they write by themselves between two looks.

double inSeconds(std::chrono::duration<double> duration)
{
    return duration.count();
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

    void followsASlowNetwork();
    void followsABusySubscriber();
    void followsAPublisherWithBursts();

private:
    /// Keeps both for the table.
    void note(const QString& what, double expected, double shown);
    /// The same, and fails unless what is shown is near enough.
    void compare(const QString& what, double expected, double shown, double tolerance);
    /// What is shown of something that grows or shrinks lies between what the servers say before and after.
    void compareBetween(const QString& what, double before, double shown, double after, double tolerance);
    void start(PairVersions pair);
    void throughSlowLink(const SlowLink& link) const;
    /// A look that shows that all is applied; none if none comes. The servers write something themselves now and then,
    /// so the next look may be another.
    [[nodiscard]] std::optional<LinkReading> caughtUp();
    [[nodiscard]] bool hasCaughtUpByHand() const
    {
        return QTest::qWaitFor([this] { return m_fixture.lagByHand() == 0; }, patience);
    }
    [[nodiscard]] bool wasEverBroken()
    {
        return m_fixture.wasEver([](const LiveFrame& all) { return !isFlowing(all.links.first().state); });
    }
    /// In transactions of rowsInPart rows, so that the subscriber has something to confirm on the way.
    void writeInParts(int parts);

    /// What the servers say at one moment.
    struct ByHand
    {
        double lag = 0; ///< Behind what the subscriber has applied or confirmed.
        double unsent = 0;
        Clock::TimePoint when;
        Clock::TimePoint oldest; ///< When the oldest row was written that is not on the subscriber.
    };
    [[nodiscard]] ByHand byHandNow() const;
    /// A look at the publisher knows of the subscriber what its own last look has found.
    [[nodiscard]] LiveFrame nextFrameOfBoth();
    void compareDelay(const ByHand& before, const LinkReading& shown, const ByHand& after);
    /// From a reading on, until all has arrived.
    void seesTheEndComing(const LinkReading& shown);

    struct Figure
    {
        QString what;
        double expected = 0;
        double shown = 0;
    };

    LiveFixture m_fixture;
    QList<Figure> m_figures;
    std::map<qint64, Clock::TimePoint> m_writtenAt; ///< By the first row's number.
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

void TestLiveTraffic::note(const QString& what, double expected, double shown)
{
    m_figures.append({QString::fromUtf8(QTest::currentTestFunction()) + u": "_s + what, expected, shown});
}

void TestLiveTraffic::compare(const QString& what, double expected, double shown, double tolerance)
{
    note(what, expected, shown);
    const auto message = u"%1: expected %2, shown %3"_s.arg(what).arg(expected).arg(shown);
    QVERIFY2(std::abs(expected - shown) <= tolerance, qPrintable(message));
}

void TestLiveTraffic::compareBetween(const QString& what, double before, double shown, double after, double tolerance)
{
    const auto [low, high] = std::minmax(before, after);
    compare(what, std::clamp(shown, low, high), shown, tolerance);
}

void TestLiveTraffic::start(PairVersions pair)
{
    m_rows = 0;
    m_writtenAt.clear();
    m_fixture.start(pair);
}

std::optional<LinkReading> TestLiveTraffic::caughtUp()
{
    std::optional<LinkReading> found;
    (void)QTest::qWaitFor(
        [&] {
            const auto frame = m_fixture.nextFrame();
            if (frame.links.first().lagBytes == 0)
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
    SqlSession session(m_fixture.m_pair->publisher(), m_fixture.m_names.database);
    for (int part = 0; part < parts; ++part) {
        m_writtenAt[m_rows + 1] = Clock::system().now();
        session.run(u"INSERT INTO app.\"Order.Line\" (note) SELECT repeat('x', 200) FROM generate_series(1, %1)"_s.arg(
            rowsInPart));
        m_rows += rowsInPart;
    }
}

TestLiveTraffic::ByHand TestLiveTraffic::byHandNow() const
{
    ByHand now;
    now.lag = double(m_fixture.byHand(u"pg_current_wal_lsn() - '0/0'"_s) - m_fixture.arrivedByHand());
    now.unsent = double(m_fixture.byHand(u"coalesce(pg_current_wal_lsn() - r.sent_lsn, 0)"_s));
    const auto oldest = m_writtenAt.upper_bound(m_fixture.rowsOn(Side::Subscriber));
    now.when = Clock::system().now();
    now.oldest = oldest == m_writtenAt.end() ? now.when : oldest->second;
    return now;
}

LiveFrame TestLiveTraffic::nextFrameOfBoth()
{
    (void)m_fixture.nextFrame(Side::Subscriber);
    return m_fixture.nextFrame();
}

// The rows are looked for apart from the positions. Between the two looks by hand time passes and rows arrive; what
// was written when is known to the monitor as exactly as its looks were frequent.
void TestLiveTraffic::compareDelay(const ByHand& before, const LinkReading& shown, const ByHand& after)
{
    compareBetween(u"delay, s"_s, inSeconds(before.when - after.oldest), inSeconds(shown.delay->value),
                   inSeconds(after.when - before.oldest), inSeconds(m_fixture.longestGap()));
}

void TestLiveTraffic::seesTheEndComing(const LinkReading& shown)
{
    compare(u"ETA is converging"_s, 1, shown.eta.kind == EtaKind::Converging ? 1 : 0, 0);
    QVERIFY(LiveFixture::isEstimate(shown.eta.likely, double(*shown.lagBytes),
                                    *shown.confirmRate - shown.writeRate.value_or(0)));
    m_fixture.forgetWhatWasShown();
    const auto begin = Clock::system().now();
    const auto arrived = m_fixture.arrivedByHand();
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture.rowsOn(Side::Subscriber) == m_rows, patience);
    const auto took = inSeconds(Clock::system().now() - begin);
    const auto rate = double(m_fixture.arrivedByHand() - arrived) / took;
    m_fixture.rateSurrounds(rate, [](const LiveFrame& all) {
        const auto& link = all.links.first();
        return link.lagBytes.value_or(0) > 0 ? link.confirmRate : std::nullopt;
    });
    note(u"arrives, bytes a second"_s, rate, *shown.confirmRate);
    note(u"ETA, s"_s, took, double(shown.eta.likely.count()));
    const auto end = caughtUp();
    QVERIFY(end && end->eta.kind == EtaKind::Reached);
}

void TestLiveTraffic::followsASlowNetwork()
{
    start(pairsToTest().last());
    if (QTest::currentTestFailed())
        return;
    constexpr int bytesPerSecond = 1'000'000;
    const auto sender = m_fixture.byHand(u"s.active_pid"_s);
    SlowLink narrow(m_fixture.m_pair->publisher().port(), bytesPerSecond);
    throughSlowLink(narrow);
    const auto isThrough = [&] {
        const auto now = m_fixture.byHand(u"coalesce(s.active_pid, 0)"_s);
        return now > 0 && now != sender && m_fixture.link().state == State::Streaming && m_fixture.link().lagBytes == 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isThrough(), patience);
    m_fixture.forgetWhatWasShown();
    writeInParts(80);
    m_fixture.passTheWindows();

    // The publisher sends as the network takes it: what it still has is what the network has not taken.
    const auto before = byHandNow();
    const auto frame = nextFrameOfBoth();
    const auto after = byHandNow();
    const auto& shown = frame.links.first();
    QVERIFY(shown.lagBytes && shown.unsentBytes && shown.delay && shown.confirmRate);
    compareBetween(u"lag, bytes"_s, before.lag, double(*shown.lagBytes), after.lag, bytesOfServers);
    compareBetween(u"not sent, bytes"_s, before.unsent, double(*shown.unsentBytes), after.unsent, bytesOfServers);
    QVERIFY(*shown.unsentBytes > 0);
    compareDelay(before, shown, after);
    compare(u"state is streaming or catching up"_s, 1, isFlowing(shown.state) ? 1 : 0, 0);
    QVERIFY(!wasEverBroken());
    seesTheEndComing(shown);
    QVERIFY(!wasEverBroken());
}

// It has all there is to read, and tells the publisher nothing before it has read it.
void TestLiveTraffic::followsABusySubscriber()
{
    start(pairsToTest().first());
    if (QTest::currentTestFailed())
        return;
    m_fixture.onSubscriber(
        u"CREATE FUNCTION app.slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.id % 40 = 0 THEN"
        " PERFORM pg_sleep(0.01); END IF; RETURN NEW; END $$;"
        " CREATE TRIGGER slow BEFORE INSERT ON app.\"Order.Line\" FOR EACH ROW EXECUTE PROCEDURE app.slow();"
        " ALTER TABLE app.\"Order.Line\" ENABLE ALWAYS TRIGGER slow"_s);
    writeInParts(80);
    m_fixture.passTheWindows();

    const auto before = byHandNow();
    const auto frame = nextFrameOfBoth();
    const auto after = byHandNow();
    const auto& shown = frame.links.first();
    QVERIFY(shown.lagBytes && shown.delay && shown.confirmRate);
    compareBetween(u"not applied, bytes"_s, before.lag, double(*shown.lagBytes), after.lag, bytesOfServers);
    compareDelay(before, shown, after);
    const auto once = m_fixture.run(u"monitor"_s, {u"once"_s});
    QVERIFY2(once.succeeded(), once.describe());
    const auto link = once.outcome.data.value(u"frame"_s).toObject().value(u"subscriptions"_s).toArray().first();
    compareBetween(u"not applied by --once, bytes"_s, after.lag, link.toObject().value(u"lag_bytes"_s).toDouble(),
                   byHandNow().lag, bytesOfServers);
    seesTheEndComing(shown);
    QCOMPARE(m_fixture.rowsOn(Side::Subscriber), m_rows);
}

void TestLiveTraffic::followsAPublisherWithBursts()
{
    start(pairsToTest().last());
    if (QTest::currentTestFailed())
        return;
    m_fixture.passTheWindows();
    m_fixture.forgetWhatWasShown();
    std::optional<LinkReading> shown;
    for (int burst = 0; burst < 3; ++burst) {
        writeInParts(16);
        QVERIFY(hasCaughtUpByHand());
        shown = caughtUp();
        QVERIFY(shown && shown->delay && shown->delay->value == 0ms);
        compare(u"threshold is reached"_s, 1, shown->eta.kind == EtaKind::Reached ? 1 : 0, 0);
    }
    QVERIFY(m_fixture.wasEver([](const LiveFrame& frame) { return frame.links.first().writeRate.value_or(0) > 0; }));
    QVERIFY(!wasEverBroken());
    // What was written in bursts is no rate of what comes after them.
    m_fixture.passTheWindows();
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture.link().idle && m_fixture.link().writeRate == 0.0, patience);
}

FLARE_TEST(TestLiveTraffic)
#include "tst_live_traffic.moc"
