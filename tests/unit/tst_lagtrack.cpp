// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/lagtrack.h"

#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace std::chrono_literals;
using Kind = LagTrack::Eta::Kind;

namespace {

constexpr qint64 kilobyte = 1000;

/// A made-up pair of servers, looked at once a second.
class Scene
{
public:
    /// Writes and confirms so much in the second before the look.
    void second(qint64 written, qint64 confirmed)
    {
        m_now += 1s;
        m_position += static_cast<quint64>(written);
        m_confirmed = std::min(m_position, m_confirmed + static_cast<quint64>(confirmed));
        track.add(m_now, Lsn(m_position), Lsn(m_confirmed));
    }
    void seconds(int count, qint64 written, qint64 confirmed)
    {
        for (int i = 0; i < count; ++i)
            second(written, confirmed);
    }
    void gap(std::chrono::seconds duration)
    {
        m_now += duration;
        track.addGap();
    }

    LagTrack track;

private:
    LagTrack::TimePoint m_now{1000s};
    quint64 m_position = 1'000'000;
    quint64 m_confirmed = 1'000'000;
};

} // namespace

class LagTrackTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsNothingAtFirst()
    {
        const LagTrack track;
        QVERIFY(!track.delay() && !track.writeRate() && !track.lagBytes() && !track.isIdle());
        QCOMPARE(track.eta(0).kind, Kind::Unknown);
    }

    void staysAtZeroWhileNobodyWrites()
    {
        Scene scene;
        scene.seconds(60, 0, 0);
        QCOMPARE(scene.track.delay()->value, 0ms);
        QVERIFY(scene.track.isIdle());
        QCOMPARE(*scene.track.writeRate(), 0.0);
        QCOMPARE(scene.track.eta(0).kind, Kind::Reached);
    }

    void countsFromTheOldestChangeThatWaits()
    {
        Scene scene;
        scene.seconds(10, kilobyte, kilobyte);
        QCOMPARE(scene.track.delay()->value, 0ms);
        // The subscriber stops taking, and so does the writer a second later: the change waits all the same.
        scene.second(kilobyte, 0);
        QVERIFY(scene.track.delay()->value <= 1000ms);
        scene.seconds(20, 0, 0);
        const auto delay = *scene.track.delay();
        QVERIFY(!delay.atLeast);
        QVERIFY2(delay.value >= 20s && delay.value <= 21s, QByteArray::number(qint64{delay.value.count()}));
        QVERIFY(!scene.track.isIdle());
    }

    void measuresASteadyDelay()
    {
        Scene scene;
        scene.seconds(5, kilobyte, 0);
        scene.seconds(30, kilobyte, kilobyte);
        const auto delay = *scene.track.delay();
        QVERIFY2(delay.value >= 4900ms && delay.value <= 5100ms, QByteArray::number(qint64{delay.value.count()}));
        QCOMPARE(*scene.track.writeRate(), 1000.0);
        QCOMPARE(*scene.track.confirmRate(), 1000.0);
        QCOMPARE(scene.track.eta(kilobyte).kind, Kind::NotConverging);
    }

    void saysAtLeastWhenTheChangeIsOlderThanTheFirstLook()
    {
        LagTrack track;
        LagTrack::TimePoint now{1000s};
        for (int i = 0; i < 10; ++i)
            track.add(now += 1s, Lsn(5000), Lsn(1000));
        QVERIFY(track.delay()->atLeast);
        QCOMPARE(track.delay()->value, 9s);
        track.add(now += 1s, Lsn(5000), Lsn(5000));
        QVERIFY(!track.delay()->atLeast);
        QCOMPARE(track.delay()->value, 0ms);
    }

    void tellsWhenItWillBeSmallEnough()
    {
        Scene scene;
        scene.seconds(30, 10 * kilobyte, 0);
        // 300 kB behind; from now on 6 kB a second more are taken than written.
        scene.seconds(40, 4 * kilobyte, 10 * kilobyte);
        const auto eta = scene.track.eta(0);
        QCOMPARE(eta.kind, Kind::Converging);
        QCOMPARE(eta.likely, 10s);
        QCOMPARE(eta.earliest, 10s);
        QCOMPARE(*eta.latest, 10s);
        QCOMPARE(scene.track.eta(61 * kilobyte).kind, Kind::Reached);
    }

    void givesARangeWhenTheRateChanges()
    {
        Scene scene;
        scene.seconds(30, 10 * kilobyte, 0);
        scene.seconds(10, 0, 2 * kilobyte);
        scene.seconds(6, 0, 8 * kilobyte);
        const auto eta = scene.track.eta(0);
        QCOMPARE(eta.kind, Kind::Converging);
        QVERIFY(eta.earliest < eta.likely);
        QVERIFY(!eta.latest || *eta.latest > eta.likely);
    }

    void takesNoRateOverAGap()
    {
        Scene scene;
        scene.seconds(20, kilobyte, kilobyte);
        scene.gap(60s);
        QVERIFY(!scene.track.lagBytes() && !scene.track.writeRate());
        QCOMPARE(scene.track.eta(0).kind, Kind::Unknown);
        // While nobody looked a megabyte was written, half of which is confirmed.
        scene.second(1000 * kilobyte, 500 * kilobyte);
        QVERIFY(!scene.track.writeRate());
        QCOMPARE(*scene.track.lagBytes(), 500 * kilobyte);
        QVERIFY(scene.track.delay()->value > 1s && scene.track.delay()->value < 61s);
    }

    void forgetsWhatIsConfirmed()
    {
        Scene scene;
        scene.seconds(200'000, kilobyte, 0);
        QVERIFY(scene.track.delay()->atLeast);
        scene.second(0, 200'000 * kilobyte);
        QCOMPARE(scene.track.delay()->value, 0ms);
    }

    void ignoresAConfirmationThatIsAheadOfTheLook()
    {
        LagTrack track;
        track.add(LagTrack::TimePoint(1s), Lsn(1000), Lsn(1200));
        QCOMPARE(*track.lagBytes(), 0);
    }
};

FLARE_TEST(LagTrackTest)
#include "tst_lagtrack.moc"
