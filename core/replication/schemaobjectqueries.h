// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replication/schemaqueryparts.h"

#include <QList>

namespace Flare {

/// Of schemaQuery(): the parts about what is neither a relation, nor a routine, nor of the database as a whole: types,
/// operators with their classes and families, casts, collations, conversions, text search, languages, transforms.
[[nodiscard]] QList<Pg::Sql> schemaObjectQueries(const SchemaVersions& versions);

} // namespace Flare
