// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/pausejournal.h"
#include "tests/shared/blocker.h"
#include "tests/shared/migrationfixture.h"
#include "tests/shared/pgpair.h"
#include "tests/shared/testprogram.h"

#include <QTest>

#include <utility>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

/// What is told of the progress within each step.
bool neverFalls(const QList<Event>& events)
{
    qint64 done = 0;
    for (const auto& event : events) {
        if (std::holds_alternative<StepStarted>(event))
            done = 0;
        const auto* progress = std::get_if<Progress>(&event);
        if (progress != nullptr && std::exchange(done, progress->done) > progress->done)
            return false;
    }
    return true;
}

} // namespace

/// count and vacuum_analyze: what is done with the tables of both sides as a whole.
class CountVacuumTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();

    void countsBothSides_data() { addPairRows(); }
    void countsBothSides();
    void countsOneTableByItsSqlName();
    void countsWhatIsPublished();
    void refusesATableThatIsNotThere();
    void failsOnADifferenceWhenTold();
    void failsOnADifferenceWhileWritesArePaused();
    void stopsCounting();
    void namesTheServerThatDiedWhileCounting();
    void givesEveryTableStatistics_data() { addPairRows(); }
    void givesEveryTableStatistics();
    void onlyAnalyzesWhenTold();
    void leavesOutWhatIsNotOurs();
    void shrugsAtATableThatIsGone();
    void stopsVacuuming();
    void vacuumsAgainAfterTheServerDied();

private:
    void use(PgPair& pair, const MigrationNames& names = {});
    PgPair& pair() { return m_pairs.pair(pairsToTest().first()); }
    void on(Side side, const QString& text) { sql(m_used->on(side), m_names.database, text); }
    void onBoth(const QString& text);
    RunResult run(const QString& operation, const QMap<QString, QStringList>& arguments = {});
    RunRequest request(const QString& operation, const QMap<QString, QStringList>& arguments = {}) const;
    QString analyzed();

    PgPairs m_pairs;
    PgPair* m_used = nullptr;
    MigrationNames m_names;
    Config m_config;
};

void CountVacuumTest::use(PgPair& pair, const MigrationNames& names)
{
    m_used = &pair;
    m_names = names;
    m_config = configFor(pair, names);
    createPublisherObjects(pair, names);
    sql(pair.subscriber(), u"postgres"_s, u"CREATE DATABASE "_s + quotedIdentifier(names.database));
}

void CountVacuumTest::onBoth(const QString& text)
{
    on(Side::Publisher, text);
    on(Side::Subscriber, text);
}

void CountVacuumTest::cleanup()
{
    if (m_used == nullptr)
        return;
    removeEverything(*m_used, m_names);
    sql(m_used->subscriber(), u"postgres"_s, u"DROP ROLE IF EXISTS flare_cloud"_s);
    m_used = nullptr;
}

RunRequest CountVacuumTest::request(const QString& operation, const QMap<QString, QStringList>& arguments) const
{
    RunRequest request;
    request.operation = operation;
    request.arguments = arguments;
    request.arguments.insert(u"database"_s, {m_names.database});
    return request;
}

RunResult CountVacuumTest::run(const QString& operation, const QMap<QString, QStringList>& arguments)
{
    return runOperation(m_config, request(operation, arguments));
}

QString CountVacuumTest::analyzed()
{
    return sqlValue(m_used->subscriber(), m_names.database,
                    u"SELECT string_agg(c.relname, ' ' ORDER BY c.relname) FROM pg_class c WHERE c.oid >= 16384 AND"
                    " EXISTS (SELECT 1 FROM pg_statistic s WHERE s.starelid = c.oid)"_s);
}

