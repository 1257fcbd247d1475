// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/base/units.h"
#include "core/migration/verdicts.h"
#include "core/replication/relationnames.h"

#include <algorithm>

namespace Flare::Verdicts {

using enum RunbookStep::State;

namespace {

constexpr int namesShown = 5;

bool slotIsGone(const SubscriptionLink& link)
{
    return link.state == LinkState::NoSlot || link.state == LinkState::SlotLost;
}

/// A state that is worse than copying does not say whether all tables are copied.
bool isCopying(const SubscriptionLink& link)
{
    return isConnected(link.state) && (link.state == LinkState::Copying || link.tables.unfinished() > 0);
}

QString pausedText(const DatabaseState& database)
{
    return Text::tr("Writes to %1 on the publisher are paused since %2 by %3.")
        .arg(database.name.text(), timestamp(database.pause->pausedAt), database.pause->by);
}

QString recordedText(const DatabaseState& database)
{
    return Text::tr("%1 has recorded at %2 that the application works on the subscriber.")
        .arg(database.pause->switchedBy, timestamp(database.pause->switchedAt));
}

QString switchedText(const DatabaseState& database)
{
    return pausedText(database) + u' ' + Text::tr("The subscription is gone, as after a switch.");
}

QString copyText(const SubscriptionLink& link)
{
    auto text = Text::tr("The copy is under way: %1").arg(link.reason);
    if (link.copiedBytes && link.totalBytes.value_or(0) > 0)
        text += u' ' + Text::tr("About %1 of %2.").arg(sizeText(*link.copiedBytes), sizeText(*link.totalBytes));
    return text;
}

/// What the publisher must offer before a subscription can be made.
QString publisherProblem(const RunbookSubject& subject)
{
    const auto& publisher = subject.topology.publisher;
    if (publisher.walLevel != u"logical")
        return Text::tr("The publisher's wal_level is %1, and must be logical: that takes a restart of it.")
            .arg(publisher.walLevel);
    if (publisher.usedReplicationSlots >= publisher.maxReplicationSlots)
        return Text::tr("The publisher has no free replication slot: all %1 are in use.")
            .arg(publisher.maxReplicationSlots);
    if (publisher.usedWalSenders >= publisher.maxWalSenders)
        return Text::tr("The publisher has no free WAL sender: all %1 are in use.").arg(publisher.maxWalSenders);
    if (const auto grants = grantReplication(subject); grants.state != Done)
        return grants.reason + u' ' + Text::tr("grant_replication comes first.");
    return {};
}

Verdict firstSubscription(const RunbookSubject& subject)
{
    const auto& database = *subject.database;
    if (!database.publication)
        return {Blocked,
                Text::tr("The publisher has no publication %1 yet; create_publication comes first.")
                    .arg(subject.link->publication.text())};
    if (!database.schemaIsReplicated())
        return {Blocked,
                Text::tr("The publisher's tables are not on the subscriber yet; replicate_schema comes first.")};
    if (const auto problem = publisherProblem(subject); !problem.isEmpty())
        return {Blocked, problem};
    auto reason = Text::tr("%n table(s) will be copied.", nullptr, database.publishedTables);
    if (database.subscriber.tablesWithRows > 0)
        reason += u' '
            + Text::tr("%n table(s) of the subscriber have taken up space already; if rows are in them, it refuses.",
                       nullptr, database.subscriber.tablesWithRows);
    return {Ready, reason};
}

/// The first subscription that keeps something from being done; empty if all of them stream.
QString notStreaming(const DatabaseState& database)
{
    if (database.subscriptions.isEmpty())
        return Text::tr("The file has no subscription for %1.").arg(database.name.text());
    for (const auto& link : database.subscriptions) {
        if (isCopying(link))
            return copyText(link);
        if (!isFollowing(link.state))
            return link.reason;
    }
    return {};
}

QString gateOf(const RunbookSubject& subject, const SubscriptionLink& link)
{
    const auto& cutover = subject.config.cutover;
    if (link.state == LinkState::Incomplete)
        return link.reason;
    if (!link.notSubscribed.isEmpty())
        return Text::tr("Published, but not subscribed yet (ALTER SUBSCRIPTION … REFRESH PUBLICATION): %1.")
            .arg(listed(link.notSubscribed, namesShown));
    if (link.streamingFor && *link.streamingFor < cutover.minStable)
        return Text::tr("The stream of %1 is up for %2 s, and min_stable asks for %3 s.")
            .arg(link.name.text(), QString::number(link.streamingFor->count()),
                 QString::number(cutover.minStable.count()));
    if (link.lagBytes.value_or(0) > cutover.lagThreshold)
        return Text::tr("%1 is %2 behind, and lag_threshold allows %3.")
            .arg(link.name.text(), sizeText(*link.lagBytes), sizeText(cutover.lagThreshold));
    return {};
}

QString sequencesText(const SequenceCounts& counts)
{
    return Text::tr("%1 of %2 sequences are behind the publisher's.").arg(counts.behind).arg(counts.total);
}

Verdict pausedSequences(const SequenceCounts& counts)
{
    if (counts.behind > 0)
        return {Ready, sequencesText(counts)};
    if (counts.missing > 0)
        return {Blocked,
                Text::tr("%n sequence(s) of the publisher are missing on the subscriber: the schema has changed "
                         "since it was copied. Create them there.",
                         nullptr, counts.missing)};
    return {Done, Text::tr("None of the %n sequence(s) is behind the publisher's.", nullptr, counts.total)};
}

} // namespace

Verdict createSubscription(const RunbookSubject& subject)
{
    const auto& link = *subject.link;
    if (isCopying(link))
        return {Running, copyText(link)};
    switch (link.state) {
    case LinkState::Unknown:
        return {Unknown, link.reason};
    case LinkState::Streaming:
    case LinkState::CatchingUp:
    case LinkState::Incomplete:
    case LinkState::SlotAtRisk:
    case LinkState::Stalled:
        return {Done, link.reason};
    case LinkState::Copying:
    case LinkState::Connecting:
        return {Running, link.reason};
    case LinkState::Disabled:
        return {Ready, link.reason + u' ' + Text::tr("A run switches it on.")};
    case LinkState::NoSlot:
    case LinkState::SlotLost:
        return {Blocked,
                link.reason + u' ' + Text::tr("drop_subscription removes it; empty its tables, then create it anew.")};
    case LinkState::Failing:
    case LinkState::NotConnected:
        return {Optional,
                link.reason + u' ' + Text::tr("A run gives the subscription the connection that the file describes.")};
    case LinkState::NoSubscription:
        if (!link.slotIsOurs || (link.slot && link.slot->active))
            return {Blocked, link.reason + u' ' + Text::tr("Find out whose it is before anything is done.")};
        return firstSubscription(subject);
    case LinkState::Absent:
        return firstSubscription(subject);
    }
    Q_UNREACHABLE();
}

Verdict vacuumAnalyze(const RunbookSubject& subject)
{
    const auto& database = *subject.database;
    const int without = database.subscriber.tablesWithoutStatistics;
    if (!database.pause) {
        if (const auto why = notStreaming(database); !why.isEmpty())
            return {Blocked, Text::tr("The copy must be complete first.") + u' ' + why};
    }
    if (without == 0)
        return {Done, Text::tr("Every table of the subscriber has statistics for the planner.")};
    const auto reason =
        Text::tr("%n table(s) of the subscriber have no statistics: queries on them will be slow.", nullptr, without);
    // During the outage it is for a person to weigh its length against slow queries.
    if (database.isInOutage())
        return {Optional, reason + u' ' + Text::tr("During a pause, analyze-only is quicker.")};
    return {Ready, reason};
}

Verdict pauseWrite(const RunbookSubject& subject)
{
    const auto& database = *subject.database;
    if (database.pause)
        return {Done, pausedText(database)};
    if (const auto why = notStreaming(database); !why.isEmpty())
        return {Blocked, why};
    if (database.preparedTransactions > 0)
        return {Blocked,
                Text::tr("%n prepared transaction(s) of %1 are open, and could be committed after the pause.", nullptr,
                         database.preparedTransactions)
                    .arg(database.name.text())};
    qint64 lag = 0;
    for (const auto& link : database.subscriptions) {
        if (const auto gate = gateOf(subject, link); !gate.isEmpty())
            return {Blocked, gate};
        lag = std::max(lag, link.lagBytes.value_or(0));
    }
    return {Ready,
            Text::tr("Ends %1 sessions on the publisher, %2 of them the application's. The subscriber is %3 behind.")
                .arg(database.publisher.sessions)
                .arg(database.publisher.applicationSessions)
                .arg(sizeText(lag))};
}

Verdict syncSequences(const RunbookSubject& subject)
{
    const auto& database = *subject.database;
    if (!database.sequences || (database.sequences->total > 0 && !database.schemaIsReplicated()))
        return {Blocked,
                Text::tr("The publisher's schema is not on the subscriber yet; replicate_schema comes first.")};
    if (database.sequences->total == 0)
        return {Done, Text::tr("The publisher's database %1 has no sequences.").arg(database.name.text())};
    if (database.pause)
        return pausedSequences(*database.sequences);
    return {Optional,
            sequencesText(*database.sequences) + u' ' + Text::tr("pause_write sets them once nobody writes any more.")};
}

Verdict resumeWrite(const RunbookSubject& subject)
{
    const auto& database = *subject.database;
    if (database.isSwitched())
        return {Optional,
                switchedText(database) + u' '
                    + Text::tr("Resuming would let the two servers hold different data, if the application writes on "
                               "the subscriber.")};
    if (database.pause->switchedAt.isValid())
        return {Optional,
                recordedText(database) + u' '
                    + Text::tr("Resuming would let the two servers hold different data, if the application writes on "
                               "the subscriber.")};
    return {Optional,
            pausedText(database) + u' ' + Text::tr("This is the way back: the application goes on as before.")};
}

namespace {

// A pause says that writes are stopped, not that all of them have arrived: one that was killed while it drained leaves
// the same record. Only pause_write proves it; what plainly contradicts it is found here.
std::optional<Verdict> notArrived(const RunbookSubject& subject)
{
    const auto threshold = subject.config.cutover.lagThreshold;
    for (const auto& link : subject.database->subscriptions) {
        if (link.state == LinkState::Absent)
            continue;
        if (link.state == LinkState::Unknown)
            return Verdict{Unknown, link.reason};
        if (!isFollowing(link.state) || isCopying(link) || !link.lagBytes || *link.lagBytes > threshold)
            return Verdict{Blocked,
                           link.reason + u' '
                               + Text::tr("It is not certain that everything has arrived: run pause_write once more, "
                                          "which proves it.")};
    }
    return std::nullopt;
}

} // namespace

Verdict switchApplication(const RunbookSubject& subject)
{
    const auto& database = *subject.database;
    if (!database.pause)
        return {Blocked, Text::tr("Writes to %1 are not paused; pause_write comes first.").arg(database.name.text())};
    if (database.isSwitched())
        return {Done, switchedText(database)};
    if (database.pause->switchedAt.isValid())
        return {Done, recordedText(database)};
    if (const auto missing = notArrived(subject))
        return *missing;
    if (const auto sequences = syncSequences(subject); sequences.state != Done)
        return {Blocked,
                sequences.reason + u' '
                    + Text::tr("Without that, the first rows on the subscriber would take numbers that are in use.")};
    const int sessions = database.subscriber.applicationSessions;
    if (sessions > 0 && !subject.config.cutover.appUsers.isEmpty())
        return {Done, Text::tr("The application has %n session(s) on the subscriber.", nullptr, sessions)};
    const auto& host = subject.config.subscriber;
    return {Ready,
            Text::tr("Point the application at %1:%2, database %3. The subscriber has %n session(s) there now; "
                     "whether they are the application's, you know best.",
                     nullptr, sessions)
                .arg(host.host, QString::number(host.port), database.name.text())};
}

Verdict dropSubscription(const RunbookSubject& subject)
{
    const auto& database = *subject.database;
    const auto& link = *subject.link;
    if (link.state == LinkState::Unknown)
        return {Unknown, link.reason};
    if (link.state == LinkState::Absent)
        return database.pause
            ? Verdict{Done, Text::tr("The subscription %1 is gone, and so is its slot.").arg(link.name.text())}
            : Verdict{Blocked, Text::tr("There is no subscription %1.").arg(link.name.text())};
    if (link.state == LinkState::NoSubscription && !link.slotIsOurs)
        return {Blocked, link.reason + u' ' + Text::tr("It is left alone.")};
    if (link.state == LinkState::NoSubscription || slotIsGone(link))
        return {database.pause ? Ready : Optional, link.reason};
    if (!database.pause)
        return {Blocked,
                Text::tr("Writes to %1 are not paused: without the subscription, changes would no longer reach "
                         "the subscriber. The switch comes first.")
                    .arg(database.name.text())};
    if (const auto change = switchApplication(subject); change.state == Blocked)
        return {Blocked, change.reason};
    return {Ready,
            Text::tr("Once the application works on the subscriber, the subscription is of no more use, and the "
                     "publisher must not keep WAL for it.")};
}

Verdict dropPublication(const RunbookSubject& subject)
{
    const auto& database = *subject.database;
    const auto& name = database.publicationName.text();
    if (!database.publication)
        return database.isSwitched() ? Verdict{Done, Text::tr("The publication %1 is gone.").arg(name)}
                                     : Verdict{Blocked, Text::tr("There is no publication %1.").arg(name)};
    for (const auto& link : database.subscriptions) {
        if (link.state != LinkState::Absent)
            return {Blocked,
                    Text::tr("%1 uses it; drop_subscription comes first.").arg(link.name.text()) + u' ' + link.reason};
    }
    if (database.isSwitched())
        return {Ready, Text::tr("Nothing uses the publication %1 any more.").arg(name)};
    return {Optional,
            Text::tr("Nothing uses the publication %1 yet. Without it, the migration begins anew.").arg(name)};
}

} // namespace Flare::Verdicts
