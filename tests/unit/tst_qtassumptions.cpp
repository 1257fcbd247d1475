// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/testprogram.h"

#include <QFuture>
#include <QPromise>
#include <QTest>

using namespace Qt::StringLiterals;

/// What the Runner relies on, and avoids, in Qt's futures; a newer Qt that behaves otherwise shows here first.
class QtAssumptionsTest : public QObject
{
    Q_OBJECT

private slots:
    void aCancelledFutureRefusesResults();
    void anExceptionTakesTheResultsWithIt();
    void resultsAreReplayedToWhoComesLate();
};

void QtAssumptionsTest::aCancelledFutureRefusesResults()
{
    QPromise<int> promise;
    auto future = promise.future();
    promise.start();
    promise.addResult(1);
    future.cancel();
    QVERIFY(!promise.addResult(2));
    promise.finish();
}

void QtAssumptionsTest::anExceptionTakesTheResultsWithIt()
{
    QPromise<int> promise;
    auto future = promise.future();
    promise.start();
    promise.addResult(1);
    promise.setException(std::make_exception_ptr(std::runtime_error("x")));
    promise.finish();
    QCOMPARE(future.resultCount(), 0);
}

void QtAssumptionsTest::resultsAreReplayedToWhoComesLate()
{
    QPromise<int> promise;
    promise.start();
    promise.addResult(1);
    promise.addResult(2);
    promise.finish();
    const auto late = promise.future();
    QCOMPARE(late.results(), (QList<int>{1, 2}));
}

FLARE_TEST(QtAssumptionsTest)
#include "tst_qtassumptions.moc"