void CountVacuumTest::countsBothSides()
{
    QFETCH(PairVersions, pair);
    use(m_pairs.pair(pair), weirdNames());
    onBoth(u"CREATE SCHEMA \"S.ä\"; CREATE TABLE \"S.ä\".\"t\"\"1\" AS SELECT generate_series(1, 100) AS i;"
           " CREATE TABLE same AS SELECT 1 AS i; CREATE TABLE parent (i int); CREATE TABLE child () INHERITS (parent);"
           " INSERT INTO child VALUES (1)"_s);
    on(Side::Publisher, u"CREATE TABLE missing (); INSERT INTO \"S.ä\".\"t\"\"1\" VALUES (0), (0)"_s);
    const auto result = run(u"count"_s);
    QVERIFY2(result.succeeded(), result.describe());
    const auto rows = result.tables().first().rows;
    using Row = QList<std::optional<QString>>;
    QCOMPARE(rows.size(), 5);
    QCOMPARE(rows.at(0), (Row{u"\"S.ä\".\"t\"\"1\""_s, u"102"_s, u"100"_s, u"-2"_s}));
    QCOMPARE(rows.at(1), (Row{u"public.child"_s, u"1"_s, u"1"_s, QString()}));
    QCOMPARE(rows.at(2), (Row{u"public.missing"_s, u"0"_s, std::nullopt, u"missing"_s}));
    QCOMPARE(rows.at(3), (Row{u"public.parent"_s, u"0"_s, u"0"_s, QString()}));
    QCOMPARE(result.outcome.data.value(u"different"_s).toInt(), 2);
    QVERIFY(!result.messages().isEmpty());
}

void CountVacuumTest::countsOneTableByItsSqlName()
{
    use(pair());
    onBoth(u"CREATE TABLE \"We.ird\" AS SELECT 1; CREATE SCHEMA a; CREATE TABLE a.t AS SELECT 1; CREATE TABLE t ()"_s);
    const auto weird = run(u"count"_s, {{u"table"_s, {u"\"We.ird\""_s}}});
    QVERIFY2(weird.succeeded(), weird.describe());
    QCOMPARE(weird.tables().first().rows.size(), 1);
    QCOMPARE(weird.tables().first().rows.first().at(1), std::optional(u"1"_s));
    QCOMPARE(run(u"count"_s, {{u"table"_s, {u"A.T"_s}}}).tables().first().rows.first().first(),
             std::optional(u"a.t"_s));
    QCOMPARE(run(u"count"_s, {{u"table"_s, {u"t"_s}}}).errorKind(), std::optional(ErrorKind::Usage));
}

void CountVacuumTest::countsWhatIsPublished()
{
    use(pair());
    onBoth(u"CREATE TABLE published (i int PRIMARY KEY); CREATE TABLE other ()"_s);
    on(Side::Publisher, u"CREATE PUBLICATION bench FOR TABLE published"_s);
    const auto result = run(u"count"_s);
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(result.tables().first().rows.size(), 1);
    QVERIFY(result.outcome.summary.contains(u"same"_s));
    on(Side::Publisher, u"DROP TABLE published"_s);
    const auto nothing = run(u"count"_s);
    QVERIFY(nothing.succeeded());
    QVERIFY(nothing.plan.steps.isEmpty());
}

void CountVacuumTest::refusesATableThatIsNotThere()
{
    use(pair());
    QCOMPARE(run(u"count"_s, {{u"table"_s, {u"nowhere.t"_s}}}).errorKind(), std::optional(ErrorKind::Usage));
    QCOMPARE(run(u"count"_s, {{u"table"_s, {u"a b"_s}}}).errorKind(), std::optional(ErrorKind::Usage));
}

void CountVacuumTest::failsOnADifferenceWhenTold()
{
    use(pair());
    onBoth(u"CREATE TABLE t (i int)"_s);
    QVERIFY(run(u"count"_s, {{u"fail-on-difference"_s, {}}}).succeeded());
    on(Side::Subscriber, u"INSERT INTO t VALUES (1)"_s);
    const auto result = run(u"count"_s, {{u"fail-on-difference"_s, {}}});
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Precondition));
    QCOMPARE(result.tables().first().rows.first().last(), std::optional(u"1"_s));
}

