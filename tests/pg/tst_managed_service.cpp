// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/benchdatabase.h"
#include "tests/shared/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto administrator = u"dba"_s;
const auto password = u"dba-password-1"_s;

/// What a service lets its administrator have: no superuser. @param rights roles that it is a member of
void createAdministrator(const SandboxCluster& server, const QString& rights)
{
    sql(server, u"postgres"_s,
        u"CREATE ROLE %1 LOGIN CREATEDB CREATEROLE REPLICATION PASSWORD %2; GRANT %3 TO %1"_s.arg(
            administrator, quotedLiteral(password), rights));
}

Account administratorAccount()
{
    return {RoleName(administrator), Secret(password), {}};
}

QStringList columnOf(const Table& table, const QString& name)
{
    QStringList values;
    for (const auto& row : table.rows)
        values.append(row.at(table.columns.indexOf(name)).value_or(QString()));
    return values;
}

} // namespace

/// The administrator of a managed service is no superuser; the provider's superuser is somebody else.
class ManagedServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("XDG_STATE_HOME", m_state.path().toUtf8()); }
    void init();
    void cleanup();

    void goesFromTheFirstStepToThePauseAndBack_data() { addPairRows(); }
    void goesFromTheFirstStepToThePauseAndBack();
    void refusesASuperusersSessionThatWrites();
    void namesTheRightsThatAPauseTakes();
    void provesWithoutTheStatusTable();

private:
    void prepareServers();
    void prepareNewServer();
    [[nodiscard]] RunResult run(const QString& operation, const QStringList& flags = {}) const;
    /// Replicated by a superuser; only the publisher's administrator is none.
    void replicate(BenchDatabase& bench, const QString& rights);

    QTemporaryDir m_state;
    PgPairs m_pairs;
    PgPair* m_pair = nullptr;
    MigrationNames m_names;
    Config m_config;
};

void ManagedServiceTest::init()
{
    m_pair = &m_pairs.pair(pairsToTest().first());
}

void ManagedServiceTest::cleanup()
{
    removeEverything(*m_pair, m_names);
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        if (!sqlValue(m_pair->on(side), u"postgres"_s, u"SELECT 1 FROM pg_roles WHERE rolname = 'dba'"_s).isNull())
            sql(m_pair->on(side), u"postgres"_s, u"DROP OWNED BY dba; DROP ROLE dba"_s);
    }
}

/// As they are before anybody has thought of a migration. Before 16 nobody but a superuser makes a role that
/// replicates.
void ManagedServiceTest::prepareServers()
{
    const auto owner = quotedIdentifier(m_names.owner);
    SqlSession session(m_pair->publisher(), u"postgres"_s);
    session.run(u"CREATE ROLE %1 LOGIN PASSWORD %2"_s.arg(owner, quotedLiteral(m_names.ownerPassword)));
    if (m_pair->versions().publisher < 16)
        session.run(u"CREATE ROLE %1 LOGIN REPLICATION PASSWORD %2"_s.arg(quotedIdentifier(m_names.replicator),
                                                                          quotedLiteral(m_names.replicatorPassword)));
    createDatabase(session, m_names);
    createAdministrator(m_pair->publisher(), u"pg_monitor, pg_signal_backend, "_s + owner);
    // What it brings belongs to the provider's superuser.
    sql(m_pair->publisher(), m_names.database,
        u"CREATE EXTENSION hstore; SET ROLE %1;"
        " CREATE TABLE public.orders (id bigserial PRIMARY KEY, tags public.hstore, price int4range);"
        " CREATE TYPE public.floats AS RANGE (subtype = float8); INSERT INTO public.orders (tags)"
        " SELECT 'a=>1' FROM generate_series(1, 100)"_s.arg(owner));
}

/// What its administrator does as the tool says: the owner must be there, and he be able to become it.
void ManagedServiceTest::prepareNewServer()
{
    const auto& server = m_pair->subscriber();
    createAdministrator(server,
                        m_pair->versions().subscriber < 16 ? u"pg_monitor"_s : u"pg_monitor, pg_create_subscription"_s);
    SqlSession session(server, u"postgres"_s, {administrator, Secret(password)});
    session.run(u"CREATE ROLE %1 LOGIN PASSWORD %2; GRANT %1 TO %3"_s.arg(
        quotedIdentifier(m_names.owner), quotedLiteral(m_names.ownerPassword), administrator));
    m_config = configFor(*m_pair, m_names);
    m_config.publisher.superuser = administratorAccount();
    m_config.subscriber.superuser = administratorAccount();
    m_config.cutover.minStable = 0s;
}

RunResult ManagedServiceTest::run(const QString& operation, const QStringList& flags) const
{
    RunRequest request;
    request.operation = operation;
    for (const auto& flag : flags)
        request.arguments.insert(flag, {});
    return runOperation(m_config, request);
}

