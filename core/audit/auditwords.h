// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditfilter.h"
#include "core/audit/auditrecord.h"

#include <QMap>
#include <QString>

namespace Flare {

/// What people call the operations, by their id. One that is not there is called by its id.
using AuditTitles = QMap<QString, QString>;

/// The words of a text, each with the operations that it is in the title of.
[[nodiscard]] QList<AuditWord> auditWords(const QString& text, const AuditTitles& titles);

/// "succeeded", in the reader's language; the key itself where it is none of ours.
[[nodiscard]] QString auditResultText(const QString& result);
/// "ok", "succeeded".
[[nodiscard]] bool isGoodResult(const QString& result);
/// "Publisher".
[[nodiscard]] QString auditSideText(Side side);
/// "old.example.org:5432".
[[nodiscard]] QString auditAddress(const AuditRecord& record);
/// "dba7@ws12".
[[nodiscard]] QString auditPerson(const AuditRecord& record);

} // namespace Flare
