// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/config.h"
#include "core/config/yamltree.h"

namespace Flare {

/// Makes the plain structs out of a document; what is missing or malformed keeps its default. The path's folder is
/// where relative paths begin.
[[nodiscard]] Config buildConfig(const YamlNode& root, const QString& path);

} // namespace Flare
