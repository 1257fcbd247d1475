// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "tests/journey/ordersdatabase.h"
#include "tests/journey/windowdriver.h"
#include "tests/shared/pdftext.h"
#include "tests/shared/sqlsession.h"
#include "tests/shared/testprogram.h"
#include "widgets/window/migrationpage.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// An application that writes to the publisher all the time and comes back by itself after it was thrown out.
class Traffic
{
public:
    Traffic(const SandboxCluster& cluster, QString database)
        : m_thread([this, &cluster, database = std::move(database)](const std::stop_token& stop) {
            while (!stop.stop_requested())
                write(cluster, database, stop);
        })
    {
    }

    [[nodiscard]] qint64 acknowledged() const { return m_acknowledged; }

private:
    void write(const SandboxCluster& cluster, const QString& database, const std::stop_token& stop)
    {
        try {
            SqlSession session(cluster, database, applicationLogin());
            while (!stop.stop_requested()) {
                session.run(u"INSERT INTO public.orders (note) VALUES ('as they come')"_s);
                ++m_acknowledged;
                sleepFor(2ms, stop);
            }
        } catch (const Error&) {
            sleepFor(50ms, stop);
        }
    }

    std::atomic<qint64> m_acknowledged = 0;
    std::jthread m_thread;
};

} // namespace

/// A whole migration, and the ways in which it is refused, through the program's window by mouse and keyboard.
class JourneyTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup() { removeEverything(*m_pair, m_names); }
    void migratesByClicks();
    void locksEverythingThatChangesAWrongServer();
    void refusesTheWrongDigitsAndTheOtherServers();
    void findsAPauseAgainAfterARestart();

private:
    void use(PairVersions versions);
    [[nodiscard]] Config config() { return configForOrders(*m_pair, m_names); }
    void exportReport(WindowDriver& driver, const QString& path);
    void checkReport(WindowDriver& driver, const QString& path);
    [[nodiscard]] QString onPublisher(const QString& text)
    {
        return sqlValue(m_pair->publisher(), m_names.database, text);
    }

    PgPairs m_pairs;
    PgPair* m_pair = nullptr;
    MigrationNames m_names;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void JourneyTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_pair = &m_pairs.pair(pairsToTest().first());
}

void JourneyTest::use(PairVersions versions)
{
    m_pair = &m_pairs.pair(versions);
    createOrders(*m_pair, m_names);
}

void JourneyTest::exportReport(WindowDriver& driver, const QString& path)
{
    QVERIFY(driver.press(u"export"_s));
    auto* dialog = driver.window().findChild<QFileDialog*>();
    QVERIFY(dialog != nullptr);
    auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_s);
    // Typed key by key, Qt's dialog would choose the folders on the way.
    name->setText(path);
    QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save), Qt::LeftButton);
    QTRY_VERIFY2_WITH_TIMEOUT(driver.textOf(u"chain"_s).contains(u"has been exported"_s),
                              qPrintable(driver.textOf(u"chain"_s)), 20000);
}