void ManagedServiceTest::goesFromTheFirstStepToThePauseAndBack()
{
    QFETCH(PairVersions, pair);
    m_pair = &m_pairs.pair(pair);
    prepareServers();
    prepareNewServer();
    const auto verified = run(u"verify_connectivity"_s);
    if (pair.subscriber < 16) {
        QCOMPARE(verified.errorKind(), std::optional(ErrorKind::Precondition));
        QVERIFY2(verified.outcome.error->advice().contains(u"rds_superuser"_s), verified.describe());
        return;
    }
    QVERIFY2(verified.succeeded(), verified.describe());
    const auto roles = run(u"replicate_roles"_s, {u"strip-options-for-rds"_s});
    QVERIFY2(roles.succeeded(), roles.describe());
    for (const auto* operation :
         {"install_extensions", "grant_create", "grant_replication", "replicate_schema",
          "create_replication_status_table", "create_publication", "create_subscription", "vacuum_analyze", "count"}) {
        const auto result = run(QLatin1String(operation));
        QVERIFY2(result.succeeded(), operation + (": " + result.describe()));
    }

    SqlSession providers(m_pair->publisher(), m_names.database);
    const auto paused = run(u"pause_write"_s);
    QVERIFY2(paused.succeeded(), paused.describe());
    const auto pid = providers.value(u"SELECT pg_backend_pid()"_s);
    QVERIFY2(!paused.messages().filter(u"process "_s + pid).isEmpty(), paused.describe());
    QCOMPARE(columnOf(paused.tables().first(), u"by"_s), QStringList{u"confirmed flush"_s});
    QCOMPARE(sqlValue(m_pair->subscriber(), m_names.database, u"SELECT count(*) FROM public.orders"_s), u"100"_s);
    const Login owner{m_names.owner, Secret(m_names.ownerPassword)};
    QVERIFY_THROWS_EXCEPTION(Error, SqlSession(m_pair->publisher(), m_names.database, owner));
    const auto resumed = run(u"resume_write"_s);
    QVERIFY2(resumed.succeeded(), resumed.describe());
    SqlSession(m_pair->publisher(), m_names.database, owner).run(u"INSERT INTO public.orders DEFAULT VALUES"_s);
}

void ManagedServiceTest::replicate(BenchDatabase& bench, const QString& rights)
{
    for (const auto* operation : {"create_replication_status_table", "create_publication", "create_subscription"}) {
        const auto result = bench.run(QLatin1String(operation));
        if (!result.succeeded())
            throw Error(ErrorKind::Internal, QString::fromUtf8(result.describe()));
    }
    createAdministrator(m_pair->publisher(), quotedIdentifier(m_names.owner) + rights);
    bench.config.publisher.superuser = administratorAccount();
    bench.config.cutover.minStable = 0s;
}

void ManagedServiceTest::refusesASuperusersSessionThatWrites()
{
    BenchDatabase bench(*m_pair);
    replicate(bench, u", pg_monitor, pg_signal_backend"_s);
    bench.config.cutover.maxOutage = 3s;
    // What is written out says the same as no list at all; only a superuser gets that form back.
    const auto access =
        u"SELECT coalesce(datacl, acldefault('d', datdba))::text FROM pg_database WHERE datname = current_database()"_s;
    const auto before = bench.publisherValue(access);
    SqlSession providers(m_pair->publisher(), m_names.database);
    const auto pid = providers.value(u"SELECT pg_backend_pid()"_s);
    providers.run(u"BEGIN; SELECT txid_current()"_s);
    const auto refused = bench.run(u"pause_write"_s);
    QCOMPARE(refused.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY2(refused.outcome.error->message().contains(u"process "_s + pid), refused.describe());
    QVERIFY2(refused.outcome.error->advice().contains(u"pg_terminate_backend(%1)"_s.arg(pid)), refused.describe());
    QCOMPARE(bench.publisherValue(access), before);
    providers.run(u"COMMIT"_s);
    const auto paused = bench.run(u"pause_write"_s);
    QVERIFY2(paused.succeeded(), paused.describe());
    QVERIFY(bench.run(u"resume_write"_s).succeeded());
}

void ManagedServiceTest::namesTheRightsThatAPauseTakes()
{
    BenchDatabase bench(*m_pair);
    replicate(bench, {});
    const auto refused = bench.run(u"pause_write"_s);
    QCOMPARE(refused.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY2(refused.outcome.error->message().contains(u"GRANT \"pg_monitor\" TO \"dba\";"_s), refused.describe());
    QVERIFY2(refused.outcome.error->message().contains(u"GRANT \"pg_signal_backend\" TO \"dba\";"_s),
             refused.describe());
    sql(m_pair->publisher(), u"postgres"_s, u"GRANT pg_monitor, pg_signal_backend TO dba"_s);
    const auto paused = bench.run(u"pause_write"_s);
    QVERIFY2(paused.succeeded(), paused.describe());
    QVERIFY(bench.run(u"resume_write"_s).succeeded());
}

void ManagedServiceTest::provesWithoutTheStatusTable()
{
    BenchDatabase bench(*m_pair);
    replicate(bench, u", pg_monitor, pg_signal_backend"_s);
    (void)bench.onPublisher(u"ALTER TABLE public.flare_replication_status OWNER TO CURRENT_USER"_s);
    const auto paused = bench.run(u"pause_write"_s);
    QVERIFY2(paused.succeeded(), paused.describe());
    QVERIFY2(paused.plan.notes.join(u' ').contains(
                 u"GRANT SELECT, INSERT, UPDATE ON \"public\".\"flare_replication_status\" TO \"dba\";"_s),
             paused.describe());
    QCOMPARE(columnOf(paused.tables().first(), u"by"_s), QStringList{u"confirmed flush"_s});
    QVERIFY(bench.run(u"resume_write"_s).succeeded());
}

FLARE_TEST(ManagedServiceTest)
#include "tst_managed_service.moc"
