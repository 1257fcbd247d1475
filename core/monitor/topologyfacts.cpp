// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/topologyfacts.h"

#include "core/replication/credentials.h"
#include "core/replication/publicationjournal.h"
#include "core/replication/replicationrole.h"
#include "core/replication/statustable.h"
#include "core/replication/subscriptionstatements.h"
#include "core/replication/tables.h"

#include <QSet>

#include <algorithm>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(const QList<DatabaseName>& databases)
{
    QStringList names;
    for (const auto& database : databases)
        names.append(database.text());
    return names;
}

/// On the publisher the role of the subscriptions; the subscriber has one only for a way back.
RoleName replicatorOf(const Config& config, Side side)
{
    const auto& host = config.host(side);
    return host.replUser ? host.replUser->user : host.superuser.user;
}

void readSettings(Connection& connection, ServerState& state)
{
    const auto result = connection.exec(
        "SELECT current_setting('wal_level') AS wal_level, current_setting('max_replication_slots')::int AS max_slots,"
        " (SELECT count(*) FROM pg_replication_slots) AS used_slots,"
        " current_setting('max_wal_senders')::int AS max_senders,"
        " (SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'walsender') AS used_senders,"
        " current_setting('max_logical_replication_workers')::int AS max_workers"_sql);
    state.walLevel = result.text(0, "wal_level");
    state.maxReplicationSlots = static_cast<int>(result.integer(0, "max_slots"));
    state.usedReplicationSlots = static_cast<int>(result.integer(0, "used_slots"));
    state.maxWalSenders = static_cast<int>(result.integer(0, "max_senders"));
    state.usedWalSenders = static_cast<int>(result.integer(0, "used_senders"));
    state.maxLogicalWorkers = static_cast<int>(result.integer(0, "max_workers"));
}

QList<FileRole> rolesOfFile(const HostConfig& host)
{
    QList<FileRole> roles;
    const auto add = [&roles](Role role, const Account& account) {
        FileRole one;
        one.role = role;
        one.name = account.user;
        roles.append(one);
    };
    add(Role::Superuser, host.superuser);
    add(Role::DbOwner, host.dbOwner);
    if (host.replUser)
        add(Role::ReplUser, *host.replUser);
    return roles;
}

void readRoles(Connection& connection, const Config& config, ServerState& state)
{
    // Managed services give the right to replicate by membership, RDS in rds_replication.
    const auto result =
        connection.exec("SELECT r.rolname, r.rolcanlogin, r.rolsuper, r.rolreplication OR r.rolsuper OR EXISTS (SELECT "
                        "1 FROM pg_roles g"
                        " WHERE g.rolname = 'rds_replication' AND pg_has_role(r.oid, g.oid, 'MEMBER')) AS replicates"
                        " FROM pg_roles r WHERE r.rolname !~ '^pg_' ORDER BY r.rolname::text COLLATE \"C\""_sql);
    state.fileRoles = rolesOfFile(config.host(state.side));
    for (int row = 0; row < result.rows(); ++row) {
        const RoleName name(result.text(row, "rolname"));
        state.roles.append(name);
        for (auto& role : state.fileRoles) {
            if (role.name != name)
                continue;
            role.exists = true;
            role.canLogin = result.boolean(row, "rolcanlogin");
            role.superuser = result.boolean(row, "rolsuper");
            role.replicates = result.boolean(row, "replicates");
        }
    }
}

constexpr auto databaseSizesLast = std::chrono::minutes(1);
// A thousandth of the server's time.
constexpr int sizesLastTimesTheirCost = 1000;

Result askDatabases(Connection& connection, const Config& config, Side side, bool withSizes)
{
    QStringList users;
    for (const auto& user : config.cutover.appUsers)
        users.append(user.text());
    const QStringList logins{config.host(side).superuser.user.text(), replicatorOf(config, side).text()};
    return connection.exec(
        "SELECT d.datname, d.oid::text || '/' || d.xmin::text AS version, pg_get_userbyid(d.datdba) AS owner,"
        " CASE WHEN $4::boolean AND has_database_privilege(d.oid, 'CONNECT') THEN pg_database_size(d.oid) END AS bytes,"
        " count(a.pid) AS sessions, count(a.pid) FILTER (WHERE CASE WHEN cardinality($2::text[]) > 0"
        "  THEN a.usename::text = ANY ($2) ELSE a.usename::text <> ALL ($3::text[]) END) AS app_sessions,"
        " (SELECT count(*) FROM pg_prepared_xacts p WHERE p.database = d.datname) AS prepared"
        " FROM pg_database d LEFT JOIN pg_stat_activity a ON a.datid = d.oid AND a.backend_type = 'client backend'"
        " AND a.application_name NOT LIKE 'pg-flare/%'"
        " WHERE d.datname::text = ANY ($1::text[]) GROUP BY d.oid, d.xmin, d.datname, d.datdba"_sql,
        Params(textsOf(config.databases()), users, logins, withSizes));
}

