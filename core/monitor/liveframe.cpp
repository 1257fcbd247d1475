// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/liveframe.h"

#include "core/base/text.h"
#include "core/replication/subscriptionstatements.h"

#include <algorithm>
#include <utility>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = LinkReading::State;

namespace {

// Long enough to see a worker that fails every five seconds (wal_retrieve_retry_interval) fail again and again.
constexpr auto failuresCountFor = 30s;
// The lost connection of a server that was restarted is one; more than that is a loop.
constexpr qint64 failuresOfALoop = 2;

bool isCopying(const LiveTableStates& states)
{
    return std::any_of(states.keyBegin(), states.keyEnd(), [](QChar state) { return state != u'r'; });
}

std::optional<std::chrono::seconds> timeFor(std::optional<qint64> bytes, std::optional<double> rate)
{
    if (!bytes || !rate || *rate <= 0)
        return std::nullopt;
    return std::chrono::seconds(static_cast<qint64>(static_cast<double>(std::max<qint64>(0, *bytes)) / *rate));
}

} // namespace

const LinkReading* LiveFrame::link(const SubscriptionName& name) const
{
    const auto found = std::find_if(links.begin(), links.end(), [&](const auto& link) { return link.name == name; });
    return found == links.end() ? nullptr : &*found;
}

LiveState::LiveState(const Config& config, const QList<SubscriptionName>& names, RateWindows windows)
    : m_threshold(config.cutover.lagThreshold)
    , m_windows(windows)
{
    for (const auto& subscription : config.subscriptions) {
        if (!names.isEmpty() && !names.contains(subscription.name))
            continue;
        Track track;
        track.lag = LagTrack(windows);
        track.reading.name = subscription.name;
        track.reading.database = subscription.database;
        track.reading.slotName = slotNameFor(subscription.name);
        m_tracks.append(track);
    }
}

void LiveState::take(const LiveSample& sample)
{
    auto& server = sample.side == Side::Publisher ? m_publisher : m_subscriber;
    server.last = sample;
    if (!sample.gap)
        server.answeredAt = sample.at;
    if (sample.publisher)
        m_sizes = sample.sizes;
    for (auto& track : m_tracks) {
        if (sample.side == Side::Publisher) {
            takePublisher(track, sample);
        } else {
            takeSubscriber(track, sample);
            takeCopies(track, sample);
        }
        judge(track);
    }
}

void LiveState::takeBoth(const LiveSample& publisher, const LiveSample& subscriber)
{
    if (publisher.publisher)
        m_sizes = publisher.sizes;
    take(subscriber);
    take(publisher);
}

// From the slot's position to the subscriber's, or back, is a jump of what is known, and nobody's progress.
void LiveState::takeApplied(Track& track, const LiveSample& sample, std::optional<Lsn> applied)
{
    if (applied.has_value() != track.applied.has_value())
        track.lag.addGap();
    track.applied = applied;
    track.appliedAt = sample.when;
}

Lsn LiveState::confirmedPosition(const Track& track, const LiveSample& sample)
{
    const auto confirmed = *track.reading.slot->confirmed;
    // Further than the WAL that came after it: that is the word about another publisher's.
    const bool isForeign = track.applied > sample.publisher->position && track.appliedAt <= sample.when - sample.took;
    return isForeign ? confirmed : std::max(confirmed, track.applied.value_or(Lsn()));
}

void LiveState::takePublisher(Track& track, const LiveSample& sample) const
{
    auto& reading = track.reading;
    reading.slot.reset();
    reading.unsentBytes.reset();
    reading.unconfirmedBytes.reset();
    const bool known = sample.publisher && sample.publisher->slotsByName.contains(reading.slotName);
    if (known)
        reading.slot = sample.publisher->slotsByName.value(reading.slotName);
    if (known && reading.slot->confirmed) {
        track.lag.add(sample.when, sample.publisher->position, confirmedPosition(track, sample));
    } else {
        track.lag.addGap();
    }
    reading.lagBytes = track.lag.lagBytes();
    if (known && reading.lagBytes && reading.slot->unsentBytes) {
        reading.unsentBytes = std::min(*reading.slot->unsentBytes, *reading.lagBytes);
        reading.unconfirmedBytes = *reading.lagBytes - *reading.unsentBytes;
    }
    reading.delay = track.lag.delay();
    reading.idle = track.lag.isIdle();
    reading.writeRate = track.lag.writeRate();
    reading.confirmRate = track.lag.confirmRate();
    reading.eta = track.lag.eta(m_threshold);
    reading.slotSafeFor = known ? timeFor(reading.slot->safeBytes, reading.writeRate) : std::nullopt;
}

