// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/livefacts.h"

#include "core/monitor/jsonfacts.h"
#include "core/replication/inspect.h"

#include <QJsonArray>
#include <QTimeZone>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

// A person reads no more of them, and a server with thousands of sessions must not be made to send them all.
constexpr int mostGroups = 200;
constexpr int mostTransactions = 50;
constexpr int mostSenders = 200;

QDateTime timeOf(const Result& result)
{
    return QDateTime::fromMSecsSinceEpoch(result.integer(0, "server_ms"), Qt::UTC);
}

/// From there to the end of the WAL, never negative; NULL where the position is, which GREATEST alone would make 0.
Sql behind(const Sql& position)
{
    return sql("CASE WHEN {} IS NOT NULL THEN greatest(pg_wal_lsn_diff(lsn, {}), 0) END", position, position);
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
               " {} AS unsent, pg_wal_lsn_diff(lsn, s.restart_lsn) AS retained, {} AS wal_status, {} AS safe,"
               " extract(epoch FROM time - r.backend_start)::bigint AS connected"
               " FROM pg_replication_slots s LEFT JOIN pg_stat_replication r ON r.pid = s.active_pid"
               " WHERE s.slot_type = 'logical') x) AS slot_list",
               behind("r.sent_lsn"_sql), status, safe);
}

