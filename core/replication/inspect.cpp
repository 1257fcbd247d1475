// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/inspect.h"

#include "core/base/text.h"
#include "core/replication/publishedtables.h"

#include <algorithm>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

RelationName relationAt(const Result& result, int row, const char* schema = "schema", const char* name = "name")
{
    return {result.text(row, schema), result.text(row, name)};
}

QChar letterAt(const Result& result, int row, const char* column)
{
    const auto text = result.text(row, column);
    return text.isEmpty() ? QChar() : text.front();
}

QList<RelationName> relationsOf(const Result& result)
{
    QList<RelationName> names;
    for (int row = 0; row < result.rows(); ++row)
        names.append(relationAt(result, row));
    std::sort(names.begin(), names.end());
    return names;
}

// An index can name rows when it is unique, checked at once, on all rows, on columns alone, none of them nullable:
// what RelationGetIndexList() and ATExecReplicaIdentity() in PostgreSQL ask of it.
Sql tablesQuery(int major)
{
    const auto keyCount = major >= 11 ? "i.indnkeyatts"_sql : "i.indnatts"_sql;
    return sql(
        "SELECT n.nspname AS schema, c.relname AS name, c.relkind = 'p' AS partitioned, pn.nspname AS parent_schema,"
        " p.relname AS parent, c.relrowsecurity AS row_security, c.relreplident::text AS identity,"
        " pg_get_userbyid(c.relowner) AS owner,"
        " EXISTS (SELECT 1 FROM pg_depend x WHERE x.classid = 'pg_class'::regclass AND x.objid = c.oid"
        " AND x.deptype = 'e') AS of_extension,"
        " (SELECT ic.relname FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid WHERE i.indrelid = c.oid"
        " AND i.indisreplident) AS identity_index,"
        " CASE c.relreplident WHEN 'f' THEN true WHEN 'n' THEN false ELSE EXISTS (SELECT 1 FROM pg_index i"
        " WHERE i.indrelid = c.oid AND i.indisvalid AND i.indimmediate"
        " AND CASE c.relreplident WHEN 'i' THEN i.indisreplident ELSE i.indisprimary END) END AS identifies,"
        " (SELECT ic.relname FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid WHERE i.indrelid = c.oid"
        " AND i.indisunique AND i.indisvalid AND i.indimmediate AND i.indpred IS NULL AND i.indexprs IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM unnest((i.indkey::int2[])[0:{} - 1]) k LEFT JOIN pg_attribute a"
        " ON a.attrelid = c.oid AND a.attnum = k WHERE k <= 0 OR NOT a.attnotnull)"
        " ORDER BY i.indnatts, ic.relname LIMIT 1) AS usable_index"
        " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        " LEFT JOIN pg_inherits h ON h.inhrelid = c.oid AND c.relispartition"
        " LEFT JOIN pg_class p ON p.oid = h.inhparent LEFT JOIN pg_namespace pn ON pn.oid = p.relnamespace"
        " WHERE c.relkind IN ('r', 'p') AND c.relpersistence = 'p' AND c.oid >= 16384"
        " AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')"
        " ORDER BY n.nspname, c.relname",
        keyCount);
}

Sql slotsQuery(int major)
{
    const auto walStatus = major >= 13 ? "wal_status"_sql : "NULL::text"_sql;
    return sql("SELECT slot_name, plugin, database, active, active_pid, confirmed_flush_lsn,"
               " pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)::bigint AS retained,"
               " pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn)::bigint AS lag, {} AS wal_status"
               " FROM pg_replication_slots WHERE slot_type = 'logical' ORDER BY slot_name",
               walStatus);
}

QStringList publishesOf(const Result& result)
{
    QStringList actions;
    for (const auto& action : {u"insert"_s, u"update"_s, u"delete"_s, u"truncate"_s}) {
        if (result.boolean(0, action.toLatin1().constData()))
            actions.append(action);
    }
    return actions;
}

void readPublicationParts(Connection& connection, Publication& publication)
{
    const auto filtered =
        connection.identity().majorVersion() >= 15 ? "r.prqual IS NOT NULL OR r.prattrs IS NOT NULL"_sql : "false"_sql;
    const auto listed =
        connection.exec(sql("SELECT n.nspname AS schema, c.relname AS name, {} AS filtered FROM pg_publication_rel r"
                            " JOIN pg_publication p ON p.oid = r.prpubid JOIN pg_class c ON c.oid = r.prrelid"
                            " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE p.pubname = $1",
                            filtered),
                        Params(publication.name));
    publication.tables = relationsOf(listed);
    for (int row = 0; row < listed.rows(); ++row)
        publication.filtered = publication.filtered || listed.boolean(row, "filtered");
    if (connection.identity().majorVersion() < 15)
        return;
    const auto schemas = connection.exec("SELECT array_agg(n.nspname::text ORDER BY n.nspname::text COLLATE \"C\")"
                                         " AS schemas FROM pg_publication_namespace s"
                                         " JOIN pg_publication p ON p.oid = s.pnpubid"
                                         " JOIN pg_namespace n ON n.oid = s.pnnspid WHERE p.pubname = $1"_sql,
                                         Params(publication.name));
    publication.schemas = schemas.texts(0, "schemas");
}

} // namespace

