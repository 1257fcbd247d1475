// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/livesampler.h"

#include "core/replication/endpoints.h"

namespace Flare {

namespace {

// Tables that are all ready change seldom: somebody refreshes the subscription.
constexpr qint64 looksBetweenReadyTables = 10;
constexpr int databasesPerLook = 5;

bool areAllReady(const LiveTableStates& states)
{
    return states.size() == 1 && states.contains(u'r');
}

} // namespace

LiveSampler::LiveSampler(const Config& config, Credentials& credentials, Side side, QString applicationName)
    : m_config(config)
    , m_credentials(credentials)
    , m_side(side)
    , m_applicationName(std::move(applicationName))
{
}

LiveSampler::~LiveSampler() = default;

LiveSample LiveSampler::read(Milliseconds patience, const std::stop_token& stop)
{
    LiveSample sample;
    sample.side = m_side;
    auto asked = std::chrono::steady_clock::now();
    try {
        open(m_maintenance, maintenanceDatabase(), patience, stop);
        asked = std::chrono::steady_clock::now();
        readServer(sample);
        if (m_side == Side::Subscriber)
            readTables(sample, patience, stop);
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

// With many databases in turn, so that a look costs the server the same however many there are.
void LiveSampler::readTables(LiveSample& sample, Milliseconds patience, const std::stop_token& stop)
{
    const bool all = m_looks++ % looksBetweenReadyTables == 0;
    const auto databases = m_config.databases();
    int asked = 0;
    for (qsizetype count = 0; count < databases.size() && asked < databasesPerLook; ++count) {
        const auto& database = databases.at(m_nextDatabase++ % databases.size());
        if (readTablesOf(database, sample.subscriber->subscriptions, all, patience, stop))
            ++asked;
    }
    sample.tables = m_tables;
}

bool LiveSampler::readTablesOf(const DatabaseName& database, const QMap<SubscriptionName, LiveSubscription>& there,
                               bool all, Milliseconds patience, const std::stop_token& stop)
{
    bool any = false;
    bool settled = true;
    for (const auto& subscription : m_config.subscriptionsOf(database)) {
        if (!there.contains(subscription.name)) {
            m_tables.remove(subscription.name);
            continue;
        }
        any = true;
        settled = settled && areAllReady(m_tables.value(subscription.name));
    }
    auto& session = m_databases[database];
    if (!any)
        session = {}; // It must not be in the way of whoever drops the database.
    if (!any || (settled && !all))
        return false;
    open(session, database, patience, stop);
    const auto states = liveTablesFrom(session.connection->exec(session.statement, {}));
    for (const auto& subscription : m_config.subscriptionsOf(database)) {
        if (there.contains(subscription.name))
            m_tables.insert(subscription.name, states.value(subscription.name));
    }
    return true;
}

void LiveSampler::open(Session& session, const DatabaseName& database, Milliseconds patience,
                       const std::stop_token& stop)
{
    if (session.connection) {
        (void)session.connection->setStopToken(stop);
        return;
    }
    Pg::OpenOptions options;
    options.readOnly = true;
    options.statementTimeout = patience;
    auto connection = connectTo(m_config, m_credentials, m_side, accountOf(m_config, m_side, Role::Superuser), database,
                                options, m_applicationName, stop);
    const int major = connection->identity().majorVersion();
    session.statement = connection->prepare(&session != &m_maintenance      ? liveTablesQuery()
                                                : m_side == Side::Publisher ? livePublisherQuery(major)
                                                                            : liveSubscriberQuery(major));
    session.connection = std::move(connection);
}

void LiveSampler::disconnect()
{
    m_maintenance = {};
    m_databases.clear();
    m_tables.clear();
}

} // namespace Flare
