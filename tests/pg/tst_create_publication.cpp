// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/benchdatabase.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

const auto create = u"create_publication"_s;

QString publishedTables(const BenchDatabase& bench)
{
    return bench.publisherValue(u"SELECT string_agg(schemaname || '.' || tablename, ' ' ORDER BY 1) FROM"
                                " (SELECT * FROM pg_publication_tables ORDER BY schemaname, tablename) t"_s);
}

QString publicationCount(const BenchDatabase& bench)
{
    return bench.publisherValue(u"SELECT count(*) FROM pg_publication"_s);
}

QString identityOf(const BenchDatabase& bench, const QString& table)
{
    return bench.publisherValue(u"SELECT relreplident::text FROM pg_class WHERE oid = '%1'::regclass"_s.arg(table));
}

} // namespace

class TestCreatePublication : public QObject
{
    Q_OBJECT

private slots:
    void publishesEveryTable_data() { addPairRows(); }
    void publishesEveryTable();
    void publishesUnderNamesThatMustBeQuoted_data() { addPairRows(); }
    void publishesUnderNamesThatMustBeQuoted();
    void refusesWhatWouldStopUpdates_data() { addPairRows(); }
    void refusesWhatWouldStopUpdates();
    void setsReplicaIdentityFullWhereTheFileAsks_data() { addPairRows(); }
    void setsReplicaIdentityFullWhereTheFileAsks();
    void publishesTheChosenTables_data() { addPairRows(); }
    void publishesTheChosenTables();
    void leavesTablesOfExtensionsOut_data() { addPairRows(); }
    void leavesTablesOfExtensionsOut();
    void refusesADifferentPublication_data() { addPairRows(); }
    void refusesADifferentPublication();
    void listsTablesForAnAdministratorWithoutSuperuser_data() { addPairRows(); }
    void listsTablesForAnAdministratorWithoutSuperuser();
    void givesUpOnALockedTableAndSucceedsLater();
    void stopsWhileItWaitsForALock();
    void keepsWhatTablesHadWhenInterrupted_data() { addPairRows(); }
    void keepsWhatTablesHadWhenInterrupted();
    void setsIdentitiesForAnAdministratorWithoutSuperuser();
    void failsWithoutTheServerAndSucceedsLater();

private:
    PgPair& pair();
    PgPairs m_pairs;
};

PgPair& TestCreatePublication::pair()
{
    QFETCH(PairVersions, pair);
    return m_pairs.pair(pair);
}

void TestCreatePublication::publishesEveryTable()
{
    const BenchDatabase bench(pair());
    const auto result = bench.run(create);
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(publishedTables(bench), u"App.x.Odd \"Näme public.accounts"_s);
    QCOMPARE(bench.publisherValue(u"SELECT puballtables FROM pg_publication"_s), u"t"_s);
    const auto again = bench.run(create);
    QVERIFY2(again.succeeded(), again.describe());
    QVERIFY(again.plan.steps.isEmpty());
    QCOMPARE(publicationCount(bench), u"1"_s);
}

void TestCreatePublication::publishesUnderNamesThatMustBeQuoted()
{
    const BenchDatabase bench(pair(), weirdNames());
    const auto result = bench.run(create);
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(bench.publisherValue(u"SELECT pubname FROM pg_publication"_s), weirdNames().publication);
    QVERIFY(!result.everything().contains(weirdNames().ownerPassword));
}

