// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/keychain.h"

#include "tests/shared/testprogram.h"
#include "tests/widgets/secretservice.h"
#include "widgets/session/keptpasswords.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <future>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

const KeychainLogin admin{SystemIdentifier(7166421309857204913), u"admin"_s};
const auto address = u"old.example.net:5432"_s;
const auto password = "a pässword with 'quotes' and \\"_ba;

/// What read() answers; an empty text for nothing.
QByteArray readFrom(Keychain& keychain, const KeychainLogin& login)
{
    std::optional<std::optional<Secret>> answer;
    keychain.read(login, &keychain, [&answer](std::optional<Secret> found) { answer = std::move(found); });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, patience))
        return "no answer"_ba;
    return *answer ? (*answer)->reveal() : QByteArray();
}

void storeIn(Keychain& keychain, const KeychainLogin& login)
{
    const QSignalSpy changed(&keychain, &Keychain::changed);
    keychain.store(login, address, Secret(password));
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, patience);
}

} // namespace

/// A real keychain, unlocked, locked, hanging and gone.
class KeychainTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QSettings().clear(); }
    void givesBackWhatWasKeptUntilItIsForgotten();
    void givesItToNoOtherServerAndNoOtherUser();
    void keepsUsersOfAnyName();
    void keepsWhatIsStoredWhileTheOldOneIsForgotten();
    void writesNothingThatCanBeRead();
    void answersForAKeychainThatHangs();
    void asksAPersonWhileTheKeychainHangs();
    // These come last: libsecret finds no way back to a keychain that has gone, nor has a locked one somebody here.
    void answersForAKeychainThatStaysLocked();
    void saysThatThereIsNone();

private:
    std::unique_ptr<SecretService> m_service;
};

void KeychainTest::initTestCase()
{
    m_service = std::make_unique<SecretService>();
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_service->folder());
}

void KeychainTest::givesBackWhatWasKeptUntilItIsForgotten()
{
    Keychain keychain;
    QCOMPARE(readFrom(keychain, admin), QByteArray());
    QVERIFY(keychain.isAvailable() && keychain.isEmpty());
    storeIn(keychain, admin);
    QCOMPARE(readFrom(keychain, admin), password);
    Keychain another;
    QCOMPARE(readFrom(another, admin), password);
    QCOMPARE(another.addresses(admin), QStringList(address));
    QVERIFY(!another.isEmpty());

    const QSignalSpy changed(&another, &Keychain::changed);
    another.forget(admin);
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, patience);
    QVERIFY(another.isEmpty());
    QCOMPARE(readFrom(another, admin), QByteArray());
    // Neither when somebody's settings claim that it is there.
    QSettings().setValue(u"keychain/%1:admin"_s.arg(admin.server.text()), QStringList(address));
    QVERIFY(!another.isEmpty());
    QCOMPARE(readFrom(another, admin), QByteArray());
}

void KeychainTest::givesItToNoOtherServerAndNoOtherUser()
{
    Keychain keychain;
    storeIn(keychain, admin);
    for (const auto& other : {KeychainLogin{SystemIdentifier(7166421309857204914), admin.user},
                              KeychainLogin{admin.server, u"admin2"_s}, KeychainLogin{admin.server, u"Admin"_s}}) {
        QCOMPARE(readFrom(keychain, other), QByteArray());
        // Asked, and not only left out for want of an entry in the settings.
        QSettings().setValue(u"keychain/%1:%2"_s.arg(other.server.text(), other.user), QStringList(address));
        QCOMPARE(readFrom(keychain, other), QByteArray());
    }
    QCOMPARE(readFrom(keychain, admin), password);
}

void KeychainTest::keepsUsersOfAnyName()
{
    Keychain keychain;
    const KeychainLogin weird{admin.server, u"a/b\\c:d %2F ö"_s};
    storeIn(keychain, weird);
    QCOMPARE(readFrom(keychain, weird), password);
    const QSignalSpy changed(&keychain, &Keychain::changed);
    keychain.forgetAll();
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, patience);
    QVERIFY(keychain.isEmpty());
}

