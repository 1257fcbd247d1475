// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace Flare {

/// Reading the audit log: list, verify, export. They need neither file nor server.
[[nodiscard]] QList<Command> auditCommands();

} // namespace Flare
