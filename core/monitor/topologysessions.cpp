// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/topologysessions.h"

#include "core/base/parallel.h"
#include "core/replication/endpoints.h"

#include <algorithm>
#include <thread>

namespace Flare {

using namespace Pg;
using namespace std::chrono_literals;

namespace {

// What giving up a server that does not answer costs beside the statement's own limit.
constexpr Milliseconds cancelCost = 3s;
// A server that one database's read has waited for in vain is at work if it answers the simplest question within this.
constexpr Milliseconds simpleAnswer = 1s;
// The end of a session that is not needed any more; one that never ends is left to the server.
constexpr Milliseconds farewell = 1s;

} // namespace

TopologySessions::TopologySessions(const Config& config, Credentials& credentials, Side side, QString applicationName)
    : m_config(config)
    , m_credentials(credentials)
    , m_side(side)
    , m_applicationName(std::move(applicationName))
{
}

void TopologySessions::readServer(const std::stop_token& stop)
{
    m_hangs = false;
    try {
        withSession(m_maintenance, maintenanceDatabase(), stop,
                    [&](Connection& connection) { m_facts.server = readServerFacts(connection, m_config, m_sizes); });
        m_facts.error.reset();
        forgetAbsent();
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled)
            throw;
        disconnect();
        m_facts = {};
        m_facts.error = error;
    }
}

void TopologySessions::forgetAbsent()
{
    const auto isAbsent = [this](const DatabaseName& database) {
        return !m_facts.server->databases.contains(database);
    };
    m_facts.databases.removeIf(
        [&](const QMap<DatabaseName, DatabaseFacts>::iterator& at) { return isAbsent(at.key()); });
    m_facts.databaseErrors.removeIf([&](const QMap<DatabaseName, Error>::iterator& at) { return isAbsent(at.key()); });
    m_idle.remove_if([&](const Idle& idle) { return isAbsent(idle.database); });
}

QSet<DatabaseName> TopologySessions::readDatabases(const QList<DatabaseName>& databases, const std::stop_token& stop)
{
    return readEach(databases, stop, [this](Connection& connection, const DatabaseName& database) {
        return readDatabaseFacts(connection, m_config, database);
    });
}

void TopologySessions::readCatalogues(const QList<DatabaseName>& databases, const std::stop_token& stop)
{
    readAgain(databases, stop, [](Connection& connection, DatabaseFacts& facts) {
        facts.isUnchanged = readCatalogue(connection) == facts.catalogue;
    });
}

void TopologySessions::readCopies(const QList<DatabaseName>& databases, const std::stop_token& stop)
{
    readAgain(databases, stop,
              [this](Connection& connection, DatabaseFacts& facts) { Flare::readCopies(connection, m_config, facts); });
}

void TopologySessions::readAgain(const QList<DatabaseName>& databases, const std::stop_token& stop,
                                 const std::function<void(Connection& connection, DatabaseFacts& facts)>& read)
{
    QList<DatabaseName> there;
    std::ranges::copy_if(databases, std::back_inserter(there),
                         [this](const DatabaseName& database) { return m_facts.databases.contains(database); });
    (void)readEach(there, stop, [&](Connection& connection, const DatabaseName& database) {
        auto facts = known(database);
        read(connection, facts);
        return facts;
    });
}

DatabaseFacts TopologySessions::known(const DatabaseName& database)
{
    const std::lock_guard lock(m_mutex);
    return m_facts.databases.value(database);
}

QSet<DatabaseName> TopologySessions::readEach(const QList<DatabaseName>& databases, const std::stop_token& stop,
                                              const Read& read)
{
    QSet<DatabaseName> left;
    if (!m_facts.server)
        return left;
    QList<DatabaseName> there;
    for (const auto& database : databases) {
        if (m_facts.server->databases.contains(database))
            there.append(database);
    }
    // An open session serves before another database takes its place.
    std::stable_partition(there.begin(), there.end(), [this](const DatabaseName& database) {
        return !isSlow(database)
            && std::ranges::any_of(m_idle, [&](const Idle& idle) { return idle.database == database; });
    });
    m_someAreSlow = false;
    const auto deadline = Deadline::in(m_config.host(m_side).connectTimeout);
    forEachInParallel(there.size(), mostToDatabases, [&]() -> ItemWorker {
        return [&](qsizetype index) {
            {
                const std::lock_guard lock(m_mutex);
                if (m_hangs || (m_someAreSlow && deadline.hasPassed())) {
                    left.insert(there.at(index));
                    return;
                }
            }
            readDatabase(there.at(index), stop, read);
        };
    });
    return left;
}

