// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cutover/barrier.h"

#include "core/base/text.h"
#include "core/pg/missingright.h"
#include "core/replication/statustable.h"

#include <algorithm>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// How often to wake a stream that has no status row: its worker reports a flush only when it hears something.
constexpr auto nudgeEvery = 20ms;

// A transactional message: its commit flushes the WAL, and wakes whoever sends it on.
Sql emitMessage()
{
    return "SELECT pg_logical_emit_message(true, 'pg-flare', 'barrier')"_sql;
}

} // namespace

Barrier::Barrier(Connection& publisher, Connection& subscriber, QList<ReplicationStream> streams)
    : m_publisher(publisher)
    , m_subscriber(subscriber)
    , m_streams(std::move(streams))
{
}

void Barrier::warmUp()
{
    mark();
    QList<BarrierProof> proofs;
    checkOrigins(proofs);
    checkSlots(proofs);
    nudge();
}

void Barrier::mark()
{
    m_pending.clear();
    for (const auto& stream : m_streams) {
        Pending pending{stream, {}, {}};
        if (stream.marked)
            pending.written =
                m_publisher
                    .exec(touchStatusTable(), Params(m_publisher.identity().systemIdentifier, stream.subscription))
                    .lsn(0, "position");
        m_pending.push_back(pending);
    }
    m_publisher.exec(emitMessage());
    // After the commit of the message is flushed, so is every commit before it: WAL is flushed in its order.
    m_position = m_publisher.exec("SELECT pg_current_wal_flush_lsn() AS position"_sql).lsn(0, "position");
}

void Barrier::nudge()
{
    m_subscriber.poll(emitMessage());
    m_publisher.poll(emitMessage());
}

void Barrier::checkOrigins(QList<BarrierProof>& proofs)
{
    std::erase_if(m_pending, [&](Pending& pending) {
        if (!pending.stream.marked)
            return false;
        const auto reached = progressOf(pending.stream.origin);
        if (!m_mayAskOrigins)
            return false;
        pending.reached = std::max(pending.reached, reached);
        if (reached < pending.written)
            return false;
        proofs.append({pending.stream.subscription, BarrierProof::By::Origin, pending.written, reached});
        return true;
    });
}

Lsn Barrier::progressOf(const QString& origin)
{
    if (!m_mayAskOrigins)
        return {};
    try {
        return m_subscriber.poll("SELECT pg_replication_origin_progress($1, true) AS reached"_sql, Params(origin))
            .optionalLsn(0, "reached")
            .value_or(Lsn());
    } catch (const Error& error) {
        if (error.sqlState() != insufficientPrivilege)
            throw;
        m_mayAskOrigins = false;
        return {};
    }
}

void Barrier::checkSlots(QList<BarrierProof>& proofs)
{
    QStringList names;
    for (const auto& pending : m_pending)
        names.append(pending.stream.slot.text());
    if (names.isEmpty())
        return;
    const auto result = m_publisher.poll("SELECT slot_name::text AS slot, confirmed_flush_lsn AS confirmed"
                                         " FROM pg_replication_slots WHERE slot_name = ANY ($1)"_sql,
                                         Params(names));
    QMap<QString, Lsn> confirmed;
    for (int row = 0; row < result.rows(); ++row)
        confirmed.insert(result.text(row, "slot"), result.optionalLsn(row, "confirmed").value_or(Lsn()));
    std::optional<QMap<QString, Lsn>> received;
    std::erase_if(m_pending, [&](Pending& pending) {
        const auto reached = confirmed.value(pending.stream.slot.text());
        pending.reached = std::max(pending.reached, reached);
        if (reached < m_position)
            return false;
        // A copy of the subscriber may be the one that confirms.
        if (!received)
            received = receivedByOwnWorkers();
        if (received->value(pending.stream.subscription.text()) < m_position)
            return false;
        proofs.append({pending.stream.subscription, BarrierProof::By::Slot, m_position, reached});
        return true;
    });
}

QMap<QString, Lsn> Barrier::receivedByOwnWorkers()
{
    const auto result = m_subscriber.poll("SELECT subname, max(received_lsn) AS received FROM pg_stat_subscription"
                                          " WHERE relid IS NULL AND pid IS NOT NULL GROUP BY 1"_sql);
    QMap<QString, Lsn> received;
    for (int row = 0; row < result.rows(); ++row)
        received.insert(result.text(row, "subname"), result.optionalLsn(row, "received").value_or(Lsn()));
    return received;
}

QList<BarrierProof> Barrier::prove(Deadline deadline, const std::stop_token& stop,
                                   const std::function<void(qint64)>& onProgress)
{
    mark();
    try {
        return drain(deadline, stop, onProgress);
    } catch (const Error& error) {
        // A run's budget ends a question in the middle; what a person must know is who was behind, and how far.
        throw error.kind() == ErrorKind::TimedOut && deadline.hasPassed() ? behind() : error;
    }
}

QList<BarrierProof> Barrier::drain(Deadline deadline, const std::stop_token& stop,
                                   const std::function<void(qint64)>& onProgress)
{
    QList<BarrierProof> proofs;
    auto nextNudge = Deadline::in(nudgeEvery);
    auto nextReport = Deadline::in(500ms);
    for (auto pause = 1ms;; pause = std::min(pause * 2, Milliseconds(10))) {
        checkOrigins(proofs);
        checkSlots(proofs);
        if (m_pending.empty())
            return proofs;
        if (deadline.hasPassed())
            throw behind();
        if (!sleepFor(pause, stop))
            throw Error(ErrorKind::Cancelled, Text::tr("The operation was cancelled."));
        if (nextNudge.hasPassed()) {
            nudge();
            nextNudge = Deadline::in(nudgeEvery);
        }
        if (nextReport.hasPassed()) {
            onProgress(bytesBehind());
            nextReport = Deadline::in(500ms);
        }
    }
}

qint64 Barrier::bytesBehind() const
{
    qint64 most = 0;
    for (const auto& pending : m_pending)
        most = std::max(most, static_cast<qint64>(m_position.value() - pending.reached.value()));
    return most;
}

Error Barrier::behind() const
{
    QStringList names;
    for (const auto& pending : m_pending)
        names.append(Text::tr("%1 (%2 bytes behind)")
                         .arg(pending.stream.subscription.text(),
                              QString::number(m_position.value() - std::min(m_position, pending.reached).value())));
    return Error(ErrorKind::TimedOut,
                 Text::tr("The subscriber did not confirm everything up to %1 in time: %2.")
                     .arg(m_position.text(), names.join(u", "_s)),
                 Text::tr("Look at the subscriber's log and \"flare monitor\", wait until it has caught up, then pause "
                          "again; cutover.max_outage in the file is the limit."));
}

} // namespace Flare
