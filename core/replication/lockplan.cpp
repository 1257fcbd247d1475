// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/lockplan.h"

#include "core/base/text.h"
#include "core/replication/lockroom.h"

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

void readLockable(Connection& connection, const QList<RelationName>& writable, LockPlan& plan)
{
    const auto result = connection.exec(
        "SELECT n.nspname, c.relname, has_schema_privilege(n.oid, 'USAGE') AND (has_table_privilege(c.oid, 'UPDATE')"
        " OR has_table_privilege(c.oid, 'DELETE') OR has_table_privilege(c.oid, 'TRUNCATE')) AS may,"
        " EXISTS (SELECT 1 FROM pg_depend x WHERE x.classid = 'pg_class'::regclass AND x.objid = c.oid"
        " AND x.deptype = 'e') AS of_extension"
        " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND c.oid >= 16384"
        " AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') ORDER BY 1, 2"_sql);
    for (int row = 0; row < result.rows(); ++row) {
        const RelationName table{result.text(row, "nspname"), result.text(row, "relname")};
        if (writable.contains(table))
            continue;
        if (result.boolean(row, "of_extension") && !result.boolean(row, "may")) {
            plan.leftOut.append(displayName(table));
            continue;
        }
        plan.tables.append(table);
        if (!result.boolean(row, "may"))
            plan.forbidden.append(table);
    }
    if (!plan.forbidden.isEmpty())
        plan.hindrances.append(
            Text::tr("%1 may not lock %n table(s).", nullptr, static_cast<int>(plan.forbidden.size()))
                .arg(connection.identity().user.text()));
}

void readCapacity(Connection& connection, LockPlan& plan)
{
    const auto room = readLockRoom(connection);
    if (plan.tables.size() > room.available())
        plan.hindrances.append(Text::tr("The publisher has room for the locks of some %1 tables, and there are %2 "
                                        "(max_locks_per_transaction × (max_connections + max_prepared_transactions)); "
                                        "max_locks_per_transaction = %3 would do, after a restart.")
                                   .arg(room.available())
                                   .arg(plan.tables.size())
                                   .arg(room.settingFor(plan.tables.size())));
}

// It does not give way to anybody (autovacuum.c), other than an ordinary one.
void readWraparound(Connection& connection, LockPlan& plan)
{
    const auto result =
        connection.exec("SELECT pid, query FROM pg_stat_activity WHERE datname = current_database()"
                        " AND backend_type = 'autovacuum worker' AND query LIKE '%(to prevent wraparound)'"_sql);
    for (int row = 0; row < result.rows(); ++row)
        plan.obstacles.append(
            Text::tr(
                "An autovacuum that can't be interrupted holds a table (process %1: %2). Wait until it is through.")
                .arg(result.text(row, "pid"), result.text(row, "query")));
}

} // namespace

LockPlan planLocks(Connection& connection, const QList<RelationName>& writable)
{
    LockPlan plan;
    readLockable(connection, writable, plan);
    readCapacity(connection, plan);
    readWraparound(connection, plan);
    return plan;
}

} // namespace Flare
