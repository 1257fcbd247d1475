// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditrecord.h"

namespace Flare {

/// Whether what a record sent could change a server, beyond its own transaction and session. What the program asks a
/// catalogue could not, and is two thirds of a log; of what is not understood it is assumed. Told from the text, so
/// that logs of every version can be asked.
[[nodiscard]] bool changesServer(const AuditRecord& record);

/// SQL for reading on paper: white space outside of literals and names becomes one blank, unless comments rely on it.
[[nodiscard]] QString condensedSql(const QString& sql);

} // namespace Flare
