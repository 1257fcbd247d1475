// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditrecord.h"

#include <QByteArray>

namespace Flare {

/// For spreadsheets: RFC 4180 in UTF-8 with a byte order mark. A text that a spreadsheet would run as a formula, or
/// take for a number or a date and so round or rewrite, begins with an apostrophe; so does one that has an apostrophe
/// there anyway: taking off the first one gives the text back.
[[nodiscard]] QByteArray auditCsvHeader();
[[nodiscard]] QByteArray auditCsvRow(const AuditEntry& entry);

} // namespace Flare
