// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cutover/softfence.h"

#include "core/base/text.h"

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// As long as writers may wait for a try that fails. Each table is waited for in turn, so the whole has a limit too.
constexpr auto lockPatience = 400ms;
constexpr auto tryPatience = 1500ms;
// Between two tries, for the writers.
constexpr auto restBetween = 150ms;
// A superuser's waits find an autovacuum in the way this soon, and the server cancels it (ProcSleep, proc.c).
constexpr auto autovacuumPatience = 30;

constexpr auto lockNotAvailable = "55P03";
constexpr auto deadlockDetected = "40P01";
constexpr auto queryCanceled = "57014";

bool isBlocked(const Error& error)
{
    return error.sqlState() == lockNotAvailable || error.sqlState() == deadlockDetected
        || error.sqlState() == queryCanceled || error.kind() == ErrorKind::TimedOut;
}

} // namespace

SoftFence::SoftFence(Setup setup)
    : m_setup(std::move(setup))
    , m_pid(m_setup.session->identity().backendPid)
{
}

SoftFence::~SoftFence()
{
    release();
}

bool SoftFence::tryOnce(Deadline deadline)
{
    auto& session = *m_setup.session;
    QList<Sql> names;
    for (const auto& table : m_setup.tables)
        names.append(sql("{}", table));
    QList<Sql> script{"BEGIN"_sql, sql("SET LOCAL lock_timeout = {}", qint64{lockPatience.count()}),
                      sql("SET LOCAL idle_in_transaction_session_timeout = {}", qint64{m_setup.lease.count()})};
    if (session.identity().superuser)
        script.append(sql("SET LOCAL deadlock_timeout = {}", qint64{autovacuumPatience}));
    if (!names.isEmpty())
        script.append(sql("LOCK TABLE {} IN SHARE MODE", joined(names, ", "_sql)));
    try {
        session.execScript(joined(script, "; "_sql), Deadline::in(tryPatience).earliest(deadline));
        return true;
    } catch (const Error& error) {
        if (!isBlocked(error) || !session.isAlive())
            throw;
        session.exec("ROLLBACK"_sql, {}, Deadline::in(5s));
        return false;
    }
}

void SoftFence::take(Deadline deadline, Deadline heldUntil, const std::stop_token& stop,
                     const std::function<void(int)>& between)
{
    for (int tries = 0;; ++tries) {
        between(tries);
        if (tryOnce(deadline))
            break;
        if (deadline.hasPassed())
            throw Error(ErrorKind::TimedOut, Text::tr("The tables could not be locked in time.")).on(Side::Publisher);
        if (!sleepFor(restBetween, stop))
            throw Error(ErrorKind::Cancelled, Text::tr("The operation was cancelled.")).on(Side::Publisher);
    }
    // From here on the heartbeat alone decides how long.
    m_setup.session->setStopToken({});
    m_setup.session->setBudget({});
    m_until = heldUntil;
    {
        const std::scoped_lock lock(m_mutex);
        m_held = true;
    }
    m_heart = std::jthread([this](const std::stop_token& ended) { beat(ended); });
}

void SoftFence::beat(const std::stop_token& stop)
{
    while (sleepFor(m_setup.lease / 6, stop) && !m_until.hasPassed()) {
        const std::scoped_lock lock(m_mutex);
        if (!m_held)
            return;
        try {
            m_setup.session->poll("SELECT 1"_sql);
        } catch (const Error& error) {
            lose(error);
            return;
        }
    }
}

void SoftFence::lose(const Error& error)
{
    m_held = false;
    m_lost = error;
}

Result SoftFence::query(const Sql& sql, const Params& params)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_held)
        throw Error(ErrorKind::Precondition,
                    Text::tr("The locks on the tables are gone: %1")
                        .arg(m_lost ? m_lost->message() : Text::tr("they were given back.")),
                    Text::tr("Somebody may have written meanwhile. Look why the session ended (a server that crashed, "
                             "somebody who ended it, a network that was cut for longer than %1 s), then pause again.")
                        .arg(m_setup.lease.count() / 1000))
            .on(Side::Publisher);
    try {
        return m_setup.session->exec(sql, params, Deadline::in(m_setup.lease).earliest(m_until));
    } catch (const Error& error) {
        if (!m_setup.session->isAlive())
            lose(error);
        throw;
    }
}

void SoftFence::check()
{
    const auto held =
        query("SELECT count(*) AS held FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'relation'"
              " AND mode = 'ShareLock' AND granted"_sql)
            .integer(0, "held");
    if (held < m_setup.tables.size()) {
        const std::scoped_lock lock(m_mutex);
        m_held = false;
        throw Error(
            ErrorKind::Precondition,
            Text::tr("The server says that %1 of the %2 tables are locked.").arg(held).arg(m_setup.tables.size()))
            .on(Side::Publisher);
    }
}

void SoftFence::release() noexcept
{
    m_heart.request_stop();
    if (m_heart.joinable())
        m_heart.join();
    const std::scoped_lock lock(m_mutex);
    m_held = false;
    if (!m_setup.session)
        return;
    try {
        m_setup.session->setStopToken({});
        m_setup.session->setBudget({});
        if (m_setup.session->isAlive())
            m_setup.session->exec("ROLLBACK"_sql, {}, Deadline::in(2s));
    } catch (const Error& error) {
        // Without an answer the end of the connection, or of the lease, does it.
        m_lost = error;
    }
    m_setup.session.reset();
}

} // namespace Flare
