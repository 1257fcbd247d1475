// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configreader.h"
#include "tests/shared/testprogram.h"
#include "tests/unit/sampleconfig.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Flare;
using namespace Qt::StringLiterals;

namespace {

QByteArray passwordSample()
{
    return sampleConfig().join(u'\n').toUtf8() + '\n';
}

/// A file with the contents and mode.
QString writeFile(const QTemporaryDir& folder, const QByteArray& contents, QFile::Permissions permissions)
{
    const QString path = folder.filePath(u"flare.yml"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size()
        || !file.setPermissions(permissions))
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

} // namespace

Q_DECLARE_METATYPE(QFile::Permissions)

class TestConfigFile : public QObject
{
    Q_OBJECT

private slots:
    void refusesAnOpenFileWithPasswords_data();
    void refusesAnOpenFileWithPasswords();
    void refusesWhatIsNoReadableFile();
};

void TestConfigFile::refusesAnOpenFileWithPasswords_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QFile::Permissions>("more");
    QTest::addColumn<bool>("loads");
    QTest::addColumn<int>("diagnostics");
    const QByteArray open = passwordSample().replace("_password: s3cret", "_password:");
    const QByteArray command = QByteArray(open).replace("superuser_password:", "superuser_password_command: x");
    const QFile::Permissions none;
    QTest::newRow("private") << passwordSample() << none << true << 0;
    QTest::newRow("group reads") << passwordSample() << QFile::Permissions(QFile::ReadGroup) << true << 1;
    QTest::newRow("all read") << passwordSample() << QFile::Permissions(QFile::ReadOther) << false << 1;
    QTest::newRow("all write") << passwordSample() << QFile::Permissions(QFile::WriteOther) << false << 1;
    QTest::newRow("all read a command") << command << QFile::Permissions(QFile::ReadOther) << false << 1;
    QTest::newRow("no passwords") << open << (QFile::ReadGroup | QFile::ReadOther) << true << 0;
    QTest::newRow("an option about passwords") << open + "    options: {password_required: off}\n"
                                               << QFile::Permissions(QFile::ReadOther) << true << 0;
    QTest::newRow("under a misspelt key") << QByteArray(open).replace("superuser_password:", "superuser_pass: s3cret")
                                          << QFile::Permissions(QFile::ReadOther) << false << 3;
}

void TestConfigFile::refusesAnOpenFileWithPasswords()
{
    QFETCH(QByteArray, contents);
    QFETCH(QFile::Permissions, more);
    QFETCH(bool, loads);
    QFETCH(int, diagnostics);
    const QTemporaryDir folder;
    const QString path = writeFile(folder, contents, ownerOnly | more);
    const auto result = readConfig(path);
    QCOMPARE(result.config.has_value(), loads);
    QCOMPARE(result.diagnostics.size(), diagnostics);
    if (diagnostics > 0) {
        QCOMPARE(result.diagnostics[0].severity, loads ? Diagnostic::Severity::Warning : Diagnostic::Severity::Error);
        QCOMPARE(result.diagnostics[0].line, 0);
        QCOMPARE(result.diagnostics[0].suggestion, u"Run: chmod 600 '%1'"_s.arg(path));
    }
}

void TestConfigFile::refusesWhatIsNoReadableFile()
{
    const QTemporaryDir folder;
    const auto refusal = [](const QString& path) {
        const auto result = readConfig(path);
        return result.config || result.diagnostics.size() != 1 ? QString() : result.diagnostics[0].message;
    };
    QCOMPARE(refusal(folder.filePath(u"none.yml"_s)), u"The file does not exist."_s);
    QCOMPARE(refusal(folder.path()), u"This is not a regular file."_s);
    QCOMPARE(refusal(u"/dev/null"_s), u"This is not a regular file."_s);

    const QString large = writeFile(folder, QByteArray(1024 * 1024 + 1, '#'), ownerOnly);
    QCOMPARE(refusal(large), u"The file is larger than 1 MiB; this is no configuration."_s);

    const QString closed = writeFile(folder, passwordSample(), {});
    QVERIFY(QFile::setPermissions(folder.path(), ownerOnly | QFile::ExeOwner | QFile::ExeOther));
    // Root may read everything, so it takes another user's place for the one look.
    const bool isRoot = ::geteuid() == 0;
    QVERIFY(!isRoot || ::seteuid(65534) == 0);
    const QString message = refusal(closed);
    QVERIFY(!isRoot || ::seteuid(0) == 0);
    QVERIFY2(message.startsWith(u"The file cannot be read: "_s), qPrintable(message));
}

FLARE_TEST(TestConfigFile)

#include "tst_configfile.moc"
