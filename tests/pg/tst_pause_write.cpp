// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/migrationfixture.h"
#include "tests/shared/operationrun.h"
#include "tests/shared/pgpair.h"
#include "tests/shared/sqlsession.h"

#include "core/replication/pausejournal.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

/// What decides who may do what, as texts that must be the same before and after.
QString accessOf(const SandboxCluster& cluster)
{
    const auto rows = sql(cluster, u"postgres"_s,
                          u"SELECT 'db', datname, datacl::text, datconnlimit::text, datallowconn::text FROM pg_database"
                          " UNION ALL SELECT 'set', s.setdatabase::text, s.setrole::text, s.setconfig::text, NULL"
                          " FROM pg_db_role_setting s"
                          " UNION ALL SELECT 'role', rolname, rolcanlogin::text, rolsuper::text, rolconnlimit::text"
                          " FROM pg_authid ORDER BY 1, 2, 3"_s);
    QStringList lines;
    for (const auto& row : rows)
        lines.append(row.join(u'|'));
    return lines.join(u'\n');
}

/// An application: inserts one row after the other, reconnects when it is thrown out, counts what was acknowledged.
class Writer
{
public:
    Writer(const SandboxCluster& cluster, QString database, Login login)
        : m_thread([this, &cluster, database = std::move(database), login = std::move(login)](std::stop_token stop) {
            while (!stop.stop_requested())
                writeUntilThrownOut(cluster, database, login, stop);
        })
    {
    }
    [[nodiscard]] qint64 acknowledged() const { return m_acknowledged; }
    void stop()
    {
        m_thread.request_stop();
        m_thread.join();
    }

private:
    void writeUntilThrownOut(const SandboxCluster& cluster, const QString& database, const Login& login,
                             const std::stop_token& stop)
    {
        try {
            SqlSession session(cluster, database, login);
            while (!stop.stop_requested()) {
                session.run(u"INSERT INTO app.\"Order.Line\" (note) VALUES ('x')"_s);
                ++m_acknowledged;
            }
        } catch (const Error&) {
            sleepFor(std::chrono::milliseconds(20), stop);
        }
    }

    std::atomic<qint64> m_acknowledged = 0;
    std::jthread m_thread;
};

} // namespace

class PauseWriteTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();

    void losesNothingAndRestoresExactly_data() { addPairRows(); }
    void losesNothingAndRestoresExactly();
    void restoresEveryKindOfGrant();
    void worksWithWeirdNames();
    void blocksOwnersGranteesAndMembers();
    void canBeRepeated();
    void refusesWithoutASubscription();
    void refusesWithAPreparedTransaction();
    void refusesAPublishedTableThatIsNotSubscribed();
    void needsTheDigitsOfThePublisher();
    void restoresWhenItIsCancelledWhileDraining();
    void restoresWhenTheSubscriberIsKilled();
    void restoresWhenTheTablesCannotBeLocked();
    void resumesFromAnotherMachine();
    void keepsTwoOperationsApart();
    void setsTheSequences();

private:
    void useFirstPair() { use(pairsToTest().first()); }
    void use(PairVersions versions);
    void replicate();
    RunResult run(const QString& operation, QMap<QString, QStringList> arguments = {});
    Login owner() const { return {m_names.owner, Secret(m_names.ownerPassword)}; }
    qint64 rowsOn(Side side);

    QTemporaryDir m_state;
    PgPairs m_pairs;
    PgPair* m_pair = nullptr;
    MigrationNames m_names;
    Config m_config;
};

void PauseWriteTest::initTestCase()
{
    qputenv("XDG_STATE_HOME", m_state.path().toUtf8());
}

void PauseWriteTest::use(PairVersions versions)
{
    m_pair = &m_pairs.pair(versions);
    m_config = configFor(*m_pair, m_names);
    m_config.cutover.minStable = std::chrono::seconds(0);
    m_config.cutover.maxOutage = std::chrono::seconds(30);
    m_config.cutover.lagThreshold = 64 * 1024 * 1024;
}

void PauseWriteTest::cleanup()
{
    if (m_pair != nullptr) {
        for (const auto side : {Side::Publisher, Side::Subscriber}) {
            if (!m_pair->on(side).isRunning())
                m_pair->on(side).start();
        }
        removeEverything(*m_pair, m_names);
        sql(m_pair->publisher(), u"postgres"_s, u"DROP ROLE IF EXISTS app1, app2, parent"_s);
    }
    m_pair = nullptr;
    m_names = {};
}

