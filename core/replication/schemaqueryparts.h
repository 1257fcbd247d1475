// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/sql.h"

#include <QList>

#include <utility>

namespace Flare {

/// Which versions a schema is read with, and compared.
struct SchemaVersions
{
    int own = 0;
    int lowest = 0; ///< Of the two: what came later is nothing to compare.
};

/// "(owner)=…; PUBLIC=USAGE": in effect, so that rights which were never changed are those that the server gives.
[[nodiscard]] Pg::Sql rightsOf(const Pg::Sql& acl, const Pg::Sql& usual, const Pg::Sql& owner,
                               const SchemaVersions& versions);

/// Options as SQL has them: so those that are secrets are known for that.
[[nodiscard]] Pg::Sql optionsOf(const Pg::Sql& options);

/// A function by name and arguments; one of PostgreSQL's own by its name alone, since newer versions give some of those
/// other arguments, or a namesake. NULL where there is none.
[[nodiscard]] Pg::Sql functionName(const Pg::Sql& oid);

/// "name function, name function": those that there are. @param functions with the names as literals, a space at the
/// end
[[nodiscard]] Pg::Sql namedFunctions(const QList<std::pair<Pg::Sql, Pg::Sql>>& functions);

/// What pg_identify_object() calls it, without the system's schema. @param catalogue "'pg_opfamily'"
[[nodiscard]] Pg::Sql identityOf(const Pg::Sql& catalogue, const Pg::Sql& oid);

} // namespace Flare
