// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/livefacts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

// A person reads no more of them, and a server with thousands of sessions must not be made to send them all.
constexpr int mostGroups = 200;
constexpr int mostTransactions = 50;

/// The objects of a column that holds a JSON array.
QList<QJsonObject> objectsOf(const Result& result, const char* column)
{
    QList<QJsonObject> objects;
    for (const auto& value : QJsonDocument::fromJson(result.text(0, column).toUtf8()).array())
        objects.append(value.toObject());
    return objects;
}

std::optional<qint64> integerOf(const QJsonObject& object, const QString& key)
{
    const auto value = object.value(key);
    return value.isDouble() ? std::optional(qint64(value.toDouble())) : std::nullopt;
}

std::optional<std::chrono::seconds> secondsOf(const QJsonObject& object, const QString& key)
{
    const auto value = integerOf(object, key);
    return value ? std::optional(std::chrono::seconds(std::max<qint64>(0, *value))) : std::nullopt;
}

std::optional<Lsn> lsnOf(const QJsonObject& object, const QString& key)
{
    return Lsn::parse(object.value(key).toString());
}

QString textOf(const QJsonObject& object, const QString& key)
{
    return object.value(key).toString();
}

QDateTime timeOf(const Result& result)
{
    return QDateTime::fromMSecsSinceEpoch(result.integer(0, "server_ms"), Qt::UTC);
}

/// Of the query that has the databases as its first parameter and a column "time".
Sql sessionsPart()
{
    return sql("(SELECT coalesce(json_agg(x), '[]') FROM (SELECT datname AS database, usename AS user,"
               " application_name AS application, coalesce(state, '') AS state, count(*) AS count,"
               " max(extract(epoch FROM time - xact_start)::bigint) AS oldest FROM pg_stat_activity"
               " WHERE backend_type = 'client backend' AND application_name NOT LIKE 'pg-flare/%'"
               " AND datname::text = ANY ($1::text[]) GROUP BY 1, 2, 3, 4 ORDER BY 5 DESC, 1, 2, 3, 4 LIMIT {}) x)"
               " AS sessions",
               mostGroups);
}

Sql slotsPart(int major)
{
    const auto status = major >= 13 ? "s.wal_status"_sql : "''"_sql;
    const auto safe = major >= 13 ? "s.safe_wal_size"_sql : "NULL::bigint"_sql;
    return sql("(SELECT coalesce(json_agg(x), '[]') FROM (SELECT s.slot_name AS name, s.database, s.active,"
               " s.confirmed_flush_lsn::text AS confirmed, pg_wal_lsn_diff(lsn, s.confirmed_flush_lsn) AS lag,"
               " greatest(pg_wal_lsn_diff(lsn, r.sent_lsn), 0) AS unsent,"
               " pg_wal_lsn_diff(lsn, s.restart_lsn) AS retained, {} AS wal_status, {} AS safe,"
               " extract(epoch FROM time - r.backend_start)::bigint AS connected"
               " FROM pg_replication_slots s LEFT JOIN pg_stat_replication r ON r.pid = s.active_pid"
               " WHERE s.slot_type = 'logical') x) AS slot_list",
               status, safe);
}

Sql transactionsPart()
{
    return sql("(SELECT coalesce(json_agg(x), '[]') FROM ("
               "(SELECT a.pid, '' AS prepared, a.datname AS database, a.usename AS user, a.application_name AS"
               " application, a.state, a.backend_xid IS NOT NULL AS writes,"
               " extract(epoch FROM time - a.xact_start)::bigint AS age FROM pg_stat_activity a"
               " WHERE a.backend_type = 'client backend' AND a.application_name NOT LIKE 'pg-flare/%'"
               " AND a.xact_start < time - interval '5 s' ORDER BY a.xact_start LIMIT {})"
               " UNION ALL (SELECT 0, gid, database, owner, '', 'prepared', true,"
               " extract(epoch FROM time - prepared)::bigint FROM pg_prepared_xacts ORDER BY prepared LIMIT {})"
               " ORDER BY age DESC) x) AS transactions",
               mostTransactions, mostTransactions);
}

