// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/topologyassembly.h"

#include "core/base/text.h"
#include "core/monitor/linkreason.h"
#include "core/replication/copyshare.h"
#include "core/replication/copywatch.h"
#include "core/replication/publicationdefinition.h"
#include "core/replication/publicationjournal.h"
#include "core/replication/statustable.h"
#include "core/replication/subscriptionstatements.h"

#include <algorithm>

namespace Flare {

namespace {

void fill(ServerState& state, const SideFacts& facts)
{
    state.error = facts.error;
    if (!facts.server)
        return;
    auto read = facts.server->state;
    read.side = state.side;
    read.host = state.host;
    read.port = state.port;
    read.expected = state.expected;
    read.error = state.error;
    state = read;
}

void fill(DatabaseOnServer& state, const SideFacts& facts, const DatabaseName& name)
{
    if (!facts.server)
        return;
    state = facts.server->databases.value(name);
    state.known = true;
    if (const auto error = facts.databaseErrors.find(name); error != facts.databaseErrors.end())
        state.error = *error;
    const auto read = facts.databases.find(name);
    if (read == facts.databases.end())
        return;
    state.inspected = true;
    state.ownerMayCreate = read->ownerMayCreate;
    for (const auto& table : read->tables) {
        state.tables += table.ofExtension ? 0 : 1;
        state.statusTable = state.statusTable || table.name == statusTable();
    }
    for (auto it = read->storage.begin(); it != read->storage.end(); ++it) {
        if (it.key() == statusTable())
            continue;
        state.tablesWithRows += it->stored && it->bytes > 0 ? 1 : 0;
        state.tablesWithoutStatistics += it->withoutStatistics ? 1 : 0;
    }
}

QList<RelationName> namesOf(const QList<TableFacts>& tables)
{
    QList<RelationName> names;
    for (const auto& table : tables)
        names.append(table.name);
    return names;
}

// By bytes, and not as the server's collation has it.
QList<RelationName> sorted(QList<RelationName> names)
{
    std::sort(names.begin(), names.end());
    return names;
}

/// Puts together one database.
class DatabaseAssembly
{
public:
    DatabaseAssembly(const Config& config, const SideFacts& publisher, const SideFacts& subscriber,
                     DatabaseState& state)
        : m_config(config)
        , m_publisher(publisher)
        , m_subscriber(subscriber)
        , m_state(state)
    {
        if (const auto at = publisher.databases.find(state.name); at != publisher.databases.end())
            m_here = &*at;
        if (const auto at = subscriber.databases.find(state.name); at != subscriber.databases.end())
            m_there = &*at;
    }

    void run(const LiveFrame& frame)
    {
        fill(m_state.publisher, m_publisher, m_state.name);
        fill(m_state.subscriber, m_subscriber, m_state.name);
        if (m_publisher.server) {
            m_state.preparedTransactions = m_publisher.server->preparedTransactions.value(m_state.name);
            const auto& pauses = m_publisher.server->pauses;
            if (const auto pause = pauses.find(m_state.name); pause != pauses.end())
                m_state.pause = *pause;
        }
        if (m_here != nullptr)
            fillPublisherPart();
        if (m_here != nullptr && m_there != nullptr)
            compareSides();
        for (auto& link : m_state.subscriptions)
            fillLink(link, frame);
    }

private:
    void fillPublisherPart()
    {
        m_state.publication = m_here->publication;
        m_state.publishedTables = static_cast<int>(m_here->published.size());
        m_state.statusTablePublished = m_here->published.contains(statusTable());
        m_state.extensions = m_here->extensions;
        m_state.grants = m_here->grants;
        auto wanted = m_here->tables;
        if (const auto* publication = m_config.publicationOf(m_state.name))
            designWanted(*publication, wanted);
        m_state.grants->unreadableTables =
            static_cast<int>(std::ranges::count_if(wanted, [this](const TableFacts& table) {
                return !table.ofExtension && !m_here->storage.value(table.name).readable;
            }));
    }

    // What the publication shall be depends on both versions: without the subscriber's nothing is said.
    void designWanted(const PublicationConfig& publication, QList<TableFacts>& wanted)
    {
        if (!m_publisher.server || !m_subscriber.server)
            return;
        const int major = m_publisher.server->state.identity->majorVersion();
        try {
            const auto design = designPublication(publication, m_here->tables, major,
                                                  m_subscriber.server->state.identity->majorVersion());
            wanted = design.stored;
            const auto identities = identityChanges(publication, m_here->tables, design.stored);
            m_state.tablesToFull = namesOf(identities.toFull);
            m_state.tablesWithoutIdentity = namesOf(identities.missing);
            if (m_here->publication)
                m_state.publicationDifferences = differencesOf(*m_here->publication, design);
        } catch (const Error& error) {
            m_state.publicationProblem = error;
        }
    }

