// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/blocker.h"
#include "tests/shared/migrationfixture.h"
#include "tests/shared/pgpair.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

const auto cloudUser = u"flare_cloud"_s;
const auto cloudPassword = u"cloud-password-1"_s;

} // namespace

/// grant_create and grant_replication: both give rights on a database of the publisher.
class GrantsTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();

    void aTrueSuperuserNeedsNoCreate();
    void letsTheOwnerGiveCreate_data() { addPairRows(); }
    void letsTheOwnerGiveCreate();
    void refusesToGiveCreateForSomebodyElse();
    void noticesThatAGrantDidNothing();
    void givesExactlyWhatReplicationTakes_data() { addPairRows(); }
    void givesExactlyWhatReplicationTakes();
    void createsTheReplicationRole_data() { addPairRows(); }
    void createsTheReplicationRole();
    void wantsAPasswordForARoleThatIsMissing();
    void keepsToTheTablesOfTheFile();
    void bypassesRowSecurityOrMakesItFail();
    void grantsAsTheOwner();
    void refusesTablesOfOthers();
    void changesNothingWhenStopped();
    void canBeRepeatedAfterTheServerDied();

private:
    void use(PgPair& pair, const MigrationNames& names = {});
    void makeCloudAdministrator();
    PgPair& pair() { return m_pairs.pair(pairsToTest().first()); }
    SandboxCluster& publisher() { return m_used->publisher(); }
    void inDatabase(const QString& text) { sql(publisher(), m_names.database, text); }
    bool holds(const QString& condition);
    RunResult run(const QString& operation, const QStringList& flags = {});
    RunRequest request(const QString& operation, const QStringList& flags = {}) const;

    PgPairs m_pairs;
    PgPair* m_used = nullptr;
    MigrationNames m_names;
    Config m_config;
};

void GrantsTest::use(PgPair& pair, const MigrationNames& names)
{
    m_used = &pair;
    m_names = names;
    m_config = configFor(pair, names);
    createPublisherObjects(pair, names);
}

void GrantsTest::cleanup()
{
    if (m_used == nullptr)
        return;
    removeEverything(*m_used, m_names);
    sql(publisher(), u"postgres"_s, u"DROP ROLE IF EXISTS %1; DROP ROLE IF EXISTS other"_s.arg(cloudUser));
    m_used = nullptr;
}

void GrantsTest::makeCloudAdministrator()
{
    sql(publisher(), u"postgres"_s,
        u"CREATE ROLE %1 LOGIN CREATEROLE CREATEDB PASSWORD '%2'"_s.arg(cloudUser, cloudPassword));
    m_config.publisher.superuser = {RoleName(cloudUser), Secret(cloudPassword), {}};
}

bool GrantsTest::holds(const QString& condition)
{
    return sqlValue(publisher(), m_names.database, u"SELECT "_s + condition) == u"t"_s;
}

RunRequest GrantsTest::request(const QString& operation, const QStringList& flags) const
{
    RunRequest request;
    request.operation = operation;
    request.arguments.insert(u"database"_s, {m_names.database});
    for (const auto& flag : flags)
        request.arguments.insert(flag, {});
    return request;
}

RunResult GrantsTest::run(const QString& operation, const QStringList& flags)
{
    return runOperation(m_config, request(operation, flags));
}

void GrantsTest::aTrueSuperuserNeedsNoCreate()
{
    use(pair());
    const auto result = run(u"grant_create"_s);
    QVERIFY2(result.succeeded(), result.describe());
    QVERIFY(result.plan.steps.isEmpty());
    QVERIFY(!result.outcome.summary.isEmpty());
}

void GrantsTest::letsTheOwnerGiveCreate()
{
    QFETCH(PairVersions, pair);
    use(m_pairs.pair(pair), weirdNames());
    makeCloudAdministrator();
    const auto result = run(u"grant_create"_s, {u"use-db-owner"_s});
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(result.plan.steps.first().preview,
             QStringList{u"GRANT CREATE, CONNECT ON DATABASE %1 TO \"%2\";"_s.arg(quotedIdentifier(m_names.database),
                                                                                  cloudUser)});
    QVERIFY(holds(u"has_database_privilege('%1', current_database(), 'CREATE')"_s.arg(cloudUser)));
    QVERIFY(run(u"grant_create"_s, {u"use-db-owner"_s}).plan.steps.isEmpty());
}

void GrantsTest::refusesToGiveCreateForSomebodyElse()
{
    use(pair());
    makeCloudAdministrator();
    const auto result = run(u"grant_create"_s);
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY(result.outcome.error->advice().contains(u"--use-db-owner"_s));
    m_config.publications.first().database = m_config.subscriptions.first().database = DatabaseName(u"gone"_s);
    m_names.database = u"gone"_s;
    const auto missing = run(u"grant_create"_s);
    m_names = {};
    QCOMPARE(missing.errorKind(), std::optional(ErrorKind::Precondition));
}

