// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/connection.h"
#include "core/pg/transaction.h"
#include "tests/shared/clustertemplates.h"
#include "tests/shared/installedservers.h"
#include "tests/shared/sqlsession.h"
#include "tests/shared/testprogram.h"

#include <QTest>

#include <openssl/crypto.h>

#include <csignal>
#include <future>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

using namespace Flare;
using namespace Flare::Pg;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::optional<Error> errorOf(const std::function<void()>& call)
{
    try {
        call();
    } catch (const Error& error) {
        return error;
    }
    return std::nullopt;
}

/// Made before OpenSSL is used, so that it goes after OpenSSL's own end, and before anybody counts what leaks.
struct EndOfChild
{
    ~EndOfChild()
    {
        if (isChild)
            _exit(0);
    }
    bool isChild = false;
} endOfChild;

} // namespace

class ConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();

    void isIndependentOfTheSettingsOfRolesAndDatabases();
    void keepsPlansFromWriting();
    void passesValuesUnchanged();
    void tellsAllThatTheServerSaysOfAnError();
    void collectsNotices();
    void aStopCancelsTheStatementOnTheServer();
    void aDeadlineCancelsTheStatementOnTheServer();
    void whatEndsInSpiteOfACancelIsToldAsItEnded();
    void aServerThatDoesNotEvenAnswerACancelIsGivenUp();
    void aStopEndsConnectingToASilentServer();
    void aLostLinkIsNoSqlError();
    void aLinkLostInCommitIsInDoubt();
    void rollsBackWhenNobodyCommits();
    void canGoOnAfterACancel();
    void refusesAStatementThatBeginsToCopy();
    void knowsAnIdentifierThatWasRounded();
    void theTlsLibraryOutlivesMain();

private:
    [[nodiscard]] ConnInfo info() const;
    [[nodiscard]] std::unique_ptr<Connection> open(std::stop_token stop = {}, OpenOptions options = {});
    [[nodiscard]] QString sleepersOf(const Connection& connection);

    std::unique_ptr<SandboxCluster> m_cluster;
};

void ConnectionTest::initTestCase()
{
    QVERIFY2(!installedServers().isEmpty(), howToInstallServers);
    m_cluster = startCopy(installedServers().last());
}

void ConnectionTest::cleanup()
{
    if (!m_cluster->isRunning())
        m_cluster->start();
}

ConnInfo ConnectionTest::info() const
{
    ConnInfo info;
    info.host = m_cluster->host();
    info.port = m_cluster->port();
    info.user = RoleName(m_cluster->superuser());
    info.password = m_cluster->superuserPassword();
    info.database = DatabaseName(u"postgres"_s);
    info.applicationName = u"pg-flare/test"_s;
    return info;
}

std::unique_ptr<Connection> ConnectionTest::open(std::stop_token stop, OpenOptions options)
{
    return Connection::open(info(), {Side::Publisher, m_cluster->systemIdentifier(), {}}, options, std::move(stop));
}

QString ConnectionTest::sleepersOf(const Connection& connection)
{
    return sqlValue(*m_cluster, u"postgres"_s,
                    u"SELECT count(*) FROM pg_stat_activity WHERE pid = %1 AND state = 'active'"_s.arg(
                        connection.identity().backendPid));
}

void ConnectionTest::isIndependentOfTheSettingsOfRolesAndDatabases()
{
    sql(*m_cluster, u"postgres"_s,
        u"ALTER ROLE postgres SET datestyle = 'SQL, DMY'; ALTER ROLE postgres SET search_path = 'evil';"
        " ALTER ROLE postgres SET statement_timeout = '1s'; ALTER DATABASE postgres SET"
        " default_transaction_read_only = on; ALTER ROLE postgres SET extra_float_digits = -5"_s);
    const auto connection = open();
    const auto result = connection->exec("SELECT date '2024-03-02'::text AS day, (0.1::float8 + 0.2)::text AS sum,"
                                         " current_setting('search_path') AS path, pg_sleep(1.1)"_sql);
    connection->exec("CREATE TEMPORARY TABLE t (a int)"_sql);
    SqlSession reset(*m_cluster, u"postgres"_s);
    reset.run(u"SET default_transaction_read_only = off; SET statement_timeout = 0"_s);
    reset.run(u"ALTER ROLE postgres RESET ALL"_s);
    reset.run(u"ALTER DATABASE postgres RESET ALL"_s);
    QCOMPARE(result.text(0, "day"), u"2024-03-02"_s);
    QCOMPARE(result.text(0, "sum"), u"0.30000000000000004"_s);
    QCOMPARE(result.text(0, "path"), u"pg_catalog"_s);
}

