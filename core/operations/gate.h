// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/operation.h"

namespace Flare::Operations {

/// Lets the checks judge that forbid the plan's operation while they find a blocker, in one database. Reads only.
/// What the file accepts goes into the plan's notes and its record. @throws Error(Precondition) with all the others,
/// and what helps.
void passGate(Context& context, const QString& operation, const DatabaseName& database, Plan& plan);

} // namespace Flare::Operations
