// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/config.h"
#include "core/pg/connection.h"

#include <QList>
#include <QString>

namespace Flare {

/// A permanent table of the users', or a partitioned one.
struct ReplicatedTable
{
    RelationName name;
    RoleName owner;
    bool partitioned = false;
    bool rowSecurity = false;

    friend bool operator==(const ReplicatedTable&, const ReplicatedTable&) = default;
};

/// The tables that the file's publication of the database means, with their partitions and children, and those that
/// the publication of that name has already. Without one in the file: every table. No schema written means public.
/// Throws Error(Config) for a name that SQL's rules do not allow.
[[nodiscard]] QList<ReplicatedTable> tablesToReplicate(Pg::Connection& connection,
                                                       const PublicationConfig* publication);

/// The one table that a person means by "name", "schema.name" or "\"Sche.ma\".\"Name\"".
/// Throws Error(Usage) if there is none, or several in different schemas.
[[nodiscard]] RelationName tableNamed(Pg::Connection& connection, const QString& written);

} // namespace Flare
