// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/livesampler.h"

#include "core/replication/applylog.h"
#include "core/replication/endpoints.h"
#include "core/replication/subscriptionstatements.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace Flare {

using namespace Pg;

namespace {

// Tables that are all ready change seldom: somebody refreshes the subscription.
constexpr qint64 looksBetweenReadyTables = 10;
// Tables grow slowly beside what their copies take.
constexpr auto sizesLast = std::chrono::minutes(1);
constexpr auto failuresLast = std::chrono::seconds(5);
constexpr auto writesLast = std::chrono::seconds(2);
// Of ten thousand tables the names take the server some twenty milliseconds.
constexpr auto coverageLasts = std::chrono::seconds(30);

bool areAllReady(const LiveTableStates& states)
{
    return states.size() == 1 && states.contains(u'r');
}

} // namespace

LiveSampler::LiveSampler(const Config& config, Credentials& credentials, Side side, QString applicationName,
                         const Clock& clock)
    : m_config(config)
    , m_credentials(credentials)
    , m_side(side)
    , m_applicationName(std::move(applicationName))
    , m_clock(clock)
{
}

LiveSampler::~LiveSampler() = default;

LiveSample LiveSampler::read(Milliseconds patience, const std::stop_token& stop)
{
    ++m_looks;
    LiveSample sample;
    sample.side = m_side;
    auto asked = std::chrono::steady_clock::now();
    try {
        open(m_maintenance, maintenanceDatabase(), patience, stop);
        asked = std::chrono::steady_clock::now();
        readServer(sample);
        if (m_side == Side::Subscriber) {
            readTables(sample, patience, stop);
            readFailures(*sample.subscriber);
        } else {
            readWrites(sample);
            readSizes(sample, patience, stop);
            readPublished(sample, patience, stop);
        }
        sample.coverage = m_coverage;
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled)
            throw;
        disconnect();
        sample = {};
        sample.side = m_side;
        sample.gap = error;
    }
    sample.when = std::chrono::steady_clock::now();
    sample.at = QDateTime::currentDateTimeUtc();
    sample.took = std::chrono::duration_cast<Milliseconds>(sample.when - asked);
    return sample;
}

void LiveSampler::readServer(LiveSample& sample)
{
    const auto before = QDateTime::currentDateTimeUtc();
    const auto result = m_maintenance.connection->exec(m_maintenance.statement, liveParameters(m_config.databases()));
    const auto middle = before.addMSecs(before.msecsTo(QDateTime::currentDateTimeUtc()) / 2);
    if (m_side == Side::Publisher)
        sample.publisher = livePublisherFrom(result);
    else
        sample.subscriber = liveSubscriberFrom(result);
    const auto& serverTime = sample.publisher ? sample.publisher->serverTime : sample.subscriber->serverTime;
    sample.clockAhead = Milliseconds(middle.msecsTo(serverTime));
}

void LiveSampler::readWrites(LiveSample& sample)
{
    const auto now = std::chrono::steady_clock::now();
    if (!m_writes || now - m_writesRead >= writesLast) {
        auto& connection = *m_maintenance.connection;
        m_writes = liveWritesFrom(connection.exec(liveWritesQuery(connection.identity().majorVersion()),
                                                  liveParameters(m_config.databases())));
        m_writesRead = now;
    }
    sample.writes = m_writes;
    sample.writesRead = m_writesRead;
}

// With many databases in turn, so that a look costs the server the same however many there are.
void LiveSampler::readTables(LiveSample& sample, Milliseconds patience, const std::stop_token& stop)
{
    const bool all = m_looks % looksBetweenReadyTables == 1;
    const auto databases = m_config.databases();
    int asked = 0;
    for (qsizetype count = 0; count < databases.size() && asked < mostToDatabases; ++count) {
        const auto& database = databases.at(m_nextDatabase++ % databases.size());
        if (readTablesOf(database, sample.subscriber->subscriptions, all, patience, stop))
            ++asked;
    }
    sample.tables = m_tables.states;
    nameCopies(*sample.subscriber);
}

