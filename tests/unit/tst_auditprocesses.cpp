// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/sqliteauditlog.h"
#include "core/base/error.h"
#include "core/base/redactor.h"
#include "tests/shared/testprogram.h"
#include "tests/unit/auditfixture.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <unistd.h>
#include <vector>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr uid_t nobody = 65534;
constexpr auto childName = "audit-child";

std::unique_ptr<QProcess> startChild(const QStringList& arguments)
{
    auto child = std::make_unique<QProcess>();
    child->start(QCoreApplication::applicationFilePath(), QStringList{QString::fromLatin1(childName)} + arguments);
    return child;
}

} // namespace

class TestAuditProcesses : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void letsProcessesAppendAtOnce();
    void opensWhileAnotherProcessAppends();
    void losesNothingAcknowledgedWhenKilled();
    void refusesToWriteWhereItMayNot();
    void readsWhereItMayNotWrite();

private:
    void appendNotes(int count);
    void publishReadOnly();
    Verification verify(const QByteArray& expectedHead = {});

    Redactor m_redactor;
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

void TestAuditProcesses::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_path = m_dir->filePath(u"state/flare/audit.sqlite"_s);
}

void TestAuditProcesses::appendNotes(int count)
{
    SqliteAuditLog log(m_path, m_redactor);
    for (int i = 1; i <= count; ++i)
        log.append(note(QString::number(i)));
}

/// Everybody may read the log, nobody but root may write it.
void TestAuditProcesses::publishReadOnly()
{
    const auto read = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    const auto readAndEnter = read | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    QVERIFY(QFile::setPermissions(m_path, read));
    QVERIFY(QFile::setPermissions(m_dir->filePath(u"state/flare"_s), readAndEnter));
    QVERIFY(QFile::setPermissions(m_dir->filePath(u"state"_s), readAndEnter | QFile::WriteOwner));
    QVERIFY(QFile::setPermissions(m_dir->path(), readAndEnter | QFile::WriteOwner));
}

Verification TestAuditProcesses::verify(const QByteArray& expectedHead)
{
    SqliteAuditLog log(m_path, m_redactor, AuditAccess::ReadOnly);
    return log.verify(expectedHead);
}

void TestAuditProcesses::letsProcessesAppendAtOnce()
{
    constexpr int each = 50;
    std::vector<std::unique_ptr<QProcess>> writers;
    for (int p = 0; p < 3; ++p)
        writers.push_back(startChild({u"--append"_s, m_path, QString::number(each)}));
    for (const auto& writer : writers) {
        QVERIFY(writer->waitForFinished());
        QVERIFY2(writer->exitCode() == 0, writer->readAllStandardError().constData());
    }
    const auto verification = verify();
    QVERIFY2(verification.ok, qPrintable(verification.reason));
    QCOMPARE(verification.checked, 3 * each);
}

void TestAuditProcesses::opensWhileAnotherProcessAppends()
{
    const auto writer = startChild({u"--append"_s, m_path, u"1000000"_s});
    QVERIFY2(writer->waitForReadyRead(), writer->readAllStandardError().constData());
    for (int i = 0; i < 40; ++i)
        appendNotes(1);
    QCOMPARE(writer->state(), QProcess::Running);
    writer->kill();
    QVERIFY(writer->waitForFinished());
    QVERIFY(verify().ok);
}

void TestAuditProcesses::losesNothingAcknowledgedWhenKilled()
{
    qint64 acknowledged = 0;
    for (int round = 0; round < 3; ++round) {
        const auto writer = startChild({u"--append"_s, m_path, u"1000000"_s});
        QByteArray seen;
        while (seen.count('\n') < 20) {
            QVERIFY2(writer->waitForReadyRead(), writer->readAllStandardError().constData());
            seen += writer->readAllStandardOutput();
        }
        QCOMPARE(::kill(static_cast<pid_t>(writer->processId()), SIGKILL), 0);
        QVERIFY(writer->waitForFinished());
        seen += writer->readAllStandardOutput();
        acknowledged += seen.count('\n');
        const auto verification = verify();
        QVERIFY2(verification.ok, qPrintable(verification.reason));
        QVERIFY(verification.checked >= acknowledged);
        acknowledged = verification.checked;
    }
    appendNotes(1);
    QCOMPARE(verify().checked, acknowledged + 1);
}

void TestAuditProcesses::refusesToWriteWhereItMayNot()
{
    appendNotes(1);
    publishReadOnly();
    const auto writer = startChild({u"--append"_s, m_path, u"1"_s, u"--without-privileges"_s});
    QVERIFY(writer->waitForFinished());
    QVERIFY(writer->readAllStandardError().startsWith("audit: "));
    QCOMPARE(writer->exitCode(), 1);
}

void TestAuditProcesses::readsWhereItMayNotWrite()
{
    appendNotes(3);
    publishReadOnly();
    const auto reader = startChild({u"--verify"_s, m_path, u"--without-privileges"_s});
    QVERIFY(reader->waitForFinished());
    QCOMPARE(reader->readAllStandardError(), QByteArray());
    QCOMPARE(reader->readAllStandardOutput().trimmed(), "3"_ba);
}

namespace {

int appendInChild(const QString& path, int count)
{
    const Redactor redactor;
    SqliteAuditLog log(path, redactor);
    for (int i = 1; i <= count; ++i) {
        log.append(note(QString::number(i)));
        std::printf("%d\n", i);
        std::fflush(stdout);
    }
    return 0;
}

int verifyInChild(const QString& path)
{
    const Redactor redactor;
    SqliteAuditLog log(path, redactor, AuditAccess::ReadOnly);
    const auto verification = log.verify();
    std::printf("%lld\n", verification.ok ? static_cast<long long>(verification.checked) : -1LL);
    return 0;
}

int runChild(const QStringList& arguments)
{
    // Permissions don't stop root.
    if (arguments.contains(u"--without-privileges"_s) && ::geteuid() == 0 && ::setresuid(nobody, nobody, nobody) != 0)
        return 2;
    try {
        return arguments[1] == u"--append"_s ? appendInChild(arguments[2], arguments[3].toInt())
                                             : verifyInChild(arguments[2]);
    } catch (const Error& error) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(keyOf(error.kind())), error.what());
        return 1;
    }
}

} // namespace

// The same program is the other process that a test needs.
static const ProgramPart child(childName, [](int argc, char* argv[]) -> int {
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const int code = runChild(arguments);
    // A build that counts lines writes its counters at a regular end, which this user may not, and complains.
    std::fflush(nullptr);
    std::_Exit(code);
});

FLARE_TEST(TestAuditProcesses)
#include "tst_auditprocesses.moc"
