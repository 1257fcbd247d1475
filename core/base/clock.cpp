// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <algorithm>
#include <condition_variable>
#include <limits>
#include <mutex>

namespace Flare {

namespace {

class SystemClock final : public Clock
{
public:
    [[nodiscard]] TimePoint now() const override { return std::chrono::steady_clock::now(); }
    bool sleepUntil(TimePoint moment, const std::stop_token& stop) override
    {
        std::mutex mutex;
        std::condition_variable_any condition;
        std::unique_lock lock(mutex);
        condition.wait_until(lock, stop, moment, [] { return false; });
        return !stop.stop_requested();
    }
};

} // namespace

Clock& Clock::system()
{
    static SystemClock clock;
    return clock;
}

Deadline Deadline::in(Milliseconds duration)
{
    Deadline deadline;
    deadline.m_at = std::chrono::steady_clock::now() + duration;
    deadline.m_set = true;
    return deadline;
}

bool Deadline::hasPassed() const
{
    return m_set && std::chrono::steady_clock::now() >= m_at;
}

Milliseconds Deadline::remaining() const
{
    if (!m_set)
        return Milliseconds::max();
    const auto left = std::chrono::ceil<Milliseconds>(m_at - std::chrono::steady_clock::now());
    return std::max(left, Milliseconds::zero());
}

int Deadline::pollTimeout() const
{
    if (!m_set)
        return -1;
    const auto longest = Milliseconds(std::numeric_limits<int>::max());
    return static_cast<int>(std::min(remaining(), longest).count());
}

Deadline Deadline::earliest(Deadline other) const
{
    if (!m_set)
        return other;
    return other.m_set && other.m_at < m_at ? other : *this;
}

bool sleepFor(Milliseconds duration, const std::stop_token& stop)
{
    auto& clock = Clock::system();
    return clock.sleepUntil(clock.now() + duration, stop);
}

QString timestamp(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace Flare
