// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"

#include <atomic>
#include <mutex>

#include <termios.h>

namespace Flare {

/// Asks the person at the terminal. Waits for them without keeping a stop request waiting, and leaves the terminal as
/// it was.
class TerminalInput
{
public:
    TerminalInput(int input, int output);
    TerminalInput(const TerminalInput&) = delete;
    TerminalInput& operator=(const TerminalInput&) = delete;
    ~TerminalInput();

    /// No value when a stop was requested or the input ended. From any thread; one question at a time.
    [[nodiscard]] std::optional<QString> ask(const QString& prompt, Echo echo, const std::stop_token& stop);
    /// From any thread: for an exit that unwinds nothing.
    void restore() noexcept;

private:
    [[nodiscard]] std::optional<QString> readLine(const std::stop_token& stop) const;
    void hideTyping();

    int m_input;
    int m_output;
    std::mutex m_mutex;
    termios m_saved{};
    std::atomic<bool> m_hidden = false;
};

} // namespace Flare
