// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace Flare {

[[nodiscard]] QString bashCompletion(const QList<Command>& commands);
[[nodiscard]] QString zshCompletion(const QList<Command>& commands);
[[nodiscard]] QString fishCompletion(const QList<Command>& commands);

/// Prints one of them.
[[nodiscard]] Command completionCommand();

} // namespace Flare
