// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditreport.h"

class QIODevice;

namespace Flare {

/// The report on pages of A4: running head, "page x of y", and the head hash at the foot of each, so that one page
/// alone can be held against the log. Needs no thread in particular.
void writeAuditPdf(const AuditReport& report, QIODevice& device);

} // namespace Flare
