// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace Flare {

/// Every command in the order of the help: the operations by phase, then the built-in ones. Points into the operations.
[[nodiscard]] QList<Command> allCommands(const QList<Operation>& operations);

} // namespace Flare
