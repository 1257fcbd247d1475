// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditsummary.h"
#include "core/audit/auditwords.h"

namespace Flare {

/// The part of the report that has the changing statements, operation by operation, as HTML.
[[nodiscard]] QString changesSection(const AuditSummary& summary, const AuditTitles& titles);

} // namespace Flare
