// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditfilter.h"

#include <functional>
#include <stop_token>

class QIODevice;

namespace Flare {

class SqliteAuditLog;

/// Calls the visitor with each record that matches, oldest first, a page in memory at a time.
/// @throws Error(Cancelled) when a stop is requested, within a page of records.
void forEachRecord(SqliteAuditLog& log, AuditFilter filter, const std::stop_token& stop,
                   const std::function<void(const AuditEntry&)>& visit);

/// Throws Error(Audit) when the device does not take all of it.
void writeExport(QIODevice& device, const QByteArray& data);
/// What a file still buffers may yet fail to be written: throws Error(Audit) then.
void finishExport(QIODevice& device);

} // namespace Flare
