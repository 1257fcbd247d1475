// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/benchdatabase.h"

#include "core/operations/catalogue.h"

namespace Flare::Test {

using namespace Qt::StringLiterals;

namespace {

const auto createRole = u"CREATE ROLE %1 LOGIN PASSWORD %2"_s;

void createSubscriberObjects(PgPair& pair, const MigrationNames& names)
{
    SqlSession session(pair.subscriber(), u"postgres"_s);
    session.run(createRole.arg(quotedIdentifier(names.owner), quotedLiteral(names.ownerPassword)));
    createDatabase(session, names);
}

} // namespace

QString BenchDatabase::usualTables()
{
    return u"CREATE TABLE public.accounts (id bigint PRIMARY KEY, note text);"
           "CREATE SCHEMA \"App.x\"; CREATE TABLE \"App.x\".\"Odd \"\"Näme\" (id int PRIMARY KEY, note text)"_s;
}

QString BenchDatabase::keylessTable()
{
    return u"CREATE TABLE public.history (id int, note text)"_s;
}

BenchDatabase::BenchDatabase(PgPair& pair, const MigrationNames& names, const QString& ddl)
    : config(configFor(pair, names))
    , m_pair(pair)
    , m_names(names)
{
    removeEverything(pair, names);
    createPublisherObjects(pair, names);
    createSubscriberObjects(pair, names);
    // Before PostgreSQL 15 everybody may create in public; from then on the database's owner, who owns it.
    for (const auto side : {Side::Publisher, Side::Subscriber})
        runAsOwner(side, ddl);
    grantReading();
}

BenchDatabase::~BenchDatabase()
{
    m_sessions.clear();
    try {
        removeEverything(m_pair, m_names);
    } catch (const Error& error) {
        qWarning("%s", error.what());
    }
}

Rows BenchDatabase::on(Side side, const QString& text) const
{
    auto session = m_sessions.try_emplace(side, m_pair.on(side), m_names.database).first;
    if (!session->second.isAlive()) // The test has killed the server, or ended its sessions.
        session->second = SqlSession(m_pair.on(side), m_names.database);
    auto rows = session->second.run(text);
    session->second.run(u"DISCARD ALL"_s);
    return rows;
}

void BenchDatabase::runAsOwner(Side side, const QString& text) const
{
    SqlSession(m_pair.on(side), m_names.database, {m_names.owner, Secret(m_names.ownerPassword)}).run(text);
}

void BenchDatabase::grantReading() const
{
    const auto replicator = quotedIdentifier(m_names.replicator);
    SqlSession session(m_pair.publisher(), m_names.database);
    for (const auto& schema : session.run(u"SELECT quote_ident(nspname) FROM pg_namespace WHERE nspname !~ '^pg_'"
                                          " AND nspname <> 'information_schema'"_s))
        session.run(u"GRANT USAGE ON SCHEMA %1 TO %2; GRANT SELECT ON ALL TABLES IN SCHEMA %1 TO %2"_s.arg(
            schema.first(), replicator));
}

RunResult BenchDatabase::run(const QString& operation, const QStringList& flags) const
{
    RunRequest request;
    request.operation = operation;
    for (const auto& flag : flags)
        request.arguments.insert(flag, {});
    return run(request);
}

RunResult BenchDatabase::run(RunRequest request) const
{
    for (const auto& parameter : findOperation(request.operation)->parameters) {
        if (parameter.kind == Parameter::Kind::Database)
            request.arguments.insert(parameter.id, {m_names.database});
        if (parameter.kind == Parameter::Kind::Subscription)
            request.arguments.insert(parameter.id, {m_names.subscription});
    }
    return runOperation(config, request);
}

} // namespace Flare::Test
