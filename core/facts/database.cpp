// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/database.h"

#include "core/replication/lockroom.h"

namespace Flare::Facts {

using namespace Pg;

namespace {

Sql localeColumns(int major)
{
    // datlocprovider is of 15, daticulocale became datlocale in 17.
    if (major < 15)
        return "'libc' AS provider, '' AS locale, '' AS version, '' AS actual"_sql;
    return sql("CASE datlocprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END AS provider,"
               " coalesce({}, '') AS locale, coalesce(datcollversion, '') AS version,"
               " coalesce(pg_database_collation_actual_version(oid), '') AS actual",
               major >= 17 ? "datlocale"_sql : "daticulocale"_sql);
}

QList<RelationName> namesOf(const QList<TableFacts>& tables)
{
    QList<RelationName> names;
    for (const auto& table : tables)
        names.append(table.name);
    return names;
}

void readContent(Connection& connection, Database& database)
{
    database.tables = readTablesOf(connection);
    database.extensions = installedExtensions(connection);
    database.sequenceDefinitions = readSequenceDefinitions(connection);
    database.relations = readTargets(connection);
    database.identities = readRowIdentities(connection, namesOf(database.tables.permanent));
    database.traits = readTraits(connection);
    database.others = readOtherObjects(connection);
    if (connection.side() == Side::Publisher) {
        database.incomparable = readIncomparableColumns(connection);
        database.foreignKeys = readForeignKeys(connection);
        return;
    }
    database.filled = readFilledTables(connection);
    database.withRows = readTablesWithRows(connection);
}

} // namespace

Database readDatabase(Connection& connection)
{
    Database database;
    const auto result =
        connection.exec(sql("SELECT pg_encoding_to_char(encoding) AS encoding, datcollate, datctype, datconnlimit,"
                            " pg_get_userbyid(datdba) AS owner, pg_database_size(oid) AS bytes, {} FROM pg_database"
                            " WHERE datname = current_database()",
                            localeColumns(connection.identity().majorVersion())));
    database.exists = true;
    database.owner = RoleName(result.text(0, "owner"));
    database.locale = {result.text(0, "encoding"), result.text(0, "datcollate"), result.text(0, "datctype"),
                       result.text(0, "provider"), result.text(0, "locale"),     result.text(0, "version"),
                       result.text(0, "actual")};
    database.bytes = result.integer(0, "bytes");
    database.connectionLimit = result.integer(0, "datconnlimit");
    database.calledFunctions = readCalledFunctions(connection);
    if (connection.side() == Side::Publisher) {
        database.legacy = readLegacy(connection);
        database.lockedTables = countTables(connection);
        database.lockableObjects = countLockable(connection);
    }
    readContent(connection, database);
    return database;
}

} // namespace Flare::Facts
