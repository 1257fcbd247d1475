// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/lagtrack.h"
#include "core/monitor/livefacts.h"
#include "core/monitor/livetables.h"

#include <deque>

namespace Flare {

/// How far the initial copy of one table is, and when it will be done.
struct CopyReading
{
    RelationName table;
    /// Of COPY's text, not of the table. No value: the subscriber does not tell (before version 14), or COPY has not
    /// begun.
    std::optional<qint64> bytes;
    std::optional<qint64> rows;
    std::optional<qint64> expectedRows; ///< By the publisher's statistics; no value: it has none, or did not answer.
    std::optional<qint64> tableBytes; ///< Of the publisher's table.
    /// 0 to 1. No value: there is nothing to compare with, or more was copied than was to be expected.
    std::optional<double> share;
    bool rough = false; ///< The share is one of the table's bytes, which are not those of COPY.
    std::optional<double> byteRate; ///< A second.
    std::optional<double> rowRate;
    std::optional<std::chrono::seconds> eta; ///< No value: without a share or a rate, or nothing moves.
};

/// What one worker's counters say over time. Pure: time comes from the caller.
class CopyTrack
{
public:
    using TimePoint = Clock::TimePoint;

    explicit CopyTrack(RateWindows windows = {})
        : m_windows(windows)
    {
    }

    /// Another worker, or a counter that fell, is a new beginning. Without counters there is none.
    void add(TimePoint at, const LiveCopy& copy);

    /// As of the last look; the rates are of the rate's window, or as much of it as there is since the beginning.
    [[nodiscard]] CopyReading reading(const LiveCopy& copy, const std::optional<LiveTableSize>& expected) const;

private:
    struct Look
    {
        TimePoint at;
        qint64 bytes = 0;
        qint64 rows = 0;
    };
    [[nodiscard]] std::optional<double> rateOf(qint64 Look::*value) const;

    RateWindows m_windows;
    qint64 m_worker = 0;
    std::deque<Look> m_looks;
};

/// What takes longest first; those of which it is not known behind them, the one with most bytes first.
void sortByRemaining(QList<CopyReading>& copies);

} // namespace Flare
