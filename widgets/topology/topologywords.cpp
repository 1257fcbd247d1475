// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/topology/topologyelement.h"

#include <QCoreApplication>

#include <algorithm>

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

QString ageText(const Topology& topology, const QDateTime& now)
{
    return Theme::durationText(std::chrono::milliseconds(topology.takenAt.msecsTo(now)));
}

ElementText serverText(const ServerState& server)
{
    ElementText text;
    text.title = u"%1 %2"_s.arg(Theme::sideSymbol(server.side), Theme::sideWord(server.side));
    if (server.error) {
        text.tone = Theme::Tone::Bad;
        text.stale = true;
        text.state = server.isWrong() ? Words::tr("not the named server") : Words::tr("not readable");
        text.facts.append(server.error->message());
    }
    text.facts.append(u"%1:%2"_s.arg(server.host, QString::number(server.port)));
    if (server.identity)
        text.facts += {Words::tr("PostgreSQL %1").arg(server.identity->versionText()),
                       Words::tr("identifier …%1").arg(server.expected.lastDigits())};
    if (server.isUp() && server.side == Side::Publisher)
        text.facts.append(Words::tr("slots %1 of %2 · senders %3 of %4 · wal_level %5")
                              .arg(server.usedReplicationSlots)
                              .arg(server.maxReplicationSlots)
                              .arg(server.usedWalSenders)
                              .arg(server.maxWalSenders)
                              .arg(server.walLevel));
    if (server.error && !server.error->advice().isEmpty())
        text.facts.append(server.error->advice());
    return text;
}

QString slotText(const SubscriptionLink& link)
{
    if (!link.slot)
        return Words::tr("no slot yet (%1)").arg(link.slotName.text());
    // What changes comes first: the name's end may be cut off.
    const auto kept = Theme::bytesText(link.slot->retainedBytes);
    return link.slot->active ? Words::tr("slot active, %1 of WAL kept (%2)").arg(kept, link.slotName.text())
                             : Words::tr("slot not active, %1 of WAL kept (%2)").arg(kept, link.slotName.text());
}

/// As PostgreSQL's own letters of pg_subscription_rel, which a DBA would see in a query; zeros are left out.
QString stateLetters(const SubscriptionLink::TableCounts& tables)
{
    QStringList parts;
    for (const auto& [letter, count] :
         {std::pair{u'i', tables.initial}, std::pair{u'd', tables.copying}, std::pair{u'f', tables.copied},
          std::pair{u's', tables.synchronised}, std::pair{u'r', tables.ready}}) {
        if (count > 0)
            parts.append(u"%1 %2"_s.arg(count).arg(QChar(letter)));
    }
    return parts.join(u" · "_s);
}

/// In percent; below 0 where it isn't known.
int copiedPercent(const SubscriptionLink& link)
{
    if (link.copiedBytes && link.totalBytes && *link.totalBytes > 0)
        return static_cast<int>(std::clamp<qint64>(*link.copiedBytes * 100 / *link.totalBytes, 0, 99));
    return link.tables.total() > 0 ? link.tables.ready * 100 / link.tables.total() : -1;
}

QString wordOf(const SubscriptionLink& link)
{
    const int percent = link.state == LinkState::Copying ? copiedPercent(link) : -1;
    return percent < 0 ? stateText(link.state) : Words::tr("%1, %2 %").arg(stateText(link.state)).arg(percent);
}

void addSizes(ElementText& text, const DatabaseOnServer& there)
{
    const auto tables = Words::tr("%n table(s)", nullptr, there.tables);
    text.facts.append(there.bytes ? Words::tr("%1 · %2").arg(tables, Theme::bytesText(there.bytes)) : tables);
    text.facts.append(Words::tr("sessions: %1, application: %2").arg(there.sessions).arg(there.applicationSessions));
}

void describePublisher(ElementText& text, const DatabaseState& database)
{
    if (database.pause) {
        text.tone = text.tone == Theme::Tone::Bad ? text.tone : Theme::Tone::Warning;
        text.facts.append(Words::tr("WRITES PAUSED since %1 by %2")
                              .arg(Theme::clockText(database.pause->pausedAt), database.pause->by));
    }
    text.facts.append(database.publication
                          ? Words::tr("publication %1: %n table(s)", nullptr, database.publishedTables)
                                .arg(database.publication->name.text())
                          : Words::tr("publication %1: not there yet").arg(database.publicationName.text()));
    for (const auto& link : database.subscriptions)
        text.facts.append(slotText(link));
    addSizes(text, database.publisher);
    text.facts.append(database.publicationDifferences);
    if (database.publicationProblem)
        text.facts.append(database.publicationProblem->message());
}

