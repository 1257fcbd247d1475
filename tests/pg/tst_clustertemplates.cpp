// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "tests/shared/clustertemplates.h"
#include "tests/shared/installedservers.h"
#include "tests/shared/pgpair.h"
#include "tests/shared/sqlsession.h"
#include "tests/shared/testprogram.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto makerName = "make-a-template";
constexpr int makeLimitMs = 120'000;

int makeTemplate(const QString& folder, int major)
{
    (void)ClusterTemplates(folder).get(installedServer(major), Side::Publisher);
    return 0;
}

QStringList entries(const QString& folder)
{
    return QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

QStringList halfMade(const QString& folder)
{
    return entries(folder).filter(u".half-"_s);
}

} // namespace

class ClusterTemplatesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void copiesAreIndependentServers_data();
    void copiesAreIndependentServers();
    void givesTheSidesDifferentIdentifiers();
    void isMadeOnceWhenSeveralAskAtATime();
    void doesNotUseWhatAKilledMakerLeft();
    void isNotUsedForAnotherBuild();
    void letsNobodyElseIn();

private:
    int m_major = 0;
};

void ClusterTemplatesTest::initTestCase()
{
    const auto& installations = installedServers();
    if (installations.isEmpty() && qEnvironmentVariableIntValue("FLARE_REQUIRE_PG") != 1)
        QSKIP("No PostgreSQL server on this machine. packaging/install-deps.sh installs one.");
    QVERIFY(!installations.isEmpty());
    m_major = installations.constLast().major;
}

void ClusterTemplatesTest::copiesAreIndependentServers_data()
{
    QTest::addColumn<int>("major");
    for (const auto& installation : installedServers())
        QTest::addRow("%d", installation.major) << installation.major;
}

void ClusterTemplatesTest::copiesAreIndependentServers()
{
    QFETCH(const int, major);
    const auto one = startCopy(installedServer(major));
    const auto other = startCopy(installedServer(major));
    sql(*one, u"postgres"_s, u"CREATE TABLE only_here AS SELECT 1"_s);
    sql(*other, u"postgres"_s, u"CREATE DATABASE only_there"_s);
    QCOMPARE(sqlValue(*one, u"postgres"_s, u"SELECT count(*) FROM pg_class WHERE relname = 'only_here'"_s), u"1"_s);
    QCOMPARE(sqlValue(*other, u"postgres"_s, u"SELECT count(*) FROM pg_class WHERE relname = 'only_here'"_s), u"0"_s);
    QCOMPARE(sqlValue(*one, u"postgres"_s, u"SELECT count(*) FROM pg_database WHERE datname = 'only_there'"_s), u"0"_s);
    QVERIFY(one->port() != other->port());
    QCOMPARE(one->systemIdentifier(), other->systemIdentifier());

    const auto later = startCopy(installedServer(major));
    QCOMPARE(sqlValue(*later, u"postgres"_s, u"SELECT count(*) FROM pg_class WHERE relname = 'only_here'"_s), u"0"_s);
    QCOMPARE(sqlValue(*later, u"postgres"_s, u"SHOW wal_level"_s), u"logical"_s);
}

void ClusterTemplatesTest::givesTheSidesDifferentIdentifiers()
{
    PgPair pair(m_major, m_major);
    QVERIFY(pair.publisher().systemIdentifier() != pair.subscriber().systemIdentifier());
    QVERIFY(pair.publisher().superuserPassword().reveal() != pair.subscriber().superuserPassword().reveal());
}

void ClusterTemplatesTest::isMadeOnceWhenSeveralAskAtATime()
{
    const QTemporaryDir folder;
    const auto make = [&] { return ClusterTemplates(folder.path()).get(installedServer(m_major), Side::Subscriber); };
    auto early = std::async(std::launch::async, make);
    const auto late = make();
    QCOMPARE(early.get().superuserPassword.reveal(), late.superuserPassword.reveal());
    QCOMPARE(entries(folder.path()), QStringList(QFileInfo(QFileInfo(late.dataDirectory).path()).fileName()));
}

void ClusterTemplatesTest::doesNotUseWhatAKilledMakerLeft()
{
    const QTemporaryDir folder;
    QProcess maker;
    maker.start(QCoreApplication::applicationFilePath(),
                {QString::fromLatin1(makerName), folder.path(), QString::number(m_major)});
    QTRY_VERIFY_WITH_TIMEOUT(!halfMade(folder.path()).isEmpty(), makeLimitMs);
    maker.kill();
    QVERIFY(maker.waitForFinished());
    QCOMPARE(entries(folder.path()).size(), 1);
    QCOMPARE(halfMade(folder.path()).size(), 1);

    const auto made = ClusterTemplates(folder.path()).get(installedServer(m_major), Side::Publisher);
    QCOMPARE(halfMade(folder.path()), QStringList());
    const SandboxCluster copy({.installation = installedServer(m_major), .settings = {}, .hba = {}, .origin = made});
    QCOMPARE(sqlValue(copy, u"postgres"_s, u"SELECT current_user"_s), u"postgres"_s);
}

void ClusterTemplatesTest::isNotUsedForAnotherBuild()
{
    const QTemporaryDir folder;
    const ClusterTemplates templates(folder.path());
    auto build = installedServer(m_major);
    const auto usual = templates.get(build, Side::Publisher);
    build.version += u"-next"_s;
    QVERIFY(templates.get(build, Side::Publisher).dataDirectory != usual.dataDirectory);
}

void ClusterTemplatesTest::letsNobodyElseIn()
{
    const QTemporaryDir parent;
    const QString folder = parent.filePath(u"templates"_s);
    QVERIFY(QFile::link(u"/tmp"_s, folder));
    const auto get = [&] { return ClusterTemplates(folder).get(installedServer(m_major), Side::Publisher); };
    QVERIFY_THROWS_EXCEPTION(Error, get());
    QVERIFY(QFile::remove(folder));
    const auto made = get();
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(folder) & others));
    QVERIFY(!(QFile::permissions(QFileInfo(made.dataDirectory).path() + u"/password"_s) & others));
}

static const ProgramPart maker(makerName, [](int argc, char* argv[]) {
    return argc > 2 ? makeTemplate(QString::fromLocal8Bit(argv[1]), QByteArray(argv[2]).toInt()) : 2;
});

FLARE_TEST(ClusterTemplatesTest)
#include "tst_clustertemplates.moc"
