// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/live/livefacttable.h"

namespace Flare {

/// Slots, walsenders, subscriptions, tables in copy, sessions, and transactions that last.
[[nodiscard]] QList<LiveFactTable> liveFactTables();

} // namespace Flare
