// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditrecord.h"

namespace Flare {

/// A record that says who does it, on which machine and with which program. The frontend is "cli" or "gui".
[[nodiscard]] AuditRecord auditRecordFromHere(AuditKind kind, const QString& frontend);

/// A configuration file as records name it: absolute, so that it is the same one from every directory.
[[nodiscard]] QString auditConfigPath(const QString& path);

} // namespace Flare
