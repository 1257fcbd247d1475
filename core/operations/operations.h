// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/operation.h"

/// One factory per operation; each lives in the file of its id.
namespace Flare::Operations {

[[nodiscard]] Operation verifyConnectivity();
[[nodiscard]] Operation checkMigration();
[[nodiscard]] Operation replicateRoles();
[[nodiscard]] Operation installExtensions();
[[nodiscard]] Operation grantCreate();
[[nodiscard]] Operation grantReplication();
[[nodiscard]] Operation createReplicationStatusTable();
[[nodiscard]] Operation resetReplicationStatus();
[[nodiscard]] Operation replicateSchema();
[[nodiscard]] Operation createPublication();
[[nodiscard]] Operation createSubscription();
[[nodiscard]] Operation monitor();
[[nodiscard]] Operation countRows();
[[nodiscard]] Operation compareSchema();
[[nodiscard]] Operation vacuumAnalyze();
[[nodiscard]] Operation pauseWrite();
[[nodiscard]] Operation syncSequences();
[[nodiscard]] Operation resumeWrite();
[[nodiscard]] Operation recordSwitch();
[[nodiscard]] Operation dropSubscription();
[[nodiscard]] Operation dropPublication();
[[nodiscard]] Operation exec();
[[nodiscard]] Operation createAttackDb();
[[nodiscard]] Operation attack();

} // namespace Flare::Operations
