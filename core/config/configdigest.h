// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/config.h"

namespace Flare {

/// As Config::digest describes it.
[[nodiscard]] QByteArray digestOf(const Config& config);

} // namespace Flare
