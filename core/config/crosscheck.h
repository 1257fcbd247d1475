// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/yamltree.h"

namespace Flare {

/// Holds the values of a document against one another: two servers, subscriptions of publications that exist, one
/// source for each password.
void crossCheck(const YamlNode& root, Diagnostics& diagnostics);

/// Whether a password, or a command that prints one, stands anywhere in the document, also under a misspelt key.
[[nodiscard]] bool holdsPasswords(const YamlNode& root);

} // namespace Flare