void ConnectionTest::keepsPlansFromWriting()
{
    OpenOptions options;
    options.readOnly = true;
    const auto connection = open({}, options);
    const auto error = errorOf([&] { connection->exec("CREATE TABLE public.t (a int)"_sql); });
    QVERIFY(error);
    QCOMPARE(error->sqlState(), "25006"_ba);
}

void ConnectionTest::passesValuesUnchanged()
{
    const auto connection = open();
    const QStringList texts{u"a"_s, u"b \"c\" {d}, \\ '"_s, QString(u""_s), u"NULL"_s, u"日本"_s};
    const auto result =
        connection->exec("SELECT $1::text[] AS texts, $2::text AS text, $3::text AS missing, $4::bool AS yes"_sql,
                         Params(texts, texts.at(1), std::nullopt, true));
    QCOMPARE(result.texts(0, "texts"), texts);
    QCOMPARE(result.text(0, "text"), texts.at(1));
    QVERIFY(result.isNull(0, "missing"));
    QVERIFY(result.boolean(0, "yes"));
    const auto missing = errorOf([&] { (void)result.text(0, "nothing"); });
    QCOMPARE(missing->kind(), ErrorKind::Internal);
    // Quoting for statements that take no parameters must be just as exact.
    const auto literal = sql("SELECT {} AS text", Literal{texts.at(1)});
    QCOMPARE(connection->exec(literal).text(0, "text"), texts.at(1));
}

void ConnectionTest::tellsAllThatTheServerSaysOfAnError()
{
    const auto connection = open();
    const auto error = errorOf([&] {
        connection->exec(
            "DO $$ BEGIN RAISE EXCEPTION 'no' USING DETAIL = 'why', HINT = 'do', ERRCODE = 'AB123'; END $$"_sql);
    });
    QVERIFY(error);
    QCOMPARE(error->kind(), ErrorKind::Sql);
    QCOMPARE(error->message(), u"no"_s);
    QCOMPARE(error->sqlState(), "AB123"_ba);
    QCOMPARE(error->serverError().detail, u"why"_s);
    QCOMPARE(error->serverError().hint, u"do"_s);
    QVERIFY(error->serverError().context.contains(u"RAISE"_s));
    QCOMPARE(error->side(), std::optional(Side::Publisher));
    QVERIFY(error->statement().startsWith(u"DO $$"_s));
    QCOMPARE(connection->exec("SELECT 1 AS one"_sql).integer(0, "one"), 1);
}

void ConnectionTest::collectsNotices()
{
    const auto connection = open();
    connection->exec("DO $$ BEGIN RAISE WARNING 'careful'; END $$"_sql);
    QVERIFY(connection->takeNotices().join(u' ').contains(u"careful"_s));
    QVERIFY(connection->takeNotices().isEmpty());
}

