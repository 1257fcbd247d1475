// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/names.h"

#include <QStringList>

#include <optional>

namespace Flare {

/// Reads a table's name as SQL does: parts are joined by a dot, an unquoted part folds to lower case, a quoted one
/// stays as it is with "" for a quote. The schema is empty where none is written. No value for anything else.
[[nodiscard]] std::optional<RelationName> parseRelationName(const QString& text);

/// The same for a list of the file, "public" where no schema is written.
/// Throws Error(Config) for what can't be a name.
[[nodiscard]] QList<RelationName> relationNamesOf(const QStringList& texts);

/// One schema, by the same rules. Throws Error(Config).
[[nodiscard]] QString schemaNameOf(const QString& text);

/// Names for a sentence: the first few, and how many more there are.
[[nodiscard]] QString listed(const QStringList& names, int most = 20);
[[nodiscard]] QString listed(const QList<RelationName>& names, int most = 20);

} // namespace Flare
