// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/topologyschedule.h"
#include "tests/pg/topologyeye.h"
#include "tests/shared/migrationfixture.h"
#include "tests/shared/operationrun.h"
#include "tests/shared/sqlsession.h"
#include "tests/shared/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using StepState = RunbookStep::State;

namespace {

/// Few enough rows for autovacuum to leave them alone.
const auto topologyTables = u"CREATE TABLE accounts (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, note text);"
                            " INSERT INTO accounts (note) SELECT 'x' FROM generate_series(1, 20);"
                            " CREATE SCHEMA \"App.x\"; CREATE TABLE \"App.x\".\"Odd \"\"Näme\" (id int PRIMARY KEY);"
                            " INSERT INTO \"App.x\".\"Odd \"\"Näme\" VALUES (1)"_s;

const RunbookStep* find(const QList<RunbookStep>& steps, const QString& operation)
{
    const auto found = std::ranges::find(steps, operation, &RunbookStep::operation);
    return found == steps.end() ? nullptr : &*found;
}

QByteArray textOf(const QList<RunbookStep>& steps)
{
    QString text;
    for (const auto& step : steps)
        text += u"%1 [%2] %3: %4\n"_s.arg(step.operation, step.subject, keyOf(step.state), step.reason);
    return text.toUtf8();
}

} // namespace

class TestTopology : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();

    void leadsThroughAWholeMigration_data() { addPairRows(); }
    void leadsThroughAWholeMigration();
    void readsWeirdNames_data() { addPairRows(); }
    void readsWeirdNames();
    void tellsWhatBreaksASubscription_data() { addPairRows(); }
    void tellsWhatBreaksASubscription();
    void tellsThatWorkersFail();
    void countsSessionsOfTheApplication();
    void survivesAServerThatGoesAndComesBack_data();
    void survivesAServerThatGoesAndComesBack();
    void blocksEverythingOnAWrongServer();
    void givesUpAServerThatHangs();
    void noticesAChangeOfALargeDatabase();
    void waitsForNoLock();
    void leavesNoTransactionOpen();
    void stopsAtOnce();

private:
    void use(PairVersions versions, const MigrationNames& names = {});
    void replicate();
    RunResult run(const RunbookStep& step);
    void publisher(const QString& text) { sql(m_pair->publisher(), m_names.database, text); }
    void subscriber(const QString& text) { sql(m_pair->subscriber(), m_names.database, text); }

    QTemporaryDir m_state;
    PgPairs m_pairs;
    PgPair* m_pair = nullptr;
    MigrationNames m_names;
    Config m_config;
};

void TestTopology::initTestCase()
{
    qputenv("XDG_STATE_HOME", m_state.path().toUtf8());
}

void TestTopology::use(PairVersions versions, const MigrationNames& names)
{
    m_pair = &m_pairs.pair(versions);
    m_names = names;
    m_config = configFor(*m_pair, m_names);
    m_config.cutover.minStable = 0s;
    m_config.cutover.maxOutage = 30s;
    m_config.cutover.lagThreshold = 64 * 1024 * 1024;
    createPublisherObjects(*m_pair, m_names);
    SqlSession(m_pair->publisher(), m_names.database, {m_names.owner, Secret(m_names.ownerPassword)})
        .run(topologyTables);
}

void TestTopology::cleanup()
{
    if (m_pair == nullptr)
        return;
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        if (!m_pair->on(side).isRunning())
            m_pair->on(side).start();
    }
    removeEverything(*m_pair, m_names);
    m_pair = nullptr;
}

RunResult TestTopology::run(const RunbookStep& step)
{
    RunRequest request;
    request.operation = step.operation;
    request.arguments = step.arguments.all();
    return runOperation(m_config, request);
}