void JourneyTest::migratesByClicks()
{
    // Two versions that differ; what the operations do on the other pairs is tested without the window.
    use(pairsToTest().first());
    WindowDriver driver(*m_folder);
    QVERIFY(driver.open(config()));
    const Traffic traffic(m_pair->publisher(), m_names.database);
    QTRY_VERIFY(traffic.acknowledged() > 50);
    // From the opened file to the pause: each phase one click, the confirmation one and the digits.
    const int before = driver.clicks();
    QVERIFY2(driver.runPhaseUpTo(Phase::Prepare), driver.lastOutcome());
    QVERIFY2(driver.textOf(u"phaseBefore"_s).contains(u"Check is done"_s), qPrintable(driver.textOf(u"phaseBefore"_s)));
    QVERIFY2(driver.runPhaseUpTo(Phase::Copy), driver.lastOutcome());
    QVERIFY2(driver.runPhaseUpTo(Phase::Cutover), driver.lastOutcome());
    QVERIFY(driver.press(u"go"_s));
    QVERIFY2(driver.confirmSheet() && driver.waitForRun(u"pause_write"_s), driver.lastOutcome());
    // An outage is nothing that a window goes on from by itself.
    QTRY_COMPARE(driver.next() == nullptr ? u"nothing"_s : driver.next()->operation, u"record_switch"_s);
    QTRY_VERIFY2(driver.textOf(u"outageTitle"_s).contains(u"OUTAGE, PROVEN"_s),
                 qPrintable(driver.textOf(u"outageTitle"_s)));

    // Writes are paused, nobody writes any more, and all that was acknowledged is there, sequences included.
    const auto promised = traffic.acknowledged();
    QCOMPARE(sqlValue(m_pair->subscriber(), m_names.database, u"SELECT count(*) FROM public.orders"_s).toLongLong(),
             onPublisher(u"SELECT count(*) FROM public.orders"_s).toLongLong());
    QVERIFY(sqlValue(m_pair->subscriber(), m_names.database, u"SELECT count(*) FROM public.orders"_s).toLongLong()
            >= promised);
    QCOMPARE(sqlValue(m_pair->subscriber(), m_names.database, u"SELECT last_value FROM public.orders_id_seq"_s),
             onPublisher(u"SELECT last_value FROM public.orders_id_seq"_s));

    // The application works on the subscriber: what is left of the migration goes.
    QVERIFY(driver.press(u"switched"_s));
    QTRY_VERIFY2(driver.textOf(u"phaseTitle"_s).endsWith(phaseText(Phase::CleanUp)), driver.lastOutcome());
    QVERIFY(driver.press(u"go"_s));
    QVERIFY2(driver.confirmSheet() && driver.waitForRun(u"drop_subscription"_s), driver.lastOutcome());
    QVERIFY2(driver.confirmSheet() && driver.waitForRun(u"drop_publication"_s), driver.lastOutcome());
    QTRY_COMPARE(driver.textOf(u"phaseMessage"_s), u"Everything is done."_s);
    qInfo("%d clicks", driver.clicks() - before);
    QVERIFY(driver.clicks() - before <= 10);

    QTest::keyClick(&driver.window(), Qt::Key_F5);
    for (auto* dock : driver.window().page()->viewActions()) {
        if (!dock->isChecked())
            dock->trigger();
    }
    QVERIFY(driver.press(u"verify"_s));
    QTRY_VERIFY_WITH_TIMEOUT(driver.textOf(u"chain"_s).contains(u"The chain holds"_s), 20000);
    const auto report = m_folder->filePath(u"report.pdf"_s);
    exportReport(driver, report);
    checkReport(driver, report);
}

// The ticket's reader has nothing else.
void JourneyTest::checkReport(WindowDriver& driver, const QString& path)
{
    const auto pages = pagesOfPdf(path);
    QVERIFY2(!pages.isEmpty() && pages.size() <= 3, qPrintable(pages.join(u'\n')));
    const auto config = driver.session().config();
    const auto entries = driver.session().audit().read({.operation = u"pause_write"_s, .kind = AuditKind::Outcome});
    QCOMPARE(entries.size(), 1);
    const auto data = entries.first().record.data;
    const auto proof = data.value(u"proofs"_s)[0];
    for (const auto& fact :
         {config.publisher.systemIdentifier.text(), config.subscriber.systemIdentifier.text(),
          data.value(u"stopped_at"_s).toString().section(u'T', 1), u"allowed"_s, proof[u"required_lsn"_s].toString(),
          proof[u"reached_lsn"_s].toString(), m_names.database, u"Pause writes"_s, u"is intact"_s})
        QVERIFY2(!fact.isEmpty() && pages.first().contains(fact), qPrintable(fact + u'\n' + pages.first()));
    QVERIFY(pages.last().contains(QRegularExpression(u"Head of the log: [0-9a-f]{64}"_s)));
}

