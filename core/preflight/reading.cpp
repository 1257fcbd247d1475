// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preflight/reading.h"

#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/preflight/trialreading.h"

#include <future>
#include <mutex>

namespace Flare {

namespace {

Facts::Server readOne(Pg::Connection& connection)
{
    return Facts::readServer(connection);
}

void checkThere(const Facts::Server& publisher, const QList<DatabaseName>& wanted)
{
    for (const auto& name : wanted) {
        if (!publisher.databases.contains(name))
            throw Error(ErrorKind::Precondition,
                        Text::tr("The publisher has no database %1, which the file names.").arg(name.text()),
                        Text::tr("Correct the name in the file: names are taken as they are written, capital letters "
                                 "included."))
                .on(Side::Publisher);
    }
}

/// One item for each database and side.
class DatabasesReading
{
public:
    DatabasesReading(Facts::Migration& facts, const OpenForReading& open, const ReadingPlan& plan)
        : m_config(facts.config)
        , m_subscriberMajor(facts.subscriber.major())
        , m_open(open)
        , m_plan(plan)
        , m_subscribers(facts.subscriber.databases)
        , m_pairs(facts.databases.data())
        , m_count(facts.databases.size())
    {
    }

    void run()
    {
        auto other = std::async(std::launch::async, [this] { readSide(Side::Subscriber); });
        readSide(Side::Publisher);
        other.get();
    }

private:
    void readSide(Side side)
    {
        const auto makeWorker = [this, side]() -> ItemWorker {
            return [this, side](qsizetype index) { readOneDatabase(side, m_pairs[index]); };
        };
        forEachInParallel(m_count, m_plan.connections, makeWorker);
    }

    void readOneDatabase(Side side, Facts::Pair& pair)
    {
        if (side == Side::Publisher || m_subscribers.contains(pair.name)) {
            const auto connection = m_open(side, pair.name);
            (side == Side::Publisher ? pair.publisher : pair.subscriber) = Facts::readDatabase(*connection);
            readRights(*connection, pair);
        }
        const std::scoped_lock lock(m_mutex);
        ++m_done;
        if (m_plan.progress)
            m_plan.progress(m_done, 2 * m_count);
    }

    void readRights(Pg::Connection& connection, Facts::Pair& pair)
    {
        if (connection.side() == Side::Publisher)
            pair.publisher.publisherRights =
                Facts::readPublisherRights(connection, m_config, pair.name, pair.publisher.tables, m_subscriberMajor);
        else
            pair.subscriber.subscriberRights = Facts::readSubscriberRights(connection, pair.subscriber.tables);
    }

    const Config& m_config;
    const int m_subscriberMajor;
    const OpenForReading& m_open;
    const ReadingPlan& m_plan;
    const QSet<DatabaseName>& m_subscribers;
    Facts::Pair* const m_pairs; ///< Not shared: each thread writes into items of its own.
    const qsizetype m_count;
    std::mutex m_mutex;
    qint64 m_done = 0;
};

} // namespace

Facts::Migration readMigration(const Config& config, Pg::Connection& publisher, Pg::Connection& subscriber,
                               const OpenForReading& open, const ReadingPlan& plan)
{
    auto other = std::async(std::launch::async, [&] { return readOne(subscriber); });
    Facts::Migration facts{config, readOne(publisher), {}, {}};
    facts.subscriber = other.get();
    checkThere(facts.publisher, plan.databases);
    for (const auto& name : plan.databases)
        facts.databases.append({name, {}, {}});
    auto around = std::async(std::launch::async,
                             [&plan] { return plan.surroundings ? plan.surroundings() : Facts::Surroundings(); });
    DatabasesReading(facts, open, plan).run();
    readTrials(facts, open, plan.connections);
    facts.surroundings = around.get();
    return facts;
}

} // namespace Flare
