// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/latencyhistogram.h"

#include "tests/shared/testprogram.h"

#include <QTest>

#include <limits>

using namespace Flare;
using namespace std::chrono_literals;
using std::chrono::nanoseconds;

class LatencyHistogramTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsNothingAtFirst()
    {
        const LatencyHistogram histogram;
        QCOMPARE(histogram.count(), 0);
        QCOMPARE(histogram.max().count(), 0);
        QCOMPARE(histogram.percentile(50).count(), 0);
    }

    void overstatesByLessThanOnePercent_data()
    {
        QTest::addColumn<qint64>("value");
        for (const qint64 value : {0LL, 1LL, 127LL, 128LL, 255LL, 256LL, 257LL, 999LL, 1'000'000LL, 123'456'789LL,
                                   3'600'000'000'000LL, (1LL << 40) - 1, 1LL << 40, (1LL << 40) + 1})
            QTest::addRow("%lld ns", value) << value;
    }

    void overstatesByLessThanOnePercent()
    {
        QFETCH(qint64, value);
        LatencyHistogram histogram;
        histogram.record(nanoseconds(value));
        histogram.record(nanoseconds(std::numeric_limits<qint64>::max()));
        const auto told = histogram.percentile(50).count();
        QVERIFY(told >= value);
        QVERIFY2(double(told) <= double(value) * 1.008, qPrintable(QString::number(told)));
    }

    void keepsTheLongestOneExactly()
    {
        LatencyHistogram histogram;
        histogram.record(nanoseconds(std::numeric_limits<qint64>::max()));
        QCOMPARE(histogram.percentile(100).count(), std::numeric_limits<qint64>::max());
        QCOMPARE(histogram.max().count(), std::numeric_limits<qint64>::max());
    }

    void findsThePercentilesOfManyValues_data()
    {
        QTest::addColumn<double>("percent");
        QTest::addColumn<qint64>("microseconds");
        QTest::newRow("p1") << 1.0 << qint64(1000);
        QTest::newRow("p50") << 50.0 << qint64(50'000);
        QTest::newRow("p95") << 95.0 << qint64(95'000);
        QTest::newRow("p99.9") << 99.9 << qint64(99'900);
    }

    void findsThePercentilesOfManyValues()
    {
        QFETCH(double, percent);
        QFETCH(qint64, microseconds);
        LatencyHistogram histogram;
        for (int i = 100'000; i > 0; --i)
            histogram.record(std::chrono::microseconds(i));
        const auto told = double(histogram.percentile(percent).count()) / 1000;
        QVERIFY(told >= double(microseconds));
        QVERIFY2(told <= double(microseconds) * 1.008, qPrintable(QString::number(told)));
    }

    void mergesAsIfRecordedTogether()
    {
        LatencyHistogram fast;
        LatencyHistogram slow;
        for (int i = 0; i < 90; ++i)
            fast.record(1us);
        for (int i = 0; i < 10; ++i)
            slow.record(1s);
        fast.merge(slow);
        QCOMPARE(fast.count(), 100);
        QVERIFY(fast.percentile(90) < 2us);
        QCOMPARE(fast.percentile(91), nanoseconds(1s));
        QCOMPARE(fast.max(), nanoseconds(1s));
    }

    void tellsWhatCameAfterACopy()
    {
        LatencyHistogram histogram;
        histogram.record(10s);
        for (int i = 0; i < 1000; ++i)
            histogram.record(1us);
        const auto earlier = histogram;
        QCOMPARE(histogram.since(earlier).count(), 0);
        QCOMPARE(histogram.since(earlier).max().count(), 0);
        histogram.record(5ms);
        const auto later = histogram.since(earlier);
        QCOMPARE(later.count(), 1);
        QVERIFY(later.percentile(50) >= 5ms && later.percentile(50) < 5040us);
        QVERIFY(later.max() >= 5ms && later.max() < 5040us);
    }

    void countsATimeThatRanBackwardsAsNone()
    {
        LatencyHistogram histogram;
        histogram.record(-5ms);
        QCOMPARE(histogram.count(), 1);
        QCOMPARE(histogram.percentile(100).count(), 0);
    }
};

FLARE_TEST(LatencyHistogramTest)
#include "tst_latencyhistogram.moc"
