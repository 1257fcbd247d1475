// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/keptpasswords.h"

#include "tests/shared/flareyml.h"
#include "tests/shared/migrationfixture.h"
#include "tests/shared/testprogram.h"
#include "tests/widgets/secretservice.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/passworddialog.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

/// Passwords that are typed into the window and kept by a real keychain, for real servers.
class KeptPasswordsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void asksNoMoreForOneThatIsKept();
    void keepsNothingUnasked();
    void keepsNoneThatTheServerRefuses();
    void forgetsWhatTheServerRefusesAndAsks();
    void asksBeforeItSendsOneToAnotherAddress();
    void sendsNothingToAServerOfAnotherIdentifier();
    void forgetsAllByTheSettings();
    // The last one: libsecret finds no way back to a keychain that has gone.
    void asksAsEverWithoutAKeychain();

private:
    /// Of a window of its own, as after a restart.
    void open();
    [[nodiscard]] PasswordDialog* question() const;
    [[nodiscard]] QCheckBox* box() const { return question()->findChild<QCheckBox*>(u"keep"_s); }
    [[nodiscard]] QString told(const QString& name) const;
    void type(const QString& password, bool keep);
    void keepTheRightOne();
    [[nodiscard]] const ServerState& publisher() const { return m_window->session()->topology().publisher; }
    [[nodiscard]] QString rightOne() { return QString::fromUtf8(m_pair->publisher().superuserPassword().reveal()); }
    [[nodiscard]] KeychainLogin login() const
    {
        return {m_config.publisher.systemIdentifier, m_config.publisher.superuser.user.text()};
    }

    std::unique_ptr<SecretService> m_service;
    PgPairs m_pairs;
    PgPair* m_pair = nullptr;
    Config m_config;
    std::unique_ptr<Keychain> m_keychain;
    std::unique_ptr<MainWindow> m_window;
};

void KeptPasswordsTest::initTestCase()
{
    m_service = std::make_unique<SecretService>();
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_service->folder());
    // A password file of the machine that runs this must not answer in the person's place.
    qputenv("PGPASSFILE", "/nonexistent");
    m_pair = &m_pairs.pair(pairsToTest().first());
}

void KeptPasswordsTest::init()
{
    QSettings().clear();
    m_keychain = std::make_unique<Keychain>();
    m_config = configFor(*m_pair);
    m_config.publisher.superuser.password.reset();
}

void KeptPasswordsTest::cleanup()
{
    m_window.reset();
    m_keychain.reset();
}

void KeptPasswordsTest::open()
{
    m_window = std::make_unique<MainWindow>(MainWindow::Options{false, m_service->folder() + u"/audit.sqlite"_s});
    m_window->show();
    const auto file = m_service->folder() + u"/flare.yml"_s;
    writeFlareYml(flareYml(m_config), file);
    m_window->openFile(file);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session() != nullptr, patience);
}

