// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <QList>

#include <optional>

namespace Flare {

/// The schema public, which every new database has already, with an owner and rights of its server's choice: the
/// bootstrap superuser and everybody's right to create up to 14, pg_database_owner and none since 15.
struct PublicSchema
{
    struct Right
    {
        std::optional<RoleName> grantee; ///< None: PUBLIC.
        bool create = false; ///< Else it is USAGE.
        bool grantable = false;

        friend bool operator==(const Right&, const Right&) = default;
    };

    /// No value where the server or its provider has chosen it: such a one is nothing to carry to another server.
    std::optional<RoleName> owner;
    QList<Right> rights; ///< Without the owner's and a bootstrap superuser's, who have them anyway.
};

/// No value if somebody has dropped it.
[[nodiscard]] std::optional<PublicSchema> readPublicSchema(Pg::Connection& connection);

/// What makes one like the other, in two parts: its owner, and its rights. Rights that others than PUBLIC have besides
/// stay.
[[nodiscard]] QList<Pg::Sql> ownerStatements(const PublicSchema& wanted, const PublicSchema& present);
[[nodiscard]] QList<Pg::Sql> rightStatements(const PublicSchema& wanted, const PublicSchema& present);

} // namespace Flare