void readDatabases(Connection& connection, const Config& config, ServerFacts& facts, DatabaseSizes& sizes)
{
    const auto now = std::chrono::steady_clock::now();
    const bool due = now - sizes.askedAt >= sizes.last;
    auto result = askDatabases(connection, config, facts.state.side, due);
    bool isNew = false;
    for (int row = 0; row < result.rows(); ++row)
        isNew = isNew || !sizes.bytes.contains(DatabaseName(result.text(row, "datname")));
    if (isNew && !due)
        result = askDatabases(connection, config, facts.state.side, true);
    if (due || isNew) {
        const auto took = std::chrono::steady_clock::now() - now;
        sizes = {
            {}, now, std::max<std::chrono::steady_clock::duration>(databaseSizesLast, took * sizesLastTimesTheirCost)};
    }
    for (int row = 0; row < result.rows(); ++row) {
        const DatabaseName name(result.text(row, "datname"));
        DatabaseOnServer database;
        database.known = true;
        database.exists = true;
        database.owner = RoleName(result.text(row, "owner"));
        if (due || isNew)
            sizes.bytes.insert(name, result.optionalInteger(row, "bytes"));
        database.bytes = sizes.bytes.value(name);
        database.sessions = static_cast<int>(result.integer(row, "sessions"));
        database.applicationSessions = static_cast<int>(result.integer(row, "app_sessions"));
        facts.databases.insert(name, database);
        facts.marks.insert(name, {result.text(row, "version")});
        facts.preparedTransactions.insert(name, static_cast<int>(result.integer(row, "prepared")));
    }
}

template <typename Read>
LiveSample timedSample(Side side, const Read& read)
{
    LiveSample sample;
    sample.side = side;
    const auto asked = std::chrono::steady_clock::now();
    read(sample);
    sample.when = std::chrono::steady_clock::now();
    sample.at = QDateTime::currentDateTimeUtc();
    sample.took = std::chrono::duration_cast<Milliseconds>(sample.when - asked);
    return sample;
}

LiveSample readSlotsOf(Connection& publisher)
{
    return timedSample(Side::Publisher, [&](LiveSample& sample) {
        sample.publisher = liveSlotsFrom(publisher.exec(liveSlotsQuery(publisher.identity().majorVersion())));
    });
}

// One of the same name in another database is somebody else's.
LiveSample readWorkers(Connection& subscriber, const Config& config)
{
    return timedSample(Side::Subscriber, [&](LiveSample& sample) {
        const bool seesOrigins =
            subscriber.exec(liveOriginsQuery(subscriber.identity().majorVersion())).boolean(0, "allowed");
        sample.subscriber =
            liveSubscriberFrom(subscriber.exec(liveSubscriberQuery(subscriber.identity().majorVersion(), seesOrigins),
                                               liveParameters(config.databases())));
        sample.subscriber->subscriptions.removeIf([&](const QMap<SubscriptionName, LiveSubscription>::iterator& at) {
            const auto* wanted = config.subscription(at.key());
            return wanted == nullptr || wanted->database != at->database;
        });
    });
}

