// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/event.h"
#include "core/monitor/liveframe.h"

namespace Flare {

/// A frame as a row for each subscription. What is not known is NULL.
[[nodiscard]] Table monitorTable(const LiveFrame& frame);

} // namespace Flare
