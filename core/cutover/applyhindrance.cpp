// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cutover/applyhindrance.h"

#include "core/base/text.h"

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

// A worker of its own applies a large transaction (pg_stat_subscription's further rows since 16), and waits alike.
Sql workersAndWhoBlocksThem()
{
    return "SELECT s.subname, s.pid, l.locktype, CASE WHEN l.database ="
           " (SELECT oid FROM pg_database WHERE datname = current_database()) THEN l.relation::regclass::text END AS "
           "relation, b.pid AS holder, b.usename,"
           " b.application_name AS program, b.state, extract(epoch FROM clock_timestamp() - b.xact_start)::bigint AS "
           "age"
           " FROM pg_stat_subscription s LEFT JOIN pg_locks l ON l.pid = s.pid AND NOT l.granted"
           " LEFT JOIN pg_stat_activity b ON l.pid IS NOT NULL AND b.pid = ANY (pg_blocking_pids(s.pid))"
           " WHERE s.subname = ANY ($1) AND s.relid IS NULL ORDER BY 1, 2, 5"_sql;
}

QString holderText(const Result& result, int row)
{
    if (result.isNull(row, "holder"))
        return Text::tr("a prepared transaction");
    QStringList about{result.text(row, "usename"), result.text(row, "program"), result.text(row, "state")};
    about.removeAll(QString());
    auto text = Text::tr("process %1 (%2)").arg(result.text(row, "holder"), about.join(u", "_s));
    if (!result.isNull(row, "age"))
        text += u' ' + Text::tr("in a transaction that is %1 s old").arg(result.integer(row, "age"));
    return text;
}

QString lockText(const Result& result, int row)
{
    return !result.isNull(row, "relation") ? Text::tr("a lock on %1").arg(result.text(row, "relation"))
                                           : Text::tr("a row or another lock (%1)").arg(result.text(row, "locktype"));
}

} // namespace

QStringList hindrancesOfApply(Connection& subscriber, const QList<SubscriptionName>& subscriptions)
{
    QStringList names;
    for (const auto& subscription : subscriptions)
        names.append(subscription.text());
    const auto result = subscriber.poll(workersAndWhoBlocksThem(), Params(names));
    QStringList sentences;
    for (int row = 0; row < result.rows(); ++row) {
        const auto name = result.text(row, "subname");
        if (result.isNull(row, "pid"))
            sentences.append(Text::tr("%1 has no apply worker on the subscriber.").arg(name));
        else if (!result.isNull(row, "locktype"))
            sentences.append(Text::tr("The apply worker of %1 waits for %2, held on the subscriber by %3.")
                                 .arg(name, lockText(result, row), holderText(result, row)));
    }
    sentences.removeDuplicates();
    return sentences;
}

} // namespace Flare
