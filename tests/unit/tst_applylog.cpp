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

const auto debianPrefix = u"%m [%p] %q%u@%d "_s;

// The end of a file, which begins within a record; the message has lines, commas and quotes of its own.
const auto csvServer =
    u"half a record,\"\",,,,,,,\"\",\"client backend\",,0\n"
    "2026-11-30 09:00:01.010 UTC,,,71,,692c,2,,2026-11-30 09:00:00 UTC,4/12,731,ERROR,23505,\"duplicate key value"
    " violates unique constraint \"\"orders_pkey\"\"\",\"Key (id, name)=(1,\n"
    "two lines) already exists.\",,,,\"processing remote data for replication origin \"\"pg_16390\"\" during message"
    " type \"\"INSERT\"\" for replication target relation \"\"public.orders\"\"\",,,,\"\",\"logical replication"
    " worker\",,0\n"
    "2026-11-30 09:00:01.012 UTC,,,42,,692b,5,,2026-11-30 08:00:00 UTC,,0,LOG,00000,\"background worker"
    " \"\"logical replication apply worker\"\" (PID 71) exited with exit code 1\",,,,,,,,,\"\",\"postmaster\",,0\n"_s;

// In German, and with others' lines between.
const auto jsonServer =
    u"ut off\",\"pid\":71}\n"
    "{\"timestamp\":\"2026-11-30 09:00:01.010 UTC\",\"pid\":71,\"error_severity\":\"FEHLER\",\"state_code\":\"23505\","
    "\"message\":\"doppelter Schlüsselwert\",\"detail\":\"Schlüssel »(id)=(1)« existiert bereits.\","
    "\"context\":\"Verarbeiten empfangener Daten für Replication-Origin »pg_16390« bei INSERT\"}\n"
    "{\"timestamp\":\"2026-11-30 09:00:01.011 UTC\",\"pid\":71,\"error_severity\":\"LOG\",\"state_code\":\"00000\","
    "\"message\":\"kein Fehler\",\"context\":\"Replication-Origin »pg_16390«\"}\n"
    "{\"timestamp\":\"2026-11-30 09:00:01.012 UTC\",\"pid\":71,\"error_severity\":\"ZUSAMMENHANG\",\"message\":\"x\"}\n"_s;

QString failureIn(const QString& log, qint64 oid, bool isOnlyOne, const QString& prefix = debianPrefix)
{
    return applyFailureIn(logEntries(log, LogFormat::Stderr, prefix), oid, isOnlyOne);
}

} // namespace

class ApplyLogTest : public QObject
{
    Q_OBJECT

private slots:
    void findsTheErrorOfTheSubscription();
    void knowsAWorkerByItsProcess();
    void saysNothingOfOthers();
    void readsCsv();
    void readsJson();
    void readsWhatAPrefixTells_data();
    void readsWhatAPrefixTells();
};

void ApplyLogTest::findsTheErrorOfTheSubscription()
{
    const auto words = failureIn(newServer, ours, false);
    QVERIFY2(words.startsWith(u"duplicate key value violates unique constraint \"orders_pkey\"; Key (id)=(1)"_s),
             qPrintable(words));
    QVERIFY2(words.contains(u"public.orders"_s), qPrintable(words));
    QVERIFY2(failureIn(newServer, ours + 1, false).startsWith(u"null value"_s), qPrintable(words));
}

void ApplyLogTest::knowsAWorkerByItsProcess()
{
    QVERIFY(failureIn(oldServer, ours, true).startsWith(u"duplicate key value"_s));
    const auto words = failureIn(failedCopy, ours, true);
    QVERIFY2(words.startsWith(u"new row for relation \"old\""_s) && words.contains(u"line 3"_s), qPrintable(words));
}

// Another subscription's error would send a person to the wrong table.
void ApplyLogTest::saysNothingOfOthers()
{
    QCOMPARE(failureIn(oldServer, ours, false), QString());
    QCOMPARE(failureIn(newServer, 1639, false), QString());
    QCOMPARE(failureIn(u"ERROR:  no prefix, no worker\n"_s, ours, true, {}), QString());
    QCOMPARE(failureIn(QString(), ours, true), QString());
}

void ApplyLogTest::readsCsv()
{
    const auto entries = logEntries(csvServer, LogFormat::Csv, {});
    const auto words = applyFailureIn(entries, ours, false);
    QVERIFY2(
        words.startsWith(u"duplicate key value violates unique constraint \"orders_pkey\"; Key (id, name)=(1,\ntwo "
                         "lines) already exists.; processing"_s),
        qPrintable(words));
    QCOMPARE(applyFailureIn(entries, ours + 1, false), QString());
    // By the end of its process, where the context names nobody.
    QCOMPARE(applyFailureIn(entries, ours + 1, true), words);
}

void ApplyLogTest::readsJson()
{
    const auto words = applyFailureIn(logEntries(jsonServer, LogFormat::Json, {}), ours, false);
    QVERIFY2(words.startsWith(u"doppelter Schlüsselwert; Schlüssel"_s), qPrintable(words));
    QCOMPARE(applyFailureIn(logEntries(jsonServer, LogFormat::Json, {}), ours + 1, true), QString());
}

void ApplyLogTest::readsWhatAPrefixTells_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("line"); // %1 is the process, %2 the number of the line.
    QTest::newRow("numbered lines") << u"%t [%p]: [%l-1] user=%u,db=%d "_s << u"2026-11-30 [%1]: [%2-1] user=,db= "_s;
    QTest::newRow("padded") << u"%-8p|%5l|%% "_s << u"%1      |    %2|% "_s;
    QTest::newRow("sessions and clients") << u"%c %p %q%a@%h "_s << u"692c.47 %1 "_s;
    QTest::newRow("brackets of a pattern") << u"(*%p+)? "_s << u"(*%1+)? "_s;
    QTest::newRow("none") << QString() << QString();
}

void ApplyLogTest::readsWhatAPrefixTells()
{
    QFETCH(QString, prefix);
    QFETCH(QString, line);
    QString log;
    int number = 0;
    const auto write = [&](int process, const QString& text) {
        auto begin = line;
        begin.replace(u"%1"_s, QString::number(process)).replace(u"%2"_s, QString::number(++number));
        log += begin + text + u'\n';
    };
    write(71, u"ERROR:  duplicate key"_s);
    write(71, u"DETAIL:  Key (id)=(1) already exists."_s);
    write(71, u"CONTEXT:  processing remote data for replication origin \"pg_16390\" during message type \"INSERT\""_s);
    QVERIFY2(
        failureIn(log, ours, false, prefix).startsWith(u"duplicate key; Key (id)=(1) already exists.; processing"_s),
        qPrintable(log));
    write(42, u"LOG:  background worker \"logical replication worker\" (PID 71) exited with exit code 1"_s);
    // Who wrote it is known by the prefix alone.
    QCOMPARE(!failureIn(log, ours + 1, true, prefix).isEmpty(), prefix.contains(u"p"_s));
}

FLARE_TEST(ApplyLogTest)
#include "tst_applylog.moc"
