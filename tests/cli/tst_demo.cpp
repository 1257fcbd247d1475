// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/pginstallation.h"
#include "tests/shared/flareprocess.h"
#include "tests/shared/testprogram.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

/// The demo as its user starts it. Everything that it makes lies below a temporary directory of its own.
class DemoTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void endsWithTheProofAndLeavesNothing();
    void leavesNothingWhenStopped_data();
    void leavesNothingWhenStopped();

private:
    std::unique_ptr<FlareProcess> start() const;
    /// Processes at work below the directory, the demo's servers among them.
    QStringList processes() const;
    QStringList leftovers() const;
    bool hasServers() const { return !processes().filter(u"postgres"_s).isEmpty(); }

    const QString m_parent = QDir::tempPath();
    std::unique_ptr<QTemporaryDir> m_directory;
};

void DemoTest::initTestCase()
{
    if (findPgInstallations().isEmpty())
        QSKIP("No PostgreSQL to test with. packaging/install-deps.sh --postgresql installs it.");
}

void DemoTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>(m_parent + u"/tst_demo-XXXXXX"_s);
    // The servers run as another user when the test runs as root.
    QVERIFY(QFile::setPermissions(m_directory->path(), QFile::permissions(m_directory->path()) | QFile::ExeOther));
    qputenv("TMPDIR", QFile::encodeName(m_directory->path()));
}

std::unique_ptr<FlareProcess> DemoTest::start() const
{
    return std::make_unique<FlareProcess>(QString::fromLatin1(FLARE_BINARY), m_directory->path(),
                                          QStringList{u"demo"_s});
}

QStringList DemoTest::processes() const
{
    QStringList found;
    for (const auto& entry : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs)) {
        const auto base = u"/proc/"_s + entry;
        if (QFile::symLinkTarget(base + u"/cwd"_s).startsWith(m_directory->path() + u'/'))
            found += QFile::symLinkTarget(base + u"/exe"_s);
    }
    return found;
}

QStringList DemoTest::leftovers() const
{
    QStringList found;
    QDirIterator files(m_directory->path(), QDir::Files | QDir::System | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        found += QDir(m_directory->path()).relativeFilePath(files.next());
    // Guards the sandboxes of this user, also the next one.
    found.removeIf([](const QString& path) { return path.endsWith(u"/lock"_s); });
    return found;
}

void DemoTest::endsWithTheProofAndLeavesNothing()
{
    const auto flare = start();
    bool hadServers = false;
    const auto result = flare->finish([&] { hadServers = hadServers || hasServers(); });
    QVERIFY2(result.code == 0, result.describe());
    QVERIFY(hadServers);
    const QRegularExpression proof(u"(\\d+) writes acknowledged; of (\\d+) rows (\\d+) found on the subscriber,"
                                   " 0 missing\\. Write outage: (\\d+) ms"_s);
    const auto found = proof.match(QString::fromUtf8(result.out + result.err));
    QVERIFY2(found.hasMatch(), result.describe());
    QVERIFY(found.captured(1).toLongLong() > 0);
    QVERIFY(found.captured(2).toLongLong() > 0);
    QCOMPARE(found.captured(3), found.captured(2));
    QVERIFY2(found.captured(4).toLongLong() > 0, "an outage of nothing was not measured");
    QCOMPARE(processes(), QStringList());
    QCOMPARE(leftovers(), QStringList());
}

void DemoTest::leavesNothingWhenStopped_data()
{
    QTest::addColumn<QString>("behind");
    QTest::newRow("while the servers start") << QString();
    QTest::newRow("while the attack writes") << u"$ flare replicate_schema"_s;
}

void DemoTest::leavesNothingWhenStopped()
{
    QFETCH(QString, behind);
    const auto flare = start();
    // Seen once is enough: initdb's short-lived servers come and go, and QTRY_VERIFY asks again after it was answered.
    QVERIFY(QTest::qWaitFor([this] { return hasServers(); }, 60'000));
    if (!behind.isEmpty())
        QTRY_VERIFY_WITH_TIMEOUT(flare->spoken().contains(behind.toUtf8()), 120'000);
    flare->signal(SIGINT);
    const auto result = flare->finish();
    QVERIFY2(result.code == 130, result.describe());
    QVERIFY2(!result.out.contains("acknowledged;"), result.describe());
    QCOMPARE(processes(), QStringList());
    QCOMPARE(leftovers(), QStringList());
}

FLARE_TEST(DemoTest)
#include "tst_demo.moc"
