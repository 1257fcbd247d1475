// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/auditjourney.h"

#include "core/audit/auditorigin.h"

#include <QJsonArray>

namespace Flare::Test {

using namespace Qt::StringLiterals;

namespace {

struct Sent
{
    Side side = Side::Publisher;
    QString sql;
    QString database = u"shop"_s;
};

const QStringList tables{u"accounts"_s, u"branches"_s, u"history"_s, u"invoices"_s,
                         u"orders"_s,   u"tellers"_s,  u"tickets"_s};

class Writer
{
public:
    Writer(AuditSink& log, const AuditJourney& journey)
        : m_log(log)
        , m_journey(journey)
    {
    }

    void run(const QString& operation, Side target, const QList<Sent>& statements, const QString& summary,
             const QJsonObject& data = {});
    /// An operation that only looks leaves an outcome alone.
    void look(const QString& operation, const QString& summary);

private:
    [[nodiscard]] AuditRecord blank(AuditKind kind, const QString& operation, Side side) const;
    [[nodiscard]] AuditRecord statement(const QString& operation, const Sent& sent) const;

    AuditSink& m_log;
    const AuditJourney& m_journey;
    int m_runs = 0;
};

AuditRecord Writer::blank(AuditKind kind, const QString& operation, Side side) const
{
    auto record = auditRecordFromHere(kind, u"gui"_s);
    record.sessionId = u"5e551017"_s;
    const auto migration = (m_journey.configPath + m_journey.publisher.text()).toUtf8();
    record.operationId = u"%1%2"_s.arg(qChecksum(migration), 4, 16, QChar(u'0')).arg(m_runs, 4, 10, QChar(u'0'));
    record.operation = operation;
    record.risk = u"additive"_s;
    record.configPath = m_journey.configPath;
    record.configDigest = m_journey.configDigest;
    record.ticket = m_journey.ticket;
    record.side = side;
    record.host = side == Side::Publisher ? u"old.example.org"_s : u"new.example.org"_s;
    record.port = 5432;
    record.database = DatabaseName(u"shop"_s);
    record.expectedIdentifier = side == Side::Publisher ? m_journey.publisher : m_journey.subscriber;
    return record;
}

AuditRecord Writer::statement(const QString& operation, const Sent& sent) const
{
    auto record = blank(AuditKind::Statement, operation, sent.side);
    record.database = DatabaseName(sent.database);
    record.databaseUser = RoleName(u"postgres"_s);
    record.backendPid = 4711;
    record.applicationName = u"pg-flare/%1/%2"_s.arg(operation, record.operationId);
    record.seenIdentifier = record.expectedIdentifier;
    record.serverVersion = sent.side == Side::Publisher ? 130023 : 180004;
    record.sql = sent.sql;
    record.rows = 1;
    record.result = u"ok"_s;
    record.begunAt = QDateTime::currentDateTimeUtc();
    record.durationUs = 840;
    return record;
}

void Writer::run(const QString& operation, Side target, const QList<Sent>& statements, const QString& summary,
                 const QJsonObject& data)
{
    ++m_runs;
    QList<AuditRecord> records{blank(AuditKind::Intent, operation, target)};
    records.last().message = summary;
    for (const auto& sent : statements) {
        // Two reads of the catalogues for each change.
        records.append(statement(operation, {sent.side, u"SELECT oid, relname FROM pg_class WHERE relkind = 'r'"_s}));
        records.append(statement(operation, {sent.side, u"SELECT pubname, pubinsert AS insert FROM pg_publication"_s}));
        records.append(statement(operation, sent));
    }
    records.append(blank(AuditKind::Outcome, operation, target));
    records.last().result = u"succeeded"_s;
    records.last().message = summary;
    records.last().durationUs = 240'000;
    records.last().data = data;
    m_log.appendAll(records);
}

void Writer::look(const QString& operation, const QString& summary)
{
    ++m_runs;
    auto record = blank(AuditKind::Outcome, operation, Side::Publisher);
    record.risk = u"read_only"_s;
    record.result = u"succeeded"_s;
    record.message = summary;
    record.durationUs = 57'216;
    m_log.append(record);
}

QList<Sent> schema()
{
    QList<Sent> sent;
    for (const auto& table : tables) {
        sent.append({Side::Subscriber,
                     u"CREATE TABLE \"public\".\"%1\" (\n    \"id\" bigint NOT NULL,\n    \"amount\" numeric(12,2) NOT "
                     "NULL,\n    \"issued\" timestamp with time zone DEFAULT \"now\"() NOT NULL\n)"_s.arg(table)});
        sent.append({Side::Subscriber, u"ALTER TABLE \"public\".\"%1\" OWNER TO \"shop_owner\""_s.arg(table)});
        sent.append({Side::Subscriber,
                     u"ALTER TABLE ONLY \"public\".\"%1\"\n    ADD CONSTRAINT \"%1_pkey\" PRIMARY KEY "
                     "(\"id\")"_s.arg(table)});
        for (const auto& role : {u"shop_readers"_s, u"shop_app"_s, u"shop_repl"_s, u"shop_report"_s})
            sent.append({Side::Subscriber, u"GRANT SELECT ON TABLE \"public\".\"%1\" TO \"%2\""_s.arg(table, role)});
    }
    return sent;
}

QList<Sent> pause()
{
    return {{Side::Publisher, u"SELECT pg_logical_emit_message(true, 'pg-flare', 'barrier')"_s},
            {Side::Publisher, u"BEGIN; SET LOCAL lock_timeout = 400; LOCK TABLE \"public\".\"orders\" IN SHARE MODE"_s},
            {Side::Subscriber,
             u"SELECT setval(format('%I.%I', s, n)::regclass, v, c) FROM unnest($1::text[]) AS u (s, n)"_s},
            {Side::Publisher,
             u"REVOKE CONNECT ON DATABASE \"shop\" FROM PUBLIC; ALTER DATABASE \"shop\" SET flare.pause = '%1'"_s.arg(
                 QString(600, u'7')),
             u"postgres"_s},
            {Side::Publisher, u"SELECT count(*) FILTER (WHERE pg_terminate_backend(pid)) FROM pg_stat_activity"_s,
             u"postgres"_s}};
}

QJsonObject proof()
{
    const QJsonObject stream{{u"subscription"_s, u"shop_sub"_s},
                             {u"required_lsn"_s, u"16/B374D848"_s},
                             {u"reached_lsn"_s, u"16/B374D8A0"_s},
                             {u"by"_s, u"replication origin"_s}};
    return {{u"stopped_at"_s, u"2026-03-01T22:03:28.100Z"_s},
            {u"proven_at"_s, u"2026-03-01T22:03:28.176Z"_s},
            {u"stopped_to_proven_ms"_s, u"76.4"_s},
            {u"max_outage_ms"_s, 60'000},
            {u"proofs"_s, QJsonArray{stream}}};
}

QList<Sent> repeated(int count, Side side, const QString& sql)
{
    QList<Sent> sent;
    for (int number = 1; number <= count; ++number)
        sent.append({side, sql.arg(number)});
    return sent;
}

} // namespace

void appendJourney(AuditSink& log, const AuditJourney& journey)
{
    Writer writer(log, journey);
    writer.look(u"verify_connectivity"_s, u"Both servers are the ones that the file names."_s);
    writer.run(u"replicate_roles"_s, Side::Subscriber,
               repeated(6, Side::Subscriber, u"CREATE ROLE \"shop_%1\" WITH LOGIN PASSWORD '‹redacted›'"_s),
               u"The subscriber has the publisher's roles."_s);
    writer.run(u"install_extensions"_s, Side::Subscriber,
               repeated(2, Side::Subscriber, u"CREATE EXTENSION IF NOT EXISTS \"extension%1\" CASCADE"_s),
               u"The subscriber has every extension."_s);
    writer.run(u"grant_replication"_s, Side::Publisher,
               repeated(11, Side::Publisher, u"ALTER ROLE \"shop_repl\" SET \"parameter_%1\" TO '0'"_s),
               u"shop_repl may replicate shop."_s);
    writer.run(u"replicate_schema"_s, Side::Subscriber, schema(), u"The subscriber has the schema."_s);
    writer.run(u"create_replication_status_table"_s, Side::Publisher,
               repeated(3, Side::Publisher, u"GRANT SELECT ON \"public\".\"flare_replication_status\" TO \"r%1\""_s),
               u"The table is there."_s);
    writer.run(u"create_publication"_s, Side::Publisher,
               repeated(7, Side::Publisher, u"COMMENT ON PUBLICATION \"shop_pub\" IS 'pg-flare: {\"step\":%1}'"_s),
               u"The publication is there."_s);
    writer.run(u"create_subscription"_s, Side::Subscriber,
               repeated(4, Side::Subscriber, u"ALTER SUBSCRIPTION \"shop_sub\" SET (streaming = %1)"_s),
               u"The copy is done."_s);
    writer.look(u"count"_s, u"Both sides have the same number of rows."_s);
    writer.run(u"pause_write"_s, Side::Publisher, pause(), u"Writes to shop are paused."_s, proof());
}

} // namespace Flare::Test
