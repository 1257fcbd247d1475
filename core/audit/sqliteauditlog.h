// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditchain.h"
#include "core/audit/auditfilter.h"
#include "core/audit/auditsink.h"

#include <memory>
#include <stop_token>

namespace Flare {

class Redactor;

/// The audit log in an SQLite file that several processes may share. Append-only and chained by hashes: tampering
/// shows, but whoever owns the file can write a whole new chain, so a head hash belongs into the change ticket.
///
/// Callable from any thread: one thread of its own, started with the first call, owns the file. Every call returns or
/// throws Error(Audit) within some ten seconds. The redactor must outlive the log.
class SqliteAuditLog final : public AuditSink
{
public:
    SqliteAuditLog(QString path, const Redactor& redactor, AuditAccess access = AuditAccess::Append);
    SqliteAuditLog(const SqliteAuditLog&) = delete;
    SqliteAuditLog& operator=(const SqliteAuditLog&) = delete;
    ~SqliteAuditLog() override;

    [[nodiscard]] const QString& path() const;
    [[nodiscard]] QList<AuditEntry> read(const AuditFilter& filter = {});
    /// The runs with records that match, newest first by the first of these; the filter's limit counts runs. Page on
    /// with the first record of the last run that came.
    [[nodiscard]] QList<AuditRun> runs(const AuditFilter& filter, std::optional<qint64> begunBefore = {});
    /// The intents that no outcome followed: cut short, or still running in another process.
    [[nodiscard]] QList<AuditEntry> unfinishedOperations();
    [[nodiscard]] AuditHead head();
    /// Appending goes on meanwhile. The expected head is any head hash that was noted outside the log. Throws
    /// Error(Cancelled) when a stop is requested, within a page of records.
    [[nodiscard]] Verification verify(const QByteArray& expectedHead = {}, const std::stop_token& stop = {});

    void append(const AuditRecord& record) override;
    void appendAll(const QList<AuditRecord>& records) override;

private:
    class Worker;

    QString m_path;
    const Redactor& m_redactor;
    std::unique_ptr<Worker> m_worker;
};

} // namespace Flare
