// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/latencyhistogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace Flare {

namespace {

// Every power of two is cut into 128 buckets of one width; below 256 each value has its own.
constexpr int precisionBits = 7;
constexpr quint64 cuts = quint64(1) << precisionBits;
constexpr int valueBits = 63;
constexpr std::size_t bucketCount = (valueBits - precisionBits + 1) * cuts;

std::size_t bucketOf(quint64 value)
{
    const auto shift = std::max(0, static_cast<int>(std::bit_width(value)) - precisionBits - 1);
    return static_cast<std::size_t>(shift) * cuts + (value >> shift);
}

qint64 highestIn(std::size_t bucket)
{
    if (bucket < 2 * cuts)
        return static_cast<qint64>(bucket);
    const auto shift = bucket / cuts - 1;
    return static_cast<qint64>(((bucket % cuts + cuts + 1) << shift) - 1);
}

} // namespace

LatencyHistogram::LatencyHistogram()
    : m_buckets(bucketCount)
{
}

void LatencyHistogram::record(std::chrono::nanoseconds duration)
{
    const auto value = std::max<qint64>(0, duration.count());
    ++m_buckets[bucketOf(static_cast<quint64>(value))];
    ++m_count;
    m_max = std::max(m_max, value);
}

void LatencyHistogram::merge(const LatencyHistogram& other)
{
    std::transform(m_buckets.begin(), m_buckets.end(), other.m_buckets.begin(), m_buckets.begin(), std::plus<>());
    m_count += other.m_count;
    m_max = std::max(m_max, other.m_max);
}

LatencyHistogram LatencyHistogram::since(const LatencyHistogram& earlier) const
{
    LatencyHistogram later;
    std::transform(m_buckets.begin(), m_buckets.end(), earlier.m_buckets.begin(), later.m_buckets.begin(),
                   std::minus<>());
    later.m_count = m_count - earlier.m_count;
    const auto highest = std::find_if(later.m_buckets.rbegin(), later.m_buckets.rend(), [](auto n) { return n > 0; });
    if (highest != later.m_buckets.rend())
        later.m_max = std::min(m_max, highestIn(static_cast<std::size_t>(later.m_buckets.rend() - highest - 1)));
    return later;
}

std::chrono::nanoseconds LatencyHistogram::percentile(double percent) const
{
    const auto wanted = std::max<qint64>(1, std::llround(std::ceil(double(m_count) * percent / 100)));
    qint64 seen = 0;
    for (std::size_t bucket = 0; bucket < m_buckets.size(); ++bucket) {
        seen += m_buckets[bucket];
        if (seen >= wanted)
            return std::chrono::nanoseconds(std::min(highestIn(bucket), m_max));
    }
    return std::chrono::nanoseconds(0);
}

} // namespace Flare
