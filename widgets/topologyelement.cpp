// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/topologyelement.h"

#include <QCoreApplication>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = TopologyElement::Kind;

namespace {

// Three snapshots are missing then.
constexpr auto staleAfter = 8s;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Flare::TopologyElement)
};

bool isOld(const Topology& topology, const QDateTime& now)
{
    return !topology.takenAt.isValid() || topology.takenAt.msecsTo(now) > std::chrono::milliseconds(staleAfter).count();
}

ElementText serverText(const ServerState& server)
{
    ElementText text;
    text.title = u"%1 %2"_s.arg(Theme::sideSymbol(server.side), Theme::sideWord(server.side));
    text.facts.append(u"%1:%2"_s.arg(server.host).arg(server.port));
    if (server.identity)
        text.facts.append(
            Words::tr("PostgreSQL %1 · …%2").arg(server.identity->versionText(), server.expected.lastDigits()));
    if (server.error) {
        text.tone = Theme::Tone::Bad;
        text.stale = true;
        text.facts.append(server.error->message());
    }
    if (server.isUp() && server.side == Side::Publisher) {
        text.facts.append(Words::tr("wal_level %1 · slots %2 of %3 · senders %4 of %5")
                              .arg(server.walLevel)
                              .arg(server.usedReplicationSlots)
                              .arg(server.maxReplicationSlots)
                              .arg(server.usedWalSenders)
                              .arg(server.maxWalSenders));
    }
    return text;
}

void describePublication(ElementText& text, const DatabaseState& database)
{
    if (database.publication)
        text.facts.append(Words::tr("publication %1: %n table(s)", nullptr, database.publishedTables)
                              .arg(database.publication->name.text()));
    else
        text.facts.append(Words::tr("publication %1: not there yet").arg(database.publicationName.text()));
    if (database.pause) {
        text.tone = Theme::Tone::Warning;
        text.facts.prepend(Words::tr("WRITES PAUSED since %1 by %2")
                               .arg(Theme::clockText(database.pause->pausedAt), database.pause->by));
    }
}

ElementText databaseText(const DatabaseState& database, Side side, const Topology& topology)
{
    const auto& there = database.on(side);
    ElementText text;
    text.title = database.name.text();
    if (!there.known) {
        text.stale = true;
        text.facts.append(topology.takenAt.isValid() ? Words::tr("Not known: the server did not answer.")
                                                     : Words::tr("Not asked yet."));
        return text;
    }
    if (!there.exists) {
        text.facts.append(Words::tr("not there yet"));
        return text;
    }
    if (there.error) {
        text.tone = Theme::Tone::Bad;
        text.facts.append(there.error->message());
    }
    if (side == Side::Publisher)
        describePublication(text, database);
    text.facts.append(Words::tr("%n table(s)", nullptr, there.tables) + u" · "_s + Theme::bytesText(there.bytes));
    text.facts.append(Words::tr("%n session(s)", nullptr, there.sessions) + u", "_s
                      + Words::tr("%n of the application", nullptr, there.applicationSessions));
    return text;
}

void describeCopy(ElementText& text, const SubscriptionLink& link)
{
    const auto& tables = link.tables;
    if (tables.total() > 0)
        text.facts.append(Words::tr("%1 of %n table(s) ready", nullptr, tables.total()).arg(tables.ready));
    if (link.state == SubscriptionLink::State::Copying && link.copiedBytes && link.totalBytes && *link.totalBytes > 0)
        text.facts.append(Words::tr("%1 of about %2 copied")
                              .arg(Theme::bytesText(link.copiedBytes), Theme::bytesText(link.totalBytes)));
}

ElementText linkText(const SubscriptionLink& link)
{
    ElementText text;
    text.title = link.name.text();
    text.state = stateText(link.state);
    text.tone = Theme::toneOf(link.state);
    text.stale = link.state == SubscriptionLink::State::Unknown;
    if (link.lagBytes)
        text.facts.append(Words::tr("%1 behind").arg(Theme::bytesText(link.lagBytes)));
    describeCopy(text, link);
    if (link.slot)
        text.facts.append(Words::tr("slot %1: %2, keeps %3 of WAL")
                              .arg(link.slotName.text(),
                                   link.slot->active ? Words::tr("active") : Words::tr("not active"),
                                   Theme::bytesText(link.slot->retainedBytes)));
    if (link.errors && *link.errors > 0)
        text.facts.append(Words::tr("%n error(s) of its workers", nullptr, static_cast<int>(*link.errors)));
    if (!link.reason.isEmpty())
        text.facts.append(link.reason);
    return text;
}

Arguments argumentsFor(const TopologyElement& element)
{
    Arguments arguments;
    if (!element.database.isEmpty())
        arguments.set(u"database"_s, {element.database.text()});
    if (!element.subscription.isEmpty())
        arguments.set(u"subscription"_s, {element.subscription.text()});
    return arguments;
}

QStringList operationsFor(const TopologyElement& element, const Topology& topology)
{
    const auto* database = topology.database(element.database);
    const auto* link = topology.subscription(element.subscription);
    switch (element.kind) {
    case Kind::Server:
        return element.side == Side::Publisher ? QStringList{u"verify_connectivity"_s}
                                               : QStringList{u"verify_connectivity"_s, u"replicate_roles"_s};
    case Kind::Link:
        return link != nullptr && link->state != SubscriptionLink::State::Absent
            ? QStringList{u"monitor"_s, u"count"_s, u"drop_subscription"_s}
            : QStringList{u"create_subscription"_s};
    case Kind::Database:
        if (element.side == Side::Subscriber)
            return {u"replicate_schema"_s, u"install_extensions"_s, u"vacuum_analyze"_s, u"sync_sequences"_s};
        if (database != nullptr && database->pause)
            return {u"resume_write"_s, u"pause_write"_s, u"count"_s};
        return {database != nullptr && database->publication ? u"drop_publication"_s : u"create_publication"_s,
                u"pause_write"_s, u"count"_s};
    }
    Q_UNREACHABLE();
}

} // namespace

ElementText describeElement(const TopologyElement& element, const Topology& topology, const QDateTime& now)
{
    ElementText text;
    if (element.kind == Kind::Server)
        text = serverText(topology.server(element.side));
    else if (const auto* database = topology.database(element.database);
             database != nullptr && element.kind == Kind::Database)
        text = databaseText(*database, element.side, topology);
    else if (const auto* link = topology.subscription(element.subscription))
        text = linkText(*link);
    if (isOld(topology, now))
        text.stale = true;
    return text;
}

QList<ElementAction> actionsFor(const TopologyElement& element, const Config& config, const Topology& topology)
{
    auto target = element;
    if (element.kind == Kind::Link) {
        if (const auto* subscription = config.subscription(element.subscription))
            target.database = subscription->database;
    }
    QList<ElementAction> actions;
    for (const auto& operation : operationsFor(target, topology))
        actions.append({operation, argumentsFor(target)});
    return actions;
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
