// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journey/ordersdatabase.h"
#include "tests/journey/windowdriver.h"
#include "tests/shared/flareprocess.h"
#include "tests/shared/stucksession.h"
#include "tests/shared/testprogram.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Status = Outcome::Status;

namespace {

const auto pauseStep = u"pause_write"_s;
const auto resumeStep = u"resume_write"_s;
const auto subscribeStep = u"create_subscription"_s;

} // namespace

/// Long steps that are cancelled, whose servers die, or whose program is killed, all of it seen from the window.
class InterruptionsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup();

    void cancelsThePauseWhileItDrains();
    void cancelsTheCopy();
    void cancelsALongRead_data() { longReads(); }
    void cancelsALongRead();
    void outlivesTheSubscriberDuringALongRead_data() { longReads(); }
    void outlivesTheSubscriberDuringALongRead();
    void outlivesThePublisherDuringThePause();
    void outlivesTheSubscriberDuringTheCopy();
    void outlivesTheSubscriberInEveryStep();
    void findsThePauseOfAKilledProgram();
    void leavesNothingOfAProgramThatIsKilledWhileItHolds();

private:
    [[nodiscard]] QString access();
    /// Keeps the subscriber from taking rows in, while everybody may read them.
    void holdRowsBack();
    void openUpTo(const QString& operation);
    /// The sessions that hold the publisher's table in SHARE mode: the writers wait.
    [[nodiscard]] QString holders();
    /// Starts the pause from the window, and returns when it holds the tables and waits for the subscriber.
    void pauseHalfway();
    void subscribeHalfway();
    static void longReads();
    /// Our sessions on the subscriber that wait for a lock.
    [[nodiscard]] QString waiting();
    /// Starts it from the window, and returns when it waits for a table.
    void readHalfway(const QString& operation);
    /// Waits for the end of what runs.
    void expect(std::initializer_list<Status> statuses);
    void succeed(const QString& operation);
    [[nodiscard]] bool areBothConnected();

    PgPairs m_pairs;
    PgPair* m_pair = nullptr;
    MigrationNames m_names;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowDriver> m_driver;
    std::unique_ptr<SqlSession> m_blocker;
    QString m_before;
};

void InterruptionsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_pair = &m_pairs.pair(pairsToTest().first());
    createOrders(*m_pair, m_names);
    m_driver = std::make_unique<WindowDriver>(*m_folder);
    QVERIFY(m_driver->open(configForOrders(*m_pair, m_names)));
}

void InterruptionsTest::cleanup()
{
    m_blocker.reset();
    m_driver.reset();
    removeEverything(*m_pair, m_names);
}

QString InterruptionsTest::access()
{
    return sqlValue(m_pair->publisher(), u"postgres"_s,
                    u"SELECT coalesce(datacl::text, 'default') || coalesce((SELECT string_agg(setconfig::text, ';')"
                    " FROM pg_db_role_setting WHERE setdatabase = d.oid), '') FROM pg_database d WHERE datname = "_s
                        + quotedLiteral(m_names.database));
}

void InterruptionsTest::holdRowsBack()
{
    m_blocker = std::make_unique<SqlSession>(m_pair->subscriber(), m_names.database);
    m_blocker->run(u"BEGIN; LOCK TABLE public.orders IN SHARE MODE"_s);
    sql(m_pair->publisher(), m_names.database, u"INSERT INTO public.orders (note) VALUES ('held back')"_s);
}

void InterruptionsTest::openUpTo(const QString& operation)
{
    QVERIFY2(m_driver->migrateUpTo(operation), m_driver->lastOutcome());
    m_before = access();
}

void InterruptionsTest::pauseHalfway()
{
    openUpTo(pauseStep);
    if (QTest::currentTestFailed())
        return;
    holdRowsBack();
    QVERIFY(m_driver->choose(pauseStep) && m_driver->startChosen());
    QTRY_COMPARE_WITH_TIMEOUT(holders(), u"1"_s, patience);
    QVERIFY2(!m_driver->session().running().isEmpty(), m_driver->lastOutcome());
    m_driver->leaveOutage();
}