    void compareSides()
    {
        const auto there = sorted(namesOf(m_there->tables));
        QList<RelationName> missing;
        for (const auto& table : m_here->tables) {
            if (!table.ofExtension && table.name != statusTable()
                && !std::binary_search(there.begin(), there.end(), table.name))
                missing.append(table.name);
        }
        m_state.tablesMissing = missing;
        for (const auto& extension : m_here->extensions) {
            if (!m_there->extensions.contains(extension))
                m_state.extensionsMissing.append(extension);
        }
        const auto comparison = compareSequences(m_here->sequences, m_there->sequences);
        m_state.sequences =
            SequenceCounts{static_cast<int>(m_here->sequences.size()), static_cast<int>(comparison.behind.size()),
                           static_cast<int>(comparison.ahead.size()), static_cast<int>(comparison.missing.size())};
    }

    void fillLink(SubscriptionLink& link, const LiveFrame& frame)
    {
        fillSubscription(link);
        if (m_here != nullptr && m_here->publication) {
            const auto owners = journalIn(m_here->publication->comment).slotOwners;
            link.slotIsOurs = owners.value(link.slotName) == m_config.subscriber.systemIdentifier;
        }
        const auto* reading = frame.link(link.name);
        link.slot = reading->slot;
        link.lagBytes = reading->lagBytes;
        link.streamingFor = reading->slot ? reading->slot->connectedFor : std::nullopt;
        if (const auto& worker = reading->subscription; worker && worker->applyErrors)
            link.errors = *worker->applyErrors + worker->copyErrors.value_or(0);
        QList<TableState> states;
        if (const auto* facts = factsOf(link); facts != nullptr && link.subscription) {
            states = facts->states;
            count(link.tables, states);
            compareTables(link, states);
            measureCopy(link, states);
        }
        const auto gap = gapOf(m_subscriber, m_state.subscriber, m_there);
        link.reason = gap.isEmpty() ? gapOf(m_publisher, m_state.publisher, m_here) : gap;
        link.state = link.reason.isEmpty() ? reading->state : LinkState::Unknown;
        link.reason = reasonOf(link, *reading, stateCounts(states));
    }

    // The server says it of all subscriptions at each look; its database, which knows the tables, is asked more seldom.
    void fillSubscription(SubscriptionLink& link) const
    {
        if (!m_subscriber.server)
            return;
        const auto& all = m_subscriber.server->subscriptions;
        if (const auto now = std::ranges::find(all, link.name, &Subscription::name); now != all.end())
            link.subscription = *now;
    }

    [[nodiscard]] const SubscriptionFacts* factsOf(const SubscriptionLink& link) const
    {
        if (m_there == nullptr)
            return nullptr;
        const auto found = std::ranges::find_if(m_there->subscriptions, [&](const SubscriptionFacts& facts) {
            return facts.subscription.name == link.name;
        });
        return found == m_there->subscriptions.end() ? nullptr : &*found;
    }

    static void count(SubscriptionLink::TableCounts& counts, const QList<TableState>& states)
    {
        for (const auto& state : states) {
            switch (state.state.toLatin1()) {
            case 'i':
                ++counts.initial;
                break;
            case 'd':
                ++counts.copying;
                break;
            case 'f':
                ++counts.copied;
                break;
            case 's':
                ++counts.synchronised;
                break;
            default:
                ++counts.ready;
            }
        }
    }

    void compareTables(SubscriptionLink& link, const QList<TableState>& states) const
    {
        if (m_here == nullptr)
            return;
        QList<RelationName> subscribed;
        for (const auto& state : states)
            subscribed.append(state.name);
        subscribed = sorted(subscribed);
        for (const auto& table : m_here->published) {
            if (!std::binary_search(subscribed.begin(), subscribed.end(), table))
                link.notSubscribed.append(table);
        }
    }

    void measureCopy(SubscriptionLink& link, const QList<TableState>& states) const
    {
        if (m_here == nullptr)
            return;
        const auto share = copyShareOf(
            states, [this](const RelationName& table) { return m_here->storage.value(table).bytes; },
            [this](const RelationName& table) { return m_there->storage.value(table).bytes; });
        link.copiedBytes = share.copied;
        link.totalBytes = share.total;
    }

    /// Why a side does not tell its part; empty if it does. A database that isn't there has nothing to tell.
    static QString gapOf(const SideFacts& side, const DatabaseOnServer& database, const DatabaseFacts* facts)
    {
        if (side.error)
            return side.error->message();
        if (database.error)
            return database.error->message();
        if (facts == nullptr && !(database.known && !database.exists))
            return Text::tr("The server has not been read.");
        return {};
    }

    const Config& m_config;
    const SideFacts& m_publisher;
    const SideFacts& m_subscriber;
    DatabaseState& m_state;
    const DatabaseFacts* m_here = nullptr; ///< Of the publisher.
    const DatabaseFacts* m_there = nullptr; ///< Of the subscriber.
};

} // namespace

Topology assembleTopology(const Config& config, const SideFacts& publisher, const SideFacts& subscriber,
                          const LiveFrame& frame)
{
    auto topology = unreadTopology(config);
    topology.takenAt = QDateTime::currentDateTimeUtc();
    fill(topology.publisher, publisher);
    fill(topology.subscriber, subscriber);
    for (auto& database : topology.databases)
        DatabaseAssembly(config, publisher, subscriber, database).run(frame);
    return topology;
}

} // namespace Flare
