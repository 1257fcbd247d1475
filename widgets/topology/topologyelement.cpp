// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/topology/topologyelement.h"

#include "core/operations/catalogue.h"

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;
using Kind = TopologyElement::Kind;

namespace {

QStringList operationsOnPublisher(const DatabaseState* database)
{
    if (database == nullptr)
        return {};
    if (database->pause)
        return {u"resume_write"_s, u"pause_write"_s, u"count"_s};
    QStringList operations;
    if (database->grants && !database->grants->superuserMayPublish)
        operations.append(u"grant_create"_s);
    if (const auto& grants = database->grants;
        grants && (!grants->replicatorMayConnect || grants->roleChanges > 0 || grants->unreadableTables > 0))
        operations.append(u"grant_replication"_s);
    if (database->publisher.inspected && !database->publisher.statusTable)
        operations.append(u"create_replication_status_table"_s);
    operations.append(database->publication ? u"drop_publication"_s : u"create_publication"_s);
    return operations + QStringList{u"pause_write"_s, u"count"_s};
}

QStringList operationsFor(const TopologyElement& element, const Topology& topology)
{
    const auto* link = topology.subscription(element.subscription);
    switch (element.kind) {
    case Kind::Server:
        return element.side == Side::Publisher ? QStringList{u"verify_connectivity"_s}
                                               : QStringList{u"verify_connectivity"_s, u"replicate_roles"_s};
    case Kind::Link:
        if (link == nullptr || link->state == LinkState::Absent)
            return {u"create_subscription"_s};
        return {u"monitor"_s, u"count"_s, u"drop_subscription"_s};
    case Kind::Database:
        if (element.side == Side::Publisher)
            return operationsOnPublisher(topology.database(element.database));
        return {u"replicate_schema"_s, u"install_extensions"_s, u"vacuum_analyze"_s, u"sync_sequences"_s};
    }
    Q_UNREACHABLE();
}

Arguments argumentsFor(const Operation& operation, const TopologyElement& element)
{
    Arguments arguments;
    for (const auto& parameter : operation.parameters) {
        if (parameter.kind == Parameter::Kind::Database && !element.database.isEmpty())
            arguments.set(parameter.id, {element.database.text()});
        if (parameter.kind == Parameter::Kind::Subscription && !element.subscription.isEmpty())
            arguments.set(parameter.id, {element.subscription.text()});
    }
    return arguments;
}

} // namespace

QList<ElementAction> actionsFor(const TopologyElement& element, const Config& config, const Topology& topology)
{
    auto target = element;
    if (element.kind == Kind::Link) {
        if (const auto* subscription = config.subscription(element.subscription))
            target.database = subscription->database;
    }
    QList<ElementAction> actions;
    for (const auto& id : operationsFor(target, topology)) {
        if (const auto* operation = findOperation(id))
            actions.append({id, argumentsFor(*operation, target)});
    }
    return actions;
}

int linesFor(const TopologyElement& element, int subscriptions)
{
    if (element.kind == Kind::Server)
        return 4;
    // Pause, publication, size, sessions, one for each subscription, and one more for what needs two.
    return 5 + subscriptions;
}

QList<TopologyElement> elementsOf(const Topology& topology)
{
    QList<TopologyElement> elements;
    for (const auto side : {Side::Publisher, Side::Subscriber})
        elements.append({Kind::Server, side, {}, {}});
    for (const auto& database : topology.databases) {
        for (const auto side : {Side::Publisher, Side::Subscriber})
            elements.append({Kind::Database, side, database.name, {}});
    }
    for (const auto& database : topology.databases) {
        for (const auto& link : database.subscriptions)
            elements.append({Kind::Link, Side::Publisher, database.name, link.name});
    }
    return elements;
}

} // namespace Flare
