// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditsink.h"
#include "core/base/error.h"
#include "core/pg/connection.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace Flare {

/// A child process that has ended.
struct ProcessRecord
{
    QString commandLine; ///< As a shell wants it; without passwords, which are in none of them.
    QDateTime begunAt; ///< UTC.
    std::chrono::microseconds duration{0};
    bool succeeded = false;
    QString message; ///< What came of it.
};

/// The records of one run, from its intent to its outcome. Statements are written as they happen, by a thread of its
/// own: what waits in an outage must not wait for a disk too. Safe from several threads, but for begin() and end().
class AuditTrail
{
public:
    struct Setup
    {
        AuditSink& sink;
        /// What every record of the run has in common.
        std::function<AuditRecord(AuditKind)> blank;
        std::function<void(const QString&)> warn;
        /// The way out acts without a log rather than not at all.
        bool required = true;
    };
    explicit AuditTrail(Setup setup);
    ~AuditTrail();
    Q_DISABLE_COPY_MOVE(AuditTrail)

    /// On disk when it returns. Throws Error(Audit) where the log is required, and warns where it is not.
    void begin(const QList<AuditRecord>& records);
    void setStep(const QString& title);
    /// Queues the record of a statement. Never blocks, never throws.
    void observe(const Pg::Connection& connection, const Pg::StatementRecord& statement,
                 SystemIdentifier expectedIdentifier);
    /// The same for a child process.
    void observe(const ProcessRecord& process);
    /// Throws Error(Audit) once the log has failed, where it is required. Waits for what is queued, unless somebody
    /// waits for us.
    void check(bool inAHurry);
    /// Everything that is queued, then the outcome. Warns if that can't be written: what has happened has happened.
    void end(const AuditRecord& outcome);

private:
    void queue(AuditRecord entry);
    void write(const std::stop_token& stop);
    void drain(std::unique_lock<std::mutex>& lock);

    Setup m_setup;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    QString m_step;
    QList<AuditRecord> m_queue;
    bool m_writing = false;
    bool m_hurry = false; ///< Somebody waits for the queue to be written.
    std::optional<Error> m_failure;
    std::jthread m_thread;
};

} // namespace Flare
