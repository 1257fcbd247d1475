// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/pace.h"

namespace Flare {

Pace::Pace(int rate, Clock& clock)
    : m_rate(rate)
    , m_clock(clock)
    , m_start(clock.now())
{
}

std::optional<Pace::TimePoint> Pace::next(const std::stop_token& stop)
{
    if (stop.stop_requested())
        return std::nullopt;
    if (m_rate == 0)
        return m_clock.now();
    const std::chrono::duration<double> offset(double(m_issued++) / m_rate);
    const auto due = m_start + std::chrono::duration_cast<TimePoint::duration>(offset);
    if (!m_clock.sleepUntil(due, stop))
        return std::nullopt;
    return due;
}

} // namespace Flare
