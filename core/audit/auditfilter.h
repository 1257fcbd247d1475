// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditrecord.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace Flare {

enum class AuditAccess {
    Append, ///< Makes the log when there is none.
    ReadOnly, ///< Changes nothing; also for copies on read-only media.
};

/// Which records to read. Of those that match, the limit takes the oldest, or the newest when asked; they come in the
/// order of the log either way. Page on with afterSeq or beforeSeq.
struct AuditFilter
{
    QString operationId = {};
    QString operation = {};
    std::optional<AuditKind> kind = {};
    std::optional<QDateTime> since = {};
    std::optional<QDateTime> until = {}; ///< Exclusive.
    qint64 afterSeq = 0; ///< Exclusive.
    std::optional<qint64> beforeSeq = {}; ///< Exclusive.
    int limit = 1000;
    bool newest = false;
};

struct AuditHead
{
    qint64 seq = 0;
    QByteArray hash;
};

} // namespace Flare
