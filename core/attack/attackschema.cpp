// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/attackschema.h"

namespace Flare {

using namespace Qt::StringLiterals;
using namespace Pg;

DatabaseName attackDatabase()
{
    return DatabaseName(u"flare_test"_s);
}

namespace AttackSchema {

namespace {

RelationName runTable()
{
    return {name(), u"run"_s};
}

RelationName rowTable()
{
    return {name(), u"row"_s};
}

Sql schema()
{
    return sql("{}", SqlPart::identifier(name()));
}

} // namespace

QString name()
{
    return u"flare_attack"_s;
}

Sql createDatabase(const RoleName& owner)
{
    return sql("CREATE DATABASE {} OWNER {}", attackDatabase(), owner);
}

Sql dropDatabase()
{
    return sql("DROP DATABASE IF EXISTS {}", attackDatabase());
}

QList<Sql> create(const RoleName& owner, const QList<RoleName>& writers)
{
    QList<Sql> list{
        sql("CREATE SCHEMA IF NOT EXISTS {} AUTHORIZATION {}", schema(), owner),
        sql("CREATE TABLE IF NOT EXISTS {} (run bigint PRIMARY KEY, workers integer NOT NULL,"
            " started_at timestamptz NOT NULL DEFAULT clock_timestamp())",
            runTable()),
        sql("CREATE TABLE IF NOT EXISTS {} (run bigint, worker integer, sequence bigint, version integer NOT NULL,"
            " payload text NOT NULL, written_at timestamptz NOT NULL DEFAULT clock_timestamp(),"
            " PRIMARY KEY (run, worker, sequence))",
            rowTable()),
    };
    for (const auto& writer : writers) {
        if (writer == owner)
            continue;
        list.append(sql("GRANT USAGE ON SCHEMA {} TO {}", schema(), writer));
        list.append(sql("GRANT SELECT, INSERT, UPDATE, DELETE ON {}, {} TO {}", runTable(), rowTable(), writer));
    }
    return list;
}

// From the catalogue, which everybody may read: to_regclass() wants rights on the schema.
Sql exists()
{
    return sql("SELECT EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
               " WHERE n.nspname = {} AND c.relname = {}) AS present,"
               " EXISTS (SELECT 1 FROM pg_publication_tables WHERE schemaname = {}) AS published,"
               " EXISTS (SELECT 1 FROM pg_subscription s JOIN pg_database d ON d.oid = s.subdbid"
               " WHERE d.datname = current_database()) AS subscribed",
               Literal{rowTable().schema}, Literal{rowTable().name}, Literal{rowTable().schema});
}

// Connection takes a session out of the reach of what is set for roles and databases. A fence by
// default_transaction_read_only, or a timeout, must hold for a writer as it does for the application. An
// acknowledgement counts for the ledger only if it outlives a crash, hence synchronous_commit.
Sql actAsApplication()
{
    return "RESET default_transaction_read_only; RESET statement_timeout; RESET lock_timeout;"
           " SET synchronous_commit = on"_sql;
}

Sql registerRun()
{
    return sql("INSERT INTO {} (run, workers) VALUES ($1, $2)", runTable());
}

Sql insertRow()
{
    return sql("INSERT INTO {} (run, worker, sequence, version, payload) VALUES ($1, $2, $3, $4, $5)", rowTable());
}

Sql updateRow()
{
    return sql("UPDATE {} SET version = $4, payload = $5, written_at = clock_timestamp()"
               " WHERE run = $1 AND worker = $2 AND sequence = $3",
               rowTable());
}

Sql deleteRow()
{
    return sql("DELETE FROM {} WHERE run = $1 AND worker = $2 AND sequence = $3", rowTable());
}

Sql selectRows()
{
    return sql("SELECT sequence, version, payload FROM {}"
               " WHERE run = $1 AND worker = $2 AND sequence BETWEEN $3 AND $4 ORDER BY sequence",
               rowTable());
}

// https://www.postgresql.org/docs/current/catalog-pg-subscription-rel.html: s = synchronized, r = ready.
Sql countTablesBeingCopied()
{
    return sql("SELECT count(*) AS count FROM pg_subscription_rel r JOIN pg_class c ON c.oid = r.srrelid"
               " JOIN pg_namespace n ON n.oid = c.relnamespace"
               " WHERE n.nspname = {} AND r.srsubstate NOT IN ('s', 'r')",
               Literal{name()});
}

Sql countRowsBeyond()
{
    return sql("SELECT count(*) AS count FROM {} WHERE run = $1 AND worker = $2 AND sequence > $3", rowTable());
}

} // namespace AttackSchema

} // namespace Flare
