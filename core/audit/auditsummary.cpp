// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditsummary.h"

#include "core/audit/auditchanges.h"
#include "core/audit/auditoutput.h"
#include "core/audit/auditwords.h"

#include <QJsonArray>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

// A schema of thousands of tables would bury everything else; CSV and JSON Lines have all of it.
constexpr qsizetype mostChanges = 100;

void note(QStringList& list, const QString& text)
{
    if (!text.isEmpty() && !list.contains(text))
        list.append(text);
}

QDateTime timeFrom(const QJsonValue& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

std::optional<qint64> microseconds(const QJsonValue& milliseconds)
{
    bool isNumber = milliseconds.isDouble();
    const auto value = isNumber ? milliseconds.toDouble() : milliseconds.toString().toDouble(&isNumber);
    return isNumber ? std::optional(qRound64(value * 1000)) : std::nullopt;
}

class Summariser
{
public:
    void add(const AuditEntry& entry);
    [[nodiscard]] AuditSummary result();

private:
    void addServer(const AuditRecord& record);
    void addOperation(const AuditEntry& entry);
    void addOutcome(AuditOperation& operation, const AuditEntry& entry);
    void addOutage(const AuditRecord& record);
    void giveBack(const QString& database, const QDateTime& time);

    AuditSummary m_summary;
    QMap<QString, qsizetype> m_places; ///< Of the operations, by their identifier.
};

void Summariser::add(const AuditEntry& entry)
{
    const auto& record = entry.record;
    if (m_summary.records++ == 0)
        m_summary.begin = entry.time;
    m_summary.end = entry.time;
    note(m_summary.people, auditPerson(record));
    note(m_summary.programs, u"%1 %2 (%3)"_s.arg(record.tool, record.toolVersion, record.frontend));
    note(m_summary.configurations, u"%1 %2"_s.arg(record.configPath, record.configDigest).trimmed());
    note(m_summary.tickets, record.ticket);
    if (record.side)
        addServer(record);
    if (!record.operationId.isEmpty())
        addOperation(entry);
}

void Summariser::addServer(const AuditRecord& record)
{
    auto& servers = m_summary.servers;
    auto found = std::find_if(servers.begin(), servers.end(), [&](const AuditServer& server) {
        return server.side == *record.side && server.expected == record.expectedIdentifier;
    });
    if (found == servers.end())
        found = servers.insert(servers.cend(), {*record.side, {}, {}, record.expectedIdentifier, {}});
    note(found->addresses, auditAddress(record));
    if (!record.seenIdentifier.isNull())
        note(found->seen, record.seenIdentifier.text());
    if (record.serverVersion)
        note(found->versions, u"%1.%2"_s.arg(*record.serverVersion / 10000).arg(*record.serverVersion % 10000));
}

void Summariser::addOperation(const AuditEntry& entry)
{
    const auto& record = entry.record;
    auto& operations = m_summary.operations;
    const auto place = m_places.value(record.operationId, operations.size());
    if (place == operations.size()) {
        m_places.insert(record.operationId, place);
        operations.append({record.operation, record.database.text(), record.side, entry.time, {}, {}, {}, {}, 0});
    }
    auto& operation = operations[place];
    if (changesServer(record) && ++operation.changeCount <= mostChanges)
        operation.changes.append(entry);
    if (record.kind == AuditKind::Outcome)
        addOutcome(operation, entry);
}

void Summariser::addOutcome(AuditOperation& operation, const AuditEntry& entry)
{
    const auto& record = entry.record;
    // Of an operation that only looks, this is the only record.
    if (record.durationUs && operation.begun == entry.time)
        operation.begun = entry.time.addMSecs(-*record.durationUs / 1000);
    operation.durationUs = record.durationUs;
    operation.result = record.result;
    operation.message = record.message;
    note(m_summary.databases, record.database.text());
    if (record.operation == "pause_write"_L1)
        addOutage(record);
    else if (record.operation == "resume_write"_L1 && isGoodResult(record.result))
        giveBack(record.database.text(), entry.time);
}

void Summariser::addOutage(const AuditRecord& record)
{
    const auto& data = record.data;
    AuditOutage outage;
    outage.database = record.database.text();
    outage.stoppedAt = timeFrom(data.value("stopped_at"_L1));
    outage.provenAt = timeFrom(data.value("proven_at"_L1));
    outage.durationUs = microseconds(data.value("stopped_to_proven_ms"_L1));
    if (data.contains("max_outage_ms"_L1))
        outage.budgetMs = data.value("max_outage_ms"_L1).toInteger();
    outage.result = record.result;
    outage.message = record.message;
    const auto proofs = data.value("proofs"_L1).toArray();
    for (const auto& proof : proofs)
        outage.proofs.append({proof["subscription"_L1].toString(), proof["required_lsn"_L1].toString(),
                              proof["reached_lsn"_L1].toString(), proof["by"_L1].toString()});
    m_summary.outages.append(outage);
}

void Summariser::giveBack(const QString& database, const QDateTime& time)
{
    for (auto& outage : m_summary.outages) {
        if (outage.database == database && !outage.givenBackAt.isValid())
            outage.givenBackAt = time;
    }
}

AuditSummary Summariser::result()
{
    std::stable_sort(m_summary.servers.begin(), m_summary.servers.end(),
                     [](const AuditServer& a, const AuditServer& b) { return a.side < b.side; });
    // Where the roles are dealt with, which belong to no database.
    if (m_summary.databases.size() > 1)
        m_summary.databases.removeAll(u"postgres"_s);
    return m_summary;
}

} // namespace

AuditSummary summarise(SqliteAuditLog& log, const AuditFilter& filter, const std::stop_token& stop)
{
    Summariser summariser;
    forEachRecord(log, filter, stop, [&](const AuditEntry& entry) { summariser.add(entry); });
    return summariser.result();
}

} // namespace Flare
