// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/sandbox/sandboxcluster.h"
#include "tests/shared/clustertemplates.h"
#include "tests/shared/pgpair.h"
#include "tests/shared/sqlsession.h"
#include "tests/shared/testprogram.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

#include <csignal>
#include <cstdio>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto holderName = "hold-a-cluster";

bool isAlive(pid_t pid)
{
    return QFileInfo::exists(u"/proc/%1/cwd"_s.arg(pid)) && ::kill(pid, 0) == 0;
}

SandboxCluster::Options optionsFor(int major)
{
    return {.installation = findPgInstallation(major).value_or(PgInstallation{}), .settings = {}, .hba = {}};
}

SandboxCluster::Options copyOptionsFor(int major)
{
    auto options = optionsFor(major);
    options.origin = ClusterTemplates::shared().get(options.installation, Side::Publisher);
    return options;
}

/// A temporary directory of its own for a test that looks at the whole of it, away from tests that run at the same
/// time.
class PrivateTemporary
{
public:
    PrivateTemporary()
    {
        QFile::setPermissions(m_directory.path(), QFile::Permissions(0x7711));
        qputenv("TMPDIR", QFile::encodeName(m_directory.path()));
    }
    ~PrivateTemporary()
    {
        if (m_before.isNull())
            qunsetenv("TMPDIR");
        else
            qputenv("TMPDIR", m_before);
    }
    Q_DISABLE_COPY_MOVE(PrivateTemporary)

    [[nodiscard]] QStringList sandboxes() const
    {
        return QDir(sandboxParent()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    }

private:
    QByteArray m_before = qgetenv("TMPDIR");
    QTemporaryDir m_directory{u"/tmp/flare-test-XXXXXX"_s};
};

/// Another process with a cluster: what the demo is to a later run.
class Holder
{
public:
    explicit Holder(int major)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(),
                        {QString::fromLatin1(holderName), QString::number(major)});
        while (!m_process.canReadLine() && m_process.waitForReadyRead(60000)) { }
        const auto words = m_process.readLine().trimmed().split(' ');
        m_postmaster = words.value(0).toInt();
        m_sandbox = QString::fromUtf8(words.value(1));
    }
    ~Holder() { crash(); }
    Q_DISABLE_COPY_MOVE(Holder)

    [[nodiscard]] pid_t postmaster() const { return m_postmaster; }
    [[nodiscard]] QString sandbox() const { return m_sandbox; }
    void crash()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
    pid_t m_postmaster = 0;
    QString m_sandbox;
};

int holdCluster(int major)
{
    const SandboxCluster cluster(optionsFor(major));
    std::printf("%d %s\n", cluster.postmasterPid().value_or(0), qUtf8Printable(cluster.directory()));
    std::fflush(stdout);
    return pause();
}

} // namespace

class TestSandbox : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsEachMajorVersionOnce();
    void recognisesAnInstallationByItsDirectory();
    void servesEachVersion_data();
    void servesEachVersion();
    void wantsThePasswordAndKeepsNoCopy();
    void leavesNothingBehind();
    void givesEachClusterItsOwnPlaceAndIdentity();
    void comesBackOnTheSamePortAfterAKill();
    void takesSettingsAndHbaLines();
    void reportsTheServersLogWhenItCantStart();
    void stopsWhenAskedTo();
    void sweepsUpAfterACrashedProcess();
    void leavesLivingSandboxesAlone();
    void refusesAForeignDirectory();
    void streamsToAStandby_data();
    void streamsToAStandby();
    void startsEachPairOnce();
    void leavesOutPairsUnlessTheyAreRequired();

private:
    int m_major = 0;
};

void TestSandbox::initTestCase()
{
    const auto installations = findPgInstallations();
    if (installations.isEmpty() && qEnvironmentVariableIntValue("FLARE_REQUIRE_PG") != 1)
        QSKIP("No PostgreSQL server on this machine. packaging/install-deps.sh installs one.");
    QVERIFY(!installations.isEmpty());
    m_major = installations.constLast().major;
}

void TestSandbox::findsEachMajorVersionOnce()
{
    int last = 9;
    for (const auto& installation : findPgInstallations()) {
        QVERIFY(installation.major > last);
        last = installation.major;
        QVERIFY(installation.version.startsWith(QString::number(installation.major)));
        for (const auto& program : {u"initdb"_s, u"pg_ctl"_s, u"postgres"_s})
            QVERIFY(QFileInfo(installation.binDir + u'/' + program).isExecutable());
    }
}

void TestSandbox::recognisesAnInstallationByItsDirectory()
{
    const auto expected = findPgInstallation(m_major);
    QVERIFY(expected);
    for (const QString& directory : {expected->binDir, QFileInfo(expected->binDir).path()}) {
        const auto found = pgInstallationAt(directory);
        QVERIFY(found);
        QCOMPARE(found->version, expected->version);
        QCOMPARE(found->binDir, expected->binDir);
    }
    QVERIFY(!pgInstallationAt(u"/nowhere"_s));
}