/// The apply worker alone: those that copy tables have a relation, the helpers of a parallel apply a leader.
Sql applyWorkerOnly(int major)
{
    return major >= 16 ? "w.relid IS NULL AND w.leader_pid IS NULL"_sql : "w.relid IS NULL"_sql;
}

QList<LiveSessions> sessionsOf(const Result& result)
{
    QList<LiveSessions> sessions;
    for (const auto& object : objectsOf(result, "sessions"))
        sessions.append({DatabaseName(textOf(object, u"database"_s)), RoleName(textOf(object, u"user"_s)),
                         textOf(object, u"application"_s), textOf(object, u"state"_s),
                         static_cast<int>(integerOf(object, u"count"_s).value_or(0)), secondsOf(object, u"oldest"_s)});
    return sessions;
}

LiveSlot slotOf(const QJsonObject& object)
{
    LiveSlot slot;
    slot.name = SlotName(textOf(object, u"name"_s));
    slot.database = DatabaseName(textOf(object, u"database"_s));
    slot.active = object.value(u"active"_s).toBool();
    slot.confirmed = lsnOf(object, u"confirmed"_s);
    slot.lagBytes = integerOf(object, u"lag"_s);
    // The subscriber may have confirmed more since the end of the WAL was read.
    if (slot.lagBytes)
        slot.lagBytes = std::max<qint64>(0, *slot.lagBytes);
    slot.unsentBytes = integerOf(object, u"unsent"_s);
    slot.retainedBytes = std::max<qint64>(0, integerOf(object, u"retained"_s).value_or(0));
    slot.walStatus = textOf(object, u"wal_status"_s);
    slot.safeBytes = integerOf(object, u"safe"_s);
    slot.connectedFor = secondsOf(object, u"connected"_s);
    return slot;
}

LiveTransaction transactionOf(const QJsonObject& object)
{
    return {integerOf(object, u"pid"_s).value_or(0),
            textOf(object, u"prepared"_s),
            DatabaseName(textOf(object, u"database"_s)),
            RoleName(textOf(object, u"user"_s)),
            textOf(object, u"application"_s),
            textOf(object, u"state"_s),
            object.value(u"writes"_s).toBool(),
            secondsOf(object, u"age"_s).value_or(std::chrono::seconds(0))};
}

LiveSubscription subscriptionOf(const QJsonObject& object)
{
    LiveSubscription subscription;
    subscription.name = SubscriptionName(textOf(object, u"name"_s));
    subscription.database = DatabaseName(textOf(object, u"database"_s));
    subscription.enabled = object.value(u"enabled"_s).toBool();
    subscription.workerPid = integerOf(object, u"pid"_s);
    subscription.received = lsnOf(object, u"received"_s);
    if (const auto silent = integerOf(object, u"silent_ms"_s))
        subscription.sinceMessage = std::chrono::milliseconds(std::max<qint64>(0, *silent));
    subscription.applyErrors = integerOf(object, u"apply_errors"_s);
    subscription.copyErrors = integerOf(object, u"copy_errors"_s);
    subscription.conflicts = integerOf(object, u"conflicts"_s);
    subscription.copyingWorkers = static_cast<int>(integerOf(object, u"workers"_s).value_or(0));
    subscription.copiedBytes = integerOf(object, u"bytes"_s).value_or(0);
    subscription.copiedRows = integerOf(object, u"rows"_s).value_or(0);
    return subscription;
}

} // namespace

Sql livePublisherQuery(int major)
{
    const auto keep = major >= 13 ? "pg_size_bytes(current_setting('max_slot_wal_keep_size'))"_sql : "-1::bigint"_sql;
    return sql("WITH now AS (SELECT pg_current_wal_lsn() AS lsn, clock_timestamp() AS time)"
               " SELECT lsn AS position, (extract(epoch FROM time) * 1000)::bigint AS server_ms, {} AS keep_bytes,"
               " {}, {}, {} FROM now",
               keep, slotsPart(major), sessionsPart(), transactionsPart());
}

