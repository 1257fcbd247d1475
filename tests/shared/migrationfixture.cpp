// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/migrationfixture.h"

namespace Flare::Test {

using namespace Qt::StringLiterals;

namespace {

HostConfig hostOf(const SandboxCluster& cluster)
{
    HostConfig host;
    host.host = cluster.host();
    host.port = cluster.port();
    host.systemIdentifier = cluster.systemIdentifier();
    host.superuser = {RoleName(cluster.superuser()), cluster.superuserPassword(), {}};
    return host;
}

Account account(const QString& user, const QString& password)
{
    return {RoleName(user), Secret(password), {}};
}

bool has(SqlSession& server, const QString& query, const QString& name)
{
    return !server.value(query.arg(quotedLiteral(name))).isNull();
}

void removeSubscriptions(const SandboxCluster& cluster, const QString& database)
{
    SqlSession session(cluster, database);
    const auto names = session.run(u"SELECT subname FROM pg_subscription s JOIN pg_database d ON d.oid = s.subdbid"
                                   " WHERE d.datname = current_database()"_s);
    for (const auto& row : names) {
        const auto name = quotedIdentifier(row.first());
        session.run(u"ALTER SUBSCRIPTION %1 DISABLE"_s.arg(name));
        session.run(u"ALTER SUBSCRIPTION %1 SET (slot_name = NONE)"_s.arg(name));
        session.run(u"DROP SUBSCRIPTION %1"_s.arg(name));
    }
}

void removeSlots(SqlSession& server, const QString& database)
{
    const auto name = quotedLiteral(database);
    server.run(
        u"SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots WHERE active AND database = %1"_s.arg(
            name));
    server.run(
        u"SELECT pg_sleep(0.01) FROM generate_series(1, 200) WHERE EXISTS (SELECT 1 FROM pg_replication_slots WHERE"
        " active AND database = %1)"_s.arg(name));
    server.run(
        u"SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE NOT active AND database = %1"_s
            .arg(name));
}

void removeDatabase(SqlSession& server, const QString& database)
{
    server.run(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = "_s + quotedLiteral(database));
    server.run(u"DROP DATABASE IF EXISTS "_s + quotedIdentifier(database));
}

/// A login costs more than all the rest: one more only for a database that has subscriptions.
void removeFrom(SqlSession& server, const SandboxCluster& cluster, const QString& database)
{
    if (!has(server, u"SELECT 1 FROM pg_database WHERE datname = %1"_s, database))
        return;
    if (has(server, u"SELECT 1 FROM pg_subscription s JOIN pg_database d ON d.oid = s.subdbid WHERE datname = %1"_s,
            database))
        removeSubscriptions(cluster, database);
    removeSlots(server, database);
    removeDatabase(server, database);
}

void removeRole(SqlSession& server, const QString& role)
{
    if (has(server, u"SELECT 1 FROM pg_roles WHERE rolname = %1"_s, role))
        server.run(u"DROP OWNED BY %1; DROP ROLE %1"_s.arg(quotedIdentifier(role)));
}

} // namespace

MigrationNames weirdNames()
{
    MigrationNames names;
    names.database = u"we\"ird.Näme 'db' %s"_s;
    names.owner = u"Öwner \"of\" the.database"_s;
    names.ownerPassword = u"p'a\"s\\s@w:o/r%d €x"_s;
    names.replicator = u"repl-User.with'quote"_s;
    names.replicatorPassword = u"r'e\"p\\l@:/% 日本?#$$;--"_s;
    names.publication = u"Pub \"quoted\".näme"_s;
    names.subscription = u"sub."_s + u"S"_s.repeated(55) + u"\"'é"_s; // 63 bytes
    return names;
}

Config configFor(PgPair& pair, const MigrationNames& names)
{
    Config config;
    config.path = u"flare.yml"_s;
    config.environment = Environment::Demo;
    config.publisher = hostOf(pair.publisher());
    config.subscriber = hostOf(pair.subscriber());
    config.publisher.dbOwner = account(names.owner, names.ownerPassword);
    config.subscriber.dbOwner = account(names.owner, names.ownerPassword);
    config.publisher.replUser = account(names.replicator, names.replicatorPassword);
    config.publications = {{DatabaseName(names.database), PublicationName(names.publication), {}, {}, {}, {}, false}};
    config.subscriptions = {
        {SubscriptionName(names.subscription), DatabaseName(names.database), PublicationName(names.publication), {}}};
    return config;
}

void createPublisherObjects(PgPair& pair, const MigrationNames& names)
{
    SqlSession session(pair.publisher(), u"postgres"_s);
    session.run(
        u"CREATE ROLE %1 LOGIN PASSWORD %2"_s.arg(quotedIdentifier(names.owner), quotedLiteral(names.ownerPassword)));
    session.run(u"CREATE ROLE %1 LOGIN REPLICATION PASSWORD %2"_s.arg(quotedIdentifier(names.replicator),
                                                                      quotedLiteral(names.replicatorPassword)));
    createDatabase(session, names);
}

void createDatabase(SqlSession& server, const MigrationNames& names)
{
    // The copy that PostgreSQL 15 brought goes through the write-ahead log: good for a server at work, slow for ours.
    const auto isNew = server.value(u"SHOW server_version_num"_s).toInt() >= 150000;
    server.run(u"CREATE DATABASE %1 OWNER %2%3"_s.arg(quotedIdentifier(names.database), quotedIdentifier(names.owner),
                                                      isNew ? u" STRATEGY file_copy"_s : QString()));
}

void removeFromBoth(PgPair& pair, const QString& database)
{
    for (const auto side : {Side::Subscriber, Side::Publisher}) {
        SqlSession server(pair.on(side), u"postgres"_s);
        removeFrom(server, pair.on(side), database);
    }
}

void removeEverything(PgPair& pair, const MigrationNames& names)
{
    for (const auto side : {Side::Subscriber, Side::Publisher}) {
        SqlSession server(pair.on(side), u"postgres"_s);
        removeFrom(server, pair.on(side), names.database);
        removeRole(server, names.replicator);
        removeRole(server, names.owner);
    }
}

QString quotedIdentifier(const QString& text)
{
    return u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"';
}

QString quotedLiteral(const QString& text)
{
    return u"E'"_s + QString(text).replace(u'\\', u"\\\\"_s).replace(u'\'', u"''"_s) + u'\'';
}

} // namespace Flare::Test
