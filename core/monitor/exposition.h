// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/liveframe.h"

namespace Flare {

/// A frame in Prometheus' text format (version 0.0.4), for a scrape or node_exporter's textfile collector. What is not
/// known is left out, so that it shows as a gap.
[[nodiscard]] QString prometheusText(const LiveFrame& frame);

} // namespace Flare
