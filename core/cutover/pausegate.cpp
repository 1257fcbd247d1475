// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cutover/pausegate.h"

#include "core/base/text.h"
#include "core/cutover/standingsessions.h"
#include "core/replication/lockplan.h"
#include "core/replication/publicationdefinition.h"
#include "core/replication/publishedtables.h"
#include "core/replication/sequences.h"
#include "core/replication/statustable.h"

#include <QSet>

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
    return Text::tr("%1 and %2 more").arg(names.join(u", "_s), QString::number(more));
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
    const QSet<QString> known(there.begin(), there.end());
    QStringList missing;
    std::copy_if(all.begin(), all.end(), std::back_inserter(missing),
                 [&](const QString& name) { return !known.contains(name); });
    return missing;
}

} // namespace

PauseGate::PauseGate(const Config& config, Connection& publisher, Connection& subscriber, DatabaseName database)
    : m_publisher(publisher)
    , m_subscriber(subscriber)
    , m_database(std::move(database))
    , m_subscriptions(config.subscriptionsOf(m_database))
{
    for (const auto& publication : config.publications) {
        const bool used = std::ranges::any_of(
            m_subscriptions, [&](const auto& subscription) { return subscription.publication == publication.name; });
        if (publication.database == m_database && used)
            m_publications.append(publication);
    }
}

