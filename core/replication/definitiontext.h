// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Flare {

/// The text of a server with the double quotes taken off each name that is nothing but small letters, digits and
/// underscores. Which of those are quoted depends on the key words of the server's major version, so that only the
/// names tell whether two servers speak of the same thing.
[[nodiscard]] QString withPlainNames(const QString& text);

enum class Printers {
    Alike, ///< Neither text is an expression that a server makes of its own tree.
    Differ, ///< Two versions, or one that has read what it printed itself: it does not print the same again.
};

/// Whether two servers have printed the same definition. White space does not count, nor parentheses around a part of
/// a list of ANDs or ORs, which go when a copy is made from what was printed, nor whether an array is cast or each of
/// its elements. Where the printers differ, a table's name before a column does not count where only one of them writes
/// it: before 16 it stands there always, since then only where the query has several tables.
[[nodiscard]] bool sameDefinition(const QString& one, const QString& other, Printers printers);

/// Where the one begins to say something else than the other, by what counts for sameDefinition(); its end if nowhere.
[[nodiscard]] qsizetype differenceIn(const QString& one, const QString& other, Printers printers);

} // namespace Flare