QString InterruptionsTest::holders()
{
    return sqlValue(m_pair->publisher(), m_names.database,
                    u"SELECT count(*) FROM pg_locks WHERE relation = 'public.orders'::regclass AND mode = 'ShareLock'"
                    " AND granted"_s);
}

void InterruptionsTest::subscribeHalfway()
{
    openUpTo(subscribeStep);
    if (QTest::currentTestFailed())
        return;
    holdRowsBack();
    QVERIFY(m_driver->choose(subscribeStep) && m_driver->startChosen());
    QTRY_VERIFY_WITH_TIMEOUT(
        sqlValue(m_pair->subscriber(), m_names.database, u"SELECT count(*) FROM pg_locks WHERE NOT granted"_s)
            != u"0"_s,
        patience);
    QVERIFY2(!m_driver->session().running().isEmpty(), m_driver->lastOutcome());
}

void InterruptionsTest::expect(std::initializer_list<Status> statuses)
{
    const auto* run = m_driver->session().runs().last();
    QTRY_VERIFY_WITH_TIMEOUT(run->isFinished(), patience);
    const auto& outcome = *run->outcome();
    QVERIFY2(std::find(statuses.begin(), statuses.end(), outcome.status) != statuses.end(), m_driver->lastOutcome());
    // What the person at the window reads.
    QTRY_VERIFY(m_driver->textOf(u"outcomeText"_s).contains(outcome.error->message().left(20).toHtmlEscaped()));
    QVERIFY(m_driver->textOf(u"outcomeText"_s).contains(leftText(outcome.left).toHtmlEscaped()));
}

void InterruptionsTest::succeed(const QString& operation)
{
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->choose(operation), patience);
    QVERIFY2(m_driver->startChosen(), m_driver->lastOutcome());
    QVERIFY2(m_driver->waitForEnd(), m_driver->lastOutcome());
}

bool InterruptionsTest::areBothConnected()
{
    const auto& topology = m_driver->session().topology();
    return topology.publisher.isUp() && topology.subscriber.isUp();
}

void InterruptionsTest::cancelsThePauseWhileItDrains()
{
    pauseHalfway();
    if (QTest::currentTestFailed())
        return;
    QVERIFY(m_driver->press(u"stop"_s));
    expect({Status::Cancelled});
    QCOMPARE(access(), m_before);
    SqlSession(m_pair->publisher(), m_names.database, applicationLogin())
        .run(u"INSERT INTO public.orders (note) VALUES ('not blocked')"_s);

    m_blocker.reset();
    succeed(pauseStep);
    succeed(resumeStep);
    QCOMPARE(access(), m_before);
}

void InterruptionsTest::cancelsTheCopy()
{
    subscribeHalfway();
    if (QTest::currentTestFailed())
        return;
    QVERIFY(m_driver->press(u"stop"_s));
    expect({Status::Cancelled});
    // What the window knows of the servers is from before the run, for a moment.
    const auto ended = QDateTime::currentDateTimeUtc();
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->session().topology().takenAt > ended, patience);

    // Whatever was left of it, the runbook leads on from there, to every row.
    m_blocker.reset();
    QVERIFY2(m_driver->migrateUpTo(pauseStep), m_driver->lastOutcome());
    QCOMPARE(sqlValue(m_pair->subscriber(), m_names.database, u"SELECT count(*) FROM public.orders"_s), u"1"_s);
}

void InterruptionsTest::longReads()
{
    QTest::addColumn<QString>("operation");
    QTest::newRow("vacuum_analyze") << u"vacuum_analyze"_s;
    QTest::newRow("count") << u"count"_s;
}

QString InterruptionsTest::waiting()
{
    return sqlValue(m_pair->subscriber(), m_names.database,
                    u"SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND application_name LIKE"
                    " 'pg-flare/%' AND application_name NOT LIKE '%/topology'"_s);
}

