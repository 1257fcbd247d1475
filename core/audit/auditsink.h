// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditrecord.h"

#include <QList>

namespace Flare {

/// Where events are recorded before and after they happen. Callable from any thread. What was appended is on disk when
/// the call returns; otherwise it throws Error(Audit), and the caller must not go on to act.
class AuditSink
{
public:
    AuditSink() = default;
    AuditSink(const AuditSink&) = delete;
    AuditSink& operator=(const AuditSink&) = delete;
    virtual ~AuditSink() = default;

    virtual void append(const AuditRecord& record) = 0;
    /// All of them or none, in this order, with nobody else's between them.
    virtual void appendAll(const QList<AuditRecord>& records) = 0;
};

} // namespace Flare