bool LiveSampler::readTablesOf(const DatabaseName& database, const QMap<SubscriptionName, LiveSubscription>& there,
                               bool all, Milliseconds patience, const std::stop_token& stop)
{
    QList<SubscriptionName> names;
    bool settled = true;
    for (const auto& subscription : m_config.subscriptionsOf(database)) {
        if (!there.contains(subscription.name)) {
            m_tables.states.remove(subscription.name);
            m_tables.busy.remove(subscription.name);
            m_coverage.remove(subscription.name);
            continue;
        }
        names.append(subscription.name);
        settled = settled && areAllReady(m_tables.states.value(subscription.name))
            && there.value(subscription.name).copies.isEmpty();
    }
    auto& session = m_databases[database];
    if (names.isEmpty())
        session = {}; // It must not be in the way of whoever drops the database.
    if (names.isEmpty() || (settled && !all))
        return false;
    open(session, database, patience, stop);
    const auto tables = liveTablesFrom(session.connection->exec(session.statement, {}));
    for (const auto& name : std::as_const(names)) {
        m_tables.states.insert(name, tables.states.value(name));
        m_tables.busy.insert(name, tables.busy.value(name));
    }
    readSubscribedOf(database, names, *session.connection);
    return true;
}

void LiveSampler::readSubscribedOf(const DatabaseName& database, const QList<SubscriptionName>& there,
                                   Connection& connection)
{
    const bool isSame = std::ranges::all_of(there, [this](const SubscriptionName& name) {
        const auto states = m_tables.states.value(name);
        return m_coverage.contains(name)
            && m_coverage.value(name).tables.size() == std::accumulate(states.begin(), states.end(), 0);
    });
    if (isSame && !isCoverageDue(database))
        return;
    m_coverageAsked.insert(database, m_clock.now());
    m_coverage.insert(readSubscribedCoverage(connection, there, m_clock));
}

bool LiveSampler::isCoverageDue(const DatabaseName& database) const
{
    const auto asked = m_coverageAsked.find(database);
    return asked == m_coverageAsked.end() || m_clock.now() - *asked >= coverageLasts;
}

// Only where the publisher keeps changes: without a slot nothing is followed that could be incomplete.
void LiveSampler::readPublished(LiveSample& sample, Milliseconds patience, const std::stop_token& stop)
{
    QSet<DatabaseName> followed;
    for (const auto& subscription : m_config.subscriptions) {
        if (sample.publisher->slotsByName.contains(slotNameFor(subscription.name)))
            followed.insert(subscription.database);
        else
            m_coverage.remove(subscription.name);
    }
    int asked = 0;
    for (const auto& database : m_config.databases()) {
        if (!followed.contains(database)) {
            m_coverageAsked.remove(database);
        } else if (asked < mostToDatabases && isCoverageDue(database)) {
            ++asked;
            m_coverageAsked.insert(database, m_clock.now());
            readPublishedOf(database, patience, stop);
        }
    }
}

void LiveSampler::readPublishedOf(const DatabaseName& database, Milliseconds patience, const std::stop_token& stop)
{
    try {
        const auto connection = connect(database, patience, stop);
        for (const auto& publication : m_config.publications) {
            if (publication.database != database)
                continue;
            const auto coverage = readPublishedCoverage(*connection, publication, m_clock);
            for (const auto& subscription : m_config.subscriptionsOf(database)) {
                if (subscription.publication == publication.name)
                    m_coverage.insert(subscription.name, coverage);
            }
        }
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled)
            throw;
        // What the server itself said is no less true without it; what is not known is shown as such.
        for (const auto& subscription : m_config.subscriptionsOf(database))
            m_coverage.remove(subscription.name);
    }
}

void LiveSampler::nameCopies(LiveSubscriber& subscriber) const
{
    for (auto& subscription : subscriber.subscriptions) {
        const auto busy = m_tables.busy.value(subscription.name);
        QList<LiveCopy> copies;
        for (const auto& copy : std::as_const(subscription.copies)) {
            const auto table = busy.find(copy.relation);
            // The worker stays with a table until it has caught up. The counters are younger than the state.
            if (table == busy.end() || (table->state != u'd' && !copy.bytes))
                continue;
            copies.append(copy);
            copies.last().table = table->name;
        }
        subscription.copies = copies;
    }
}