void ConnectionTest::aStopCancelsTheStatementOnTheServer()
{
    std::stop_source stop;
    const auto connection = open(stop.get_token());
    auto waiting = std::async(std::launch::async, [&] {
        return errorOf([&] { connection->exec("SELECT pg_sleep(600)"_sql, {}, Deadline::never()); });
    });
    QTRY_COMPARE_WITH_TIMEOUT(sleepersOf(*connection), u"1"_s, 30'000);
    stop.request_stop();
    const auto error = waiting.get();
    QVERIFY(error);
    QCOMPARE(error->kind(), ErrorKind::Cancelled);
    QVERIFY(connection->isAlive());
    QTRY_COMPARE_WITH_TIMEOUT(sleepersOf(*connection), u"0"_s, 10'000);
}

void ConnectionTest::aDeadlineCancelsTheStatementOnTheServer()
{
    const auto connection = open();
    const auto error = errorOf([&] { connection->exec("SELECT pg_sleep(600)"_sql, {}, Deadline::in(50ms)); });
    QVERIFY(error);
    QCOMPARE(error->kind(), ErrorKind::TimedOut);
    QTRY_COMPARE_WITH_TIMEOUT(sleepersOf(*connection), u"0"_s, 10'000);
}

/// What was done and is told as cancelled would be done twice.
void ConnectionTest::whatEndsInSpiteOfACancelIsToldAsItEnded()
{
    std::stop_source stop;
    const auto connection = open(stop.get_token());
    const auto stubborn = "DO $$ BEGIN PERFORM pg_sleep(600); EXCEPTION WHEN query_canceled THEN NULL; END $$"_sql;
    auto waiting = std::async(std::launch::async,
                              [&] { return errorOf([&] { connection->exec(stubborn, {}, Deadline::never()); }); });
    const auto inBlock =
        u"SELECT wait_event FROM pg_stat_activity WHERE pid = %1"_s.arg(connection->identity().backendPid);
    QTRY_COMPARE_WITH_TIMEOUT(sqlValue(*m_cluster, u"postgres"_s, inBlock), u"PgSleep"_s, 30'000);
    stop.request_stop();
    QVERIFY(!waiting.get());
    const auto error = errorOf([&] { connection->exec("SELECT 1"_sql); });
    QVERIFY(error);
    QCOMPARE(error->kind(), ErrorKind::Cancelled);
}

void ConnectionTest::aServerThatDoesNotEvenAnswerACancelIsGivenUp()
{
    const auto connection = open();
    const auto pid = connection->identity().backendPid;
    QCOMPARE(::kill(pid, SIGSTOP), 0);
    const auto error = errorOf([&] { connection->exec("SELECT 1"_sql, {}, Deadline::in(50ms)); });
    QCOMPARE(::kill(pid, SIGCONT), 0);
    QVERIFY(error);
    QCOMPARE(error->kind(), ErrorKind::TimedOut);
    QVERIFY(error->advice().contains(u"pg_stat_activity"_s));
    QVERIFY(!connection->isAlive());
    QCOMPARE(errorOf([&] { connection->exec("SELECT 1"_sql); })->kind(), ErrorKind::Connect);
}

void ConnectionTest::aStopEndsConnectingToASilentServer()
{
    const auto postmaster = m_cluster->postmasterPid();
    QVERIFY(postmaster);
    QCOMPARE(::kill(*postmaster, SIGSTOP), 0);
    std::stop_source stop;
    auto waiting = std::async(std::launch::async, [&] { return errorOf([&] { (void)open(stop.get_token()); }); });
    const bool waits = waiting.wait_for(200ms) == std::future_status::timeout;
    stop.request_stop();
    const auto error = waiting.get();
    QCOMPARE(::kill(*postmaster, SIGCONT), 0);
    QVERIFY(waits);
    QVERIFY(error);
    QCOMPARE(error->kind(), ErrorKind::Cancelled);
}

void ConnectionTest::aLostLinkIsNoSqlError()
{
    const auto connection = open();
    sql(*m_cluster, u"postgres"_s, u"SELECT pg_terminate_backend(%1)"_s.arg(connection->identity().backendPid));
    const auto error = errorOf([&] { connection->exec("SELECT pg_sleep(600)"_sql); });
    QVERIFY(error);
    QCOMPARE(error->kind(), ErrorKind::Connect);
    QVERIFY(!error->advice().isEmpty());
}

void ConnectionTest::aLinkLostInCommitIsInDoubt()
{
    sql(*m_cluster, u"postgres"_s,
        u"CREATE TABLE public.slow (a int); CREATE FUNCTION public.wait() RETURNS trigger LANGUAGE plpgsql AS"
        " 'BEGIN PERFORM pg_catalog.pg_sleep(600); RETURN NULL; END';"
        " CREATE CONSTRAINT TRIGGER wait AFTER INSERT ON public.slow DEFERRABLE INITIALLY DEFERRED FOR EACH ROW"
        " EXECUTE PROCEDURE public.wait()"_s);
    const auto connection = open();
    auto committing = std::async(std::launch::async, [&] {
        return errorOf([&] {
            Transaction transaction(*connection);
            connection->exec("INSERT INTO public.slow VALUES (1)"_sql);
            transaction.commit();
        });
    });
    const auto inCommit = u"SELECT count(*) FROM pg_stat_activity WHERE pid = %1 AND wait_event = 'PgSleep'"_s.arg(
        connection->identity().backendPid);
    QTRY_COMPARE_WITH_TIMEOUT(sqlValue(*m_cluster, u"postgres"_s, inCommit), u"1"_s, 30'000);
    m_cluster->kill();
    const auto error = committing.get();
    m_cluster->start();
    sql(*m_cluster, u"postgres"_s, u"DROP TABLE public.slow; DROP FUNCTION public.wait()"_s);
    QVERIFY(error);
    QCOMPARE(error->kind(), ErrorKind::InDoubt);
}

void ConnectionTest::rollsBackWhenNobodyCommits()
{
    const auto connection = open();
    {
        const Transaction transaction(*connection);
        connection->exec("CREATE TABLE public.gone (a int)"_sql);
    }
    QVERIFY(sqlValue(*m_cluster, u"postgres"_s, u"SELECT to_regclass('public.gone')"_s).isNull());
    QCOMPARE(connection->exec("SELECT 1 AS one"_sql).integer(0, "one"), 1);
}

void ConnectionTest::canGoOnAfterACancel()
{
    std::stop_source stop;
    const auto connection = open(stop.get_token());
    stop.request_stop();
    QCOMPARE(errorOf([&] { connection->exec("SELECT 1"_sql); })->kind(), ErrorKind::Cancelled);
    // An undo must get through although its operation was stopped.
    const auto before = connection->setStopToken({});
    QVERIFY(before.stop_requested());
    QCOMPARE(connection->exec("SELECT 1 AS one"_sql).integer(0, "one"), 1);
}

// What a thread at its own end looks into must not be freed by the end of main(). The end of another process, as this
// one's is too late to be judged.
void ConnectionTest::refusesAStatementThatBeginsToCopy()
{
    for (const auto& copy : {"COPY (SELECT 1) TO STDOUT"_sql, "COPY t FROM STDIN"_sql}) {
        const auto connection = open();
        connection->exec("CREATE TEMPORARY TABLE t (a int)"_sql);
        const auto error = errorOf([&] { connection->exec(copy); });
        QVERIFY(error);
        QCOMPARE(error->kind(), ErrorKind::Internal);
        QVERIFY(!connection->isAlive());
    }
}

void ConnectionTest::knowsAnIdentifierThatWasRounded()
{
    const auto real = m_cluster->systemIdentifier().text();
    // As JavaScript prints it: the shortest digits that are the same double, then zeros.
    const auto rounded = QString::number(real.toDouble(), 'e', 16).remove(u'.').left(16) + u"000"_s;
    QVERIFY2(rounded != real, "This cluster's identifier happens to survive.");
    const auto adviceFor = [&](const QString& written) {
        const auto error = errorOf([&] {
            (void)Connection::open(info(), {Side::Publisher, *SystemIdentifier::parse(written), {}}, {}, {});
        });
        return error && error->kind() == ErrorKind::WrongServer ? error->advice() : QString();
    };
    QVERIFY2(adviceFor(rounded).contains(u"in quotes: system_identifier: '%1'"_s.arg(real)),
             qPrintable(adviceFor(rounded)));
    QVERIFY2(adviceFor(u"7166421309857204900"_s).contains(u"failover"_s), qPrintable(adviceFor(rounded)));
}

void ConnectionTest::theTlsLibraryOutlivesMain()
{
    constexpr int freed = 99;
    const auto connection = open();
    const auto child = fork();
    if (child == 0) {
        endOfChild.isChild = true;
        OPENSSL_atexit([] { _exit(freed); });
        std::exit(0);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
}

FLARE_TEST(ConnectionTest)
#include "tst_connection.moc"
