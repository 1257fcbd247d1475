// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <vector>

namespace Flare {

/// Durations in buckets whose width grows with the value: fixed memory, and a percentile that is at most 0.8 % too
/// high, from nanoseconds to centuries. Not synchronised: each thread fills one of its own, the reader merges copies.
class LatencyHistogram
{
public:
    LatencyHistogram();

    /// A negative duration counts as 0.
    void record(std::chrono::nanoseconds duration);
    void merge(const LatencyHistogram& other);
    /// Of what was recorded after an earlier copy of this one was made. Its max() is that of the bucket.
    [[nodiscard]] LatencyHistogram since(const LatencyHistogram& earlier) const;

    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] std::chrono::nanoseconds max() const { return std::chrono::nanoseconds(m_max); }
    /// The duration that the given share of all records (0 < percent <= 100) did not exceed; 0 without a record.
    [[nodiscard]] std::chrono::nanoseconds percentile(double percent) const;

private:
    std::vector<qint64> m_buckets;
    qint64 m_count = 0;
    qint64 m_max = 0;
};

} // namespace Flare
