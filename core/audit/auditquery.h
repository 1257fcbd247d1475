// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditfilter.h"

#include <QString>
#include <QVariantList>

namespace Flare {

/// The condition that a filter puts on a row of the log, and the values of its place holders. Limit and order are not
/// in it.
struct AuditQuery
{
    QString condition;
    QVariantList values;
};

[[nodiscard]] AuditQuery auditQuery(const AuditFilter& filter);

} // namespace Flare