Sql sendersPart()
{
    return sql("(SELECT coalesce(json_agg(x), '[]') FROM (SELECT r.pid, r.application_name AS application,"
               " r.usename AS user, host(r.client_addr) AS client, r.state, s.slot_name AS slot,"
               " r.sent_lsn::text AS sent, r.flush_lsn::text AS flushed,"
               " {} AS unsent, {} AS unflushed,"
               " (extract(epoch FROM r.replay_lag) * 1000)::bigint AS replay_ms, r.sync_state AS sync,"
               " extract(epoch FROM time - r.backend_start)::bigint AS connected"
               " FROM pg_stat_replication r LEFT JOIN pg_replication_slots s ON s.active_pid = r.pid"
               " ORDER BY r.backend_start, r.pid LIMIT {}) x) AS senders",
               behind("r.sent_lsn"_sql), behind("r.flush_lsn"_sql), mostSenders);
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

/// pg_subscription hides its oid from all but superusers up to 13; the statistics view shows it to everybody.
Sql subscriptionsPart(int major)
{
    return major >= 14 ? "pg_subscription"_sql
                       : "(SELECT (SELECT min(v.subid::bigint)::oid FROM pg_stat_subscription v WHERE v.subname ="
                         " p.subname) AS oid, p.subname, p.subdbid, p.subenabled FROM pg_subscription p)"_sql;
}

/// The apply worker alone: those that copy tables have a relation, the helpers of a parallel apply a leader.
Sql applyWorkerOnly(int major)
{
    return major >= 16 ? "w.relid IS NULL AND w.leader_pid IS NULL"_sql : "w.relid IS NULL"_sql;
}

/// What those that apply do, the helpers of a parallel apply (16) too: they write while their leader waits for them,
/// with a lock of a kind of its own ("applytransaction").
Sql activityPart()
{
    return "LEFT JOIN LATERAL (SELECT bool_or(a.backend_xid IS NOT NULL) AS writes,"
           " bool_or(a.wait_event_type = 'Lock' AND a.wait_event <> 'applytransaction') AS waits,"
           " max((extract(epoch FROM time - a.xact_start) * 1000)::bigint)"
           " FILTER (WHERE a.backend_xid IS NOT NULL) AS writing_ms"
           " FROM pg_stat_subscription v JOIN pg_stat_activity a ON a.pid = v.pid"
           " WHERE v.subid = s.oid AND v.relid IS NULL) act ON true"_sql;
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

LiveSender senderOf(const QJsonObject& object)
{
    LiveSender sender;
    sender.pid = integerOf(object, u"pid"_s).value_or(0);
    sender.application = textOf(object, u"application"_s);
    sender.user = RoleName(textOf(object, u"user"_s));
    sender.client = textOf(object, u"client"_s);
    sender.state = textOf(object, u"state"_s);
    sender.slot = SlotName(textOf(object, u"slot"_s));
    sender.sent = lsnOf(object, u"sent"_s);
    sender.flushed = lsnOf(object, u"flushed"_s);
    sender.unsentBytes = integerOf(object, u"unsent"_s);
    sender.unflushedBytes = integerOf(object, u"unflushed"_s);
    if (const auto lag = integerOf(object, u"replay_ms"_s))
        sender.replayLag = std::chrono::milliseconds(std::max<qint64>(0, *lag));
    sender.sync = textOf(object, u"sync"_s);
    sender.connectedFor = secondsOf(object, u"connected"_s);
    return sender;
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

LiveCopy copyOf(const QJsonObject& object)
{
    LiveCopy copy;
    copy.relation = integerOf(object, u"relation"_s).value_or(0);
    copy.workerPid = integerOf(object, u"pid"_s).value_or(0);
    copy.bytes = integerOf(object, u"bytes"_s);
    copy.rows = integerOf(object, u"rows"_s);
    return copy;
}

void takeConflicts(LiveSubscription& subscription, const QJsonValue& kinds)
{
    if (!kinds.isObject())
        return;
    subscription.conflicts = 0;
    const auto counts = kinds.toObject();
    for (auto kind = counts.begin(); kind != counts.end(); ++kind) {
        const auto count = kind.value().toInteger();
        *subscription.conflicts += count;
        subscription.conflictsByKind.insert(kind.key(), count);
    }
}

LiveSubscription subscriptionOf(const QJsonObject& object)
{
    LiveSubscription subscription;
    subscription.oid = integerOf(object, u"id"_s).value_or(0);
    subscription.name = SubscriptionName(textOf(object, u"name"_s));
    subscription.database = DatabaseName(textOf(object, u"database"_s));
    subscription.enabled = object.value(u"enabled"_s).toBool();
    subscription.workerPid = integerOf(object, u"pid"_s);
    subscription.received = lsnOf(object, u"received"_s);
    subscription.applied = lsnOf(object, u"applied"_s);
    if (const auto silent = integerOf(object, u"silent_ms"_s))
        subscription.sinceMessage = std::chrono::milliseconds(std::max<qint64>(0, *silent));
    subscription.workerWrites = object.value(u"writes"_s).toBool();
    subscription.workerWaitsForLock = object.value(u"waits"_s).toBool();
    if (const auto writing = integerOf(object, u"writing_ms"_s))
        subscription.writingFor = std::chrono::milliseconds(std::max<qint64>(0, *writing));
    subscription.applyErrors = integerOf(object, u"apply_errors"_s);
    subscription.copyErrors = integerOf(object, u"copy_errors"_s);
    takeConflicts(subscription, object.value(u"conflicts"_s));
    const auto copies = object.value(u"copies"_s).toArray();
    for (const auto& value : copies) {
        const auto copy = copyOf(value.toObject());
        ++subscription.copyingWorkers;
        subscription.copiedBytes += copy.bytes.value_or(0);
        subscription.copiedRows += copy.rows.value_or(0);
        subscription.copies.append(copy);
    }
    return subscription;
}

} // namespace

Sql liveSlotsQuery(int major)
{
    return sql("WITH now AS (SELECT pg_current_wal_lsn() AS lsn, clock_timestamp() AS time)"
               " SELECT lsn AS position, (extract(epoch FROM time) * 1000)::bigint AS server_ms, {} FROM now",
               slotsPart(major));
}

Sql livePublisherQuery(int major)
{
    const auto keep = major >= 13 ? "pg_size_bytes(current_setting('max_slot_wal_keep_size'))"_sql : "-1::bigint"_sql;
    return sql("WITH now AS (SELECT pg_current_wal_lsn() AS lsn, clock_timestamp() AS time)"
               " SELECT lsn AS position, (extract(epoch FROM time) * 1000)::bigint AS server_ms, {} AS keep_bytes,"
               " {}, {}, {}, {} FROM now",
               keep, slotsPart(major), sendersPart(), sessionsPart(), transactionsPart());
}

// Up to 13 the function itself lets nobody but superusers pass, whatever was granted.
Sql liveOriginsQuery(int major)
{
    return major >= 14
        ? "SELECT has_function_privilege('pg_catalog.pg_show_replication_origin_status()', 'EXECUTE') AS allowed"_sql
        : "SELECT rolsuper AS allowed FROM pg_roles WHERE rolname = current_user"_sql;
}

Sql liveSubscriberQuery(int major, bool seesOrigins)
{
    const auto copyErrors = copyErrorsColumn(major);
    const auto statistics = major >= 15 ? "LEFT JOIN pg_stat_subscription_stats e ON e.subid = s.oid"_sql
                                        : sql("CROSS JOIN (SELECT NULL::bigint AS apply_error_count,"
                                              " NULL::bigint AS {}) e",
                                              copyErrors);
    // By whatever kinds the version counts.
    const auto conflicts = major >= 18 ? "(SELECT json_object_agg(substr(key, 7), value) FROM json_each(to_json(e))"
                                         " WHERE key LIKE 'confl\\_%')"_sql
                                       : "NULL::json"_sql;
    const auto copied = major >= 14 ? "LEFT JOIN pg_stat_progress_copy p ON p.pid = c.pid"_sql
                                    : "CROSS JOIN (SELECT NULL::bigint AS bytes_processed,"
                                      " NULL::bigint AS tuples_processed) p"_sql;
    const auto origins = seesOrigins
        ? "LEFT JOIN pg_show_replication_origin_status() o ON o.external_id = 'pg_' || s.oid"_sql
        : "CROSS JOIN (SELECT NULL::pg_lsn AS remote_lsn) o"_sql;
    return sql(
        "WITH now AS (SELECT clock_timestamp() AS time)"
        " SELECT (extract(epoch FROM time) * 1000)::bigint AS server_ms, {},"
        " (SELECT coalesce(json_agg(x), '[]') FROM (SELECT s.oid::bigint AS id, s.subname AS name,"
        " d.datname AS database, s.subenabled AS enabled, w.pid, w.received_lsn::text AS received, o.remote_lsn::text "
        "AS applied,"
        " (extract(epoch FROM time - w.last_msg_receipt_time) * 1000)::bigint AS silent_ms,"
        " e.apply_error_count AS apply_errors, e.{} AS copy_errors, {} AS conflicts,"
        " act.writes, act.waits, act.writing_ms,"
        " (SELECT json_agg(json_build_object('relation', c.relid::bigint, 'pid', c.pid,"
        " 'bytes', p.bytes_processed, 'rows', p.tuples_processed)) FROM pg_stat_subscription c {}"
        " WHERE c.subid = s.oid AND c.relid IS NOT NULL) AS copies"
        " FROM {} s JOIN pg_database d ON d.oid = s.subdbid"
        " LEFT JOIN pg_stat_subscription w ON w.subid = s.oid AND {} {} {} {}"
        " ORDER BY d.datname::text = ANY ($1::text[])) x) AS subscriptions FROM now",
        sessionsPart(), copyErrors, conflicts, copied, subscriptionsPart(major), applyWorkerOnly(major), activityPart(),
        statistics, origins);
}

Params liveParameters(const QList<DatabaseName>& databases)
{
    QStringList names;
    for (const auto& database : databases)
        names.append(database.text());
    return Params(names);
}

LivePublisher liveSlotsFrom(const Result& result)
{
    LivePublisher publisher;
    publisher.serverTime = timeOf(result);
    publisher.position = result.lsn(0, "position");
    for (const auto& object : objectsOf(result, "slot_list")) {
        const auto slot = slotOf(object);
        publisher.slotsByName.insert(slot.name, slot);
    }
    return publisher;
}

LivePublisher livePublisherFrom(const Result& result)
{
    auto publisher = liveSlotsFrom(result);
    if (const auto keep = result.integer(0, "keep_bytes"); keep >= 0)
        publisher.keepBytes = keep;
    for (const auto& object : objectsOf(result, "senders"))
        publisher.senders.append(senderOf(object));
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

} // namespace Flare