void KeychainTest::keepsWhatIsStoredWhileTheOldOneIsForgotten()
{
    Keychain keychain;
    keychain.store(admin, address, Secret(u"refused"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!keychain.isEmpty(), patience);
    keychain.forget(admin);
    storeIn(keychain, admin);
    QCOMPARE(readFrom(keychain, admin), password);
    QVERIFY(!keychain.isEmpty());
}

void KeychainTest::writesNothingThatCanBeRead()
{
    Keychain keychain;
    storeIn(keychain, admin);
    QSettings().sync();
    const auto files = m_service->files();
    // The settings are among them.
    QVERIFY(files.contains(address.toUtf8()));
    for (const auto& form : {password, password.toBase64(), password.toPercentEncoding(), password.toHex()})
        QVERIFY(!files.contains(form));
}

void KeychainTest::answersForAKeychainThatHangs()
{
    Keychain keychain(Milliseconds(500));
    storeIn(keychain, admin);
    m_service->freeze();
    int answers = 0;
    keychain.read(admin, &keychain, [&answers](const std::optional<Secret>& found) { answers += found ? 100 : 1; });
    QTRY_COMPARE_WITH_TIMEOUT(answers, 1, patience);
    QCOMPARE(readFrom(keychain, admin), QByteArray());
    m_service->thaw();
    QTRY_COMPARE_WITH_TIMEOUT(readFrom(keychain, admin), password, patience);
    // The late one has come too by then.
    QCOMPARE(answers, 1);
}

void KeychainTest::asksAPersonWhileTheKeychainHangs()
{
    Keychain keychain(Milliseconds(500));
    storeIn(keychain, admin);
    Config config;
    config.publisher.host = u"old.example.net"_s;
    config.publisher.port = 5432;
    config.publisher.systemIdentifier = admin.server;
    PasswordBroker broker;
    KeptPasswords kept(config, broker, keychain);
    std::shared_ptr<PasswordQuestion> question;
    connect(&kept, &KeptPasswords::personWanted, this, [&question](const auto& wanted) { question = wanted; });
    const auto ask = [&broker] { return broker.ask(Side::Publisher, admin.user, {}); };
    const auto isReady = [](const auto& future) {
        return future.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    };

    m_service->freeze();
    auto asked = std::async(std::launch::async, ask);
    QTRY_VERIFY_WITH_TIMEOUT(question != nullptr, patience);
    QVERIFY(question->keeping().isPossible && !question->keeping().found);
    m_service->thaw();
    // Late, and no answer any more.
    QTRY_COMPARE_WITH_TIMEOUT(readFrom(keychain, admin), password, patience);
    QVERIFY(!isReady(asked));
    question->answer(Secret(u"typed"_s));
    QCOMPARE(asked.get()->reveal(), "typed"_ba);

    question.reset();
    auto again = std::async(std::launch::async, ask);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(again), patience);
    QVERIFY(question == nullptr);
    QCOMPARE(again.get()->reveal(), password);
}

void KeychainTest::answersForAKeychainThatStaysLocked()
{
    Keychain keychain;
    storeIn(keychain, admin);
    m_service->lock();
    QCOMPARE(readFrom(keychain, admin), QByteArray());
    QVERIFY(keychain.isAvailable());
    // It must not be called forgotten when it is still there.
    const QSignalSpy failed(&keychain, &Keychain::failed);
    keychain.forget(admin);
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
    QVERIFY(!keychain.isEmpty());
}

void KeychainTest::saysThatThereIsNone()
{
    Keychain keychain;
    QSettings().setValue(u"keychain/%1:admin"_s.arg(admin.server.text()), QStringList(address));
    m_service->stop();
    QCOMPARE(readFrom(keychain, admin), QByteArray());
    QVERIFY(!keychain.isAvailable());
    const QSignalSpy failed(&keychain, &Keychain::failed);
    const KeychainLogin other{admin.server, u"other"_s};
    keychain.store(other, address, Secret(password));
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
    QVERIFY(!failed.first().first().toString().contains(QString::fromUtf8(password)));
    QVERIFY(keychain.addresses(other).isEmpty());
}

FLARE_TEST(KeychainTest)
#include "tst_keychain.moc"
