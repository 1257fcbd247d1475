// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace Flare {

/// Prints the completion script of a shell.
[[nodiscard]] Command completionCommand();

/// What these scripts ask at each press of Tab.
[[nodiscard]] Command completionWordsCommand();

} // namespace Flare
