// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/sandbox/serveruser.h"
#include "tests/shared/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Flare;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A dead process that nobody has collected yet has no directory any more.
bool isAlive(qint64 pid)
{
    return QFile::exists(u"/proc/%1/cwd"_s.arg(pid));
}

/// A program that has started another one, as initdb starts a server; both would run for an hour.
class ProgramWithAChild
{
public:
    ProgramWithAChild() { giveToServers(m_directory.path()); }
    ~ProgramWithAChild()
    {
        if (const auto pid = child(); pid > 0 && isAlive(pid))
            ::kill(static_cast<pid_t>(pid), SIGKILL);
    }
    Q_DISABLE_COPY_MOVE(ProgramWithAChild)

    [[nodiscard]] ServerTask task(std::function<bool()> isDone) const
    {
        return {u"/bin/sh"_s,
                {u"-c"_s,
                 u"sleep 3600 >/dev/null 2>&1 & echo $! > \"$1/making\" && mv \"$1/making\" \"$1/child\"; wait"_s,
                 u"sh"_s, m_directory.path()},
                u"/"_s,
                std::move(isDone)};
    }
    [[nodiscard]] bool hasStarted() const { return QFile::exists(m_directory.filePath(u"child"_s)); }
    [[nodiscard]] qint64 child() const
    {
        QFile file(m_directory.filePath(u"child"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toLongLong() : 0;
    }

private:
    QTemporaryDir m_directory;
};

} // namespace

class TestServerUser : public QObject
{
    Q_OBJECT

private slots:
    void aStopEndsWhatTheProgramHasStarted();
    void aServerOutlivesTheProgramThatStartedIt();
};

void TestServerUser::aStopEndsWhatTheProgramHasStarted()
{
    const ProgramWithAChild program;
    std::stop_source stop;
    const auto stopOnceBothRun = [&] {
        if (program.hasStarted())
            stop.request_stop();
        return false;
    };
    try {
        runAsServer(program.task(stopOnceBothRun), Deadline::in(30s), stop.get_token());
        QFAIL("The program ran to its end.");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::Cancelled);
    }
    QVERIFY(program.child() > 0);
    QTRY_VERIFY_WITH_TIMEOUT(!isAlive(program.child()), Test::patience);
}

void TestServerUser::aServerOutlivesTheProgramThatStartedIt()
{
    const ProgramWithAChild program;
    runAsServer(program.task([&] { return program.hasStarted(); }), Deadline::in(30s), {});
    QVERIFY(program.child() > 0);
    QVERIFY(isAlive(program.child()));
}

FLARE_TEST(TestServerUser)
#include "tst_serveruser.moc"