// A size takes a lock on the table, so one that somebody else has for itself is only estimated. An ANALYZE of a table
// that was filled afterwards (reltuples: none, rows counted since: some) says nothing of what is in it. The counters
// know nothing after a crash, while the planner's statistics are still there; who may not read a table does not see
// those. Of a table that was found without rows (pages, but no reltuples; before 14 that alone may mean unknown) there
// are none.
void readStorage(Connection& connection, const RoleName& replicator, DatabaseFacts& facts)
{
    const auto result = connection.exec(
        "SELECT n.nspname, c.relname, c.relkind <> 'p' AS stored, CASE WHEN c.oid IN (SELECT l.relation FROM pg_locks l"
        "  WHERE l.relation IS NOT NULL AND l.mode = 'AccessExclusiveLock')"
        "  THEN c.relpages::bigint * current_setting('block_size')::bigint ELSE pg_relation_size(c.oid) END AS bytes,"
        " c.relkind = 'r' AND CASE WHEN (c.reltuples = 0 AND c.relpages > 0) OR greatest("
        "  pg_stat_get_last_analyze_time(c.oid), pg_stat_get_last_autoanalyze_time(c.oid)) IS NOT NULL"
        "  THEN c.reltuples <= 0 AND pg_stat_get_live_tuples(c.oid) > 0"
        "  WHEN has_table_privilege(c.oid, 'SELECT') THEN NOT EXISTS (SELECT 1 FROM pg_stats s"
        "   WHERE s.schemaname = n.nspname AND s.tablename = c.relname)"
        "  ELSE c.reltuples <= 0 END AS without_statistics,"
        " coalesce(has_table_privilege(r.oid, c.oid, 'SELECT') AND has_schema_privilege(r.oid, n.oid, 'USAGE'), false)"
        "  AS readable"
        " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_roles r ON r.rolname = $1"
        " WHERE c.relkind IN ('r', 'p') AND c.relpersistence = 'p' AND c.oid >= 16384"
        " AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')"_sql,
        Params(replicator));
    for (int row = 0; row < result.rows(); ++row) {
        const auto bytes = result.optionalInteger(row, "bytes").value_or(0);
        // A table without a page has nothing that statistics could be of.
        facts.storage.insert({result.text(row, "nspname"), result.text(row, "relname")},
                             {bytes, result.boolean(row, "stored"),
                              bytes > 0 && result.boolean(row, "without_statistics"), result.boolean(row, "readable")});
    }
}

void readRights(Connection& connection, const RoleName& owner, const RoleName& superuser, const RoleName& replicator,
                DatabaseFacts& facts)
{
    const auto result = connection.exec(
        "SELECT coalesce((SELECT has_schema_privilege(r.oid, n.oid, 'CREATE') FROM pg_roles r, pg_namespace n"
        "  WHERE r.rolname = $1 AND n.nspname = 'public'), false) AS owner_creates,"
        " coalesce((SELECT r.rolsuper OR (has_database_privilege(r.oid, d.oid, 'CREATE') AND EXISTS (SELECT 1 FROM"
        "  aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) x WHERE x.privilege_type = 'CONNECT'"
        "  AND x.grantee <> 0 AND pg_has_role(r.oid, x.grantee, 'USAGE'))) FROM pg_roles r WHERE r.rolname = $2),"
        "  false) AS publishes,"
        " coalesce((SELECT r.rolsuper OR EXISTS (SELECT 1 FROM aclexplode(d.datacl) x WHERE x.grantee = r.oid"
        "  AND x.privilege_type = 'CONNECT') FROM pg_roles r WHERE r.rolname = $3), false) AS connects"
        " FROM pg_database d WHERE d.datname = current_database()"_sql,
        Params(owner, superuser, replicator));
    facts.ownerMayCreate = result.boolean(0, "owner_creates");
    facts.grants.superuserMayPublish = result.boolean(0, "publishes");
    facts.grants.replicatorMayConnect = result.boolean(0, "connects");
}

void readPublisherPart(Connection& connection, const Config& config, const DatabaseName& database, DatabaseFacts& facts)
{
    const auto replicator = replicatorOf(config, Side::Publisher);
    ReplicationRoleNeeds needs;
    needs.majorVersion = connection.identity().majorVersion();
    needs.rowSecurity = std::ranges::any_of(facts.tables, [](const TableFacts& table) { return table.rowSecurity; });
    const auto state = readReplicationRole(connection, replicator, database);
    facts.grants.roleChanges = static_cast<int>(replicationRoleStatements(replicator, database, state, needs).size());
    const auto* publication = config.publicationOf(database);
    if (publication == nullptr)
        return;
    facts.publication = readFinishedPublication(connection, publication->name);
    if (facts.publication)
        facts.published = readPublishedTables(connection, publication->name);
}

