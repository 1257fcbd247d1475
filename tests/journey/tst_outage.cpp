// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journey/ordersdatabase.h"
#include "tests/journey/windowdriver.h"
#include "tests/shared/blocker.h"
#include "tests/shared/sqlsession.h"
#include "tests/shared/testprogram.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

/// While writes are stopped: what the window tells, and its ways out, by mouse on real servers.
class OutageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup() { removeEverything(*m_pair, m_names); }
    void namesWhatItWaitsForAndResumesByOneClick();
    void recordsTheSwitch();
    void leavesAsItSays();
    void provesAnEarlierPauseAnew();
    void changesNothingWhenOpenedReadOnly();

private:
    [[nodiscard]] Config config();
    [[nodiscard]] QString access();
    [[nodiscard]] bool isWritable();
    void openBeforeThePause(WindowDriver& driver);
    /// Somebody on the subscriber keeps the apply worker from going on.
    [[nodiscard]] std::unique_ptr<Blocker> holdBackApply();
    void waitForTitle(WindowDriver& driver, const QString& part);
    [[nodiscard]] static QMessageBox* leave(WindowDriver& driver);

    PgPairs m_pairs;
    PgPair* m_pair = nullptr;
    MigrationNames m_names;
    QString m_access;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void OutageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_pair = &m_pairs.pair(pairsToTest().first());
    createOrders(*m_pair, m_names);
    m_access = access();
}

Config OutageTest::config()
{
    return configForOrders(*m_pair, m_names);
}

QString OutageTest::access()
{
    return sqlValue(m_pair->publisher(), m_names.database,
                    u"SELECT coalesce(datacl::text, '') FROM pg_database WHERE datname = current_database()"_s);
}

bool OutageTest::isWritable()
{
    try {
        SqlSession session(m_pair->publisher(), m_names.database, applicationLogin());
        session.run(u"INSERT INTO public.orders (note) VALUES ('after the pause')"_s);
        return true;
    } catch (const Error&) {
        return false;
    }
}

void OutageTest::openBeforeThePause(WindowDriver& driver)
{
    QVERIFY(driver.open(config()));
    QVERIFY2(driver.migrateUpTo(u"pause_write"_s), driver.lastOutcome());
    m_access = access();
}

std::unique_ptr<Blocker> OutageTest::holdBackApply()
{
    auto blocker = std::make_unique<Blocker>(m_pair->subscriber(), m_names.database,
                                             u"LOCK TABLE public.orders IN ACCESS EXCLUSIVE MODE"_s);
    SqlSession(m_pair->publisher(), m_names.database, applicationLogin())
        .run(u"INSERT INTO public.orders (note) VALUES ('waits for the lock')"_s);
    return blocker;
}

void OutageTest::waitForTitle(WindowDriver& driver, const QString& part)
{
    QTRY_VERIFY2_WITH_TIMEOUT(driver.textOf(u"outageTitle"_s).contains(part),
                              qPrintable(driver.textOf(u"outageTitle"_s)), patience);
}

QMessageBox* OutageTest::leave(WindowDriver& driver)
{
    driver.window().close();
    return qobject_cast<QMessageBox*>(driver.dialog(u"leave"_s));
}

void OutageTest::namesWhatItWaitsForAndResumesByOneClick()
{
    WindowDriver driver(*m_folder);
    openBeforeThePause(driver);
    auto blocker = holdBackApply();
    QVERIFY(blocker->waitForVictim());
    QVERIFY(driver.choose(u"pause_write"_s));
    QVERIFY(driver.startChosen());
    waitForTitle(driver, u"DRAINING"_s);
    QVERIFY2(driver.textOf(u"outageLeft"_s).contains(u"by themselves in"_s),
             qPrintable(driver.textOf(u"outageLeft"_s)));
    QTRY_VERIFY2_WITH_TIMEOUT(driver.textOf(u"outageReason"_s).contains(u"a lock on orders"_s)
                                  || driver.textOf(u"outageReason"_s).contains(u"a lock on public.orders"_s),
                              qPrintable(driver.textOf(u"outageReason"_s)), patience);
    QVERIFY(driver.textOf(u"outageReason"_s).contains(u"process "_s));
    auto* switched = driver.window().findChild<QPushButton*>(u"switched"_s);
    QVERIFY(!switched->isEnabled());

    QVERIFY(driver.press(u"resumeNow"_s));
    waitForTitle(driver, u"WRITES GO ON"_s);
    QCOMPARE(access(), m_access);
    QVERIFY(isWritable());
    blocker.reset();
    QVERIFY(driver.press(u"closeOutage"_s));
    QTRY_VERIFY(driver.textOf(u"outageTitle"_s).isEmpty());

    // One that holds is resumed by the same click.
    QVERIFY2(driver.migrateUpTo(u"pause_write"_s), driver.lastOutcome());
    QVERIFY(driver.choose(u"pause_write"_s));
    QVERIFY(driver.startChosen());
    waitForTitle(driver, u"OUTAGE, PROVEN"_s);
    QVERIFY(!isWritable());
    QVERIFY(driver.press(u"resumeNow"_s));
    waitForTitle(driver, u"WRITES GO ON"_s);
    QCOMPARE(access(), m_access);
    QVERIFY(isWritable());
}

