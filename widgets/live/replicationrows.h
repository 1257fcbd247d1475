// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/live/livefacttable.h"

namespace Flare {

/// Those of the tables that tell how replication fares.
[[nodiscard]] LiveFactTable slotTable();
[[nodiscard]] LiveFactTable senderTable();
[[nodiscard]] LiveFactTable subscriptionTable();
[[nodiscard]] LiveFactTable copyTable();

} // namespace Flare