void LiveState::takeSubscriber(Track& track, const LiveSample& sample) const
{
    auto& reading = track.reading;
    reading.subscription.reset();
    reading.tables = sample.tables.value(reading.name);
    if (!sample.subscriber || !sample.subscriber->subscriptions.contains(reading.name)) {
        track.errors.reset();
        track.workerPid.reset();
        if (sample.subscriber)
            takeApplied(track, sample, std::nullopt);
        return;
    }
    reading.subscription = sample.subscriber->subscriptions.value(reading.name);
    const auto& now = *reading.subscription;
    takeApplied(track, sample, now.database == reading.database ? now.applied : std::nullopt);
    qint64 failures = 0;
    if (now.applyErrors) {
        const auto errors = *now.applyErrors + now.copyErrors.value_or(0);
        failures = track.errors ? std::max<qint64>(0, errors - *track.errors) : 0;
        track.errors = errors;
    } else if (now.workerPid && track.workerPid && *now.workerPid != *track.workerPid) {
        failures = 1; // Before version 15 nothing counts them, but a worker that failed has a successor.
    }
    if (now.workerPid)
        track.workerPid = now.workerPid;
    if (failures > 0)
        track.failures.emplace_back(sample.when, failures);
    while (!track.failures.empty() && sample.when - track.failures.front().first > failuresCountFor)
        track.failures.pop_front();
    reading.newErrors = 0;
    for (const auto& failure : track.failures)
        reading.newErrors += failure.second;
}

// Only those that are copied now are kept: a table that was copied once and is copied again begins anew, and no rate
// reaches over a gap.
void LiveState::takeCopies(Track& track, const LiveSample& sample) const
{
    auto& reading = track.reading;
    const auto before = std::exchange(track.copies, {});
    reading.copies.clear();
    if (!reading.subscription)
        return;
    const auto sizes = m_sizes.value(reading.database);
    for (const auto& copy : std::as_const(reading.subscription->copies)) {
        auto& copying = track.copies[copy.table];
        copying = before.value(copy.table, CopyTrack(m_windows));
        copying.add(sample.when, copy);
        const auto size = sizes.find(copy.table);
        reading.copies.append(copying.reading(copy, size == sizes.end() ? std::nullopt : std::optional(*size)));
    }
    sortByRemaining(reading.copies);
}

void LiveState::judge(Track& track) const
{
    auto& reading = track.reading;
    const auto state = [&] {
        if (!m_publisher.isUp() || !m_subscriber.isUp())
            return State::Unknown;
        if (!reading.subscription)
            return reading.slot ? State::NoSubscription : State::NoSlot;
        if (!reading.slot)
            return State::NoSlot;
        if (reading.slot->walStatus == u"lost"_s)
            return State::SlotLost;
        if (!reading.subscription->enabled)
            return State::Disabled;
        if (reading.newErrors >= failuresOfALoop)
            return State::Failing;
        if (!reading.subscription->workerPid || !reading.slot->active)
            return reading.newErrors > 0 ? State::Failing : State::NotConnected;
        return isCopying(reading.tables) ? State::Copying : State::Streaming;
    };
    reading.state = state();
}

LiveFrame LiveState::frame() const
{
    LiveFrame frame;
    frame.at = QDateTime::currentDateTimeUtc();
    frame.thresholdBytes = m_threshold;
    frame.publisher = m_publisher;
    frame.subscriber = m_subscriber;
    for (const auto& track : m_tracks)
        frame.links.append(track.reading);
    return frame;
}

QString keyOf(State state)
{
    switch (state) {
    case State::Unknown:
        return u"unknown"_s;
    case State::NoSlot:
        return u"no_slot"_s;
    case State::SlotLost:
        return u"slot_lost"_s;
    case State::NoSubscription:
        return u"no_subscription"_s;
    case State::Disabled:
        return u"disabled"_s;
    case State::Failing:
        return u"failing"_s;
    case State::NotConnected:
        return u"not_connected"_s;
    case State::Copying:
        return u"copying"_s;
    case State::Streaming:
        return u"streaming"_s;
    }
    Q_UNREACHABLE();
}

QString stateText(State state)
{
    switch (state) {
    case State::Unknown:
        return Text::tr("not known");
    case State::NoSlot:
        return Text::tr("no slot");
    case State::SlotLost:
        return Text::tr("slot lost");
    case State::NoSubscription:
        return Text::tr("no subscription");
    case State::Disabled:
        return Text::tr("switched off");
    case State::Failing:
        return Text::tr("failing");
    case State::NotConnected:
        return Text::tr("not connected");
    case State::Copying:
        return Text::tr("copying");
    case State::Streaming:
        return Text::tr("streaming");
    }
    Q_UNREACHABLE();
}

} // namespace Flare
