// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clifixture.h"
#include "tests/shared/testprogram.h"

#include <QProcess>
#include <QTcpServer>

#include <array>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

using namespace Flare;
using namespace Flare::Test;

namespace {

/// A pipe in place of the program's output.
class Pipe
{
public:
    Pipe()
    {
        if (pipe2(m_ends.data(), O_CLOEXEC) != 0)
            qFatal("No pipe");
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe()
    {
        closeReadEnd();
        close(m_ends[1]);
    }

    void closeReadEnd()
    {
        if (m_ends[0] >= 0)
            close(std::exchange(m_ends[0], -1));
    }
    /// So that the next write blocks.
    void fill() const
    {
        const int flags = fcntl(m_ends[1], F_GETFL);
        fcntl(m_ends[1], F_SETFL, flags | O_NONBLOCK);
        while (write(m_ends[1], "x", 1) == 1) { }
        fcntl(m_ends[1], F_SETFL, flags);
    }
    [[nodiscard]] int writeEnd() const { return m_ends[1]; }

private:
    std::array<int, 2> m_ends{};
};

bool handles(qint64 process, int number)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    for (const auto& line : status.readAll().split('\n')) {
        if (line.startsWith("SigCgt:"))
            return (line.mid(7).trimmed().toULongLong(nullptr, 16) & (1ULL << (number - 1))) != 0;
    }
    return false;
}

} // namespace

class FlareBinaryTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void saysItsVersion();
    void reportsAnUnreachableServer();
    void speaksAsciiWhereTheLocaleDoes();
    void ignoresVariablesThatChooseAServer();
    void aSignalCancelsAndEndsWith130_data();
    void aSignalCancelsAndEndsWith130();
    void aSecondInterruptEndsAtOnce();
    void aReaderThatHasGoneIsNoCrash();
    void outputThatIsLostIsAFailure();
    void runsWithItsDescriptorsClosed();
    void leavesASignalIgnoredThatWasIgnored();

private:
    void startInto(int output, const QStringList& arguments);
    void start(const QStringList& arguments);
    /// With a server that takes connections and never answers.
    void startAgainstSilence();
    void interrupt(int number);

    CliFixture m_files;
    QTcpServer m_silent;
    std::unique_ptr<QProcess> m_flare;
    QProcessEnvironment m_environment;
};

void FlareBinaryTest::init()
{
    m_files.writeConfig(closedServersConfig());
    m_environment = QProcessEnvironment::systemEnvironment();
    m_environment.insert(u"FLARE_AUDIT_LOG"_s, m_files.auditPath());
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
}

void FlareBinaryTest::startInto(int output, const QStringList& arguments)
{
    m_flare = std::make_unique<QProcess>();
    m_flare->setProcessEnvironment(m_environment);
    m_flare->setChildProcessModifier([output] { dup2(output, STDOUT_FILENO); });
    m_flare->start(QString::fromLatin1(FLARE_BINARY), arguments);
    QVERIFY(m_flare->waitForStarted());
}

void FlareBinaryTest::start(const QStringList& arguments)
{
    m_flare = std::make_unique<QProcess>();
    m_flare->setProcessEnvironment(m_environment);
    m_flare->start(QString::fromLatin1(FLARE_BINARY), QStringList{u"--config"_s, m_files.configPath()} + arguments);
    QVERIFY(m_flare->waitForStarted());
}

