// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/livehistory.h"

#include "core/monitor/linkjudgement.h"

#include <cmath>
#include <limits>

namespace Flare {

namespace {

constexpr std::size_t mostMarkers = 1'000;
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

template <typename Value>
double orUnknown(const std::optional<Value>& value)
{
    return value ? static_cast<double>(*value) : unknown;
}

HistoryPoint pointOf(qint64 at, const LinkReading& link)
{
    HistoryPoint point;
    point.at = at;
    point.values[LiveHistory::Lag] = orUnknown(link.lagBytes);
    point.values[LiveHistory::Unsent] = orUnknown(link.unsentBytes);
    point.values[LiveHistory::Delay] = link.delay ? static_cast<double>(link.delay->value.count()) / 1000 : unknown;
    point.values[LiveHistory::WriteRate] = orUnknown(link.writeRate);
    point.values[LiveHistory::ConfirmRate] = orUnknown(link.confirmRate);
    return point;
}

} // namespace

void LiveHistory::add(const LiveFrame& frame)
{
    if (!frame.publisher.last || frame.publisher.last->when == m_last)
        return;
    m_last = frame.publisher.last->when;
    const auto at = frame.publisher.last->at.toMSecsSinceEpoch();
    for (const auto& link : frame.links) {
        auto& track = m_tracks[link.name];
        const bool wasKnown = track.points().empty() || !std::isnan(track.points().back().values[Lag]);
        track.add(pointOf(at, link));
        if (link.lagBytes)
            continue;
        const auto& gap = frame.publisher.last->gap;
        track.addMissing(at, at, wasKnown, gap ? gap->message() : stateText(link));
    }
}

void LiveHistory::mark(qint64 at, const QString& text)
{
    appendBounded(m_markers, {at, text}, mostMarkers);
}

const HistoryTrack& LiveHistory::track(const SubscriptionName& name) const
{
    static const HistoryTrack none;
    const auto found = m_tracks.constFind(name);
    return found == m_tracks.constEnd() ? none : *found;
}

} // namespace Flare