void TestCreatePublication::refusesWhatWouldStopUpdates()
{
    const BenchDatabase bench(pair(), {},
                              u"CREATE TABLE bare (id int); CREATE TABLE deferred (id int PRIMARY KEY DEFERRABLE);"
                              "CREATE TABLE nothing (id int PRIMARY KEY); ALTER TABLE nothing REPLICA IDENTITY NOTHING;"
                              "CREATE TABLE uniq (id int NOT NULL UNIQUE); CREATE TABLE fine (id int PRIMARY KEY)"_s);
    const auto result = bench.run(create);
    QCOMPARE(result.errorKind(), ErrorKind::Precondition);
    const auto told = result.everything();
    for (const auto& name : {u"public.bare"_s, u"public.deferred"_s,
                             u"ALTER TABLE ONLY \"public\".\"nothing\" REPLICA IDENTITY USING INDEX \"nothing_pkey\""_s,
                             u"ALTER TABLE ONLY \"public\".\"uniq\" REPLICA IDENTITY USING INDEX \"uniq_id_key\""_s})
        QVERIFY2(told.contains(name), qUtf8Printable(told));
    QVERIFY(!told.contains(u"fine"_s));
    QCOMPARE(publicationCount(bench), u"0"_s);
    // What the advice says is enough.
    bench.runAsOwner(Side::Publisher,
                     u"ALTER TABLE uniq REPLICA IDENTITY USING INDEX uniq_id_key;"
                     "ALTER TABLE nothing REPLICA IDENTITY USING INDEX nothing_pkey;"
                     "DROP TABLE bare, deferred"_s);
    const auto later = bench.run(create);
    QVERIFY2(later.succeeded(), later.describe());
    bench.runAsOwner(Side::Publisher, u"UPDATE uniq SET id = 1; UPDATE nothing SET id = 1; UPDATE fine SET id = 1"_s);
}

void TestCreatePublication::setsReplicaIdentityFullWhereTheFileAsks()
{
    BenchDatabase bench(pair(), {}, BenchDatabase::usualTables() + u';' + BenchDatabase::keylessTable());
    bench.config.publications.first().replicaIdentityFullTables = {u"HISTORY"_s, u"public.accounts"_s};
    const auto result = bench.run(create);
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(identityOf(bench, u"public.history"_s), u"f"_s);
    QCOMPARE(identityOf(bench, u"public.accounts"_s), u"d"_s);
    const auto dropped = bench.run(u"drop_publication"_s, {u"restore-replica-identity"_s});
    QVERIFY2(dropped.succeeded(), dropped.describe());
    QCOMPARE(identityOf(bench, u"public.history"_s), u"d"_s);
    QCOMPARE(publicationCount(bench), u"0"_s);
}

void TestCreatePublication::publishesTheChosenTables()
{
    BenchDatabase bench(pair());
    auto& wanted = bench.config.publications.first();
    wanted.excludeTables = {u"accounts"_s};
    auto result = bench.run(create);
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(publishedTables(bench), u"App.x.Odd \"Näme"_s);
    QVERIFY(bench.run(u"drop_publication"_s).succeeded());
    wanted.excludeTables.clear();
    wanted.schemas = {u"\"App.x\""_s};
    wanted.tables = {u"public.accounts"_s};
    result = bench.run(create);
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(publishedTables(bench), u"App.x.Odd \"Näme public.accounts"_s);
    QVERIFY(bench.run(u"drop_publication"_s).succeeded());
    wanted.tables.clear();
    result = bench.run(create);
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(publishedTables(bench), u"App.x.Odd \"Näme"_s);
    QVERIFY(bench.run(create).plan.steps.isEmpty());
    QVERIFY(bench.run(u"drop_publication"_s).succeeded());
    wanted.tables = {u"no_such_table"_s};
    QCOMPARE(bench.run(create).errorKind(), ErrorKind::Precondition);
}

void TestCreatePublication::leavesTablesOfExtensionsOut()
{
    const BenchDatabase bench(pair());
    // Any table of an extension is treated alike; plpgsql is the one extension that every server has.
    (void)bench.onPublisher(u"CREATE TABLE public.of_extension (id int PRIMARY KEY);"
                            "ALTER EXTENSION plpgsql ADD TABLE public.of_extension"_s);
    const auto result = bench.run(create);
    (void)bench.onPublisher(u"ALTER EXTENSION plpgsql DROP TABLE public.of_extension"_s);
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(publishedTables(bench), u"App.x.Odd \"Näme public.accounts"_s);
    QVERIFY(result.plan.notes.join(u' ').contains(u"public.of_extension"_s));
}

