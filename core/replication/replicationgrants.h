// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replication/tables.h"

#include <utility>

namespace Flare {

/// What the role that the subscription logs in as still lacks in one database of the publisher.
struct MissingGrants
{
    bool connect = false;
    QStringList schemas;
    QList<RelationName> tables;
    /// Owners and schemas whose tables to come it could not read.
    QList<std::pair<RoleName, QString>> futureTables;

    [[nodiscard]] bool isEmpty() const;
};

/// A missing grant that our login may not give, and who may.
struct ForeignGrant
{
    QString what;
    RoleName owner;
};

struct GrantsFound
{
    MissingGrants missing;
    QList<ForeignGrant> notOurs;
    /// Owners of tables for whom our login can't change default privileges.
    QList<RoleName> foreignOwners;
};

/// Compares what the role may do with what copying and streaming the tables takes. A role that does not exist lacks
/// everything. Tables to come count unless the file names the tables.
[[nodiscard]] GrantsFound findMissingGrants(Pg::Connection& connection, const RoleName& role,
                                            const QList<ReplicatedTable>& tables, bool futureTables);

[[nodiscard]] QList<Pg::Sql> grantStatements(const MissingGrants& missing, const DatabaseName& database,
                                             const RoleName& role);

} // namespace Flare
