// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/topology.h"

#include "core/base/text.h"
#include "core/replication/subscriptionstatements.h"

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

ServerState unreadServer(const Config& config, Side side)
{
    ServerState server;
    server.side = side;
    server.host = config.host(side).host;
    server.port = config.host(side).port;
    server.expected = config.host(side).systemIdentifier;
    return server;
}

SubscriptionLink unreadLink(const SubscriptionConfig& config)
{
    SubscriptionLink link;
    link.name = config.name;
    link.publication = config.publication;
    link.slotName = slotNameFor(config.name);
    link.reason = Text::tr("The servers have not been asked yet.");
    return link;
}

} // namespace

const FileRole* ServerState::fileRole(Role role) const
{
    const auto found = std::ranges::find(fileRoles, role, &FileRole::role);
    return found == fileRoles.end() ? nullptr : &*found;
}

bool DatabaseState::schemaIsReplicated() const
{
    return subscriber.inspected && publisher.inspected && tablesMissing && tablesMissing->isEmpty();
}

bool DatabaseState::isSwitched() const
{
    return pause && !subscriptions.isEmpty() && std::ranges::all_of(subscriptions, [](const SubscriptionLink& link) {
               return link.state == LinkState::Absent || link.state == LinkState::NoSubscription;
           });
}

bool DatabaseState::isInOutage() const
{
    return pause && !pause->switchedAt.isValid() && !isSwitched();
}

const DatabaseState* Topology::database(const DatabaseName& name) const
{
    const auto found = std::ranges::find(databases, name, &DatabaseState::name);
    return found == databases.end() ? nullptr : &*found;
}

const SubscriptionLink* Topology::subscription(const SubscriptionName& name) const
{
    for (const auto& database : databases) {
        const auto found = std::ranges::find(database.subscriptions, name, &SubscriptionLink::name);
        if (found != database.subscriptions.end())
            return &*found;
    }
    return nullptr;
}

Topology unreadTopology(const Config& config)
{
    Topology topology;
    topology.publisher = unreadServer(config, Side::Publisher);
    topology.subscriber = unreadServer(config, Side::Subscriber);
    for (const auto& name : config.databases()) {
        DatabaseState database;
        database.name = name;
        if (const auto* publication = config.publicationOf(name))
            database.publicationName = publication->name;
        for (const auto& subscription : config.subscriptionsOf(name))
            database.subscriptions.append(unreadLink(subscription));
        topology.databases.append(database);
    }
    return topology;
}

} // namespace Flare
