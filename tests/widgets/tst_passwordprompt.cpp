// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/catalogue.h"
#include "tests/shared/flareyml.h"
#include "tests/shared/migrationfixture.h"
#include "tests/shared/testprogram.h"
#include "widgets/parts/theme.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/passworddialog.h"

#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

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
    void saysForWhomAndWhere();
    void asksAgainAfterAWrongOneUntilItServesOrIsDeclined();
    void triesAWrongOneOnceWhoeverWaits();
    void doesNotAskForAServerThatIsDown();

private:
    void open();
    [[nodiscard]] PasswordDialog* question() const;
    void type(const QString& password);
    /// What a label of the question says.
    [[nodiscard]] QString told(const QString& name) const;
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
    // Nor its keychain.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
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

PasswordDialog* PasswordPromptTest::question() const
{
    for (auto* dialog : m_window->findChildren<PasswordDialog*>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

void PasswordPromptTest::type(const QString& password)
{
    QTRY_VERIFY_WITH_TIMEOUT(question() != nullptr, patience);
    auto* dialog = question();
    auto* edit = dialog->findChild<QLineEdit*>(u"password"_s);
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
    QTest::keyClicks(edit, password);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(question() != dialog);
}

QString PasswordPromptTest::told(const QString& name) const
{
    const auto* label = question()->findChild<QLabel*>(name);
    return label == nullptr ? QString() : label->text();
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

void PasswordPromptTest::saysForWhomAndWhere()
{
    open();
    QTRY_VERIFY_WITH_TIMEOUT(question() != nullptr, patience);
    const auto& host = m_config.publisher;
    QVERIFY2(told(u"side"_s).contains(Theme::sideSymbol(Side::Publisher))
                 && told(u"side"_s).contains(Theme::sideWord(Side::Publisher)),
             qPrintable(told(u"side"_s)));
    QCOMPARE(told(u"address"_s), u"%1:%2"_s.arg(host.host).arg(host.port));
    QCOMPARE(told(u"user"_s), host.superuser.user.text());
    QVERIFY2(told(u"identifier"_s).contains(u"<b>"_s + host.systemIdentifier.grouped().right(7)),
             qPrintable(told(u"identifier"_s)));
    QCOMPARE(told(u"refused"_s), QString());
    // There is no keychain to offer.
    QVERIFY(!question()->findChild<QCheckBox*>(u"keep"_s)->isVisible());
    QTest::keyClick(question(), Qt::Key_Return);
    QVERIFY2(question() != nullptr, "an empty password was sent");
}

void PasswordPromptTest::asksAgainAfterAWrongOneUntilItServesOrIsDeclined()
{
    open();
    type(u"not the password"_s);
    QTRY_VERIFY_WITH_TIMEOUT(question() != nullptr, patience);
    QVERIFY2(told(u"refused"_s).contains(u"refused"_s), qPrintable(told(u"refused"_s)));
    QVERIFY2(told(u"why"_s).contains(u"password authentication failed"_s), qPrintable(told(u"why"_s)));
    QTest::keyClick(question(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(publisher().error.has_value(), patience);
    QCOMPARE(publisher().error->sqlState(), "28P01"_ba);
    waitForRounds(3);
    QVERIFY(question() == nullptr);

    askAgain();
    type(u"nor this"_s);
    type(QString::fromUtf8(m_pair->publisher().superuserPassword().reveal()));
    QTRY_VERIFY_WITH_TIMEOUT(publisher().isUp(), patience);
    // One that serves is kept.
    askAgain();
    waitForRounds(2);
    QVERIFY(question() == nullptr && publisher().isUp());
}

void PasswordPromptTest::triesAWrongOneOnceWhoeverWaits()
{
    const auto refusals = [this] { return m_pair->publisher().logText().count(u"password authentication failed"_s); };
    const auto before = refusals();
    open();
    QTRY_VERIFY_WITH_TIMEOUT(question() != nullptr, patience);
    // Whoever makes a plan logs in too, and has to wait for the answer to the first question.
    Arguments arguments;
    arguments.set(u"database"_s, {m_config.databases().first().text()});
    const auto plan = m_window->session()->plan(*findOperation(u"create_publication"_s), arguments);
    type(u"not the password"_s);
    QTRY_VERIFY_WITH_TIMEOUT(question() != nullptr, patience);
    QTest::keyClick(question(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(publisher().error.has_value() && plan.isFinished(), patience);
    QVERIFY(plan.result().error);
    QCOMPARE(plan.result().error->sqlState(), "28P01"_ba);
    waitForRounds(2);
    QVERIFY(question() == nullptr);
    // Servers lock accounts after a handful of failures.
    QCOMPARE(refusals(), before + 1);
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
