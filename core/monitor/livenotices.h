// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/liveframe.h"

namespace Flare {

/// Something that somebody who looks elsewhere wants to be told, once.
struct LiveNotice
{
    enum class Kind {
        FellBehind, ///< The lag is above the threshold.
        CaughtUp, ///< It is below again.
        SlotAtRisk, ///< The publisher may soon remove WAL that the slot needs.
        SlotLost, ///< It has.
        CopyDone, ///< Every table of the subscription is ready.
    };

    Kind kind = Kind::FellBehind;
    SubscriptionName subscription;
    QString title; ///< "shop: caught up", for a chart.
    QString text; ///< A sentence for people.

    [[nodiscard]] bool isAlarm() const { return kind != Kind::CaughtUp && kind != Kind::CopyDone; }
};

/// Finds them in a row of frames. What was so at the first look is no news. A lag must be above the threshold for three
/// looks before that is told, so that one around it does not ring all the time.
class LiveNotices
{
public:
    [[nodiscard]] QList<LiveNotice> take(const LiveFrame& frame);

private:
    enum class Risk { None, AtRisk, Lost };
    struct Track
    {
        LiveSample::TimePoint last;
        int looksBehind = 0;
        std::optional<bool> isBehind;
        std::optional<Risk> risk;
        std::optional<bool> isReady;
    };

    static void takeLag(Track& track, const LiveFrame& frame, const LinkReading& link, QList<LiveNotice>& notices);
    static void takeRisk(Track& track, const LinkReading& link, QList<LiveNotice>& notices);
    static void takeCopy(Track& track, const LinkReading& link, QList<LiveNotice>& notices);

    QMap<SubscriptionName, Track> m_tracks;
};

} // namespace Flare
