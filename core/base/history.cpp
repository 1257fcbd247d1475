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
        const auto number = point.values[m_value];
        if (std::isnan(number))
            endRun();
        else
            m_column.add(point.at, number);
    }
    /// Whether the block's extremes are as good as its points.
    [[nodiscard]] bool takes(const HistoryBlock& block) const
    {
        return block.values[m_value].known != HistoryBlock::Known::Some;
    }
    void add(const HistoryBlock& block)
    {
        const auto& extremes = block.values[m_value];
        if (extremes.known == HistoryBlock::Known::None) {
            endRun();
            return;
        }
        const auto [earlier, later] = std::minmax(extremes.lowest, extremes.highest);
        m_column.add(earlier.first, earlier.second);
        m_column.add(later.first, later.second);
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

HistoryBlock::Extremes extremesOf(const std::deque<HistoryPoint>& points, std::size_t begin, std::size_t value)
{
    HistoryBlock::Extremes extremes;
    std::size_t known = 0;
    for (auto index = begin; index < begin + HistoryBlock::size; ++index) {
        const std::pair point(points[index].at, points[index].values[value]);
        if (std::isnan(point.second))
            continue;
        if (known == 0 || point.second < extremes.lowest.second)
            extremes.lowest = point;
        if (known == 0 || point.second > extremes.highest.second)
            extremes.highest = point;
        ++known;
    }
    using Known = HistoryBlock::Known;
    extremes.known = known == 0 ? Known::None : known < HistoryBlock::size ? Known::Some : Known::All;
    return extremes;
}

} // namespace

void HistoryTrack::add(const HistoryPoint& point)
{
    m_points.push_back(point);
    if ((m_dropped + m_points.size()) % HistoryBlock::size == 0) {
        HistoryBlock block;
        block.to = point.at;
        for (std::size_t value = 0; value < block.values.size(); ++value)
            block.values[value] = extremesOf(m_points, m_points.size() - HistoryBlock::size, value);
        m_blocks.push_back(block);
    }
    if (m_points.size() <= mostPoints)
        return;
    m_points.pop_front();
    if (m_dropped % HistoryBlock::size == 0)
        m_blocks.pop_front();
    ++m_dropped;
}

const HistoryBlock* HistoryTrack::blockAt(std::size_t index) const
{
    const auto place = m_dropped + index;
    if (place % HistoryBlock::size != 0)
        return nullptr;
    const auto firstWhole = (m_dropped + HistoryBlock::size - 1) / HistoryBlock::size;
    const auto block = place / HistoryBlock::size - firstWhole;
    return block < m_blocks.size() ? &m_blocks[block] : nullptr;
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
    const auto& points = track.points();
    const auto before = [](const HistoryPoint& point, qint64 at) { return point.at < at; };
    const auto first = std::lower_bound(points.begin(), points.end(), from, before) - points.begin();
    std::vector<Line> lines(values.begin(), values.end());
    const auto span = to - from;
    qint64 columnEnd = std::numeric_limits<qint64>::min();
    // A line that comes in from the left begins before the edge.
    auto index = static_cast<std::size_t>(std::max<std::ptrdiff_t>(first - 1, 0));
    while (index < points.size() && points[index].at <= to) {
        if (points[index].at >= columnEnd) {
            for (auto& line : lines)
                line.endColumn();
            const auto next = (points[index].at - from) * columns / span + 1;
            columnEnd = from + (next * span + columns - 1) / columns;
        }
        const auto* block = track.blockAt(index);
        const auto takes = [&](const Line& line) { return line.takes(*block); };
        if (block != nullptr && block->to < std::min(columnEnd, to + 1)
            && std::all_of(lines.begin(), lines.end(), takes)) {
            for (auto& line : lines)
                line.add(*block);
            index += HistoryBlock::size;
            continue;
        }
        for (auto& line : lines)
            line.add(points[index]);
        ++index;
    }
    QList<QList<HistoryRun>> runs;
    for (auto& line : lines)
        runs.append(line.take());
    return runs;
}

} // namespace Flare