void InterruptionsTest::readHalfway(const QString& operation)
{
    // An empty table needs no statistics.
    sql(m_pair->publisher(), m_names.database, u"INSERT INTO public.orders (note) VALUES ('to be read')"_s);
    openUpTo(u"vacuum_analyze"_s);
    if (QTest::currentTestFailed())
        return;
    m_blocker = std::make_unique<SqlSession>(m_pair->subscriber(), m_names.database);
    m_blocker->run(u"BEGIN; LOCK TABLE public.orders IN ACCESS EXCLUSIVE MODE"_s);
    QVERIFY(m_driver->chooseFromMenu(operation) && m_driver->startChosen());
    QTRY_COMPARE_WITH_TIMEOUT(waiting(), u"1"_s, patience);
}

void InterruptionsTest::cancelsALongRead()
{
    QFETCH(const QString, operation);
    readHalfway(operation);
    if (QTest::currentTestFailed())
        return;
    QVERIFY(m_driver->press(u"stop"_s));
    expect({Status::Cancelled});
    // Not only has the program gone on: its statement has ended on the server.
    QTRY_COMPARE_WITH_TIMEOUT(waiting(), u"0"_s, patience);

    m_blocker.reset();
    QVERIFY(m_driver->chooseFromMenu(operation) && m_driver->startChosen());
    QVERIFY2(m_driver->waitForEnd(), m_driver->lastOutcome());
}

void InterruptionsTest::outlivesTheSubscriberDuringALongRead()
{
    QFETCH(const QString, operation);
    readHalfway(operation);
    if (QTest::currentTestFailed())
        return;
    m_pair->subscriber().kill();
    expect({Status::Failed});
    QVERIFY2(m_driver->lastOutcome().contains("subscriber"), m_driver->lastOutcome());

    m_blocker.reset();
    m_pair->subscriber().start();
    QTRY_VERIFY_WITH_TIMEOUT(areBothConnected(), patience);
    QVERIFY(m_driver->chooseFromMenu(operation) && m_driver->startChosen());
    QVERIFY2(m_driver->waitForEnd(), m_driver->lastOutcome());
}

void InterruptionsTest::outlivesThePublisherDuringThePause()
{
    pauseHalfway();
    if (QTest::currentTestFailed())
        return;
    m_pair->publisher().kill();
    expect({Status::Failed, Status::InDoubt});
    QVERIFY2(m_driver->lastOutcome().contains("publisher"), m_driver->lastOutcome());
    QTRY_VERIFY_WITH_TIMEOUT(!m_driver->session().topology().publisher.isUp(), patience);

    m_pair->publisher().start();
    m_blocker.reset();
    QTRY_VERIFY_WITH_TIMEOUT(areBothConnected(), patience);
    // It held the tables and had taken nothing yet.
    QCOMPARE(access(), m_before);
    succeed(pauseStep);
    succeed(resumeStep);
    QCOMPARE(access(), m_before);
}

void InterruptionsTest::outlivesTheSubscriberDuringTheCopy()
{
    subscribeHalfway();
    if (QTest::currentTestFailed())
        return;
    m_pair->subscriber().kill();
    expect({Status::Failed, Status::InDoubt});
    QVERIFY2(m_driver->lastOutcome().contains("subscriber"), m_driver->lastOutcome());
    QTRY_VERIFY_WITH_TIMEOUT(!m_driver->session().topology().subscriber.isUp(), patience);

    m_blocker.reset();
    m_pair->subscriber().start();
    QTRY_VERIFY_WITH_TIMEOUT(areBothConnected(), patience);
    QVERIFY2(m_driver->migrateUpTo(pauseStep), m_driver->lastOutcome());
    QCOMPARE(sqlValue(m_pair->subscriber(), m_names.database, u"SELECT count(*) FROM public.orders"_s), u"1"_s);
}

