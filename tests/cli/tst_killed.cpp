// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "tests/cli/terminalmigration.h"
#include "tests/shared/pgpair.h"
#include "tests/shared/testprogram.h"

#include <QTest>

#include <csignal>
#include <optional>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

/// What becomes of a pause that does not come to its end. One replicated database serves all test functions: each must
/// leave the access as it found it.
class KilledTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void pausesOnlyWithTheDigitsOfThePublisher_data();
    void pausesOnlyWithTheDigitsOfThePublisher();
    void restoresOnASignal_data();
    void restoresOnASignal();
    void staysBlockedWhenKilledAndIsResumedExactly();
    void leavesNothingBlockedWhenThePublisherDies_data();
    void leavesNothingBlockedWhenThePublisherDies();

private:
    /// Holds the subscriber's apply worker back, pauses, and waits until the access is taken away: draining.
    void pauseHalfway();
    QString access() const { return catalogueOf(*m_pair, m_migration->database()); }
    QString acl() const;
    void checkWritesAreBlocked();
    void resume();

    std::unique_ptr<PgPair> m_pair;
    std::unique_ptr<TerminalMigration> m_migration;
    std::unique_ptr<SqlSession> m_blocker;
    std::unique_ptr<FlareProcess> m_flare;
    QString m_before;
    QString m_aclBefore;
};

void KilledTest::initTestCase()
{
    const auto pairs = pairsToTest();
    if (pairs.isEmpty())
        QSKIP("No pair of PostgreSQL servers to test with.");
    m_pair = std::make_unique<PgPair>(pairs.first());
    m_migration = std::make_unique<TerminalMigration>(*m_pair, MigrationNames());
    m_migration->replicate();
}

void KilledTest::init()
{
    m_before = access();
    m_aclBefore = acl();
    // After a publisher that died the worker comes back when it does. Held back before it has, it would keep the pause
    // from beginning.
    const auto streams = u"SELECT count(*) FROM pg_replication_slots WHERE active AND database = %1 AND"
                         " confirmed_flush_lsn = pg_current_wal_lsn()"_s.arg(quotedLiteral(m_migration->database()));
    QTRY_COMPARE_WITH_TIMEOUT(sqlValue(m_pair->publisher(), u"postgres"_s, streams), u"1"_s, 60'000);
}

void KilledTest::cleanup()
{
    m_flare.reset();
    m_blocker.reset();
}

QString KilledTest::acl() const
{
    return sqlValue(m_pair->publisher(), u"postgres"_s,
                    u"SELECT coalesce(datacl::text, 'default') FROM pg_database WHERE datname = "_s
                        + quotedLiteral(m_migration->database()));
}

void KilledTest::pauseHalfway()
{
    m_blocker = std::make_unique<SqlSession>(m_pair->subscriber(), m_migration->database());
    m_blocker->run(u"BEGIN; LOCK TABLE app.\"Order.Line\" IN SHARE MODE"_s);
    sql(m_pair->publisher(), m_migration->database(), u"INSERT INTO app.\"Order.Line\" (note) VALUES ('held back')"_s);
    m_flare = m_migration->start({u"pause_write"_s, m_migration->database(), u"--confirm"_s, m_migration->digits()});
    QTRY_VERIFY2_WITH_TIMEOUT(acl() != m_aclBefore, m_flare->spoken().constData(), 60'000);
    QVERIFY(m_flare->isRunning());
}

void KilledTest::checkWritesAreBlocked()
{
    const auto& owner = m_migration->config.publisher.dbOwner;
    QVERIFY_THROWS_EXCEPTION(
        Error, SqlSession(m_pair->publisher(), m_migration->database(), {owner.user.text(), *owner.password}));
    QVERIFY_THROWS_EXCEPTION(Error,
                             sql(m_pair->publisher(), m_migration->database(),
                                 u"INSERT INTO app.\"Order.Line\" (note) VALUES ('too late')"_s));
}

void KilledTest::resume()
{
    const auto resumed = m_migration->run({u"resume_write"_s, m_migration->database()});
    QVERIFY2(resumed.code == 0, resumed.describe());
    QCOMPARE(access(), m_before);
}

void KilledTest::pausesOnlyWithTheDigitsOfThePublisher_data()
{
    QTest::addColumn<QStringList>("confirmation");
    const auto other = m_migration->config.subscriber.systemIdentifier.lastDigits();
    const auto wrong = m_migration->digits() == u"000000"_s ? u"000001"_s : u"000000"_s;
    QTest::newRow("none") << QStringList();
    QTest::newRow("wrong ones") << QStringList{u"--confirm"_s, wrong};
    QTest::newRow("the subscriber's") << QStringList{u"--confirm"_s, other};
}

void KilledTest::pausesOnlyWithTheDigitsOfThePublisher()
{
    QFETCH(QStringList, confirmation);
    const auto refused = m_migration->run(QStringList{u"pause_write"_s, m_migration->database()} + confirmation);
    QVERIFY2(refused.code == 7, refused.describe());
    QVERIFY2(refused.err.contains("--confirm") || refused.err.contains("digits"), refused.describe());
    QCOMPARE(access(), m_before);
}

void KilledTest::restoresOnASignal_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("Ctrl-C") << SIGINT;
    QTest::newRow("TERM") << SIGTERM;
}

void KilledTest::restoresOnASignal()
{
    QFETCH(int, number);
    pauseHalfway();
    if (QTest::currentTestFailed())
        return;
    m_flare->signal(number);
    const auto result = m_flare->finish();
    QVERIFY2(result.code == 130, result.describe());
    QCOMPARE(access(), m_before);
}

void KilledTest::staysBlockedWhenKilledAndIsResumedExactly()
{
    pauseHalfway();
    if (QTest::currentTestFailed())
        return;
    m_flare->signal(SIGKILL);
    QCOMPARE(m_flare->finish().code, -1);
    checkWritesAreBlocked();
    if (QTest::currentTestFailed())
        return;
    resume();
    sql(m_pair->publisher(), m_migration->database(), u"INSERT INTO app.\"Order.Line\" (note) VALUES ('again')"_s);
}

void KilledTest::leavesNothingBlockedWhenThePublisherDies_data()
{
    QTest::addColumn<bool>("backAtOnce");
    QTest::newRow("and is back at once") << true;
    QTest::newRow("and stays away") << false;
}

void KilledTest::leavesNothingBlockedWhenThePublisherDies()
{
    QFETCH(bool, backAtOnce);
    pauseHalfway();
    if (QTest::currentTestFailed())
        return;
    m_pair->publisher().kill();
    if (backAtOnce)
        m_pair->publisher().start();
    const auto result = m_flare->finish();
    if (!backAtOnce)
        m_pair->publisher().start();
    QVERIFY2(result.code == 9 || (backAtOnce && result.code > 0 && access() == m_before), result.describe());
    if (result.code == 9)
        QVERIFY2(result.err.contains("resume_write"), result.describe());
    resume();
}

FLARE_TEST(KilledTest)
#include "tst_killed.moc"
