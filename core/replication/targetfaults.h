// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replication/inspect.h"

namespace Flare {

/// Why rows can't be written where they should go.
struct TargetFault
{
    enum class Kind {
        Missing, ///< No such relation.
        NotWritable, ///< A view, or a kind that this version can't write to.
        ForcesRowSecurity, ///< On the owner, as whom changes are applied.
        MissingColumn,
        GeneratedColumn, ///< On the subscriber only.
        WantsValue, ///< A column that only the subscriber has, and that may not be empty.
    };

    Kind kind = Kind::Missing;
    RelationName table;
    Column column = {}; ///< Of the side that has it, for the last three.
};

/// The faults of each table that is published, in the order of the tables. Pure.
[[nodiscard]] QList<TargetFault> judgeTargets(const QMap<RelationName, TargetTable>& sources,
                                              const QMap<RelationName, TargetTable>& targets,
                                              const QList<RelationName>& tables, int subscriberMajor, bool runAsOwner);

/// Columns of a table by which no row can be compared with another one.
struct IncomparableColumns
{
    RelationName table;
    bool full = false; ///< The table has REPLICA IDENTITY FULL already.
    QStringList columns;
};

/// Those of the tables of which all columns name the rows, or would, having no primary key.
[[nodiscard]] QList<IncomparableColumns> readIncomparableColumns(Pg::Connection& publisher);

/// What one subscription of the database writes to.
struct FilledTables
{
    SubscriptionName subscription;
    QList<RelationName> tables;
};

[[nodiscard]] QList<FilledTables> readFilledTables(Pg::Connection& subscriber);

/// Those of the tables that other subscriptions fill than these; none that share nothing. Pure.
[[nodiscard]] QList<FilledTables> overlapsWith(const QList<FilledTables>& all, const QList<SubscriptionName>& own,
                                               const QList<RelationName>& tables);

} // namespace Flare
