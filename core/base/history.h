// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <array>
#include <deque>
#include <utility>

namespace Flare {

/// What was measured at one moment; which value stands where is the owner's.
struct HistoryPoint
{
    static constexpr int valueCount = 5;

    qint64 at = 0; ///< UTC, milliseconds since 1970.
    std::array<double, valueCount> values{}; ///< NaN where it is not known.
};

/// While there was nothing to measure.
struct HistoryGap
{
    qint64 from = 0; ///< The first moment without a value.
    qint64 to = 0; ///< The last one; the gap goes on while it is the last moment of all.
    QString reason;

    friend bool operator==(const HistoryGap&, const HistoryGap&) = default;
};

/// Something that happened, to be seen beside what came of it.
struct HistoryMarker
{
    qint64 at = 0;
    QString text;

    friend bool operator==(const HistoryMarker&, const HistoryMarker&) = default;
};

/// What thinning out needs of some moments in a row. By itself, as looking for it in the points would cost as much as
/// walking through them: that is a matter of memory, not of reckoning.
struct HistoryBlock
{
    static constexpr std::size_t size = 32;
    enum class Known : quint8 { None, Some, All };

    /// Of one value: the first of the lowest and the first of the highest, with their moments.
    struct Extremes
    {
        std::pair<qint64, double> lowest;
        std::pair<qint64, double> highest;
        Known known = Known::None;
    };
    qint64 to = 0; ///< The last moment.
    std::array<Extremes, HistoryPoint::valueCount> values;
};

/// A day of moments at one a second, and a little more; the oldest give way. 48 bytes each and 7 for its block,
/// so 5 MB at most.
class HistoryTrack
{
public:
    void add(const HistoryPoint& point);
    /// Begins a gap, or goes on with the latest one up to there.
    void addMissing(qint64 from, qint64 to, bool begins, const QString& reason);

    [[nodiscard]] const std::deque<HistoryPoint>& points() const { return m_points; }
    [[nodiscard]] const std::deque<HistoryGap>& gaps() const { return m_gaps; }
    /// The block that begins with this point; null where none does, or it is not complete.
    [[nodiscard]] const HistoryBlock* blockAt(std::size_t index) const;

private:
    std::deque<HistoryPoint> m_points;
    std::deque<HistoryBlock> m_blocks; ///< All that are complete, of every point from the first whole block on.
    std::size_t m_dropped = 0; ///< Points that have given way: blocks stay where they began.
    std::deque<HistoryGap> m_gaps;
};

/// A line without a break: values over time, in milliseconds since 1970.
using HistoryRun = QList<std::pair<qint64, double>>;

/// The points of a stretch of time as lines that break where something is not known, at most two points (the lowest and
/// the highest) for each of the columns, so that a day costs no more to draw than a minute and no peak is lost. One
/// element for each of the values, in their order: a day is walked through once, however many there are, and where a
/// column is wider than a block, block by block.
[[nodiscard]] QList<QList<HistoryRun>> runsOf(const HistoryTrack& track, const QList<int>& values, qint64 from,
                                              qint64 to, int columns);

/// Appends, and lets the oldest one go when there are more.
template <typename Item>
void appendBounded(std::deque<Item>& items, Item item, std::size_t most)
{
    items.push_back(std::move(item));
    if (items.size() > most)
        items.pop_front();
}

} // namespace Flare
