// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/names.h"

#include <deque>
#include <optional>

namespace Flare {

/// How far back the rates reach that are shown, and those that the time left is reckoned from: from a glance, which
/// notices that the wind has turned, to what does not fall for a single big transaction.
struct RateWindows
{
    Milliseconds rate{10'000};
    Milliseconds glance{5'000};
    Milliseconds longest{30'000};
};

/// What one slot's positions say over time: how old the oldest change is that is not confirmed yet, how fast WAL is
/// written and confirmed, and when the lag will be small enough. Made of positions alone, so it writes nothing to the
/// publisher and works while nobody else does either: an idle slot is confirmed to the end (keepalives see to that),
/// and one that is not has something to wait for. Pure: time comes from the caller.
class LagTrack
{
public:
    using TimePoint = Clock::TimePoint;

    explicit LagTrack(RateWindows windows = {})
        : m_windows(windows)
    {
    }

    /// The end of the WAL and what the subscriber has confirmed as flushed, both read in one statement.
    void add(TimePoint at, Lsn position, Lsn confirmed);
    /// The server did not answer: no rate reaches over a gap. What was written when is still known after it.
    void addGap();

    struct Delay
    {
        Milliseconds value{0};
        bool atLeast = false; ///< The change is older than the first look.
    };
    /// For how long the oldest unconfirmed change has been waiting, as of the last look; as exact as the looks are
    /// frequent, because between two of them the WAL is taken to have grown evenly. 0 = everything is confirmed. No
    /// value at the first look, unless that is so.
    [[nodiscard]] std::optional<Delay> delay() const;

    /// Bytes a second, over the rate's window or as much of it as there is; no value before the second look.
    [[nodiscard]] std::optional<double> writeRate() const;
    [[nodiscard]] std::optional<double> confirmRate() const;
    [[nodiscard]] std::optional<qint64> lagBytes() const;
    /// Nothing was written since the look before, and everything is confirmed.
    [[nodiscard]] bool isIdle() const;

    struct Eta
    {
        enum class Kind {
            Unknown, ///< Too few looks.
            Reached, ///< The lag is at the threshold or below.
            Converging,
            NotConverging, ///< At this rate it will never be reached.
        };
        Kind kind = Kind::Unknown;
        std::chrono::seconds likely{0};
        std::chrono::seconds earliest{0};
        std::optional<std::chrono::seconds> latest; ///< No value: at its slowest it did not converge.
    };
    [[nodiscard]] Eta eta(qint64 thresholdBytes) const;

private:
    struct Look
    {
        TimePoint at;
        quint64 position = 0;
        quint64 confirmed = 0;
    };
    struct Written
    {
        TimePoint at;
        quint64 position = 0;
    };
    [[nodiscard]] const Look* firstWithin(Milliseconds window) const;
    [[nodiscard]] std::optional<double> rateOf(quint64 Look::*value) const;
    [[nodiscard]] std::optional<double> closingRate(Milliseconds window) const;

    RateWindows m_windows;
    std::deque<Look> m_looks; ///< Without a gap between them, of the longest window.
    std::deque<Written> m_written; ///< From the last position that is confirmed on.
};

/// "converging", for machine-readable output.
[[nodiscard]] QString keyOf(LagTrack::Eta::Kind kind);

} // namespace Flare
