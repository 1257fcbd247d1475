// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/passwordcommands.h"
#include "tests/shared/manualclock.h"
#include "tests/shared/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <future>
#include <thread>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Commands that keep a tally: each run adds a line to a file.
class PasswordCommandsTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void holdsUntilAServerRefuses();
    void runsAnewOnceForAllThatWereRefused();
    void restsAfterAFailure();
    void aPersonNeedNotWaitForTheRest();
    void otherLoginsDoNotWaitForACommand();
    void whoeverWaitsCanBeStopped();

private:
    /// Prints "token 1", then "token 2".
    [[nodiscard]] Account counting() const
    {
        return {RoleName(u"admin"_s), std::nullopt,
                u"echo run >> '%1'; echo \"token $(wc -l < '%1')\""_s.arg(m_dir->filePath(u"runs"_s))};
    }
    [[nodiscard]] Account failing() const
    {
        return {RoleName(u"admin"_s), std::nullopt, u"echo run >> '%1'; exit 1"_s.arg(m_dir->filePath(u"runs"_s))};
    }
    /// Until the file is there.
    [[nodiscard]] Account waiting() const
    {
        return {RoleName(u"slow"_s), std::nullopt,
                u"echo run >> '%1'; while [ ! -e '%2' ]; do sleep 0.01; done; echo late"_s.arg(
                    m_dir->filePath(u"runs"_s), m_dir->filePath(u"go"_s))};
    }
    [[nodiscard]] qsizetype runs() const
    {
        QFile file(m_dir->filePath(u"runs"_s));
        return file.open(QFile::ReadOnly) ? file.readAll().count('\n') : 0;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void PasswordCommandsTest::holdsUntilAServerRefuses()
{
    PasswordCommands commands;
    const auto account = counting();
    const auto first = commands.password(Side::Publisher, account, {});
    QCOMPARE(commands.password(Side::Publisher, account, {}).reveal(), "token 1"_ba);
    QCOMPARE(runs(), 1);
    QCOMPARE(commands.passwordInPlaceOf(first, Side::Publisher, account, {}).reveal(), "token 2"_ba);
    QCOMPARE(commands.password(Side::Publisher, account, {}).reveal(), "token 2"_ba);
    QCOMPARE(runs(), 2);
}

void PasswordCommandsTest::runsAnewOnceForAllThatWereRefused()
{
    PasswordCommands commands;
    const auto account = counting();
    const auto first = commands.password(Side::Publisher, account, {});
    for (int login = 0; login < 3; ++login)
        QCOMPARE(commands.passwordInPlaceOf(first, Side::Publisher, account, {}).reveal(), "token 2"_ba);
    QCOMPARE(runs(), 2);
}

void PasswordCommandsTest::restsAfterAFailure()
{
    ManualClock clock;
    PasswordCommands commands(clock);
    const auto account = failing();
    const auto ask = [&] { std::ignore = commands.password(Side::Publisher, account, {}); };
    for (int call = 0; call < 3; ++call)
        QVERIFY_THROWS_EXCEPTION(Error, ask());
    QCOMPARE(runs(), 1);
    clock.advance(5s);
    QVERIFY_THROWS_EXCEPTION(Error, ask());
    QCOMPARE(runs(), 2);
    clock.advance(9s); // The rest is twice as long now.
    QVERIFY_THROWS_EXCEPTION(Error, ask());
    QCOMPARE(runs(), 2);
    clock.advance(1s);
    QVERIFY_THROWS_EXCEPTION(Error, ask());
    QCOMPARE(runs(), 3);
}

void PasswordCommandsTest::aPersonNeedNotWaitForTheRest()
{
    ManualClock clock;
    PasswordCommands commands(clock);
    const auto ask = [&] { std::ignore = commands.password(Side::Publisher, failing(), {}); };
    QVERIFY_THROWS_EXCEPTION(Error, ask());
    commands.forgetFailures(Side::Subscriber);
    QVERIFY_THROWS_EXCEPTION(Error, ask());
    QCOMPARE(runs(), 1);
    commands.forgetFailures(Side::Publisher);
    QVERIFY_THROWS_EXCEPTION(Error, ask());
    QCOMPARE(runs(), 2);
}

void PasswordCommandsTest::otherLoginsDoNotWaitForACommand()
{
    PasswordCommands commands;
    auto late = std::async(std::launch::async, [&] { return commands.password(Side::Publisher, waiting(), {}); });
    QTRY_COMPARE(runs(), 1);
    commands.forgetFailures(Side::Publisher);
    QCOMPARE(commands.password(Side::Publisher, counting(), {}).reveal(), "token 2"_ba);
    QFile go(m_dir->filePath(u"go"_s));
    QVERIFY(go.open(QFile::WriteOnly));
    QCOMPARE(late.get().reveal(), "late"_ba);
}

void PasswordCommandsTest::whoeverWaitsCanBeStopped()
{
    PasswordCommands commands;
    std::stop_source first;
    auto late = std::async(std::launch::async,
                           [&] { return commands.password(Side::Publisher, waiting(), first.get_token()); });
    QTRY_COMPARE(runs(), 1);
    std::stop_source second;
    second.request_stop();
    QVERIFY_THROWS_EXCEPTION(Error, std::ignore = commands.password(Side::Publisher, waiting(), second.get_token()));
    QCOMPARE(runs(), 1);
    first.request_stop();
    QVERIFY_THROWS_EXCEPTION(Error, late.get());
}

FLARE_TEST(PasswordCommandsTest)
#include "tst_passwordcommands.moc"
