// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "tests/cli/terminalmigration.h"
#include "tests/shared/pgpair.h"
#include "tests/shared/stucksession.h"
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

public:
    /// How far a pause has come when something happens to it.
    enum class Point {
        Held, ///< The writers wait for the tables, and the proof for the subscriber.
        Taken, ///< The access is taken, and a session does not end.
    };

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
    void leavingInTheMiddleOfAChangeIsInDoubt();
    void leavesNoSlotWhenStoppedTwice();

private:
    void pauseUpTo(Point point);
    [[nodiscard]] QString holders() const;
    QString access() const { return catalogueOf(*m_pair, m_migration->database()); }
    QString acl() const;
    void checkWritesAreBlocked();
    void resume();

    std::unique_ptr<PgPair> m_pair;
    std::unique_ptr<TerminalMigration> m_migration;
    std::unique_ptr<SqlSession> m_blocker;
    std::unique_ptr<StuckSession> m_stuck;
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
    m_stuck.reset();
    m_blocker.reset();
}

QString KilledTest::acl() const
{
    return sqlValue(m_pair->publisher(), u"postgres"_s,
                    u"SELECT coalesce(datacl::text, 'default') FROM pg_database WHERE datname = "_s
                        + quotedLiteral(m_migration->database()));
}

QString KilledTest::holders() const
{
    return sqlValue(m_pair->publisher(), m_migration->database(),
                    u"SELECT count(*) FROM pg_locks WHERE relation = 'app.\"Order.Line\"'::regclass"
                    " AND mode = 'ShareLock' AND granted"_s);
}

