// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/copytrack.h"

#include <algorithm>

namespace Flare {

namespace {

/// Beyond the whole an expectation was wrong, and says nothing of how much is still to come.
std::optional<double> shareOf(std::optional<qint64> done, std::optional<qint64> whole)
{
    if (!done || !whole || *whole <= 0 || *done > *whole)
        return std::nullopt;
    return static_cast<double>(*done) / static_cast<double>(*whole);
}

std::optional<std::chrono::seconds> timeFor(qint64 remaining, std::optional<double> rate)
{
    // Beyond that a number says no more than "not today".
    constexpr double most = 1e9;
    if (!rate || *rate <= 0)
        return std::nullopt;
    return std::chrono::seconds(static_cast<qint64>(std::min(static_cast<double>(remaining) / *rate + 0.5, most)));
}

} // namespace

void CopyTrack::add(TimePoint at, const LiveCopy& copy)
{
    if (!copy.bytes || !copy.rows) {
        m_looks.clear();
        return;
    }
    if (!m_looks.empty() && at <= m_looks.back().at)
        return;
    const bool anew = copy.workerPid != m_worker
        || (!m_looks.empty() && (*copy.bytes < m_looks.back().bytes || *copy.rows < m_looks.back().rows));
    if (anew)
        m_looks.clear();
    m_worker = copy.workerPid;
    m_looks.push_back({at, *copy.bytes, *copy.rows});
    while (at - m_looks.front().at > m_windows.rate)
        m_looks.pop_front();
}

std::optional<double> CopyTrack::rateOf(qint64 Look::*value) const
{
    if (m_looks.size() < 2)
        return std::nullopt;
    const auto& first = m_looks.front();
    const auto& last = m_looks.back();
    return static_cast<double>(last.*value - first.*value) / std::chrono::duration<double>(last.at - first.at).count();
}

CopyReading CopyTrack::reading(const LiveCopy& copy, const std::optional<LiveTableSize>& expected) const
{
    CopyReading reading;
    reading.table = copy.table;
    reading.bytes = copy.bytes;
    reading.rows = copy.rows;
    reading.byteRate = rateOf(&Look::bytes);
    reading.rowRate = rateOf(&Look::rows);
    if (!expected)
        return reading;
    reading.expectedRows = expected->rows;
    reading.tableBytes = expected->bytes;
    reading.rough = !expected->rows;
    reading.share = reading.rough ? shareOf(copy.bytes, expected->bytes) : shareOf(copy.rows, expected->rows);
    if (reading.share)
        reading.eta = reading.rough ? timeFor(*expected->bytes - *copy.bytes, reading.byteRate)
                                    : timeFor(*expected->rows - *copy.rows, reading.rowRate);
    return reading;
}

void sortByRemaining(QList<CopyReading>& copies)
{
    std::stable_sort(copies.begin(), copies.end(), [](const CopyReading& a, const CopyReading& b) {
        if (a.eta != b.eta)
            return a.eta > b.eta; // No value is less than any.
        return a.eta ? a.table < b.table : a.bytes > b.bytes;
    });
}

} // namespace Flare
