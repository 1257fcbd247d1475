// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/linkreading.h"
#include "core/monitor/livesampler.h"

#include <functional>

namespace Flare {

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

/// Makes frames of the samples, as they come, of both servers. For one thread at a time.
class LiveState
{
public:
    /// Without names: every subscription of the file.
    explicit LiveState(const Config& config, const QList<SubscriptionName>& names = {}, RateWindows windows = {});

    void take(const LiveSample& sample);
    [[nodiscard]] LiveFrame frame() const;

private:
    struct Track
    {
        LinkReading reading;
        LagTrack lag;
        WriteTrack writes;
        bool appliesLarge = false; ///< Its worker has been in one transaction for some time.
        QMap<RelationName, CopyTrack> copies;
        /// When its errors grew, or its worker was another one than before.
        std::deque<std::pair<LiveSample::TimePoint, qint64>> failures;
        std::optional<qint64> errors;
        std::optional<qint64> workerPid;
        std::optional<Lsn> applied; ///< As the subscriber last told.
        LiveSample::TimePoint appliedAt;
        std::optional<Lsn> confirmed;
        std::optional<Lsn> received;
        std::optional<LiveSample::TimePoint> movedAt; ///< One of these two, or nothing was to be taken.
        std::optional<LiveCoverage> published;
        std::optional<LiveCoverage> subscribed;
        int publisherLooks = 0; ///< That knew the slot, since it was last gone.
    };

    void takePublisher(Track& track, const LiveSample& sample) const;
    void takeSubscriber(Track& track, const LiveSample& sample) const;
    static void takeWrites(Track& track, const LiveSample& sample);
    /// After both have been taken.
    void nameTransaction(Track& track, LiveSample::TimePoint now) const;
    void takeCopies(Track& track, const LiveSample& sample) const;
    static void takeCoverage(Track& track, const LiveSample& sample);
    void judge(Track& track) const;
    /// Of the track at this sample, as LinkReading::silentFor has it.
    [[nodiscard]] static std::optional<Milliseconds> silence(const Track& track, const LiveSample& sample);
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