void TestSandbox::servesEachVersion_data()
{
    QTest::addColumn<int>("major");
    for (const auto& installation : findPgInstallations())
        QTest::addRow("%d", installation.major) << installation.major;
}

void TestSandbox::servesEachVersion()
{
    QFETCH(const int, major);
    const SandboxCluster cluster(optionsFor(major));
    QVERIFY(cluster.isRunning());
    QVERIFY(cluster.port() < 32768);
    SqlSession session(cluster, u"postgres"_s);
    QCOMPARE(session.value(u"show server_version_num"_s).toInt() / 10000, major);
    QCOMPARE(session.value(u"show wal_level"_s), u"logical"_s);
    QCOMPARE(session.value(u"show listen_addresses"_s), u"127.0.0.1"_s);
    QCOMPARE(session.value(u"show server_encoding"_s), u"UTF8"_s);
    QCOMPARE(session.value(u"select count(*) from pg_available_extensions where name = 'pgcrypto'"_s), u"1"_s);
    QCOMPARE(session.value(u"select system_identifier from pg_control_system()"_s), cluster.systemIdentifier().text());
}

void TestSandbox::wantsThePasswordAndKeepsNoCopy()
{
    const SandboxCluster cluster(optionsFor(m_major));
    for (const auto& password : {Secret(), Secret(u"wrong"_s)}) {
        try {
            SqlSession(cluster, u"postgres"_s, {cluster.superuser(), password});
            QFAIL("The server let a stranger in.");
        } catch (const Error& error) {
            QCOMPARE(error.kind(), ErrorKind::Connect);
        }
    }
    QVERIFY(sqlValue(cluster, u"postgres"_s, u"select rolpassword from pg_authid where rolname = 'postgres'"_s)
                .startsWith(u"SCRAM-SHA-256$"_s));
    QVERIFY(!QFileInfo::exists(cluster.directory() + u"/server/password"_s));
    QVERIFY(!cluster.logText().contains(QString::fromUtf8(cluster.superuserPassword().reveal())));
}

void TestSandbox::leavesNothingBehind()
{
    const PrivateTemporary temporary;
    pid_t postmaster = 0;
    {
        const SandboxCluster cluster(optionsFor(m_major));
        postmaster = cluster.postmasterPid().value_or(0);
        QVERIFY(isAlive(postmaster));
        QCOMPARE(temporary.sandboxes().size(), 1);
    }
    QVERIFY(!isAlive(postmaster));
    QCOMPARE(temporary.sandboxes(), QStringList());
}

void TestSandbox::givesEachClusterItsOwnPlaceAndIdentity()
{
    const SandboxCluster one(optionsFor(m_major));
    const SandboxCluster other(optionsFor(m_major));
    QVERIFY(one.port() != other.port());
    QVERIFY(one.directory() != other.directory());
    QVERIFY(one.systemIdentifier() != other.systemIdentifier());
    QVERIFY(one.superuserPassword().reveal() != other.superuserPassword().reveal());
}

void TestSandbox::comesBackOnTheSamePortAfterAKill()
{
    SandboxCluster cluster(copyOptionsFor(m_major));
    SqlSession session(cluster, u"postgres"_s);
    session.run(u"create table kept as select 1"_s);
    const pid_t backend = session.value(u"select pg_backend_pid()"_s).toInt();
    const pid_t postmaster = cluster.postmasterPid().value_or(0);
    const auto port = cluster.port();
    cluster.kill();
    QVERIFY(!cluster.isRunning());
    QVERIFY(!isAlive(backend));
    QVERIFY(!isAlive(postmaster));
    cluster.start();
    QCOMPARE(sqlValue(cluster, u"postgres"_s, u"select count(*) from kept"_s), u"1"_s);
    cluster.restart();
    QCOMPARE(sqlValue(cluster, u"postgres"_s, u"select inet_server_port()"_s), QString::number(port));
}

void TestSandbox::takesSettingsAndHbaLines()
{
    auto options = copyOptionsFor(m_major);
    options.settings.insert(u"cluster_name"_s, u"it's \\here"_s);
    options.hba = u"host all stranger 127.0.0.1/32 reject"_s;
    SandboxCluster cluster(options);
    SqlSession session(cluster, u"postgres"_s);
    QCOMPARE(session.value(u"show cluster_name"_s), u"it's \\here"_s);
    session.run(u"create role stranger login password 'x'"_s);
    const Login stranger{u"stranger"_s, Secret(u"x"_s)};
    QVERIFY_THROWS_EXCEPTION(Error, SqlSession(cluster, u"postgres"_s, stranger));

    cluster.prependHba(u"host all stranger 127.0.0.1/32 trust"_s);
    cluster.configure({{u"work_mem"_s, u"5MB"_s}});
    cluster.reload();
    QTRY_COMPARE(session.value(u"show work_mem"_s), u"5MB"_s);
    QCOMPARE(SqlSession(cluster, u"postgres"_s, stranger).value(u"select current_user"_s), u"stranger"_s);
}

