// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditrecord.h"

#include <QString>
#include <QVariant>

/// What is said of a record in the cells of the audit log's view.
namespace Flare::AuditCells {

enum Column { What, Result, Server, Began, Duration, ColumnCount };

[[nodiscard]] QString cell(const AuditEntry& entry, int column);
/// In one line: the statement; of other records their kind and message.
[[nodiscard]] QString whatOf(const AuditEntry& entry);
/// All of it.
[[nodiscard]] QString textOf(const AuditRecord& record);
/// Symbol and word.
[[nodiscard]] QString resultOf(const AuditRecord& record);
/// Null where the ordinary one serves.
[[nodiscard]] QVariant colourOf(const AuditRecord& record);
/// "■ Publisher · bench".
[[nodiscard]] QString serverOf(const AuditRecord& record);
[[nodiscard]] QString dayAndTime(const QDateTime& time);
[[nodiscard]] QString durationOf(const AuditRecord& record);

/// Every field that the record has, as an HTML table.
[[nodiscard]] QString fieldsOf(const AuditEntry& entry);

} // namespace Flare::AuditCells
