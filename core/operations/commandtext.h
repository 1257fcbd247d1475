// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/operation.h"

namespace Flare {

/// The words that call an operation for the same database or subscription and with the same file, quoted for a shell.
[[nodiscard]] QString commandText(const QString& operationId, const Arguments& like, const QString& configPath);

/// The words that call an operation with all of these arguments; what is the default anyhow is left out.
[[nodiscard]] QString wholeCommandText(const Operation& operation, const Arguments& arguments,
                                       const QString& configPath);

} // namespace Flare