void JourneyTest::locksEverythingThatChangesAWrongServer()
{
    use(pairsToTest().first());
    auto wrong = config();
    wrong.subscriber.systemIdentifier = SystemIdentifier(7166421309857204913);
    WindowDriver driver(*m_folder);
    QVERIFY(driver.open(wrong));
    QTRY_VERIFY(driver.textOf(u"lock"_s).contains(u"7166421309857204913"_s));
    QVERIFY(driver.choose(u"replicate_roles"_s));
    QTRY_VERIFY(!driver.textOf(u"blocked"_s).isEmpty());
    QVERIFY(!driver.window().findChild<QPushButton*>(u"run"_s)->isEnabled());
}

void JourneyTest::refusesTheWrongDigitsAndTheOtherServers()
{
    use(pairsToTest().first());
    WindowDriver driver(*m_folder);
    QVERIFY(driver.open(config()));
    QVERIFY2(driver.migrateUpTo(u"pause_write"_s), driver.lastOutcome());
    const auto access = onPublisher(u"SELECT datacl::text FROM pg_database WHERE datname = current_database()"_s);
    QVERIFY(driver.choose(u"pause_write"_s));
    QVERIFY(driver.press(u"run"_s));
    auto* sheet = driver.dialog(u"confirmSheet"_s);
    QVERIFY(sheet != nullptr);
    auto* entry = sheet->findChild<QLineEdit*>(u"entry"_s);
    auto* refusal = sheet->findChild<QLabel*>(u"refusal"_s);
    const auto right = driver.session().config().publisher.systemIdentifier.lastDigits();

    QTest::keyClicks(entry, right.left(5));
    QVERIFY(!sheet->findChild<QPushButton*>(u"confirm"_s)->isEnabled());
    entry->clear();
    QTest::keyClicks(entry, driver.session().config().subscriber.systemIdentifier.lastDigits());
    QVERIFY(driver.press(u"confirm"_s));
    QTRY_VERIFY2(refusal->text().contains(u"subscriber"_s), qPrintable(refusal->text()));
    QTest::keyClicks(entry, right == u"000000"_s ? u"111111"_s : u"000000"_s);
    QVERIFY(driver.press(u"confirm"_s));
    QTRY_VERIFY(!refusal->text().isEmpty() && !refusal->text().contains(u"subscriber"_s));
    // Enter is a habit, not a confirmation.
    QTest::keyClicks(entry, right);
    QTest::keyClick(entry, Qt::Key_Return);
    QVERIFY(sheet->isVisible());
    QTest::keyClick(sheet, Qt::Key_Escape);
    QTRY_VERIFY(driver.session().running().isEmpty());
    QCOMPARE(onPublisher(u"SELECT datacl::text FROM pg_database WHERE datname = current_database()"_s), access);
    QVERIFY(driver.session().latestRun(u"pause_write"_s, Arguments()) == nullptr);
}

void JourneyTest::findsAPauseAgainAfterARestart()
{
    use(pairsToTest().first());
    const auto acl = u"SELECT coalesce(datacl::text, '') FROM pg_database WHERE datname = current_database()"_s;
    QString access;
    {
        WindowDriver driver(*m_folder);
        QVERIFY(driver.open(config()));
        QVERIFY2(driver.migrateUpTo(u"pause_write"_s), driver.lastOutcome());
        access = onPublisher(acl);
        QVERIFY2(driver.runNext(), driver.lastOutcome());
        QVERIFY(onPublisher(acl) != access);
    }
    WindowDriver again(*m_folder);
    QVERIFY(again.open(config()));
    QTRY_VERIFY2(again.textOf(u"outageTitle"_s).contains(u"NOT PROVEN"_s), qPrintable(again.textOf(u"outageTitle"_s)));
    QVERIFY(again.press(u"resumeNow"_s));
    QTRY_VERIFY2(again.textOf(u"outageTitle"_s).contains(u"WRITES GO ON"_s), again.lastOutcome());
    QCOMPARE(onPublisher(acl), access);
}

FLARE_TEST(JourneyTest)
#include "tst_journey.moc"