void TestSandbox::reportsTheServersLogWhenItCantStart()
{
    auto options = copyOptionsFor(m_major);
    options.settings.insert(u"no_such_setting"_s, u"1"_s);
    try {
        const SandboxCluster cluster(options);
        QFAIL("The server started with a wrong setting.");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::Tool);
        QVERIFY2(error.message().contains(u"no_such_setting"_s), error.what());
    }
}

void TestSandbox::stopsWhenAskedTo()
{
    const PrivateTemporary temporary;
    std::stop_source source;
    source.request_stop();
    try {
        const SandboxCluster cluster(optionsFor(m_major), source.get_token());
        QFAIL("The cluster started in spite of the stop.");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::Cancelled);
    }
    QCOMPARE(temporary.sandboxes(), QStringList());
}

void TestSandbox::sweepsUpAfterACrashedProcess()
{
    const PrivateTemporary temporary;
    Holder holder(m_major);
    QVERIFY(isAlive(holder.postmaster()));
    holder.crash();
    QVERIFY(isAlive(holder.postmaster()));
    QVERIFY(QFileInfo::exists(holder.sandbox()));

    QCOMPARE(sweepSandboxes(), 1);
    QVERIFY(!isAlive(holder.postmaster()));
    QVERIFY(!QFileInfo::exists(holder.sandbox()));
    QCOMPARE(temporary.sandboxes(), QStringList());
}

void TestSandbox::leavesLivingSandboxesAlone()
{
    const PrivateTemporary temporary;
    Holder holder(m_major);
    QCOMPARE(sweepSandboxes(), 0);
    QVERIFY(isAlive(holder.postmaster()));
    holder.crash();
    const SandboxCluster next(optionsFor(m_major));
    QVERIFY(!isAlive(holder.postmaster()));
    QCOMPARE(temporary.sandboxes(), QStringList(QFileInfo(next.directory()).fileName()));
}

void TestSandbox::refusesAForeignDirectory()
{
    const PrivateTemporary temporary;
    QVERIFY(QFile::link(u"/tmp"_s, sandboxParent()));
    QVERIFY_THROWS_EXCEPTION(Error, SandboxCluster(optionsFor(m_major)));
    QVERIFY_THROWS_EXCEPTION(Error, sweepSandboxes());
}

void TestSandbox::streamsToAStandby_data()
{
    // A standby is told what it is in one way up to version 11, in another way since.
    QTest::addColumn<int>("major");
    const auto installations = findPgInstallations();
    QTest::newRow("oldest") << installations.constFirst().major;
    if (installations.size() > 1)
        QTest::newRow("newest") << installations.constLast().major;
}

void TestSandbox::streamsToAStandby()
{
    QFETCH(const int, major);
    SandboxCluster primary(copyOptionsFor(major));
    const auto standby = SandboxCluster::standbyOf(primary);
    QVERIFY(primary.isRunning());
    QVERIFY(primary.port() != standby->port());
    QCOMPARE(standby->systemIdentifier(), primary.systemIdentifier());
    SqlSession session(*standby, u"postgres"_s);
    QCOMPARE(session.value(u"select pg_is_in_recovery()"_s), u"t"_s);
    sql(primary, u"postgres"_s, u"create table streamed as select 1"_s);
    QTRY_COMPARE(session.value(u"select count(*) from pg_class where relname = 'streamed'"_s), u"1"_s);
}

void TestSandbox::startsEachPairOnce()
{
    PgPairs pairs;
    auto& servers = pairs.pair({m_major, m_major});
    QCOMPARE(servers.publisher().major(), m_major);
    QCOMPARE(servers.on(Side::Subscriber).major(), m_major);
    QVERIFY(servers.publisher().systemIdentifier() != servers.subscriber().systemIdentifier());
    QCOMPARE(&pairs.pair({m_major, m_major}), &servers);
}

void TestSandbox::leavesOutPairsUnlessTheyAreRequired()
{
    const auto before = qgetenv("FLARE_REQUIRE_PG");
    const auto restore = qScopeGuard([&] {
        qunsetenv("FLARE_TEST_PAIRS");
        before.isNull() ? qunsetenv("FLARE_REQUIRE_PG") : qputenv("FLARE_REQUIRE_PG", before);
    });
    qputenv("FLARE_TEST_PAIRS", "9-99," + QByteArray::number(m_major) + '-' + QByteArray::number(m_major));
    qunsetenv("FLARE_REQUIRE_PG");
    QTest::ignoreMessage(QtInfoMsg, QRegularExpression(u"left out: .* 9-99"_s));
    QCOMPARE(pairsToTest(), QList({PairVersions{m_major, m_major}}));
    qputenv("FLARE_REQUIRE_PG", "1");
    QVERIFY_THROWS_EXCEPTION(Error, (void)pairsToTest());
}

static const ProgramPart holder(holderName, [](int argc, char* argv[]) {
    return argc > 1 ? holdCluster(QByteArray(argv[1]).toInt()) : 2;
});

FLARE_TEST(TestSandbox)
#include "tst_sandbox.moc"
