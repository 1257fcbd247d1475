// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace Flare {

/// What a check of the chain found. ok says that nothing was altered since the head was written; only a head hash kept
/// outside the log says that the whole log was not written anew.
struct Verification
{
    bool ok = true;
    qint64 checked = 0;
    /// Absent when what is wrong is not one record.
    std::optional<qint64> firstBadSeq;
    QString reason;
    QByteArray headHash;
};

/// Whether records may be left out: a selection can only be checked record by record and between neighbours.
enum class Completeness { WholeLog, Selection };

/// The body of a record and the hash that stands beside it, as stored.
struct AuditLink
{
    qint64 seq = 0;
    QByteArray body;
    QByteArray hash;
};

/// Follows a chain record by record and stops at the first that does not fit.
class AuditChain
{
public:
    /// The expected head may be of any earlier time: the chain must contain it.
    explicit AuditChain(Completeness completeness, const QByteArray& expectedHead = {});

    /// False when the link does not fit; the following ones are not looked at.
    bool follow(const AuditLink& link);
    [[nodiscard]] qint64 lastSeq() const { return m_lastSeq; }
    [[nodiscard]] Verification result() const;

private:
    bool fail(qint64 seq, const QString& reason);
    bool checkHash(const AuditLink& link);
    bool checkPlace(qint64 seq);
    bool checkBody(const AuditLink& link);

    Completeness m_completeness;
    QByteArray m_expectedHead;
    bool m_sawExpectedHead = false;
    qint64 m_lastSeq = 0;
    Verification m_result;
};

} // namespace Flare