PasswordDialog* KeptPasswordsTest::question() const
{
    for (auto* dialog : m_window->findChildren<PasswordDialog*>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

QString KeptPasswordsTest::told(const QString& name) const
{
    const auto* label = question()->findChild<QLabel*>(name);
    return label == nullptr ? QString() : label->text();
}

void KeptPasswordsTest::type(const QString& password, bool keep)
{
    QTRY_VERIFY_WITH_TIMEOUT(question() != nullptr, patience);
    auto* dialog = question();
    QVERIFY(box()->isVisible() && !box()->isChecked());
    if (keep)
        box()->click();
    auto* edit = dialog->findChild<QLineEdit*>(u"password"_s);
    QTest::keyClicks(edit, password);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(question() != dialog);
}

void KeptPasswordsTest::keepTheRightOne()
{
    open();
    type(rightOne(), true);
    QTRY_VERIFY_WITH_TIMEOUT(publisher().isUp(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_keychain->addresses(login()), QStringList(addressOf(m_config.publisher)), patience);
}

void KeptPasswordsTest::asksNoMoreForOneThatIsKept()
{
    keepTheRightOne();
    open();
    QTRY_VERIFY_WITH_TIMEOUT(question() != nullptr || publisher().isUp(), patience);
    QVERIFY(question() == nullptr && publisher().isUp());
    QSettings().sync();
    // In the configuration stands the subscriber's.
    QVERIFY(!m_service->files().contains(rightOne().toUtf8()));
}

void KeptPasswordsTest::keepsNothingUnasked()
{
    open();
    type(rightOne(), false);
    QTRY_VERIFY_WITH_TIMEOUT(publisher().isUp(), patience);
    open();
    QTRY_VERIFY_WITH_TIMEOUT(question() != nullptr, patience);
    QVERIFY(m_keychain->isEmpty());
}

void KeptPasswordsTest::keepsNoneThatTheServerRefuses()
{
    open();
    type(u"not the password"_s, true);
    QTRY_VERIFY_WITH_TIMEOUT(question() != nullptr, patience);
    QVERIFY2(told(u"refused"_s).contains(u"typed"_s), qPrintable(told(u"refused"_s)));
    QVERIFY(m_keychain->isEmpty());
    type(rightOne(), false);
    QTRY_VERIFY_WITH_TIMEOUT(publisher().isUp(), patience);
    QVERIFY(m_keychain->isEmpty());
}

void KeptPasswordsTest::forgetsWhatTheServerRefusesAndAsks()
{
    m_keychain->store(login(), addressOf(m_config.publisher), Secret(u"of last year"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_keychain->isEmpty(), patience);
    open();
    QTRY_VERIFY_WITH_TIMEOUT(question() != nullptr, patience);
    QVERIFY2(told(u"refused"_s).contains(u"keychain"_s), qPrintable(told(u"refused"_s)));
    QVERIFY2(told(u"why"_s).contains(u"password authentication failed"_s), qPrintable(told(u"why"_s)));
    QVERIFY(question()->findChild<QLineEdit*>(u"password"_s)->text().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(m_keychain->isEmpty(), patience);
    type(rightOne(), true);
    QTRY_VERIFY_WITH_TIMEOUT(publisher().isUp() && !m_keychain->isEmpty(), patience);
    open();
    QTRY_VERIFY_WITH_TIMEOUT(question() != nullptr || publisher().isUp(), patience);
    QVERIFY(question() == nullptr);
}

void KeptPasswordsTest::asksBeforeItSendsOneToAnotherAddress()
{
    keepTheRightOne();
    const auto first = addressOf(m_config.publisher);
    m_config.publisher.host = u"localhost"_s;
    QVERIFY(addressOf(m_config.publisher) != first);
    open();
    QTRY_VERIFY_WITH_TIMEOUT(question() != nullptr, patience);
    QVERIFY2(told(u"found"_s).contains(first), qPrintable(told(u"found"_s)));
    QCOMPARE(told(u"address"_s), addressOf(m_config.publisher));
    QVERIFY(box()->isChecked());
    QTest::keyClick(question()->findChild<QLineEdit*>(u"password"_s), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(publisher().isUp(), patience);
    // The server has proven there to be the one.
    const QStringList both{first, addressOf(m_config.publisher)};
    QTRY_COMPARE_WITH_TIMEOUT(m_keychain->addresses(login()), both, patience);
    open();
    QTRY_VERIFY_WITH_TIMEOUT(question() != nullptr || publisher().isUp(), patience);
    QVERIFY(question() == nullptr);
}

void KeptPasswordsTest::sendsNothingToAServerOfAnotherIdentifier()
{
    keepTheRightOne();
    // The same address, after the server was replaced by another: what the file expects is what is looked for.
    m_config.publisher.systemIdentifier = SystemIdentifier(7166421309857204913);
    open();
    QTRY_VERIFY_WITH_TIMEOUT(question() != nullptr, patience);
    QCOMPARE(told(u"found"_s), QString());
    QVERIFY(question()->findChild<QLineEdit*>(u"password"_s)->text().isEmpty());
    // The server takes it, but is not the one of the file. Whatever logs in asks for itself then.
    while (!publisher().isWrong() && !QTest::currentTestFailed()) {
        type(rightOne(), true);
        QTRY_VERIFY_WITH_TIMEOUT(question() != nullptr || publisher().isWrong(), patience);
    }
    QVERIFY(m_keychain->addresses(login()).isEmpty());
}

void KeptPasswordsTest::forgetsAllByTheSettings()
{
    keepTheRightOne();
    for (auto* action : m_window->findChildren<QAction*>()) {
        if (action->shortcuts().contains(QKeySequence(u"Ctrl+,"_s)))
            action->trigger();
    }
    auto* forget = m_window->findChild<QPushButton*>(u"forgetPasswords"_s);
    QVERIFY(forget != nullptr && forget->isVisible() && forget->isEnabled());
    QTest::mouseClick(forget, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_keychain->isEmpty(), patience);
    QTRY_VERIFY(!forget->isEnabled());
    open();
    QTRY_VERIFY_WITH_TIMEOUT(question() != nullptr, patience);
}

void KeptPasswordsTest::asksAsEverWithoutAKeychain()
{
    keepTheRightOne();
    m_window.reset();
    m_service->stop();
    open();
    QTRY_VERIFY_WITH_TIMEOUT(question() != nullptr, patience);
    QVERIFY(!box()->isVisible());
    QCOMPARE(told(u"refused"_s) + told(u"found"_s), QString());
    auto* edit = question()->findChild<QLineEdit*>(u"password"_s);
    QTest::keyClicks(edit, rightOne());
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(publisher().isUp(), patience);
}

FLARE_TEST(KeptPasswordsTest)
#include "tst_keptpasswords.moc"
