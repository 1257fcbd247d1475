// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/shared/migrationfixture.h"

namespace Flare::Test {

/// The application of the journeys: its role, "app", inserts into public.orders, whose keys come from a sequence.
[[nodiscard]] Login applicationLogin();
void createOrders(PgPair& pair, const MigrationNames& names = {});
/// With a stream that need not be up for long before a pause.
[[nodiscard]] Config configForOrders(PgPair& pair, const MigrationNames& names = {});

} // namespace Flare::Test
