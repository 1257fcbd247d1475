// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace Flare {

/// "demo": a whole migration between two throw-away servers of this machine.
[[nodiscard]] Command demoCommand();

} // namespace Flare
