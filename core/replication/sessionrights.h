// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

namespace Flare {

/// What the login may do with the sessions of everybody who may connect to a database.
struct SessionRights
{
    bool sees = true; ///< What they do.
    bool ends = true;
};

[[nodiscard]] SessionRights readSessionRights(Pg::Connection& connection, const DatabaseName& database);

} // namespace Flare
