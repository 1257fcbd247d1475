// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clifixture.h"
#include "tests/shared/flareprocess.h"
#include "tests/shared/migrationfixture.h"
#include "tests/shared/pgpair.h"
#include "tests/shared/sqlsession.h"
#include "tests/shared/testprogram.h"

#include <QJsonArray>
#include <QProcess>

using namespace Flare;
using namespace Flare::Test;

/// The command line against a real pair of servers, from a real file.
class CliServersTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void provesAMigrationAndItsServers();
    void refusesAWrongServerWithItsOwnExitCode();
    void asksForAPasswordThatTheFileDoesNotHave();
    void doesNotAskForAPasswordWhenToldNotTo();
    void stopsWatchingWhenNobodyReads();
    void lookingIntoAFullDiskIsAFailure();
    void aDryRunOfEveryOperationChangesNothing_data();
    void aDryRunOfEveryOperationChangesNothing();

private:
    [[nodiscard]] QByteArray fileOf(const Config& config, bool withPasswords) const;

    PgPairs m_pairs;
    PgPair* m_pair = nullptr;
    std::unique_ptr<CliFixture> m_cli;
};

namespace {

QString accountText(const QString& role, const Account& account, bool withPassword)
{
    auto text = u"      %1: '%2'\n"_s.arg(role, account.user.text());
    if (withPassword && account.password)
        text += u"      %1_password: '%2'\n"_s.arg(role, QString::fromUtf8(account.password->reveal()));
    return text;
}

QString hostText(const QString& side, const HostConfig& host, bool withPasswords)
{
    auto text =
        u"  %1:\n    conn:\n      host: '%2'\n      port: %3\n      system_identifier: %4\n"_s.arg(side, host.host)
            .arg(host.port)
            .arg(host.systemIdentifier.text());
    text += accountText(u"superuser"_s, host.superuser, withPasswords);
    text += accountText(u"db_owner"_s, host.dbOwner, withPasswords);
    if (host.replUser)
        text += accountText(u"repl_user"_s, *host.replUser, withPasswords);
    return text;
}

/// What a dry run must leave alone, on one server.
QString stateOf(const SandboxCluster& cluster)
{
    return sqlValue(
        cluster, u"postgres"_s,
        u"SELECT (SELECT string_agg(rolname, ',' ORDER BY rolname) FROM pg_roles) || ' / '"
        " || (SELECT string_agg(datname || coalesce(datacl::text, ''), ',' ORDER BY datname) FROM pg_database)"
        " || ' / ' || (SELECT count(*) FROM pg_subscription)"
        " || ' / ' || (SELECT count(*) FROM pg_replication_slots)"_s);
}

} // namespace

QByteArray CliServersTest::fileOf(const Config& config, bool withPasswords) const
{
    return (u"hosts:\n"_s + hostText(u"publisher"_s, config.publisher, withPasswords)
            + hostText(u"subscriber"_s, config.subscriber, withPasswords)
            + u"publications:\n  bench: {pubname: bench}\nsubscriptions:\n  bench1: {dbname: bench, pubname: bench}\n"_s)
        .toUtf8();
}

void CliServersTest::init()
{
    const auto pairs = pairsToTest();
    if (pairs.isEmpty())
        QSKIP("No PostgreSQL servers: run packaging/install-deps.sh --postgresql");
    m_pair = &m_pairs.pair(pairs.first());
    createPublisherObjects(*m_pair);
    m_cli = std::make_unique<CliFixture>();
    m_cli->writeConfig(fileOf(configFor(*m_pair), true));
}

void CliServersTest::cleanup()
{
    if (m_pair != nullptr)
        removeEverything(*m_pair);
}

void CliServersTest::provesAMigrationAndItsServers()
{
    const auto result = m_cli->run({u"verify_connectivity"_s});
    QVERIFY2(result.code == 0, qPrintable(result.err));
    QVERIFY(result.out.contains(m_pair->publisher().systemIdentifier().text()));
    QVERIFY(result.err.contains(u"Next: flare replicate_roles"_s));
    const auto outcome = m_cli->run({u"verify_connectivity"_s, u"--json"_s}).outcome();
    QCOMPARE(outcome.value(u"status"_s), u"succeeded"_s);
    QCOMPARE(outcome.value(u"operation_id"_s).toString().size(), 8);
}

