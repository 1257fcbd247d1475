// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/names.h"
#include "core/base/side.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace Flare {

enum class AuditKind {
    Session, ///< The program was started or connected.
    Intent, ///< An operation is about to act; durable before its first statement.
    Confirm, ///< What a person typed when asked to confirm, right or wrong.
    Statement, ///< One statement or child process and what came of it.
    Outcome, ///< How an operation ended. An intent without one was cut short.
    Note,
    Export, ///< Records left the log.
};

[[nodiscard]] QString keyOf(AuditKind kind);
[[nodiscard]] std::optional<AuditKind> auditKindFrom(QStringView key);

/// What an auditor asks of an event: what, when, where, who, from where, with which result. Empty or absent = does not
/// apply. Words such as risk and result are the machine-readable keys of their enums. Number, time and hashes are
/// given by the log.
struct AuditRecord
{
    AuditKind kind = AuditKind::Note;
    QString sessionId;
    QString operationId;
    QString operation;
    QString risk;
    QString step;

    QString osUser;
    std::optional<qint64> osUid;
    QString workstation;
    QString tool;
    QString toolVersion;
    QString frontend;

    QString configPath;
    QString configDigest;
    QString ticket;

    std::optional<Side> side;
    std::optional<Role> role;
    QString host;
    std::optional<int> port;
    DatabaseName database;
    RoleName databaseUser;
    std::optional<int> backendPid;
    QString applicationName;
    SystemIdentifier expectedIdentifier;
    SystemIdentifier seenIdentifier;
    std::optional<int> serverVersion;
    std::optional<qint64> timeline;
    std::optional<bool> inRecovery;
    QString tls;

    QString sql;
    std::optional<qint64> rows;
    QString result;
    QString sqlState;
    QString message;
    /// When the statement was sent, UTC, by this machine's clock; the entry's time is when its record was written.
    std::optional<QDateTime> begunAt;
    std::optional<qint64> durationUs;
    std::optional<Lsn> lsn;
    std::optional<qint64> clockOffsetMs;
    std::optional<bool> dryRun;
    QString confirmation;
    /// The figures of an outcome, as canonicalData() leaves them.
    QJsonObject data;

    friend bool operator==(const AuditRecord&, const AuditRecord&) = default;
};

/// A record as it stands in the log. Hashes are SHA-256 in lower-case hexadecimal.
struct AuditEntry
{
    qint64 seq = 0;
    QDateTime time;
    AuditRecord record;
    QByteArray previousHash;
    QByteArray hash;
    /// The bytes that the hash is over.
    QByteArray body;
};

} // namespace Flare
