// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/flareprocess.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <QCoreApplication>

#include <csignal>

#include <sys/prctl.h>
#include <unistd.h>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr int pollIntervalMs = 20;
constexpr int patienceMs = 20'000; // An operation that gives back what it took may need a while.

QProcessEnvironment environmentWith(const QString& stateHome)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_STATE_HOME"_s, stateHome);
    environment.remove(u"FLARE_AUDIT_LOG"_s);
    return environment;
}

} // namespace

FlareProcess::FlareProcess(const QStringList& arguments, const Surroundings& surroundings, Output output)
{
    m_process.setProcessEnvironment(environmentWith(surroundings.stateHome));
    m_process.setWorkingDirectory(surroundings.directory);
    m_process.setStandardInputFile(QProcess::nullDevice());
    if (!surroundings.logPath.isEmpty()) {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.setStandardOutputFile(surroundings.logPath);
    } else {
        m_process.setProcessChannelMode(output == Output::Captured ? QProcess::ForwardedErrorChannel
                                                                   : QProcess::ForwardedChannels);
    }
    // Runs between fork and exec: nothing but plain system calls may stand here.
    m_process.setChildProcessModifier([maker = getpid()] {
        setpgid(0, 0);
        if (prctl(PR_SET_PDEATHSIG, SIGTERM) != 0 || getppid() != maker)
            _exit(126);
    });
    m_process.start(QCoreApplication::applicationFilePath(), arguments);
    if (!m_process.waitForStarted())
        throw Error(ErrorKind::Tool,
                    Text::tr("%1 could not be started: %2.")
                        .arg(QCoreApplication::applicationFilePath(), m_process.errorString()));
}

FlareProcess::~FlareProcess()
{
    end();
}

int FlareProcess::wait(const std::stop_token& stop)
{
    while (isRunning()) {
        if (!stop.stop_requested())
            continue;
        end();
        throw Error(ErrorKind::Cancelled, Text::tr("The demo was stopped."));
    }
    constexpr int signalled = 128;
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : signalled + m_process.exitCode();
}

bool FlareProcess::isRunning()
{
    return m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(pollIntervalMs)
        && m_process.state() != QProcess::NotRunning;
}

void FlareProcess::end()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(patienceMs)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

} // namespace Flare
