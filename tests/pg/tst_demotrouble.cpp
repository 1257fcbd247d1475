// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/demotrouble.h"

#include "core/config/configreader.h"
#include "core/sandbox/demowriter.h"
#include "tests/shared/operationrun.h"
#include "tests/shared/sqlsession.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

/// The demo's writer and what is broken in it on purpose, on the demo's own servers with a subscription between them.
class DemoTroubleTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void writesAsTheApplicationUntilItGoes();
    void writesOnAfterTheServerWasAway();
    void endsTheWalsenderWhichComesBack();
    void putsARowInTheWay();
    void stopsTheSubscriberAndStartsIt();
    void keepsATransactionOpen();
    void locksATableOfTheSubscriber();

private:
    using Kind = DemoTrouble::Kind;

    void migrate(const QString& operation, const QMap<QString, QStringList>& arguments = {});
    [[nodiscard]] QString on(Side side, const QString& query) const
    {
        return sqlValue(server(side), u"bench"_s, query);
    }
    [[nodiscard]] const SandboxCluster& server(Side side) const { return std::as_const(*m_demo).cluster(side); }
    [[nodiscard]] QString walsender() const
    {
        return on(Side::Publisher, u"SELECT pid FROM pg_stat_replication WHERE state = 'streaming' LIMIT 1"_s);
    }
    /// Whether a row of the publisher that is written now comes to the subscriber.
    [[nodiscard]] bool replicates() const;

    std::stop_source m_stop;
    std::unique_ptr<DemoMigration> m_demo;
    std::unique_ptr<DemoTrouble> m_trouble;
};

void DemoTroubleTest::initTestCase()
{
    m_demo = std::make_unique<DemoMigration>(demoVersions(), m_stop.get_token());
    m_demo->fill();
    m_demo->writeConfig();
    m_trouble = std::make_unique<DemoTrouble>(*m_demo);
    QVERIFY_THROWS_EXCEPTION(Error, (void)m_trouble->begin(Kind::EndedWalsender));
    QVERIFY_THROWS_EXCEPTION(Error, (void)m_trouble->begin(Kind::DuplicateKey));
    QVERIFY(!m_trouble->isOn(Kind::DuplicateKey));
    migrate(u"replicate_roles"_s);
    for (const auto* operation : {"install_extensions", "grant_create", "grant_replication", "replicate_schema",
                                  "create_replication_status_table", "create_publication"})
        migrate(QString::fromLatin1(operation), {{u"database"_s, {u"bench"_s}}});
    migrate(u"create_subscription"_s, {{u"subscription"_s, {u"bench_sub"_s}}});
    QTRY_VERIFY_WITH_TIMEOUT(!walsender().isEmpty() && replicates(), patience);
}

void DemoTroubleTest::cleanupTestCase()
{
    m_trouble.reset();
    m_demo.reset();
}

void DemoTroubleTest::migrate(const QString& operation, const QMap<QString, QStringList>& arguments)
{
    const auto read = readConfig(m_demo->configPath());
    QVERIFY(read.config);
    const auto result = runOperation(*read.config, {operation, arguments, {}, {}, {}});
    QVERIFY2(result.succeeded(), result.describe());
}

bool DemoTroubleTest::replicates() const
{
    const auto number = on(Side::Publisher, u"INSERT INTO tickets (subject) VALUES ('Test') RETURNING number"_s);
    return QTest::qWaitFor(
        [&] { return on(Side::Subscriber, u"SELECT count(*) FROM tickets WHERE number = "_s + number) == u"1"_s; },
        patience);
}

void DemoTroubleTest::writesAsTheApplicationUntilItGoes()
{
    const auto rows = [this] { return on(Side::Publisher, u"SELECT count(*) FROM pgbench_history"_s).toLongLong(); };
    const auto before = rows();
    qint64 written = 0;
    {
        const DemoWriter writer(*m_demo);
        QTRY_VERIFY_WITH_TIMEOUT(writer.written() > 10, patience);
        const auto users = on(Side::Publisher,
                              u"SELECT string_agg(DISTINCT usename::text, ',') FROM pg_stat_activity"
                              " WHERE application_name = 'flare/demo'"_s);
        QCOMPARE(users, u"bench_app"_s);
        written = writer.written();
    }
    const auto after = rows();
    QVERIFY2(after - before >= written, qPrintable(QString::number(after - before)));
    QTRY_COMPARE_WITH_TIMEOUT(on(Side::Subscriber, u"SELECT count(*) FROM pgbench_history"_s).toLongLong(), after,
                              patience);
    QCOMPARE(rows(), after);
}