void CountVacuumTest::failsOnADifferenceWhileWritesArePaused()
{
    use(pair());
    onBoth(u"CREATE TABLE t (i int)"_s);
    PauseRecord record;
    record.access.database = DatabaseName(m_names.database);
    record.pausedAt = QDateTime::fromString(u"2026-01-02T03:04:05Z"_s, Qt::ISODate);
    record.by = u"ada@desk"_s;
    record.operationId = u"0badcafe"_s;
    on(Side::Publisher, QString::fromUtf8(PauseJournal::setStatement(record, PauseJournal::Place::OwnSetting).text()));
    QVERIFY(run(u"count"_s).succeeded());
    on(Side::Publisher, u"INSERT INTO t VALUES (1)"_s);
    const auto result = run(u"count"_s);
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY2(result.outcome.error->message().contains(u"ada@desk"_s), result.describe());
    QCOMPARE(result.tables().first().rows.first().last(), std::optional(u"-1"_s));
    on(Side::Publisher,
       QString::fromUtf8(PauseJournal::resetStatement(record, PauseJournal::Place::OwnSetting).text()));
    QVERIFY(run(u"count"_s).succeeded());
}

void CountVacuumTest::stopsCounting()
{
    use(pair());
    onBoth(u"CREATE TABLE a (); CREATE TABLE b (); CREATE TABLE c ()"_s);
    Blocker blocker(m_used->subscriber(), m_names.database, u"LOCK TABLE b"_s);
    std::stop_source stop;
    auto stopped = request(u"count"_s);
    stopped.stop = stop.get_token();
    const auto result = runUntilBlocked(m_config, stopped, blocker, [&] { stop.request_stop(); });
    QVERIFY2(result.outcome.status == Outcome::Status::Cancelled, result.describe());
}

void CountVacuumTest::namesTheServerThatDiedWhileCounting()
{
    use(pair());
    onBoth(u"CREATE TABLE a (); CREATE TABLE b ()"_s);
    RunResult result;
    {
        Blocker blocker(m_used->subscriber(), m_names.database, u"LOCK TABLE a"_s);
        result = runUntilBlocked(m_config, request(u"count"_s), blocker, [&] { m_used->subscriber().kill(); });
    }
    m_used->subscriber().start();
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Connect));
    QCOMPARE(result.outcome.error->side(), std::optional(Side::Subscriber));
    QVERIFY(!result.outcome.error->advice().isEmpty());
    QVERIFY(run(u"count"_s).succeeded());
}

void CountVacuumTest::givesEveryTableStatistics()
{
    QFETCH(PairVersions, pair);
    use(m_pairs.pair(pair), weirdNames());
    on(Side::Subscriber,
       u"CREATE SCHEMA \"S.ä\"; CREATE TABLE \"S.ä\".\"t\"\"1\" AS SELECT generate_series(1, 100) AS i; CREATE TABLE"
       " root (i int) PARTITION BY RANGE (i); CREATE TABLE leaf PARTITION OF root FOR VALUES FROM (1) TO (9);"
       " INSERT INTO root VALUES (1), (2); CREATE MATERIALIZED VIEW matview AS SELECT i FROM leaf"_s);
    const auto result = run(u"vacuum_analyze"_s, {{u"jobs"_s, {u"3"_s}}});
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(result.plan.risk, Risk::Disruptive);
    QCOMPARE(analyzed(), u"leaf matview root t\"1"_s);
    QCOMPARE(result.outcome.data.value(u"analyzed"_s).toInt(), 3);
    QCOMPARE(result.outcome.data.value(u"vacuumed"_s).toInt(), 3);
    QVERIFY(neverFalls(result.events));
    // Every page is known to be visible to all: the vacuum has been there.
    QCOMPARE(sqlValue(m_used->subscriber(), m_names.database,
                      u"SELECT count(*) FROM pg_class WHERE oid >= 16384 AND relkind IN ('r', 'm') AND relallvisible ="
                      " relpages AND relpages > 0"_s),
             u"3"_s);
    QVERIFY(run(u"vacuum_analyze"_s).succeeded());
}

