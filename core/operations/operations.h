// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/operation.h"

/// One factory per operation; each lives in the file of its id.
namespace Flare::Operations {

[[nodiscard]] Operation verifyConnectivity();
[[nodiscard]] Operation createReplicationStatusTable();
[[nodiscard]] Operation resetReplicationStatus();
[[nodiscard]] Operation createPublication();
[[nodiscard]] Operation createSubscription();
[[nodiscard]] Operation monitor();
[[nodiscard]] Operation dropSubscription();
[[nodiscard]] Operation dropPublication();

} // namespace Flare::Operations