void PauseGate::check(std::chrono::milliseconds minStable)
{
    m_obstacles.clear();
    m_notes.clear();
    checkSubscriptions();
    checkStatusTable();
    checkPublications();
    checkCoverage();
    checkSenders(minStable);
    checkTransactions();
    checkSequences();
    checkOtherWriters();
    checkSessions();
    const auto locks = planLocks(m_publisher, {statusTable()});
    m_obstacles += locks.obstacles;
    if (!locks.leftOut.isEmpty())
        m_notes.append(Text::tr("Tables of extensions that only the provider may lock, and that stay writable: %1.")
                           .arg(shortened(locks.leftOut)));
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
        "SELECT s.subname, s.subenabled, s.subslotname::text AS slot, 'pg_' || t.subid AS origin, t.works,"
        " (SELECT count(*) FROM pg_subscription_rel r WHERE r.srsubid = t.subid AND r.srsubstate <> 'r') AS unready,"
        " EXISTS (SELECT 1 FROM pg_subscription_rel r WHERE r.srsubid = t.subid AND r.srsubstate = 'r'"
        "  AND r.srrelid = to_regclass(format('%I.%I', $2::text, $3::text))) AS marked"
        " FROM pg_subscription s JOIN (SELECT subid, subname, bool_or(pid IS NOT NULL AND relid IS NULL) AS works"
        "  FROM pg_stat_subscription GROUP BY 1, 2) t USING (subname)"
        " WHERE s.subname = ANY ($1)"
        " AND s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())"_sql,
        Params(namesOf(m_subscriptions), statusTable().schema, statusTable().name));
    for (int row = 0; row < result.rows(); ++row) {
        const auto name = result.text(row, "subname");
        if (!result.boolean(row, "subenabled"))
            m_obstacles.append(Text::tr("The subscription %1 is disabled.").arg(name));
        else if (!result.boolean(row, "works"))
            m_obstacles.append(
                Text::tr("The subscriber runs no worker for the subscription %1. If somebody streams from "
                         "its slot all the same, that is another server: a copy, which takes its changes.")
                    .arg(name));
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

// Somebody may have changed it by hand since it was created: rows that it no longer carries would be missing.
void PauseGate::checkPublications()
{
    const auto tables = readTables(m_publisher);
    for (const auto& wanted : m_publications) {
        const auto existing = readPublication(m_publisher, wanted.name);
        if (!existing) {
            m_obstacles.append(Text::tr("The publication %1 does not exist on the publisher.").arg(wanted.name.text()));
            continue;
        }
        const auto design = designPublication(wanted, tables, m_publisher.identity().majorVersion(),
                                              m_subscriber.identity().majorVersion());
        const auto differences = differencesOf(*existing, design);
        if (!differences.isEmpty())
            m_obstacles.append(Text::tr("The publication %1 is not what the file says: %2")
                                   .arg(wanted.name.text(), differences.join(u' ')));
    }
}

// A table that is published but not yet known to the subscription is silently skipped by its worker: its rows would
// be lost although every position says that all has arrived.
void PauseGate::checkCoverage()
{
    m_published = publishedTables();
    const auto subscribed = relations(m_subscriber.exec(
        "SELECT DISTINCT n.nspname::text AS schema, c.relname::text AS name FROM pg_subscription_rel r"
        " JOIN pg_class c ON c.oid = r.srrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE r.srsubid IN (SELECT subid FROM pg_stat_subscription WHERE subname = ANY ($1)) ORDER BY 1, 2"_sql,
        Params(namesOf(m_subscriptions))));
    if (const auto missing = missingFrom(m_published, subscribed); !missing.isEmpty() && !m_streams.isEmpty())
        m_obstacles.append(Text::tr("Published, but not subscribed yet (ALTER SUBSCRIPTION … REFRESH PUBLICATION): %1.")
                               .arg(shortened(missing)));
    m_tables = allTables();
    if (const auto unpublished = missingFrom(m_tables, m_published); !unpublished.isEmpty())
        m_notes.append(Text::tr("Not published, so not replicated: %1.").arg(shortened(unpublished)));
}

QStringList PauseGate::publishedTables()
{
    QStringList publications;
    for (const auto& subscription : m_subscriptions)
        publications.append(subscription.publication.text());
    return relations(m_publisher.exec(
        sql("SELECT n.nspname::text AS schema, c.relname::text AS name FROM ({}) t JOIN pg_class c ON c.oid = t.relid"
            " JOIN pg_namespace n ON n.oid = c.relnamespace ORDER BY 1, 2",
            publishedRelations("$1"_sql)),
        Params(publications)));
}

QStringList PauseGate::allTables()
{
    return relations(m_publisher.exec(
        "SELECT n.nspname::text AS schema, c.relname::text AS name FROM pg_class c"
        " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND c.relpersistence = 'p'"
        " AND NOT c.relispartition AND c.oid >= 16384 AND n.nspname NOT IN ('pg_catalog', 'information_schema')"
        " ORDER BY 1, 2"_sql));
}

void PauseGate::checkSameTables()
{
    const auto news = missingFrom(allTables(), m_tables) + missingFrom(publishedTables(), m_published);
    const auto gone = missingFrom(m_published, publishedTables());
    if (news.isEmpty() && gone.isEmpty())
        return;
    throw Error(ErrorKind::Precondition,
                Text::tr("The tables of %1 have changed during the pause; new: %2; no longer published: %3.")
                    .arg(m_database.text(), news.isEmpty() ? Text::tr("none") : shortened(news),
                         gone.isEmpty() ? Text::tr("none") : shortened(gone)),
                Text::tr("Their rows may be in no stream. See to it that nobody changes the schema, and that every "
                         "table is published and copied, then pause again."))
        .on(Side::Publisher);
}

void PauseGate::checkSequences()
{
    const auto wanted = readSequences(m_publisher);
    const auto there = readSequences(m_subscriber);
    const auto comparison = compareSequences(wanted, there);
    for (const auto& change : comparison.outgrown)
        m_obstacles.append(Text::tr("The sequence %1 is at %2 on the publisher, which the subscriber's can't hold.")
                               .arg(displayName(change.to.name), QString::number(change.to.lastValue)));
    QStringList refused;
    for (const auto& sequence : there) {
        if (!sequence.settable && std::ranges::find(wanted, sequence.name, &SequenceState::name) != wanted.end())
            refused.append(displayName(sequence.name));
    }
    if (!refused.isEmpty())
        m_obstacles.append(Text::tr("%1 may not set sequences on the subscriber: %2. Let it, as their owner: GRANT "
                                    "UPDATE ON SEQUENCE … TO %3;")
                               .arg(m_subscriber.identity().user.text(), shortened(refused),
                                    sql("{}", m_subscriber.identity().user).preview()));
    QStringList missing;
    for (const auto& name : comparison.missing)
        missing.append(displayName(name));
    if (!missing.isEmpty())
        m_notes.append(Text::tr("Sequences that are missing on the subscriber: %1.").arg(shortened(missing)));
}

// Sessions are ended; what is none goes on, or comes again.
void PauseGate::checkOtherWriters()
{
    const auto workers = m_publisher.exec(
        "SELECT pid, backend_type, application_name FROM pg_stat_activity WHERE datname = current_database()"
        " AND backend_type NOT IN ('client backend', 'autovacuum worker', 'parallel worker', 'walsender') ORDER BY 1"_sql);
    for (int row = 0; row < workers.rows(); ++row) {
        const auto type = workers.text(row, "backend_type");
        if (type.startsWith(u"logical replication"))
            m_obstacles.append(
                Text::tr("A subscription writes into %1 on the publisher (process %2). Disable it first.")
                    .arg(m_database.text(), workers.text(row, "pid")));
        else
            m_notes.append(
                Text::tr("The background process %1 (%2, %3) works in %4 and is not ended: it may write again "
                         "once the pause is proven.")
                    .arg(workers.text(row, "pid"), type, workers.text(row, "application_name"), m_database.text()));
    }
    const auto senders = m_publisher.exec(
        "SELECT a.pid, a.usename FROM pg_stat_activity a WHERE a.datname = current_database()"
        " AND a.backend_type = 'walsender'"
        " AND NOT EXISTS (SELECT 1 FROM pg_replication_slots s WHERE s.active_pid = a.pid) ORDER BY 1"_sql);
    for (int row = 0; row < senders.rows(); ++row)
        m_notes.append(
            Text::tr("A replication session of %1 (process %2) reads from no slot; it may run SQL and is not "
                     "ended.")
                .arg(senders.text(row, "usename"), senders.text(row, "pid")));
}

void PauseGate::checkSessions()
{
    m_obstacles += missingSessionRights(m_publisher, m_database);
    const auto standing = standingSessions(m_publisher, m_database);
    if (!standing.isEmpty())
        m_notes.append(Text::tr("Sessions that only a superuser can end: %1. They are watched; the pause does not hold "
                                "while one of them writes.")
                           .arg(textOf(standing)));
}

// The proof by its rows is only the faster one.
void PauseGate::checkStatusTable()
{
    const bool marks = std::ranges::any_of(m_streams, &ReplicationStream::marked);
    const auto may = m_publisher.exec(
        "SELECT coalesce(bool_and(has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')"
        " AND has_table_privilege(c.oid, 'INSERT') AND has_table_privilege(c.oid, 'UPDATE')), false) AS may"
        " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relname = $2"_sql,
        Params(statusTable().schema, statusTable().name));
    if (!marks || may.boolean(0, "may"))
        return;
    for (auto& stream : m_streams)
        stream.marked = false;
    m_notes.append(
        Text::tr("%1 may not write the status table, so the proof takes a little longer. Its owner can let "
                 "it, on the publisher: %2;")
            .arg(m_publisher.identity().user.text(), grantStatusTable(m_publisher.identity().user).preview()));
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
            m_obstacles.append(
                Text::tr("The stream of slot %1 is up for %2 s, and min_stable asks for %3 s: try again in "
                         "%4 s. If it is not up for longer then, it is restarting in a loop.")
                    .arg(slot)
                    .arg(*age / 1000)
                    .arg(minStable.count() / 1000)
                    .arg((minStable.count() - *age + 999) / 1000));
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