void describeSubscriber(ElementText& text, const DatabaseState& database)
{
    for (const auto& link : database.subscriptions) {
        text.facts.append(
            link.tables.total() > 0
                ? Words::tr("%1: tables %2 (%3)").arg(wordOf(link), stateLetters(link.tables), link.name.text())
                : Words::tr("%1 (%2)").arg(wordOf(link), link.name.text()));
    }
    addSizes(text, database.subscriber);
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
        describePublisher(text, database);
    else
        describeSubscriber(text, database);
    // Of many databases each look asks a few; the moment, not the age, which would be another text each second.
    if (database.askedAt.isValid() && database.askedAt.msecsTo(topology.takenAt) > Milliseconds(staleAfter).count())
        text.facts.append(Words::tr("Tables and publication as of %1.").arg(Theme::clockText(database.askedAt)));
    return text;
}

void addCopy(ElementText& text, const SubscriptionLink& link)
{
    if (link.state == LinkState::Copying && link.copiedBytes && link.totalBytes && *link.totalBytes > 0)
        text.facts.append(Words::tr("%1 of about %2 copied")
                              .arg(Theme::bytesText(link.copiedBytes), Theme::bytesText(link.totalBytes)));
    const auto& tables = link.tables;
    if (tables.total() == 0)
        return;
    text.facts.append(Words::tr("%1 of %n table(s) ready", nullptr, tables.total()).arg(tables.ready));
    if (tables.unfinished() > 0)
        text.facts.append(
            Words::tr("Tables: %1 waiting (i), %2 being copied (d), %3 copied (f), %4 synchronised (s), %5 ready (r)")
                .arg(tables.initial)
                .arg(tables.copying)
                .arg(tables.copied)
                .arg(tables.synchronised)
                .arg(tables.ready));
}

void addSlot(ElementText& text, const SubscriptionLink& link)
{
    if (!link.slot)
        return;
    text.facts.append(slotText(link));
    // wal_status of pg_replication_slots: unreserved WAL goes at the next checkpoint, lost is gone for good.
    if (link.slot->walStatus == u"unreserved"_s)
        text.facts.append(Words::tr("The publisher is about to remove WAL that the slot still needs."));
    if (link.slot->walStatus == u"lost"_s)
        text.facts.append(Words::tr("The publisher has removed WAL that the slot needed."));
}

ElementText linkText(const SubscriptionLink& link)
{
    ElementText text;
    text.title = link.name.text();
    text.state = wordOf(link);
    text.tone = Theme::toneOf(link.state);
    text.stale = link.state == LinkState::Unknown;
    if (link.state == LinkState::Absent)
        text.facts.append(Words::tr("not created"));
    // What is wrong comes before every figure.
    const bool flows = isFlowing(link.state) || link.state == LinkState::Copying;
    if (!flows && !link.reason.isEmpty())
        text.facts.append(link.reason);
    if (link.state == LinkState::Copying)
        addCopy(text, link);
    if (link.lagBytes && link.state != LinkState::Absent)
        text.facts.append(Words::tr("%1 behind").arg(Theme::bytesText(link.lagBytes)));
    if (link.state != LinkState::Copying)
        addCopy(text, link);
    addSlot(text, link);
    if (link.streamingFor && isFlowing(link.state))
        text.facts.append(Words::tr("connected for %1").arg(Theme::durationText(*link.streamingFor)));
    if (!link.notSubscribed.isEmpty())
        text.facts.append(Words::tr("%n published table(s) that the subscription does not know", nullptr,
                                    static_cast<int>(link.notSubscribed.size())));
    if (link.errors && *link.errors > 0)
        text.facts.append(Words::tr("%n error(s) of its workers", nullptr, static_cast<int>(*link.errors)));
    if (flows && !link.reason.isEmpty())
        text.facts.append(link.reason);
    return text;
}

} // namespace

bool isOld(const Topology& topology, const QDateTime& now)
{
    return !topology.takenAt.isValid() || topology.takenAt.msecsTo(now) > std::chrono::milliseconds(staleAfter).count();
}

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
    if (!isOld(topology, now))
        return text;
    text.stale = true;
    if (topology.takenAt.isValid() && element.kind == Kind::Server)
        text.facts.append(Words::tr("This is %1 old.").arg(ageText(topology, now)));
    return text;
}

QString spokenTopology(const Topology& topology, const QDateTime& now)
{
    QStringList sentences;
    if (!topology.takenAt.isValid())
        sentences.append(Words::tr("The servers have not answered yet."));
    else if (isOld(topology, now))
        // The moment, not the age: what changes each second would be read out each second.
        sentences.append(Words::tr("What follows is old: no answer since %1.").arg(Theme::clockText(topology.takenAt)));
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        if (const auto& server = topology.server(side); server.error)
            sentences.append(Words::tr("%1: %2").arg(Theme::sideWord(side), server.error->message()));
    }
    for (const auto& database : topology.databases) {
        if (database.pause)
            sentences.append(Words::tr("Writes to the database %1 are paused.").arg(database.name.text()));
        for (const auto& link : database.subscriptions)
            sentences.append(Words::tr("Subscription %1: %2.").arg(link.name.text(), wordOf(link)));
    }
    return sentences.join(u' ');
}

} // namespace Flare
