// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/credentials.h"

#include "tests/shared/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <future>

using namespace Flare;
using namespace Qt::StringLiterals;

namespace {

const RoleName admin(u"admin"_s);

Config configWithCommand(const QString& command)
{
    Config config;
    config.publisher.superuser = {admin, std::nullopt, command};
    config.subscriber.superuser = {admin, Secret(u"from the file"_s), {}};
    return config;
}

std::optional<Error> failureOf(Credentials& credentials, const std::stop_token& stop = {})
{
    try {
        std::ignore = credentials.password(Side::Publisher, Role::Superuser, stop);
        return std::nullopt;
    } catch (const Error& error) {
        return error;
    }
}

Error wanted()
{
    return Error(ErrorKind::Connect, u"A password is wanted."_s);
}

std::optional<Error> served(const Secret&)
{
    return std::nullopt;
}

} // namespace

class CredentialsTest : public QObject
{
    Q_OBJECT

private slots:
    void takesTheFirstLineOfACommandOnce()
    {
        const QTemporaryDir dir;
        const auto calls = dir.filePath(u"calls"_s);
        const auto config = configWithCommand(u"echo called >> '%1'; printf 'a word\\nand more\\n'"_s.arg(calls));
        Redactor redactor;
        Credentials credentials(config, redactor);
        for (int call = 0; call < 2; ++call)
            QCOMPARE(credentials.password(Side::Publisher, Role::Superuser, {})->reveal(), "a word"_ba);
        QFile file(calls);
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), "called\n"_ba);
        QVERIFY(!redactor.scrub(u"it was a word"_s).contains(u"a word"_s));
        QCOMPARE(credentials.password(Side::Subscriber, Role::Superuser, {})->reveal(), "from the file"_ba);
    }

    void tellsWhatIsWrongWithACommand_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("said");
        QTest::newRow("fails") << u"echo secret; exit 3"_s << u"ended with an error (exit code 3)"_s;
        QTest::newRow("is killed") << u"kill -9 $$"_s << u"ended with an error"_s;
        QTest::newRow("says nothing") << u"true"_s << u"printed nothing"_s;
        QTest::newRow("an empty line") << u"echo; echo secret"_s << u"printed nothing"_s;
    }

    void tellsWhatIsWrongWithACommand()
    {
        QFETCH(QString, command);
        QFETCH(QString, said);
        const auto config = configWithCommand(command);
        Redactor redactor;
        Credentials credentials(config, redactor);
        const auto failure = failureOf(credentials);
        QVERIFY(failure);
        QCOMPARE(failure->kind(), ErrorKind::Config);
        QCOMPARE(failure->side(), Side::Publisher);
        QVERIFY2(failure->message().contains(said), qPrintable(failure->message()));
        QVERIFY(!failure->message().contains(u"secret"_s));
        QVERIFY(!failure->message().contains(command));
    }

    void endsACommandWhenStopped()
    {
        const auto config = configWithCommand(u"exec sleep 1000"_s);
        Redactor redactor;
        Credentials credentials(config, redactor);
        std::stop_source stop;
        stop.request_stop();
        const auto failure = failureOf(credentials, stop.get_token());
        QVERIFY(failure);
        QCOMPARE(failure->kind(), ErrorKind::Cancelled);
    }

    void asksAPersonOnceAndAgainWhenTold()
    {
        const auto config = configWithCommand({});
        Redactor redactor;
        int questions = 0;
        Credentials credentials(config, redactor,
                                [&questions](Side, const RoleName&, const QString&) -> std::optional<Secret> {
                                    return ++questions == 1 ? std::nullopt : std::optional(Secret(u"typed"_s));
                                });
        QVERIFY(!credentials.password(Side::Publisher, Role::Superuser, {}));
        for (int call = 0; call < 2; ++call)
            QVERIFY(credentials.ask(Side::Publisher, admin, {}, wanted(), served));
        QCOMPARE(questions, 1);

        credentials.askAgain(Side::Publisher);
        for (int call = 0; call < 2; ++call)
            QVERIFY(!credentials.ask(Side::Publisher, admin, {}, wanted(), served));
        QCOMPARE(questions, 2);
        QCOMPARE(credentials.password(Side::Publisher, Role::Superuser, {})->reveal(), "typed"_ba);
        QVERIFY(!redactor.scrub(u"the value 'typed' is refused"_s).contains(u"typed"_s));
    }

    void asksUntilTheServerTakesWhatIsTyped()
    {
        const auto config = configWithCommand({});
        Redactor redactor;
        QStringList refusals;
        Credentials credentials(config, redactor, [&](Side, const RoleName&, const QString& refusal) {
            refusals.append(refusal);
            return std::optional(Secret(u"what was typed as %1."_s.arg(refusals.size())));
        });
        QByteArrayList tried;
        const auto third = [&](const Secret& password) -> std::optional<Error> {
            tried.append(password.reveal());
            return tried.size() < 3
                ? std::optional(Error(ErrorKind::Connect, u"No to "_s + QString::fromUtf8(password.reveal())))
                : std::nullopt;
        };
        QVERIFY(!credentials.ask(Side::Publisher, admin, {}, wanted(), third));
        QCOMPARE(tried, QByteArrayList({"what was typed as 1.", "what was typed as 2.", "what was typed as 3."}));
        // Even from a server that repeats what was typed.
        const auto masked = u"No to "_s + redacted();
        QCOMPARE(refusals, QStringList({{}, masked, masked}));
        QCOMPARE(credentials.password(Side::Publisher, Role::Superuser, {})->reveal(), "what was typed as 3."_ba);
    }

    void tellsOnlyOfWhatTheServerHasTaken()
    {
        const auto config = configWithCommand({});
        Redactor redactor;
        int questions = 0;
        QByteArrayList taken;
        Credentials credentials(
            config, redactor,
            [&](Side, const RoleName&, const QString&) { return Secret(u"what was typed as %1."_s.arg(++questions)); },
            [&](Side side, const RoleName& user, const Secret& password) {
                taken.append(keyOf(side).toUtf8() + ' ' + user.text().toUtf8() + ": "_ba + password.reveal());
            });
        const auto second = [&](const Secret&) -> std::optional<Error> {
            return questions < 2 ? std::optional(Error(ErrorKind::Connect, u"Wrong."_s)) : std::nullopt;
        };
        QVERIFY(!credentials.ask(Side::Publisher, admin, {}, wanted(), second));
        QCOMPARE(taken, QByteArrayList{"publisher admin: what was typed as 2."_ba});
        // The login is right, but it is another server.
        credentials.askAgain(Side::Publisher);
        const auto anotherServer = [](const Secret&) -> std::optional<Error> {
            throw Error(ErrorKind::WrongServer, u"It is another one."_s);
        };
        QVERIFY_THROWS_EXCEPTION(Error,
                                 std::ignore = credentials.ask(Side::Publisher, admin, {}, wanted(), anotherServer));
        QCOMPARE(taken.size(), 1);
    }

    void tellsTheLastRefusalWhenDeclined()
    {
        const auto config = configWithCommand({});
        Redactor redactor;
        Credentials credentials(config, redactor, [](Side, const RoleName&, const QString& refusal) {
            return refusal.isEmpty() ? std::optional(Secret(u"typed"_s)) : std::nullopt;
        });
        const auto refused = [](const Secret&) { return std::optional(Error(ErrorKind::Connect, u"Wrong."_s)); };
        QCOMPARE(credentials.ask(Side::Publisher, admin, {}, wanted(), refused)->message(), u"Wrong."_s);
        QVERIFY(!credentials.password(Side::Publisher, Role::Superuser, {}));
    }

    void givesWhoWaitsWhatServedAnother()
    {
        const auto config = configWithCommand({});
        Redactor redactor;
        std::promise<void> asked;
        std::promise<void> answer;
        std::atomic<int> questions = 0;
        Credentials credentials(config, redactor, [&](Side, const RoleName&, const QString&) {
            if (++questions == 1) {
                asked.set_value();
                answer.get_future().wait();
            }
            return std::optional(Secret(u"typed"_s));
        });
        const auto login = [&] { return credentials.ask(Side::Publisher, admin, {}, wanted(), served); };
        auto first = std::async(std::launch::async, login);
        asked.get_future().wait();
        auto second = std::async(std::launch::async, login);
        answer.set_value();
        QVERIFY(!first.get() && !second.get());
        QCOMPARE(questions.load(), 1);
    }

    void asksNobodyForWhatTheFileHasWrong()
    {
        const auto config = configWithCommand({});
        Redactor redactor;
        int questions = 0;
        Credentials credentials(config, redactor, [&](Side, const RoleName&, const QString&) {
            ++questions;
            return std::optional(Secret(u"typed"_s));
        });
        const auto known = credentials.password(Side::Subscriber, Role::Superuser, {});
        QVERIFY(known && credentials.ask(Side::Subscriber, admin, known, wanted(), served));
        QCOMPARE(questions, 0);
    }

    void asksNobodyWithoutAPerson()
    {
        const auto config = configWithCommand({});
        Redactor redactor;
        Credentials credentials(config, redactor);
        QVERIFY(credentials.ask(Side::Publisher, admin, {}, wanted(), served));
    }

    void namesNoReplicationUserThatTheFileLacks()
    {
        const auto config = configWithCommand({});
        QVERIFY_THROWS_EXCEPTION(Error, std::ignore = accountOf(config, Side::Subscriber, Role::ReplUser));
    }
};

FLARE_TEST(CredentialsTest)
#include "tst_credentials.moc"
