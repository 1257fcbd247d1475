// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/finding.h"

namespace Flare {

/// "publisher" or "publisher, database shop": where something is found or mended.
[[nodiscard]] QString placeText(Side side, const DatabaseName& database);

/// The remedies as lines of text: where, the statements, and what a person must know, which stands behind "--" so that
/// the lines can be pasted as they are. Of many statements the first few, and how many more there are.
[[nodiscard]] QStringList remedyLines(const Finding& finding, qsizetype most = 10);

} // namespace Flare
