// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/topologyprobe.h"

#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/monitor/topologyassembly.h"
#include "core/replication/copywatch.h"
#include "core/replication/endpoints.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <map>
#include <mutex>

namespace Flare {

using namespace Pg;
using namespace std::chrono_literals;

namespace {

// Databases of one server that are read at the same time.
constexpr int databasesAtOnce = 4;
// What giving up a server that does not answer costs beside the statement's own limit.
constexpr Milliseconds cancelCost = 3s;

/// The sessions on one server and what they tell. Used by one thread at a time, but for the databases, each of which
/// has its own connection.
class SideReader
{
public:
    SideReader(const Config& config, Credentials& credentials, Side side, const QString& applicationName)
        : m_config(config)
        , m_credentials(credentials)
        , m_side(side)
        , m_applicationName(applicationName)
    {
        for (const auto& database : config.databases())
            m_databases[database] = nullptr;
    }

    SideFacts read(const std::stop_token& stop)
    {
        SideFacts facts;
        m_hangs = false;
        try {
            withSession(m_maintenance, maintenanceDatabase(), stop,
                        [&](Connection& connection) { facts.server = readServerFacts(connection, m_config); });
            readDatabases(facts, stop);
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::Cancelled)
                throw;
            disconnect();
            facts = {};
            facts.error = error;
        }
        return facts;
    }

    void disconnect()
    {
        m_maintenance.reset();
        for (auto& entry : m_databases)
            entry.second.reset();
    }

private:
    using Session = std::unique_ptr<Connection>;

    void readDatabases(SideFacts& facts, const std::stop_token& stop)
    {
        QList<DatabaseName> there;
        for (auto& [name, session] : m_databases) {
            if (facts.server->databases.contains(name))
                there.append(name);
            else
                session.reset();
        }
        std::mutex mutex;
        forEachInParallel(there.size(), databasesAtOnce, [&]() -> ItemWorker {
            return [&](qsizetype index) { readDatabase(there.at(index), facts, mutex, stop); };
        });
    }

    void readDatabase(const DatabaseName& name, SideFacts& facts, std::mutex& mutex, const std::stop_token& stop)
    {
        try {
            DatabaseFacts found;
            withSession(m_databases.at(name), name, stop,
                        [&](Connection& connection) { found = readDatabaseFacts(connection, m_config, name); });
            const std::lock_guard lock(mutex);
            facts.databases.insert(name, found);
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::Cancelled)
                throw;
            const std::lock_guard lock(mutex);
            facts.databaseErrors.insert(name, error);
        }
    }

    /// A session that has been lost since the last read is opened again at once; one that hangs is given up.
    template <typename Work>
    void withSession(Session& session, const DatabaseName& database, const std::stop_token& stop, const Work& work)
    {
        if (m_hangs)
            throw Error(ErrorKind::TimedOut, Text::tr("The %1 does not answer.").arg(keyOf(m_side))).on(m_side);
        const bool kept = session != nullptr;
        try {
            open(session, database, stop);
            work(*session);
        } catch (const Error& error) {
            m_hangs = m_hangs || error.kind() == ErrorKind::TimedOut;
            if (session && session->isAlive())
                throw;
            session.reset();
            if (!kept || error.kind() != ErrorKind::Connect)
                throw;
            open(session, database, stop);
            work(*session);
        }
    }

    void open(Session& session, const DatabaseName& database, const std::stop_token& stop)
    {
        if (session) {
            session->setStopToken(stop);
            return;
        }
        const auto& host = m_config.host(m_side);
        const Milliseconds limit = host.connectTimeout;
        OpenOptions options;
        options.readOnly = true;
        options.statementTimeout = std::max(limit / 2, limit - cancelCost);
        session =
            connectTo(m_config, m_credentials, m_side, host.superuser, database, options, m_applicationName, stop);
        session->exec("SET lock_timeout = '500ms'"_sql);
    }

    const Config& m_config;
    Credentials& m_credentials;
    Side m_side;
    QString m_applicationName;
    Session m_maintenance;
    std::map<DatabaseName, Session> m_databases;
    std::atomic<bool> m_hangs = false;
};

} // namespace

class TopologyProbe::Reader
{
public:
    Reader(const Config& config, Credentials& credentials, const QString& applicationName)
        : m_config(config)
        , m_publisher(config, credentials, Side::Publisher, applicationName)
        , m_subscriber(config, credentials, Side::Subscriber, applicationName)
    {
    }

    Topology read(const std::stop_token& stop)
    {
        auto other = std::async(std::launch::async, [&] { return m_subscriber.read(stop); });
        const auto publisher = m_publisher.read(stop);
        const auto subscriber = other.get();
        return assembleTopology(m_config, publisher, subscriber, failing(subscriber));
    }

    void disconnect()
    {
        m_publisher.disconnect();
        m_subscriber.disconnect();
    }

private:
    using Clock = std::chrono::steady_clock;

    struct Failures
    {
        qint64 errors = 0;
        std::optional<Clock::time_point> grewAt;
    };

    // A worker that failed waits before its next try: between two failures all looks well.
    QSet<SubscriptionName> failing(const SideFacts& subscriber)
    {
        QSet<SubscriptionName> names;
        for (const auto& database : subscriber.databases) {
            for (const auto& [subscription, states, errors] : database.subscriptions) {
                if (!errors)
                    continue;
                const auto [entry, isNew] = m_failures.try_emplace(subscription.name, Failures{*errors, {}});
                auto& failures = entry->second;
                if (*errors > failures.errors)
                    failures.grewAt = Clock::now();
                failures.errors = *errors;
                if (failures.grewAt && Clock::now() - *failures.grewAt < CopyWatch::patience)
                    names.insert(subscription.name);
            }
        }
        return names;
    }

    const Config& m_config;
    SideReader m_publisher;
    SideReader m_subscriber;
    std::map<SubscriptionName, Failures> m_failures;
};

TopologyProbe::TopologyProbe(const Config& config, Credentials& credentials, const QString& applicationName)
    : m_reader(std::make_unique<Reader>(config, credentials, applicationName))
{
}

TopologyProbe::~TopologyProbe() = default;

Topology TopologyProbe::read(const std::stop_token& stop)
{
    return m_reader->read(stop);
}

void TopologyProbe::disconnect()
{
    m_reader->disconnect();
}

} // namespace Flare
