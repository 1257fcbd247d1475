// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/attackarena.h"
#include "tests/shared/clustertemplates.h"
#include "tests/shared/installedservers.h"
#include "tests/shared/testprogram.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TrafficGeneratorTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(!installedServers().isEmpty(), howToInstallServers);
        m_cluster = startCopy(installedServers().last());
    }

    void writesAsEveryRole()
    {
        const AttackArena arena(*m_cluster, u"roles"_s);
        const auto traffic = TrafficGenerator::start(arena.options(), {});
        QTRY_COMPARE_WITH_TIMEOUT(traffic->sample().connectedWorkers, 4, patience);
        const auto users = arena.value(u"SELECT string_agg(usename, ',' ORDER BY usename) FROM pg_stat_activity"
                                       " WHERE datname = 'roles' AND usename IN ('attacker', 'arena')"_s);
        QCOMPARE(users, u"arena,arena,attacker,attacker"_s);
    }

    void comesBackByItselfAfterEveryTermination()
    {
        const AttackArena arena(*m_cluster, u"fence"_s);
        const auto traffic = TrafficGenerator::start(arena.options(), {});
        constexpr int times = 5;
        for (int i = 0; i < times; ++i) {
            const auto before = transactionsOf(*traffic);
            QTRY_VERIFY_WITH_TIMEOUT(transactionsOf(*traffic) > before + 200, patience);
            arena.terminateWriters();
        }
        const auto after = transactionsOf(*traffic);
        QTRY_VERIFY_WITH_TIMEOUT(transactionsOf(*traffic) > after + 200, patience);
        QTRY_COMPARE_WITH_TIMEOUT(traffic->sample().connectedWorkers, 4, patience);
        traffic->stop();
        // A writer that is ended while it connects is told so in another way.
        const auto errors = traffic->sample().errorsBySqlState;
        qint64 all = 0;
        QByteArray said;
        for (auto error = errors.begin(); error != errors.end(); ++error) {
            all += error.value();
            said += error.key() + ' ' + QByteArray::number(error.value()) + "; ";
        }
        QVERIFY2(all >= times && errors.value("57P01"_ba) > 0, said.constData());
        QVERIFY(arena.verify(*traffic).provesNoLoss());
    }

    void obeysAFence_data()
    {
        QTest::addColumn<QString>("raise");
        QTest::addColumn<QString>("lower");
        QTest::addColumn<QByteArray>("sqlState");
        QTest::newRow("read only")
            << u"ALTER DATABASE %1 SET default_transaction_read_only = on"_s
            << u"BEGIN READ WRITE; ALTER DATABASE %1 RESET default_transaction_read_only; COMMIT"_s << "25006"_ba;
        QTest::newRow("no login") << u"ALTER ROLE attacker NOLOGIN; ALTER ROLE arena NOLOGIN"_s
                                  << u"ALTER ROLE attacker LOGIN; ALTER ROLE arena LOGIN"_s << "28000"_ba;
        QTest::newRow("no right") << u"REVOKE INSERT, UPDATE, DELETE ON flare_attack.row FROM attacker, arena"_s
                                  << u"GRANT INSERT, UPDATE, DELETE ON flare_attack.row TO attacker, arena"_s
                                  << "42501"_ba;
    }

    void obeysAFence()
    {
        QFETCH(QString, raise);
        QFETCH(QString, lower);
        QFETCH(QByteArray, sqlState);
        const auto database = u"fence_%1"_s.arg(++m_count);
        const AttackArena arena(*m_cluster, database);
        const auto named = [&](const QString& text) { return text.contains(u"%1"_s) ? text.arg(database) : text; };
        const auto traffic = TrafficGenerator::start(arena.options(), {});
        QTRY_VERIFY_WITH_TIMEOUT(transactionsOf(*traffic) > 500, patience);

        arena.run(named(raise));
        arena.terminateWriters();
        QTRY_VERIFY_WITH_TIMEOUT(traffic->sample().errorsBySqlState.value(sqlState) >= 4, patience);
        const auto rows = arena.value(u"SELECT count(*) FROM flare_attack.row"_s);
        QVERIFY(!traffic->sample().lastError.isEmpty());
        const auto fenced = traffic->sample().errorsBySqlState.value(sqlState);
        QTRY_VERIFY_WITH_TIMEOUT(traffic->sample().errorsBySqlState.value(sqlState) > fenced, patience);
        QCOMPARE(arena.value(u"SELECT count(*) FROM flare_attack.row"_s), rows);

        const auto before = transactionsOf(*traffic);
        arena.run(named(lower));
        QTRY_VERIFY_WITH_TIMEOUT(transactionsOf(*traffic) > before + 200, patience);
        traffic->stop();
        QVERIFY(arena.verify(*traffic).provesNoLoss());
    }

    void measuresAnOutageAsTheWritersFeelIt()
    {
        const AttackArena arena(*m_cluster, u"outage"_s);
        const auto traffic = TrafficGenerator::start(arena.options(), {});
        QTRY_VERIFY_WITH_TIMEOUT(transactionsOf(*traffic) > 500, patience);
        // A writer that has not written yet feels no outage.
        QTRY_COMPARE_WITH_TIMEOUT(arena.value(u"SELECT count(DISTINCT worker) FROM flare_attack.row"_s), u"4"_s,
                                  patience);
        auto session = arena.session();
        session.run(u"BEGIN; LOCK TABLE flare_attack.row IN SHARE MODE"_s);
        // What was answered before may be noticed only now: the outage that is surely one is without any answer.
        QDateTime from;
        std::chrono::milliseconds heldFor{0};
        qint64 answered = -1;
        while (answered != transactionsOf(*traffic)) {
            answered = transactionsOf(*traffic);
            from = QDateTime::currentDateTimeUtc();
            session.run(u"SELECT pg_sleep(0.5)"_s);
            heldFor = std::chrono::milliseconds(from.msecsTo(QDateTime::currentDateTimeUtc()));
        }
        session.run(u"COMMIT"_s);
        const auto before = transactionsOf(*traffic);
        QTRY_VERIFY_WITH_TIMEOUT(transactionsOf(*traffic) > before + 500, patience);
        traffic->stop();

        const auto report = arena.verify(*traffic);
        QVERIFY(report.outage.duration() >= heldFor - 1ms);
        QCOMPARE(report.outage.duration(), traffic->sample().longestGap.duration());
        for (const auto& outage : report.workerOutages)
            QVERIFY(outage.duration() >= report.outage.duration());
        QVERIFY(report.timeOf(report.outage.from) <= from.addMSecs(1));
        QVERIFY(report.timeOf(report.outage.to) >= from.addMSecs(heldFor.count() - 1));
        QVERIFY(report.timeOf(report.outage.to) <= QDateTime::currentDateTimeUtc());
        QVERIFY(traffic->sample().latency.max() >= heldFor);
    }

    void keepsItsRate()
    {
        const AttackArena arena(*m_cluster, u"rate"_s);
        auto options = arena.options();
        options.rate = 200;
        QElapsedTimer timer;
        timer.start();
        const auto traffic = TrafficGenerator::start(options, {});
        QTRY_VERIFY_WITH_TIMEOUT(transactionsOf(*traffic) >= 300, patience);
        // The first one is due at once, and each writer may just have sent one.
        QVERIFY(timer.elapsed() >= (300 - 5) * 1000 / 200);
    }

    void refusesAnotherServer()
    {
        const AttackArena arena(*m_cluster, u"other"_s);
        auto options = arena.options();
        options.server.identifier = SystemIdentifier(42);
        try {
            (void)TrafficGenerator::start(options, {});
            QFAIL("It attacked a server that the file does not name.");
        } catch (const Error& error) {
            QCOMPARE(error.kind(), ErrorKind::WrongServer);
        }
        QCOMPARE(arena.value(u"SELECT count(*) FROM flare_attack.run"_s), u"0"_s);
    }

    void refusesADatabaseWithoutTheTables()
    {
        const AttackArena arena(*m_cluster, u"bare"_s);
        arena.run(u"DROP SCHEMA flare_attack CASCADE"_s);
        try {
            (void)TrafficGenerator::start(arena.options(), {});
            QFAIL("It attacked a database without tables.");
        } catch (const Error& error) {
            QCOMPARE(error.kind(), ErrorKind::Precondition);
        }
    }

    void givesUpWithoutALedger()
    {
        const AttackArena arena(*m_cluster, u"no_ledger"_s);
        auto options = arena.options();
        options.ledgerDirectory = u"/proc/nowhere"_s;
        try {
            (void)TrafficGenerator::start(options, {});
            QFAIL("It wrote without a ledger.");
        } catch (const Error& error) {
            QCOMPARE(error.kind(), ErrorKind::Audit);
        }
        QCOMPARE(arena.value(u"SELECT count(*) FROM flare_attack.row"_s), u"0"_s);
    }

private:
    std::unique_ptr<SandboxCluster> m_cluster;
    int m_count = 0;
};

FLARE_TEST(TrafficGeneratorTest)
#include "tst_trafficgenerator.moc"
