// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/migrationfixture.h"
#include "tests/shared/testprogram.h"
#include "widgets/operation/operationpanel.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

/// One operation at a time, planned and run on two real servers.
class OperationPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void showsTheStatementsBeforeAnythingRuns();
    void runsWhatOnlyReadsAtOnce();
    void runsOnlyWhatTheFormShows();
    void outlivesARunThatEndsOutOfSight();
    void keepsAnOutcomeThoughTheNextPlanFails();
    void neverConfirmsByEnter();

private:
    [[nodiscard]] QPushButton* button(const QString& name) const { return m_panel->findChild<QPushButton*>(name); }
    [[nodiscard]] bool waitUntilRunnable() const
    {
        return QTest::qWaitFor([this] { return button(u"run"_s)->isEnabled(); }, patience);
    }
    void click(const QString& name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    [[nodiscard]] Arguments onDatabase(const QString& name) const
    {
        Arguments arguments;
        arguments.set(u"database"_s, {name});
        return arguments;
    }
    void startCommand(const QString& command);

    PgPairs m_pairs;
    PgPair* m_pair = nullptr;
    MigrationNames m_shop;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MigrationSession> m_session;
    std::unique_ptr<OperationPanel> m_panel;
};

void OperationPanelTest::initTestCase()
{
    const auto pairs = pairsToTest();
    if (pairs.isEmpty())
        QSKIP("no pair of servers is installed");
    m_pair = &m_pairs.pair(pairs.first());
    createPublisherObjects(*m_pair);
    m_shop.database = u"shop"_s;
    SqlSession server(m_pair->publisher(), u"postgres"_s);
    createDatabase(server, m_shop);
}

void OperationPanelTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto config = configFor(*m_pair);
    config.publications.append({DatabaseName(u"shop"_s), PublicationName(u"shop"_s), {}, {}, {}, {}, false});
    MigrationSession::Options options;
    options.auditPath = m_folder->filePath(u"audit.sqlite"_s);
    m_session = std::make_unique<MigrationSession>(config, options);
    m_panel = std::make_unique<OperationPanel>(*m_session);
    m_panel->resize(600, 800);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void OperationPanelTest::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

void OperationPanelTest::cleanupTestCase()
{
    if (m_pair == nullptr)
        return;
    SqlSession(m_pair->publisher(), u"postgres"_s).run(u"DROP DATABASE shop"_s);
    removeEverything(*m_pair);
}

// exec is the one operation whose length a test can choose.
void OperationPanelTest::startCommand(const QString& command)
{
    m_panel->show(u"exec"_s, {});
    m_panel->findChild<QLineEdit*>(u"command"_s)->setText(command);
    QVERIFY(waitUntilRunnable());
    // What it does to a server in use stands beside the button: no box asks once more.
    const auto* told = m_panel->findChild<QLabel*>(u"consequences"_s);
    QVERIFY(told->isVisible() && told->text().size() > 20);
    click(u"run"_s);
    QCOMPARE(QApplication::activeModalWidget(), nullptr);
    QCOMPARE(m_session->runs().size(), 1);
}

void OperationPanelTest::showsTheStatementsBeforeAnythingRuns()
{
    m_panel->show(u"create_publication"_s, onDatabase(u"bench"_s));
    QVERIFY(waitUntilRunnable());
    const auto sql = m_panel->findChild<QPlainTextEdit*>(u"sql"_s)->toPlainText();
    QVERIFY2(sql.contains(u"CREATE PUBLICATION"_s), qPrintable(sql));
    QVERIFY(button(u"run"_s)->text().contains(u"PUBLISHER"_s));
    QVERIFY(m_session->runs().isEmpty());
    QCOMPARE(sqlValue(m_pair->publisher(), u"bench"_s, u"SELECT count(*) FROM pg_publication"_s), u"0"_s);
}

