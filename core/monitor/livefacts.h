// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/names.h"
#include "core/pg/connection.h"

#include <QList>
#include <QMap>

#include <chrono>
#include <optional>

namespace Flare {

/// A logical slot at one moment, with the walsender that serves it.
struct LiveSlot
{
    SlotName name;
    DatabaseName database;
    bool active = false;
    std::optional<Lsn> confirmed; ///< confirmed_flush_lsn.
    std::optional<qint64> lagBytes; ///< From there to the end of the WAL.
    /// Of these, what the walsender has not sent. No value without a walsender, or where its statistics are masked.
    std::optional<qint64> unsentBytes;
    qint64 retainedBytes = 0; ///< WAL that the publisher keeps for it.
    QString walStatus; ///< 13 and newer: reserved, extended, unreserved, lost.
    std::optional<qint64> safeBytes; ///< 13 and newer, with a limit: what may still be written before it is in danger.
    std::optional<std::chrono::seconds> connectedFor;
};

/// A walsender of the publisher: of a logical slot, a standby, or a backup.
struct LiveSender
{
    qint64 pid = 0;
    QString application; ///< Of a subscription's worker: its name.
    RoleName user;
    QString client; ///< Its address; empty over a Unix socket.
    QString state; ///< As pg_stat_replication has it: startup, catchup, streaming, backup, stopping.
    SlotName slot; ///< Empty without one.
    std::optional<Lsn> sent; ///< sent_lsn.
    std::optional<Lsn> flushed; ///< flush_lsn: what the other end has for good.
    std::optional<qint64> unsentBytes; ///< From sent to the end of the WAL.
    std::optional<qint64> unflushedBytes; ///< From flushed to the end of the WAL.
    std::optional<std::chrono::milliseconds> replayLag; ///< replay_lag; no value while there is nothing to measure.
    QString sync; ///< sync_state: async, potential, sync, quorum.
    std::optional<std::chrono::seconds> connectedFor;
};

/// Sessions that have all of this in common. None of ours.
struct LiveSessions
{
    DatabaseName database;
    RoleName user;
    QString application;
    QString state; ///< As pg_stat_activity has it: "idle in transaction".
    int count = 0;
    std::optional<std::chrono::seconds> oldestTransaction;
};

/// A transaction that lasts: the creation of a slot waits for its end, and so does whoever wants the tables.
struct LiveTransaction
{
    qint64 pid = 0; ///< 0 for a prepared one.
    QString preparedAs; ///< The name of a prepared one: it outlives its session, and keeps writes from being paused.
    DatabaseName database;
    RoleName user;
    QString application;
    QString state;
    bool writes = false; ///< Has a transaction id.
    std::chrono::seconds age{0};
};

struct LivePublisher
{
    QDateTime serverTime; ///< UTC, by the server's clock.
    Lsn position; ///< The end of what is written: pg_current_wal_lsn().
    std::optional<qint64> keepBytes; ///< max_slot_wal_keep_size; no value: no limit.
    QMap<SlotName, LiveSlot> slotsByName;
    QList<LiveSender> senders;
    QList<LiveSessions> sessions;
    QList<LiveTransaction> transactions; ///< The oldest first.
};

/// A table whose initial copy some worker of the subscriber is at.
struct LiveCopy
{
    qint64 relation = 0; ///< Its oid in the subscription's database.
    RelationName table; ///< Empty as liveSubscriberFrom() leaves it: only the database itself can name it.
    qint64 workerPid = 0;
    /// 14 and newer, as long as COPY runs; no value before and after, and where the statistics are masked.
    std::optional<qint64> bytes;
    std::optional<qint64> rows;
};

/// A subscription of the subscriber, in whatever database, with its apply worker.
struct LiveSubscription
{
    qint64 oid = 0;
    SubscriptionName name;
    DatabaseName database;
    bool enabled = false;
    std::optional<qint64> workerPid;
    std::optional<Lsn> received;
    /// Up to where it has committed what the publisher sent (pg_replication_origin_status.remote_lsn). A worker that
    /// has something to read tells the publisher nothing before it has read it all (LogicalRepApplyLoop in worker.c),
    /// so this is the only sign of how far it is. No value where the role may not see it.
    std::optional<Lsn> applied;
    std::optional<std::chrono::milliseconds> sinceMessage; ///< Since the publisher was heard of.
    bool workerWrites = false; ///< It, or a helper of it, is in a transaction that has changed something.
    bool workerWaitsForLock = false;
    std::optional<std::chrono::milliseconds> writingFor; ///< Since that transaction began.
    std::optional<qint64> applyErrors; ///< 15 and newer.
    std::optional<qint64> copyErrors; ///< 15 and newer.
    /// Why its workers end, or where to look for that; empty as long as none is known to have failed.
    QString failure;
    std::optional<qint64> conflicts; ///< 18 and newer: of all kinds.
    QMap<QString, qint64> conflictsByKind; ///< "insert_exists": all that the version counts.
    int copyingWorkers = 0;
    qint64 copiedBytes = 0; ///< 14 and newer: of the tables that are being copied at this moment.
    qint64 copiedRows = 0;
    QList<LiveCopy> copies;
};

struct LiveSubscriber
{
    QDateTime serverTime;
    QMap<SubscriptionName, LiveSubscription> subscriptions;
    QList<LiveSessions> sessions;
};

/// One statement each, over the superuser's connection to the maintenance database, to be prepared: most of its cost is
/// planning. Columns that the version lacks have no value.
[[nodiscard]] Pg::Sql livePublisherQuery(int majorVersion);
/// Of the publisher only its position and its slots, without a parameter.
[[nodiscard]] Pg::Sql liveSlotsQuery(int majorVersion);
/// @param seesOrigins as liveOriginsQuery() tells.
[[nodiscard]] Pg::Sql liveSubscriberQuery(int majorVersion, bool seesOrigins);
/// Whether the role may see how far replication origins are: a boolean, "allowed".
[[nodiscard]] Pg::Sql liveOriginsQuery(int majorVersion);
/// The databases whose sessions are of interest, for both.
[[nodiscard]] Pg::Params liveParameters(const QList<DatabaseName>& databases);
[[nodiscard]] LivePublisher livePublisherFrom(const Pg::Result& result);
[[nodiscard]] LivePublisher liveSlotsFrom(const Pg::Result& result);
[[nodiscard]] LiveSubscriber liveSubscriberFrom(const Pg::Result& result);

} // namespace Flare
