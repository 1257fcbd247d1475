// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/topologyprobe.h"

#include "core/monitor/topologyassembly.h"
#include "core/monitor/topologyschedule.h"
#include "core/monitor/topologysessions.h"

#include <algorithm>
#include <future>

namespace Flare {

namespace {

/// Its tables may be moving, its way back may be needed, or nothing is known of it.
bool isToBeFollowed(const DatabaseState& database)
{
    const auto copies = [](const SubscriptionLink& link) {
        return link.subscription && (link.tables.unfinished() > 0 || !link.notSubscribed.isEmpty());
    };
    return database.isInOutage() || database.publisher.error || database.subscriber.error
        || std::ranges::any_of(database.subscriptions, copies);
}

} // namespace

class TopologyProbe::Reader
{
public:
    Reader(const Config& config, Credentials& credentials, const QString& applicationName)
        : m_config(config)
        , m_publisher(config, credentials, Side::Publisher, applicationName)
        , m_subscriber(config, credentials, Side::Subscriber, applicationName)
        , m_schedule(config.databases())
        , m_links(config)
    {
    }

    void wantAll() { m_schedule.wantAll(); }
    void want(const QSet<DatabaseName>& databases) { m_schedule.want(databases); }

    Topology read(const std::stop_token& stop)
    {
        const auto askedAt = QDateTime::currentDateTimeUtc();
        onBoth([&](TopologySessions& side) { side.readServer(stop); });
        readDatabases(askedAt, stop);
        // How far the subscriber is counts with the publisher's position.
        m_links.take(linksOf(m_subscriber.facts(), Side::Subscriber));
        m_links.take(linksOf(m_publisher.facts(), Side::Publisher));
        auto topology = assembleTopology(m_config, m_publisher.facts(), m_subscriber.facts(), m_links.frame());
        tellTimes(topology, askedAt);
        followClosely(topology);
        return topology;
    }

    void disconnect()
    {
        m_publisher.disconnect();
        m_subscriber.disconnect();
        m_links = LiveState(m_config);
    }

private:
    using Clock = std::chrono::steady_clock;

    template <typename Work>
    void onBoth(const Work& work)
    {
        auto other = std::async(std::launch::async, [&] { work(m_subscriber); });
        work(m_publisher);
        other.get();
    }

    // Both servers about the same databases in the same look: what one of them says is compared with the other.
    void readDatabases(const QDateTime& askedAt, const std::stop_token& stop)
    {
        const auto marks = [](const TopologySessions& side) -> std::optional<DatabaseMarks> {
            return side.facts().server ? std::optional(side.facts().server->marks) : std::nullopt;
        };
        askForChanges(stop);
        const auto due = m_schedule.due(marks(m_publisher), marks(m_subscriber), Clock::now());
        auto other = std::async(std::launch::async, [&] {
            m_subscriber.readCopies(m_schedule.followedAtRest(), stop);
            return m_subscriber.readDatabases(due, stop);
        });
        auto left = m_publisher.readDatabases(due, stop);
        left.unite(other.get());
        for (const auto& database : due) {
            if (left.contains(database))
                continue;
            const bool isSlow = m_publisher.isSlow(database) || m_subscriber.isSlow(database);
            m_schedule.noteRead(database, {askedAt, Clock::now(), objectsOf(database), isSlow});
        }
    }

    void askForChanges(const std::stop_token& stop)
    {
        const auto doubtful = m_schedule.doubtful(Clock::now());
        if (doubtful.isEmpty())
            return;
        onBoth([&](TopologySessions& side) { side.readCatalogues(doubtful, stop); });
        const auto isUnchanged = [](const TopologySessions& side, const DatabaseName& database) {
            // One that comes or goes is marked by its server.
            if (side.facts().server && !side.facts().server->databases.contains(database))
                return true;
            const auto facts = side.facts().databases.find(database);
            return facts != side.facts().databases.end() && facts->isUnchanged;
        };
        for (const auto& database : doubtful) {
            if (isUnchanged(m_publisher, database) && isUnchanged(m_subscriber, database))
                m_schedule.noteUnchanged(database, Clock::now());
        }
    }

    static qint64 objectsOf(const SideFacts& side, const DatabaseName& database)
    {
        const auto facts = side.databases.find(database);
        return facts == side.databases.end() ? 0 : facts->tables.size() + facts->sequences.size();
    }

    // One that could not be read on one side is tried again at the next look.
    [[nodiscard]] qint64 objectsOf(const DatabaseName& database) const
    {
        const auto& one = m_publisher.facts();
        const auto& other = m_subscriber.facts();
        if (one.databaseErrors.contains(database) || other.databaseErrors.contains(database))
            return 0;
        return std::max(objectsOf(one, database), objectsOf(other, database));
    }

    void tellTimes(Topology& topology, const QDateTime& askedAt) const
    {
        topology.askedAt = askedAt;
        const bool isAnyUp = m_publisher.facts().server || m_subscriber.facts().server;
        for (auto& database : topology.databases) {
            database.askedAt = isAnyUp ? m_schedule.askedAt(database.name) : askedAt;
            if (!database.askedAt.isValid() || (topology.askedAt.isValid() && database.askedAt < topology.askedAt))
                topology.askedAt = database.askedAt;
        }
    }

    // One whose read took too long is not: it would make each look as long.
    void followClosely(const Topology& topology)
    {
        QSet<DatabaseName> closely;
        for (const auto& database : topology.databases) {
            const bool isSlow = m_publisher.isSlow(database.name) || m_subscriber.isSlow(database.name);
            if (!isSlow && isToBeFollowed(database))
                closely.insert(database.name);
        }
        m_schedule.follow(closely);
    }

    static LiveSample linksOf(const SideFacts& facts, Side side)
    {
        LiveSample sample;
        if (facts.server) {
            sample = facts.server->links;
        } else {
            sample.side = side;
            sample.when = Clock::now();
            sample.gap = facts.error;
        }
        for (const auto& database : facts.databases) {
            for (const auto& subscription : database.subscriptions) {
                auto& states = sample.tables[subscription.subscription.name];
                for (const auto& table : subscription.states)
                    ++states[table.state];
            }
        }
        return sample;
    }

    const Config& m_config;
    TopologySessions m_publisher;
    TopologySessions m_subscriber;
    TopologySchedule m_schedule;
    LiveState m_links; ///< The monitor's own: what it makes of one look after the other.
};

TopologyProbe::TopologyProbe(const Config& config, Credentials& credentials, const QString& applicationName)
    : m_reader(std::make_unique<Reader>(config, credentials, applicationName))
{
}

TopologyProbe::~TopologyProbe() = default;

Topology TopologyProbe::read(const std::stop_token& stop)
{
    m_reader->wantAll();
    return m_reader->read(stop);
}

Topology TopologyProbe::look(const std::stop_token& stop, const QSet<DatabaseName>& wanted)
{
    m_reader->want(wanted);
    return m_reader->read(stop);
}

void TopologyProbe::disconnect()
{
    m_reader->disconnect();
}

} // namespace Flare