// Short steps are over before anybody can aim: whether a kill hits it or not, the runbook leads on from what is there.
void InterruptionsTest::outlivesTheSubscriberInEveryStep()
{
    QStringList steps;
    while (m_driver->next() != nullptr && m_driver->next()->operation != pauseStep) {
        const auto operation = m_driver->next()->operation;
        QVERIFY2(!steps.contains(operation), qPrintable(operation));
        steps.append(operation);
        QVERIFY2(m_driver->chooseNext() && m_driver->startChosen(), qPrintable(operation));
        m_pair->subscriber().kill();
        const auto* run = m_driver->session().runs().last();
        QTRY_VERIFY2_WITH_TIMEOUT(run->isFinished(), qPrintable(operation), patience);

        m_pair->subscriber().start();
        const auto restarted = QDateTime::currentDateTimeUtc();
        QTRY_VERIFY_WITH_TIMEOUT(m_driver->session().topology().takenAt > restarted && areBothConnected(), patience);
        if (m_driver->next() != nullptr && m_driver->next()->operation == operation)
            QVERIFY2(m_driver->runNext(), m_driver->lastOutcome());
        QTRY_VERIFY2_WITH_TIMEOUT(m_driver->next() != nullptr && m_driver->next()->operation != operation,
                                  m_driver->lastOutcome(), patience);
    }
    QVERIFY2(steps.size() >= 6, qPrintable(steps.join(u", "_s)));
    sql(m_pair->publisher(), m_names.database, u"INSERT INTO public.orders (note) VALUES ('all the same')"_s);
    QTRY_COMPARE_WITH_TIMEOUT(sqlValue(m_pair->subscriber(), m_names.database, u"SELECT count(*) FROM public.orders"_s),
                              u"1"_s, patience);
}

void InterruptionsTest::findsThePauseOfAKilledProgram()
{
    openUpTo(pauseStep);
    if (QTest::currentTestFailed())
        return;
    const auto digits = m_driver->session().config().publisher.systemIdentifier.lastDigits();
    m_driver.reset();
    // A session that can't end keeps the pause where the access is taken and not everything is said yet.
    StuckSession stuck(m_pair->publisher(), m_names.database);
    FlareProcess flare(QStringLiteral(FLARE_BINARY), m_folder->path(),
                       {pauseStep, m_names.database, u"--confirm"_s, digits, u"--allowed-rep-duration"_s, u"0s"_s});
    const bool taken = QTest::qWaitFor([this] { return access() != m_before; }, patience);
    if (taken)
        flare.signal(SIGKILL);
    stuck.letGo();
    const auto killed = flare.finish();
    QVERIFY2(taken, killed.describe());
    QCOMPARE(killed.code, -1);

    m_driver = std::make_unique<WindowDriver>(*m_folder);
    QVERIFY(m_driver->open(configForOrders(*m_pair, m_names)));
    succeed(resumeStep);
    QCOMPARE(access(), m_before);
}

void InterruptionsTest::leavesNothingOfAProgramThatIsKilledWhileItHolds()
{
    openUpTo(pauseStep);
    if (QTest::currentTestFailed())
        return;
    const auto digits = m_driver->session().config().publisher.systemIdentifier.lastDigits();
    holdRowsBack();
    FlareProcess flare(QStringLiteral(FLARE_BINARY), m_folder->path(),
                       {pauseStep, m_names.database, u"--confirm"_s, digits, u"--allowed-rep-duration"_s, u"0s"_s});
    const bool held = QTest::qWaitFor([this] { return holders() == u"1"_s; }, patience);
    if (held)
        flare.signal(SIGKILL);
    const auto killed = flare.finish();
    QVERIFY2(held, killed.describe());
    QTRY_COMPARE_WITH_TIMEOUT(holders(), u"0"_s, patience);
    QCOMPARE(access(), m_before);
    sql(m_pair->publisher(), m_names.database, u"INSERT INTO public.orders (note) VALUES ('at once')"_s);
}

FLARE_TEST(InterruptionsTest)
#include "tst_interruptions.moc"
