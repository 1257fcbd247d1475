// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminalinput.h"

#include <poll.h>
#include <unistd.h>

namespace Flare {

namespace {

constexpr int pollMilliseconds = 100;

/// False when a stop was requested first.
bool waitForInput(int descriptor, const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        pollfd waiting{descriptor, POLLIN, 0};
        if (poll(&waiting, 1, pollMilliseconds) > 0)
            return true;
    }
    return false;
}

void writeAll(int descriptor, const QByteArray& text)
{
    qsizetype written = 0;
    while (written < text.size()) {
        const auto count = write(descriptor, text.constData() + written, static_cast<size_t>(text.size() - written));
        if (count <= 0)
            return;
        written += count;
    }
}

} // namespace

TerminalInput::TerminalInput(int input, int output)
    : m_input(input)
    , m_output(output)
{
}

TerminalInput::~TerminalInput()
{
    restore();
}

std::optional<QString> TerminalInput::ask(const QString& prompt, Echo echo, const std::stop_token& stop)
{
    const std::lock_guard lock(m_mutex);
    // Before the prompt: whoever answers it at once must not be shown, nor lose what they typed.
    if (echo == Echo::Off)
        hideTyping();
    writeAll(m_output, prompt.toUtf8());
    auto line = readLine(stop);
    restore();
    if (echo == Echo::Off || !line)
        writeAll(m_output, "\n");
    return line;
}

std::optional<QString> TerminalInput::readLine(const std::stop_token& stop) const
{
    QByteArray line;
    while (waitForInput(m_input, stop)) {
        char c = 0;
        if (read(m_input, &c, 1) <= 0)
            return std::nullopt;
        if (c != '\n') {
            line.append(c);
            continue;
        }
        const auto text = QString::fromUtf8(line);
        line.fill('\0');
        return text;
    }
    return std::nullopt;
}

void TerminalInput::hideTyping()
{
    if (tcgetattr(m_input, &m_saved) != 0)
        return;
    auto hidden = m_saved;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    m_hidden = true;
    // What was typed ahead was typed visibly, and is not the answer.
    tcsetattr(m_input, TCSAFLUSH, &hidden);
}

void TerminalInput::restore() noexcept
{
    if (m_hidden.exchange(false))
        tcsetattr(m_input, TCSANOW, &m_saved);
}

} // namespace Flare
