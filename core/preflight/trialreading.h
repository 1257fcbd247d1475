// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/migration.h"
#include "core/preflight/openforreading.h"

namespace Flare {

/// Tries in each database what no catalogue tells, on the server that it will matter on: in transactions that are
/// rolled back. Connects only where there is something to try. @throws Error
void readTrials(Facts::Migration& facts, const OpenForReading& open, int connections);

} // namespace Flare
