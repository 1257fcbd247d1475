// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <condition_variable>
#include <mutex>

namespace Flare::Test {

/// A clock that stands still until the test moves it. Who sleeps wakes up when it has been moved far enough.
class ManualClock final : public Clock
{
public:
    [[nodiscard]] TimePoint now() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_now;
    }
    bool sleepUntil(TimePoint moment, const std::stop_token& stop) override
    {
        std::unique_lock lock(m_mutex);
        ++m_sleepers;
        m_moved.notify_all();
        m_moved.wait(lock, stop, [&] { return m_now >= moment; });
        --m_sleepers;
        return !stop.stop_requested();
    }

    void advance(TimePoint::duration by)
    {
        const std::lock_guard lock(m_mutex);
        m_now += by;
        m_moved.notify_all();
    }
    /// Blocks until so many sleep. Those whose moment has come may still be among them.
    void waitForSleepers(int count)
    {
        std::unique_lock lock(m_mutex);
        m_moved.wait(lock, [&] { return m_sleepers >= count; });
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_moved;
    TimePoint m_now{std::chrono::hours(1)};
    int m_sleepers = 0;
};

} // namespace Flare::Test
