// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditcodec.h"
#include "core/audit/auditexport.h"
#include "tests/fuzz/claim.h"

#include <QBuffer>
#include <QJsonDocument>

#include <algorithm>

using namespace Flare;
using namespace Flare::Fuzz;

namespace {

Verification verified(QByteArray lines, Completeness completeness, const QByteArray& head = {})
{
    QBuffer buffer(&lines);
    must(buffer.open(QIODevice::ReadOnly), "a buffer opens");
    return verifyJsonLines(buffer, completeness, head);
}

void checkHostile(const QByteArray& lines)
{
    for (const auto completeness : {Completeness::WholeLog, Completeness::Selection}) {
        const auto found = verified(lines, completeness);
        must(found.checked <= lines.count('\n') + 1, "no record comes from nowhere");
        must(found.ok || (found.firstBadSeq && !found.reason.isEmpty()), "what is wrong is said");
        must(!found.ok || found.checked == lines.count('\n'), "nothing is passed over");
    }
    must(!verified(lines, Completeness::WholeLog).ok || verified(lines, Completeness::Selection).ok,
         "a whole log is a selection too");
}

/// A chain of the lines that hold a record, each number and hash put right.
QByteArray chained(const QByteArrayList& bodies, qint64& records, QByteArray& head)
{
    QByteArray lines;
    head = genesisHash();
    for (const auto& line : bodies) {
        const auto entry = auditEntryFrom(line, auditHash(line));
        if (!entry)
            continue;
        must(auditBody(entry->record, entry->seq, entry->time, entry->previousHash) == line,
             "a body that is read is one that is written");
        const auto body = auditBody(entry->record, ++records, entry->time, head);
        const auto hash = auditHash(body);
        const auto read = auditEntryFrom(body, hash);
        must(read && read->record == entry->record && read->time == entry->time && read->previousHash == head,
             "a record comes back from its body");
        must(!body.contains('\n') && QJsonDocument::fromJson(body).isObject(), "a body is one line of JSON");
        lines += "{\"hash\":\"" + hash + "\",\"record\":" + body + "}\n";
        head = hash;
    }
    return lines;
}

/// The place and the bits come from the input, so that a failure can be run again.
void checkTampering(QByteArray lines, const QByteArray& input)
{
    const auto sum = qHash(input, 1);
    const auto at = static_cast<qsizetype>(sum % static_cast<size_t>(lines.size()));
    const auto bits = static_cast<char>(sum >> 32 & 0xFF);
    lines[at] = static_cast<char>(lines.at(at) ^ (bits == 0 ? 1 : bits));
    must(!verified(lines, Completeness::WholeLog).ok, "an altered byte is found");
    must(!verified(lines, Completeness::Selection).ok, "an altered byte is found in a selection");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto bytes = bytesOf(data, size);
    checkHostile(bytes);
    qint64 records = 0;
    QByteArray head;
    const auto lines = chained(bytes.split('\n'), records, head);
    const auto found = verified(lines, Completeness::WholeLog, records > 0 ? head : QByteArray());
    must(found.ok && found.checked == records && found.headHash == head, "an export verifies");
    if (records > 0)
        checkTampering(lines, bytes);
    return 0;
}
