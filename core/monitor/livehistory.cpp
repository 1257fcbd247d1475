// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/livehistory.h"

#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Flare {

namespace {

// A day at one look a second, and a little more.
constexpr std::size_t mostPoints = 90'000;
constexpr std::size_t mostGaps = 1'000;
constexpr std::size_t mostMarkers = 1'000;
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

template <typename Value>
double orUnknown(const std::optional<Value>& value)
{
    return value ? static_cast<double>(*value) : unknown;
}

template <typename Item>
void append(std::deque<Item>& items, Item item, std::size_t most)
{
    items.push_back(std::move(item));
    if (items.size() > most)
        items.pop_front();
}

LivePoint pointOf(qint64 at, const LinkReading& link)
{
    LivePoint point;
    point.at = at;
    point.values[LivePoint::Lag] = orUnknown(link.lagBytes);
    point.values[LivePoint::Unsent] = orUnknown(link.unsentBytes);
    point.values[LivePoint::Delay] = link.delay ? static_cast<double>(link.delay->value.count()) / 1000 : unknown;
    point.values[LivePoint::WriteRate] = orUnknown(link.writeRate);
    point.values[LivePoint::ConfirmRate] = orUnknown(link.confirmRate);
    return point;
}

/// The lowest and the highest value of one column, in the order in which they came.
class Column
{
public:
    void add(qint64 at, double value)
    {
        if (m_empty || value < m_low.second)
            m_low = {at, value};
        if (m_empty || value > m_high.second)
            m_high = {at, value};
        m_empty = false;
    }
    void flush(LiveRun& run)
    {
        if (m_empty)
            return;
        const auto [first, second] = std::minmax(m_low, m_high);
        run.append(first);
        if (second.first != first.first)
            run.append(second);
        m_empty = true;
    }

private:
    std::pair<qint64, double> m_low;
    std::pair<qint64, double> m_high;
    bool m_empty = true;
};

} // namespace

void LiveHistory::add(const LiveFrame& frame)
{
    if (!frame.publisher.last || frame.publisher.last->when == m_last)
        return;
    m_last = frame.publisher.last->when;
    const auto at = frame.publisher.last->at.toMSecsSinceEpoch();
    for (const auto& link : frame.links) {
        auto& track = m_tracks[link.name];
        const bool wasKnown = track.points.empty() || !std::isnan(track.points.back().values[LivePoint::Lag]);
        append(track.points, pointOf(at, link), mostPoints);
        if (link.lagBytes)
            continue;
        const auto& gap = frame.publisher.last->gap;
        if (wasKnown || track.gaps.empty())
            append(track.gaps, {at, at, gap ? gap->message() : stateText(link.state)}, mostGaps);
        else
            track.gaps.back().to = at;
    }
}

void LiveHistory::mark(qint64 at, const QString& text)
{
    append(m_markers, {at, text}, mostMarkers);
}

const LiveHistory::Track& LiveHistory::track(const SubscriptionName& name) const
{
    static const Track none;
    const auto found = m_tracks.constFind(name);
    return found == m_tracks.constEnd() ? none : *found;
}

QList<LiveRun> runsOf(const LiveHistory::Track& track, LivePoint::Value value, qint64 from, qint64 to, int columns)
{
    QList<LiveRun> runs;
    if (to <= from || columns < 1)
        return runs;
    const auto before = [](const LivePoint& point, qint64 at) { return point.at < at; };
    auto point = std::lower_bound(track.points.begin(), track.points.end(), from, before);
    // A line that comes in from the left begins before the edge.
    if (point != track.points.begin())
        --point;
    LiveRun run;
    Column column;
    qint64 current = std::numeric_limits<qint64>::min();
    const auto end = [&] {
        column.flush(run);
        if (!run.isEmpty())
            runs.append(std::exchange(run, {}));
    };
    for (; point != track.points.end() && point->at <= to; ++point) {
        const auto number = point->values.at(value);
        if (std::isnan(number)) {
            end();
            continue;
        }
        const auto index = (point->at - from) * columns / (to - from);
        if (index != current)
            column.flush(run);
        current = index;
        column.add(point->at, number);
    }
    end();
    return runs;
}

} // namespace Flare
