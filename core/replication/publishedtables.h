// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/sql.h"

namespace Flare {

/// A query of one column, relid: what the publications carry whose names are in this array of texts, as a subscription
/// sees it. In place of the view pg_publication_tables, which up to version 12 goes through the whole list for each
/// table (minutes with ten thousand), and from 15 on lists all columns.
[[nodiscard]] Pg::Sql publishedRelations(const Pg::Sql& publications);

/// The same with all partitions of what is published as their root. To stand in a WITH RECURSIVE.
/// @param name Of the table that it makes, of one column, relid.
[[nodiscard]] Pg::Sql publishedWithPartitions(const Pg::Sql& name, const Pg::Sql& publications);

} // namespace Flare
