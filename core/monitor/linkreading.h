// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/copytrack.h"
#include "core/monitor/lagtrack.h"
#include "core/monitor/linkstate.h"
#include "core/monitor/livefacts.h"
#include "core/monitor/livetables.h"
#include "core/monitor/tablecoverage.h"
#include "core/monitor/writetrack.h"

namespace Flare {

/// One subscription of the file, as both servers' last answers have it.
struct LinkReading
{
    SubscriptionName name;
    DatabaseName database;
    SlotName slotName;
    LinkState state = LinkState::Unknown;

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
    // Rows a second that are changed in the link's database, and in all others of the publisher together: their WAL is
    // in the lag as well, and has to be read.
    std::optional<double> ownRows;
    std::optional<double> otherRows;
    std::optional<LargeTransaction> transaction; ///< One that holds up what comes after it.
    LagTrack::Eta eta; ///< Until the lag is at the threshold.
    std::optional<std::chrono::seconds> slotSafeFor; ///< Until the slot is in danger, at the present rate.
    /// Since the subscriber took something, or confirmed it, for the last time; no value while nothing is to be taken.
    std::optional<Milliseconds> silentFor;

    // What the subscriber knows.
    std::optional<LiveSubscription> subscription;
    LiveTableStates tables;
    /// No value until both servers have told of their tables.
    std::optional<TableGaps> gaps;
    QList<CopyReading> copies; ///< Of the tables that are being copied at this moment, the longest to come first.
    std::optional<qint64> newErrors; ///< Within the last half minute; no value before the second look.
};

} // namespace Flare
