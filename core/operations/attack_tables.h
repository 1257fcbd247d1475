// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/context.h"

namespace Flare::Operations {

/// Before anything runs, and before a person confirms a load that would not come about: throws Error(Precondition)
/// where the database or the attack's tables in it are missing, or where a subscriber would stumble over them.
void checkAttackTables(Context& context, const DatabaseName& database);

} // namespace Flare::Operations