void GrantsTest::noticesThatAGrantDidNothing()
{
    use(pair());
    makeCloudAdministrator();
    sql(publisher(), u"postgres"_s, u"CREATE ROLE other"_s);
    auto late = request(u"grant_create"_s, {u"use-db-owner"_s});
    late.onPlan = [this](const Plan&) { inDatabase(u"ALTER DATABASE bench OWNER TO other"_s); };
    const auto result = runOperation(m_config, late);
    inDatabase(u"ALTER DATABASE bench OWNER TO dbowner"_s);
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY(result.outcome.error->advice().contains(u"other"_s));
}

void GrantsTest::givesExactlyWhatReplicationTakes()
{
    QFETCH(PairVersions, pair);
    use(m_pairs.pair(pair), weirdNames());
    const auto owner = quotedIdentifier(m_names.owner);
    const auto repl = quotedLiteral(m_names.replicator);
    inDatabase(
        u"CREATE SCHEMA \"S.ä\" AUTHORIZATION %1; CREATE TABLE \"S.ä\".\"t\"\"1\" (); ALTER TABLE"
        " \"S.ä\".\"t\"\"1\" OWNER TO %1; CREATE TABLE plain (); CREATE VIEW \"S.ä\".v AS SELECT 1"_s.arg(owner));
    sql(publisher(), u"postgres"_s,
        u"ALTER ROLE %1 NOREPLICATION; ALTER ROLE %1 SET statement_timeout TO '1s'"_s.arg(
            quotedIdentifier(m_names.replicator)));
    const auto result = run(u"grant_replication"_s);
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(result.plan.steps.size(), 2);

    inDatabase(u"REVOKE CONNECT ON DATABASE %1 FROM PUBLIC"_s.arg(quotedIdentifier(m_names.database)));
    QVERIFY(holds(u"has_database_privilege(%1, current_database(), 'CONNECT')"_s.arg(repl)));
    QVERIFY(!holds(u"has_database_privilege(%1, current_database(), 'CREATE')"_s.arg(repl)));
    QVERIFY(holds(u"rolreplication FROM pg_roles WHERE rolname = %1"_s.arg(repl)));
    inDatabase(u"SET ROLE %1; CREATE TABLE \"S.ä\".later ()"_s.arg(owner));
    SqlSession session(publisher(), m_names.database, {m_names.replicator, Secret(m_names.replicatorPassword)});
    session.run(u"TABLE \"S.ä\".\"t\"\"1\"; TABLE plain; TABLE \"S.ä\".later"_s);
    QVERIFY_THROWS_EXCEPTION(Error, session.run(u"TABLE \"S.ä\".v"_s));
    QVERIFY_THROWS_EXCEPTION(Error, session.run(u"INSERT INTO plain DEFAULT VALUES"_s));
    QCOMPARE(session.value(u"SHOW statement_timeout"_s), u"0"_s);
    QCOMPARE(session.value(u"SHOW extra_float_digits"_s), u"3"_s);
    QVERIFY(session.value(u"SHOW DateStyle"_s).startsWith(u"ISO"_s));

    const auto again = run(u"grant_replication"_s);
    QVERIFY2(again.plan.steps.isEmpty(), qPrintable(again.everything()));
}

void GrantsTest::createsTheReplicationRole()
{
    QFETCH(PairVersions, pair);
    use(m_pairs.pair(pair), weirdNames());
    sql(publisher(), u"postgres"_s, u"DROP ROLE %1"_s.arg(quotedIdentifier(m_names.replicator)));
    sql(publisher(), u"postgres"_s, u"ALTER SYSTEM SET log_statement = 'all'"_s);
    publisher().reload();
    MemoryAudit audit;
    const auto result = runOperation(m_config, request(u"grant_replication"_s), audit);
    sql(publisher(), u"postgres"_s, u"ALTER SYSTEM RESET log_statement"_s);
    publisher().reload();
    QVERIFY2(result.succeeded(), result.describe());
    SqlSession(publisher(), m_names.database, {m_names.replicator, Secret(m_names.replicatorPassword)});
    auto texts = result.everything() + publisher().logText();
    for (const auto& record : audit.records())
        texts += record.sql + record.message;
    QVERIFY(texts.contains(u"LOGIN REPLICATION PASSWORD '%1'"_s.arg(redacted())));
    QVERIFY(!texts.contains(u"日本"_s));
}

void GrantsTest::wantsAPasswordForARoleThatIsMissing()
{
    use(pair());
    sql(publisher(), u"postgres"_s, u"DROP ROLE repl"_s);
    m_config.publisher.replUser->password.reset();
    const auto result = run(u"grant_replication"_s);
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY(result.outcome.error->message().contains(u"repl"_s));
}

