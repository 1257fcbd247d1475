// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/copytrack.h"
#include "core/monitor/lagtrack.h"
#include "core/monitor/livesampler.h"

#include <functional>

namespace Flare {

/// One subscription of the file, as both servers' last answers have it.
struct LinkReading
{
    enum class State {
        Unknown, ///< A server that would know did not answer.
        NoSlot, ///< The publisher keeps no changes for it.
        SlotLost, ///< The publisher has removed WAL that it still needs.
        NoSubscription,
        Disabled,
        Failing, ///< Its workers end again and again, or there is none.
        NotConnected, ///< Nobody reads from the slot.
        Copying, ///< The initial copy of some table is not done.
        Streaming,
    };

    SubscriptionName name;
    DatabaseName database;
    SlotName slotName;
    State state = State::Unknown;

    // What the publisher knows; without a value when it did not answer.
    std::optional<LiveSlot> slot;
    // Confirmed is what the slot says, or what the subscriber itself says that it has applied, if that is further.
    std::optional<qint64> lagBytes; ///< From there to the end of the WAL.
    std::optional<qint64> unsentBytes;
    std::optional<qint64> unconfirmedBytes; ///< Sent, but not confirmed.
    std::optional<LagTrack::Delay> delay;
    bool idle = false; ///< Nobody writes, and everything is confirmed.
    std::optional<double> writeRate; ///< Bytes of WAL a second, of the whole publisher.
    std::optional<double> confirmRate;
    LagTrack::Eta eta; ///< Until the lag is at the threshold.
    std::optional<std::chrono::seconds> slotSafeFor; ///< Until the slot is in danger, at the present rate.

    // What the subscriber knows.
    std::optional<LiveSubscription> subscription;
    LiveTableStates tables;
    QList<CopyReading> copies; ///< Of the tables that are being copied at this moment, the longest to come first.
    qint64 newErrors = 0; ///< Within the last half minute.
};

/// How a server answered last.
struct ServerReading
{
    std::optional<LiveSample> last; ///< No value: not asked yet.
    QDateTime answeredAt; ///< The last time that it did; invalid: never.
    [[nodiscard]] bool isUp() const { return last && !last->gap; }
};

/// Everything that is known of the replication at one moment: what every view of it shows.
struct LiveFrame
{
    QDateTime at; ///< UTC.
    qint64 thresholdBytes = 0; ///< The file's cutover.lag_threshold.
    ServerReading publisher;
    ServerReading subscriber;
    QList<LinkReading> links; ///< In the file's order.

    [[nodiscard]] const ServerReading& server(Side side) const
    {
        return side == Side::Publisher ? publisher : subscriber;
    }
    [[nodiscard]] const LinkReading* link(const SubscriptionName& name) const;
};

/// "streaming" for machine-readable output; stateText() for people.
[[nodiscard]] QString keyOf(LinkReading::State state);
[[nodiscard]] QString stateText(LinkReading::State state);

/// Makes frames of the samples, as they come, of both servers. For one thread at a time.
class LiveState
{
public:
    /// Without names: every subscription of the file.
    explicit LiveState(const Config& config, const QList<SubscriptionName>& names = {}, RateWindows windows = {});

    void take(const LiveSample& sample);
    /// The only looks at both: what the subscriber tells counts for the publisher's at once.
    void takeBoth(const LiveSample& publisher, const LiveSample& subscriber);
    [[nodiscard]] LiveFrame frame() const;

private:
    struct Track
    {
        LinkReading reading;
        LagTrack lag;
        QMap<RelationName, CopyTrack> copies;
        /// When its errors grew, or its worker was another one than before.
        std::deque<std::pair<LiveSample::TimePoint, qint64>> failures;
        std::optional<qint64> errors;
        std::optional<qint64> workerPid;
        std::optional<Lsn> applied; ///< As the subscriber last told.
        LiveSample::TimePoint appliedAt;
    };

    void takePublisher(Track& track, const LiveSample& sample) const;
    void takeSubscriber(Track& track, const LiveSample& sample) const;
    void takeCopies(Track& track, const LiveSample& sample) const;
    void judge(Track& track) const;
    static void takeApplied(Track& track, const LiveSample& sample, std::optional<Lsn> applied);
    /// Of a publisher's sample that knows the slot.
    [[nodiscard]] static Lsn confirmedPosition(const Track& track, const LiveSample& sample);

    qint64 m_threshold;
    RateWindows m_windows;
    ServerReading m_publisher;
    ServerReading m_subscriber;
    QMap<DatabaseName, LiveTableSizes> m_sizes; ///< As the publisher last told: a gap does not change its tables.
    QList<Track> m_tracks;
};

} // namespace Flare
