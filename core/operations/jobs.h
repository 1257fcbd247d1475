// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/operation.h"

namespace Flare::Operations {

/// --jobs: how many connections work at the same time. Bounded, as each takes one of the server's, which the
/// application needs too.
[[nodiscard]] Parameter jobsParameter(const QString& help);

/// @throws Error of kind Usage for a number out of bounds.
[[nodiscard]] int jobsOf(const Arguments& arguments);

} // namespace Flare::Operations
