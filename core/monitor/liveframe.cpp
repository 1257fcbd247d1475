// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/liveframe.h"

#include "core/monitor/linkjudgement.h"
#include "core/replication/subscriptionstatements.h"

#include <algorithm>
#include <utility>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = LinkState;

namespace {

// Long enough to see a worker that fails every five seconds (wal_retrieve_retry_interval) fail again and again.
constexpr auto failuresCountFor = 30s;
// What moved, and stopped, between looks that are further apart is not known.
constexpr auto watchedWithin = 10s;
// What many small ones do not take.
constexpr auto largeAfter = 2s;

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
        track.writes = WriteTrack(windows.rate);
        track.reading.name = subscription.name;
        track.reading.database = subscription.database;
        track.reading.slotName = slotNameFor(subscription.name);
        m_tracks.append(track);
    }
}

void LiveState::take(const LiveSample& sample)
{
    auto& server = sample.side == Side::Publisher ? m_publisher : m_subscriber;
    const bool isWatched = server.last && sample.when - server.last->when <= watchedWithin;
    server.last = sample;
    if (!sample.gap)
        server.answeredAt = sample.at;
    if (sample.publisher)
        m_sizes = sample.sizes;
    for (auto& track : m_tracks) {
        if (!isWatched)
            track.movedAt.reset();
        if (sample.side == Side::Publisher) {
            takePublisher(track, sample);
            takeWrites(track, sample);
        } else {
            takeSubscriber(track, sample);
            takeCopies(track, sample);
        }
        takeCoverage(track, sample);
        nameTransaction(track, sample.when);
        judge(track);
    }
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

// The server's own word about its last message counts too: a single look has no other.
std::optional<Milliseconds> LiveState::silence(const Track& track, const LiveSample& sample)
{
    const auto& reading = track.reading;
    if (reading.lagBytes.value_or(0) == 0)
        return std::nullopt;
    const auto own =
        track.movedAt ? std::chrono::duration_cast<Milliseconds>(sample.when - *track.movedAt) : Milliseconds(0);
    const auto told = reading.subscription ? reading.subscription->sinceMessage.value_or(0ms) : 0ms;
    return std::max(own, told);
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
        const auto confirmed = confirmedPosition(track, sample);
        track.lag.add(sample.when, sample.publisher->position, confirmed);
        if (!track.movedAt || track.confirmed != confirmed || track.lag.lagBytes() == 0)
            track.movedAt = sample.when;
        track.confirmed = confirmed;
        ++track.publisherLooks;
    } else {
        track.lag.addGap();
        track.publisherLooks = 0;
    }
    reading.lagBytes = track.lag.lagBytes();
    reading.silentFor = silence(track, sample);
    if (known && reading.lagBytes && reading.slot->unsentBytes) {
        reading.unsentBytes = std::min(*reading.slot->unsentBytes, *reading.lagBytes);
        reading.unconfirmedBytes = *reading.lagBytes - *reading.unsentBytes;
    }
    reading.delay = track.lag.delay();
    reading.idle = track.lag.isIdle();
    reading.writeRate = track.lag.writeRate();
    reading.confirmRate = track.lag.confirmRate();
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
        reading.newErrors.reset();
        if (sample.subscriber)
            takeApplied(track, sample, std::nullopt);
        return;
    }
    reading.subscription = sample.subscriber->subscriptions.value(reading.name);
    const auto& now = *reading.subscription;
    takeApplied(track, sample, now.database == reading.database ? now.applied : std::nullopt);
    if (std::exchange(track.received, now.received) != now.received)
        track.movedAt = sample.when;
    reading.silentFor = silence(track, sample);
    const bool isCounted = track.errors || track.workerPid;
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
    qint64 newErrors = 0;
    for (const auto& failure : track.failures)
        newErrors += failure.second;
    reading.newErrors = isCounted ? std::optional(newErrors) : std::nullopt;
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

// Ten thousand names are compared when one of the servers has told them anew, which is seldom.
void LiveState::takeCoverage(Track& track, const LiveSample& sample)
{
    if (sample.gap)
        return;
    auto& reading = track.reading;
    auto& known = sample.side == Side::Publisher ? track.published : track.subscribed;
    const auto told = sample.coverage.find(reading.name);
    if (told == sample.coverage.end()) {
        known.reset();
        reading.gaps.reset();
        return;
    }
    if (known == *told)
        return;
    known = *told;
    if (track.published && track.subscribed)
        reading.gaps = gapsBetween(*track.published, *track.subscribed, reading.gaps.value_or(TableGaps()));
}

void LiveState::takeWrites(Track& track, const LiveSample& sample)
{
    auto& reading = track.reading;
    if (sample.writes)
        track.writes.take(sample.writesRead, *sample.writes, reading.database, reading.slotName);
    else
        track.writes.addGap();
    reading.ownRows = track.writes.ownRate();
    reading.otherRows = track.writes.otherRate();
}

void LiveState::nameTransaction(Track& track, LiveSample::TimePoint now) const
{
    auto& reading = track.reading;
    reading.transaction.reset();
    const auto writing = reading.subscription ? reading.subscription->writingFor : std::nullopt;
    const bool applied = std::exchange(track.appliesLarge, writing && *writing >= largeAfter);
    if (track.appliesLarge) {
        const auto size = track.writes.latestBytes();
        reading.transaction = {LargeTransaction::Phase::Applied, size ? size : reading.unconfirmedBytes,
                               std::chrono::duration_cast<std::chrono::seconds>(*writing)};
        return;
    }
    if (applied)
        track.writes.forgetLatest();
    if (!m_publisher.isUp() || !m_publisher.last->publisher)
        return;
    std::optional<LiveSample::TimePoint> oldest;
    for (const auto& transaction : m_publisher.last->publisher->transactions) {
        if (transaction.writes && transaction.database == reading.database && !oldest)
            oldest = m_publisher.last->when - transaction.age;
    }
    reading.transaction = track.writes.pending(now, oldest);
}

void LiveState::judge(Track& track) const
{
    auto& reading = track.reading;
    reading.state = judgedState(
        reading, {m_publisher.isUp() && m_subscriber.isUp(), track.publisherLooks < 2, reading.silentFor}, m_threshold);
    // Who was not connected was not silent.
    if (!isConnected(reading.state))
        track.movedAt.reset();
    reading.eta = track.lag.eta(m_threshold);
    // A lag that is small because nothing flows is not the end of anything.
    if (!isFlowing(reading.state) && reading.state != State::Copying
        && reading.eta.kind == LagTrack::Eta::Kind::Reached)
        reading.eta = {};
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

} // namespace Flare
