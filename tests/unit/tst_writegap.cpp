// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/writegap.h"

#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace std::chrono_literals;

class WriteGapTest : public QObject
{
    Q_OBJECT

private slots:
    void findsTheLongestGap()
    {
        GapTracker gaps;
        for (const auto at : {500ms, 510ms, 900ms, 1000ms})
            gaps.acknowledged(at);
        QVERIFY(gaps.longest(1100ms) == (WriteGap{510ms, 900ms}));
        QVERIFY(gaps.current(1100ms) == (WriteGap{1000ms, 1100ms}));
    }

    void countsAGapThatStillLasts()
    {
        GapTracker gaps;
        gaps.acknowledged(10ms);
        gaps.acknowledged(20ms);
        QVERIFY(gaps.longest(2000ms) == (WriteGap{20ms, 2000ms}));
    }

    void countsNoGapBeforeTheFirstWrite()
    {
        GapTracker gaps;
        QCOMPARE(gaps.longest(5000ms).duration().count(), 0);
        gaps.acknowledged(5000ms);
        QCOMPARE(gaps.longest(5000ms).duration().count(), 0);
    }
};

FLARE_TEST(WriteGapTest)
#include "tst_writegap.moc"
