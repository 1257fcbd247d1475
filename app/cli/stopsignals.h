// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>
#include <stop_token>
#include <thread>

namespace Flare {

/// Turns Ctrl-C, SIGTERM and a closed terminal into a stop request; a second Ctrl-C ends the process at once. One
/// object for the whole of main(). A closed pipe is left to the writes that fail.
class StopSignals
{
public:
    /// Says the notice on the error output with the first signal. The last words run before an immediate exit, on a
    /// thread of this object.
    StopSignals(QByteArray notice, std::function<void()> beforeExit);
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;
    ~StopSignals();

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    void watch();

    QByteArray m_notice;
    std::function<void()> m_beforeExit;
    std::stop_source m_stop;
    int m_read = -1;
    std::thread m_thread;
};

} // namespace Flare