void TestCreatePublication::refusesADifferentPublication()
{
    const BenchDatabase bench(pair());
    (void)bench.onPublisher(u"CREATE PUBLICATION bench FOR TABLE accounts WITH (publish = 'insert')"_s);
    const auto result = bench.run(create);
    QCOMPARE(result.errorKind(), ErrorKind::Precondition);
    QVERIFY2(result.everything().contains(u"insert"_s), result.describe());
    QCOMPARE(publishedTables(bench), u"public.accounts"_s);
}

void TestCreatePublication::listsTablesForAnAdministratorWithoutSuperuser()
{
    BenchDatabase bench(pair());
    auto& publisher = pair().publisher();
    const auto cleanUp = u"DROP OWNED BY cloudadmin; DROP ROLE cloudadmin"_s;
    sql(publisher, u"postgres"_s, u"CREATE ROLE cloudadmin LOGIN CREATEDB CREATEROLE REPLICATION PASSWORD 'x'"_s);
    (void)bench.onPublisher(u"GRANT CREATE ON DATABASE bench TO cloudadmin; GRANT dbowner TO cloudadmin"_s);
    bench.config.publisher.superuser = {RoleName(u"cloudadmin"_s), Secret(u"x"_s), {}};
    const auto result = bench.run(create);
    const auto again = bench.run(create);
    const auto published = publishedTables(bench);
    const auto dropped = bench.run(u"drop_publication"_s);
    (void)bench.onPublisher(cleanUp);
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(published, u"App.x.Odd \"Näme public.accounts"_s);
    QVERIFY2(again.succeeded() && again.plan.steps.isEmpty(), again.describe());
    QVERIFY2(dropped.succeeded(), dropped.describe());
}

void TestCreatePublication::givesUpOnALockedTableAndSucceedsLater()
{
    BenchDatabase bench(m_pairs.pair({15, 15}), {}, BenchDatabase::keylessTable());
    bench.config.publications.first().replicaIdentityFullTables = {u"history"_s};
    SqlSession reader(m_pairs.pair({15, 15}).publisher(), u"bench"_s);
    reader.run(u"BEGIN; SELECT * FROM history"_s);
    const auto result = bench.run(create);
    QCOMPARE(result.errorKind(), ErrorKind::TimedOut);
    QCOMPARE(publicationCount(bench), u"0"_s);
    reader.run(u"COMMIT"_s);
    QVERIFY(bench.run(create).succeeded());
}

void TestCreatePublication::stopsWhileItWaitsForALock()
{
    BenchDatabase bench(m_pairs.pair({15, 15}), {}, BenchDatabase::keylessTable());
    bench.config.publications.first().replicaIdentityFullTables = {u"history"_s};
    SqlSession reader(m_pairs.pair({15, 15}).publisher(), u"bench"_s);
    reader.run(u"BEGIN; SELECT * FROM history"_s);
    std::stop_source stop;
    RunRequest request;
    request.operation = create;
    request.stop = stop.get_token();
    request.onEvent = [&stop](const Event& event) {
        if (std::holds_alternative<Message>(event))
            stop.request_stop();
    };
    const auto result = bench.run(request);
    QVERIFY2(result.outcome.status == Outcome::Status::Cancelled, result.describe());
    QCOMPARE(publicationCount(bench), u"0"_s);
    QCOMPARE(identityOf(bench, u"public.history"_s), u"d"_s);
}

