// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/terminalmigration.h"
#include "tests/shared/flareyml.h"
#include "tests/shared/pgpair.h"
#include "tests/shared/testprogram.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

/// A file that is not about these two servers, or about none: whoever runs the program with it is told so, and told
/// what to do, and neither server has changed.
class GuardRailsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void refusesAnotherServer();
    void refusesSwappedServers();
    void refusesAStandby();
    void reportsAClosedPort();
    void reportsAWrongPassword();
    void givesUpOnAServerThatNeverAnswers();
    void refusesNoise();
    void refusesAFileThatEverybodyCanRead();

private:
    /// The verbs that a careless user may begin with, each with this exit code.
    void checkRefused(int code);

    std::unique_ptr<PgPair> m_pair;
    std::unique_ptr<TerminalMigration> m_migration;
    Config m_good;
};

void GuardRailsTest::initTestCase()
{
    const auto pairs = pairsToTest();
    if (pairs.isEmpty())
        QSKIP("No pair of PostgreSQL servers to test with.");
    m_pair = std::make_unique<PgPair>(pairs.first());
    m_migration = std::make_unique<TerminalMigration>(*m_pair, MigrationNames());
    m_good = m_migration->config;
}

void GuardRailsTest::init()
{
    m_migration->config = m_good;
}

void GuardRailsTest::checkRefused(int code)
{
    const auto before = catalogueOf(*m_pair, m_migration->database());
    const auto database = m_migration->database();
    for (const auto& words : {QStringList{u"verify_connectivity"_s}, QStringList{u"replicate_roles"_s},
                              QStringList{u"replicate_schema"_s, database}}) {
        const auto result = m_migration->run(words + QStringList{u"--json"_s});
        QVERIFY2(result.code == code, result.describe());
        const auto last = result.out.trimmed().split('\n').last();
        const auto error = QJsonDocument::fromJson(last).object().value(u"error"_s).toObject();
        QVERIFY2(!error.value(u"message"_s).toString().isEmpty(), result.describe());
        QVERIFY2(!error.value(u"advice"_s).toString().isEmpty(), result.describe());
        QCOMPARE(catalogueOf(*m_pair, database), before);
    }
}

void GuardRailsTest::refusesAnotherServer()
{
    auto text = m_good.subscriber.systemIdentifier.text();
    text.back() = text.back() == u'1' ? u'2' : u'1';
    m_migration->config.subscriber.systemIdentifier = *SystemIdentifier::parse(text);
    m_migration->writeConfig();
    checkRefused(5);
}

void GuardRailsTest::refusesSwappedServers()
{
    auto& config = m_migration->config;
    std::swap(config.publisher.port, config.subscriber.port);
    // Even where the passwords are the same on both.
    std::swap(config.publisher.superuser, config.subscriber.superuser);
    // And where a database of that name is on both: nothing but the identity tells them apart.
    const auto database = quotedIdentifier(m_migration->database());
    sql(m_pair->subscriber(), u"postgres"_s, u"CREATE DATABASE "_s + database);
    m_migration->writeConfig();
    checkRefused(5);
    sql(m_pair->subscriber(), u"postgres"_s, u"DROP DATABASE "_s + database);
}

void GuardRailsTest::refusesAStandby()
{
    const auto standby = SandboxCluster::standbyOf(m_pair->subscriber());
    m_migration->config.subscriber.port = standby->port();
    m_migration->writeConfig();
    checkRefused(5);
}

void GuardRailsTest::reportsAClosedPort()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    m_migration->config.subscriber.port = server.serverPort();
    server.close();
    m_migration->writeConfig();
    checkRefused(4);
}

void GuardRailsTest::reportsAWrongPassword()
{
    m_migration->config.subscriber.superuser.password = Secret(u"not the password"_s);
    m_migration->writeConfig();
    checkRefused(4);
}

void GuardRailsTest::givesUpOnAServerThatNeverAnswers()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    constexpr auto timeout = std::chrono::seconds(2);
    m_migration->config.subscriber.port = server.serverPort();
    m_migration->config.subscriber.connectTimeout = timeout;
    m_migration->writeConfig();
    QElapsedTimer timer;
    timer.start();
    const auto result = m_migration->run({u"replicate_roles"_s});
    QVERIFY2(result.code == 4, result.describe());
    QVERIFY2(std::chrono::milliseconds(timer.elapsed()) >= timeout, result.describe());
    checkRefused(4);
}

void GuardRailsTest::refusesNoise()
{
    QByteArray noise(1024 * 1024, '\0');
    QRandomGenerator random(42);
    for (auto& byte : noise)
        byte = static_cast<char>(random.bounded(256));
    writeFlareYml(noise, m_migration->directory() + u"/flare.yml"_s);
    checkRefused(3);
}

void GuardRailsTest::refusesAFileThatEverybodyCanRead()
{
    m_migration->writeConfig();
    QFile file(m_migration->directory() + u"/flare.yml"_s);
    QVERIFY(file.setPermissions(file.permissions() | QFile::ReadOther));
    checkRefused(3);
}

FLARE_TEST(GuardRailsTest)
#include "tst_guardrails.moc"