void CliServersTest::refusesAWrongServerWithItsOwnExitCode()
{
    auto config = configFor(*m_pair);
    std::swap(config.publisher.systemIdentifier, config.subscriber.systemIdentifier);
    m_cli->writeConfig(fileOf(config, true));
    QCOMPARE(m_cli->run({u"verify_connectivity"_s}).code, 5);
}

void CliServersTest::asksForAPasswordThatTheFileDoesNotHave()
{
    auto config = configFor(*m_pair);
    m_cli->writeConfig(fileOf(config, true)
                           .replace("superuser_password: '" + config.subscriber.superuser.password->reveal() + "'",
                                    "connect_timeout: 5"));
    m_cli->answers = {QString::fromUtf8(config.subscriber.superuser.password->reveal())};
    const auto result = m_cli->run({u"verify_connectivity"_s});
    QVERIFY2(result.code == 0, qPrintable(result.err));
    QCOMPARE(m_cli->questions.size(), 1);
    QVERIFY2(m_cli->questions.first().contains(u"subscriber"_s), qPrintable(m_cli->questions.first()));
    QVERIFY(!(result.out + result.err).contains(m_cli->answers.first()));
}

void CliServersTest::doesNotAskForAPasswordWhenToldNotTo()
{
    m_cli->writeConfig(fileOf(configFor(*m_pair), false));
    m_cli->answers = {u"unwanted"_s};
    QCOMPARE(m_cli->run({u"verify_connectivity"_s, u"--no-input"_s}).code, 4);
    QVERIFY(m_cli->questions.isEmpty());
}

void CliServersTest::stopsWatchingWhenNobodyReads()
{
    QProcess flare;
    flare.setProcessEnvironment(environmentIn(m_cli->directory.path()));
    flare.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    flare.start(
        u"bash"_s,
        {u"-c"_s,
         u"set -o pipefail; '%1' --config '%2' monitor --json --interval 100ms | head -2; exit ${PIPESTATUS[0]}"_s.arg(
             QString::fromLatin1(FLARE_BINARY), m_cli->configPath())});
    QVERIFY(flare.waitForFinished(60'000));
    QCOMPARE(flare.exitStatus(), QProcess::NormalExit);
    QCOMPARE(flare.exitCode(), 1);
    QCOMPARE(flare.readAllStandardOutput().count('\n'), 2);
}

void CliServersTest::lookingIntoAFullDiskIsAFailure()
{
    QProcess flare;
    flare.setProcessEnvironment(environmentIn(m_cli->directory.path()));
    flare.setStandardOutputFile(u"/dev/full"_s);
    flare.start(QString::fromLatin1(FLARE_BINARY), {u"--config"_s, m_cli->configPath(), u"monitor"_s, u"--once"_s});
    QVERIFY(flare.waitForFinished(60'000));
    const auto err = flare.readAllStandardError();
    QVERIFY2(flare.exitCode() == 1, err);
    QVERIFY2(err.contains("The output can't be written"), err);
}

void CliServersTest::aDryRunOfEveryOperationChangesNothing_data()
{
    QTest::addColumn<QString>("id");
    for (const auto& operation : catalogue())
        QTest::newRow(qPrintable(operation.id)) << operation.id;
}

void CliServersTest::aDryRunOfEveryOperationChangesNothing()
{
    QFETCH(QString, id);
    const auto& operation = *findOperation(id);
    QStringList words{id, u"--dry-run"_s, u"--json"_s};
    if (std::any_of(operation.parameters.begin(), operation.parameters.end(),
                    [](const Parameter& p) { return p.kind == Parameter::Kind::Command; }))
        words += {u"--"_s, u"true"_s};
    sql(m_pair->subscriber(), u"postgres"_s, u"CREATE DATABASE bench"_s);
    const auto before = stateOf(m_pair->publisher()) + stateOf(m_pair->subscriber());
    const auto result = m_cli->run(words);
    QCOMPARE(stateOf(m_pair->publisher()) + stateOf(m_pair->subscriber()), before);
    // A guard rail may refuse an operation whose time has not come; nothing else may go wrong.
    QVERIFY2(result.code == 0 || result.code == 6, qPrintable(result.out));
    if (result.code == 0)
        QCOMPARE(result.objects().at(result.objects().size() - 2).value(u"dry_run"_s), true);
}

FLARE_TEST(CliServersTest)
#include "tst_cliservers.moc"
