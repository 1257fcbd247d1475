// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/liveframe.h"

#include <array>
#include <deque>

namespace Flare {

/// What the charts and their tables show of one look at one subscription.
struct LivePoint
{
    enum Value { Lag, Unsent, Delay, WriteRate, ConfirmRate };
    static constexpr int valueCount = 5;

    qint64 at = 0; ///< UTC, milliseconds since 1970.
    /// Bytes, bytes, seconds, bytes a second, bytes a second; NaN where it is not known.
    std::array<double, valueCount> values{};
};

/// While the publisher did not answer, or had nothing to tell of the subscription.
struct LiveGap
{
    qint64 from = 0; ///< The first look without an answer.
    qint64 to = 0; ///< The last one; the gap goes on while it is the last look of all.
    QString reason;
};

/// Something that happened, to be seen beside what came of it.
struct LiveMarker
{
    qint64 at = 0;
    QString text;
};

/// The looks of a day, each subscription by itself. Bounded: 48 bytes a look, so 4.3 MB a subscription.
class LiveHistory
{
public:
    struct Track
    {
        std::deque<LivePoint> points;
        std::deque<LiveGap> gaps;
    };

    /// Adds a point for each subscription when the frame has a new answer, or none, of the publisher.
    void add(const LiveFrame& frame);
    void mark(qint64 at, const QString& text);

    /// Empty for a subscription that was never seen.
    [[nodiscard]] const Track& track(const SubscriptionName& name) const;
    [[nodiscard]] const std::deque<LiveMarker>& markers() const { return m_markers; }

private:
    QMap<SubscriptionName, Track> m_tracks;
    std::deque<LiveMarker> m_markers;
    LiveSample::TimePoint m_last;
};

/// A line without a break: values over time, in milliseconds since 1970.
using LiveRun = QList<std::pair<qint64, double>>;

/// The points of a stretch of time as lines that break where something is not known, at most two points (the lowest and
/// the highest) for each of the columns, so that a day costs no more to draw than a minute and no peak is lost.
[[nodiscard]] QList<LiveRun> runsOf(const LiveHistory::Track& track, LivePoint::Value value, qint64 from, qint64 to,
                                    int columns);

} // namespace Flare
