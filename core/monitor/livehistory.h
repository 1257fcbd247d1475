// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/history.h"
#include "core/monitor/liveframe.h"

namespace Flare {

/// The looks of a day, each subscription by itself. A gap is while the publisher did not answer, or had nothing to tell
/// of the subscription.
class LiveHistory
{
public:
    /// Bytes, bytes, seconds, bytes a second, bytes a second.
    enum Value { Lag, Unsent, Delay, WriteRate, ConfirmRate };

    /// Adds a point for each subscription when the frame has a new answer, or none, of the publisher.
    void add(const LiveFrame& frame);
    void mark(qint64 at, const QString& text);

    /// Empty for a subscription that was never seen.
    [[nodiscard]] const HistoryTrack& track(const SubscriptionName& name) const;
    [[nodiscard]] const std::deque<HistoryMarker>& markers() const { return m_markers; }

private:
    QMap<SubscriptionName, HistoryTrack> m_tracks;
    std::deque<HistoryMarker> m_markers;
    LiveSample::TimePoint m_last;
};

} // namespace Flare
