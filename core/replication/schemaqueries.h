// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replication/schemaqueryparts.h"

namespace Flare {

/// One statement that reads what a database's schema consists of, without what belongs to extensions and to PostgreSQL:
/// rows of kind, name, parent, aspect, value. $1: roles whose rights are left out.
[[nodiscard]] Pg::Sql schemaQuery(const SchemaVersions& versions);

} // namespace Flare
