// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/linkstate.h"

#include "core/base/text.h"
#include "core/base/units.h"
#include "core/replication/copywatch.h"
#include "core/replication/relationnames.h"

namespace Flare {

using namespace Qt::StringLiterals;
using State = SubscriptionLink::State;

namespace {

constexpr int namesShown = 5;
// Longer than a worker that failed waits before its next try (wal_retrieve_retry_interval, 5 s).
constexpr std::chrono::seconds provenStream{10};

QString keptText(const Slot& slot)
{
    return Text::tr("The publisher keeps %1 of WAL for the slot %2.")
        .arg(sizeText(slot.retainedBytes), slot.name.text());
}

// The lost connection of a server that was restarted counts as an error too, and is over with the next one. An apply
// worker that fails loses its connection each time; those that copy tables fail beside one that stays.
bool keepsFailing(const SubscriptionLink& link)
{
    const bool proven = link.streamingFor && *link.streamingFor >= provenStream && link.tables.unfinished() == 0;
    return link.errorsGrew && !proven;
}

/// Why nothing arrives although the subscription is there and switched on; empty if something does.
QString fault(const SubscriptionLink& link)
{
    if (!link.slot)
        return Text::tr("The publisher has no slot %1: the changes that it should have kept are lost.")
            .arg(link.slotName.text());
    if (link.slot->walStatus == u"lost"_s)
        return Text::tr("The publisher has removed WAL that the slot %1 still needs: changes are lost.")
            .arg(link.slotName.text());
    if (!link.subscription->slot)
        return Text::tr("The subscription %1 has no slot.").arg(link.name.text());
    if (*link.subscription->slot != link.slotName)
        return Text::tr("The subscription %1 uses the slot %2, and not %3.")
            .arg(link.name.text(), link.subscription->slot->text(), link.slotName.text());
    if (keepsFailing(link))
        return Text::tr("Its workers fail: %1 errors so far. The subscriber's log says why.")
            .arg(link.errors.value_or(0));
    if (!link.subscription->workerPid)
        return Text::tr("The subscriber runs no worker for it. If none comes within seconds, the subscriber's log says "
                        "why.");
    if (!link.slot->active)
        return Text::tr("Nobody reads from the slot %1. If this lasts, the subscriber's log says why.")
            .arg(link.slotName.text());
    return {};
}

void judgeMissing(SubscriptionLink& link)
{
    if (!link.slot) {
        link.state = State::Absent;
        link.reason =
            Text::tr("The subscriber has no subscription %1, and the publisher no slot for it.").arg(link.name.text());
        return;
    }
    link.state = State::SlotOnly;
    link.reason = Text::tr("There is no subscription %1.").arg(link.name.text()) + u' ' + keptText(*link.slot) + u' '
        + (link.slotIsOurs ? Text::tr("It was made for this subscription.")
                           : Text::tr("Nothing says whose slot it is."));
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
    if (link.slot->walStatus == u"unreserved"_s)
        parts.append(Text::tr("The publisher may remove the WAL of its slot at any time."));
    return parts.join(u' ');
}

} // namespace

void judgeLink(SubscriptionLink& link, const QList<TableState>& states, const LinkGaps& gaps)
{
    const auto& gap = gaps.subscriber.isEmpty() ? gaps.publisher : gaps.subscriber;
    if (!gap.isEmpty()) {
        link.state = State::Unknown;
        link.reason = gap;
        return;
    }
    if (!link.subscription) {
        judgeMissing(link);
        return;
    }
    if (!link.subscription->enabled) {
        link.state = State::Disabled;
        link.reason = Text::tr("The subscription %1 is switched off.").arg(link.name.text());
        if (link.slot)
            link.reason += u' ' + keptText(*link.slot);
        return;
    }
    if (const auto why = fault(link); !why.isEmpty()) {
        link.state = State::Broken;
        link.reason = why;
        return;
    }
    link.state = link.tables.unfinished() > 0 ? State::Copying : State::Streaming;
    link.reason = link.state == State::Copying ? stateCounts(states) + u'.' : streamText(link);
}

} // namespace Flare