QList<TableFacts> readTables(Connection& connection)
{
    const auto result = connection.exec(tablesQuery(connection.identity().majorVersion()));
    QList<TableFacts> tables;
    for (int row = 0; row < result.rows(); ++row) {
        TableFacts table;
        table.name = relationAt(result, row);
        table.partitioned = result.boolean(row, "partitioned");
        if (!result.isNull(row, "parent"))
            table.parent = relationAt(result, row, "parent_schema", "parent");
        table.ofExtension = result.boolean(row, "of_extension");
        table.rowSecurity = result.boolean(row, "row_security");
        table.identity = letterAt(result, row, "identity");
        table.identityIndex = result.text(row, "identity_index");
        table.identifiesRows = result.boolean(row, "identifies");
        table.usableIndex = result.text(row, "usable_index");
        table.owner = RoleName(result.text(row, "owner"));
        tables.append(table);
    }
    return tables;
}

std::optional<Publication> readPublication(Connection& connection, const PublicationName& name)
{
    const int major = connection.identity().majorVersion();
    const auto truncate = major >= 11 ? "pubtruncate"_sql : "false"_sql;
    const auto viaRoot = major >= 13 ? "pubviaroot"_sql : "false"_sql;
    const auto result =
        connection.exec(sql("SELECT puballtables, pubinsert AS insert, pubupdate AS update, pubdelete AS delete,"
                            " {} AS truncate, {} AS via_root, pg_get_userbyid(pubowner) AS owner,"
                            " obj_description(oid, 'pg_publication') AS comment FROM pg_publication WHERE pubname = $1",
                            truncate, viaRoot),
                        Params(name));
    if (result.isEmpty())
        return std::nullopt;
    Publication publication;
    publication.name = name;
    publication.owner = RoleName(result.text(0, "owner"));
    publication.allTables = result.boolean(0, "puballtables");
    publication.publishes = publishesOf(result);
    publication.viaPartitionRoot = result.boolean(0, "via_root");
    publication.comment = result.text(0, "comment");
    readPublicationParts(connection, publication);
    return publication;
}

QList<RelationName> readPublishedTables(Connection& connection, const PublicationName& name)
{
    return relationsOf(connection.exec(
        sql("SELECT n.nspname AS schema, c.relname AS name FROM ({}) t JOIN pg_class c ON c.oid = t.relid"
            " JOIN pg_namespace n ON n.oid = c.relnamespace",
            publishedRelations("ARRAY[$1::text]"_sql)),
        Params(name)));
}

QList<Slot> readSlots(Connection& connection)
{
    const auto result = connection.exec(slotsQuery(connection.identity().majorVersion()));
    QList<Slot> list;
    for (int row = 0; row < result.rows(); ++row) {
        Slot slot;
        slot.name = SlotName(result.text(row, "slot_name"));
        slot.plugin = result.text(row, "plugin");
        slot.database = DatabaseName(result.text(row, "database"));
        slot.active = result.boolean(row, "active");
        slot.activePid = result.optionalInteger(row, "active_pid");
        slot.confirmedFlush = result.optionalLsn(row, "confirmed_flush_lsn");
        slot.retainedBytes = result.optionalInteger(row, "retained").value_or(0);
        slot.lagBytes = result.optionalInteger(row, "lag").value_or(0);
        slot.walStatus = result.text(row, "wal_status");
        list.append(slot);
    }
    return list;
}

std::optional<Slot> readSlot(Connection& connection, const SlotName& name)
{
    const auto all = readSlots(connection);
    const auto found = std::find_if(all.begin(), all.end(), [&](const Slot& slot) { return slot.name == name; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

QMap<QString, QString> readStartSettings(Connection& connection, const QStringList& names)
{
    const auto result =
        connection.exec("SELECT name, reset_val AS value FROM pg_settings WHERE name = ANY ($1)"_sql, Params(names));
    QMap<QString, QString> settings;
    for (int row = 0; row < result.rows(); ++row)
        settings.insert(result.text(row, "name"), result.text(row, "value"));
    return settings;
}

QStringList readSlotBlockers(Connection& connection)
{
    // A slot's snapshot is complete once every transaction with an xid that ran at its start has ended, in any
    // database of the server.
    const auto result =
        connection.exec("SELECT format('process %s (%s in %s%s), in a transaction for %s s', pid, usename, datname,"
                        " CASE WHEN application_name <> '' THEN ', ' || application_name ELSE '' END,"
                        " extract(epoch FROM now() - xact_start)::bigint) AS who"
                        " FROM pg_stat_activity WHERE (backend_xid IS NOT NULL) AND pid <> pg_backend_pid()"
                        " AND xact_start < now() - interval '1 s'"
                        " UNION ALL SELECT format('the prepared transaction %L of %s in %s', gid, owner, database)"
                        " FROM pg_prepared_xacts"_sql);
    QStringList blockers;
    for (int row = 0; row < result.rows(); ++row)
        blockers.append(result.text(row, "who"));
    return blockers;
}

} // namespace Flare
