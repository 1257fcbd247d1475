// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/inspect.h"

#include <algorithm>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

QStringList schemasOf(const QList<RelationName>& tables)
{
    QStringList schemas;
    for (const auto& table : tables)
        schemas.append(table.schema);
    return schemas;
}

QStringList plainNamesOf(const QList<RelationName>& tables)
{
    QStringList names;
    for (const auto& table : tables)
        names.append(table.name);
    return names;
}

Column columnAt(const Result& result, int row)
{
    Column column;
    column.name = result.text(row, "attname");
    column.type = result.text(row, "type");
    column.notNull = result.boolean(row, "attnotnull");
    column.hasDefault = result.boolean(row, "has_default");
    column.generated = result.boolean(row, "generated");
    return column;
}

Sql targetsQuery(int major, const Sql& wanted)
{
    const auto generated = major >= 12 ? "a.attgenerated <> ''"_sql : "false"_sql;
    return sql("SELECT n.nspname AS schema, c.relname AS name, c.relkind::text AS kind, a.attname,"
               " format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull,"
               " (a.atthasdef OR a.attidentity <> '') AS has_default, {} AS generated,"
               " c.oid IN (SELECT indrelid FROM pg_index WHERE indisprimary) AS has_key,"
               " (c.relforcerowsecurity AND NOT (o.rolsuper OR o.rolbypassrls)) AS forces_rls FROM {}"
               " JOIN pg_roles o ON o.oid = c.relowner"
               " LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
               " ORDER BY n.nspname, c.relname, a.attnum",
               generated, wanted);
}

QMap<RelationName, TargetTable> targetsOf(const Result& result)
{
    QMap<RelationName, TargetTable> targets;
    for (int row = 0; row < result.rows(); ++row) {
        auto& target = targets[{result.text(row, "schema"), result.text(row, "name")}];
        target.kind = result.text(row, "kind").front();
        target.hasPrimaryKey = result.boolean(row, "has_key");
        target.forcesRowSecurity = result.boolean(row, "forces_rls");
        if (!result.isNull(row, "attname"))
            target.columns.append(columnAt(result, row));
    }
    return targets;
}

QList<Subscription> subscriptionsWhere(Connection& connection, const Sql& condition)
{
    // pg_subscription hides its oid from all but superusers up to 13; the statistics view shows it to everybody.
    const bool hidden = connection.identity().majorVersion() < 14 && !connection.identity().superuser;
    const auto id = hidden ? "(SELECT min(w.subid::bigint) FROM pg_stat_subscription w WHERE w.subname = s.subname)"_sql
                           : "s.oid::bigint"_sql;
    const auto result = connection.exec(
        sql("SELECT l.*, w.pid, coalesce(w.copies, false) AS copies"
            " FROM (SELECT {} AS id, d.datname, s.subname, s.subenabled, s.subslotname, s.subpublications"
            " FROM pg_subscription s JOIN pg_database d ON d.oid = s.subdbid AND {}) l"
            " LEFT JOIN (SELECT subid::bigint AS id, bool_or(relid IS NOT NULL) AS copies,"
            " max(pid) FILTER (WHERE relid IS NULL AND received_lsn IS NOT NULL) AS pid"
            " FROM pg_stat_subscription GROUP BY subid) w ON w.id = l.id ORDER BY l.subname",
            id, condition));
    QList<Subscription> list;
    for (int row = 0; row < result.rows(); ++row) {
        Subscription subscription;
        subscription.id = result.integer(row, "id");
        subscription.name = SubscriptionName(result.text(row, "subname"));
        subscription.database = DatabaseName(result.text(row, "datname"));
        subscription.enabled = result.boolean(row, "subenabled");
        if (const auto slot = result.optionalText(row, "subslotname"))
            subscription.slot = SlotName(*slot);
        subscription.publications = result.texts(row, "subpublications");
        subscription.publications.sort();
        subscription.workerPid = result.optionalInteger(row, "pid");
        subscription.copies = result.boolean(row, "copies");
        list.append(subscription);
    }
    return list;
}

} // namespace

Sql copyErrorsColumn(int major)
{
    return major >= 19 ? "sync_table_error_count"_sql : "sync_error_count"_sql;
}

QList<Subscription> readSubscriptions(Connection& connection)
{
    return subscriptionsWhere(connection, "d.datname = current_database()"_sql);
}

QList<Subscription> readServerSubscriptions(Connection& connection)
{
    return subscriptionsWhere(connection, "true"_sql);
}

std::optional<Subscription> readSubscription(Connection& connection, const SubscriptionName& name)
{
    const auto all = readSubscriptions(connection);
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& s) { return s.name == name; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

QList<TableState> readTableStates(Connection& connection, qint64 subscriptionId)
{
    const auto copied = connection.identity().majorVersion() >= 14
        ? "(SELECT max(bytes_processed) FROM pg_stat_progress_copy p WHERE p.relid = r.srrelid AND p.pid = w.pid)"_sql
        : "NULL::bigint"_sql;
    const auto result = connection.exec(
        sql("SELECT n.nspname AS schema, c.relname AS name, r.srsubstate::text AS state, w.pid, {} AS copied"
            " FROM pg_subscription_rel r JOIN pg_class c ON c.oid = r.srrelid"
            " JOIN pg_namespace n ON n.oid = c.relnamespace"
            " LEFT JOIN pg_stat_subscription w ON w.subid = r.srsubid AND w.relid = r.srrelid"
            " WHERE r.srsubid = $1::oid ORDER BY n.nspname, c.relname",
            copied),
        Params(subscriptionId));
    QList<TableState> states;
    for (int row = 0; row < result.rows(); ++row) {
        TableState state;
        state.name = {result.text(row, "schema"), result.text(row, "name")};
        state.state = result.text(row, "state").front();
        state.workerPid = result.optionalInteger(row, "pid");
        state.copiedBytes = result.optionalInteger(row, "copied").value_or(0);
        states.append(state);
    }
    return states;
}

QMap<RelationName, TargetTable> readTargets(Connection& connection, const QList<RelationName>& tables)
{
    return targetsOf(
        connection.exec(targetsQuery(connection.identity().majorVersion(),
                                     "unnest($1::text[], $2::text[]) AS wanted (schema, name)"
                                     " JOIN pg_namespace n ON n.nspname = wanted.schema"
                                     " JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = wanted.name"_sql),
                        Params(schemasOf(tables), plainNamesOf(tables))));
}

QMap<RelationName, TargetTable> readTargets(Connection& connection)
{
    return targetsOf(connection.exec(
        targetsQuery(connection.identity().majorVersion(),
                     "pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND c.relkind IN ('r', 'p', 'v', 'm',"
                     " 'f') AND c.relpersistence <> 't' AND c.oid >= 16384"
                     " AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')"_sql)));
}

QList<RelationName> readNonEmpty(Connection& connection, const QList<RelationName>& tables)
{
    // Some hundred tables a statement: each one takes a lock and a part of the plan's memory.
    constexpr int atOnce = 200;
    QList<RelationName> full;
    for (qsizetype from = 0; from < tables.size(); from += atOnce) {
        const auto part = tables.mid(from, atOnce);
        QList<Sql> probes;
        for (int index = 0; index < part.size(); ++index)
            probes.append(sql("SELECT {} AS at WHERE EXISTS (SELECT 1 FROM {})", index, part.at(index)));
        const auto result = connection.exec(joined(probes, " UNION ALL "_sql));
        for (int row = 0; row < result.rows(); ++row)
            full.append(part.at(result.integer(row, "at")));
    }
    return full;
}

} // namespace Flare
