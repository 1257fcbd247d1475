// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <QList>
#include <QMap>
#include <QString>

#include <functional>
#include <stop_token>
#include <vector>

namespace Flare {

/// One stream from publisher to subscriber, as the barrier needs to know it.
struct ReplicationStream
{
    SubscriptionName subscription;
    SlotName slot;
    QString origin; ///< The apply worker's replication origin on the subscriber, "pg_16401".
    bool marked = false; ///< The status table is replicated through it.
};

struct BarrierProof
{
    enum class By { Origin, Slot };

    SubscriptionName subscription;
    By by = By::Slot;
    Lsn required;
    Lsn reached;
};

/// Proves that everything committed on the publisher before prove() is applied and durable on the subscriber.
///
/// Two proofs count, whichever comes first for a stream. Slot: confirmed_flush_lsn has passed a flushed position behind
/// all these commits; the apply worker confirms only what its own WAL has flushed. It reports that when the WAL writer
/// gets there, up to 600 ms later. The subscriber that we are connected to must also have received that position by a
/// worker of its own: a copy of it may be the one that reads from the slot. Origin: a row written to the status table
/// behind them makes the origin advance; since a worker applies in commit order, pg_replication_origin_progress(…,
/// true) at or past the position of that write means that all are applied, and with true it flushes the subscriber's
/// WAL before it answers. Only a superuser may ask that, or whom one lets (GRANT EXECUTE): without, the slots prove.
/// Not proofs, though faster: a row that is visible, replay_lsn, received_lsn,
/// pg_current_wal_lsn() as the target (the write position lags behind asynchronous commits).
class Barrier
{
public:
    /// @param publisher outside a transaction, in the streams' database; the writer of the status table.
    Barrier(Pg::Connection& publisher, Pg::Connection& subscriber, QList<ReplicationStream> streams);

    /// Runs every statement once, so that none of them is the first of its kind while the writers wait.
    void warmUp();
    /// Throws TimedOut, which names the streams that are behind and by how much.
    QList<BarrierProof> prove(Deadline deadline, const std::stop_token& stop,
                              const std::function<void(qint64 bytesBehind)>& onProgress);
    /// Behind all commits before prove().
    [[nodiscard]] Lsn position() const { return m_position; }

private:
    struct Pending
    {
        ReplicationStream stream;
        Lsn written; ///< Of the status row; null when the stream is not marked.
        Lsn reached;
    };
    void mark();
    [[nodiscard]] QList<BarrierProof> drain(Deadline deadline, const std::stop_token& stop,
                                            const std::function<void(qint64)>& onProgress);
    void nudge();
    void checkOrigins(QList<BarrierProof>& proofs);
    [[nodiscard]] Lsn progressOf(const QString& origin);
    void checkSlots(QList<BarrierProof>& proofs);
    [[nodiscard]] QMap<QString, Lsn> receivedByOwnWorkers();
    [[nodiscard]] qint64 bytesBehind() const;
    [[nodiscard]] Error behind() const;

    Pg::Connection& m_publisher;
    Pg::Connection& m_subscriber;
    QList<ReplicationStream> m_streams;
    std::vector<Pending> m_pending;
    Lsn m_position;
    bool m_mayAskOrigins = true;
};

} // namespace Flare
