// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/configschema.h"
#include "core/config/yamltree.h"

namespace Flare {

/// Holds a document against the schema: unknown and missing keys, wrong kinds of values, values out of range.
void checkAgainst(const ValueSpec& schema, const YamlNode& root, Diagnostics& diagnostics);

} // namespace Flare
