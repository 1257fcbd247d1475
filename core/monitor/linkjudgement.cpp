// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/linkjudgement.h"

#include "core/base/text.h"
#include "core/base/units.h"

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = LinkState;

namespace {

// The lost connection of a server that was restarted is one; more than that is a loop.
constexpr qint64 failuresOfALoop = 2;
// A worker that fails is started again after wal_retrieve_retry_interval, 5 s; one that lives for longer has not
// failed.
constexpr auto provenAfter = 6s;
// A walsender with something to confirm asks for an answer whenever it waits (WalSndWaitForWal in walsender.c), and a
// worker that reads tells of it at once: a healthy pair is not silent for seconds.
constexpr Milliseconds stalledAfter = 10s;
// The changes of a transaction that came streamed are applied at its commit, and nothing is read meanwhile.
constexpr Milliseconds stalledInTransactionAfter = 60s;

bool isCopying(const LiveTableStates& states)
{
    return std::any_of(states.keyBegin(), states.keyEnd(), [](QChar state) { return state != u'r'; });
}

bool isStalled(const LinkReading& reading, const LinkHistory& history)
{
    if (!history.silentFor)
        return false;
    const auto& worker = *reading.subscription;
    const bool isAtWork = worker.workerWrites && !worker.workerWaitsForLock;
    return *history.silentFor >= (isAtWork ? stalledInTransactionAfter : stalledAfter);
}

/// Of a pair that is connected, with a subscription and a slot.
State stateOfStream(const LinkReading& reading, const LinkHistory& history, qint64 thresholdBytes)
{
    if (reading.gaps && !reading.gaps->isEmpty())
        return State::Incomplete;
    // The apply worker reads nothing while it waits for a table's own worker to catch up (tablesync.c).
    const bool copies = isCopying(reading.tables);
    if (!copies && isStalled(reading, history))
        return State::Stalled;
    if (reading.slot->walStatus == u"unreserved"_s)
        return State::SlotAtRisk;
    if (copies)
        return State::Copying;
    const auto& connected = reading.slot->connectedFor;
    const bool mayFailAgain = history.isFirstLook || reading.newErrors.value_or(0) > 0;
    if (mayFailAgain && connected && *connected < provenAfter)
        return State::Connecting;
    return reading.lagBytes.value_or(0) > thresholdBytes ? State::CatchingUp : State::Streaming;
}

} // namespace

State judgedState(const LinkReading& reading, const LinkHistory& history, qint64 thresholdBytes)
{
    if (!history.serversAnswer)
        return State::Unknown;
    if (!reading.subscription)
        return reading.slot ? State::NoSubscription : State::Absent;
    if (!reading.slot)
        return State::NoSlot;
    if (reading.slot->walStatus == u"lost"_s)
        return State::SlotLost;
    if (!reading.subscription->enabled)
        return State::Disabled;
    const auto failures = reading.newErrors.value_or(0);
    if (failures >= failuresOfALoop)
        return State::Failing;
    if (!reading.subscription->workerPid || !reading.slot->active)
        return failures > 0 ? State::Failing : State::NotConnected;
    return stateOfStream(reading, history, thresholdBytes);
}

QString stateText(const LinkReading& link)
{
    if (link.state == State::Incomplete && link.gaps)
        return Text::tr("incomplete: the changes of %n table(s) reach nobody (%1)", nullptr,
                        static_cast<int>(link.gaps->count()))
            .arg(gapsText(*link.gaps));
    if (link.state == State::SlotAtRisk)
        return Text::tr("slot at risk: the publisher may remove WAL that it needs at any time");
    if (link.state == State::Connecting && link.slot && link.slot->connectedFor)
        return Text::tr("connecting: its worker began %1 ago, and one that fails begins again every few seconds")
            .arg(timeText(*link.slot->connectedFor));
    if (link.state != State::Stalled || !link.silentFor)
        return stateText(link.state);
    const auto silence = timeText(std::chrono::duration_cast<std::chrono::seconds>(*link.silentFor));
    if (link.subscription && link.subscription->workerWaitsForLock)
        return Text::tr("stalled: nothing has moved for %1, its worker waits for a lock").arg(silence);
    if (link.subscription && link.subscription->workerWrites)
        return Text::tr("stalled: nothing has moved for %1, its worker is in one transaction").arg(silence);
    return Text::tr("stalled: nothing has moved for %1, though its worker is there").arg(silence);
}

QString failureOf(const LinkReading& link)
{
    return link.state == State::Failing && link.subscription ? link.subscription->failure : QString();
}

} // namespace Flare
