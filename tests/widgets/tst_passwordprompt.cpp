// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/flareyml.h"
#include "tests/shared/migrationfixture.h"
#include "tests/shared/testprogram.h"
#include "widgets/mainwindow.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QInputDialog>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30000;

} // namespace

/// Passwords that the file does not have are asked for: once, in words that say for whom, and kept nowhere.
class PasswordPromptTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void connectsWithWhatIsTyped();
    void doesNotAskAgainByItselfAfterACancel();
    void asksAgainAfterAWrongOneWhenToldTo();
    void doesNotAskForAServerThatIsDown();

private:
    void open();
    [[nodiscard]] QInputDialog* question() const;
    void type(const QString& password);
    [[nodiscard]] const ServerState& publisher() const { return m_window->session()->topology().publisher; }
    /// "Ask both servers again" of the menu.
    void askAgain();
    /// Until both servers have been asked so often once more.
    void waitForRounds(int rounds);

    PgPairs m_pairs;
    PgPair* m_pair = nullptr;
    Config m_config;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void PasswordPromptTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    // A password file of the machine that runs this must not answer in the person's place.
    qputenv("PGPASSFILE", "/nonexistent");
}

void PasswordPromptTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_pair = &m_pairs.pair(pairsToTest().first());
    m_config = configFor(*m_pair);
    m_config.publisher.superuser.password.reset();
    m_window = std::make_unique<MainWindow>(MainWindow::Options{false, m_folder->filePath(u"audit.sqlite"_s)});
    m_window->show();
}

void PasswordPromptTest::cleanup()
{
    m_window.reset();
}

void PasswordPromptTest::open()
{
    const auto file = m_folder->filePath(u"flare.yml"_s);
    writeFlareYml(flareYml(m_config), file);
    m_window->openFile(file);
}

QInputDialog* PasswordPromptTest::question() const
{
    for (auto* dialog : m_window->findChildren<QInputDialog*>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

void PasswordPromptTest::type(const QString& password)
{
    QTRY_VERIFY_WITH_TIMEOUT(question() != nullptr, patience);
    auto* dialog = question();
    auto* edit = dialog->findChild<QLineEdit*>();
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
    QVERIFY2(dialog->labelText().contains(m_config.publisher.superuser.user.text()), qPrintable(dialog->labelText()));
    QTest::keyClicks(edit, password);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(question() != dialog);
}

void PasswordPromptTest::askAgain()
{
    for (auto* action : m_window->findChildren<QAction*>()) {
        if (action->shortcut() == QKeySequence(QKeySequence::Refresh))
            action->trigger();
    }
}

void PasswordPromptTest::waitForRounds(int rounds)
{
    for (int round = 0; round < rounds; ++round) {
        const auto before = m_window->session()->topology().takenAt;
        m_window->session()->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->session()->topology().takenAt > before, patience);
    }
}

void PasswordPromptTest::connectsWithWhatIsTyped()
{
    const auto password = QString::fromUtf8(m_pair->publisher().superuserPassword().reveal());
    open();
    type(password);
    QTRY_VERIFY_WITH_TIMEOUT(publisher().isUp(), patience);
    QVERIFY(question() == nullptr);
    for (const auto& name : QDir(m_folder->path()).entryList(QDir::Files)) {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        // The subscriber's is another one, and stands in the configuration.
        QVERIFY2(!file.readAll().contains(password.toUtf8()), qPrintable(name));
    }
}

void PasswordPromptTest::doesNotAskAgainByItselfAfterACancel()
{
    open();
    QTRY_VERIFY_WITH_TIMEOUT(question() != nullptr, patience);
    QTest::keyClick(question(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(publisher().error.has_value(), patience);
    QVERIFY2(publisher().error->advice().contains(u"password"), qPrintable(publisher().error->advice()));
    waitForRounds(3);
    QVERIFY(question() == nullptr);

    askAgain();
    type(QString::fromUtf8(m_pair->publisher().superuserPassword().reveal()));
    QTRY_VERIFY_WITH_TIMEOUT(publisher().isUp(), patience);
}

void PasswordPromptTest::asksAgainAfterAWrongOneWhenToldTo()
{
    const auto refusals = m_pair->publisher().logText().count(u"password authentication failed"_s);
    open();
    type(u"not the password"_s);
    QTRY_VERIFY_WITH_TIMEOUT(publisher().error.has_value(), patience);
    QCOMPARE(publisher().error->sqlState(), "28P01"_ba);
    waitForRounds(3);
    QVERIFY(question() == nullptr);
    // Servers lock accounts after a handful of failures.
    QCOMPARE(m_pair->publisher().logText().count(u"password authentication failed"_s), refusals + 1);

    askAgain();
    type(QString::fromUtf8(m_pair->publisher().superuserPassword().reveal()));
    QTRY_VERIFY_WITH_TIMEOUT(publisher().isUp(), patience);
    // One that serves is kept.
    askAgain();
    waitForRounds(2);
    QVERIFY(question() == nullptr && publisher().isUp());
}

void PasswordPromptTest::doesNotAskForAServerThatIsDown()
{
    m_pair->publisher().stop();
    open();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session() != nullptr && publisher().error.has_value(), patience);
    QVERIFY(question() == nullptr);
    m_pair->publisher().start();
    // It is there now, and wants one.
    type(QString::fromUtf8(m_pair->publisher().superuserPassword().reveal()));
    QTRY_VERIFY_WITH_TIMEOUT(publisher().isUp(), patience);
}

FLARE_TEST(PasswordPromptTest)
#include "tst_passwordprompt.moc"
