// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/operation.h"

namespace Flare::Operations {

/// The part of attack that writes nothing: compares the ledger of a run with the subscriber.
[[nodiscard]] Plan planOfProof(Context& context);

} // namespace Flare::Operations
