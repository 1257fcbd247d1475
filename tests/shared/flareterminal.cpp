// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/flareterminal.h"

#include "tests/shared/flareprocess.h"

#include <QDeadlineTimer>

#include <poll.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <array>

namespace Flare::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int readPeriodMs = 50;

/// Between fork and exec: plain system calls only.
void takeTerminal(int descriptor)
{
    if (setsid() < 0 || ioctl(descriptor, TIOCSCTTY, 0) < 0)
        _exit(126);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (dup2(descriptor, stream) < 0)
            _exit(126);
    }
}

} // namespace

FlareTerminal::FlareTerminal(const QString& binary, const QString& directory, const QStringList& words)
{
    int inner = -1;
    if (openpty(&m_terminal, &inner, nullptr, nullptr, nullptr) != 0)
        qFatal("there is no pseudo terminal");
    auto environment = environmentIn(directory);
    environment.insert(u"TERM"_s, u"xterm"_s);
    environment.insert(u"NO_COLOR"_s, u"1"_s);
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(directory);
    m_process.setChildProcessModifier([inner] { takeTerminal(inner); });
    m_process.start(binary, words);
    if (!m_process.waitForStarted())
        qFatal("%s does not start", qPrintable(binary));
    close(inner);
}

FlareTerminal::~FlareTerminal()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished();
    }
    close(m_terminal);
}

bool FlareTerminal::read(int milliseconds)
{
    pollfd waiting{m_terminal, POLLIN, 0};
    if (poll(&waiting, 1, milliseconds) <= 0)
        return true;
    std::array<char, 4096> buffer{};
    const auto count = ::read(m_terminal, buffer.data(), buffer.size());
    if (count <= 0)
        return false;
    m_seen.append(buffer.data(), count);
    return true;
}

bool FlareTerminal::waitFor(const QByteArray& text)
{
    const QDeadlineTimer deadline(FlareProcess::patience);
    for (bool open = true;;) {
        const auto at = m_seen.indexOf(text, m_waitedFor);
        if (at >= 0) {
            m_waitedFor = at + text.size();
            return true;
        }
        if (!open || deadline.hasExpired())
            return false;
        open = read(readPeriodMs);
    }
}

void FlareTerminal::press(const QByteArray& keys)
{
    if (write(m_terminal, keys.constData(), static_cast<size_t>(keys.size())) != keys.size())
        qFatal("the terminal takes no input");
}

int FlareTerminal::finish()
{
    const QDeadlineTimer deadline(FlareProcess::patience);
    while (!deadline.hasExpired() && read(readPeriodMs)) { }
    const bool ended = m_process.waitForFinished(static_cast<int>(std::max<qint64>(deadline.remainingTime(), 1000)));
    return ended && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

} // namespace Flare::Test
