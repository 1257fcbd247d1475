// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/config.h"
#include "core/pg/connection.h"

#include <QList>
#include <QMap>
#include <QString>

#include <utility>

namespace Flare {

/// How much replication a server lets through, and what of that is taken.
struct ServerRoom
{
    int majorVersion = 0;
    QMap<QString, QString> settings; ///< By name; one that this version does not know is not among them.
    QStringList pending; ///< Those whose new value waits for a restart.
    QMap<SlotName, bool> slotsTaken; ///< Whether a walsender is on it.
    qint64 walsenders = 0; ///< With those of standbys and backups.
    QMap<std::pair<DatabaseName, SubscriptionName>, bool> subscriptions; ///< Whether it is switched on.
    qint64 origins = 0;
};

/// What one setting has to be, and is.
struct RoomFinding
{
    enum class Weight {
        Enough,
        Slower, ///< It works, but the copies wait for each other.
        TooLow, ///< It does not work: what comes last waits for ever, or is refused.
    };

    Weight weight = Weight::Enough;
    Side side = Side::Publisher;
    QString setting;
    qint64 inUse = 0;
    qint64 needed = 0; ///< In use and to come, with the copies one after the other.
    qint64 advised = 0; ///< The same with all of them at the same time.
    qint64 has = 0;
    QString text; ///< A sentence with the figures and the remedy; empty if there is enough.
};

/// What the subscriptions need that are not there yet, or not at work, beside all that is in use: a slot and a
/// walsender on the publisher, an origin and a worker on the subscriber, and the same for each table that is copied
/// at that moment, max_sync_workers_per_subscription of them for each subscription as far as there are workers.
/// The rules are those of the PostgreSQL documentation, "Logical Replication", "Configuration Settings"
/// (https://www.postgresql.org/docs/current/logical-replication-config.html):
/// - max_replication_slots of the publisher: the number of subscriptions, plus some reserve for table synchronisation.
/// - max_wal_senders: the same, plus the physical replicas that are connected at the same time.
/// - max_active_replication_origins of the subscriber, before 18 its max_replication_slots: the number of
///   subscriptions, plus some reserve for table synchronisation, which has origins of its own from 14 on.
/// - max_logical_replication_workers: the number of subscriptions, plus some reserve for table synchronisation and,
///   from 16 on, parallel apply; the latter goes on without, so that it is not counted.
/// - max_worker_processes: one more than that, for the launcher.
/// - wal_level: logical; from 19 on replica is enough, as the first slot switches logical decoding on.
/// One finding for each setting, the publisher's first.
[[nodiscard]] QList<RoomFinding> judgeRoom(const ServerRoom& publisher, const ServerRoom& subscriber,
                                           const QList<SubscriptionConfig>& subscriptions);

/// From any database of the server. Reads only; throws Error.
[[nodiscard]] ServerRoom readRoom(Pg::Connection& connection);

} // namespace Flare
