// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditfilter.h"
#include "core/audit/auditrecord.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>
#include <stop_token>

namespace Flare {

class SqliteAuditLog;

/// One server as the records know it.
struct AuditServer
{
    Side side = Side::Publisher;
    QStringList addresses;
    QStringList versions;
    SystemIdentifier expected; ///< What the file says.
    QStringList seen; ///< What it answered, each time the same one unless a statement went elsewhere.
};

/// What a subscription was proven by. Positions as PostgreSQL writes them.
struct AuditProof
{
    QString subscription;
    QString required;
    QString reached;
    QString by;
};

/// A pause of the writers. What an earlier version did not write down has no value.
struct AuditOutage
{
    QString database;
    QDateTime stoppedAt; ///< Invalid = nobody was stopped, or it was not written down.
    QDateTime provenAt;
    std::optional<qint64> durationUs; ///< From the one to the other.
    std::optional<qint64> budgetMs;
    QString result;
    QString message;
    QDateTime givenBackAt; ///< By a resume_write after it; invalid = not within these records.
    QList<AuditProof> proofs;
};

struct AuditOperation
{
    QString operation;
    QString database;
    std::optional<Side> side;
    QDateTime begun;
    std::optional<qint64> durationUs;
    QString result; ///< Empty = no outcome is recorded.
    QString message;
    /// What changed a server, in the order in which it was sent; not more than a report can hold.
    QList<AuditEntry> changes;
    qint64 changeCount = 0;
};

/// What a selection of records says of a migration.
struct AuditSummary
{
    qint64 records = 0;
    QDateTime begin;
    QDateTime end;
    QStringList people;
    QStringList programs;
    QStringList configurations; ///< Path and digest of the content.
    QStringList tickets;
    QStringList databases;
    QList<AuditServer> servers; ///< Publishers first.
    QList<AuditOperation> operations;
    QList<AuditOutage> outages;
};

/// Reads the records page by page. Throws Error(Audit).
[[nodiscard]] AuditSummary summarise(SqliteAuditLog& log, const AuditFilter& filter, const std::stop_token& stop);

} // namespace Flare