void TopologySessions::readDatabase(const DatabaseName& database, const std::stop_token& stop, const Read& read)
{
    const auto late = Deadline::in(statementLimit());
    auto session = take(database, stop);
    try {
        DatabaseFacts found;
        withSession(session, database, stop, [&](Connection& connection) { found = read(connection, database); });
        giveBack(database, std::move(session));
        const std::lock_guard lock(m_mutex);
        m_facts.databases.insert(database, found);
        m_facts.databaseErrors.remove(database);
        m_slow.remove(database);
    } catch (const Error& error) {
        giveBack(database, std::move(session));
        if (error.kind() == ErrorKind::Cancelled)
            throw;
        note(database, error, late.hasPassed(), stop);
    }
}

void TopologySessions::note(const DatabaseName& database, const Error& error, bool tookLong,
                            const std::stop_token& stop)
{
    const bool hangs = tookLong && !serverAnswers(stop);
    m_hangs = m_hangs || hangs;
    const std::lock_guard lock(m_mutex);
    m_facts.databases.remove(database);
    m_facts.databaseErrors.insert(database, error);
    if (!tookLong) {
        m_slow.remove(database);
        return;
    }
    m_slow.insert(database);
    m_someAreSlow = true;
}

// One database may hang alone: its catalogue is locked.
bool TopologySessions::serverAnswers(const std::stop_token& stop)
{
    const std::lock_guard lock(m_asking);
    if (m_hangs || !m_maintenance)
        return false;
    try {
        (void)m_maintenance->exec("SELECT 1"_sql, {}, Deadline::in(simpleAnswer));
        return true;
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled || stop.stop_requested())
            throw;
        return false;
    }
}

TopologySessions::Session TopologySessions::take(const DatabaseName& database, const std::stop_token& stop)
{
    Session unneeded;
    {
        const std::lock_guard lock(m_mutex);
        const auto found = std::ranges::find_if(m_idle, [&](const Idle& idle) { return idle.database == database; });
        ++m_busy;
        if (found != m_idle.end()) {
            auto session = std::move(found->session);
            m_idle.erase(found);
            return session;
        }
        if (std::ssize(m_idle) + m_busy > mostToDatabases) {
            unneeded = std::move(m_idle.front().session);
            m_idle.pop_front();
        }
    }
    if (unneeded)
        end(std::move(unneeded), stop);
    return nullptr;
}

// A session that was closed is still there for an instant: the next one waits for its end, so that the server, too,
// never counts more than there may be.
void TopologySessions::end(Session session, const std::stop_token& stop)
{
    const int pid = session->identity().backendPid;
    session.reset();
    const auto deadline = Deadline::in(farewell);
    const std::lock_guard lock(m_asking);
    try {
        while (m_maintenance && !m_hangs && !stop.stop_requested() && !deadline.hasPassed()) {
            if (m_maintenance->poll("SELECT 1 FROM pg_stat_activity WHERE pid = $1"_sql, Params(pid)).isEmpty())
                return;
            std::this_thread::sleep_for(1ms);
        }
    } catch (const Error&) {
        return; // Whoever needs the server next finds out why.
    }
}

void TopologySessions::giveBack(const DatabaseName& database, Session session)
{
    const std::lock_guard lock(m_mutex);
    --m_busy;
    if (session)
        m_idle.push_back({database, std::move(session)});
}

/// A session that has been lost since the last read is opened again at once; one that hangs is given up.
template <typename Work>
void TopologySessions::withSession(Session& session, const DatabaseName& database, const std::stop_token& stop,
                                   const Work& work)
{
    const bool kept = session != nullptr;
    try {
        open(session, database, stop);
        work(*session);
    } catch (const Error& error) {
        if (session && session->isAlive())
            throw;
        session.reset();
        if (!kept || error.kind() != ErrorKind::Connect)
            throw;
        open(session, database, stop);
        work(*session);
    }
}

Milliseconds TopologySessions::statementLimit() const
{
    const Milliseconds limit = m_config.host(m_side).connectTimeout;
    return std::max(limit / 2, limit - cancelCost);
}

void TopologySessions::open(Session& session, const DatabaseName& database, const std::stop_token& stop)
{
    if (session) {
        session->setStopToken(stop);
        return;
    }
    OpenOptions options;
    options.readOnly = true;
    options.statementTimeout = statementLimit();
    session = connectTo(m_config, m_credentials, m_side, m_config.host(m_side).superuser, database, options,
                        m_applicationName, stop);
    session->exec("SET lock_timeout = '500ms'"_sql);
}

void TopologySessions::disconnect()
{
    m_maintenance.reset();
    m_idle.clear();
}

} // namespace Flare
