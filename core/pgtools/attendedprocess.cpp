// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pgtools/attendedprocess.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <QProcess>

namespace Flare {

namespace {

constexpr int pollMs = 50;
constexpr int endPatienceMs = 5'000;
constexpr int signalBase = 128;

void waitOrEnd(QProcess& process, const std::stop_token& stop)
{
    while (!process.waitForFinished(pollMs) && process.state() != QProcess::NotRunning) {
        if (!stop.stop_requested())
            continue;
        process.terminate();
        if (!process.waitForFinished(endPatienceMs)) {
            process.kill();
            process.waitForFinished();
        }
    }
}

} // namespace

int runAttended(const QString& program, const QStringList& arguments, const QProcessEnvironment& environment,
                const std::stop_token& stop)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.setInputChannelMode(QProcess::ForwardedInputChannel);
    process.start(program, arguments);
    if (!process.waitForStarted())
        throw Error(ErrorKind::Tool, Text::tr("%1 could not be started: %2.").arg(program, process.errorString()),
                    Text::tr("Check its name and your PATH."));
    waitOrEnd(process, stop);
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : signalBase + process.exitCode();
}

} // namespace Flare
