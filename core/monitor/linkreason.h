// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/linkreading.h"
#include "core/monitor/liveframe.h"
#include "core/monitor/topology.h"

namespace Flare {

/// The sentence on a link's state, from what is known of it.
/// @param copies How many tables are in which state, in words.
[[nodiscard]] QString reasonOf(const SubscriptionLink& link, const LinkReading& reading, const QString& copies);

/// Of links whose copy is done and whose ends both are there, the states as the monitor has them: it looks more often,
/// and knows which tables reach nobody. What it has not seen for some seconds is left as it is.
void takeLiveStates(Topology& topology, const LiveFrame& frame);

} // namespace Flare
