// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/attackarena.h"
#include "tests/shared/clustertemplates.h"
#include "tests/shared/installedservers.h"
#include "tests/shared/pgpair.h"
#include "tests/shared/testprogram.h"

#include <QFileInfo>
#include <QTest>

#include <functional>
#include <numeric>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::optional<ErrorKind> kindOf(const std::function<void()>& body)
{
    try {
        body();
        return std::nullopt;
    } catch (const Error& error) {
        return error.kind();
    }
}

} // namespace

class VerificationTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(!installedServers().isEmpty(), howToInstallServers);
        m_cluster = startCopy(installedServers().last());
    }

    void findsEveryAcknowledgedWrite()
    {
        const AttackArena arena(*m_cluster, u"all_there"_s);
        const auto traffic = TrafficGenerator::start(arena.options(), {});
        QTRY_VERIFY_WITH_TIMEOUT(transactionsOf(*traffic) > 12'000, patience);
        traffic->stop();
        const auto sample = traffic->sample();
        QVERIFY(sample.errorsBySqlState.isEmpty());
        QCOMPARE(sample.inDoubt, 0);
        QCOMPARE(sample.latency.count(), sample.transactions);
        QCOMPARE(sample.connectedWorkers, 0);

        const auto report = arena.verify(*traffic);
        QVERIFY(report.provesNoLoss());
        QVERIFY(report.complete);
        QCOMPARE(report.acknowledged, sample.transactions);
        QCOMPARE(report.found, report.expected);
        QCOMPARE(report.unrecorded, 0);
        QCOMPARE(report.outage.duration(), sample.longestGap.duration());
        QCOMPARE(report.workerOutages.size(), 4);
        QCOMPARE(QString::number(report.expected), arena.value(u"SELECT count(*) FROM flare_attack.row"_s));
        QVERIFY(arena.value(u"SELECT count(*) FROM flare_attack.row WHERE version > 1"_s).toInt() > 0);
        QVERIFY(arena.value(u"SELECT max(sequence) * 4 - count(*) FROM flare_attack.row"_s).toInt() > 0);
    }

    void tellsWhatIsNotAsAcknowledged_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QList<qint64>>("missingAlteredUndeleted");
        const auto row = u"run = (SELECT max(run) FROM flare_attack.run) AND worker = 2 AND sequence = "
                         "(SELECT min(sequence) FROM flare_attack.row WHERE worker = 2 AND version > 1)"_s;
        QTest::newRow("a row that is gone")
            << u"DELETE FROM flare_attack.row WHERE %1"_s.arg(row) << QList<qint64>{1, 0, 0};
        QTest::newRow("an update that is gone")
            << u"UPDATE flare_attack.row SET version = version - 1 WHERE %1"_s.arg(row) << QList<qint64>{0, 1, 0};
        QTest::newRow("another content") << u"UPDATE flare_attack.row SET payload = 'x' WHERE %1"_s.arg(row)
                                         << QList<qint64>{0, 1, 0};
        QTest::newRow("a deletion that is gone")
            << u"INSERT INTO flare_attack.row SELECT run, worker, s, 1, payload FROM flare_attack.row r,"
               " (SELECT min(s) AS s FROM generate_series(0, 100) s WHERE NOT EXISTS"
               " (SELECT FROM flare_attack.row WHERE worker = 2 AND sequence = s)) gone WHERE %1"_s.arg(row)
            << QList<qint64>{0, 0, 1};
    }

    void tellsWhatIsNotAsAcknowledged()
    {
        QFETCH(QString, change);
        QFETCH(QList<qint64>, missingAlteredUndeleted);
        const AttackArena arena(*m_cluster, u"tampered_%1"_s.arg(++m_count));
        const auto traffic = TrafficGenerator::start(arena.options(), {});
        QTRY_VERIFY_WITH_TIMEOUT(transactionsOf(*traffic) > 2000, patience);
        traffic->stop();
        const auto sequence =
            arena.value(u"SELECT min(sequence) FROM flare_attack.row WHERE worker = 2 AND version > 1"_s);
        QVERIFY(arena.verify(*traffic).provesNoLoss());

        arena.run(change);
        const auto report = arena.verify(*traffic);
        QVERIFY(!report.provesNoLoss());
        QCOMPARE((QList<qint64>{report.missing, report.altered, report.undeleted}), missingAlteredUndeleted);
        QCOMPARE(report.problems.size(), 1);
        QCOMPARE(report.problems.first().worker, 2);
        if (report.undeleted == 0)
            QCOMPARE(QString::number(report.problems.first().sequence), sequence);
    }

    void losesNothingWhenTheServerIsKilled()
    {
        const AttackArena arena(*m_cluster, u"crash"_s);
        const auto traffic = TrafficGenerator::start(arena.options(), {});
        constexpr int crashes = 2;
        for (int crash = 0; crash < crashes; ++crash) {
            const auto before = transactionsOf(*traffic);
            QTRY_VERIFY_WITH_TIMEOUT(transactionsOf(*traffic) > before + 1000, patience);
            m_cluster->kill();
            QTRY_COMPARE_WITH_TIMEOUT(traffic->sample().connectedWorkers, 0, patience);
            m_cluster->start();
        }
        const auto after = transactionsOf(*traffic);
        QTRY_VERIFY_WITH_TIMEOUT(transactionsOf(*traffic) > after + 100, patience);
        traffic->stop();

        const auto report = arena.verify(*traffic);
        QVERIFY(report.provesNoLoss());
        QCOMPARE(report.found, report.expected);
        QCOMPARE(report.inDoubt, traffic->sample().inDoubt);
        QVERIFY2(report.inDoubt <= crashes * 4, qPrintable(QString::number(report.inDoubt)));
        QVERIFY(report.inDoubtFound <= report.inDoubt);
        QVERIFY(traffic->sample().errorsBySqlState.value("08001"_ba) > 0);
    }

    void endsThoughAStatementIsBlocked()
    {
        const AttackArena arena(*m_cluster, u"blocked"_s);
        const auto traffic = TrafficGenerator::start(arena.options(), {});
        QTRY_VERIFY_WITH_TIMEOUT(transactionsOf(*traffic) > 500, patience);
        auto session = arena.session();
        session.run(u"BEGIN; LOCK TABLE flare_attack.row IN SHARE MODE"_s);
        QTRY_COMPARE_WITH_TIMEOUT(session.value(u"SELECT count(*) FROM pg_locks WHERE NOT granted AND database ="
                                                " (SELECT oid FROM pg_database WHERE datname = 'blocked')"_s),
                                  u"4"_s, patience);
        traffic->stop();
        session.run(u"COMMIT"_s);
        const auto report = arena.verify(*traffic);
        QVERIFY(report.complete);
        QCOMPARE(report.inDoubt, 4);
        QCOMPARE(report.inDoubtFound, 0);
        QVERIFY(report.provesNoLoss());
        QVERIFY(report.outage.duration() >= 2s);
    }

    void accountsForAProgramThatDied_data()
    {
        QTest::addColumn<qint64>("lostBytes");
        QTest::newRow("not closed") << qint64(16);
        QTest::newRow("the last record not written") << qint64(32);
        QTest::newRow("the last record cut short") << qint64(20);
    }

    void accountsForAProgramThatDied()
    {
        QFETCH(qint64, lostBytes);
        const AttackArena arena(*m_cluster, u"died_%1"_s.arg(++m_count));
        const auto traffic = TrafficGenerator::start(arena.options(), {});
        QTRY_VERIFY_WITH_TIMEOUT(transactionsOf(*traffic) > 2000, patience);
        traffic->stop();
        QVERIFY(QFile::resize(traffic->ledgerPath(), QFileInfo(traffic->ledgerPath()).size() - lostBytes));

        const auto report = arena.verify(*traffic);
        QVERIFY(!report.complete);
        QVERIFY(report.provesNoLoss());
        QCOMPARE(report.unrecorded, lostBytes > 16 ? 1 : 0);
        QCOMPARE(report.acknowledged + report.unrecorded, transactionsOf(*traffic));
    }

    void refusesALedgerThatCanNotBe_data()
    {
        QTest::addColumn<QList<qint64>>("inserted");
        QTest::addColumn<QString>("said");
        QList<qint64> many(ledgerWindow + 8192);
        std::iota(many.begin(), many.end(), 0);
        many.append(0);
        QTest::newRow("a row far ahead") << QList<qint64>{0, qint64(1) << 39} << u"comes row 549755813888"_s;
        QTest::newRow("a row of long ago") << many << u"changes row 0 of writer 0 again"_s;
    }

    void refusesALedgerThatCanNotBe()
    {
        QFETCH(QList<qint64>, inserted);
        QFETCH(QString, said);
        const AttackArena arena(*m_cluster, u"impossible_%1"_s.arg(++m_count));
        const auto connection = arena.connectAsOwner();
        LedgerWriter ledger(arena.options().ledgerDirectory,
                            {m_count, arena.server().identifier, connection->info().database, 1, {}});
        for (const auto sequence : inserted)
            ledger.acknowledged({WriteRecord::Kind::Insert, 0, sequence, 1});
        ledger.close();
        try {
            std::ignore = verifyLedger(ledger.path(), *connection, {});
            QFAIL("It was believed.");
        } catch (const Error& error) {
            QCOMPARE(error.kind(), ErrorKind::Audit);
            QVERIFY2(error.message().contains(said), qPrintable(error.message()));
        }
    }

    void comparesOnlyWithTheDatabaseOfTheLedger()
    {
        const AttackArena arena(*m_cluster, u"compared"_s);
        const AttackArena other(*m_cluster, u"compared_other"_s);
        const auto traffic = TrafficGenerator::start(arena.options(), {});
        QTRY_VERIFY_WITH_TIMEOUT(transactionsOf(*traffic) > 100, patience);
        traffic->stop();
        QVERIFY(kindOf([&] { std::ignore = other.verify(*traffic); }) == ErrorKind::Precondition);
        arena.run(u"DROP SCHEMA flare_attack CASCADE"_s);
        QVERIFY(kindOf([&] { std::ignore = arena.verify(*traffic); }) == ErrorKind::Precondition);
    }

    void canBeCancelled()
    {
        const AttackArena arena(*m_cluster, u"cancelled"_s);
        const auto connection = arena.connectAsOwner();
        constexpr int records = 70'000;
        LedgerWriter ledger(arena.options().ledgerDirectory,
                            {++m_count, arena.server().identifier, connection->info().database, 1, {}});
        for (int version = 1; version <= records; ++version)
            ledger.acknowledged({WriteRecord::Kind::Update, 0, 0, version});
        ledger.close();
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(kindOf([&] { std::ignore = verifyLedger(ledger.path(), *connection, stop.get_token()); })
                == ErrorKind::Cancelled);
    }

    void provesThatEverythingArrivedAtTheSubscriber_data() { addPairRows(); }

    void provesThatEverythingArrivedAtTheSubscriber()
    {
        QFETCH(PairVersions, pair);
        auto& servers = m_pairs.pair(pair);
        const AttackArena publisher(servers.publisher(), u"replicated"_s);
        const AttackArena subscriber(servers.subscriber(), u"replicated"_s);
        publisher.run(u"CREATE PUBLICATION attack FOR TABLE flare_attack.row, flare_attack.run"_s);
        subscriber.run(u"CREATE SUBSCRIPTION attack CONNECTION 'host=%1 port=%2 user=%3 password=%4 "
                       "dbname=replicated' PUBLICATION attack"_s.arg(servers.publisher().host())
                           .arg(servers.publisher().port())
                           .arg(servers.publisher().superuser(),
                                QString::fromUtf8(servers.publisher().superuserPassword().reveal())));
        const auto traffic = TrafficGenerator::start(publisher.options(), {});
        QTRY_VERIFY_WITH_TIMEOUT(transactionsOf(*traffic) > 3000, patience);
        traffic->stop();
        const auto digest = u"SELECT count(*) || coalesce(md5(string_agg(r::text, ',' ORDER BY r)), '')"
                            " FROM flare_attack.row r"_s;
        QTRY_COMPARE_WITH_TIMEOUT(subscriber.value(digest), publisher.value(digest), 90'000);

        const auto report = subscriber.verify(*traffic);
        QVERIFY(report.provesNoLoss());
        QCOMPARE(report.acknowledged, transactionsOf(*traffic));
        QCOMPARE(report.found, report.expected);
        subscriber.run(u"DROP SUBSCRIPTION attack"_s);
    }

private:
    std::unique_ptr<SandboxCluster> m_cluster;
    PgPairs m_pairs;
    int m_count = 0;
};

FLARE_TEST(VerificationTest)
#include "tst_verification.moc"
