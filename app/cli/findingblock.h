// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/style.h"
#include "core/facts/finding.h"

namespace Flare {

/// One finding as a person reads it: what, where, why, its objects, and what mends it. Texts are wrapped to the
/// columns; statements are not, as they are to be pasted.
[[nodiscard]] QString findingBlock(const Finding& finding, const Style& style, int columns);

} // namespace Flare