void LiveSampler::readFailures(LiveSubscriber& subscriber)
{
    const auto now = std::chrono::steady_clock::now();
    for (const auto& configured : m_config.subscriptions) {
        const auto there = subscriber.subscriptions.find(configured.name);
        if (there == subscriber.subscriptions.end())
            continue;
        auto& known = m_failures[configured.name];
        const auto errors = there->applyErrors.value_or(0) + there->copyErrors.value_or(0);
        // Before 15 nothing counts errors; a worker that should be there and is not has had one.
        const bool isAnew = there->applyErrors ? errors != known.errors : there->enabled && !there->workerPid;
        if (isAnew && (known.words.isEmpty() || now - known.readAt >= failuresLast)) {
            known = {errors, now, {}};
            if (errors > 0 || !there->applyErrors)
                known.words = readApplyFailure(*m_maintenance.connection, there->oid);
        }
        there->failure = known.words;
    }
}

void LiveSampler::readSizes(LiveSample& sample, Milliseconds patience, const std::stop_token& stop)
{
    QSet<DatabaseName> copied;
    for (const auto& slot : std::as_const(sample.publisher->slotsByName)) {
        if (isCopySlot(slot.name))
            copied.insert(slot.database);
    }
    for (const auto& database : m_config.databases()) {
        if (copied.contains(database))
            continue;
        m_databases.erase(database); // It must not be in the way of whoever drops the database.
        m_sizes.remove(database);
        m_sizesAsked.remove(database);
    }
    if (const auto database = nextToSize(copied)) {
        m_sizesAsked.insert(*database, std::chrono::steady_clock::now());
        readSizesOf(*database, patience, stop);
    }
    sample.sizes = m_sizes;
}

// One in a look, because a hundred tables take the server three milliseconds: the one that was asked the longest ago.
std::optional<DatabaseName> LiveSampler::nextToSize(const QSet<DatabaseName>& copied) const
{
    std::optional<DatabaseName> next;
    auto oldest = std::chrono::steady_clock::now() - sizesLast;
    for (const auto& database : m_config.databases()) {
        const auto asked = m_sizesAsked.value(database, LiveSample::TimePoint::min());
        if (copied.contains(database) && asked < oldest) {
            next = database;
            oldest = asked;
        }
    }
    return next;
}

void LiveSampler::readSizesOf(const DatabaseName& database, Milliseconds patience, const std::stop_token& stop)
{
    auto& session = m_databases[database];
    try {
        const bool fresh = !session.connection;
        open(session, database, patience, stop);
        if (fresh) // A lock that came since the query looked for locks.
            (void)session.connection->exec("SET lock_timeout = '100ms'"_sql);
        m_sizes.insert(database, liveSizesFrom(session.connection->exec(session.statement, {})));
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled)
            throw;
        // What the server itself said is no less true without them; they are asked for again when they are due.
        session = {};
    }
}

std::unique_ptr<Connection> LiveSampler::connect(const DatabaseName& database, Milliseconds patience,
                                                 const std::stop_token& stop)
{
    Pg::OpenOptions options;
    options.readOnly = true;
    options.statementTimeout = patience;
    return connectTo(m_config, m_credentials, m_side, accountOf(m_config, m_side, Role::Superuser), database, options,
                     m_applicationName, stop);
}

void LiveSampler::makeRoomFor(Session& session)
{
    session.look = m_looks;
    if (session.connection)
        return;
    std::vector<Session*> open;
    for (auto& [name, other] : m_databases) {
        if (other.connection)
            open.push_back(&other);
    }
    if (std::ssize(open) >= mostToDatabases)
        **std::ranges::min_element(open, {}, &Session::look) = {};
}

void LiveSampler::open(Session& session, const DatabaseName& database, Milliseconds patience,
                       const std::stop_token& stop)
{
    if (&session != &m_maintenance)
        makeRoomFor(session);
    if (session.connection) {
        (void)session.connection->setStopToken(stop);
        return;
    }
    auto connection = connect(database, patience, stop);
    const int major = connection->identity().majorVersion();
    const bool publisher = m_side == Side::Publisher;
    if (&session != &m_maintenance)
        session.statement = connection->prepare(publisher ? liveSizesQuery(major) : liveTablesQuery());
    else if (publisher)
        session.statement = connection->prepare(livePublisherQuery(major));
    else
        session.statement = connection->prepare(
            liveSubscriberQuery(major, connection->exec(liveOriginsQuery(major)).boolean(0, "allowed")));
    session.connection = std::move(connection);
}

void LiveSampler::disconnect()
{
    m_maintenance = {};
    m_databases.clear();
    m_tables = {};
    m_writes.reset();
    m_sizesAsked.clear();
    m_coverageAsked.clear();
}

} // namespace Flare
