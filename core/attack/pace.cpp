// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/pace.h"

#include <condition_variable>
#include <mutex>

namespace Flare {

using std::chrono::steady_clock;

Pace::Pace(int rate)
    : m_rate(rate)
    , m_start(steady_clock::now())
{
}

std::optional<Pace::TimePoint> Pace::next(const std::stop_token& stop)
{
    if (stop.stop_requested())
        return std::nullopt;
    if (m_rate == 0)
        return steady_clock::now();
    const std::chrono::duration<double> offset(double(m_issued++) / m_rate);
    const auto due = m_start + std::chrono::duration_cast<steady_clock::duration>(offset);
    std::mutex mutex;
    std::condition_variable_any clock;
    std::unique_lock lock(mutex);
    clock.wait_until(lock, stop, due, [] { return false; });
    if (stop.stop_requested())
        return std::nullopt;
    return due;
}

} // namespace Flare
