// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/livesampler.h"
#include "core/monitor/topologyprobe.h"
#include "core/monitor/topologyschedule.h"
#include "core/monitor/topologysessions.h"
#include "tests/shared/migrationfixture.h"
#include "tests/shared/sqlsession.h"
#include "tests/shared/testprogram.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <list>
#include <thread>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int count = 40;

QString nameOf(int number)
{
    return u"many_%1"_s.arg(number);
}

/// What is in it when a test begins.
int tablesOf(int number)
{
    return number % 3 + 1;
}

/// Looks, as often as the server answers, at how many sessions to the migration's databases it counts.
class SessionCounter
{
public:
    explicit SessionCounter(const SandboxCluster& cluster)
        : m_thread([this, &cluster](const std::stop_token& stop) {
            SqlSession session(cluster, u"postgres"_s);
            while (!stop.stop_requested()) {
                const auto rows = session.run(u"SELECT count(*) FROM pg_stat_activity WHERE application_name ="
                                              " 'pg-flare/topology' AND datname LIKE 'many%'"_s);
                m_most = std::max(m_most.load(), rows.first().first().toInt());
            }
        })
    {
    }

    int stop()
    {
        m_thread.request_stop();
        m_thread.join();
        return m_most;
    }

private:
    std::atomic<int> m_most = 0;
    std::jthread m_thread;
};

} // namespace

/// The topology of many databases: all of them right, few sessions, and nothing older than it says.
class TestManyDatabases : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();

    void holdsFewSessions();
    void readsAllAnew();
    void looksAtThemInTurn();
    void looksAtOnceAtWhatIsWanted();
    void looksAtOnceAtWhatHasChanged();
    void hasTheServersWordAtEachLook();
    void waitsForNoLockedDatabase();
    void followsTheTablesOfManyWithFewSessions();

private:
    [[nodiscard]] PgPair& pair() { return m_pairs.pair(m_versions); }
    void inDatabase(int number, const QString& text) { sql(pair().publisher(), nameOf(number), text); }

    PgPairs m_pairs;
    PairVersions m_versions;
    Config m_config;
    Redactor m_redactor;
    std::unique_ptr<Credentials> m_credentials;
};

void TestManyDatabases::initTestCase()
{
    if (pairsToTest().isEmpty())
        QSKIP("No PostgreSQL is installed.");
    m_versions = pairsToTest().last();
    m_config = configFor(pair());
    m_config.publisher.connectTimeout = 4s;
    m_config.publications.clear();
    m_config.subscriptions.clear();
    for (int number = 0; number < count; ++number) {
        SqlSession(pair().publisher(), u"postgres"_s).run(u"CREATE DATABASE "_s + nameOf(number));
        for (int table = 0; table < tablesOf(number); ++table)
            inDatabase(number, u"CREATE TABLE t%1 (id int PRIMARY KEY)"_s.arg(table));
        const DatabaseName name(nameOf(number));
        m_config.publications.append({name, PublicationName(u"p"_s), {}, {}, {}, {}, false});
        m_config.subscriptions.append({SubscriptionName(u"sub_%1"_s.arg(number)), name, PublicationName(u"p"_s), {}});
    }
    m_credentials = std::make_unique<Credentials>(m_config, m_redactor);
}

void TestManyDatabases::cleanupTestCase()
{
    for (int number = 0; m_credentials && number < count; ++number)
        sql(pair().publisher(), u"postgres"_s, u"DROP DATABASE "_s + nameOf(number));
}

void TestManyDatabases::holdsFewSessions()
{
    SessionCounter counter(pair().publisher());
    TopologyProbe probe(m_config, *m_credentials);
    const auto all = probe.read({});
    for (int look = 0; look < 3; ++look)
        (void)probe.look({});
    (void)probe.read({});
    const int most = counter.stop();
    QVERIFY2(most >= 1 && most <= TopologySessions::mostToDatabases, QByteArray::number(most));
    QCOMPARE(sqlValue(pair().publisher(), u"postgres"_s,
                      u"SELECT count(*) FROM pg_stat_activity WHERE application_name = 'pg-flare/topology'"_s)
                 .toInt(),
             TopologySessions::mostToDatabases + 1);
    QCOMPARE(all.databases.size(), count);
    for (int number = 0; number < count; ++number) {
        const auto& database = all.databases.at(number);
        QCOMPARE(database.name.text(), nameOf(number));
        QVERIFY(database.publisher.inspected && !database.publisher.error);
        QCOMPARE(database.publisher.tables, tablesOf(number));
        QVERIFY(database.subscriber.known && !database.subscriber.exists);
        QCOMPARE(database.subscriptions.first().state, LinkState::Absent);
    }
}

