// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/livehistory.h"
#include "tests/shared/livesamples.h"
#include "tests/shared/testprogram.h"

#include <QRandomGenerator>
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

/// The same as runsOf(), told in the plainest way.
QList<HistoryRun> everyPointLookedAt(const HistoryTrack& track, int value, qint64 from, qint64 to, int columns)
{
    QList<HistoryRun> runs;
    HistoryRun run;
    HistoryRun column;
    const auto endColumn = [&] {
        if (column.isEmpty())
            return;
        const auto less = [](const auto& a, const auto& b) { return a.second < b.second; };
        const auto low = *std::min_element(column.begin(), column.end(), less);
        const auto high = *std::max_element(column.begin(), column.end(), less);
        run.append(std::min(low, high));
        if (low.first != high.first)
            run.append(std::max(low, high));
        column.clear();
    };
    const auto endRun = [&] {
        endColumn();
        if (!run.isEmpty())
            runs.append(std::exchange(run, {}));
    };
    const auto& points = track.points();
    qint64 present = -1;
    for (std::size_t index = 0; index < points.size(); ++index) {
        const auto& point = points[index];
        const bool isLastBefore = point.at < from && index + 1 < points.size() && points[index + 1].at >= from;
        if ((point.at < from && !isLastBefore) || point.at > to)
            continue;
        const auto number = (point.at - from) * columns / (to - from);
        if (number != std::exchange(present, number))
            endColumn();
        if (std::isnan(point.values.at(std::size_t(value))))
            endRun();
        else
            column.append({point.at, point.values.at(std::size_t(value))});
    }
    endRun();
    return runs;
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

    /// What is kept block by block must not show: not across gaps, nor after the oldest points have given way.
    void thinsOutAsIfItLookedAtEachPoint()
    {
        QRandomGenerator random(7);
        HistoryTrack track;
        for (int second = 1; second <= 100'000; ++second) {
            HistoryPoint point;
            point.at = second * 1000 + random.bounded(900);
            for (auto& value : point.values)
                value = random.bounded(1000);
            if (random.bounded(400) == 0)
                point.values[LiveHistory::Lag] = std::nan("");
            if (second > 50'000 && second < 60'000)
                point.values[LiveHistory::Delay] = std::nan("");
            track.add(point);
        }
        QCOMPARE_LT(track.points().size(), std::size_t(100'000));
        const QList<int> values{LiveHistory::Lag, LiveHistory::Delay, LiveHistory::WriteRate};
        const auto last = track.points().back().at;
        for (const int columns : {1, 7, 465, 1000, 20'000}) {
            for (const auto& [from, to] : {std::pair<qint64, qint64>(0, last),
                                           {last - 3'600'000, last},
                                           {20'000'500, 77'777'777},
                                           {49'990'000, 60'010'000}}) {
                const auto runs = runsOf(track, values, from, to, columns);
                for (qsizetype index = 0; index < values.size(); ++index)
                    QCOMPARE(runs.at(index), everyPointLookedAt(track, values.at(index), from, to, columns));
            }
        }
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
