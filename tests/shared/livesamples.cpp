// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/livesamples.h"

namespace Flare::Test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

LiveSamples::LiveSamples()
{
    config.subscriptions.append({SubscriptionName(u"s"_s), DatabaseName(u"shop"_s), PublicationName(u"p"_s), {}});
    config.cutover.lagThreshold = 1'000'000;
    slot.name = SlotName(u"s"_s);
    slot.active = true;
    slot.confirmed = Lsn(position);
    subscription.name = SubscriptionName(u"s"_s);
    subscription.database = DatabaseName(u"shop"_s);
    subscription.enabled = true;
    subscription.workerPid = 42;
    subscription.applyErrors = 0;
    subscription.copyErrors = 0;
}

LiveSample LiveSamples::publisher()
{
    LiveSample sample;
    sample.side = Side::Publisher;
    sample.when = m_now += 1s;
    sample.at = QDateTime(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);
    sample.publisher = LivePublisher();
    sample.publisher->position = Lsn(position);
    sample.sizes.insert(subscription.database, sizes);
    slot.lagBytes = static_cast<qint64>(position - slot.confirmed->value());
    if (hasSlot)
        sample.publisher->slotsByName.insert(slot.name, slot);
    if (published)
        sample.coverage.insert(subscription.name, *published);
    return sample;
}

LiveSample LiveSamples::subscriber()
{
    LiveSample sample;
    sample.side = Side::Subscriber;
    sample.when = m_now;
    sample.at = QDateTime(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);
    sample.subscriber = LiveSubscriber();
    if (hasSubscription) {
        sample.subscriber->subscriptions.insert(subscription.name, subscription);
        sample.tables.insert(subscription.name, tables);
        if (subscribed)
            sample.coverage.insert(subscription.name, *subscribed);
    }
    return sample;
}

LiveSample LiveSamples::lost(Side side)
{
    LiveSample sample;
    sample.side = side;
    sample.when = m_now += 1s;
    sample.gap = Error(ErrorKind::Connect, u"The connection to the %1 was lost."_s.arg(keyOf(side))).on(side);
    return sample;
}

LiveFrame LiveSamples::next(LiveState& state)
{
    state.take(publisher());
    state.take(subscriber());
    return state.frame();
}

} // namespace Flare::Test
