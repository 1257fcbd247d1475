// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/writetrack.h"

#include "core/base/text.h"
#include "core/base/units.h"

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// One that was rolled back is never counted as sent: it is over when nothing of it comes, and no transaction of its age
// runs.
constexpr auto pendingAfterGrowth = 30s;

bool isBehind(const LiveDecoding& now, const LiveDecoding& before)
{
    return now.totalBytes < before.totalBytes || now.spilledBytes < before.spilledBytes
        || now.streamedBytes < before.streamedBytes;
}

} // namespace

void WriteTrack::take(TimePoint at, const LiveWrites& writes, const DatabaseName& database, const SlotName& slot)
{
    if (!m_readings.empty() && at <= m_readings.back().at)
        return;
    const Reading reading{at, writes.rows.value(database), writes.allRows};
    // Statistics that were reset, or a database that was dropped with its own.
    if (!m_readings.empty() && (reading.own < m_readings.back().own || reading.all < m_readings.back().all))
        m_readings.clear();
    m_readings.push_back(reading);
    while (m_readings.size() > 2 && at - m_readings.at(1).at >= m_window)
        m_readings.pop_front();
    const auto decoding = writes.decoding.find(slot);
    if (decoding != writes.decoding.end()) {
        takeDecoding(at, *decoding);
    } else {
        m_decoding.reset();
        m_latest.reset();
    }
}

void WriteTrack::addGap()
{
    m_readings.clear();
    m_decoding.reset();
    m_latest.reset();
}

void WriteTrack::takeDecoding(TimePoint at, const LiveDecoding& now)
{
    const auto before = std::exchange(m_decoding, now).value_or(now);
    if (isBehind(now, before)) {
        m_latest.reset();
        return;
    }
    const auto spilled = now.spilledBytes - before.spilledBytes;
    const auto streamed = now.streamedBytes - before.streamedBytes;
    // Its first part counts the transaction itself, and begins a new one here.
    if (spilled > 0)
        grow(at, spilled, now.spilledTransactions > before.spilledTransactions, false);
    if (streamed > 0)
        grow(at, streamed, now.streamedTransactions > before.streamedTransactions, true);
    if (!m_latest)
        return;
    if (m_latest->seen == at)
        m_latest->totalBefore = before.totalBytes;
    if (!m_latest->streamed && now.totalBytes - m_latest->totalBefore >= m_latest->bytes)
        m_latest->sent = true;
}

void WriteTrack::grow(TimePoint at, qint64 bytes, bool isNew, bool streamed)
{
    if (!m_latest || isNew || m_latest->sent || m_latest->streamed != streamed)
        m_latest = Latest{streamed, false, 0, 0, at, at};
    m_latest->bytes += bytes;
    m_latest->grew = at;
}

std::optional<double> WriteTrack::rateOf(qint64 (*rows)(const Reading&)) const
{
    if (m_readings.size() < 2)
        return std::nullopt;
    const auto& first = m_readings.front();
    const auto& last = m_readings.back();
    const std::chrono::duration<double> time = last.at - first.at;
    return static_cast<double>(std::max<qint64>(0, rows(last) - rows(first))) / time.count();
}

std::optional<double> WriteTrack::ownRate() const
{
    return rateOf([](const Reading& reading) { return reading.own; });
}

std::optional<double> WriteTrack::otherRate() const
{
    return rateOf([](const Reading& reading) { return reading.all - reading.own; });
}

std::optional<LargeTransaction> WriteTrack::pending(TimePoint now, std::optional<TimePoint> oldestWriter) const
{
    if (!m_latest || m_latest->sent)
        return std::nullopt;
    const bool isRunning = oldestWriter && *oldestWriter <= m_latest->seen;
    if (!isRunning && now - m_latest->grew > pendingAfterGrowth)
        return std::nullopt;
    return LargeTransaction{m_latest->streamed ? LargeTransaction::Phase::Streamed : LargeTransaction::Phase::Collected,
                            m_latest->bytes, std::chrono::duration_cast<std::chrono::seconds>(now - m_latest->seen)};
}

std::optional<qint64> WriteTrack::latestBytes() const
{
    return m_latest ? std::optional(m_latest->bytes) : std::nullopt;
}

QString transactionText(const LargeTransaction& transaction)
{
    const auto age = timeText(transaction.age);
    const auto size = transaction.bytes ? sizeText(*transaction.bytes) : QString();
    switch (transaction.phase) {
    case LargeTransaction::Phase::Collected:
        return Text::tr("one of %1 so far waits on the publisher's disk for its end, for %2").arg(size, age);
    case LargeTransaction::Phase::Streamed:
        return Text::tr("one of %1 so far is being sent before its end, for %2").arg(size, age);
    case LargeTransaction::Phase::Applied:
        return size.isEmpty() ? Text::tr("one is being applied, for %1").arg(age)
                              : Text::tr("one of about %1 is being applied, for %2").arg(size, age);
    }
    Q_UNREACHABLE();
}

QString keyOf(LargeTransaction::Phase phase)
{
    switch (phase) {
    case LargeTransaction::Phase::Collected:
        return u"collected"_s;
    case LargeTransaction::Phase::Streamed:
        return u"streamed"_s;
    case LargeTransaction::Phase::Applied:
        return u"applied"_s;
    }
    Q_UNREACHABLE();
}

} // namespace Flare
