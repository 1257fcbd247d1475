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

const auto weirdRole = u"we\"ird.Näme"_s;
const auto weirdPassword = u"p'a\"s\\s@w:o/r%d €x"_s;
const auto longestRole = u"ö"_s.repeated(31) + u"x"_s; // 63 bytes
const auto cloudAdminPassword = u"cloud-password-1"_s;

/// A managed cloud's idea of a superuser.
Account makeCloudAdministrator(const SandboxCluster& cluster)
{
    sql(cluster, u"postgres"_s,
        u"CREATE ROLE flare_cloud LOGIN CREATEROLE CREATEDB PASSWORD '%1'"_s.arg(cloudAdminPassword));
    return {RoleName(u"flare_cloud"_s), Secret(cloudAdminPassword), {}};
}

QString attributesOf(const SandboxCluster& cluster, const QString& role)
{
    const auto rows =
        sql(cluster, u"postgres"_s,
            u"SELECT rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication,"
            " rolbypassrls, rolconnlimit, rolvaliduntil AT TIME ZONE 'UTC', rolpassword,"
            " shobj_description(oid, 'pg_authid') FROM pg_authid WHERE rolname = %1"_s.arg(quotedLiteral(role)));
    return rows.isEmpty() ? QString() : rows.first().join(u'|');
}

QString membershipsOf(const SandboxCluster& cluster, const QString& role)
{
    return sqlValue(cluster, u"postgres"_s,
                    u"SELECT string_agg(r.rolname || ' ' || a.admin_option, ', ' ORDER BY r.rolname) FROM"
                    " pg_auth_members a JOIN pg_roles r ON r.oid = a.roleid JOIN pg_roles m ON m.oid = a.member"
                    " WHERE m.rolname = %1"_s.arg(quotedLiteral(role)));
}

QString settingsOf(const SandboxCluster& cluster, const QString& role)
{
    return sqlValue(cluster, u"postgres"_s,
                    u"SELECT string_agg(c, ';' ORDER BY c) FROM pg_db_role_setting s JOIN pg_roles r ON r.oid ="
                    " s.setrole, unnest(s.setconfig) c WHERE r.rolname = %1"_s.arg(quotedLiteral(role)));
}

} // namespace

class ReplicateRolesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void bringsEverythingOfARole_data() { addPairRows(); }
    void bringsEverythingOfARole();
    void bringsMembershipOptionsBetweenNewServers();
    void keepsTheFilesLoginsAsTheyAre();
    void changesWhatDiffersAndSaysSo();
    void showsNoVerifierAnywhere();
    void onlyDumps();
    void leavesPasswordsBehindWhenTold();
    void asACloudAdministratorListsAllRefusalsAndChangesNothing_data() { addPairRows(); }
    void asACloudAdministratorListsAllRefusalsAndChangesNothing();
    void readsAPublisherThatHidesItsPasswords();
    void refusesWhatWasNotInThePlan();
    void leavesNothingBehindWhenStopped();
    void canBeRepeatedAfterTheServerDied();

private:
    PgPair& pair() { return m_pairs.pair(pairsToTest().first()); }
    void use(PgPair& pair);
    void onPublisher(const QString& text) { sql(m_used->publisher(), u"postgres"_s, text); }
    RunResult run(const QStringList& flags = {});
    RunRequest request(const QStringList& flags = {}) const;

    PgPairs m_pairs;
    PgPair* m_used = nullptr;
    Config m_config;
};

void ReplicateRolesTest::init()
{
    m_used = nullptr;
}

void ReplicateRolesTest::use(PgPair& pair)
{
    m_used = &pair;
    m_config = configFor(pair);
}

void ReplicateRolesTest::cleanup()
{
    if (m_used == nullptr)
        return;
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        for (const auto& row : sql(m_used->on(side), u"postgres"_s,
                                   u"SELECT rolname FROM pg_roles WHERE oid >= 16384 ORDER BY rolname ="
                                   " 'flare_cloud'"_s)) {
            const auto name = quotedIdentifier(row.first());
            sql(m_used->on(side), u"postgres"_s, u"DROP OWNED BY %1; DROP ROLE %1"_s.arg(name));
        }
    }
}

RunRequest ReplicateRolesTest::request(const QStringList& flags) const
{
    RunRequest request;
    request.operation = u"replicate_roles"_s;
    for (const auto& flag : flags)
        request.arguments.insert(flag, {});
    return request;
}

RunResult ReplicateRolesTest::run(const QStringList& flags)
{
    return runOperation(m_config, request(flags));
}

