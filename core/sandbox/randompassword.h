// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

namespace Flare {

/// For a role of a sandbox's servers: 144 bits of the system's generator, in letters that need no quotes anywhere.
[[nodiscard]] Secret randomPassword();

} // namespace Flare