void KilledTest::pauseUpTo(Point point)
{
    if (point == Point::Held) {
        m_blocker = std::make_unique<SqlSession>(m_pair->subscriber(), m_migration->database());
        m_blocker->run(u"BEGIN; LOCK TABLE app.\"Order.Line\" IN SHARE MODE"_s);
        sql(m_pair->publisher(), m_migration->database(),
            u"INSERT INTO app.\"Order.Line\" (note) VALUES ('held back')"_s);
    } else {
        m_stuck = std::make_unique<StuckSession>(m_pair->publisher(), m_migration->database());
    }
    m_flare = m_migration->start({u"pause_write"_s, m_migration->database(), u"--confirm"_s, m_migration->digits()});
    const auto there = [&] { return point == Point::Held ? holders() == u"1"_s : acl() != m_aclBefore; };
    QTRY_VERIFY2_WITH_TIMEOUT(there(), m_flare->spoken().constData(), 60'000);
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
    QTest::addColumn<Point>("point");
    QTest::addColumn<int>("number");
    QTest::newRow("Ctrl-C, held") << Point::Held << SIGINT;
    QTest::newRow("Ctrl-C, taken") << Point::Taken << SIGINT;
    QTest::newRow("TERM, held") << Point::Held << SIGTERM;
    QTest::newRow("TERM, taken") << Point::Taken << SIGTERM;
}

void KilledTest::restoresOnASignal()
{
    QFETCH(Point, point);
    QFETCH(int, number);
    pauseUpTo(point);
    if (QTest::currentTestFailed())
        return;
    m_flare->signal(number);
    const auto result = m_flare->finish();
    QVERIFY2(result.code == 130, result.describe());
    QCOMPARE(access(), m_before);
    QCOMPARE(holders(), u"0"_s);
}

void KilledTest::staysBlockedWhenKilledAndIsResumedExactly()
{
    pauseUpTo(Point::Taken);
    if (QTest::currentTestFailed())
        return;
    m_flare->signal(SIGKILL);
    QCOMPARE(m_flare->finish().code, -1);
    m_stuck->letGo();
    checkWritesAreBlocked();
    if (QTest::currentTestFailed())
        return;
    resume();
    sql(m_pair->publisher(), m_migration->database(), u"INSERT INTO app.\"Order.Line\" (note) VALUES ('again')"_s);
}

void KilledTest::leavesNothingBlockedWhenThePublisherDies_data()
{
    QTest::addColumn<Point>("point");
    QTest::addColumn<bool>("backAtOnce");
    QTest::newRow("held, and is back at once") << Point::Held << true;
    QTest::newRow("held, and stays away") << Point::Held << false;
    QTest::newRow("taken, and is back at once") << Point::Taken << true;
    QTest::newRow("taken, and stays away") << Point::Taken << false;
}

/// Locks die with the server. What is taken is given back by the program itself, for as long as that takes.
void KilledTest::leavesNothingBlockedWhenThePublisherDies()
{
    QFETCH(Point, point);
    QFETCH(bool, backAtOnce);
    pauseUpTo(point);
    if (QTest::currentTestFailed())
        return;
    m_pair->publisher().kill();
    bool told = true;
    if (!backAtOnce)
        told = point == Point::Taken
            ? QTest::qWaitFor([this] { return m_flare->spoken().contains("does not succeed yet"); }, 60'000)
            : QTest::qWaitFor([this] { return !m_flare->isRunning(); }, 60'000);
    m_pair->publisher().start();
    const auto result = m_flare->finish();
    QVERIFY2(told && result.code > 0, result.describe());
    QCOMPARE(access(), m_before);
    sql(m_pair->publisher(), m_migration->database(), u"INSERT INTO app.\"Order.Line\" (note) VALUES ('at once')"_s);
}

void KilledTest::leavingInTheMiddleOfAChangeIsInDoubt()
{
    m_flare =
        m_migration->start({u"exec"_s, u"--"_s, u"/bin/sh"_s, u"-c"_s, u"trap '' INT TERM; echo ready >&2; sleep 3"_s});
    QTRY_VERIFY2_WITH_TIMEOUT(m_flare->spoken().contains("ready"), m_flare->spoken().constData(), 60'000);
    m_flare->signal(SIGINT);
    QTRY_VERIFY2_WITH_TIMEOUT(m_flare->spoken().contains("Cancelling: "), m_flare->spoken().constData(), 60'000);
    m_flare->signal(SIGINT);
    const auto result = m_flare->finish();
    QVERIFY2(result.code == 9 && result.err.contains("Left while"), result.describe());
}

/// The last one, as it takes the stream away.
void KilledTest::leavesNoSlotWhenStoppedTwice()
{
    const auto& name = m_migration->config.subscriptions.first().name.text();
    const auto digits = m_migration->config.subscriber.systemIdentifier.lastDigits();
    const auto dropped = m_migration->run({u"drop_subscription"_s, name, u"--confirm"_s, digits});
    QVERIFY2(dropped.code == 0, dropped.describe());
    m_blocker = std::make_unique<SqlSession>(m_pair->subscriber(), m_migration->database());
    m_blocker->run(u"TRUNCATE app.\"Order.Line\", app.\"No Key\", public.flare_replication_status"_s);
    m_blocker->run(u"BEGIN; LOCK TABLE pg_catalog.pg_subscription IN SHARE MODE"_s);
    m_flare = m_migration->start({u"create_subscription"_s, name});
    const auto slotsThere =
        u"SELECT count(*) FROM pg_replication_slots WHERE database = %1"_s.arg(quotedLiteral(m_migration->database()));
    QTRY_VERIFY2_WITH_TIMEOUT(sqlValue(m_pair->publisher(), u"postgres"_s, slotsThere) == u"1"_s,
                              m_flare->spoken().constData(), 60'000);
    m_flare->signal(SIGINT);
    m_flare->signal(SIGINT);
    const auto result = m_flare->finish();
    QVERIFY2(result.code == 130, result.describe());
    QCOMPARE(sqlValue(m_pair->publisher(), u"postgres"_s, slotsThere), u"0"_s);
}

FLARE_TEST(KilledTest)
#include "tst_killed.moc"
