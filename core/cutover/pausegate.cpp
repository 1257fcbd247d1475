// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cutover/pausegate.h"

#include "core/base/text.h"
#include "core/replication/statustable.h"

#include <algorithm>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

constexpr int namesShown = 5;

QString shortened(QStringList names)
{
    const auto more = names.size() - namesShown;
    if (more <= 0)
        return names.join(u", "_s);
    names.resize(namesShown);
    return Text::tr("%1 and %2 more").arg(names.join(u", "_s)).arg(more);
}

QStringList namesOf(const QList<SubscriptionConfig>& subscriptions)
{
    QStringList names;
    for (const auto& subscription : subscriptions)
        names.append(subscription.name.text());
    return names;
}

QStringList relations(const Result& result)
{
    QStringList names;
    for (int row = 0; row < result.rows(); ++row)
        names.append(displayName(RelationName{result.text(row, "schema"), result.text(row, "name")}));
    return names;
}

QStringList missingFrom(const QStringList& all, const QStringList& there)
{
    QStringList missing;
    std::copy_if(all.begin(), all.end(), std::back_inserter(missing),
                 [&](const QString& name) { return !there.contains(name); });
    return missing;
}

} // namespace

PauseGate::PauseGate(const Config& config, Connection& publisher, Connection& subscriber, DatabaseName database)
    : m_publisher(publisher)
    , m_subscriber(subscriber)
    , m_database(std::move(database))
    , m_subscriptions(config.subscriptionsOf(m_database))
{
}

void PauseGate::check(std::chrono::milliseconds minStable)
{
    m_obstacles.clear();
    m_notes.clear();
    checkSubscriptions();
    checkCoverage();
    checkSenders(minStable);
    checkTransactions();
    if (!m_obstacles.isEmpty())
        throw Error(ErrorKind::Precondition,
                    Text::tr("Writes to %1 are not paused, because: %2").arg(m_database.text(), m_obstacles.join(u' ')),
                    Text::tr("Nothing was changed. Mend this first; every second of repair after the pause would be an "
                             "outage."));
}

void PauseGate::checkSubscriptions()
{
    m_streams.clear();
    const auto result = m_subscriber.exec(
        "SELECT s.subname, s.subenabled, s.subslotname::text AS slot, 'pg_' || t.subid AS origin,"
        " (SELECT count(*) FROM pg_subscription_rel r WHERE r.srsubid = t.subid AND r.srsubstate <> 'r') AS unready,"
        " EXISTS (SELECT 1 FROM pg_subscription_rel r WHERE r.srsubid = t.subid AND r.srsubstate = 'r'"
        "  AND r.srrelid = to_regclass(format('%I.%I', $2::text, $3::text))) AS marked"
        " FROM pg_subscription s JOIN (SELECT DISTINCT subid, subname FROM pg_stat_subscription) t USING (subname)"
        " WHERE s.subname = ANY ($1)"
        " AND s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())"_sql,
        Params(namesOf(m_subscriptions), statusTable().schema, statusTable().name));
    for (int row = 0; row < result.rows(); ++row) {
        const auto name = result.text(row, "subname");
        if (!result.boolean(row, "subenabled"))
            m_obstacles.append(Text::tr("The subscription %1 is disabled.").arg(name));
        if (const auto unready = result.integer(row, "unready"); unready > 0)
            m_obstacles.append(Text::tr("%n table(s) of the subscription %1 are still being copied.", nullptr,
                                        static_cast<int>(unready))
                                   .arg(name));
        m_streams.append({SubscriptionName(name), SlotName(result.text(row, "slot")), result.text(row, "origin"),
                          result.boolean(row, "marked")});
    }
    if (m_subscriptions.isEmpty())
        m_obstacles.append(Text::tr("The file has no subscription for this database."));
    for (const auto& wanted : m_subscriptions) {
        const bool there = std::any_of(m_streams.begin(), m_streams.end(),
                                       [&](const auto& stream) { return stream.subscription == wanted.name; });
        if (!there)
            m_obstacles.append(Text::tr("The subscription %1 does not exist on the subscriber; create_subscription "
                                        "makes it.")
                                   .arg(wanted.name.text()));
    }
}

