// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/style.h"
#include "core/engine/operation.h"

namespace Flare {

/// "■ publisher db1:5432 …204913 → ● subscriber db2:5432 …118602 · PRODUCTION".
[[nodiscard]] QString migrationText(const Config& config, const Style& style);
/// "publisher db1:5432".
[[nodiscard]] QString placeText(Side side, const Config& config);
/// The square of the publisher, the disc of the subscriber.
[[nodiscard]] QString sideMark(Side side, const Style& style);
/// PRODUCTION, STAGING, DEMO; empty where the file does not say.
[[nodiscard]] QString environmentText(Environment environment);
/// A plan as SQL, everything else in comments.
[[nodiscard]] QString planText(const Plan& plan, const Config& config);

} // namespace Flare
