// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/linkreason.h"

#include "core/base/text.h"
#include "core/base/units.h"
#include "core/monitor/linkjudgement.h"
#include "core/replication/relationnames.h"

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int namesShown = 5;
// A few looks of the monitor.
constexpr Milliseconds isRecent = 5s;

QString keptText(const LiveSlot& slot)
{
    return Text::tr("The publisher keeps %1 of WAL for the slot %2.")
        .arg(sizeText(slot.retainedBytes), slot.name.text());
}

QString slotOnlyText(const SubscriptionLink& link)
{
    return Text::tr("There is no subscription %1.").arg(link.name.text()) + u' ' + keptText(*link.slot) + u' '
        + (link.slotIsOurs ? Text::tr("It was made for this subscription.")
                           : Text::tr("Nothing says whose slot it is."));
}

QString slotlessText(const SubscriptionLink& link)
{
    if (link.subscription && !link.subscription->slot)
        return Text::tr("The subscription %1 has no slot.").arg(link.name.text());
    if (link.subscription && *link.subscription->slot != link.slotName)
        return Text::tr("The subscription %1 uses the slot %2, and not %3.")
            .arg(link.name.text(), link.subscription->slot->text(), link.slotName.text());
    return Text::tr("The publisher has no slot %1: the changes that it should have kept are lost.")
        .arg(link.slotName.text());
}

QString failingText(const SubscriptionLink& link)
{
    return link.errors
        ? Text::tr("Its workers fail: %1 errors so far. The subscriber's log says why.").arg(*link.errors)
        : Text::tr("Its workers end again and again. The subscriber's log says why.");
}

QString loneText(const SubscriptionLink& link, const LinkReading& reading)
{
    if (link.subscription && link.subscription->slot && *link.subscription->slot != link.slotName)
        return slotlessText(link);
    if (!reading.subscription || !reading.subscription->workerPid)
        return Text::tr("The subscriber runs no worker for it. If none comes within seconds, the subscriber's log says "
                        "why.");
    return Text::tr("Nobody reads from the slot %1. If this lasts, the subscriber's log says why.")
        .arg(link.slotName.text());
}

QString streamText(const SubscriptionLink& link)
{
    QStringList parts{Text::tr("%1 of %2 tables ready, the subscriber is %3 behind.")
                          .arg(link.tables.ready)
                          .arg(link.tables.total())
                          .arg(sizeText(link.lagBytes.value_or(0)))};
    if (link.streamingFor)
        parts.append(Text::tr("Connected for %1 s.").arg(link.streamingFor->count()));
    if (!link.notSubscribed.isEmpty())
        parts.append(Text::tr("Published, but not subscribed yet: %1.").arg(listed(link.notSubscribed, namesShown)));
    if (link.state == LinkState::SlotAtRisk)
        parts.append(Text::tr("The publisher may remove the WAL of its slot at any time."));
    return parts.join(u' ');
}

QString disabledText(const SubscriptionLink& link)
{
    const auto off = Text::tr("The subscription %1 is switched off.").arg(link.name.text());
    return link.slot ? off + u' ' + keptText(*link.slot) : off;
}

bool isUp(const ServerReading& server, const QDateTime& at)
{
    return server.isUp() && server.last->at.msecsTo(at) < isRecent.count();
}

} // namespace

QString reasonOf(const SubscriptionLink& link, const LinkReading& reading, const QString& copies)
{
    switch (link.state) {
    case LinkState::Unknown:
        return link.reason;
    case LinkState::Absent:
        return Text::tr("The subscriber has no subscription %1, and the publisher no slot for it.")
            .arg(link.name.text());
    case LinkState::NoSlot:
        return slotlessText(link);
    case LinkState::SlotLost:
        return Text::tr("The publisher has removed WAL that the slot %1 still needs: changes are lost.")
            .arg(link.slotName.text());
    case LinkState::NoSubscription:
        return slotOnlyText(link);
    case LinkState::Disabled:
        return disabledText(link);
    case LinkState::Failing:
        return failingText(link);
    case LinkState::NotConnected:
        return loneText(link, reading);
    case LinkState::Incomplete:
    case LinkState::Stalled:
    case LinkState::Connecting:
        return link.name.text() + u": "_s + stateText(reading) + u'.';
    case LinkState::Copying:
        return copies + u'.';
    case LinkState::SlotAtRisk:
    case LinkState::CatchingUp:
    case LinkState::Streaming:
        return streamText(link);
    }
    Q_UNREACHABLE();
}

void takeLiveStates(Topology& topology, const LiveFrame& frame)
{
    if (!isUp(frame.publisher, topology.takenAt) || !isUp(frame.subscriber, topology.takenAt))
        return;
    for (auto& database : topology.databases) {
        for (auto& link : database.subscriptions) {
            const auto* live = frame.link(link.name);
            const bool isDone = link.tables.unfinished() == 0 && isConnected(link.state);
            if (live == nullptr || !isDone || !isConnected(live->state) || live->state == LinkState::Copying)
                continue;
            link.state = live->state;
            link.reason = reasonOf(link, *live, {});
        }
    }
}

} // namespace Flare
