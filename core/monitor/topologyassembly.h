// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/liveframe.h"
#include "core/monitor/topologyfacts.h"

namespace Flare {

/// Puts what the two servers said together, and judges what follows from both. Pure.
/// @param frame The links, as the same answers have them: its states are the topology's.
[[nodiscard]] Topology assembleTopology(const Config& config, const SideFacts& publisher, const SideFacts& subscriber,
                                        const LiveFrame& frame);

} // namespace Flare
