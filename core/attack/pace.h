// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <atomic>
#include <optional>

namespace Flare {

/// Hands out the moments at which transactions are due, to any number of threads. A moment that has passed is handed
/// out all the same: what an outage held up is made up for, and its wait is measured.
class Pace
{
public:
    using TimePoint = Clock::TimePoint;

    /// Transactions a second; 0 = each one is due at once.
    explicit Pace(int rate, Clock& clock = Clock::system());
    /// Waits for the next moment; no value if a stop is requested meanwhile.
    [[nodiscard]] std::optional<TimePoint> next(const std::stop_token& stop);

private:
    int m_rate;
    Clock& m_clock;
    TimePoint m_start;
    std::atomic<qint64> m_issued = 0;
};

} // namespace Flare
