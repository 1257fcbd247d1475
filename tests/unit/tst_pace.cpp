// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/pace.h"

#include "tests/shared/manualclock.h"
#include "tests/shared/testprogram.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace Flare;
using namespace Flare::Test;
using namespace std::chrono_literals;

class PaceTest : public QObject
{
    Q_OBJECT

private slots:
    void spreadsTheRateOverAllThreads()
    {
        constexpr int threads = 4;
        ManualClock clock;
        Pace pace(500, clock);
        std::atomic<int> given = 0;
        std::vector<std::jthread> writers;
        for (int i = 0; i < threads; ++i)
            writers.emplace_back([&](const std::stop_token& stop) {
                while (pace.next(stop))
                    ++given;
            });
        // The first one is due at once; nobody gets another before its moment.
        for (int due = 1; due <= 10; ++due) {
            QTRY_COMPARE(given.load(), due);
            clock.waitForSleepers(threads);
            QCOMPARE(given.load(), due);
            clock.advance(2ms);
        }
    }

    void tellsWhenALateOneWasDue()
    {
        ManualClock clock;
        Pace pace(1000, clock);
        const auto first = pace.next({});
        clock.advance(20ms);
        const auto second = pace.next({});
        QVERIFY(first && second);
        QCOMPARE(*second - *first, Pace::TimePoint::duration(1ms));
    }

    void waitsForNothingWithoutARate()
    {
        ManualClock clock;
        Pace pace(0, clock);
        QVERIFY(pace.next({}) == clock.now());
    }

    void endsAtAStop_data()
    {
        QTest::addColumn<int>("rate");
        QTest::newRow("waiting for the next moment") << 1;
        QTest::newRow("as fast as they go") << 0;
    }

    void endsAtAStop()
    {
        QFETCH(int, rate);
        Pace pace(rate);
        std::stop_source stop;
        QVERIFY(pace.next(stop.get_token()));
        const std::jthread stopper([&stop] { stop.request_stop(); });
        while (pace.next(stop.get_token())) { }
        QVERIFY(stop.stop_requested());
    }
};

FLARE_TEST(PaceTest)
#include "tst_pace.moc"