Sql liveSubscriberQuery(int major)
{
    const auto statistics = major >= 15 ? "LEFT JOIN pg_stat_subscription_stats e ON e.subid = s.oid"_sql
                                        : "CROSS JOIN (SELECT NULL::bigint AS apply_error_count,"
                                          " NULL::bigint AS sync_error_count) e"_sql;
    const auto conflicts = major >= 18 ? "e.confl_insert_exists + e.confl_update_origin_differs +"
                                         " e.confl_update_exists + e.confl_update_missing +"
                                         " e.confl_delete_origin_differs + e.confl_delete_missing +"
                                         " e.confl_multiple_unique_conflicts"_sql
                                       : "NULL::bigint"_sql;
    const auto copied = major >= 14 ? "LEFT JOIN pg_stat_progress_copy p ON p.pid = c.pid"_sql
                                    : "LEFT JOIN (SELECT 0 AS pid, 0 AS bytes_processed, 0 AS tuples_processed) p"
                                      " ON p.pid = c.pid"_sql;
    return sql("WITH now AS (SELECT clock_timestamp() AS time)"
               " SELECT (extract(epoch FROM time) * 1000)::bigint AS server_ms, {},"
               " (SELECT coalesce(json_agg(x), '[]') FROM (SELECT s.subname AS name, d.datname AS database,"
               " s.subenabled AS enabled, w.pid, w.received_lsn::text AS received,"
               " (extract(epoch FROM time - w.last_msg_receipt_time) * 1000)::bigint AS silent_ms,"
               " e.apply_error_count AS apply_errors, e.sync_error_count AS copy_errors, {} AS conflicts,"
               " k.workers, k.bytes, k.rows"
               " FROM pg_subscription s JOIN pg_database d ON d.oid = s.subdbid"
               " LEFT JOIN pg_stat_subscription w ON w.subid = s.oid AND {} {}"
               " LEFT JOIN LATERAL (SELECT count(*) AS workers, coalesce(sum(p.bytes_processed), 0) AS bytes,"
               " coalesce(sum(p.tuples_processed), 0) AS rows FROM pg_stat_subscription c {}"
               " WHERE c.subid = s.oid AND c.relid IS NOT NULL) k ON true) x) AS subscriptions FROM now",
               sessionsPart(), conflicts, applyWorkerOnly(major), statistics, copied);
}

Params liveParameters(const QList<DatabaseName>& databases)
{
    QStringList names;
    for (const auto& database : databases)
        names.append(database.text());
    return Params(names);
}

LivePublisher livePublisherFrom(const Result& result)
{
    LivePublisher publisher;
    publisher.serverTime = timeOf(result);
    publisher.position = result.lsn(0, "position");
    if (const auto keep = result.integer(0, "keep_bytes"); keep >= 0)
        publisher.keepBytes = keep;
    for (const auto& object : objectsOf(result, "slot_list")) {
        const auto slot = slotOf(object);
        publisher.slotsByName.insert(slot.name, slot);
    }
    publisher.sessions = sessionsOf(result);
    for (const auto& object : objectsOf(result, "transactions"))
        publisher.transactions.append(transactionOf(object));
    return publisher;
}

LiveSubscriber liveSubscriberFrom(const Result& result)
{
    LiveSubscriber subscriber;
    subscriber.serverTime = timeOf(result);
    for (const auto& object : objectsOf(result, "subscriptions")) {
        const auto subscription = subscriptionOf(object);
        subscriber.subscriptions.insert(subscription.name, subscription);
    }
    subscriber.sessions = sessionsOf(result);
    return subscriber;
}

Sql liveTablesQuery()
{
    return "SELECT s.subname, r.srsubstate::text AS state, count(*) AS count FROM pg_subscription_rel r"
           " JOIN pg_subscription s ON s.oid = r.srsubid GROUP BY 1, 2"_sql;
}

QMap<SubscriptionName, LiveTableStates> liveTablesFrom(const Result& result)
{
    QMap<SubscriptionName, LiveTableStates> states;
    for (int row = 0; row < result.rows(); ++row)
        states[SubscriptionName(result.text(row, "subname"))].insert(result.text(row, "state").at(0),
                                                                     static_cast<int>(result.integer(row, "count")));
    return states;
}

} // namespace Flare
