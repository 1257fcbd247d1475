// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace Flare {

/// The commands that are no operations: they work on the audit log, the file and the command line itself.
[[nodiscard]] QList<Command> builtinCommands();

} // namespace Flare
