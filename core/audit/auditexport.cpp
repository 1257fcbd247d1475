// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditexport.h"

#include "core/audit/auditcodec.h"
#include "core/audit/auditcsv.h"
#include "core/audit/auditoutput.h"
#include "core/audit/auditreport.h"
#include "core/audit/sqliteauditlog.h"

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

const auto beforeHash = "{\"hash\":\""_L1;
const auto beforeRecord = "\",\"record\":"_L1;
constexpr qsizetype hashLength = 64;

QByteArray jsonLine(const AuditEntry& entry)
{
    return QByteArray(beforeHash.data()) + entry.hash + beforeRecord.data() + entry.body + "}\n";
}

std::optional<AuditLink> linkFrom(const QByteArray& line)
{
    const auto recordAt = beforeHash.size() + hashLength + beforeRecord.size();
    const auto isFramed = line.startsWith(beforeHash.data()) && line.endsWith("}\n")
        && line.mid(beforeHash.size() + hashLength, beforeRecord.size()) == beforeRecord.data();
    if (!isFramed)
        return {};
    AuditLink link;
    link.hash = line.mid(beforeHash.size(), hashLength);
    link.body = line.sliced(recordAt).chopped(2);
    if (const auto entry = auditEntryFrom(link.body, link.hash); entry && auditHash(link.body) == link.hash)
        link.seq = entry->seq;
    return link;
}

} // namespace

std::optional<AuditFormat> auditFormatFrom(QStringView key)
{
    if (key == "jsonl"_L1)
        return AuditFormat::JsonLines;
    if (key == "csv"_L1)
        return AuditFormat::Csv;
    if (key == "html"_L1)
        return AuditFormat::Html;
    return {};
}

void exportAudit(SqliteAuditLog& log, const AuditFilter& filter, AuditFormat format, QIODevice& device,
                 const AuditTitles& titles, const std::stop_token& stop)
{
    auto frozen = filter;
    const auto end = log.head().seq + 1;
    frozen.beforeSeq = std::min(filter.beforeSeq.value_or(end), end);
    switch (format) {
    case AuditFormat::JsonLines:
        forEachRecord(log, frozen, stop, [&](const AuditEntry& entry) { writeExport(device, jsonLine(entry)); });
        break;
    case AuditFormat::Csv:
        writeExport(device, auditCsvHeader());
        forEachRecord(log, frozen, stop, [&](const AuditEntry& entry) { writeExport(device, auditCsvRow(entry)); });
        break;
    case AuditFormat::Html:
        writeExport(device, auditReportPage(auditReport(log, frozen, titles, stop)));
        break;
    }
    finishExport(device);
}

Verification verifyJsonLines(QIODevice& device, Completeness completeness, const QByteArray& expectedHead)
{
    AuditChain chain(completeness, expectedHead);
    for (QByteArray line; !(line = device.readLine()).isEmpty();) {
        auto link = linkFrom(line).value_or(AuditLink());
        // A line that is not what was hashed does not tell its number either.
        if (link.seq == 0)
            link.seq = chain.lastSeq() + 1;
        if (!chain.follow(link))
            break;
    }
    return chain.result();
}

} // namespace Flare
