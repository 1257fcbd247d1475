// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace Flare {

/// Reads the file that the options name and shows every diagnostic. Throws Error(Config) when it can't be used.
[[nodiscard]] Config loadConfig(const QString& path, Renderer& renderer);

[[nodiscard]] Command configCheckCommand();

} // namespace Flare
