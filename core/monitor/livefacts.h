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
    QList<LiveSessions> sessions;
    QList<LiveTransaction> transactions; ///< The oldest first.
};

/// A subscription of the subscriber, in whatever database, with its apply worker.
struct LiveSubscription
{
    SubscriptionName name;
    DatabaseName database;
    bool enabled = false;
    std::optional<qint64> workerPid;
    std::optional<Lsn> received;
    std::optional<std::chrono::milliseconds> sinceMessage; ///< Since the publisher was heard of.
    std::optional<qint64> applyErrors; ///< 15 and newer.
    std::optional<qint64> copyErrors; ///< 15 and newer.
    std::optional<qint64> conflicts; ///< 18 and newer.
    int copyingWorkers = 0;
    qint64 copiedBytes = 0; ///< 14 and newer: of the tables that are being copied at this moment.
    qint64 copiedRows = 0;
};

struct LiveSubscriber
{
    QDateTime serverTime;
    QMap<SubscriptionName, LiveSubscription> subscriptions;
    QList<LiveSessions> sessions;
};

/// How many tables of a subscription are in which state: srsubstate i(nitial), d(ata copy), f(inished copy),
/// s(ynchronised), r(eady).
using LiveTableStates = QMap<QChar, int>;

/// One statement each, over the superuser's connection to the maintenance database, to be prepared: most of its cost is
/// planning. Columns that the version lacks have no value.
[[nodiscard]] Pg::Sql livePublisherQuery(int majorVersion);
[[nodiscard]] Pg::Sql liveSubscriberQuery(int majorVersion);
/// The databases whose sessions are of interest, for both.
[[nodiscard]] Pg::Params liveParameters(const QList<DatabaseName>& databases);
[[nodiscard]] LivePublisher livePublisherFrom(const Pg::Result& result);
[[nodiscard]] LiveSubscriber liveSubscriberFrom(const Pg::Result& result);
/// Of the subscriptions of the connection's database: which tables there are is known nowhere else.
[[nodiscard]] Pg::Sql liveTablesQuery();
[[nodiscard]] QMap<SubscriptionName, LiveTableStates> liveTablesFrom(const Pg::Result& result);

} // namespace Flare
