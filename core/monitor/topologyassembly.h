// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/topologyfacts.h"

#include <QSet>

namespace Flare {

/// Puts what the two servers said together, and judges what follows from both. Pure.
[[nodiscard]] Topology assembleTopology(const Config& config, const SideFacts& publisher, const SideFacts& subscriber,
                                        const QSet<SubscriptionName>& failing);

} // namespace Flare
