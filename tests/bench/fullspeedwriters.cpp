// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/fullspeedwriters.h"

#include "core/base/error.h"

#include <algorithm>
#include <utility>

namespace Flare::Bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// How long an application lets pass before it knocks again.
constexpr auto reconnectAfter = 50ms;

} // namespace

FullSpeedWriters::FullSpeedWriters(const SandboxCluster& cluster, const QString& database, const Test::Login& login,
                                   int count)
{
    for (int number = 0; number < count; ++number) {
        auto& writer = *m_writers.emplace_back(std::make_unique<Writer>());
        m_threads.emplace_back([this, &writer, number, &cluster, database, login](const std::stop_token& stop) {
            while (!stop.stop_requested())
                write(writer, number, cluster, database, login, stop);
        });
    }
}

void FullSpeedWriters::write(Writer& writer, int number, const SandboxCluster& cluster, const QString& database,
                             const Test::Login& login, const std::stop_token& stop)
{
    try {
        Test::SqlSession session(cluster, database, login);
        session.run(u"PREPARE add (bigint) AS INSERT INTO public.orders (writer, number, note)"
                    " VALUES (%1, $1, 'an order as they come') RETURNING pg_current_wal_insert_lsn()"_s.arg(number));
        while (!stop.stop_requested()) {
            // Counted before it is sent: whether a row was committed whose answer never came, nobody knows.
            const auto position = session.value(u"EXECUTE add (%1)"_s.arg(writer.next++));
            acknowledge(writer, Lsn::parse(position).value_or(Lsn()));
        }
    } catch (const Error&) {
        ++writer.errors;
        sleepFor(reconnectAfter, stop);
    }
}

void FullSpeedWriters::acknowledge(Writer& writer, Lsn position)
{
    const auto now = Clock::now();
    writer.last = now;
    writer.position = position.value();
    ++writer.acknowledged;
    const std::scoped_lock lock(writer.mutex);
    if (writer.recording)
        writer.record.push_back(now);
}

std::vector<qint64> FullSpeedWriters::acknowledged() const
{
    std::vector<qint64> counts;
    for (const auto& writer : m_writers)
        counts.push_back(writer->acknowledged);
    return counts;
}

Clock::time_point FullSpeedWriters::lastAcknowledgement() const
{
    Clock::time_point last;
    for (const auto& writer : m_writers)
        last = std::max(last, writer->last.load());
    return last;
}

Lsn FullSpeedWriters::lastPosition() const
{
    quint64 furthest = 0;
    for (const auto& writer : m_writers)
        furthest = std::max(furthest, writer->position.load());
    return Lsn(furthest);
}

qint64 FullSpeedWriters::errors() const
{
    qint64 count = 0;
    for (const auto& writer : m_writers)
        count += writer->errors;
    return count;
}

void FullSpeedWriters::startRecord()
{
    for (const auto& writer : m_writers) {
        const std::scoped_lock lock(writer->mutex);
        writer->recording = true;
        writer->record.clear();
    }
}

std::vector<std::vector<Clock::time_point>> FullSpeedWriters::takeRecord()
{
    std::vector<std::vector<Clock::time_point>> records;
    for (const auto& writer : m_writers) {
        const std::scoped_lock lock(writer->mutex);
        writer->recording = false;
        records.push_back(std::exchange(writer->record, {}));
    }
    return records;
}

bool FullSpeedWriters::waitForEachToWrite(qint64 rows, Milliseconds limit) const
{
    const auto before = acknowledged();
    const auto deadline = Deadline::in(limit);
    for (;;) {
        const auto now = acknowledged();
        const bool all = std::equal(now.begin(), now.end(), before.begin(),
                                    [rows](qint64 later, qint64 earlier) { return later - earlier >= rows; });
        if (all || deadline.hasPassed())
            return all;
        sleepFor(10ms, {});
    }
}

} // namespace Flare::Bench