void readSubscriptionsOf(Connection& connection, const Config& config, ServerFacts& facts)
{
    for (const auto& subscription : readServerSubscriptions(connection)) {
        const auto* wanted = config.subscription(subscription.name);
        if (wanted != nullptr && wanted->database == subscription.database)
            facts.subscriptions.append(subscription);
    }
    facts.links = readWorkers(connection, config);
}

void markPublisher(const Config& config, ServerFacts& facts)
{
    for (auto pause = facts.pauses.begin(); pause != facts.pauses.end(); ++pause) {
        if (facts.marks.contains(pause.key()))
            facts.marks[pause.key()] += {pause->epoch, pause->switchedAt.toString(Qt::ISODateWithMs)};
    }
    for (const auto& subscription : config.subscriptions) {
        const auto slot = slotNameFor(subscription.name);
        if (facts.marks.contains(subscription.database) && facts.links.publisher->slotsByName.contains(slot))
            facts.marks[subscription.database].append(slot.text());
    }
}

void markSubscriber(ServerFacts& facts)
{
    for (const auto& subscription : std::as_const(facts.subscriptions)) {
        if (!facts.marks.contains(subscription.database))
            continue;
        facts.marks[subscription.database] +=
            QStringList{QString::number(subscription.id), QString::number(int(subscription.copies))}
            + subscription.publications;
    }
}

} // namespace

ServerFacts readServerFacts(Connection& maintenance, const Config& config, DatabaseSizes& sizes)
{
    ServerFacts facts;
    facts.state.side = maintenance.side();
    facts.state.identity = maintenance.identity();
    readSettings(maintenance, facts.state);
    readRoles(maintenance, config, facts.state);
    readDatabases(maintenance, config, facts, sizes);
    if (maintenance.side() == Side::Subscriber) {
        readSubscriptionsOf(maintenance, config, facts);
        markSubscriber(facts);
        return facts;
    }
    facts.links = readSlotsOf(maintenance);
    facts.pauses = PauseJournal::findPaused(maintenance, config.databases());
    markPublisher(config, facts);
    return facts;
}

DatabaseFacts readDatabaseFacts(Connection& connection, const Config& config, const DatabaseName& database)
{
    const auto side = connection.side();
    const auto replicator = replicatorOf(config, side);
    DatabaseFacts facts;
    facts.catalogue = readCatalogue(connection);
    facts.tables = readTables(connection);
    facts.sequences = readSequences(connection);
    for (const auto& extension : installedExtensions(connection))
        facts.extensions.append(extension.name);
    readStorage(connection, replicator, facts);
    readRights(connection, accountOf(config, side, Role::DbOwner, database).user, config.host(side).superuser.user,
               replicator, facts);
    if (side == Side::Publisher)
        readPublisherPart(connection, config, database, facts);
    else
        readCopies(connection, config, facts);
    return facts;
}

// Statistics come with each autovacuum: those of the publisher, which is written to, are nobody's work to do.
QString readCatalogue(Connection& connection)
{
    QStringList catalogues{u"pg_attribute"_s,        u"pg_class"_s,           u"pg_constraint"_s,
                           u"pg_extension"_s,        u"pg_index"_s,           u"pg_inherits"_s,
                           u"pg_namespace"_s,        u"pg_publication"_s,     u"pg_sequence"_s,
                           u"pg_subscription_rel"_s, u"pg_publication_rel"_s, u"pg_publication_namespace"_s};
    if (connection.side() == Side::Subscriber)
        catalogues.append(u"pg_statistic"_s);
    return connection
        .exec("SELECT string_agg((pg_stat_get_tuples_inserted(oid) + pg_stat_get_tuples_updated(oid)"
              " + pg_stat_get_tuples_deleted(oid))::text, ' ' ORDER BY oid) AS counters FROM pg_class"
              " WHERE relnamespace = 'pg_catalog'::regnamespace AND relname = ANY ($1::text[]::name[])"_sql,
              Params(catalogues))
        .text(0, "counters");
}

void readCopies(Connection& connection, const Config& config, DatabaseFacts& facts)
{
    facts.subscriptions.clear();
    for (const auto& subscription : readSubscriptions(connection)) {
        if (config.subscription(subscription.name) == nullptr)
            continue;
        facts.subscriptions.append({subscription, readTableStates(connection, subscription.id)});
    }
}

} // namespace Flare
