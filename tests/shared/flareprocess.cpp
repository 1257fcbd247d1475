// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/flareprocess.h"

#include <QElapsedTimer>

#include <csignal>

namespace Flare::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int watchPeriodMs = 25;

} // namespace

QProcessEnvironment environmentIn(const QString& directory)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"FLARE_AUDIT_LOG"_s);
    environment.insert(u"XDG_STATE_HOME"_s, directory + u"/state"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    return environment;
}

QByteArray FlareResult::describe() const
{
    const auto how = endedBy.isEmpty() ? "with " + QByteArray::number(code) : "by " + endedBy;
    return "flare " + words.join(u' ').toUtf8() + " ended " + how + '\n' + out + err;
}

FlareProcess::FlareProcess(const QString& binary, const QString& directory, const QStringList& words)
    : m_words(words)
{
    m_process.setProcessEnvironment(environmentIn(directory));
    m_process.setWorkingDirectory(directory);
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.start(binary, words);
    if (!m_process.waitForStarted())
        qFatal("%s does not start", qPrintable(binary));
}

FlareProcess::~FlareProcess()
{
    if (isRunning()) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

void FlareProcess::signal(int number) const
{
    // The number of one that has ended is 0, which would be our own process group.
    const auto process = static_cast<pid_t>(m_process.processId());
    if (process <= 0 || kill(process, number) != 0)
        qFatal("flare %s has ended before the signal", qPrintable(m_words.join(u' ')));
}

QByteArray FlareProcess::spoken()
{
    m_process.waitForReadyRead(watchPeriodMs);
    m_spoken += m_process.readAllStandardError();
    return m_spoken;
}

FlareResult FlareProcess::finish(const std::function<void()>& watcher, std::chrono::seconds limit)
{
    QElapsedTimer timer;
    timer.start();
    bool tooLate = false;
    while (isRunning() && !m_process.waitForFinished(watchPeriodMs)) {
        if (watcher)
            watcher();
        if (!tooLate && std::chrono::milliseconds(timer.elapsed()) > limit) {
            tooLate = true;
            m_process.kill();
        }
    }
    QByteArray endedBy;
    if (tooLate)
        endedBy = "the test, which waited " + QByteArray::number(limit.count()) + " s";
    else if (m_process.exitStatus() != QProcess::NormalExit)
        endedBy = "the signal " + QByteArray::number(m_process.exitCode());
    const int code = endedBy.isEmpty() ? m_process.exitCode() : -1;
    return {m_words, code, m_process.readAllStandardOutput(), spoken(), endedBy};
}

FlareResult runFlare(const QString& binary, const QString& directory, const QStringList& words,
                     const std::function<void()>& watcher)
{
    return FlareProcess(binary, directory, words).finish(watcher);
}

} // namespace Flare::Test
