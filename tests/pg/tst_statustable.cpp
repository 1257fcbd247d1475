// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/benchdatabase.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

const auto createTable = u"create_replication_status_table"_s;
const auto reset = u"reset_replication_status"_s;
const auto insertRow = u"INSERT INTO public.flare_replication_status VALUES (1, 'x')"_s;
const auto rowCount = u"SELECT count(*) FROM public.flare_replication_status"_s;
const auto tableOwner = u"SELECT pg_get_userbyid(relowner) FROM pg_class WHERE relname = 'flare_replication_status'"_s;

} // namespace

class TestStatusTable : public QObject
{
    Q_OBJECT

private slots:
    void createsTheTableOnBothSides_data() { addPairRows(); }
    void createsTheTableOnBothSides();
    void replicatesItToASubscriptionThatIsThere_data() { addPairRows(); }
    void replicatesItToASubscriptionThatIsThere();
    void addsItToAListOfTables_data() { addPairRows(); }
    void addsItToAListOfTables();
    void resetsOnThePublisherAndByReplication_data() { addPairRows(); }
    void resetsOnThePublisherAndByReplication();
    void refusesToResetWhatIsNotThere();
    void monitorsOnce_data() { addPairRows(); }
    void monitorsOnce();
    void monitorsThroughALossOfThePublisher();

private:
    PgPair& pair();
    PgPairs m_pairs;
};

PgPair& TestStatusTable::pair()
{
    QFETCH(PairVersions, pair);
    return m_pairs.pair(pair);
}

void TestStatusTable::createsTheTableOnBothSides()
{
    const BenchDatabase bench(pair(), weirdNames());
    const auto result = bench.run(createTable);
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(bench.publisherValue(tableOwner), weirdNames().owner);
    QCOMPARE(bench.subscriberValue(tableOwner), weirdNames().owner);
    const auto again = bench.run(createTable);
    QVERIFY2(again.succeeded() && again.plan.steps.isEmpty(), again.describe());
    // What follows copes with the table: it has a key, and the replicator may read it.
    QVERIFY(bench.run(u"create_publication"_s).succeeded());
    const auto subscribed = bench.run(u"create_subscription"_s);
    QVERIFY2(subscribed.succeeded(), subscribed.describe());
}

void TestStatusTable::replicatesItToASubscriptionThatIsThere()
{
    const BenchDatabase bench(pair());
    QVERIFY(bench.run(u"create_publication"_s).succeeded());
    QVERIFY(bench.run(u"create_subscription"_s).succeeded());
    const auto result = bench.run(createTable);
    QVERIFY2(result.succeeded(), result.describe());
    (void)bench.onPublisher(insertRow);
    QTRY_COMPARE_WITH_TIMEOUT(bench.subscriberValue(rowCount), u"1"_s, 20000);
    QVERIFY(bench.run(createTable).plan.steps.isEmpty());
}

void TestStatusTable::addsItToAListOfTables()
{
    BenchDatabase bench(pair());
    bench.config.publications.first().excludeTables = {u"accounts"_s};
    QVERIFY(bench.run(u"create_publication"_s).succeeded());
    QVERIFY(bench.run(u"create_subscription"_s).succeeded());
    const auto result = bench.run(createTable);
    QVERIFY2(result.succeeded(), result.describe());
    (void)bench.onPublisher(insertRow);
    QTRY_COMPARE_WITH_TIMEOUT(bench.subscriberValue(rowCount), u"1"_s, 20000);
    const auto same = bench.run(u"create_publication"_s);
    QVERIFY2(same.succeeded() && same.plan.steps.isEmpty(), same.describe());
}

void TestStatusTable::resetsOnThePublisherAndByReplication()
{
    const BenchDatabase bench(pair());
    QVERIFY(bench.run(createTable).succeeded());
    QVERIFY(bench.run(u"create_publication"_s).succeeded());
    QVERIFY(bench.run(u"create_subscription"_s).succeeded());
    (void)bench.onPublisher(insertRow);
    QTRY_COMPARE_WITH_TIMEOUT(bench.subscriberValue(rowCount), u"1"_s, 20000);
    const auto result = bench.run(reset);
    QVERIFY2(result.succeeded(), result.describe());
    QTRY_COMPARE_WITH_TIMEOUT(bench.subscriberValue(rowCount), u"0"_s, 20000);
    QVERIFY(bench.run(reset).succeeded());
}

void TestStatusTable::refusesToResetWhatIsNotThere()
{
    const BenchDatabase bench(m_pairs.pair({15, 15}));
    const auto result = bench.run(reset);
    QCOMPARE(result.errorKind(), ErrorKind::Precondition);
    QVERIFY(result.outcome.error->advice().contains(createTable));
}

void TestStatusTable::monitorsOnce()
{
    const BenchDatabase bench(pair());
    const auto before = bench.run(u"monitor"_s, {u"once"_s});
    QVERIFY2(before.succeeded() && before.tables().size() == 1, before.describe());
    QCOMPARE(before.tables().first().rows.first().at(3), u"no slot"_s);
    QVERIFY(bench.run(u"create_publication"_s).succeeded());
    QVERIFY(bench.run(u"create_subscription"_s).succeeded());
    const auto result = bench.run(u"monitor"_s, {u"once"_s});
    QVERIFY2(result.succeeded(), result.describe());
    const auto table = result.tables().first();
    const auto cell = [&table](const QString& name) {
        return table.rows.first().at(table.columns.indexOf(name)).value_or(QString());
    };
    QCOMPARE(cell(u"slot"_s), u"active"_s);
    QCOMPARE(cell(u"worker"_s), u"running"_s);
    QVERIFY(cell(u"tables"_s).startsWith(u"2 of 2"_s));
    QVERIFY(!cell(u"lag_bytes"_s).isEmpty());
}

void TestStatusTable::monitorsThroughALossOfThePublisher()
{
    auto& pair = m_pairs.pair({15, 15});
    const BenchDatabase bench(pair);
    std::stop_source stop;
    RunRequest request;
    request.operation = u"monitor"_s;
    request.arguments.insert(u"interval"_s, {u"100ms"_s});
    request.stop = stop.get_token();
    QStringList seen;
    request.onEvent = [&](const Event& event) {
        const auto* table = std::get_if<Table>(&event);
        if (table == nullptr)
            return;
        const auto state = table->rows.first().at(1).value_or(QString());
        if (seen.isEmpty() || seen.last() != state)
            seen += state;
        if (seen == QStringList{u"up"_s} && pair.publisher().isRunning())
            pair.publisher().kill();
        if (seen == QStringList{u"up"_s, u"lost"_s} && !pair.publisher().isRunning())
            pair.publisher().start();
        if (seen.size() == 3)
            stop.request_stop();
    };
    const auto result = bench.run(request);
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(seen, (QStringList{u"up"_s, u"lost"_s, u"up"_s}));
}

FLARE_TEST(TestStatusTable)
#include "tst_statustable.moc"
