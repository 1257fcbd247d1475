// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replication/inspect.h"

namespace Flare::Facts {

/// A relation whose rows no publication carries.
struct UnreplicatedRelation
{
    RelationName name;
    QChar kind; ///< relkind: r (an unlogged table), f(oreign), m(aterialised).
    bool ofExtension = false;
    qint64 rows = -1; ///< As the planner takes it; -1: unknown.
    qint64 bytes = 0;
};

/// What a database has that holds rows.
struct Tables
{
    QList<TableFacts> permanent;
    QList<UnreplicatedRelation> unreplicated;
    qint64 largeObjects = 0;
    qint64 largeObjectBytes = 0;

    [[nodiscard]] const TableFacts* find(const RelationName& name) const;
};

[[nodiscard]] Tables readTablesOf(Pg::Connection& connection);

} // namespace Flare::Facts