void OutageTest::recordsTheSwitch()
{
    WindowDriver driver(*m_folder);
    openBeforeThePause(driver);
    QVERIFY(driver.choose(u"pause_write"_s));
    QVERIFY(driver.startChosen());
    waitForTitle(driver, u"OUTAGE, PROVEN"_s);
    const auto& host = driver.session().config().subscriber;
    QVERIFY(driver.textOf(u"outageReason"_s).contains(u"%1:%2"_s.arg(host.host).arg(host.port)));
    QTRY_VERIFY_WITH_TIMEOUT(driver.window().findChild<QPushButton*>(u"switched"_s)->isEnabled(), patience);
    QVERIFY(driver.press(u"switched"_s));
    QTRY_VERIFY2_WITH_TIMEOUT(driver.textOf(u"outageTitle"_s).isEmpty(), driver.lastOutcome(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(driver.next() != nullptr && driver.next()->operation == u"drop_subscription"_s, patience);
    Arguments arguments;
    arguments.set(u"database"_s, {QString(m_names.database)});
    const auto* step = findStep(driver.session().runbook(), u"record_switch"_s, arguments);
    QVERIFY(step != nullptr);
    QCOMPARE(step->state, RunbookStep::State::Done);
    QVERIFY2(step->reason.contains(u"works on the subscriber"_s), qPrintable(step->reason));
    // What was one click before must be confirmed now.
    QVERIFY(driver.choose(u"resume_write"_s));
    QVERIFY(driver.press(u"run"_s));
    auto* sheet = driver.dialog(u"confirmSheet"_s);
    QVERIFY(sheet != nullptr);
    QTest::keyClick(sheet, Qt::Key_Escape);
    QVERIFY(!isWritable());
}

void OutageTest::leavesAsItSays()
{
    {
        WindowDriver driver(*m_folder);
        openBeforeThePause(driver);
        auto blocker = holdBackApply();
        QVERIFY(blocker->waitForVictim());
        QVERIFY(driver.choose(u"pause_write"_s));
        QVERIFY(driver.startChosen());
        waitForTitle(driver, u"DRAINING"_s);
        auto* box = leave(driver);
        QVERIFY(box != nullptr);
        QVERIFY2(box->text().contains(u"gives the writes back"_s), qPrintable(box->text()));
        QVERIFY2(!box->text().contains(u"paused"_s), qPrintable(box->text()));
        QVERIFY(driver.press(u"stopAndLeave"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!driver.window().isVisible(), patience);
        QCOMPARE(access(), m_access);
    }
    QVERIFY(isWritable());
    WindowDriver again(*m_folder);
    openBeforeThePause(again);
    QVERIFY(again.choose(u"pause_write"_s));
    QVERIFY(again.startChosen());
    waitForTitle(again, u"OUTAGE, PROVEN"_s);
    // The servers tell it a moment before the run has written its outcome.
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(again.window().session()->runs(), &RunWatcher::isFinished), patience);
    auto* box = leave(again);
    QVERIFY(box != nullptr);
    QVERIFY2(box->text().contains(u"are paused"_s), qPrintable(box->text()));
    QVERIFY(again.press(u"resumeAndLeave"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!again.window().isVisible(), patience);
    QCOMPARE(access(), m_access);
    QVERIFY(isWritable());
}

void OutageTest::provesAnEarlierPauseAnew()
{
    WindowDriver driver(*m_folder);
    openBeforeThePause(driver);
    QVERIFY(driver.choose(u"pause_write"_s) && driver.startChosen());
    waitForTitle(driver, u"OUTAGE, PROVEN"_s);
    auto blocker = std::make_unique<Blocker>(m_pair->subscriber(), m_names.database,
                                             u"LOCK TABLE public.orders IN ACCESS EXCLUSIVE MODE"_s);
    // Whom no privilege stops.
    SqlSession superuser(m_pair->publisher(), m_names.database);
    superuser.run(u"SET default_transaction_read_only = off"_s);
    superuser.run(u"INSERT INTO public.orders (note) VALUES ('late')"_s);
    QVERIFY(blocker->waitForVictim());
    QVERIFY(driver.choose(u"pause_write"_s) && driver.startChosen());
    waitForTitle(driver, u"DRAINING"_s);
    // Nothing gives it back by itself, and leaving leaves it.
    QVERIFY2(driver.textOf(u"outageLeft"_s).contains(u"holds until"_s), qPrintable(driver.textOf(u"outageLeft"_s)));
    auto* box = leave(driver);
    QVERIFY(box != nullptr);
    QVERIFY2(box->text().contains(u"stay paused"_s), qPrintable(box->text()));
    QTest::keyClick(box, Qt::Key_Escape);
    QVERIFY(driver.press(u"resumeNow"_s));
    waitForTitle(driver, u"WRITES GO ON"_s);
    QCOMPARE(access(), m_access);
    QVERIFY(isWritable());
}

void OutageTest::changesNothingWhenOpenedReadOnly()
{
    QString paused;
    {
        WindowDriver driver(*m_folder);
        openBeforeThePause(driver);
        QVERIFY(driver.choose(u"pause_write"_s) && driver.startChosen());
        waitForTitle(driver, u"OUTAGE, PROVEN"_s);
        paused = access();
    }
    WindowDriver reader(*m_folder, true);
    QVERIFY(reader.open(config()));
    waitForTitle(reader, u"NOT PROVEN"_s);
    QVERIFY(reader.press(u"resumeNow"_s));
    QTRY_VERIFY2_WITH_TIMEOUT(reader.textOf(u"outageReason"_s).contains(u"read-only"_s),
                              qPrintable(reader.textOf(u"outageReason"_s)), patience);
    QVERIFY(reader.session().runs().isEmpty());
    QCOMPARE(access(), paused);
}

FLARE_TEST(OutageTest)
#include "tst_outage.moc"