void DemoTroubleTest::writesOnAfterTheServerWasAway()
{
    const DemoWriter writer(*m_demo);
    QTRY_VERIFY_WITH_TIMEOUT(writer.written() > 0, patience);
    m_demo->cluster(Side::Publisher).restart();
    const auto before = writer.written();
    QTRY_VERIFY_WITH_TIMEOUT(writer.written() > before, patience);
}

void DemoTroubleTest::endsTheWalsenderWhichComesBack()
{
    QTRY_VERIFY_WITH_TIMEOUT(!walsender().isEmpty(), patience);
    const auto before = walsender();
    const auto told = m_trouble->begin(Kind::EndedWalsender);
    QVERIFY2(told.contains(u"by itself"_s), qPrintable(told));
    QTRY_VERIFY_WITH_TIMEOUT(!walsender().isEmpty() && walsender() != before, patience);
    QVERIFY(!DemoTrouble::lasts(Kind::EndedWalsender) && !m_trouble->isOn(Kind::EndedWalsender));
}

void DemoTroubleTest::putsARowInTheWay()
{
    const auto told = m_trouble->begin(Kind::DuplicateKey);
    QVERIFY(m_trouble->isOn(Kind::DuplicateKey));
    QTRY_VERIFY_WITH_TIMEOUT(server(Side::Subscriber).logText().contains(u"tickets_pkey"_s), patience);
    const auto number = told.section(u' ', 1, 1);
    const auto subject = u"SELECT subject FROM tickets WHERE number = "_s + number;
    QCOMPARE(on(Side::Subscriber, subject), u"In the way"_s);
    QVERIFY(!m_trouble->end(Kind::DuplicateKey).isEmpty());
    QVERIFY(!m_trouble->isOn(Kind::DuplicateKey));
    QTRY_COMPARE_WITH_TIMEOUT(on(Side::Subscriber, subject), u"Not in the way"_s, patience);
    QVERIFY(replicates());
}

void DemoTroubleTest::stopsTheSubscriberAndStartsIt()
{
    QVERIFY(!m_trouble->begin(Kind::StoppedSubscriber).isEmpty());
    QVERIFY(m_trouble->isOn(Kind::StoppedSubscriber) && !server(Side::Subscriber).isRunning());
    QVERIFY(!m_trouble->end(Kind::StoppedSubscriber).isEmpty());
    QVERIFY(!m_trouble->isOn(Kind::StoppedSubscriber));
    QVERIFY(replicates());
}

void DemoTroubleTest::keepsATransactionOpen()
{
    const auto idle = [this] {
        return on(Side::Publisher,
                  u"SELECT count(*) FROM pg_stat_activity WHERE usename = 'bench_app'"
                  " AND state = 'idle in transaction' AND backend_xid IS NOT NULL"_s);
    };
    QVERIFY(!m_trouble->begin(Kind::LongTransaction).isEmpty());
    QVERIFY(m_trouble->isOn(Kind::LongTransaction));
    QCOMPARE(idle(), u"1"_s);
    QVERIFY(!m_trouble->end(Kind::LongTransaction).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(idle(), u"0"_s, patience);
    QCOMPARE(on(Side::Publisher, u"SELECT count(*) FROM invoices WHERE amount = 1"_s), u"0"_s);
}

void DemoTroubleTest::locksATableOfTheSubscriber()
{
    const auto waiting = [this] {
        return on(Side::Subscriber,
                  u"SELECT count(*) FROM pg_locks WHERE relation = 'pgbench_accounts'::regclass AND NOT granted"_s);
    };
    QVERIFY(!m_trouble->begin(Kind::LockedTable).isEmpty());
    sql(server(Side::Publisher), u"bench"_s, u"UPDATE pgbench_accounts SET abalance = 12345 WHERE aid = 7"_s);
    QTRY_COMPARE_WITH_TIMEOUT(waiting(), u"1"_s, patience);
    QVERIFY(!m_trouble->end(Kind::LockedTable).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(on(Side::Subscriber, u"SELECT abalance FROM pgbench_accounts WHERE aid = 7"_s),
                              u"12345"_s, patience);
    QVERIFY(!m_trouble->isOn(Kind::LockedTable));
}

FLARE_TEST(DemoTroubleTest)
#include "tst_demotrouble.moc"
