// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/names.h"

#include <QHash>
#include <QStringList>

namespace Flare {

/// For sets of tables: a list is looked through from its begin, and a database may have ten thousand.
[[nodiscard]] inline size_t qHash(const RelationName& relation, size_t seed = 0)
{
    return qHashMulti(seed, relation.schema, relation.name);
}

/// The tables that a list of the file names, in "public" where no schema is written.
/// Throws Error(Config) for what can't be a name.
[[nodiscard]] QList<RelationName> relationNamesOf(const QStringList& texts);

/// Schemas and names, as the arrays of two parameters.
struct NameColumns
{
    QStringList schemas;
    QStringList names;
};
[[nodiscard]] NameColumns columnsOf(const QList<RelationName>& relations);

/// One schema. Throws Error(Config).
[[nodiscard]] QString schemaNameOf(const QString& text);

/// Names for a sentence: the first few, and how many more there are.
[[nodiscard]] QString listed(const QStringList& names, int most = 20);
[[nodiscard]] QString listed(const QList<RelationName>& names, int most = 20);

} // namespace Flare
