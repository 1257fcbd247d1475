// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Flare {

/// The two servers of a migration.
enum class Side { Publisher, Subscriber };

/// As whom we log in; which role that is on a server, the file says.
enum class Role { Superuser, DbOwner, ReplUser };

[[nodiscard]] Side otherSide(Side side);
/// "publisher" or "subscriber": the configuration's word, also used in machine-readable output.
[[nodiscard]] QString keyOf(Side side);
/// "superuser", "db_owner" or "repl_user": the configuration's word.
[[nodiscard]] QString keyOf(Role role);

} // namespace Flare
