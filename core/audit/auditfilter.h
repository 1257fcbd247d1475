// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditrecord.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace Flare {

enum class AuditAccess {
    Append, ///< Makes the log when there is none.
    ReadOnly, ///< Changes nothing; also for copies on read-only media.
};

/// Stands in a value of the record, in upper or lower case (of the letters that ASCII has, the database knows no
/// others); or the record is of an operation that people know by this word.
struct AuditWord
{
    QString text;
    QStringList operations = {};
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
    /// Of the configuration file there, as auditConfigPath() names it, or of one with this content: a log may be older
    /// than a move of the file, and a file may change in the midst of a migration.
    QString configPath = {};
    QString configDigest = {};
    QList<SystemIdentifier> servers = {}; ///< At one of them, as the file names it. Empty = anywhere.
    QList<AuditWord> words = {}; ///< All of them.
    qint64 afterSeq = 0; ///< Exclusive.
    std::optional<qint64> beforeSeq = {}; ///< Exclusive.
    int limit = 1000;
    bool newest = false;
};

/// What belongs together in the log: the records of one run of an operation, or one record that belongs to none.
struct AuditRun
{
    QString operationId; ///< Empty = one record that belongs to no run.
    AuditEntry begin; ///< The intent; the first record that matched where there is none.
    std::optional<AuditEntry> outcome = {};
    /// Of the records that match.
    qint64 firstSeq = 0;
    qint64 lastSeq = 0;
    qint64 records = 0;
};

struct AuditHead
{
    qint64 seq = 0;
    QByteArray hash;
};

} // namespace Flare