/// A table in a schema of its own, with the status table, replicated and caught up.
void PauseWriteTest::replicate()
{
    createPublisherObjects(*m_pair, m_names);
    const auto owner = quotedIdentifier(m_names.owner);
    const auto schema =
        u"CREATE SCHEMA app AUTHORIZATION %1; SET ROLE %1;"
        " CREATE TABLE app.\"Order.Line\" (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, note text);"
        " CREATE SEQUENCE app.down INCREMENT -3; RESET ROLE;"
        " CREATE TABLE public.flare_replication_status (system_identifier bigint NOT NULL, subscription text NOT"
        " NULL, counter bigint NOT NULL DEFAULT 0, touched_at timestamptz NOT NULL DEFAULT clock_timestamp(),"
        " PRIMARY KEY (system_identifier, subscription))"_s.arg(owner);
    auto& subscriber = m_pair->subscriber();
    sql(subscriber, u"postgres"_s, u"CREATE ROLE %1 LOGIN"_s.arg(owner));
    sql(subscriber, u"postgres"_s, u"CREATE DATABASE %1 OWNER %2"_s.arg(quotedIdentifier(m_names.database), owner));
    sql(m_pair->publisher(), m_names.database, schema);
    sql(subscriber, m_names.database, schema);
    sql(m_pair->publisher(), m_names.database,
        u"GRANT USAGE ON SCHEMA app TO %1; GRANT SELECT ON ALL TABLES IN SCHEMA app, public TO %1;"
        " CREATE PUBLICATION %2 FOR ALL TABLES"_s.arg(quotedIdentifier(m_names.replicator),
                                                      quotedIdentifier(m_names.publication)));
    auto info = Pg::ConnInfo();
    info.host = m_pair->publisher().host();
    info.port = m_pair->publisher().port();
    info.user = RoleName(m_names.replicator);
    info.password = Secret(m_names.replicatorPassword);
    info.database = DatabaseName(m_names.database);
    const auto conninfo = QString::fromUtf8(Pg::conninfoString(info).reveal());
    sql(subscriber, m_names.database,
        u"CREATE SUBSCRIPTION %1 CONNECTION %2 PUBLICATION %3 WITH (slot_name = 'pause_test')"_s.arg(
            quotedIdentifier(m_names.subscription), quotedLiteral(conninfo), quotedIdentifier(m_names.publication)));
    QTRY_COMPARE_WITH_TIMEOUT(
        sqlValue(subscriber, m_names.database, u"SELECT count(*) FROM pg_subscription_rel WHERE srsubstate <> 'r'"_s),
        u"0"_s, 120'000);
}

RunResult PauseWriteTest::run(const QString& operation, QMap<QString, QStringList> arguments)
{
    arguments.insert(u"database"_s, {m_names.database});
    return runOperation(m_config, {operation, arguments, {}, {}, {}});
}

qint64 PauseWriteTest::rowsOn(Side side)
{
    return sqlValue(m_pair->on(side), m_names.database, u"SELECT count(*) FROM app.\"Order.Line\""_s).toLongLong();
}

void PauseWriteTest::losesNothingAndRestoresExactly()
{
    QFETCH(PairVersions, pair);
    use(pair);
    replicate();
    const auto before = accessOf(m_pair->publisher());
    Writer one(m_pair->publisher(), m_names.database, owner());
    Writer two(m_pair->publisher(), m_names.database,
               {m_pair->publisher().superuser(), m_pair->publisher().superuserPassword()});
    QTRY_VERIFY_WITH_TIMEOUT(one.acknowledged() > 50 && two.acknowledged() > 50, 30'000);
    const auto paused = run(u"pause_write"_s);
    QVERIFY2(paused.succeeded(), paused.describe());
    // The superuser can connect again, but finds its transactions read only; the owner can't connect.
    const auto rows = rowsOn(Side::Publisher);
    QCOMPARE(rowsOn(Side::Subscriber), rows);
    const auto acknowledged = one.acknowledged() + two.acknowledged();
    QVERIFY(rows >= acknowledged);
    QTest::qWait(300);
    QCOMPARE(one.acknowledged() + two.acknowledged(), acknowledged);
    QCOMPARE(rowsOn(Side::Publisher), rows);

    const auto resumed = run(u"resume_write"_s);
    QVERIFY2(resumed.succeeded(), resumed.describe());
    QCOMPARE(accessOf(m_pair->publisher()), before);
    QTRY_VERIFY_WITH_TIMEOUT(one.acknowledged() + two.acknowledged() > acknowledged, 30'000);
    one.stop();
    two.stop();
    QTRY_COMPARE_WITH_TIMEOUT(rowsOn(Side::Subscriber), rowsOn(Side::Publisher), 60'000);
}

void PauseWriteTest::restoresEveryKindOfGrant()
{
    useFirstPair();
    replicate();
    const auto database = quotedIdentifier(m_names.database);
    sql(m_pair->publisher(), u"postgres"_s,
        u"CREATE ROLE app1 LOGIN; CREATE ROLE app2 LOGIN; CREATE ROLE parent NOLOGIN; GRANT parent TO app2;"
        " GRANT CONNECT ON DATABASE %1 TO app1 WITH GRANT OPTION; SET ROLE app1;"
        " GRANT CONNECT ON DATABASE %1 TO app2; RESET ROLE; GRANT ALL ON DATABASE %1 TO parent;"
        " REVOKE TEMPORARY ON DATABASE %1 FROM PUBLIC;"
        " ALTER DATABASE %1 SET default_transaction_read_only = off; ALTER DATABASE %1 SET work_mem = '5MB'"_s.arg(
            database));
    const auto before = accessOf(m_pair->publisher());
    const auto paused = run(u"pause_write"_s);
    QVERIFY2(paused.succeeded(), paused.describe());
    QVERIFY(accessOf(m_pair->publisher()) != before);
    const auto resumed = run(u"resume_write"_s);
    QVERIFY2(resumed.succeeded(), resumed.describe());
    QCOMPARE(accessOf(m_pair->publisher()), before);
    sql(m_pair->publisher(), u"postgres"_s, u"DROP OWNED BY app2, app1, parent CASCADE"_s);
}

void PauseWriteTest::worksWithWeirdNames()
{
    m_names = weirdNames();
    useFirstPair();
    replicate();
    const auto before = accessOf(m_pair->publisher());
    const auto paused = run(u"pause_write"_s);
    QVERIFY2(paused.succeeded(), paused.describe());
    QVERIFY(!paused.everything().contains(m_names.ownerPassword));
    QVERIFY2(run(u"resume_write"_s).succeeded(), "resume");
    QCOMPARE(accessOf(m_pair->publisher()), before);
}

void PauseWriteTest::blocksOwnersGranteesAndMembers()
{
    useFirstPair();
    replicate();
    sql(m_pair->publisher(), u"postgres"_s,
        u"CREATE ROLE parent NOLOGIN; CREATE ROLE app1 LOGIN PASSWORD 'app1' IN ROLE parent;"
        " GRANT CONNECT ON DATABASE %1 TO parent"_s.arg(quotedIdentifier(m_names.database)));
    QVERIFY2(run(u"pause_write"_s).succeeded(), "pause");
    for (const auto& login : {owner(), Login{u"app1"_s, Secret(u"app1"_s)}}) {
        QVERIFY_THROWS_EXCEPTION(Error, SqlSession(m_pair->publisher(), m_names.database, login));
    }
    QVERIFY_THROWS_EXCEPTION(
        Error, sql(m_pair->publisher(), m_names.database, u"INSERT INTO app.\"Order.Line\" (note) VALUES ('late')"_s));
    QVERIFY2(run(u"resume_write"_s).succeeded(), "resume");
    SqlSession(m_pair->publisher(), m_names.database, {u"app1"_s, Secret(u"app1"_s)}).run(u"SELECT 1"_s);
    sql(m_pair->publisher(), u"postgres"_s, u"DROP OWNED BY parent, app1"_s);
}

void PauseWriteTest::canBeRepeated()
{
    useFirstPair();
    replicate();
    const auto before = accessOf(m_pair->publisher());
    QVERIFY2(run(u"pause_write"_s).succeeded(), "first");
    const auto paused = accessOf(m_pair->publisher());
    const auto again = run(u"pause_write"_s);
    QVERIFY2(again.succeeded(), again.describe());
    QCOMPARE(accessOf(m_pair->publisher()), paused);
    QVERIFY2(run(u"resume_write"_s).succeeded(), "resume");
    QCOMPARE(accessOf(m_pair->publisher()), before);
    const auto nothing = run(u"resume_write"_s);
    QVERIFY2(nothing.succeeded(), nothing.describe());
    QVERIFY(nothing.plan.steps.isEmpty());
    QVERIFY(!nothing.outcome.summary.isEmpty());
}

void PauseWriteTest::refusesWithoutASubscription()
{
    useFirstPair();
    createPublisherObjects(*m_pair, m_names);
    sql(m_pair->subscriber(), u"postgres"_s, u"CREATE DATABASE "_s + quotedIdentifier(m_names.database));
    const auto before = accessOf(m_pair->publisher());
    const auto result = run(u"pause_write"_s);
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY(result.outcome.error->message().contains(u"create_subscription"_s));
    QCOMPARE(accessOf(m_pair->publisher()), before);
}

void PauseWriteTest::refusesWithAPreparedTransaction()
{
    useFirstPair();
    m_pair->publisher().configure({{u"max_prepared_transactions"_s, u"5"_s}});
    m_pair->publisher().restart();
    replicate();
    sql(m_pair->publisher(), m_names.database,
        u"BEGIN; INSERT INTO app.\"Order.Line\" (note) VALUES ('later'); PREPARE TRANSACTION 'xa 1'"_s);
    const auto result = run(u"pause_write"_s);
    sql(m_pair->publisher(), m_names.database, u"ROLLBACK PREPARED 'xa 1'"_s);
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY(result.outcome.error->message().contains(u"xa 1"_s));
}

void PauseWriteTest::refusesAPublishedTableThatIsNotSubscribed()
{
    useFirstPair();
    replicate();
    for (const auto side : {Side::Publisher, Side::Subscriber})
        sql(m_pair->on(side), m_names.database, u"CREATE TABLE app.newcomer (id int PRIMARY KEY)"_s);
    const auto result = run(u"pause_write"_s);
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY(result.outcome.error->message().contains(u"app.newcomer"_s));
}

void PauseWriteTest::needsTheDigitsOfThePublisher()
{
    useFirstPair();
    replicate();
    const auto before = accessOf(m_pair->publisher());
    RunRequest request{u"pause_write"_s, {{u"database"_s, {m_names.database}}}, {}, {}, {}};
    request.confirmation = m_config.subscriber.systemIdentifier.lastDigits();
    const auto other = runOperation(m_config, request);
    QCOMPARE(other.errorKind(), std::optional(ErrorKind::NotConfirmed));
    QVERIFY(other.outcome.error->message().contains(u"subscriber"_s));
    QCOMPARE(accessOf(m_pair->publisher()), before);
    request.confirmation = m_config.publisher.systemIdentifier.lastDigits();
    QVERIFY2(runOperation(m_config, request).succeeded(), "the right digits");
    QVERIFY2(run(u"resume_write"_s).succeeded(), "resume");
}

/// A lock on the subscriber's table holds the apply worker back, so that the barrier can't be reached.
void PauseWriteTest::restoresWhenItIsCancelledWhileDraining()
{
    useFirstPair();
    replicate();
    const auto before = accessOf(m_pair->publisher());
    SqlSession blocker(m_pair->subscriber(), m_names.database);
    blocker.run(u"BEGIN; LOCK TABLE app.\"Order.Line\" IN SHARE MODE"_s);
    sql(m_pair->publisher(), m_names.database, u"INSERT INTO app.\"Order.Line\" (note) VALUES ('held back')"_s);
    std::stop_source stop;
    RunRequest request{u"pause_write"_s, {{u"database"_s, {m_names.database}}}, {}, stop.get_token(), {}};
    request.onEvent = [&stop](const Event& event) {
        if (const auto* progress = std::get_if<Progress>(&event); progress && progress->text == u"draining")
            stop.request_stop();
    };
    const auto result = runOperation(m_config, request);
    QCOMPARE(keyOf(result.outcome.status), u"cancelled"_s);
    QCOMPARE(accessOf(m_pair->publisher()), before);
    blocker.run(u"ROLLBACK"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rowsOn(Side::Subscriber), 1, 60'000);
}

void PauseWriteTest::restoresWhenTheSubscriberIsKilled()
{
    useFirstPair();
    replicate();
    const auto before = accessOf(m_pair->publisher());
    RunRequest request{u"pause_write"_s, {{u"database"_s, {m_names.database}}}, {}, {}, {}};
    request.onEvent = [this](const Event& event) {
        if (const auto* started = std::get_if<StepStarted>(&event); started && started->index == 1)
            m_pair->subscriber().kill();
    };
    // Whether the kill comes before or after the proof is a matter of milliseconds: hold the apply worker back.
    SqlSession blocker(m_pair->subscriber(), m_names.database);
    blocker.run(u"BEGIN; LOCK TABLE app.\"Order.Line\" IN SHARE MODE"_s);
    sql(m_pair->publisher(), m_names.database, u"INSERT INTO app.\"Order.Line\" (note) VALUES ('held back')"_s);
    const auto result = runOperation(m_config, request);
    QCOMPARE(keyOf(result.outcome.status), u"failed"_s);
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Connect));
    QCOMPARE(accessOf(m_pair->publisher()), before);
}

void PauseWriteTest::restoresWhenTheTablesCannotBeLocked()
{
    useFirstPair();
    m_pair->publisher().configure({{u"max_prepared_transactions"_s, u"5"_s}});
    m_pair->publisher().restart();
    replicate();
    const auto before = accessOf(m_pair->publisher());
    // The subscriber is held back until the pause has made its checks and waits; then a transaction is prepared, which
    // no ended session ends.
    m_config.cutover.lagThreshold = 200'000;
    SqlSession blocker(m_pair->subscriber(), m_names.database);
    blocker.run(u"BEGIN; LOCK TABLE app.\"Order.Line\" IN SHARE MODE"_s);
    sql(m_pair->publisher(), m_names.database,
        u"INSERT INTO app.\"Order.Line\" (note) SELECT repeat('x', 1000) FROM generate_series(1, 1000)"_s);
    bool prepared = false;
    RunRequest request{u"pause_write"_s, {{u"database"_s, {m_names.database}}}, {}, {}, {}};
    request.onEvent = [&](const Event& event) {
        if (prepared || !std::holds_alternative<Progress>(event))
            return;
        prepared = true;
        sql(m_pair->publisher(), m_names.database,
            u"BEGIN; INSERT INTO app.\"Order.Line\" (note) VALUES ('late'); PREPARE TRANSACTION 'late'"_s);
        blocker.run(u"ROLLBACK"_s);
    };
    const auto result = runOperation(m_config, request);
    const auto after = accessOf(m_pair->publisher());
    QVERIFY(prepared);
    sql(m_pair->publisher(), m_names.database, u"ROLLBACK PREPARED 'late'"_s);
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::TimedOut));
    QVERIFY2(result.outcome.error->message().contains(u"late"_s), result.describe());
    QCOMPARE(after, before);
}

void PauseWriteTest::resumesFromAnotherMachine()
{
    useFirstPair();
    replicate();
    const auto before = accessOf(m_pair->publisher());
    QVERIFY2(run(u"pause_write"_s).succeeded(), "pause");
    // Another machine has none of our files.
    const QTemporaryDir elsewhere;
    qputenv("XDG_STATE_HOME", elsewhere.path().toUtf8());
    const auto resumed = run(u"resume_write"_s);
    qputenv("XDG_STATE_HOME", m_state.path().toUtf8());
    QVERIFY2(resumed.succeeded(), resumed.describe());
    QCOMPARE(accessOf(m_pair->publisher()), before);
}

void PauseWriteTest::keepsTwoOperationsApart()
{
    useFirstPair();
    replicate();
    SqlSession somebody(m_pair->publisher(), u"postgres"_s);
    somebody.run(u"SET application_name = 'pg-flare/create_publication/0badcafe';"
                 " SELECT pg_advisory_lock(1718378866, hashtext(%1))"_s.arg(quotedLiteral(m_names.database)));
    const auto refused = run(u"pause_write"_s);
    QCOMPARE(refused.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY(refused.outcome.error->message().contains(u"pg-flare/create_publication/0badcafe"_s));
}

void PauseWriteTest::setsTheSequences()
{
    useFirstPair();
    replicate();
    sql(m_pair->publisher(), m_names.database,
        u"INSERT INTO app.\"Order.Line\" (note) SELECT 'x' FROM generate_series(1, 42);"
        " SELECT nextval('app.down') FROM generate_series(1, 5)"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rowsOn(Side::Subscriber), 42, 60'000);
    const auto paused = run(u"pause_write"_s);
    QVERIFY2(paused.succeeded(), paused.describe());
    QCOMPARE(paused.outcome.data.value(u"sequences_set"_s).toInt(), 2);
    const auto states = u"SELECT last_value || ':' || is_called FROM app.down UNION ALL"
                        " SELECT last_value || ':' || is_called FROM app.\"Order.Line_id_seq\" ORDER BY 1"_s;
    QCOMPARE(sql(m_pair->subscriber(), m_names.database, states), sql(m_pair->publisher(), m_names.database, states));
    // One that is further on the subscriber is never set back.
    sql(m_pair->subscriber(), m_names.database, u"SELECT setval('app.down', -100)"_s);
    const auto again = run(u"sync_sequences"_s);
    QVERIFY2(again.succeeded(), again.describe());
    QCOMPARE(again.outcome.data.value(u"ahead"_s).toInt(), 1);
    QCOMPARE(sqlValue(m_pair->subscriber(), m_names.database, u"SELECT last_value FROM app.down"_s), u"-100"_s);
    QVERIFY2(run(u"resume_write"_s).succeeded(), "resume");
}

QTEST_GUILESS_MAIN(PauseWriteTest)
#include "tst_pause_write.moc"
