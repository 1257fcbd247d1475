// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/loginbackoff.h"

#include "tests/shared/manualclock.h"
#include "tests/shared/testprogram.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const LoginBackoff::Login login{Side::Publisher, RoleName(u"postgres"_s), DatabaseName(u"shop"_s)};

Error failure(const QByteArray& sqlState)
{
    return Error(ErrorKind::Connect, u"Connecting failed."_s, u"Check it."_s).withServerError({sqlState, {}, {}, {}});
}

bool mayTry(LoginBackoff& backoff, const LoginBackoff::Login& who = login)
{
    try {
        const auto trial = backoff.begin(who, {});
        return true;
    } catch (const Error& error) {
        return error.sqlState().isEmpty();
    }
}

} // namespace

class LoginBackoffTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsARefusedLoginFromTheServer()
    {
        LoginBackoff backoff;
        QVERIFY(mayTry(backoff));
        const auto told = backoff.refused(login, failure("28P01"));
        QVERIFY2(told.advice().startsWith(u"Check it. "), qPrintable(told.advice()));
        QVERIFY(!mayTry(backoff));
        QVERIFY(mayTry(backoff, {Side::Subscriber, RoleName(u"postgres"_s), DatabaseName(u"shop"_s)}));
        QVERIFY(mayTry(backoff, {Side::Publisher, RoleName(u"postgres"_s), DatabaseName(u"postgres"_s)}));
    }

    void restsForHalfAMinuteAndLongerEachTimeUpToTenMinutes()
    {
        ManualClock clock;
        LoginBackoff backoff(clock);
        for (const auto rest : {30s, 60s, 120s, 240s, 480s, 600s, 600s}) {
            (void)backoff.refused(login, failure("28000"));
            clock.advance(rest - 1ms);
            QVERIFY(!mayTry(backoff));
            clock.advance(1ms);
            QVERIFY(mayTry(backoff));
        }
    }

    void saysNothingOfOtherFailures()
    {
        LoginBackoff backoff;
        for (const auto* state : {"", "57P03", "53300"}) {
            QCOMPARE(backoff.refused(login, failure(state)).advice(), u"Check it."_s);
            QVERIFY(mayTry(backoff));
        }
    }

    void letsOneTryAtATimeUntilOneServed()
    {
        LoginBackoff backoff;
        std::atomic<bool> begun = false;
        std::atomic<bool> answered = false;
        bool waited = false;
        bool tried = true;
        std::jthread other;
        {
            const auto trial = backoff.begin(login, {});
            other = std::jthread([&] {
                begun = true;
                tried = mayTry(backoff);
                waited = answered;
            });
            QTRY_VERIFY(begun);
            QVERIFY(mayTry(backoff, {Side::Subscriber, RoleName(u"postgres"_s), DatabaseName(u"shop"_s)}));
            (void)backoff.refused(login, failure("28P01"));
            answered = true;
        }
        // It waited for the answer, and got the refusal without asking the server.
        other.join();
        QVERIFY(waited && !tried);

        backoff.accepted(login);
        const auto trial = backoff.begin(login, {});
        QVERIFY(mayTry(backoff));
    }

    void stopsWaitingWhenToldTo()
    {
        LoginBackoff backoff;
        const auto trial = backoff.begin(login, {});
        std::stop_source stop;
        stop.request_stop();
        try {
            const auto another = backoff.begin(login, stop.get_token());
            QFAIL("two at a time");
        } catch (const Error& error) {
            QCOMPARE(error.kind(), ErrorKind::Cancelled);
        }
    }

    void forgetsWhenTheLoginServedOrAPersonSaysSo()
    {
        LoginBackoff backoff;
        (void)backoff.refused(login, failure("28P01"));
        backoff.forget(Side::Subscriber);
        QVERIFY(!mayTry(backoff));
        backoff.forget(Side::Publisher);
        QVERIFY(mayTry(backoff));
        (void)backoff.refused(login, failure("28P01"));
        backoff.accepted(login);
        QVERIFY(mayTry(backoff));
    }
};

FLARE_TEST(LoginBackoffTest)
#include "tst_loginbackoff.moc"