void ReplicateRolesTest::bringsEverythingOfARole()
{
    QFETCH(PairVersions, pair);
    use(m_pairs.pair(pair));
    const auto role = quotedIdentifier(weirdRole);
    onPublisher(u"CREATE ROLE %1 NOINHERIT CREATEROLE CREATEDB LOGIN REPLICATION BYPASSRLS CONNECTION LIMIT 7"
                " VALID UNTIL '2040-05-06 07:08:09+02' PASSWORD %2"_s.arg(role, quotedLiteral(weirdPassword)));
    onPublisher(u"COMMENT ON ROLE %1 IS 'it''s weird'"_s.arg(role));
    onPublisher(u"CREATE ROLE %1 SUPERUSER; CREATE ROLE staff"_s.arg(quotedIdentifier(longestRole)));
    onPublisher(u"GRANT staff TO %1 WITH ADMIN OPTION; GRANT pg_monitor TO %1"_s.arg(role));
    onPublisher(u"ALTER ROLE %1 SET search_path TO \"$user\", \"We, \"\"ird\", public"_s.arg(role));
    onPublisher(u"ALTER ROLE %1 SET app.motto TO 'it''s \\fine'; ALTER ROLE %1 SET role TO staff"_s.arg(role));
    onPublisher(u"ALTER ROLE %1 IN DATABASE postgres SET work_mem TO '7MB'"_s.arg(role));

    const auto result = run();
    QVERIFY2(result.succeeded(), result.describe());
    for (const auto& name : {weirdRole, longestRole, u"staff"_s})
        QCOMPARE(attributesOf(m_used->subscriber(), name), attributesOf(m_used->publisher(), name));
    QCOMPARE(membershipsOf(m_used->subscriber(), weirdRole), u"pg_monitor false, staff true"_s);
    // Only the file's databases are ours to change.
    QCOMPARE(settingsOf(m_used->subscriber(), weirdRole) + u";work_mem=7MB"_s,
             settingsOf(m_used->publisher(), weirdRole));
    SqlSession(m_used->subscriber(), u"postgres"_s, {weirdRole, Secret(weirdPassword)});

    const auto again = run();
    QVERIFY2(again.succeeded(), again.describe());
    QVERIFY2(again.plan.steps.isEmpty(), qPrintable(again.everything()));
    QVERIFY(!again.outcome.summary.isEmpty());
}

void ReplicateRolesTest::bringsMembershipOptionsBetweenNewServers()
{
    const auto pairs = pairsToTest();
    const auto pair = std::find_if(pairs.begin(), pairs.end(), [](const auto& p) { return p.publisher >= 16; });
    if (pair == pairs.end())
        QSKIP("Needs two servers from PostgreSQL 16 on. packaging/install-deps.sh --postgresql installs them.");
    use(m_pairs.pair(*pair));
    onPublisher(u"CREATE ROLE boss; CREATE ROLE app; CREATE ROLE staff; GRANT staff TO boss WITH ADMIN TRUE;"
                " GRANT staff TO app WITH INHERIT FALSE, SET FALSE GRANTED BY boss"_s);
    QVERIFY(run().succeeded());
    QCOMPARE(sqlValue(m_used->subscriber(), u"postgres"_s,
                      u"SELECT inherit_option::text || set_option || pg_get_userbyid(grantor) FROM pg_auth_members"
                      " WHERE member = 'app'::regrole"_s),
             u"falsefalseboss"_s);
    QVERIFY(run().plan.steps.isEmpty());
}

void ReplicateRolesTest::keepsTheFilesLoginsAsTheyAre()
{
    use(pair());
    const auto superuserBefore = attributesOf(m_used->subscriber(), m_used->subscriber().superuser());
    onPublisher(u"CREATE ROLE dbowner LOGIN CREATEDB PASSWORD 'the publisher''s'"_s);
    onPublisher(u"ALTER ROLE %1 SET work_mem TO '9MB'"_s.arg(quotedIdentifier(m_used->publisher().superuser())));
    sql(m_used->subscriber(), u"postgres"_s, u"CREATE ROLE dbowner LOGIN PASSWORD 'owner-password-1'"_s);
    const auto result = run();
    onPublisher(u"ALTER ROLE %1 RESET work_mem"_s.arg(quotedIdentifier(m_used->publisher().superuser())));
    QVERIFY2(result.succeeded(), result.describe());
    QVERIFY(result.plan.steps.isEmpty());
    QVERIFY(result.plan.notes.join(u' ').contains(u"dbowner"_s));
    QCOMPARE(attributesOf(m_used->subscriber(), m_used->subscriber().superuser()), superuserBefore);
    SqlSession(m_used->subscriber(), u"postgres"_s, {u"dbowner"_s, Secret(u"owner-password-1"_s)});
}

