// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Flare::Checks {

/// By their numbers: 1.9 is older than 1.10. What has none is not older than anything.
[[nodiscard]] bool isOlderVersion(const QString& a, const QString& b);

} // namespace Flare::Checks
