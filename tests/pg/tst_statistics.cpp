// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/topologyprobe.h"
#include "tests/shared/benchdatabase.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

const auto tables = u"CREATE TABLE filled (id int PRIMARY KEY, note text);"
                    "CREATE TABLE emptied (id int PRIMARY KEY);"
                    "CREATE TABLE empty (id int PRIMARY KEY)"_s;

} // namespace

/// Which tables of the subscriber the planner knows nothing of: what decides whether vacuum_analyze is still to do.
class TestStatistics : public QObject
{
    Q_OBJECT

private slots:
    void outliveACrash_data() { addPairRows(); }
    void outliveACrash();
    void areNotWhatAVacuumLeaves_data() { addPairRows(); }
    void areNotWhatAVacuumLeaves();

private:
    PgPairs m_pairs;
};

namespace {

int withoutStatistics(const BenchDatabase& bench)
{
    Redactor redactor;
    Credentials credentials(bench.config, redactor);
    TopologyProbe probe(bench.config, credentials);
    const auto topology = probe.read({});
    const auto& subscriber = topology.databases.first().subscriber;
    return subscriber.inspected ? subscriber.tablesWithoutStatistics : -1;
}

} // namespace

void TestStatistics::outliveACrash()
{
    QFETCH(PairVersions, pair);
    auto& servers = m_pairs.pair(pair);
    const auto onSubscriber = [&](const QString& text) {
        return sqlValue(servers.subscriber(), MigrationNames().database, text);
    };
    const BenchDatabase bench(servers, {}, tables);
    QCOMPARE(withoutStatistics(bench), 0);
    // Few enough rows for autovacuum to leave them alone.
    onSubscriber(u"INSERT INTO filled SELECT g, 'x' FROM generate_series(1, 20) g;"
                 "INSERT INTO emptied SELECT generate_series(1, 20); DELETE FROM emptied"_s);
    QTRY_COMPARE_WITH_TIMEOUT(withoutStatistics(bench), 2, patience);
    onSubscriber(u"ANALYZE"_s);
    QTRY_COMPARE_WITH_TIMEOUT(withoutStatistics(bench), 0, patience);

    servers.subscriber().kill();
    servers.subscriber().start();
    QCOMPARE(
        onSubscriber(u"SELECT count(*) FROM pg_stat_user_tables WHERE last_analyze IS NOT NULL OR n_live_tup > 0"_s),
        u"0"_s);
    QCOMPARE(withoutStatistics(bench), 0);
    // What comes afterwards is not taken for known.
    onSubscriber(u"INSERT INTO empty SELECT generate_series(1, 20)"_s);
    QTRY_COMPARE_WITH_TIMEOUT(withoutStatistics(bench), 1, patience);
}

void TestStatistics::areNotWhatAVacuumLeaves()
{
    QFETCH(PairVersions, pair);
    auto& servers = m_pairs.pair(pair);
    const auto onSubscriber = [&](const QString& text) {
        return sqlValue(servers.subscriber(), MigrationNames().database, text);
    };
    const BenchDatabase bench(servers, {}, tables);
    onSubscriber(u"INSERT INTO filled SELECT g, 'x' FROM generate_series(1, 20) g"_s);
    onSubscriber(u"VACUUM filled"_s);
    QCOMPARE(onSubscriber(u"SELECT reltuples FROM pg_class WHERE relname = 'filled'"_s), u"20"_s);
    QCOMPARE(withoutStatistics(bench), 1);
    servers.subscriber().kill();
    servers.subscriber().start();
    QCOMPARE(withoutStatistics(bench), 1);
    onSubscriber(u"ANALYZE filled"_s);
    QTRY_COMPARE_WITH_TIMEOUT(withoutStatistics(bench), 0, patience);
}

FLARE_TEST(TestStatistics)
#include "tst_statistics.moc"
