// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/livesampler.h"

#include "core/replication/endpoints.h"

#include <algorithm>

namespace Flare {

namespace {

// Tables that are all ready change seldom: somebody refreshes the subscription.
constexpr qint64 looksBetweenReadyTables = 10;

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
        if (m_maintenance)
            (void)m_maintenance->setStopToken(stop);
        else
            m_maintenance = open(maintenanceDatabase(), patience, stop);
        asked = std::chrono::steady_clock::now();
        if (m_side == Side::Publisher)
            readPublisher(sample);
        else
            readSubscriber(sample, patience, stop);
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled)
            throw;
        disconnect();
        sample.gap = error;
    }
    sample.when = std::chrono::steady_clock::now();
    sample.at = QDateTime::currentDateTimeUtc();
    sample.took = std::chrono::duration_cast<Milliseconds>(sample.when - asked);
    return sample;
}

void LiveSampler::readPublisher(LiveSample& sample)
{
    const auto before = QDateTime::currentDateTimeUtc();
    sample.publisher = readLivePublisher(*m_maintenance, m_config.databases());
    const auto middle = before.addMSecs(before.msecsTo(QDateTime::currentDateTimeUtc()) / 2);
    sample.clockAhead = Milliseconds(middle.msecsTo(sample.publisher->serverTime));
}

void LiveSampler::readSubscriber(LiveSample& sample, Milliseconds patience, const std::stop_token& stop)
{
    const auto before = QDateTime::currentDateTimeUtc();
    sample.subscriber = readLiveSubscriber(*m_maintenance, m_config.databases());
    const auto middle = before.addMSecs(before.msecsTo(QDateTime::currentDateTimeUtc()) / 2);
    sample.clockAhead = Milliseconds(middle.msecsTo(sample.subscriber->serverTime));
    readTables(sample, patience, stop);
}

void LiveSampler::readTables(LiveSample& sample, Milliseconds patience, const std::stop_token& stop)
{
    const bool all = m_looks++ % looksBetweenReadyTables == 0;
    for (const auto& database : m_config.databases()) {
        QList<SubscriptionName> there;
        for (const auto& subscription : m_config.subscriptionsOf(database)) {
            if (sample.subscriber->subscriptions.contains(subscription.name))
                there.append(subscription.name);
            else
                m_tables.remove(subscription.name);
        }
        auto& connection = m_databases[database];
        if (there.isEmpty()) {
            // It must not be in the way of whoever drops the database.
            connection.reset();
            continue;
        }
        const bool settled = std::ranges::all_of(
            there, [this](const SubscriptionName& name) { return areAllReady(m_tables.value(name)); });
        if (settled && !all)
            continue;
        if (connection)
            (void)connection->setStopToken(stop);
        else
            connection = open(database, patience, stop);
        const auto states = readLiveTables(*connection);
        for (const auto& name : there)
            m_tables.insert(name, states.value(name));
    }
    sample.tables = m_tables;
}

std::unique_ptr<Pg::Connection> LiveSampler::open(const DatabaseName& database, Milliseconds patience,
                                                  const std::stop_token& stop)
{
    Pg::OpenOptions options;
    options.readOnly = true;
    options.statementTimeout = patience;
    return connectTo(m_config, m_credentials, m_side, accountOf(m_config, m_side, Role::Superuser), database, options,
                     m_applicationName, stop);
}

void LiveSampler::disconnect()
{
    m_maintenance.reset();
    m_databases.clear();
    m_tables.clear();
}

} // namespace Flare
