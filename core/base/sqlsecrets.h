// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Flare {

/// SQL with the values masked that are secrets by their kind: PASSWORD '…' of a role, options of servers, user mappings
/// and the like whose name is one of a secret, settings of such a name (SET, set_config()), passwords in connection
/// strings and URIs, also within the bodies of functions and the texts that these execute. What is left is SQL that
/// runs, and says nothing else than before: a table or a column that is called "password" stays as it is.
[[nodiscard]] QString withoutSecrets(const QString& sql);

} // namespace Flare
