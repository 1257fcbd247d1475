// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/applylog.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 ours = 16390;

const auto newServer =
    u"2026-11-30 09:00:01.000 UTC [71] LOG:  logical replication apply worker for subscription \"orders\" has started\n"
    "2026-11-30 09:00:01.010 UTC [71] ERROR:  duplicate key value violates unique constraint \"orders_pkey\"\n"
    "2026-11-30 09:00:01.010 UTC [90] app@shop ERROR:  relation \"nothing\" does not exist at character 15\n"
    "2026-11-30 09:00:01.010 UTC [71] DETAIL:  Key (id)=(1) already exists.\n"
    "2026-11-30 09:00:01.010 UTC [90] app@shop STATEMENT:  SELECT * FROM nothing\n"
    "\tWHERE a = 1\n"
    "2026-11-30 09:00:01.010 UTC [71] CONTEXT:  processing remote data for replication origin \"pg_16390\" during"
    " message type \"INSERT\" for replication target relation \"public.orders\" in transaction 731\n"
    "2026-11-30 09:00:01.012 UTC [42] LOG:  background worker \"logical replication apply worker\" (PID 71) exited with"
    " exit code 1\n"
    "2026-11-30 09:00:02.000 UTC [72] ERROR:  null value in column \"name\"\n"
    "2026-11-30 09:00:02.000 UTC [72] CONTEXT:  processing remote data for replication origin \"pg_16391\" during"
    " message type \"INSERT\"\n"_s;

const auto oldServer =
    u"2026-11-30 09:00:01.010 UTC [71] ERROR:  duplicate key value violates unique constraint \"orders_pkey\"\n"
    "2026-11-30 09:00:01.010 UTC [71] DETAIL:  Key (id)=(1) already exists.\n"
    "2026-11-30 09:00:01.012 UTC [42] LOG:  worker process: logical replication worker for subscription 16390 (PID 71)"
    " exited with exit code 1\n"_s;

const auto failedCopy =
    u"2026-11-30 09:00:01.010 UTC [81] ERROR:  new row for relation \"old\" violates check constraint \"positive\"\n"
    "2026-11-30 09:00:01.010 UTC [81] CONTEXT:  COPY old, line 3\n"
    "2026-11-30 09:00:01.012 UTC [42] LOG:  background worker \"logical replication tablesync worker\" (PID 81) exited"
    " with exit code 1\n"
    "2026-11-30 09:00:03.000 UTC [90] app@shop ERROR:  deadlock detected\n"_s;

} // namespace

class ApplyLogTest : public QObject
{
    Q_OBJECT

private slots:
    void findsTheErrorOfTheSubscription();
    void knowsAWorkerByItsProcess();
    void saysNothingOfOthers();
};

void ApplyLogTest::findsTheErrorOfTheSubscription()
{
    const auto words = applyFailureIn(newServer, ours, false);
    QVERIFY2(words.startsWith(u"duplicate key value violates unique constraint \"orders_pkey\"; Key (id)=(1)"_s),
             qPrintable(words));
    QVERIFY2(words.contains(u"public.orders"_s), qPrintable(words));
    QVERIFY2(applyFailureIn(newServer, ours + 1, false).startsWith(u"null value"_s), qPrintable(words));
}

void ApplyLogTest::knowsAWorkerByItsProcess()
{
    QVERIFY(applyFailureIn(oldServer, ours, true).startsWith(u"duplicate key value"_s));
    const auto words = applyFailureIn(failedCopy, ours, true);
    QVERIFY2(words.startsWith(u"new row for relation \"old\""_s) && words.contains(u"line 3"_s), qPrintable(words));
}

// Another subscription's error would send a person to the wrong table.
void ApplyLogTest::saysNothingOfOthers()
{
    QCOMPARE(applyFailureIn(oldServer, ours, false), QString());
    QCOMPARE(applyFailureIn(newServer, 1639, false), QString());
    QCOMPARE(applyFailureIn(u"ERROR:  no prefix, no worker\n"_s, ours, true), QString());
    QCOMPARE(applyFailureIn(QString(), ours, true), QString());
}

FLARE_TEST(ApplyLogTest)
#include "tst_applylog.moc"