void TestCreatePublication::keepsWhatTablesHadWhenInterrupted()
{
    BenchDatabase bench(pair(), {}, u"CREATE TABLE a (id int); CREATE TABLE b (id int)"_s);
    bench.runAsOwner(Side::Publisher, u"ALTER TABLE a REPLICA IDENTITY NOTHING"_s);
    bench.config.publications.first().replicaIdentityFullTables = {u"a"_s, u"b"_s};
    const auto interrupt = [&] {
        SqlSession reader(pair().publisher(), u"bench"_s);
        reader.run(u"BEGIN; SELECT * FROM b"_s);
        std::stop_source stop;
        RunRequest request;
        request.operation = create;
        request.stop = stop.get_token();
        request.onEvent = [&stop](const Event& event) {
            if (std::holds_alternative<Message>(event))
                stop.request_stop();
        };
        return bench.run(request);
    };
    const auto interrupted = interrupt();
    QVERIFY2(interrupted.outcome.status == Outcome::Status::Cancelled, interrupted.describe());
    QVERIFY2(interrupted.messages().join(u' ').contains(u"public.a"_s), interrupted.describe());
    QCOMPARE(identityOf(bench, u"a"_s) + identityOf(bench, u"b"_s), u"fd"_s);
    // What is there by now is not taken for the publication.
    QCOMPARE(bench.run(u"create_subscription"_s).errorKind(), ErrorKind::Precondition);
    QVERIFY(bench.run(u"drop_publication"_s, {u"restore-replica-identity"_s}).succeeded());
    QCOMPARE(identityOf(bench, u"a"_s) + identityOf(bench, u"b"_s), u"nd"_s);
    QCOMPARE(publicationCount(bench), u"0"_s);

    QCOMPARE(interrupt().outcome.status, Outcome::Status::Cancelled);
    const auto later = bench.run(create);
    QVERIFY2(later.succeeded(), later.describe());
    QCOMPARE(publishedTables(bench), u"public.a public.b"_s);
    QVERIFY(bench.run(create).plan.steps.isEmpty());
    QVERIFY(bench.run(u"drop_publication"_s, {u"restore-replica-identity"_s}).succeeded());
    QCOMPARE(identityOf(bench, u"a"_s) + identityOf(bench, u"b"_s), u"nd"_s);
}

void TestCreatePublication::setsIdentitiesForAnAdministratorWithoutSuperuser()
{
    auto& pair = m_pairs.pair({15, 15});
    BenchDatabase bench(pair, {}, BenchDatabase::keylessTable());
    bench.config.publications.first().replicaIdentityFullTables = {u"history"_s};
    (void)bench.onPublisher(u"CREATE ROLE cloudadmin LOGIN CREATEROLE PASSWORD 'x'; GRANT pg_read_all_data TO"
                            " cloudadmin"_s);
    bench.config.publisher.superuser = {RoleName(u"cloudadmin"_s), Secret(u"x"_s), {}};
    const auto result = bench.run(create);
    const auto identity = identityOf(bench, u"history"_s);
    const auto dropped = bench.run(u"drop_publication"_s, {u"restore-replica-identity"_s});
    (void)bench.onPublisher(u"DROP OWNED BY cloudadmin; DROP ROLE cloudadmin"_s);
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(identity, u"f"_s);
    QVERIFY2(dropped.succeeded(), dropped.describe());
}

void TestCreatePublication::failsWithoutTheServerAndSucceedsLater()
{
    auto& pair = m_pairs.pair({15, 15});
    BenchDatabase bench(pair, {}, BenchDatabase::keylessTable());
    bench.config.publications.first().replicaIdentityFullTables = {u"history"_s};
    auto reader = std::make_unique<SqlSession>(pair.publisher(), u"bench"_s);
    reader->run(u"BEGIN; SELECT * FROM history"_s);
    RunRequest request;
    request.operation = create;
    bool killed = false;
    request.onEvent = [&](const Event& event) {
        if (std::holds_alternative<Message>(event) && !std::exchange(killed, true))
            pair.publisher().kill();
    };
    const auto result = bench.run(request);
    reader.reset();
    pair.publisher().start();
    QCOMPARE(result.errorKind(), ErrorKind::Connect);
    QVERIFY(!result.outcome.error->advice().isEmpty());
    const auto later = bench.run(create);
    QVERIFY2(later.succeeded(), later.describe());
}

FLARE_TEST(TestCreatePublication)
#include "tst_create_publication.moc"
