// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/audittrail.h"

#include "core/base/text.h"

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds gathering(50);

} // namespace

AuditTrail::AuditTrail(Setup setup)
    : m_setup(std::move(setup))
{
}

AuditTrail::~AuditTrail() = default;

void AuditTrail::begin(const QList<AuditRecord>& records)
{
    try {
        m_setup.sink.appendAll(records);
    } catch (const Error& error) {
        if (m_setup.required)
            throw;
        m_setup.warn(Text::tr("The audit log can't be written, and this goes on without it: %1").arg(error.message()));
    }
}

void AuditTrail::setStep(const QString& title)
{
    const std::scoped_lock lock(m_mutex);
    m_step = title;
}

void AuditTrail::observe(const Pg::Connection& connection, const Pg::StatementRecord& statement,
                         SystemIdentifier expectedIdentifier)
{
    const auto& identity = connection.identity();
    auto entry = m_setup.blank(AuditKind::Statement);
    entry.side = connection.side();
    entry.host = connection.info().host;
    entry.port = connection.info().port;
    entry.database = connection.info().database;
    entry.databaseUser = identity.user;
    entry.backendPid = identity.backendPid;
    entry.applicationName = connection.info().applicationName;
    entry.expectedIdentifier = expectedIdentifier;
    entry.seenIdentifier = identity.systemIdentifier;
    entry.serverVersion = identity.version;
    entry.timeline = identity.timeline;
    entry.inRecovery = identity.inRecovery;
    entry.tls = identity.tls;
    entry.sql = statement.sql;
    entry.rows = statement.rows;
    entry.result = statement.sqlState.isEmpty() ? u"ok"_s : u"error"_s;
    entry.sqlState = QString::fromLatin1(statement.sqlState);
    entry.message = statement.message;
    entry.begunAt = statement.begunAt;
    entry.durationUs = qint64{statement.duration.count()};
    queue(std::move(entry));
}

void AuditTrail::observe(const ProcessRecord& process)
{
    auto entry = m_setup.blank(AuditKind::Statement);
    entry.sql = process.commandLine;
    entry.result = process.succeeded ? u"ok"_s : u"error"_s;
    entry.message = process.message;
    entry.begunAt = process.begunAt;
    entry.durationUs = qint64{process.duration.count()};
    queue(std::move(entry));
}

void AuditTrail::queue(AuditRecord entry)
{
    {
        const std::scoped_lock lock(m_mutex);
        entry.step = m_step;
        m_queue.append(std::move(entry));
        if (!m_thread.joinable())
            m_thread = std::jthread([this](const std::stop_token& stop) { write(stop); });
    }
    m_wake.notify_all();
}

void AuditTrail::write(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    while (m_wake.wait(lock, stop, [this] { return !m_queue.isEmpty(); }) || !m_queue.isEmpty()) {
        // Statements come in bursts, and each append costs a disk's round trip and some pages of the log.
        m_wake.wait_for(lock, stop, gathering, [this] { return m_hurry; });
        const auto batch = std::exchange(m_queue, {});
        m_writing = true;
        lock.unlock();
        std::optional<Error> failure;
        try {
            m_setup.sink.appendAll(batch);
        } catch (const Error& error) {
            failure = error;
        }
        lock.lock();
        m_writing = false;
        if (failure && !m_failure)
            m_failure = failure;
        m_wake.notify_all();
    }
}

void AuditTrail::drain(std::unique_lock<std::mutex>& lock)
{
    m_hurry = true;
    m_wake.notify_all();
    m_wake.wait(lock, [this] { return m_queue.isEmpty() && !m_writing; });
    m_hurry = false;
}

void AuditTrail::check(bool inAHurry)
{
    std::unique_lock lock(m_mutex);
    if (!inAHurry)
        drain(lock);
    if (m_failure && m_setup.required)
        throw *m_failure;
}

void AuditTrail::end(const AuditRecord& outcome)
{
    try {
        {
            std::unique_lock lock(m_mutex);
            drain(lock);
            if (m_failure)
                throw *m_failure;
        }
        m_setup.sink.append(outcome);
    } catch (const Error& error) {
        m_setup.warn(Text::tr("The outcome could not be written to the audit log: %1").arg(error.message()));
    }
}

} // namespace Flare
