// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/side.h"

#include <QString>

namespace Flare {

/// The majors that the tests run with, on either side. A newer one is no error: catalogues grow, and what is read here
/// is named column by column.
inline constexpr int oldestTestedMajor = 10;
inline constexpr int newestTestedMajor = 19;

/// A sentence about a server that nobody has tried this program with; empty for all others.
[[nodiscard]] QString untestedNote(Side side, int major);

} // namespace Flare
