// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/history.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

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

/// One value's line in the making.
class Line
{
public:
    explicit Line(int value)
        : m_value(static_cast<std::size_t>(value))
    {
    }
    void add(const HistoryPoint& point)
    {
        const auto number = point.values.at(m_value);
        if (std::isnan(number))
            endRun();
        else
            m_column.add(point.at, number);
    }
    void endColumn() { m_column.flush(m_run); }
    [[nodiscard]] QList<HistoryRun> take()
    {
        endRun();
        return std::move(m_runs);
    }

private:
    void endRun()
    {
        endColumn();
        if (!m_run.isEmpty())
            m_runs.append(std::exchange(m_run, {}));
    }

    std::size_t m_value;
    Column m_column;
    HistoryRun m_run;
    QList<HistoryRun> m_runs;
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

QList<QList<HistoryRun>> runsOf(const HistoryTrack& track, const QList<int>& values, qint64 from, qint64 to,
                                int columns)
{
    if (to <= from || columns < 1)
        return QList<QList<HistoryRun>>(values.size());
    const auto before = [](const HistoryPoint& point, qint64 at) { return point.at < at; };
    auto point = std::lower_bound(track.points().begin(), track.points().end(), from, before);
    // A line that comes in from the left begins before the edge.
    if (point != track.points().begin())
        --point;
    std::vector<Line> lines(values.begin(), values.end());
    const auto span = to - from;
    qint64 columnEnd = std::numeric_limits<qint64>::min();
    for (; point != track.points().end() && point->at <= to; ++point) {
        if (point->at >= columnEnd) {
            for (auto& line : lines)
                line.endColumn();
            const auto next = (point->at - from) * columns / span + 1;
            columnEnd = from + (next * span + columns - 1) / columns;
        }
        for (auto& line : lines)
            line.add(*point);
    }
    QList<QList<HistoryRun>> runs;
    for (auto& line : lines)
        runs.append(line.take());
    return runs;
}

} // namespace Flare
