// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/liveframe.h"

namespace Flare::Test {

/// The samples of a made-up pair, one second after the other.
class LiveSamples
{
public:
    LiveSamples();

    [[nodiscard]] LiveSample publisher();
    [[nodiscard]] LiveSample subscriber();
    [[nodiscard]] LiveSample lost(Side side);
    /// Both, one after the other, as a frame.
    [[nodiscard]] LiveFrame next(LiveState& state);

    Config config;
    LiveSlot slot;
    LiveSubscription subscription;
    LiveTableStates tables{{u'r', 3}};
    LiveTableSizes sizes; ///< Of the publisher's tables.
    std::optional<LiveCoverage> published;
    std::optional<LiveCoverage> subscribed;
    quint64 position = 5'000'000;
    bool hasSlot = true;
    bool hasSubscription = true;

private:
    LiveSample::TimePoint m_now{std::chrono::seconds(1000)};
};

} // namespace Flare::Test
