// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configreader.h"
#include "core/config/fileguard.h"
#include "tests/shared/testprogram.h"
#include "tests/unit/sampleconfig.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr uid_t me = 1000;
constexpr uid_t another = 1001;

} // namespace

Q_DECLARE_METATYPE(Flare::FileGuard)

class FileGuardTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsWhoChoosesTheServers_data();
    void knowsWhoChoosesTheServers();
    void refusesAFileThatOthersWrite();
    void refusesAFolderThatOthersWrite();
};

void FileGuardTest::knowsWhoChoosesTheServers_data()
{
    QTest::addColumn<FileGuard>("guard");
    QTest::addColumn<QString>("refused");
    const mode_t folder = S_IFDIR | 0755;
    QTest::newRow("mine") << FileGuard{0644, me, false, folder} << QString();
    QTest::newRow("the administrator's") << FileGuard{0644, 0, false, folder} << QString();
    QTest::newRow("another's") << FileGuard{0600, another, false, folder} << u"belongs to"_s;
    QTest::newRow("all write") << FileGuard{0666, me, true, folder} << u"Other users"_s;
    QTest::newRow("a group writes") << FileGuard{0664, me, false, folder} << u"Other users"_s;
    QTest::newRow("my own group writes") << FileGuard{0664, me, true, folder} << QString();
    QTest::newRow("all may replace it") << FileGuard{0600, me, false, S_IFDIR | 0777} << u"put another file"_s;
    QTest::newRow("in /tmp") << FileGuard{0600, me, false, S_IFDIR | S_ISVTX | 0777} << QString();
}

void FileGuardTest::knowsWhoChoosesTheServers()
{
    QFETCH(FileGuard, guard);
    QFETCH(QString, refused);
    Diagnostics diagnostics;
    checkGuard(guard, me, false, u"/srv/it's.yml"_s, diagnostics);
    QCOMPARE(diagnostics.hasErrors(), !refused.isEmpty());
    if (refused.isEmpty())
        return;
    const auto told = diagnostics.sorted().constFirst();
    QVERIFY2(told.message.contains(refused), qPrintable(told.message));
    QVERIFY2(told.suggestion.contains(u"'/srv"_s), qPrintable(told.suggestion));
}

void FileGuardTest::refusesAFileThatOthersWrite()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"flare.yml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(sampleConfig().join(u'\n').replace(u"_password: s3cret"_s, u"_password:"_s).toUtf8() + '\n');
    file.close();
    QCOMPARE(chmod(QFile::encodeName(path).constData(), 0644), 0);
    QVERIFY(readConfig(path).config);
    QCOMPARE(chmod(QFile::encodeName(path).constData(), 0646), 0);
    const auto result = readConfig(path);
    QVERIFY(!result.config);
    QVERIFY2(result.diagnostics.constFirst().message.contains(u"Other users"_s),
             qPrintable(result.diagnostics.constFirst().message));
}

void FileGuardTest::refusesAFolderThatOthersWrite()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"flare.yml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(sampleConfig().join(u'\n').toUtf8() + '\n');
    file.close();
    QCOMPARE(chmod(QFile::encodeName(path).constData(), 0600), 0);
    QCOMPARE(chmod(QFile::encodeName(folder.path()).constData(), 0777), 0);
    QVERIFY(!readConfig(path).config);
    QCOMPARE(chmod(QFile::encodeName(folder.path()).constData(), 01777), 0);
    QVERIFY(readConfig(path).config);
}

FLARE_TEST(FileGuardTest)
#include "tst_fileguard.moc"