void CountVacuumTest::onlyAnalyzesWhenTold()
{
    use(pair());
    on(Side::Subscriber, u"CREATE TABLE a AS SELECT 1 AS i; CREATE TABLE b AS SELECT 1 AS i"_s);
    const auto result = run(u"vacuum_analyze"_s, {{u"table"_s, {u"b"_s}}, {u"analyze-only"_s, {}}});
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(result.plan.steps.size(), 1);
    QCOMPARE(result.plan.steps.first().preview, QStringList{u"ANALYZE \"public\".\"b\";"_s});
    QCOMPARE(analyzed(), u"b"_s);
}

void CountVacuumTest::leavesOutWhatIsNotOurs()
{
    use(pair());
    sql(m_used->subscriber(), u"postgres"_s, u"CREATE ROLE flare_cloud LOGIN PASSWORD 'cloud-password-1'"_s);
    m_config.subscriber.superuser = {RoleName(u"flare_cloud"_s), Secret(u"cloud-password-1"_s), {}};
    on(Side::Subscriber,
       u"CREATE TABLE theirs AS SELECT 1 AS i; CREATE TABLE ours AS SELECT 1 AS i; ALTER TABLE ours OWNER TO"
       " flare_cloud"_s);
    const auto result = run(u"vacuum_analyze"_s);
    QVERIFY2(result.succeeded(), result.describe());
    QVERIFY(result.plan.notes.join(u' ').contains(u"public.theirs"_s));
    QCOMPARE(analyzed(), u"ours"_s);
    on(Side::Subscriber, u"DROP TABLE ours"_s);
    QVERIFY(run(u"vacuum_analyze"_s).plan.steps.isEmpty());
}

void CountVacuumTest::shrugsAtATableThatIsGone()
{
    use(pair());
    on(Side::Subscriber, u"CREATE TABLE a AS SELECT 1 AS i; CREATE TABLE b ()"_s);
    auto late = request(u"vacuum_analyze"_s);
    late.onPlan = [this](const Plan&) { on(Side::Subscriber, u"DROP TABLE b"_s); };
    const auto result = runOperation(m_config, late);
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(analyzed(), u"a"_s);
}

void CountVacuumTest::stopsVacuuming()
{
    use(pair());
    on(Side::Subscriber, u"CREATE TABLE a AS SELECT 1 AS i; CREATE TABLE b AS SELECT 1 AS i"_s);
    Blocker blocker(m_used->subscriber(), m_names.database, u"LOCK TABLE b"_s);
    std::stop_source stop;
    auto stopped = request(u"vacuum_analyze"_s);
    stopped.stop = stop.get_token();
    const auto result = runUntilBlocked(m_config, stopped, blocker, [&] { stop.request_stop(); });
    QVERIFY2(result.outcome.status == Outcome::Status::Cancelled, result.describe());
    QVERIFY(result.outcome.error.has_value());
}

void CountVacuumTest::vacuumsAgainAfterTheServerDied()
{
    use(pair());
    on(Side::Subscriber, u"CREATE TABLE a AS SELECT 1 AS i; CREATE TABLE b AS SELECT 1 AS i"_s);
    RunResult result;
    {
        Blocker blocker(m_used->subscriber(), m_names.database, u"LOCK TABLE b"_s);
        result = runUntilBlocked(m_config, request(u"vacuum_analyze"_s), blocker, [&] { m_used->subscriber().kill(); });
    }
    m_used->subscriber().start();
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Connect));
    QVERIFY(!result.outcome.error->advice().isEmpty());
    const auto again = run(u"vacuum_analyze"_s);
    QVERIFY2(again.succeeded(), again.describe());
    QCOMPARE(analyzed(), u"a b"_s);
}

FLARE_TEST(CountVacuumTest)
#include "tst_count_vacuum.moc"
