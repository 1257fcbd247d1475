// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditchain.h"

#include "core/audit/auditcodec.h"
#include "core/base/text.h"

namespace Flare {

AuditChain::AuditChain(Completeness completeness, const QByteArray& expectedHead)
    : m_completeness(completeness)
    , m_expectedHead(expectedHead.trimmed().toLower())
{
    m_result.headHash = genesisHash();
}

bool AuditChain::follow(const AuditLink& link)
{
    if (!m_result.ok || !checkHash(link) || !checkPlace(link.seq) || !checkBody(link))
        return false;
    m_lastSeq = link.seq;
    m_result.headHash = link.hash;
    m_sawExpectedHead |= link.hash == m_expectedHead;
    ++m_result.checked;
    return true;
}

Verification AuditChain::result() const
{
    auto result = m_result;
    if (result.ok && !m_expectedHead.isEmpty() && !m_sawExpectedHead) {
        result.ok = false;
        result.reason = Text::tr("No record has the expected head hash: records were cut off the end, or the whole log "
                                 "was written anew.");
    }
    return result;
}

bool AuditChain::fail(qint64 seq, const QString& reason)
{
    m_result.ok = false;
    m_result.firstBadSeq = seq;
    m_result.reason = reason;
    return false;
}

bool AuditChain::checkHash(const AuditLink& link)
{
    return auditHash(link.body) == link.hash
        || fail(link.seq, Text::tr("Record %1 was altered: its content does not give its hash.").arg(link.seq));
}

bool AuditChain::checkPlace(qint64 seq)
{
    if (seq <= m_lastSeq)
        return fail(seq, Text::tr("Record %1 comes after record %2.").arg(seq).arg(m_lastSeq));
    const auto next = m_lastSeq + 1;
    if (m_completeness == Completeness::WholeLog && seq != next)
        return fail(next, Text::tr("Record %1 is missing: the next one is record %2.").arg(next).arg(seq));
    return true;
}

bool AuditChain::checkBody(const AuditLink& link)
{
    const auto entry = auditEntryFrom(link.body, link.hash);
    if (!entry)
        return fail(link.seq, Text::tr("Record %1 can't be read.").arg(link.seq));
    if (entry->seq != link.seq) {
        const auto reason = Text::tr("Record %1 stands in the place of record %2.").arg(entry->seq).arg(link.seq);
        return fail(link.seq, reason);
    }
    const auto followsLast = link.seq == m_lastSeq + 1;
    if (followsLast && entry->previousHash != m_result.headHash) {
        const auto reason =
            Text::tr("Record %1 does not continue the record before it: one of the two was replaced.").arg(link.seq);
        return fail(link.seq, reason);
    }
    return true;
}

} // namespace Flare
