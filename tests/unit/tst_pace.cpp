// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/pace.h"

#include "tests/shared/testprogram.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace Flare;
using namespace std::chrono_literals;
using std::chrono::steady_clock;

class PaceTest : public QObject
{
    Q_OBJECT

private slots:
    void spreadsTheRateOverAllThreads()
    {
        constexpr int rate = 500;
        constexpr int each = 25;
        const auto begun = steady_clock::now();
        Pace pace(rate);
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i)
                threads.emplace_back([&pace] {
                    for (int n = 0; n < each; ++n)
                        (void)pace.next({});
                });
        }
        // The first of a hundred is due at once.
        QVERIFY(steady_clock::now() - begun >= 99 * 1000ms / rate);
    }

    void tellsWhenALateOneWasDue()
    {
        Pace pace(1000);
        const auto first = pace.next({});
        QTRY_VERIFY(steady_clock::now() > *first + 20ms);
        const auto second = pace.next({});
        QCOMPARE(std::chrono::duration_cast<std::chrono::microseconds>(*second - *first), 1000us);
    }

    void waitsForNothingWithoutARate()
    {
        Pace pace(0);
        const auto begun = steady_clock::now();
        const auto due = pace.next({});
        QVERIFY(due && *due >= begun && *due <= steady_clock::now());
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