void ReplicateRolesTest::changesWhatDiffersAndSaysSo()
{
    use(pair());
    onPublisher(u"CREATE ROLE app LOGIN CREATEDB PASSWORD 'new-password'"_s);
    sql(m_used->subscriber(), u"postgres"_s, u"CREATE ROLE app CREATEROLE PASSWORD 'old-password'"_s);
    const auto result = run();
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(result.plan.risk, Risk::Disruptive);
    QVERIFY(result.plan.notes.join(u' ').contains(u"app (NOCREATEROLE CREATEDB LOGIN PASSWORD"_s));
    QCOMPARE(attributesOf(m_used->subscriber(), u"app"_s), attributesOf(m_used->publisher(), u"app"_s));
}

void ReplicateRolesTest::showsNoVerifierAnywhere()
{
    use(pair());
    onPublisher(u"CREATE ROLE app LOGIN PASSWORD 'secret'; CREATE ROLE old"_s);
    onPublisher(u"SET password_encryption = 'md5'; ALTER ROLE old LOGIN PASSWORD 'secret'"_s);
    sql(m_used->subscriber(), u"postgres"_s, u"ALTER SYSTEM SET log_statement = 'all'"_s);
    m_used->subscriber().reload();
    MemoryAudit audit;
    const auto result = runOperation(m_config, request(), audit);
    sql(m_used->subscriber(), u"postgres"_s, u"ALTER SYSTEM RESET log_statement"_s);
    m_used->subscriber().reload();
    QVERIFY2(result.succeeded(), result.describe());
    QStringList texts{result.everything(), m_used->subscriber().logText()};
    for (const auto& record : audit.records())
        texts += record.sql + record.message;
    QVERIFY(texts.join(u' ').contains(u"CREATE ROLE \"app\""_s));
    for (const auto& role : {u"app"_s, u"old"_s}) {
        const auto verifier = sqlValue(m_used->publisher(), u"postgres"_s,
                                       u"SELECT rolpassword FROM pg_authid WHERE rolname = '%1'"_s.arg(role));
        QVERIFY(verifier.size() > 30);
        QVERIFY(!texts.join(u' ').contains(verifier));
    }
    QVERIFY(result.plan.notes.join(u' ').contains(u"MD5"_s));
}

void ReplicateRolesTest::onlyDumps()
{
    use(pair());
    onPublisher(u"CREATE ROLE app LOGIN PASSWORD 'secret'; CREATE ROLE reader"_s);
    const auto result = run({u"only-dump"_s});
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(result.plan.risk, Risk::ReadOnly);
    const auto lines = result.documents().value(0).split(u'\n');
    QVERIFY(lines.contains(u"-- CREATE ROLE \"app\" WITH LOGIN PASSWORD '%1';"_s.arg(redacted())));
    QVERIFY2(!lines.filter(u"CREATE ROLE \"reader\""_s).value(0, u"--"_s).startsWith(u"--"_s), result.describe());
    QCOMPARE(attributesOf(m_used->subscriber(), u"app"_s), QString());
}

void ReplicateRolesTest::leavesPasswordsBehindWhenTold()
{
    use(pair());
    onPublisher(u"CREATE ROLE app LOGIN PASSWORD 'secret'"_s);
    const auto result = run({u"no-passwords"_s});
    QVERIFY2(result.succeeded(), result.describe());
    QVERIFY(result.plan.notes.join(u' ').contains(u"app"_s));
    QVERIFY(sqlValue(m_used->subscriber(), u"postgres"_s, u"SELECT rolpassword FROM pg_authid WHERE rolname = 'app'"_s)
                .isNull());
    QVERIFY(run({u"no-passwords"_s}).plan.steps.isEmpty());

    onPublisher(u"ALTER ROLE app CREATEDB"_s);
    const auto changed = run({u"no-passwords"_s});
    QCOMPARE(changed.plan.consequences.filter(u"but for their passwords"_s).size(), 1);
    QVERIFY(changed.plan.consequences.filter(u"included"_s).isEmpty());
}

