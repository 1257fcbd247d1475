// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/names.h"

#include <QStringList>

#include <optional>

namespace Flare {

/// NAMEDATALEN - 1, in bytes: the server cuts a longer name off without an error, and would then mean another object.
inline constexpr int longestName = 63;

/// Reads identifiers joined by dots as PostgreSQL's lexer does (scan.l): an unquoted part folds to lower case, a quoted
/// one stays as it is with "" for a quote, and SQL's white space may stand around the whole. No value for anything
/// else.
[[nodiscard]] std::optional<QStringList> parseIdentifiers(QStringView text);

/// A table's name by these rules. The schema is empty where none is written.
[[nodiscard]] std::optional<RelationName> parseRelationName(QStringView text);

/// Whether the first one is what is left of the second after it has been a double, or has been cut to 15 digits: what
/// JavaScript, spreadsheets and formatters built on them make of an unquoted number of 19.
[[nodiscard]] bool isRounded(const SystemIdentifier& written, const SystemIdentifier& real);

} // namespace Flare
