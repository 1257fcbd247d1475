// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditfilter.h"

class QIODevice;

namespace Flare {

class SqliteAuditLog;

/// Writes the records that match as one HTML page that needs nothing else: no scripts, no images, no network; light,
/// dark and on paper. Throws Error(Audit).
void writeAuditReport(SqliteAuditLog& log, const AuditFilter& filter, QIODevice& device);

} // namespace Flare
