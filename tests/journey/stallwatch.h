// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <thread>

namespace Flare::Test {

/// Measures how long the main thread's event loop lets a posted event wait: a thread of its own posts one every few
/// milliseconds and notes the longest time until it is delivered. Time that the main thread spent waiting for a core,
/// which the kernel counts, is no fault of the program and left out. Made and destroyed on the main thread.
class StallWatch
{
public:
    StallWatch();
    ~StallWatch();
    StallWatch(const StallWatch&) = delete;
    StallWatch& operator=(const StallWatch&) = delete;

    /// The longest wait so far, one that still lasts included.
    [[nodiscard]] std::chrono::milliseconds longest() const;

private:
    using Clock = std::chrono::steady_clock;
    [[nodiscard]] Clock::duration waitedForCore() const;
    void watch(const std::stop_token& stop);

    int m_mainThread;
    std::atomic<Clock::duration> m_waitedBefore{Clock::duration::zero()};
    std::atomic<Clock::time_point> m_posted{Clock::time_point::max()};
    std::atomic<Clock::duration> m_longest{Clock::duration::zero()};
    std::jthread m_thread;
};

} // namespace Flare::Test