void TestManyDatabases::readsAllAnew()
{
    TopologyProbe probe(m_config, *m_credentials);
    (void)probe.read({});
    for (const int number : {0, count / 2, count - 1}) {
        inDatabase(number, u"CREATE TABLE later (id int PRIMARY KEY)"_s);
        const auto changedAt = QDateTime::currentDateTimeUtc();
        const auto topology = probe.read({});
        QCOMPARE(topology.databases.at(number).publisher.tables, tablesOf(number) + 1);
        QVERIFY(topology.askedAt >= changedAt);
        inDatabase(number, u"DROP TABLE later"_s);
    }
}

void TestManyDatabases::looksAtThemInTurn()
{
    TopologyProbe probe(m_config, *m_credentials);
    (void)probe.read({});
    for (int number = 0; number < count; ++number)
        inDatabase(number, u"CREATE TABLE later (id int PRIMARY KEY)"_s);
    const auto changedAt = QDateTime::currentDateTimeUtc();
    qsizetype known = 0;
    for (int look = 1; known < count; ++look) {
        QVERIFY(look <= count / TopologySchedule::inTurnPerLook);
        const auto topology = probe.look({});
        known = 0;
        for (int number = 0; number < count; ++number) {
            const auto& database = topology.databases.at(number);
            const bool isNew = database.askedAt >= changedAt;
            QCOMPARE(database.publisher.tables, tablesOf(number) + (isNew ? 1 : 0));
            known += isNew ? 1 : 0;
        }
        QCOMPARE(known, look * TopologySchedule::inTurnPerLook);
        QCOMPARE(topology.askedAt >= changedAt, known == count);
    }
    for (int number = 0; number < count; ++number)
        inDatabase(number, u"DROP TABLE later"_s);
}

void TestManyDatabases::looksAtOnceAtWhatIsWanted()
{
    TopologyProbe probe(m_config, *m_credentials);
    (void)probe.read({});
    const int last = count - 1;
    inDatabase(last, u"CREATE TABLE later (id int PRIMARY KEY)"_s);
    const auto changedAt = QDateTime::currentDateTimeUtc();
    const auto topology = probe.look({}, {DatabaseName(nameOf(last))});
    QCOMPARE(topology.databases.at(last).publisher.tables, tablesOf(last) + 1);
    QVERIFY(topology.databases.at(last).askedAt >= changedAt);
    // And not all of them.
    QVERIFY(topology.databases.at(last - 1).askedAt < changedAt);
    inDatabase(last, u"DROP TABLE later"_s);
}

void TestManyDatabases::looksAtOnceAtWhatHasChanged()
{
    TopologyProbe probe(m_config, *m_credentials);
    (void)probe.read({});
    // All of them, more than a look reads in turn.
    for (int number = 0; number < count; ++number)
        inDatabase(
            number,
            u"CREATE TABLE later (id int PRIMARY KEY); ALTER DATABASE %1 CONNECTION LIMIT 50"_s.arg(nameOf(number)));
    const auto topology = probe.look({});
    for (int number = 0; number < count; ++number)
        QCOMPARE(topology.databases.at(number).publisher.tables, tablesOf(number) + 1);
    for (int number = 0; number < count; ++number)
        inDatabase(number, u"DROP TABLE later"_s);
}