void FlareBinaryTest::startAgainstSilence()
{
    if (!m_silent.isListening())
        QVERIFY(m_silent.listen(QHostAddress::LocalHost));
    m_files.writeConfig(
        closedServersConfig().replace("port: 1,", "port: " + QByteArray::number(m_silent.serverPort()) + ','));
    start({u"verify_connectivity"_s});
    QVERIFY(m_silent.waitForNewConnection(10'000));
}

void FlareBinaryTest::interrupt(int number)
{
    QCOMPARE(kill(static_cast<pid_t>(m_flare->processId()), number), 0);
}

void FlareBinaryTest::saysItsVersion()
{
    start({u"--version"_s});
    QVERIFY(m_flare->waitForFinished());
    QCOMPARE(m_flare->exitCode(), 0);
    QVERIFY(m_flare->readAllStandardOutput().startsWith("flare " FLARE_VERSION));
    QVERIFY(m_flare->readAllStandardError().isEmpty());
}

void FlareBinaryTest::reportsAnUnreachableServer()
{
    start({u"verify_connectivity"_s, u"--json"_s});
    QVERIFY(m_flare->waitForFinished());
    QCOMPARE(m_flare->exitCode(), 4);
    QVERIFY(m_flare->readAllStandardOutput().trimmed().endsWith('}'));
}

void FlareBinaryTest::speaksAsciiWhereTheLocaleDoes()
{
    m_environment.insert(u"LC_ALL"_s, u"C"_s);
    start({u"verify_connectivity"_s});
    QVERIFY(m_flare->waitForFinished());
    const auto err = m_flare->readAllStandardError();
    QVERIFY2(err.contains("[x] Error:"), err);
    QVERIFY2(!err.contains("Detected locale"), err);
    QVERIFY2(std::all_of(err.begin(), err.end(), [](char c) { return c > 0; }), err);
}

void FlareBinaryTest::ignoresVariablesThatChooseAServer()
{
    m_environment.insert(u"PGHOSTADDR"_s, u"192.0.2.1"_s);
    start({u"verify_connectivity"_s});
    QVERIFY(m_flare->waitForFinished());
    const auto err = m_flare->readAllStandardError();
    QVERIFY(err.contains("PGHOSTADDR"));
    QVERIFY(!err.contains("192.0.2.1"));
}

void FlareBinaryTest::aSignalCancelsAndEndsWith130_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("Ctrl-C") << SIGINT;
    QTest::newRow("TERM") << SIGTERM;
    QTest::newRow("closed terminal") << SIGHUP;
}

void FlareBinaryTest::aSignalCancelsAndEndsWith130()
{
    QFETCH(int, number);
    startAgainstSilence();
    interrupt(number);
    QVERIFY(m_flare->waitForFinished(5'000));
    QCOMPARE(m_flare->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_flare->exitCode(), 130);
    const auto err = m_flare->readAllStandardError();
    QVERIFY2(err.contains("Cancelling: "), err);
    QVERIFY2(err.contains("Cancelled: "), err);
}

void FlareBinaryTest::aSecondInterruptEndsAtOnce()
{
    Pipe output;
    output.fill();
    startInto(output.writeEnd(), {u"--help"_s});
    QTRY_VERIFY(handles(m_flare->processId(), SIGINT));
    interrupt(SIGINT);
    // It is stuck in writing to the full pipe, where no stop request reaches it.
    m_flare->setReadChannel(QProcess::StandardError);
    QTRY_VERIFY(m_flare->peek(1000).contains("Cancelling: "));
    interrupt(SIGINT);
    QVERIFY(m_flare->waitForFinished(5'000));
    QCOMPARE(m_flare->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_flare->exitCode(), 130);
}

void FlareBinaryTest::aReaderThatHasGoneIsNoCrash()
{
    Pipe output;
    output.closeReadEnd();
    startInto(output.writeEnd(), {u"--help"_s});
    QVERIFY(m_flare->waitForFinished());
    QCOMPARE(m_flare->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_flare->exitCode(), 1);
    QCOMPARE(m_flare->readAllStandardError(), QByteArray());
}

void FlareBinaryTest::outputThatIsLostIsAFailure()
{
    QFile full(u"/dev/full"_s);
    QVERIFY(full.open(QIODevice::WriteOnly));
    startInto(full.handle(), {u"--help"_s});
    QVERIFY(m_flare->waitForFinished());
    QCOMPARE(m_flare->exitCode(), 1);
    const auto err = m_flare->readAllStandardError();
    QVERIFY2(err.contains("The output can't be written: No space left on device."), err);
}

// Else what a library says on the error output would go into whatever was opened instead.
void FlareBinaryTest::runsWithItsDescriptorsClosed()
{
    m_flare = std::make_unique<QProcess>();
    m_flare->setProcessEnvironment(m_environment);
    m_flare->setChildProcessModifier([] {
        for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            close(descriptor);
    });
    m_flare->start(QString::fromLatin1(FLARE_BINARY), {u"--config"_s, m_files.configPath(), u"config"_s, u"check"_s});
    QVERIFY(m_flare->waitForFinished());
    QCOMPARE(m_flare->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_flare->exitCode(), 0);
}

// As nohup does with a hangup, and a shell with an interrupt of what it starts in the background.
void FlareBinaryTest::leavesASignalIgnoredThatWasIgnored()
{
    Pipe output;
    output.fill();
    m_flare = std::make_unique<QProcess>();
    m_flare->setProcessEnvironment(m_environment);
    m_flare->setChildProcessModifier([descriptor = output.writeEnd()] {
        dup2(descriptor, STDOUT_FILENO);
        signal(SIGHUP, SIG_IGN);
    });
    m_flare->start(QString::fromLatin1(FLARE_BINARY), {u"--help"_s});
    QVERIFY(m_flare->waitForStarted());
    QTRY_VERIFY(handles(m_flare->processId(), SIGTERM));
    QVERIFY(!handles(m_flare->processId(), SIGHUP));
    m_flare->kill();
    QVERIFY(m_flare->waitForFinished());
}

FLARE_TEST(FlareBinaryTest)
#include "tst_flarebinary.moc"