// A table that is published but not yet known to the subscription is silently skipped by its worker: its rows would
// be lost although every position says that all has arrived.
void PauseGate::checkCoverage()
{
    QStringList publications;
    for (const auto& subscription : m_subscriptions)
        publications.append(subscription.publication.text());
    const auto published =
        relations(m_publisher.exec("SELECT DISTINCT schemaname::text AS schema, tablename::text AS name FROM"
                                   " pg_publication_tables WHERE pubname = ANY ($1) ORDER BY 1, 2"_sql,
                                   Params(publications)));
    const auto subscribed = relations(m_subscriber.exec(
        "SELECT DISTINCT n.nspname::text AS schema, c.relname::text AS name FROM pg_subscription_rel r"
        " JOIN pg_class c ON c.oid = r.srrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE r.srsubid IN (SELECT subid FROM pg_stat_subscription WHERE subname = ANY ($1)) ORDER BY 1, 2"_sql,
        Params(namesOf(m_subscriptions))));
    if (const auto missing = missingFrom(published, subscribed); !missing.isEmpty() && !m_streams.isEmpty())
        m_obstacles.append(Text::tr("Published, but not subscribed yet (ALTER SUBSCRIPTION … REFRESH PUBLICATION): %1.")
                               .arg(shortened(missing)));
    const auto all = relations(m_publisher.exec(
        "SELECT n.nspname::text AS schema, c.relname::text AS name FROM pg_class c"
        " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND c.relpersistence = 'p'"
        " AND NOT c.relispartition AND c.oid >= 16384 AND n.nspname NOT IN ('pg_catalog', 'information_schema')"_sql));
    if (const auto unpublished = missingFrom(all, published); !unpublished.isEmpty())
        m_notes.append(Text::tr("Not published, so not replicated: %1.").arg(shortened(unpublished)));
}

void PauseGate::checkSenders(std::chrono::milliseconds minStable)
{
    QStringList slotNames;
    for (const auto& stream : m_streams)
        slotNames.append(stream.slot.text());
    const auto result = m_publisher.exec(
        "SELECT n.name, s.active, (extract(epoch FROM clock_timestamp() - r.backend_start) * 1000)::bigint AS age"
        " FROM unnest($1::text[]) AS n (name) LEFT JOIN pg_replication_slots s ON s.slot_name = n.name"
        " LEFT JOIN pg_stat_replication r ON r.pid = s.active_pid"_sql,
        Params(slotNames));
    for (int row = 0; row < result.rows(); ++row) {
        const auto slot = result.text(row, "name");
        if (result.isNull(row, "active"))
            m_obstacles.append(Text::tr("The replication slot %1 does not exist on the publisher.").arg(slot));
        else if (!result.boolean(row, "active"))
            m_obstacles.append(Text::tr("Nobody streams from the replication slot %1.").arg(slot));
        else if (const auto age = result.optionalInteger(row, "age"); age && *age < minStable.count())
            m_obstacles.append(Text::tr("The stream of slot %1 is up for %2 s only, less than the %3 s asked for: it "
                                        "may be restarting in a loop.")
                                   .arg(slot)
                                   .arg(*age / 1000)
                                   .arg(minStable.count() / 1000));
    }
}

void PauseGate::checkTransactions()
{
    const auto prepared =
        m_publisher.exec("SELECT gid FROM pg_prepared_xacts WHERE database = current_database() ORDER BY prepared"_sql);
    for (int row = 0; row < prepared.rows(); ++row)
        m_obstacles.append(Text::tr("The prepared transaction %1 is open, and could be committed after the pause.")
                               .arg(prepared.text(row, "gid")));
    const auto open = m_publisher.exec(
        "SELECT pid, usename, (extract(epoch FROM clock_timestamp() - xact_start))::bigint AS age FROM pg_stat_activity"
        " WHERE datname = current_database() AND backend_xid IS NOT NULL AND pid <> pg_backend_pid()"
        " AND xact_start < clock_timestamp() - interval '10 s'"_sql);
    for (int row = 0; row < open.rows(); ++row)
        m_notes.append(Text::tr("The transaction of %1 (process %2) is open for %3 s; the pause will roll it back.")
                           .arg(open.text(row, "usename"), open.text(row, "pid"), open.text(row, "age")));
}

qint64 PauseGate::lag()
{
    QStringList slotNames;
    for (const auto& stream : m_streams)
        slotNames.append(stream.slot.text());
    // What has been replayed is applied; only its flush is still to be reported, which costs no time to speak of.
    return m_publisher
        .exec("SELECT coalesce(max(pg_wal_lsn_diff(pg_current_wal_lsn(),"
              " greatest(s.confirmed_flush_lsn, r.replay_lsn))), 0)::bigint AS lag FROM pg_replication_slots s"
              " LEFT JOIN pg_stat_replication r ON r.pid = s.active_pid WHERE s.slot_name = ANY ($1)"_sql,
              Params(slotNames))
        .integer(0, "lag");
}

} // namespace Flare
