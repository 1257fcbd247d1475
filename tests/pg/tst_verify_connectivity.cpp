// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/migrationfixture.h"
#include "tests/shared/operationrun.h"
#include "tests/shared/pgpair.h"
#include "tests/shared/sqlsession.h"
#include "tests/shared/testprogram.h"

#include <QScopeGuard>
#include <QTcpServer>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

QList<QString> column(const Table& table, const QString& name)
{
    const auto index = table.columns.indexOf(name);
    QList<QString> cells;
    for (const auto& row : table.rows)
        cells.append(row.at(index).value_or(u"NULL"_s));
    return cells;
}

} // namespace

class VerifyConnectivityTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void showsTheWholeMatrix_data() { addPairRows(); }
    void showsTheWholeMatrix();
    void tellsWhatIsNotThereYetFromWhatIsWrong();
    void callsAPauseAPause();
    void refusesAWrongIdentifier();
    void recognisesSwappedServers();
    void refusesAStandby();
    void namesAWrongPasswordOfTheReplicationRole();
    void namesAClosedPort();
    void givesUpOnAServerThatNeverAnswers();
    void worksWithWeirdNames();
    void leavesNothingBehind();
    void countsWhatTheSubscriptionsNeed_data() { addPairRows(); }
    void countsWhatTheSubscriptionsNeed();
    void worksWithoutAnAuditLog();

private:
    PgPair& pair() { return m_pairs.pair(pairsToTest().first()); }
    RunResult verify(const Config& config) { return runOperation(config, {u"verify_connectivity"_s, {}, {}, {}, {}}); }

    PgPairs m_pairs;
    PgPair* m_used = nullptr;
    MigrationNames m_names;
};

void VerifyConnectivityTest::init()
{
    m_used = nullptr;
    m_names = {};
}

void VerifyConnectivityTest::cleanup()
{
    if (m_used != nullptr)
        removeEverything(*m_used, m_names);
}

void VerifyConnectivityTest::showsTheWholeMatrix()
{
    QFETCH(PairVersions, pair);
    m_used = &m_pairs.pair(pair);
    createPublisherObjects(*m_used, m_names);
    const auto result = verify(configFor(*m_used, m_names));
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(result.tables().size(), 2);
    const auto table = result.tables().first();
    // Publisher: superuser twice, owner, replicator; subscriber: superuser twice, owner; and the route.
    QCOMPARE(table.rows.size(), 8);
    QCOMPARE(column(table, u"result"_s),
             (QStringList{u"ok"_s, u"ok"_s, u"ok"_s, u"ok"_s, u"ok"_s, u"not yet"_s, u"not yet"_s, u"ok"_s}));
    QCOMPARE(column(table, u"system_identifier"_s).first(), m_used->publisher().systemIdentifier().text());
    QCOMPARE(column(table, u"system_identifier"_s).at(4), m_used->subscriber().systemIdentifier().text());
}

void VerifyConnectivityTest::tellsWhatIsNotThereYetFromWhatIsWrong()
{
    m_used = &pair();
    createPublisherObjects(*m_used, m_names);
    auto config = configFor(*m_used, m_names);
    const auto notYet = verify(config);
    QVERIFY2(notYet.succeeded(), notYet.describe());
    QVERIFY(notYet.messages().join(u' ').contains(u"replicate_roles creates it"_s));
    config.publisher.dbOwner.user = RoleName(u"nobody_of_that_name"_s);
    const auto wrong = verify(config);
    QCOMPARE(wrong.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY(wrong.outcome.error->message().contains(u"nobody_of_that_name"_s));
}

void VerifyConnectivityTest::callsAPauseAPause()
{
    m_used = &pair();
    createPublisherObjects(*m_used, m_names);
    sql(m_used->publisher(), u"postgres"_s,
        u"GRANT CONNECT ON DATABASE %1 TO %2; REVOKE CONNECT ON DATABASE %1 FROM PUBLIC, %3"_s.arg(
            quotedIdentifier(m_names.database), quotedIdentifier(m_names.replicator), quotedIdentifier(m_names.owner)));
    const auto config = configFor(*m_used, m_names);
    QCOMPARE(verify(config).errorKind(), std::optional(ErrorKind::Connect));
    sql(m_used->publisher(), u"postgres"_s,
        u"ALTER DATABASE %1 SET flare.pause = '{}'"_s.arg(quotedIdentifier(m_names.database)));
    const auto paused = verify(config);
    QVERIFY2(paused.succeeded(), paused.describe());
    QVERIFY(column(paused.tables().first(), u"result"_s).contains(u"paused"_s));
    QVERIFY(paused.messages().join(u' ').contains(u"resume_write"_s));
}

void VerifyConnectivityTest::refusesAWrongIdentifier()
{
    auto config = configFor(pair(), m_names);
    config.subscriber.systemIdentifier = SystemIdentifier(4711);
    const auto result = verify(config);
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::WrongServer));
    QVERIFY(result.outcome.error->message().contains(pair().subscriber().systemIdentifier().text()));
    QVERIFY(result.outcome.error->message().contains(u"4711"_s));
}

void VerifyConnectivityTest::recognisesSwappedServers()
{
    auto config = configFor(pair(), m_names);
    std::swap(config.publisher.port, config.subscriber.port);
    std::swap(config.publisher.superuser, config.subscriber.superuser);
    const auto result = verify(config);
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::WrongServer));
    QVERIFY(result.outcome.error->advice().contains(u"swapped"_s));
}

