// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <QList>

namespace Flare::Facts {

/// Something in a table over which a migration may stumble.
struct Trait
{
    enum class Kind {
        Oids, ///< WITH OIDS, up to 11.
        Money, ///< A column, as the next two.
        Reference, ///< To an object of the catalogue: oid, regclass …
        Position, ///< In the life of the server: xid, pg_lsn …; or a default that takes one.
        WideIndex, ///< A B-tree on texts of any length.
        LargeValues, ///< Few rows, and much beside the table.
        InetExclusion, ///< An index by an operator class of btree_gist that PostgreSQL 19 gave up.
        TriggerAlways,
        TriggerReplica,
        Partition, ///< With its bound.
        Searchable, ///< Without a primary key, but with an index by which a row can be looked up.
    };

    Kind kind = Kind::Oids;
    RelationName table;
    QString detail; ///< The column, the index, the trigger or the bound.
    qint64 bytes = 0; ///< Of LargeValues.
    qint64 rows = 0;
};

struct ForeignKey
{
    RelationName table;
    RelationName referenced;
    QString name;
};

struct PublicationFacts
{
    PublicationName name;
    bool allTables = false;
    bool truncates = false;
};

/// What a database has beside its tables.
struct OtherObjects
{
    QStringList eventTriggers; ///< That are switched on.
    QStringList defaultRights; ///< The roles that have altered their default privileges.
    qint64 securityLabels = 0;
    QList<PublicationFacts> publications;
};

[[nodiscard]] QList<Trait> readTraits(Pg::Connection& connection);
[[nodiscard]] QList<ForeignKey> readForeignKeys(Pg::Connection& connection);
[[nodiscard]] OtherObjects readOtherObjects(Pg::Connection& connection);
/// The tables with rows, roots of partitions included, as far as the login may look into them.
[[nodiscard]] QList<RelationName> readTablesWithRows(Pg::Connection& connection);

} // namespace Flare::Facts