void TestManyDatabases::hasTheServersWordAtEachLook()
{
    TopologyProbe probe(m_config, *m_credentials);
    auto topology = probe.read({});
    std::list<SqlSession> application;
    for (int number = 0; number < count; ++number)
        application.emplace_back(pair().publisher(), nameOf(number));
    // Those of the test before it may still be about to end, and so would one that made the slot.
    QTRY_COMPARE(sqlValue(pair().publisher(), u"postgres"_s,
                          u"SELECT count(*) FROM pg_stat_activity WHERE datname LIKE 'many%'"
                          " AND application_name <> 'pg-flare/topology'"_s)
                     .toInt(),
                 count);
    auto& seventh = *std::next(application.begin(), 7);
    seventh.run(u"SELECT pg_create_logical_replication_slot('sub_7', 'pgoutput')"_s);
    topology = probe.look({});
    for (const auto& database : topology.databases)
        QCOMPARE(database.publisher.sessions, 1);
    QCOMPARE(topology.databases.at(7).subscriptions.first().state, LinkState::NoSubscription);
    seventh.run(u"SELECT pg_drop_replication_slot('sub_7')"_s);
    QCOMPARE(probe.look({}).databases.at(7).subscriptions.first().state, LinkState::Absent);
}

void TestManyDatabases::waitsForNoLockedDatabase()
{
    TopologyProbe probe(m_config, *m_credentials);
    SqlSession other(pair().publisher(), nameOf(3));
    other.run(u"BEGIN; LOCK TABLE pg_class IN ACCESS EXCLUSIVE MODE"_s);
    auto topology = probe.read({});
    QVERIFY(topology.publisher.isUp());
    QVERIFY(topology.databases.at(3).publisher.error.has_value());
    // Where every core is busy, the locked one takes the time of those that come last, and they are read at the next.
    const auto othersAreRead = [&] {
        topology = probe.look({});
        return std::ranges::all_of(topology.databases, [&](const DatabaseState& database) {
            return database.publisher.inspected != (database.name == topology.databases.at(3).name);
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(othersAreRead(), patience);
    for (int number = 0; number < count; ++number)
        QCOMPARE(topology.databases.at(number).publisher.error.has_value(), number == 3);
    other.run(u"ROLLBACK"_s);
    const auto after = probe.read({}).databases.at(3).publisher;
    QVERIFY(after.inspected && !after.error);
}

void TestManyDatabases::followsTheTablesOfManyWithFewSessions()
{
    constexpr int subscribed = LiveSampler::mostToDatabases + 3;
    for (int number = 0; number < subscribed; ++number) {
        sql(pair().subscriber(), u"postgres"_s, u"CREATE DATABASE "_s + nameOf(number));
        sql(pair().subscriber(), nameOf(number),
            u"CREATE SUBSCRIPTION sub_%1 CONNECTION 'dbname=nowhere' PUBLICATION p"
            " WITH (connect = false, slot_name = NONE)"_s.arg(number));
    }
    std::optional<LiveSampler> sampler(std::in_place, m_config, *m_credentials, Side::Subscriber, u"pg-flare/monitor"_s,
                                       Clock::system());
    LiveSample sample;
    for (int look = 0; look < 4; ++look) {
        sample = sampler->read(4s, {});
        QVERIFY2(!sample.gap, qPrintable(sample.gap ? sample.gap->message() : QString()));
    }
    QCOMPARE(sample.tables.size(), subscribed);
    // One that was closed is still counted for an instant.
    const auto sessions = [this] {
        return sqlValue(pair().subscriber(), u"postgres"_s,
                        u"SELECT count(*) FROM pg_stat_activity WHERE application_name = 'pg-flare/monitor'"
                        " AND datname LIKE 'many%'"_s)
            .toInt();
    };
    QTRY_COMPARE(sessions(), LiveSampler::mostToDatabases);
    sampler.reset();
    for (int number = 0; number < subscribed; ++number) {
        sql(pair().subscriber(), nameOf(number), u"DROP SUBSCRIPTION sub_%1"_s.arg(number));
        QTRY_COMPARE(sessions(), 0);
        sql(pair().subscriber(), u"postgres"_s, u"DROP DATABASE "_s + nameOf(number));
    }
}

FLARE_TEST(TestManyDatabases)
#include "tst_manydatabases.moc"
