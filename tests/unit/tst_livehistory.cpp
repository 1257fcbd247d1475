// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/livehistory.h"
#include "tests/shared/livesamples.h"
#include "tests/shared/testprogram.h"

#include <QTest>

#include <cmath>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

const SubscriptionName name(u"s"_s);

HistoryTrack trackOf(const QList<double>& lags)
{
    HistoryTrack track;
    qint64 at = 0;
    for (const auto lag : lags) {
        HistoryPoint point;
        point.at = at += 1000;
        point.values.fill(lag);
        track.add(point);
    }
    return track;
}

QList<HistoryRun> lagRunsOf(const HistoryTrack& track, qint64 from, qint64 to, int columns)
{
    return runsOf(track, {LiveHistory::Lag}, from, to, columns).first();
}

} // namespace

class LiveHistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsAPointForEachLookAtThePublisher()
    {
        LiveSamples samples;
        LiveState live(samples.config);
        LiveHistory history;
        samples.position += 500;
        live.take(samples.publisher());
        history.add(live.frame());
        // The subscriber's answer makes a frame too, but says nothing new of the lag.
        live.take(samples.subscriber());
        history.add(live.frame());
        QCOMPARE(history.track(name).points().size(), 1);
        QCOMPARE(history.track(name).points().front().values[LiveHistory::Lag], 500.0);
        QVERIFY(std::isnan(history.track(name).points().front().values[LiveHistory::WriteRate]));
        QVERIFY(history.track(SubscriptionName(u"other"_s)).points().empty());
    }

    void keepsAGapWithItsReason()
    {
        LiveSamples samples;
        LiveState live(samples.config);
        LiveHistory history;
        const auto look = [&](const LiveSample& sample) {
            live.take(sample);
            history.add(live.frame());
        };
        look(samples.publisher());
        for (int second = 0; second < 3; ++second) {
            auto lost = samples.lost(Side::Publisher);
            lost.at = QDateTime::fromSecsSinceEpoch(100 + second, Qt::UTC);
            look(lost);
        }
        look(samples.publisher());
        samples.hasSlot = false;
        look(samples.publisher());
        const auto& track = history.track(name);
        QCOMPARE(track.points().size(), 6);
        QCOMPARE(track.gaps().size(), 2);
        QCOMPARE(track.gaps().front().from, 100'000);
        QCOMPARE(track.gaps().front().to, 102'000);
        QVERIFY(track.gaps().front().reason.contains(u"was lost"_s));
        QVERIFY(!track.gaps().back().reason.isEmpty());
    }

    void breaksALineWhereNothingIsKnown()
    {
        const auto nan = std::nan("");
        const auto runs = lagRunsOf(trackOf({1, 2, nan, nan, 3, 4}), 0, 10'000, 100);
        QCOMPARE(runs, (QList<HistoryRun>{{{1000, 1}, {2000, 2}}, {{5000, 3}, {6000, 4}}}));
    }

    void losesNoPeakOfALongTime()
    {
        QList<double> lags(36'000, 10.0);
        lags[17'000] = 5000.0;
        lags[23'000] = 1.0;
        const auto runs = lagRunsOf(trackOf(lags), 0, 36'000'000, 500);
        QCOMPARE(runs.size(), 1);
        QVERIFY2(runs.first().size() <= 1002, qPrintable(QString::number(runs.first().size())));
        const auto [low, high] = std::minmax_element(runs.first().begin(), runs.first().end(),
                                                     [](auto a, auto b) { return a.second < b.second; });
        QCOMPARE(low->second, 1.0);
        QCOMPARE(high->second, 5000.0);
        QVERIFY(
            std::is_sorted(runs.first().begin(), runs.first().end(), [](auto a, auto b) { return a.first < b.first; }));
    }

    void beginsALineBeforeTheEdge()
    {
        const auto runs = lagRunsOf(trackOf({1, 2, 3, 4, 5}), 2500, 4500, 10);
        QCOMPARE(runs, (QList<HistoryRun>{{{2000, 2}, {3000, 3}, {4000, 4}}}));
        QVERIFY(lagRunsOf(trackOf({1, 2}), 5000, 5000, 10).isEmpty());
        QVERIFY(lagRunsOf({}, 0, 5000, 10).isEmpty());
    }

    void walksThroughAllValuesAtOnce()
    {
        HistoryTrack track;
        const auto nan = std::nan("");
        track.add({1000, {1, 10, 0, 0, 0}});
        track.add({2000, {nan, 20, 0, 0, 0}});
        track.add({3000, {3, 30, 0, 0, 0}});
        const auto runs = runsOf(track, {LiveHistory::Unsent, LiveHistory::Lag}, 0, 4000, 4);
        QCOMPARE(runs.size(), 2);
        QCOMPARE(runs[0], (QList<HistoryRun>{{{1000, 10}, {2000, 20}, {3000, 30}}}));
        QCOMPARE(runs[1], (QList<HistoryRun>{{{1000, 1}}, {{3000, 3}}}));
    }

    void isBounded()
    {
        LiveSamples samples;
        LiveState live(samples.config);
        LiveHistory history;
        for (int second = 0; second < 100'000; ++second) {
            live.take(samples.publisher());
            history.add(live.frame());
            if (second % 10 == 0)
                history.mark(second, u"x"_s);
        }
        QCOMPARE(history.track(name).points().size(), 90'000);
        QCOMPARE(history.markers().size(), 1000);
    }
};

FLARE_TEST(LiveHistoryTest)
#include "tst_livehistory.moc"
