// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

namespace Flare {

/// Keeps what a session sends out of the server's log, its statistics and pg_stat_activity, as far as the user may:
/// CREATE and ALTER SUBSCRIPTION and ALTER ROLE … PASSWORD carry a password in their text, and an error would put the
/// whole statement into the server's log. Call it before the first of them; it lasts as long as the session.
/// Returns false when the user has no right to (not a superuser): then the server's log settings decide.
bool keepOutOfServerLogs(Pg::Connection& connection);

} // namespace Flare
