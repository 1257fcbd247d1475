// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/traffichistory.h"

#include "tests/shared/testprogram.h"

#include <QTest>

#include <cmath>

using namespace Flare;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TrafficHistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void measuresTheStretchAlone()
    {
        TrafficSample earlier;
        earlier.elapsed = 10s;
        earlier.transactions = 50'000;
        earlier.errorsBySqlState = {{"57P01", 4}};
        for (int i = 0; i < 50'000; ++i)
            earlier.latency.record(1ms);
        auto later = earlier;
        later.elapsed = 12s;
        later.transactions = 50'100;
        later.errorsBySqlState = {{"57P01", 5}, {"42501", 2}};
        for (int i = 0; i < 100; ++i)
            later.latency.record(i < 94 ? 20ms : 300ms);
        const auto frame = frameBetween(earlier, later);
        QCOMPARE(frame.rate, 50.0);
        QCOMPARE(frame.errors, 3);
        QCOMPARE(frame.transactions, 50'100);
        // The many fast ones before must not hide what the slow ones felt.
        QVERIFY(frame.latency.has_value());
        QVERIFY(frame.latency->p50 >= 20ms && frame.latency->p50 < 21ms);
        QVERIFY(frame.latency->p95 >= 300ms && frame.latency->p95 < 303ms);
    }

    void saysNothingOfTheLatencyOfNoWrites()
    {
        TrafficSample earlier;
        earlier.elapsed = 1s;
        earlier.latency.record(1ms);
        auto later = earlier;
        later.elapsed = 2s;
        const auto frame = frameBetween(earlier, later);
        QCOMPARE(frame.rate, 0.0);
        QVERIFY(!frame.latency.has_value());
    }

    void keepsATimeWithoutWritesAsOneGap()
    {
        TrafficHistory history;
        history.add(frameAt(1, 1000));
        history.add(frameAt(2, 0, 700ms));
        history.add(frameAt(3, 0, 1700ms));
        history.add(frameAt(4, 900));
        history.add(frameAt(5, 0, 900ms));
        const auto& gaps = history.track().gaps();
        QCOMPARE(gaps.size(), 2);
        QCOMPARE(gaps.front().from, 1300);
        QCOMPARE(gaps.front().to, 3000);
        QCOMPARE(gaps.front().reason, u"permission denied"_s);
        QCOMPARE(gaps.back().from, 4100);
        const auto& points = history.track().points();
        QCOMPARE(points.size(), 5);
        QCOMPARE(points.at(1).values[TrafficHistory::Rate], 0.0);
        QVERIFY(std::isnan(points.at(1).values[TrafficHistory::P99]));
        QCOMPARE(points.at(3).values[TrafficHistory::P99], 3.0);
        QCOMPARE(history.frame().at, QDateTime::fromMSecsSinceEpoch(5000, Qt::UTC));
    }

    void takesOnlyTheSumsOfTheLastFrame()
    {
        TrafficHistory history;
        history.add(frameAt(1, 1000));
        auto last = frameAt(2, 0, 10ms);
        last.transactions = 1234;
        last.isLast = true;
        history.add(last);
        QCOMPARE(history.track().points().size(), 1);
        QVERIFY(history.track().gaps().empty());
        QCOMPARE(history.frame().transactions, 1234);
    }

    void namesTheErrorsMostFrequentFirst()
    {
        QCOMPARE(errorsText({{"42501", 6}, {"57P01", 31}, {"ZZ123", 1}}),
                 u"57P01 admin_shutdown ×31, 42501 insufficient_privilege ×6, ZZ123 ×1"_s);
        QCOMPARE(errorsText({}), QString());
    }

private:
    static TrafficFrame frameAt(int second, double rate, std::chrono::microseconds gap = 0us)
    {
        TrafficFrame frame;
        frame.at = QDateTime::fromMSecsSinceEpoch(second * 1000, Qt::UTC);
        frame.rate = rate;
        frame.currentGap = {0us, gap};
        if (rate > 0)
            frame.latency = {1ms, 2ms, 3ms};
        else
            frame.lastError = u"permission denied"_s;
        return frame;
    }
};

FLARE_TEST(TrafficHistoryTest)
#include "tst_traffichistory.moc"
