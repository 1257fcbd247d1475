// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/stoprequests.h"

#include <QByteArray>

#include <atomic>
#include <functional>
#include <memory>
#include <stop_token>
#include <thread>

namespace Flare {

/// Turns Ctrl-C, Ctrl-\, SIGTERM and a closed terminal into a stop request; a second Ctrl-C or Ctrl-\ ends the process
/// at once, unless a run has something to give back or nobody knows yet how it ended. One object for the whole of
/// main(). A closed pipe is left to the writes that fail.
class StopSignals
{
public:
    /// What is said on the error output.
    struct Notices
    {
        QByteArray first; ///< With the first signal.
        QByteArray stay; ///< With one that must wait until something has been given back.
        QByteArray left; ///< Before an exit while something was being changed.
    };
    /// The last words run before an immediate exit, on a thread of this object.
    StopSignals(Notices notices, std::function<void()> beforeExit);
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;
    ~StopSignals();

    [[nodiscard]] const std::shared_ptr<StopRequests>& requests() const { return m_requests; }
    /// The end is known, and only to be told: a signal that ends the program at once ends it with this exit code.
    void concludeWith(int exitCode);
    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    void watch();
    [[noreturn]] void leave();

    Notices m_notices;
    std::atomic<int> m_exitCode;
    std::shared_ptr<StopRequests> m_requests = std::make_shared<StopRequests>();
    std::function<void()> m_beforeExit;
    std::stop_source m_stop;
    int m_read = -1;
    std::thread m_thread;
};

} // namespace Flare