/// Follows the runbook until the subscription streams.
void TestTopology::replicate()
{
    TopologyEye watcher(m_config);
    for (auto steps = watcher.runbook();; steps = watcher.runbook()) {
        // A worker that has just begun is not judged yet.
        QTRY_VERIFY2_WITH_TIMEOUT(suggestedStep(steps) || (steps = watcher.runbook(), suggestedStep(steps)),
                                  textOf(steps), 10'000);
        const auto next = suggestedStep(steps);
        if (steps.at(*next).operation == u"vacuum_analyze"_s)
            return;
        const auto result = run(steps.at(*next));
        QVERIFY2(result.succeeded(), result.describe());
    }
}

void TestTopology::leadsThroughAWholeMigration()
{
    QFETCH(PairVersions, pair);
    use(pair);
    TopologyEye watcher(m_config);
    QStringList way;
    auto steps = watcher.runbook();
    for (auto next = suggestedStep(steps); next; next = suggestedStep(steps)) {
        const auto step = steps.at(*next);
        way.append(step.operation);
        QVERIFY2(way.size() < 20, textOf(steps));
        QVERIFY2(step.state == StepState::Ready, textOf(steps));
        const auto result = run(step);
        QVERIFY2(result.succeeded(), result.describe() + textOf(steps));
        // Statistics of tables and the end of a stream arrive a little later.
        QTRY_VERIFY2_WITH_TIMEOUT((steps = watcher.runbook(), find(steps, step.operation)->state == StepState::Done),
                                  textOf(steps), 10'000);
        if (step.operation == u"create_subscription"_s)
            QTRY_VERIFY2_WITH_TIMEOUT((steps = watcher.runbook(), suggestedStep(steps)), textOf(steps), 30'000);
    }
    const QStringList expected{u"replicate_roles"_s,   u"grant_replication"_s,  u"create_replication_status_table"_s,
                               u"replicate_schema"_s,  u"create_publication"_s, u"create_subscription"_s,
                               u"vacuum_analyze"_s,    u"pause_write"_s,        u"record_switch"_s,
                               u"drop_subscription"_s, u"drop_publication"_s};
    QCOMPARE(way, expected);
    for (const auto& step : steps)
        QVERIFY2(step.state == (step.operation == u"resume_write"_s ? StepState::Optional : StepState::Done),
                 textOf(steps));
    // Whoever starts anew sees the same.
    const auto again = TopologyEye(m_config).runbook();
    QCOMPARE(again.size(), steps.size());
    for (qsizetype at = 0; at < steps.size(); ++at)
        QVERIFY2(again.at(at).state == steps.at(at).state, textOf(again));
}

void TestTopology::readsWeirdNames()
{
    QFETCH(PairVersions, pair);
    use(pair, weirdNames());
    replicate();
    TopologyEye watcher(m_config);
    // A worker that has just begun may be one that fails.
    QTRY_COMPARE_WITH_TIMEOUT(watcher.link(), LinkState::Streaming, 10'000);
    const auto topology = watcher.read();
    const auto& database = topology.databases.first();
    QVERIFY(!database.publisher.error && !database.subscriber.error);
    QCOMPARE(database.name.text(), m_names.database);
    QCOMPARE(database.publisher.owner.text(), m_names.owner);
    QCOMPARE(database.publisher.tables, 3);
    QCOMPARE(database.subscriber.tables, 3);
    QVERIFY(database.schemaIsReplicated() && database.publisher.statusTable && database.subscriber.statusTable);
    QCOMPARE(database.publication->name.text(), m_names.publication);
    QCOMPARE(database.publishedTables, 3);
    QVERIFY(database.publicationDifferences.isEmpty() && database.statusTablePublished);
    QVERIFY(database.publisher.bytes.value_or(0) > 0 && database.subscriber.bytes.value_or(0) > 0);
    QCOMPARE(database.sequences->total, 1);
    QCOMPARE(database.sequences->behind, 1);
    const auto& link = database.subscriptions.first();
    QVERIFY2(link.state == LinkState::Streaming, qPrintable(link.reason));
    QVERIFY(link.slot && link.slotIsOurs && link.subscription && link.lagBytes && link.streamingFor);
    QCOMPARE(link.tables.ready, 3);
    QVERIFY(link.copiedBytes.value_or(0) > 0);
    QCOMPARE(link.copiedBytes, link.totalBytes);
    QCOMPARE(topology.publisher.walLevel, u"logical"_s);
    QVERIFY(topology.publisher.usedReplicationSlots >= 1 && topology.publisher.usedWalSenders >= 1);
    QVERIFY(topology.publisher.fileRole(Role::ReplUser)->replicates);
    QCOMPARE(topology.publisher.identity->majorVersion(), pair.publisher);
    QCOMPARE(topology.subscriber.identity->majorVersion(), pair.subscriber);
}

void TestTopology::tellsWhatBreaksASubscription()
{
    QFETCH(PairVersions, pair);
    use(pair);
    replicate();
    TopologyEye watcher(m_config);
    QTRY_COMPARE_WITH_TIMEOUT(watcher.link(), LinkState::Streaming, 10'000);

    publisher(u"CREATE TABLE later (id int PRIMARY KEY)"_s);
    auto link = watcher.read().databases.first().subscriptions.first();
    QCOMPARE(link.notSubscribed, QList<RelationName>({{u"public"_s, u"later"_s}}));
    QVERIFY2(find(watcher.runbook(), u"pause_write"_s)->state == StepState::Blocked, textOf(watcher.runbook()));
    QCOMPARE(find(watcher.runbook(), u"replicate_schema"_s)->state, StepState::Blocked);
    publisher(u"DROP TABLE later"_s);

    subscriber(u"ALTER SUBSCRIPTION bench1 DISABLE"_s);
    QCOMPARE(watcher.link(), LinkState::Disabled);
    QCOMPARE(find(watcher.runbook(), u"create_subscription"_s)->state, StepState::Ready);
    QTRY_COMPARE_WITH_TIMEOUT(watcher.read().databases.first().subscriptions.first().slot->active, false, 10'000);
    publisher(u"SELECT pg_drop_replication_slot('bench1')"_s);
    subscriber(u"ALTER SUBSCRIPTION bench1 ENABLE"_s);
    link = watcher.read().databases.first().subscriptions.first();
    QCOMPARE(link.state, LinkState::NoSlot);
    QVERIFY2(link.reason.contains(u"no slot bench1"_s), qPrintable(link.reason));
    QCOMPARE(find(watcher.runbook(), u"drop_subscription"_s)->state, StepState::Optional);

    subscriber(u"ALTER SUBSCRIPTION bench1 DISABLE; ALTER SUBSCRIPTION bench1 SET (slot_name = NONE)"_s);
    subscriber(u"DROP SUBSCRIPTION bench1"_s);
    QCOMPARE(watcher.link(), LinkState::Absent);
    publisher(u"SELECT pg_create_logical_replication_slot('bench1', 'pgoutput')"_s);
    QCOMPARE(watcher.link(), LinkState::NoSubscription);
}

void TestTopology::tellsThatWorkersFail()
{
    use({15, 15});
    replicate();
    TopologyEye watcher(m_config);
    QTRY_COMPARE_WITH_TIMEOUT(watcher.link(), LinkState::Streaming, 10'000);
    subscriber(u"INSERT INTO accounts (id, note) OVERRIDING SYSTEM VALUE VALUES (1000, 'mine')"_s);
    publisher(u"INSERT INTO accounts (id, note) OVERRIDING SYSTEM VALUE VALUES (1000, 'theirs')"_s);
    SubscriptionLink link;
    QTRY_COMPARE_WITH_TIMEOUT((link = watcher.read().databases.first().subscriptions.first()).state, LinkState::Failing,
                              30'000);
    QVERIFY(link.errors.value_or(0) > 0);
    QVERIFY2(link.reason.startsWith(u"Its workers fail"_s), qPrintable(link.reason));
    // Between two failures there is a worker, and nothing is said that it would have to prove.
    for (int look = 0; look < 20; ++look)
        QVERIFY(watcher.link() != LinkState::Streaming);
}

void TestTopology::countsSessionsOfTheApplication()
{
    use({15, 15});
    TopologyEye watcher(m_config);
    const Login owner{m_names.owner, Secret(m_names.ownerPassword)};
    const SqlSession application(m_pair->publisher(), m_names.database, owner);
    const SqlSession administrator(m_pair->publisher(), m_names.database);
    auto here = watcher.read().databases.first().publisher;
    QCOMPARE(here.sessions, 2);
    QCOMPARE(here.applicationSessions, 1);
    m_config.cutover.appUsers = {RoleName(u"somebody"_s)};
    here = TopologyEye(m_config).read().databases.first().publisher;
    QCOMPARE(here.sessions, 2);
    QCOMPARE(here.applicationSessions, 0);
}

void TestTopology::survivesAServerThatGoesAndComesBack_data()
{
    QTest::addColumn<Side>("side");
    QTest::newRow("publisher") << Side::Publisher;
    QTest::newRow("subscriber") << Side::Subscriber;
}

void TestTopology::survivesAServerThatGoesAndComesBack()
{
    QFETCH(Side, side);
    use({15, 15});
    replicate();
    TopologyEye watcher(m_config);
    QTRY_COMPARE_WITH_TIMEOUT(watcher.link(), LinkState::Streaming, 10'000);
    m_pair->on(side).kill();
    const auto topology = watcher.read();
    QVERIFY(topology.server(side).error && !topology.server(side).isUp() && !topology.server(side).isWrong());
    QVERIFY(topology.server(otherSide(side)).isUp());
    const auto& link = topology.databases.first().subscriptions.first();
    QCOMPARE(link.state, LinkState::Unknown);
    QCOMPARE(link.reason, topology.server(side).error->message());
    const auto steps = makeRunbook(m_config, topology);
    QCOMPARE(find(steps, u"pause_write"_s)->state, StepState::Unknown);
    QCOMPARE(find(steps, u"pause_write"_s)->reason, link.reason);
    QCOMPARE(steps.at(suggestedStep(steps).value()).operation, u"verify_connectivity"_s);
    m_pair->on(side).start();
    QTRY_COMPARE_WITH_TIMEOUT(watcher.link(), LinkState::Streaming, 60'000);
}

void TestTopology::blocksEverythingOnAWrongServer()
{
    use({15, 15});
    m_config.subscriber.systemIdentifier = SystemIdentifier(4711);
    TopologyEye watcher(m_config);
    const auto topology = watcher.read();
    QVERIFY(topology.subscriber.isWrong());
    QCOMPARE(topology.subscriber.expected, SystemIdentifier(4711));
    for (const auto& step : makeRunbook(m_config, topology)) {
        QCOMPARE(step.state, step.operation == u"verify_connectivity"_s ? StepState::Ready : StepState::Blocked);
        QVERIFY2(step.reason.contains(u"4711"_s), qPrintable(step.reason));
    }
}

void TestTopology::givesUpAServerThatHangs()
{
    use({15, 15});
    m_config.subscriber.connectTimeout = 4s;
    TopologyEye watcher(m_config);
    QVERIFY(watcher.read().subscriber.isUp());
    const auto postmaster = m_pair->subscriber().postmasterPid().value();
    QList<pid_t> stopped{postmaster};
    for (const auto& row : sql(m_pair->subscriber(), u"postgres"_s,
                               u"SELECT pid FROM pg_stat_activity WHERE application_name = 'pg-flare/topology'"_s))
        stopped.append(row.first().toInt());
    for (const auto pid : stopped)
        ::kill(pid, SIGSTOP);
    // It comes back while the server still hangs.
    QList<Topology> read;
    for (int i = 0; i < 2; ++i)
        read.append(watcher.read());
    for (const auto pid : stopped)
        ::kill(pid, SIGCONT);
    for (const auto& topology : read)
        QVERIFY(topology.subscriber.error && topology.publisher.isUp());
    QTRY_VERIFY_WITH_TIMEOUT(watcher.read().subscriber.isUp(), 10'000);
}

void TestTopology::noticesAChangeOfALargeDatabase()
{
    use({15, 15});
    publisher(
        u"DO $$ BEGIN FOR i IN 1..500 LOOP EXECUTE format('CREATE TABLE many%s (id int)', i); END LOOP; END $$"_s);
    TopologyEye eye(m_config);
    const auto tables = [&] { return eye.probe.look({}).databases.first().publisher.tables; };
    QCOMPARE(tables(), 502);
    QVERIFY(TopologySchedule::longestRestAfter(502) > 20s);
    publisher(u"CREATE TABLE one_more (id int)"_s);
    QTRY_COMPARE_WITH_TIMEOUT(tables(), 503, 15'000);
}

void TestTopology::waitsForNoLock()
{
    use({15, 15});
    TopologyEye watcher(m_config);
    QVERIFY(watcher.read().databases.first().publisher.inspected);
    SqlSession other(m_pair->publisher(), m_names.database);
    other.run(u"BEGIN; LOCK TABLE accounts IN ACCESS EXCLUSIVE MODE"_s);
    // It has read everything while the lock is still held.
    const auto here = watcher.read().databases.first().publisher;
    QVERIFY(here.inspected);
    QCOMPARE(here.tables, 2);
    other.run(u"ROLLBACK"_s);
}

void TestTopology::leavesNoTransactionOpen()
{
    use({15, 15});
    TopologyEye watcher(m_config);
    (void)watcher.read();
    (void)watcher.read();
    const auto ours = u"SELECT count(*), count(xact_start) FROM pg_stat_activity WHERE application_name ="
                      " 'pg-flare/topology'"_s;
    QCOMPARE(sql(m_pair->publisher(), u"postgres"_s, ours), Rows({{u"2"_s, u"0"_s}}));
    QCOMPARE(sql(m_pair->subscriber(), u"postgres"_s, ours), Rows({{u"1"_s, u"0"_s}}));
    watcher.probe.disconnect();
    QTRY_COMPARE(sql(m_pair->publisher(), u"postgres"_s, ours), Rows({{u"0"_s, u"0"_s}}));
}

void TestTopology::stopsAtOnce()
{
    use({15, 15});
    TopologyEye watcher(m_config);
    std::stop_source stop;
    stop.request_stop();
    try {
        (void)watcher.probe.read(stop.get_token());
        QFAIL("a stopped read returned");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::Cancelled);
    }
    QVERIFY(watcher.read().publisher.isUp());
}

FLARE_TEST(TestTopology)
#include "tst_topology.moc"
