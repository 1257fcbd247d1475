// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pg/pausefixture.h"

#include <QTest>

namespace Flare::Test {

using namespace Qt::StringLiterals;

PauseFixture::PauseFixture()
{
    qputenv("XDG_STATE_HOME", m_state.path().toUtf8());
}

void PauseFixture::use(PairVersions versions)
{
    m_pair = &m_pairs.pair(versions);
    m_config = configFor(*m_pair, m_names);
    m_config.cutover.minStable = std::chrono::seconds(0);
    m_config.cutover.maxOutage = std::chrono::seconds(30);
    m_config.cutover.lagThreshold = 64 * 1024 * 1024;
}

void PauseFixture::prepare(PairVersions versions)
{
    use(versions);
    replicate();
}

void PauseFixture::allowPreparedTransactions()
{
    auto& publisher = m_pair->publisher();
    if (sqlValue(publisher, u"postgres"_s, u"SHOW max_prepared_transactions"_s) != u"0"_s)
        return;
    publisher.configure({{u"max_prepared_transactions"_s, u"5"_s}});
    publisher.restart();
}

void PauseFixture::remove()
{
    if (m_pair != nullptr) {
        for (const auto side : {Side::Publisher, Side::Subscriber}) {
            if (!m_pair->on(side).isRunning())
                m_pair->on(side).start();
        }
        removeEverything(*m_pair, m_names);
        sql(m_pair->publisher(), u"postgres"_s, u"DROP ROLE IF EXISTS app1, app2, parent"_s);
    }
    m_pair = nullptr;
    m_names = {};
}

void PauseFixture::replicate()
{
    createPublisherObjects(*m_pair, m_names);
    const auto owner = quotedIdentifier(m_names.owner);
    const auto schema =
        u"CREATE SCHEMA app AUTHORIZATION %1; SET ROLE %1;"
        " CREATE TABLE app.\"Order.Line\" (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, note text);"
        " CREATE SEQUENCE app.down INCREMENT -3; RESET ROLE;"
        " CREATE TABLE public.flare_replication_status (system_identifier bigint NOT NULL, subscription text NOT"
        " NULL, counter bigint NOT NULL DEFAULT 0, touched_at timestamptz NOT NULL DEFAULT clock_timestamp(),"
        " PRIMARY KEY (system_identifier, subscription))"_s.arg(owner);
    auto& subscriber = m_pair->subscriber();
    sql(subscriber, u"postgres"_s, u"CREATE ROLE %1 LOGIN"_s.arg(owner));
    sql(subscriber, u"postgres"_s, u"CREATE DATABASE %1 OWNER %2"_s.arg(quotedIdentifier(m_names.database), owner));
    sql(m_pair->publisher(), m_names.database, schema);
    sql(subscriber, m_names.database, schema);
    sql(m_pair->publisher(), m_names.database,
        u"GRANT USAGE ON SCHEMA app TO %1; GRANT SELECT ON ALL TABLES IN SCHEMA app, public TO %1;"
        " CREATE PUBLICATION %2 FOR ALL TABLES"_s.arg(quotedIdentifier(m_names.replicator),
                                                      quotedIdentifier(m_names.publication)));
    auto info = Pg::ConnInfo();
    info.host = m_pair->publisher().host();
    info.port = m_pair->publisher().port();
    info.user = RoleName(m_names.replicator);
    info.password = Secret(m_names.replicatorPassword);
    info.database = DatabaseName(m_names.database);
    const auto conninfo = QString::fromUtf8(Pg::conninfoString(info).reveal());
    sql(subscriber, m_names.database,
        u"CREATE SUBSCRIPTION %1 CONNECTION %2 PUBLICATION %3 WITH (slot_name = %4)"_s.arg(
            quotedIdentifier(m_names.subscription), quotedLiteral(conninfo), quotedIdentifier(m_names.publication),
            quotedLiteral(m_slot)));
    QTRY_COMPARE_WITH_TIMEOUT(
        sqlValue(subscriber, m_names.database, u"SELECT count(*) FROM pg_subscription_rel WHERE srsubstate <> 'r'"_s),
        u"0"_s, 120'000);
}

RunRequest PauseFixture::request(const QString& operation, const QStringList& flags) const
{
    RunRequest request;
    request.operation = operation;
    request.arguments.insert(u"database"_s, {m_names.database});
    for (const auto& flag : flags)
        request.arguments.insert(flag, {});
    return request;
}

RunResult PauseFixture::run(const QString& operation, const QStringList& flags) const
{
    return runOperation(m_config, request(operation, flags));
}

QString PauseFixture::access() const
{
    const auto rows = sql(m_pair->publisher(), u"postgres"_s,
                          u"SELECT 'db', datname, datacl::text, datconnlimit::text, datallowconn::text FROM pg_database"
                          " UNION ALL SELECT 'set', s.setdatabase::text, s.setrole::text, s.setconfig::text, NULL"
                          " FROM pg_db_role_setting s"
                          " UNION ALL SELECT 'role', rolname, rolcanlogin::text, rolsuper::text, rolconnlimit::text"
                          " FROM pg_authid ORDER BY 1, 2, 3"_s);
    QStringList lines;
    for (const auto& row : rows)
        lines.append(row.join(u'|'));
    return lines.join(u'\n');
}

int PauseFixture::holders() const
{
    return sqlValue(m_pair->publisher(), m_names.database,
                    u"SELECT count(*) FROM pg_locks WHERE relation = 'app.\"Order.Line\"'::regclass"
                    " AND mode = 'ShareLock' AND granted"_s)
        .toInt();
}

qint64 PauseFixture::rowsOn(Side side) const
{
    return sqlValue(m_pair->on(side), m_names.database, u"SELECT count(*) FROM app.\"Order.Line\""_s).toLongLong();
}

std::unique_ptr<SqlSession> PauseFixture::holdBackApply() const
{
    auto session = std::make_unique<SqlSession>(m_pair->subscriber(), m_names.database);
    session->run(u"BEGIN; LOCK TABLE app.\"Order.Line\" IN SHARE MODE"_s);
    onPublisher(u"INSERT INTO app.\"Order.Line\" (note) VALUES ('held back')"_s);
    return session;
}

} // namespace Flare::Test
