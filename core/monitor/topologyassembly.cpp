// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/topologyassembly.h"

#include "core/base/text.h"
#include "core/monitor/linkstate.h"
#include "core/replication/copyshare.h"
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

    void run(const QSet<SubscriptionName>& failing)
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
            fillLink(link, failing.contains(link.name));
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

    void fillLink(SubscriptionLink& link, bool failing)
    {
        QList<TableState> states;
        fillPublisherEnd(link);
        if (m_there != nullptr) {
            const auto found = std::ranges::find_if(m_there->subscriptions, [&](const SubscriptionFacts& facts) {
                return facts.subscription.name == link.name;
            });
            if (found != m_there->subscriptions.end()) {
                link.subscription = found->subscription;
                fillWorker(link);
                link.errorsGrew = failing;
                states = found->states;
                count(link.tables, states);
                compareTables(link, states);
                measureCopy(link, states);
            }
        }
        judgeLink(link, states,
                  {gapOf(m_publisher, m_state.publisher, m_here), gapOf(m_subscriber, m_state.subscriber, m_there)});
    }

    void fillPublisherEnd(SubscriptionLink& link)
    {
        if (!m_publisher.server)
            return;
        const auto& all = m_publisher.server->slotsHere;
        if (const auto slot = std::ranges::find(all, link.slotName, &Slot::name); slot != all.end()) {
            link.slot = *slot;
            link.lagBytes = slot->lagBytes;
        }
        const auto& senders = m_publisher.server->senders;
        if (const auto sender = senders.find(link.slotName); sender != senders.end()) {
            link.lagBytes = sender->lagBytes;
            link.streamingFor = sender->age;
        }
        if (m_here != nullptr && m_here->publication) {
            const auto owners = journalIn(m_here->publication->comment).slotOwners;
            link.slotIsOurs = owners.value(link.slotName) == m_config.subscriber.systemIdentifier;
        }
    }

    // The server says it of all subscriptions at each look; its database, which knows the tables, is asked more seldom.
    void fillWorker(SubscriptionLink& link) const
    {
        if (!m_subscriber.server)
            return;
        const auto& all = m_subscriber.server->subscriptions;
        if (const auto now = std::ranges::find(all, link.subscription->id, &Subscription::id); now != all.end())
            link.subscription = *now;
        const auto& errors = m_subscriber.server->subscriptionErrors;
        if (const auto count = errors.find(link.subscription->id); count != errors.end())
            link.errors = *count;
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
                          const QSet<SubscriptionName>& failing)
{
    auto topology = unreadTopology(config);
    topology.takenAt = QDateTime::currentDateTimeUtc();
    fill(topology.publisher, publisher);
    fill(topology.subscriber, subscriber);
    for (auto& database : topology.databases)
        DatabaseAssembly(config, publisher, subscriber, database).run(failing);
    return topology;
}

} // namespace Flare