void GrantsTest::keepsToTheTablesOfTheFile()
{
    use(m_pairs.pair(pairsToTest().last()));
    inDatabase(
        u"CREATE SCHEMA s; CREATE TABLE s.root (i int) PARTITION BY RANGE (i); CREATE TABLE s.leaf PARTITION OF"
        " s.root FOR VALUES FROM (0) TO (9); CREATE TABLE \"Named\" (); CREATE TABLE other (); CREATE TABLE s.excluded ()"_s);
    m_config.publications.first().tables = {u"s.root"_s, u"\"Named\""_s};
    QVERIFY(run(u"grant_replication"_s).succeeded());
    QVERIFY(holds(u"has_table_privilege('repl', 's.leaf', 'SELECT') AND has_table_privilege('repl', '\"Named\"',"
                  " 'SELECT') AND NOT has_table_privilege('repl', 'other', 'SELECT')"
                  " AND NOT has_table_privilege('repl', 's.excluded', 'SELECT')"_s));
    QVERIFY(holds(u"count(*) = 0 FROM pg_default_acl"_s));
    m_config.publications.first().tables.clear();
    m_config.publications.first().schemas = {u"public"_s};
    m_config.publications.first().excludeTables = {u"other"_s};
    QVERIFY(run(u"grant_replication"_s).succeeded());
    QVERIFY(holds(u"NOT has_table_privilege('repl', 'other', 'SELECT')"_s));
    m_config.publications.first().excludeTables = {u"a.b.c"_s};
    QCOMPARE(run(u"grant_replication"_s).errorKind(), std::optional(ErrorKind::Config));
}

void GrantsTest::bypassesRowSecurityOrMakesItFail()
{
    use(pair());
    inDatabase(u"CREATE TABLE t (); ALTER TABLE t OWNER TO dbowner; ALTER TABLE t ENABLE ROW LEVEL SECURITY"_s);
    m_config.publisher.superuser = m_config.publisher.dbOwner;
    inDatabase(u"ALTER ROLE dbowner CREATEROLE"_s);
    if (publisher().major() >= 16)
        inDatabase(u"GRANT repl TO dbowner WITH ADMIN OPTION"_s);
    const auto asOwner = run(u"grant_replication"_s);
    QVERIFY2(asOwner.succeeded(), asOwner.describe());
    QVERIFY(asOwner.plan.notes.join(u' ').contains(u"BYPASSRLS"_s));
    SqlSession session(publisher(), m_names.database, {m_names.replicator, Secret(m_names.replicatorPassword)});
    QVERIFY_THROWS_EXCEPTION(Error, session.run(u"TABLE public.t"_s));
    m_config = configFor(*m_used, m_names);
    QVERIFY(run(u"grant_replication"_s).succeeded());
    session.run(u"TABLE public.t"_s);
}

void GrantsTest::grantsAsTheOwner()
{
    use(pair());
    makeCloudAdministrator();
    inDatabase(u"CREATE TABLE t (); ALTER TABLE t OWNER TO dbowner"_s);
    if (publisher().major() >= 16)
        inDatabase(u"GRANT repl TO %1 WITH ADMIN OPTION"_s.arg(cloudUser));
    const auto refused = run(u"grant_replication"_s);
    QCOMPARE(refused.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY(refused.outcome.error->advice().contains(u"--use-db-owner"_s));
    const auto result = run(u"grant_replication"_s, {u"use-db-owner"_s});
    QVERIFY2(result.succeeded(), result.describe());
    QVERIFY(holds(u"has_table_privilege('repl', 't', 'SELECT')"_s));
}

void GrantsTest::refusesTablesOfOthers()
{
    use(pair());
    inDatabase(u"CREATE TABLE not_the_owners ()"_s);
    const auto result = run(u"grant_replication"_s, {u"use-db-owner"_s});
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY(result.outcome.error->message().contains(u"not_the_owners"_s));
    QVERIFY(!holds(u"has_table_privilege('repl', 'not_the_owners', 'SELECT')"_s));
}

void GrantsTest::changesNothingWhenStopped()
{
    use(pair());
    inDatabase(u"CREATE TABLE t (); ALTER ROLE repl NOREPLICATION"_s);
    Blocker blocker(publisher(), m_names.database, u"ALTER ROLE repl SET work_mem TO '5MB'; ALTER ROLE repl INHERIT"_s);
    std::stop_source stop;
    auto stopped = request(u"grant_replication"_s);
    stopped.stop = stop.get_token();
    const auto result = runUntilBlocked(m_config, stopped, blocker, [&] { stop.request_stop(); });
    QVERIFY2(result.outcome.status == Outcome::Status::Cancelled, result.describe());
    QVERIFY(!holds(u"has_table_privilege('repl', 't', 'SELECT')"_s));
}

void GrantsTest::canBeRepeatedAfterTheServerDied()
{
    use(pair());
    makeCloudAdministrator();
    RunResult result;
    {
        Blocker blocker(publisher(), u"postgres"_s, u"GRANT CONNECT ON DATABASE bench TO repl"_s);
        result = runUntilBlocked(m_config, request(u"grant_create"_s, {u"use-db-owner"_s}), blocker,
                                 [&] { publisher().kill(); });
    }
    publisher().start();
    QVERIFY2(result.errorKind() == ErrorKind::Connect, result.describe());
    QVERIFY(!result.outcome.error->advice().isEmpty());
    QVERIFY(run(u"grant_create"_s, {u"use-db-owner"_s}).succeeded());
}

FLARE_TEST(GrantsTest)
#include "tst_grants.moc"
