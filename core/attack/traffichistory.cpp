// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/traffichistory.h"

#include "core/base/text.h"

#include <cmath>
#include <limits>

namespace Flare {

namespace {

double milliseconds(std::chrono::nanoseconds duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

} // namespace

void TrafficHistory::add(const TrafficFrame& frame)
{
    m_frame = frame;
    // A rate of some milliseconds, in which the writers stopped, would look like a collapse.
    if (frame.isLast)
        return;
    const bool wasWritten = m_track.points().empty() || m_track.points().back().values[Rate] > 0;
    HistoryPoint point;
    point.at = frame.at.toMSecsSinceEpoch();
    point.values.fill(std::numeric_limits<double>::quiet_NaN());
    point.values[Rate] = frame.rate;
    point.values[Errors] = static_cast<double>(frame.errors);
    if (frame.latency) {
        point.values[P50] = milliseconds(frame.latency->p50);
        point.values[P95] = milliseconds(frame.latency->p95);
        point.values[P99] = milliseconds(frame.latency->p99);
    } else {
        const auto lasts = std::chrono::duration_cast<std::chrono::milliseconds>(frame.currentGap.duration());
        m_track.addMissing(point.at - lasts.count(), point.at, wasWritten,
                           frame.lastError.isEmpty() ? Text::tr("No write was acknowledged.") : frame.lastError);
    }
    m_track.add(point);
}

} // namespace Flare
