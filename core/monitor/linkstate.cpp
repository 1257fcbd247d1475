// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/linkstate.h"

#include "core/base/text.h"

namespace Flare {

using namespace Qt::StringLiterals;

bool isFlowing(LinkState state)
{
    return state == LinkState::Streaming || state == LinkState::CatchingUp;
}

bool isFollowing(LinkState state)
{
    return isFlowing(state) || state == LinkState::Incomplete || state == LinkState::SlotAtRisk;
}

bool isConnected(LinkState state)
{
    return isFollowing(state) || state == LinkState::Stalled || state == LinkState::Copying
        || state == LinkState::Connecting;
}

bool isBroken(LinkState state)
{
    return state == LinkState::NoSlot || state == LinkState::SlotLost || state == LinkState::Failing
        || state == LinkState::NotConnected || state == LinkState::Stalled;
}

bool needsAttention(LinkState state)
{
    return isBroken(state) || state == LinkState::NoSubscription || state == LinkState::Disabled
        || state == LinkState::Incomplete || state == LinkState::SlotAtRisk;
}

QString keyOf(LinkState state)
{
    switch (state) {
    case LinkState::Unknown:
        return u"unknown"_s;
    case LinkState::Absent:
        return u"absent"_s;
    case LinkState::NoSlot:
        return u"no_slot"_s;
    case LinkState::SlotLost:
        return u"slot_lost"_s;
    case LinkState::NoSubscription:
        return u"no_subscription"_s;
    case LinkState::Disabled:
        return u"disabled"_s;
    case LinkState::Failing:
        return u"failing"_s;
    case LinkState::NotConnected:
        return u"not_connected"_s;
    case LinkState::Incomplete:
        return u"incomplete"_s;
    case LinkState::Stalled:
        return u"stalled"_s;
    case LinkState::SlotAtRisk:
        return u"slot_at_risk"_s;
    case LinkState::Copying:
        return u"copying"_s;
    case LinkState::Connecting:
        return u"connecting"_s;
    case LinkState::CatchingUp:
        return u"catching_up"_s;
    case LinkState::Streaming:
        return u"streaming"_s;
    }
    Q_UNREACHABLE();
}

QString stateText(LinkState state)
{
    switch (state) {
    case LinkState::Unknown:
        return Text::tr("not known");
    case LinkState::Absent:
        return Text::tr("absent");
    case LinkState::NoSlot:
        return Text::tr("no slot");
    case LinkState::SlotLost:
        return Text::tr("slot lost");
    case LinkState::NoSubscription:
        return Text::tr("no subscription");
    case LinkState::Disabled:
        return Text::tr("switched off");
    case LinkState::Failing:
        return Text::tr("failing");
    case LinkState::NotConnected:
        return Text::tr("not connected");
    case LinkState::Incomplete:
        return Text::tr("incomplete");
    case LinkState::Stalled:
        return Text::tr("stalled");
    case LinkState::SlotAtRisk:
        return Text::tr("slot at risk");
    case LinkState::Copying:
        return Text::tr("copying");
    case LinkState::Connecting:
        return Text::tr("connecting");
    case LinkState::CatchingUp:
        return Text::tr("catching up");
    case LinkState::Streaming:
        return Text::tr("streaming");
    }
    Q_UNREACHABLE();
}

} // namespace Flare
