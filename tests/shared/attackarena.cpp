// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/attackarena.h"

#include "core/attack/attackschema.h"

namespace Flare::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto attacker = "attacker"_L1;
constexpr auto owner = "arena"_L1;
constexpr auto password = "arena-password-1"_L1;

} // namespace

AttackArena::AttackArena(SandboxCluster& cluster, const QString& database)
    : m_cluster(cluster)
    , m_database(database)
{
    for (const auto& role : {attacker, owner}) {
        if (sqlValue(cluster, u"postgres"_s, u"SELECT 1 FROM pg_roles WHERE rolname = '%1'"_s.arg(role)).isNull())
            sql(cluster, u"postgres"_s, u"CREATE ROLE %1 LOGIN PASSWORD '%2'"_s.arg(role, password));
    }
    sql(cluster, u"postgres"_s, u"CREATE DATABASE %1 OWNER %2"_s.arg(database, owner));
    const auto connection = connectAsOwner();
    for (const auto& statement : AttackSchema::create(RoleName(owner), {RoleName(attacker)}))
        connection->exec(statement);
}

Pg::ConnInfo AttackArena::login(const QString& user) const
{
    Pg::ConnInfo info;
    info.host = m_cluster.host();
    info.port = m_cluster.port();
    info.user = RoleName(user);
    info.password = Secret(QString(password));
    info.database = DatabaseName(m_database);
    return info;
}

Pg::ExpectedServer AttackArena::server() const
{
    return {Side::Publisher, m_cluster.systemIdentifier(), SystemIdentifier(1)};
}

TrafficOptions AttackArena::options() const
{
    TrafficOptions options;
    options.logins = {login(attacker), login(owner)};
    options.server = server();
    options.ledgerDirectory = m_ledgers.path();
    return options;
}

std::unique_ptr<Pg::Connection> AttackArena::connectAsOwner() const
{
    return Pg::Connection::open(login(owner), server(), {}, {});
}

VerificationReport AttackArena::verify(const TrafficGenerator& traffic) const
{
    return verifyLedger(traffic.ledgerPath(), *connectAsOwner(), {});
}

void AttackArena::terminateWriters() const
{
    run(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%1' AND usename IN ('%2', '%3')"_s
            .arg(m_database, attacker, owner));
}

qint64 transactionsOf(const TrafficGenerator& traffic)
{
    return traffic.sample().transactions;
}

} // namespace Flare::Test
