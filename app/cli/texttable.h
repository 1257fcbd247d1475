// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/style.h"
#include "core/engine/event.h"

namespace Flare {

/// A table in aligned columns, figures to the right, a missing cell as NULL. Ends with a line break.
[[nodiscard]] QString textTable(const Table& table, const Style& style);

} // namespace Flare