void VerifyConnectivityTest::refusesAStandby()
{
    const auto standby = SandboxCluster::standbyOf(pair().subscriber());
    auto config = configFor(pair(), m_names);
    config.subscriber.port = standby->port();
    const auto result = verify(config);
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::WrongServer));
    QVERIFY(result.outcome.error->message().contains(u"standby"_s));
}

void VerifyConnectivityTest::namesAWrongPasswordOfTheReplicationRole()
{
    m_used = &pair();
    createPublisherObjects(*m_used, m_names);
    auto config = configFor(*m_used, m_names);
    config.publisher.replUser->password = Secret(u"not-the-password"_s);
    const auto result = verify(config);
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Connect));
    QVERIFY(result.outcome.error->message().contains(m_names.replicator));
    QCOMPARE(result.outcome.data.value(u"failed"_s).toInt(), 2);
    QVERIFY(!result.everything().contains(u"not-the-password"_s));
}

void VerifyConnectivityTest::namesAClosedPort()
{
    m_used = &pair();
    createPublisherObjects(*m_used, m_names);
    auto config = configFor(pair(), m_names);
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    config.subscriber.port = taken.serverPort();
    taken.close();
    const auto result = verify(config);
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Connect));
    QVERIFY(result.outcome.error->message().contains(QString::number(config.subscriber.port)));
    QVERIFY(!result.outcome.error->advice().isEmpty());
}

void VerifyConnectivityTest::givesUpOnAServerThatNeverAnswers()
{
    m_used = &pair();
    createPublisherObjects(*m_used, m_names);
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    auto config = configFor(pair(), m_names);
    config.subscriber.port = silent.serverPort();
    config.subscriber.connectTimeout = std::chrono::seconds(1);
    const auto result = verify(config);
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Connect));
    QCOMPARE(result.outcome.error->side(), std::optional(Side::Subscriber));
}

void VerifyConnectivityTest::worksWithWeirdNames()
{
    m_names = weirdNames();
    m_used = &pair();
    createPublisherObjects(*m_used, m_names);
    const auto result = verify(configFor(*m_used, m_names));
    QVERIFY2(result.succeeded(), result.describe());
    QVERIFY(!result.everything().contains(m_names.replicatorPassword));
}

void VerifyConnectivityTest::leavesNothingBehind()
{
    m_used = &pair();
    createPublisherObjects(*m_used, m_names);
    QVERIFY(verify(configFor(*m_used, m_names)).succeeded());
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        QCOMPARE(sqlValue(m_used->on(side), u"postgres"_s,
                          u"SELECT (SELECT count(*) FROM pg_subscription) + (SELECT count(*) FROM"
                          " pg_replication_slots) + (SELECT count(*) FROM pg_replication_origin)"_s),
                 u"0"_s);
    }
}

void VerifyConnectivityTest::countsWhatTheSubscriptionsNeed()
{
    QFETCH(PairVersions, pair);
    m_used = &m_pairs.pair(pair);
    createPublisherObjects(*m_used, m_names);
    auto config = configFor(*m_used, m_names);
    for (int number = 2; number <= 6; ++number) {
        auto another = config.subscriptions.first();
        another.name = SubscriptionName(u"another%1"_s.arg(number));
        config.subscriptions.append(another);
    }
    auto& publisher = m_used->publisher();
    const auto before = sqlValue(publisher, u"postgres"_s, u"SHOW max_replication_slots"_s);
    const auto set = [&](const QString& value) {
        publisher.configure({{u"max_replication_slots"_s, value}});
        publisher.restart();
    };
    set(u"4"_s);
    const auto putBack = qScopeGuard([&] { set(before); });
    sql(publisher, u"postgres"_s, u"SELECT pg_create_physical_replication_slot('of_a_standby')"_s);
    const auto result = verify(config);
    publisher.configure({{u"max_replication_slots"_s, u"15"_s}});
    publisher.reload();
    QTRY_COMPARE(sqlValue(publisher, u"postgres"_s,
                          u"SELECT pending_restart FROM pg_settings WHERE name = 'max_replication_slots'"_s),
                 u"t"_s);
    const auto reloaded = verify(config);
    publisher.restart();
    const auto restarted = verify(config);
    sql(publisher, u"postgres"_s, u"SELECT pg_drop_replication_slot('of_a_standby')"_s);

    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Precondition));
    // One is in use; six and two copies are to come.
    QVERIFY2(result.outcome.error->message().contains(u"max_replication_slots on the publisher: needs 9 (1 in use, 8 "
                                                      "to come), has 4. Set it to 13; a restart of the publisher"_s),
             result.describe());
    QVERIFY(!result.outcome.error->advice().isEmpty());
    QCOMPARE(column(result.tables().at(1), u"result"_s).count(u"too low"_s), 1);
    QVERIFY2(reloaded.outcome.error && reloaded.outcome.error->message().contains(u"waits for a restart"_s),
             reloaded.describe());
    QVERIFY2(restarted.succeeded(), restarted.describe());
}

void VerifyConnectivityTest::worksWithoutAnAuditLog()
{
    m_used = &pair();
    createPublisherObjects(*m_used, m_names);
    MemoryAudit audit;
    audit.refuseFromNowOn();
    const auto result = runOperation(configFor(*m_used, m_names), {u"verify_connectivity"_s, {}, {}, {}, {}}, audit);
    QVERIFY2(result.succeeded(), result.describe());
    QVERIFY(result.messages().join(u' ').contains(u"audit log"_s));
}

FLARE_TEST(VerifyConnectivityTest)
#include "tst_verify_connectivity.moc"
