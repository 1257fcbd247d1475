// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/sqliteauditlog.h"

#include "core/audit/auditcodec.h"
#include "core/audit/auditdatabase.h"
#include "core/base/error.h"
#include "core/base/redactor.h"
#include "core/base/text.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <future>
#include <iterator>
#include <mutex>
#include <thread>

namespace Flare {

/// Runs jobs on the one thread that owns the file, in the order in which they came.
class SqliteAuditLog::Worker
{
public:
    Worker(QString path, AuditAccess access)
        : m_path(std::move(path))
        , m_access(access)
    {
    }
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;
    ~Worker()
    {
        m_thread.request_stop();
        if (m_thread.joinable())
            m_thread.join();
    }

    /// Returns what the job returns, throws what it throws.
    template <typename Job>
    std::invoke_result_t<Job, AuditDatabase&> call(Job job);

private:
    void runJobs(const std::stop_token& stop);
    AuditDatabase& database();

    QString m_path;
    AuditAccess m_access;
    std::unique_ptr<AuditDatabase> m_database; // Touched by the thread only.
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<std::packaged_task<void()>> m_jobs;
    std::jthread m_thread;
};

template <typename Job>
std::invoke_result_t<Job, AuditDatabase&> SqliteAuditLog::Worker::call(Job job)
{
    std::packaged_task<std::invoke_result_t<Job, AuditDatabase&>()> task([&] { return job(database()); });
    auto result = task.get_future();
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.emplace_back([task = std::move(task)]() mutable { task(); });
        if (!m_thread.joinable())
            m_thread = std::jthread([this](const std::stop_token& stop) { runJobs(stop); });
    }
    m_wake.notify_one();
    return result.get();
}

void SqliteAuditLog::Worker::runJobs(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    while (m_wake.wait(lock, stop, [this] { return !m_jobs.empty(); })) {
        auto job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job();
        lock.lock();
    }
    m_database.reset();
}

AuditDatabase& SqliteAuditLog::Worker::database()
{
    if (!m_database)
        m_database = std::make_unique<AuditDatabase>(m_path, m_access);
    return *m_database;
}

namespace {

QList<AuditEntry> entriesFrom(const QList<AuditLink>& links)
{
    QList<AuditEntry> entries;
    entries.reserve(links.size());
    for (const auto& link : links) {
        auto entry = auditEntryFrom(link.body, link.hash);
        if (!entry)
            throw Error(ErrorKind::Audit, Text::tr("Record %1 of the audit log can't be read.").arg(link.seq),
                        Text::tr("Verify the log: a record that can't be read was altered."));
        entries.append(*std::move(entry));
    }
    return entries;
}

AuditRun runFrom(const AuditRunLinks& links)
{
    auto entries = entriesFrom(links.heads);
    AuditRun run{links.operationId, entries.takeFirst(), {}, links.firstSeq, links.lastSeq, links.records};
    if (run.begin.record.kind == AuditKind::Outcome && !run.operationId.isEmpty())
        run.outcome = run.begin;
    for (const auto& entry : std::as_const(entries)) {
        if (entry.record.kind == AuditKind::Outcome)
            run.outcome = entry;
        else if (entry.record.kind == AuditKind::Intent && run.begin.record.kind != AuditKind::Intent)
            run.begin = entry;
    }
    return run;
}

Verification withReason(Verification verification, std::optional<qint64> seq, const QString& reason)
{
    verification.ok = false;
    verification.firstBadSeq = seq;
    verification.reason = reason;
    return verification;
}

} // namespace

SqliteAuditLog::SqliteAuditLog(QString path, const Redactor& redactor, AuditAccess access)
    : m_path(std::move(path))
    , m_redactor(redactor)
    , m_worker(std::make_unique<Worker>(m_path, access))
{
}

SqliteAuditLog::~SqliteAuditLog() = default;

const QString& SqliteAuditLog::path() const
{
    return m_path;
}

QList<AuditEntry> SqliteAuditLog::read(const AuditFilter& filter)
{
    return entriesFrom(m_worker->call([&](AuditDatabase& database) { return database.links(filter); }));
}

QList<AuditRun> SqliteAuditLog::runs(const AuditFilter& filter, std::optional<qint64> begunBefore)
{
    const auto links = m_worker->call([&](AuditDatabase& database) { return database.runs(filter, begunBefore); });
    QList<AuditRun> runs;
    std::transform(links.begin(), links.end(), std::back_inserter(runs), runFrom);
    return runs;
}

QList<AuditEntry> SqliteAuditLog::unfinishedOperations()
{
    return entriesFrom(m_worker->call([](AuditDatabase& database) { return database.unfinishedIntents(); }));
}

AuditHead SqliteAuditLog::head()
{
    return m_worker->call([](AuditDatabase& database) { return database.head(); });
}

Verification SqliteAuditLog::verify(const QByteArray& expectedHead, const std::stop_token& stop)
{
    // Before the records are read: those that are appended meanwhile must not look like missing ones.
    const auto highestSeq = m_worker->call([](AuditDatabase& database) { return database.highestSeqEver(); });
    AuditChain chain(Completeness::WholeLog, expectedHead);
    AuditFilter page;
    // Page by page, so that an operation's record never waits for a whole verification.
    for (QList<AuditLink> links; !(links = m_worker->call([&](AuditDatabase& db) { return db.links(page); })).isEmpty();
         page.afterSeq = links.last().seq) {
        for (const auto& link : std::as_const(links)) {
            if (!chain.follow(link))
                return chain.result();
        }
        if (stop.stop_requested())
            throw Error(ErrorKind::Cancelled, Text::tr("The verification of the audit log was stopped."));
    }
    auto result = chain.result();
    if (result.ok && chain.lastSeq() < highestSeq)
        return withReason(result, chain.lastSeq() + 1,
                          Text::tr("Records were cut off the end: there were %1.").arg(highestSeq));
    if (result.ok && !m_worker->call([](AuditDatabase& database) { return database.isProtected(); }))
        return withReason(result, {},
                          Text::tr("The records are intact, but the triggers that keep them from being changed are "
                                   "missing or altered."));
    return result;
}

void SqliteAuditLog::append(const AuditRecord& record)
{
    appendAll({record});
}

void SqliteAuditLog::appendAll(const QList<AuditRecord>& records)
{
    const auto now = QDateTime::currentDateTimeUtc();
    QList<AuditRecord> clean;
    clean.reserve(records.size());
    for (const auto& record : records)
        clean.append(scrubbed(record, m_redactor));
    m_worker->call([&](AuditDatabase& database) { database.append(clean, now); });
}

} // namespace Flare