void ReplicateRolesTest::asACloudAdministratorListsAllRefusalsAndChangesNothing()
{
    QFETCH(PairVersions, pair);
    use(m_pairs.pair(pair));
    m_config.subscriber.superuser = makeCloudAdministrator(m_used->subscriber());
    onPublisher(u"CREATE ROLE app LOGIN CREATEDB PASSWORD 'secret'; CREATE ROLE boss SUPERUSER LOGIN;"
                " CREATE ROLE logs REPLICATION; CREATE ROLE staff; GRANT staff TO app, boss"_s);
    const auto refused = run();
    QCOMPARE(refused.errorKind(), std::optional(ErrorKind::Sql));
    QVERIFY(refused.outcome.error->advice().contains(u"--strip-options-for-rds"_s));
    QCOMPARE(refused.tables().first().rows.size(), 2);
    QCOMPARE(refused.tables().first().rows.last().first(), u"logs"_s);
    QCOMPARE(attributesOf(m_used->subscriber(), u"app"_s), QString());

    const auto stripped = run({u"strip-options-for-rds"_s});
    QVERIFY2(stripped.succeeded(), stripped.describe());
    QCOMPARE(attributesOf(m_used->subscriber(), u"app"_s), attributesOf(m_used->publisher(), u"app"_s));
    QCOMPARE(membershipsOf(m_used->subscriber(), u"boss"_s), u"staff false"_s);
    const auto again = run({u"strip-options-for-rds"_s});
    QVERIFY2(again.plan.steps.isEmpty(), qPrintable(again.everything()));
}

void ReplicateRolesTest::readsAPublisherThatHidesItsPasswords()
{
    use(pair());
    m_config.publisher.superuser = makeCloudAdministrator(m_used->publisher());
    onPublisher(u"CREATE ROLE app LOGIN PASSWORD 'secret'"_s);
    const auto result = run();
    QVERIFY2(result.succeeded(), result.describe());
    QVERIFY(result.plan.notes.join(u' ').contains(u"pg_authid"_s));
    QVERIFY(result.plan.notes.join(u' ').contains(u"app"_s));
    QVERIFY(sqlValue(m_used->subscriber(), u"postgres"_s, u"SELECT rolcanlogin FROM pg_roles WHERE rolname = 'app'"_s)
            == u"t"_s);
}

void ReplicateRolesTest::refusesWhatWasNotInThePlan()
{
    use(pair());
    onPublisher(u"CREATE ROLE app"_s);
    auto late = request();
    late.onPlan = [this](const Plan&) { onPublisher(u"CREATE ROLE surprise SUPERUSER"_s); };
    const auto result = runOperation(m_config, late);
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY(result.outcome.error->message().contains(u"surprise"_s));
    QCOMPARE(attributesOf(m_used->subscriber(), u"app"_s), QString());
    // What somebody else did in the meantime needs no doing.
    late.onPlan = [this](const Plan&) { sql(m_used->subscriber(), u"postgres"_s, u"CREATE ROLE app"_s); };
    QVERIFY(runOperation(m_config, late).succeeded());
}

void ReplicateRolesTest::leavesNothingBehindWhenStopped()
{
    use(pair());
    onPublisher(u"CREATE ROLE app; CREATE ROLE late CREATEDB"_s);
    sql(m_used->subscriber(), u"postgres"_s, u"CREATE ROLE late"_s);
    Blocker blocker(m_used->subscriber(), u"postgres"_s, u"ALTER ROLE late CREATEROLE"_s);
    std::stop_source stop;
    auto stopped = request();
    stopped.stop = stop.get_token();
    const auto result = runUntilBlocked(m_config, stopped, blocker, [&] { stop.request_stop(); });
    QVERIFY2(result.outcome.status == Outcome::Status::Cancelled, result.describe());
    QCOMPARE(attributesOf(m_used->subscriber(), u"app"_s), QString());
}

void ReplicateRolesTest::canBeRepeatedAfterTheServerDied()
{
    use(pair());
    onPublisher(u"CREATE ROLE app; CREATE ROLE late CREATEDB"_s);
    sql(m_used->subscriber(), u"postgres"_s, u"CREATE ROLE late"_s);
    RunResult result;
    {
        Blocker blocker(m_used->subscriber(), u"postgres"_s, u"ALTER ROLE late CREATEROLE"_s);
        result = runUntilBlocked(m_config, request(), blocker, [&] { m_used->subscriber().kill(); });
    }
    m_used->subscriber().start();
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Connect));
    QVERIFY(!result.outcome.error->advice().isEmpty());
    QCOMPARE(attributesOf(m_used->subscriber(), u"app"_s), QString());
    const auto again = run();
    QVERIFY2(again.succeeded(), again.describe());
    QVERIFY(!attributesOf(m_used->subscriber(), u"app"_s).isEmpty());
}

FLARE_TEST(ReplicateRolesTest)
#include "tst_replicate_roles.moc"
