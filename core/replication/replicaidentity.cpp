// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/replicaidentity.h"

#include "core/base/text.h"
#include "core/pg/transaction.h"

namespace Flare {

using namespace Pg;
using namespace std::chrono_literals;

namespace {

constexpr int tries = 5;

bool tried(Connection& connection, const Sql& statement)
{
    try {
        Transaction transaction(connection);
        connection.exec("SET LOCAL lock_timeout = '2s'"_sql);
        connection.exec(statement);
        transaction.commit();
        return true;
    } catch (const Error& error) {
        // lock_not_available
        if (error.sqlState() != "55P03")
            throw;
        return false;
    }
}

} // namespace

Sql replicaIdentityFull(const RelationName& table)
{
    return sql("ALTER TABLE ONLY {} REPLICA IDENTITY FULL", table);
}

Sql replicaIdentityIndex(const RelationName& table, const QString& index)
{
    return sql("ALTER TABLE ONLY {} REPLICA IDENTITY USING INDEX {}", table, SqlPart::identifier(index));
}

Sql replicaIdentityOf(const RelationName& table, QChar identity, const QString& index)
{
    // An index that has been dropped leaves 'i' behind, which then means the same as nothing.
    if (identity == u'n' || (identity == u'i' && index.isEmpty()))
        return sql("ALTER TABLE ONLY {} REPLICA IDENTITY NOTHING", table);
    switch (identity.unicode()) {
    case u'f':
        return replicaIdentityFull(table);
    case u'i':
        return replicaIdentityIndex(table, index);
    default:
        return sql("ALTER TABLE ONLY {} REPLICA IDENTITY DEFAULT", table);
    }
}

void alterBriefly(Connection& connection, const Sql& statement, const std::stop_token& stop,
                  const std::function<void(const QString&)>& say)
{
    for (int attempt = 1; attempt <= tries; ++attempt) {
        if (tried(connection, statement))
            return;
        say(Text::tr("Try %1 of %2: the table is in use: %3")
                .arg(QString::number(attempt), QString::number(tries), statement.preview()));
        if (attempt < tries && !sleepFor(1s, stop))
            throw Error(ErrorKind::Cancelled, Text::tr("The operation was cancelled.")).on(connection.side());
    }
    throw Error(ErrorKind::TimedOut,
                Text::tr("The lock for a short change could not be had in %1 tries of 2 s.").arg(tries),
                Text::tr("Some transaction holds the table: look in pg_locks and pg_stat_activity, wait for it or end "
                         "it, then run this again."))
        .on(connection.side())
        .withStatement(statement.preview());
}

void alterBriefly(Connection& superuser, const std::function<Connection&()>& owner, const Sql& statement,
                  const std::stop_token& stop, const std::function<void(const QString&)>& say)
{
    try {
        alterBriefly(superuser, statement, stop, say);
    } catch (const Error& error) {
        if (error.sqlState() != "42501")
            throw;
        alterBriefly(owner(), statement, stop, say);
    }
}

} // namespace Flare
