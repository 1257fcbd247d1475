// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/history.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Flare {

namespace {

constexpr std::size_t mostPoints = 90'000;
constexpr std::size_t mostGaps = 1'000;

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
    void flush(HistoryRun& run)
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

void HistoryTrack::add(const HistoryPoint& point)
{
    appendBounded(m_points, point, mostPoints);
}

void HistoryTrack::addMissing(qint64 from, qint64 to, bool begins, const QString& reason)
{
    if (begins || m_gaps.empty())
        appendBounded(m_gaps, {from, to, reason}, mostGaps);
    else
        m_gaps.back().to = to;
}

QList<HistoryRun> runsOf(const HistoryTrack& track, int value, qint64 from, qint64 to, int columns)
{
    QList<HistoryRun> runs;
    if (to <= from || columns < 1)
        return runs;
    const auto before = [](const HistoryPoint& point, qint64 at) { return point.at < at; };
    auto point = std::lower_bound(track.points().begin(), track.points().end(), from, before);
    // A line that comes in from the left begins before the edge.
    if (point != track.points().begin())
        --point;
    HistoryRun run;
    Column column;
    qint64 current = std::numeric_limits<qint64>::min();
    const auto end = [&] {
        column.flush(run);
        if (!run.isEmpty())
            runs.append(std::exchange(run, {}));
    };
    for (; point != track.points().end() && point->at <= to; ++point) {
        const auto number = point->values.at(static_cast<std::size_t>(value));
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