void OperationPanelTest::runsWhatOnlyReadsAtOnce()
{
    m_panel->show(u"verify_connectivity"_s, {});
    QVERIFY(waitUntilRunnable());
    click(u"run"_s);
    QCOMPARE(m_session->runs().size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(m_session->runs().first()->isFinished(), patience);
    QTRY_VERIFY(m_panel->findChild<QWidget*>(u"outcome"_s)->isVisible());
    QVERIFY(!m_panel->findChild<QPlainTextEdit*>(u"log"_s)->toPlainText().isEmpty());
}

// A plan that was under way when another database was chosen is a plan for the wrong database.
void OperationPanelTest::runsOnlyWhatTheFormShows()
{
    m_panel->show(u"create_publication"_s, onDatabase(u"bench"_s));
    auto* database = m_panel->findChild<QComboBox*>(u"database"_s);
    database->setCurrentIndex(database->findData(u"shop"_s));
    QVERIFY(!button(u"run"_s)->isEnabled());
    QVERIFY(waitUntilRunnable());
    click(u"run"_s);
    QCOMPARE(m_session->runs().size(), 1);
    QCOMPARE(m_session->runs().first()->plan().database, u"shop"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_session->runs().first()->isFinished(), patience);
}

void OperationPanelTest::outlivesARunThatEndsOutOfSight()
{
    startCommand(u"sleep 1"_s);
    m_panel->show(QString(), {}); // The step that a person does.
    QTRY_VERIFY_WITH_TIMEOUT(m_session->runs().first()->isFinished(), patience);
    QVERIFY(!button(u"run"_s)->isVisible());
    m_panel->show(u"exec"_s, {});
    QTRY_VERIFY(m_panel->findChild<QWidget*>(u"outcome"_s)->isVisible());
}

void OperationPanelTest::keepsAnOutcomeThoughTheNextPlanFails()
{
    startCommand(u"sleep 1"_s);
    auto* outcome = m_panel->findChild<QLabel*>(u"outcomeText"_s);
    QTRY_VERIFY_WITH_TIMEOUT(outcome->isVisible() && outcome->text().contains(u"Succeeded"_s), patience);
    // Without its command it can't be planned again.
    m_panel->findChild<QLineEdit*>(u"command"_s)->clear();
    QTRY_VERIFY(m_panel->findChild<QLabel*>(u"blocked"_s)->text().contains(u"can't be run"_s));
    QVERIFY(outcome->isVisible());
    QVERIFY2(outcome->text().contains(u"Succeeded"_s), qPrintable(outcome->text()));
}

void OperationPanelTest::neverConfirmsByEnter()
{
    sql(m_pair->publisher(), u"bench"_s, u"DROP PUBLICATION IF EXISTS bench; CREATE PUBLICATION bench"_s);
    m_panel->show(u"drop_publication"_s, onDatabase(u"bench"_s));
    QVERIFY(waitUntilRunnable());
    click(u"run"_s);
    auto* sheet = m_panel->findChild<QDialog*>(u"confirmSheet"_s);
    QVERIFY(sheet != nullptr);
    auto* confirm = sheet->findChild<QPushButton*>(u"confirm"_s);
    QTest::keyClicks(sheet->findChild<QLineEdit*>(u"entry"_s),
                     m_session->config().publisher.systemIdentifier.lastDigits());
    QTRY_VERIFY_WITH_TIMEOUT(confirm->isEnabled(), patience);
    for (auto* widget : QList<QWidget*>{sheet, confirm, sheet->findChild<QWidget*>(u"entry"_s)})
        QTest::keyClick(widget, Qt::Key_Return);
    // Some desktops let Enter press the focused button: it must not even reach it.
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Enter, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(confirm, &enter);
    QVERIFY(sheet->isVisible());
    QTest::mouseClick(confirm, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_session->runs().size(), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_session->runs().first()->isFinished(), patience);
    QCOMPARE(sqlValue(m_pair->publisher(), u"bench"_s, u"SELECT count(*) FROM pg_publication"_s), u"0"_s);
}

FLARE_TEST(OperationPanelTest)
#include "tst_operationpanel.moc"
