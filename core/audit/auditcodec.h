// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditrecord.h"

#include <QJsonValue>
#include <QLatin1StringView>
#include <QList>

#include <optional>

namespace Flare {

class Redactor;

/// One field of a record under the name it has in every machine-readable form.
struct AuditField
{
    QLatin1StringView key;
    /// False for the program's own vocabulary.
    bool isFreeText;
    /// Undefined when the record does not have it.
    QJsonValue (*value)(const AuditRecord&);
    /// False when the value does not fit.
    bool (*assign)(AuditRecord&, const QJsonValue&);
};

[[nodiscard]] const QList<AuditField>& auditFields();

/// The object as a record can hold it: a number that is no integer as text, since the canonical form has integers only.
[[nodiscard]] QJsonObject canonicalData(const QJsonObject& data);

/// The record with every free text scrubbed.
[[nodiscard]] AuditRecord scrubbed(AuditRecord record, const Redactor& redactor);

/// The previous hash of record 1: 64 zeros.
[[nodiscard]] QByteArray genesisHash();
/// SHA-256 of a body, in hexadecimal.
[[nodiscard]] QByteArray auditHash(const QByteArray& body);

/// The canonical JSON (RFC 8785: sorted keys, no white space, UTF-8; all numbers are integers) of a record with its
/// "seq", "time" and "previous_hash". Its SHA-256 is the record's hash and the next one's "previous_hash".
[[nodiscard]] QByteArray auditBody(const AuditRecord& record, qint64 seq, const QDateTime& time,
                                   const QByteArray& previousHash);
/// Absent when the body is not one that auditBody() makes. Does not check hashes.
[[nodiscard]] std::optional<AuditEntry> auditEntryFrom(const QByteArray& body, const QByteArray& hash);

} // namespace Flare
