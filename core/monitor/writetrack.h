// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/monitor/livewrites.h"

#include <deque>

namespace Flare {

/// A transaction that is large enough to hold up all that comes after it.
struct LargeTransaction
{
    enum class Phase {
        Collected, ///< The publisher has it on disk until it can be sent, from its begin to its end.
        Streamed, ///< It is being sent, and not over.
        Applied, ///< The subscriber is at it.
    };
    Phase phase = Phase::Collected;
    /// Of its changes, as they are decoded: so far, where it is not over. No value where nobody counts them.
    std::optional<qint64> bytes;
    std::chrono::seconds age{0}; ///< Since it was first seen, or since the subscriber began with it.
};

/// What one link's publisher has to say of who writes: its own database or others, whose WAL has to be read too, and
/// whether one transaction is larger than the walsender's memory. Pure: time comes from the caller.
class WriteTrack
{
public:
    using TimePoint = Clock::TimePoint;

    explicit WriteTrack(Milliseconds window = Milliseconds(10'000))
        : m_window(window)
    {
    }

    /// Does nothing with what it has taken before.
    void take(TimePoint at, const LiveWrites& writes, const DatabaseName& database, const SlotName& slot);
    /// The server did not answer: nothing reaches over that.
    void addGap();

    /// Rows a second that the link's database has changed, and all others together. No value before the second look.
    [[nodiscard]] std::optional<double> ownRate() const;
    [[nodiscard]] std::optional<double> otherRate() const;

    /// One that the publisher has not sent to its end.
    /// @param oldestWriter since when the oldest transaction of the database runs that has written something.
    [[nodiscard]] std::optional<LargeTransaction> pending(TimePoint now, std::optional<TimePoint> oldestWriter) const;
    /// The size of the latest large one, as far as it is known.
    [[nodiscard]] std::optional<qint64> latestBytes() const;
    /// That one has been applied.
    void forgetLatest() { m_latest.reset(); }

private:
    struct Reading
    {
        TimePoint at;
        qint64 own = 0;
        qint64 all = 0;
    };
    struct Latest
    {
        bool streamed = false;
        bool sent = false;
        qint64 bytes = 0;
        qint64 totalBefore = 0; ///< LiveDecoding::totalBytes when it was first seen.
        TimePoint seen;
        TimePoint grew;
    };

    void takeDecoding(TimePoint at, const LiveDecoding& now);
    void grow(TimePoint at, qint64 bytes, bool isNew, bool streamed);
    [[nodiscard]] std::optional<double> rateOf(qint64 (*rows)(const Reading&)) const;

    Milliseconds m_window;
    std::deque<Reading> m_readings;
    std::optional<LiveDecoding> m_decoding;
    std::optional<Latest> m_latest;
};

/// A sentence's part: "one of about 120.0 MiB is being applied, for 12 s".
[[nodiscard]] QString transactionText(const LargeTransaction& transaction);
/// For machine-readable output: collected, streamed, applied.
[[nodiscard]] QString keyOf(LargeTransaction::Phase phase);

} // namespace Flare
