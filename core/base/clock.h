// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>
#include <mutex>
#include <stop_token>

namespace Flare {

using Milliseconds = std::chrono::milliseconds;

/// A point in time by which something must be done; absent = no limit. Durations come from a monotonic clock.
class Deadline
{
public:
    Deadline() = default;
    [[nodiscard]] static Deadline in(Milliseconds duration);
    [[nodiscard]] static Deadline never() { return {}; }

    [[nodiscard]] bool isSet() const { return m_set; }
    [[nodiscard]] bool hasPassed() const;
    /// Never negative. Milliseconds::max() when there is no limit.
    [[nodiscard]] Milliseconds remaining() const;
    /// As poll(2) wants it: -1 when there is no limit.
    [[nodiscard]] int pollTimeout() const;
    [[nodiscard]] Deadline earliest(Deadline other) const;

private:
    std::chrono::steady_clock::time_point m_at;
    bool m_set = false;
};

/// One deadline that many waits share, set once it is known. Safe from several threads.
class Budget
{
public:
    void set(Deadline deadline)
    {
        const std::scoped_lock lock(m_mutex);
        m_deadline = deadline;
    }
    [[nodiscard]] Deadline deadline() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_deadline;
    }

private:
    mutable std::mutex m_mutex;
    Deadline m_deadline;
};

/// Where time comes from. What reckons with it for its own part (a rhythm, a rest after a failure) takes one, so that
/// a test can move it by hand; the deadlines of a single statement or wait are the system's. Safe from several threads.
class Clock
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)

    /// Monotonic.
    [[nodiscard]] virtual TimePoint now() const = 0;
    /// Returns false when a stop was requested meanwhile.
    virtual bool sleepUntil(TimePoint moment, const std::stop_token& stop) = 0;

    /// The machine's own.
    [[nodiscard]] static Clock& system();
};

/// Sleeps for the duration, or less if a stop is requested. Returns false when it was.
bool sleepFor(Milliseconds duration, const std::stop_token& stop);

/// UTC with milliseconds and Z, as RFC 3339 writes it.
[[nodiscard]] QString timestamp(const QDateTime& time);

} // namespace Flare
