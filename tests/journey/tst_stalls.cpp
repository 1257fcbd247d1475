// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/runner.h"
#include "core/monitor/topologysessions.h"
#include "core/sandbox/serverprocess.h"
#include "tests/journey/stallwatch.h"
#include "tests/shared/benchdatabase.h"
#include "tests/shared/flareyml.h"
#include "tests/shared/testprogram.h"
#include "widgets/window/mainwindow.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Who waits for a server in these tests waits longer. What people begin to feel, 50 ms, is for bench_window: on a
// loaded machine it would be a test of the machine.
constexpr auto connectTimeout = 2s;
constexpr auto longestStall = connectTimeout / 2;

constexpr int databases = 30;
constexpr int tablesInEach = 7;

/// Every process of a server.
QList<pid_t> processesOf(const SandboxCluster& cluster)
{
    const auto postmaster = *cluster.postmasterPid();
    QList<pid_t> found{postmaster};
    for (const auto& entry : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        QFile stat(u"/proc/%1/stat"_s.arg(entry));
        if (!entry.at(0).isDigit() || !stat.open(QIODevice::ReadOnly))
            continue;
        const auto text = stat.readAll();
        if (text.mid(text.lastIndexOf(')') + 4).split(' ').value(0).toInt() == postmaster)
            found.append(entry.toInt());
    }
    return found;
}

/// A server that has stopped in the middle of whatever it did, as a machine does that swaps or loses its disk.
class FrozenServer
{
public:
    explicit FrozenServer(const SandboxCluster& cluster)
        : m_processes(processesOf(cluster))
    {
        for (const auto pid : m_processes)
            ::kill(pid, SIGSTOP);
    }
    ~FrozenServer()
    {
        for (const auto pid : m_processes)
            ::kill(pid, SIGCONT);
    }
    Q_DISABLE_COPY_MOVE(FrozenServer)

private:
    QList<pid_t> m_processes;
};

/// Of the window, to the many databases on the publisher.
int sessionsToMany(PgPair& pair)
{
    return sqlValue(pair.publisher(), u"postgres"_s,
                    u"SELECT count(*) FROM pg_stat_activity WHERE datname LIKE 'many%'"
                    " AND application_name LIKE 'pg-flare/%'"_s)
        .toInt();
}

} // namespace

/// The window goes on living whatever its servers do.
class StallsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void livesWithServersThatNeverAnswer();
    void livesWithAServerThatFreezes();
    void livesWithManyDatabasesAndTables();

private:
    QString writeConfig(const Config& config);
    static void checkStalls(const StallWatch& watch);
    static bool isConnected(const MainWindow& window)
    {
        const auto* session = window.session();
        return session != nullptr && session->topology().publisher.isUp() && session->topology().subscriber.isUp();
    }

    PgPairs m_pairs;
    QTemporaryDir m_folder;
};

void StallsTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

QString StallsTest::writeConfig(const Config& config)
{
    const auto path = m_folder.filePath(u"flare.yml"_s);
    writeFlareYml(flareYml(config), path);
    return path;
}

void StallsTest::checkStalls(const StallWatch& watch)
{
    const auto longest = watch.longest();
    qInfo("longest stall: %lld ms", static_cast<long long>(longest.count()));
    QVERIFY(longest < longestStall);
}

void StallsTest::livesWithServersThatNeverAnswer()
{
    // The kernel completes the connection; nobody ever reads from it.
    QTcpServer publisher;
    QTcpServer subscriber;
    QVERIFY(publisher.listen(QHostAddress::LocalHost) && subscriber.listen(QHostAddress::LocalHost));
    publisher.pauseAccepting();
    subscriber.pauseAccepting();
    auto config = configFor(m_pairs.pair(pairsToTest().first()));
    config.publisher.port = publisher.serverPort();
    config.subscriber.port = subscriber.serverPort();
    config.publisher.connectTimeout = config.subscriber.connectTimeout = connectTimeout;

    MainWindow window({false, m_folder.filePath(u"audit.sqlite"_s)});
    window.show();
    const StallWatch watch;
    window.openFile(writeConfig(config));
    QTRY_VERIFY_WITH_TIMEOUT(window.session() != nullptr && window.session()->topology().publisher.error, 20000);
    QCOMPARE(window.session()->topology().publisher.error->kind(), ErrorKind::Connect);
    checkStalls(watch);
}

void StallsTest::livesWithAServerThatFreezes()
{
    auto& pair = m_pairs.pair(pairsToTest().first());
    createPublisherObjects(pair);
    MainWindow window({false, m_folder.filePath(u"audit.sqlite"_s)});
    window.show();
    auto config = configFor(pair);
    config.publisher.connectTimeout = connectTimeout;
    window.openFile(writeConfig(config));
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(window), 20000);
    {
        const FrozenServer frozen(pair.publisher());
        const StallWatch watch;
        window.session()->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(!window.session()->topology().publisher.isUp(), 60000);
        checkStalls(watch);
    }
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(window), 60000);
    removeEverything(pair);
}

void StallsTest::livesWithManyDatabasesAndTables()
{
    auto& pair = m_pairs.pair(pairsToTest().first());
    createPublisherObjects(pair);
    auto config = configFor(pair);
    QStringList statements;
    for (int number = 0; number < tablesInEach; ++number)
        statements.append(u"CREATE TABLE t%1 (id int PRIMARY KEY)"_s.arg(number));
    const auto tables = statements.join(u';');
    const auto publication = config.publications.first();
    const auto subscription = config.subscriptions.first();
    for (int number = 0; number < databases; ++number) {
        const auto name = u"many_%1"_s.arg(number);
        sql(pair.publisher(), u"postgres"_s, u"CREATE DATABASE "_s + name);
        sql(pair.publisher(), name, tables);
        config.publications.append(publication);
        config.publications.last().database = DatabaseName(name);
        config.subscriptions.append(subscription);
        config.subscriptions.last().database = DatabaseName(name);
        config.subscriptions.last().name = SubscriptionName(u"sub_"_s + name);
    }
    MainWindow window({false, m_folder.filePath(u"audit.sqlite"_s)});
    window.show();
    const StallWatch watch;
    window.openFile(writeConfig(config));
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(window), 20000);
    QCOMPARE(window.session()->topology().databases.size(), databases + 1);
    for (int refresh = 0; refresh < 3; ++refresh) {
        const auto before = window.session()->topology().takenAt;
        window.session()->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(window.session()->topology().takenAt > before, 20000);
        for (const auto& database : window.session()->topology().databases.mid(1))
            QCOMPARE(database.publisher.tables, tablesInEach);
        QVERIFY(sessionsToMany(pair) <= TopologySessions::mostToDatabases);
    }
    checkStalls(watch);
    window.close();
    QTRY_COMPARE(sessionsToMany(pair), 0);
    for (int number = 0; number < databases; ++number)
        sql(pair.publisher(), u"postgres"_s, u"DROP DATABASE many_%1"_s.arg(number));
    removeEverything(pair);
}

FLARE_TEST(StallsTest)
#include "tst_stalls.moc"
