// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pgtools/pgtool.h"
#include "core/replication/connectivity.h"

namespace Flare::Facts {

/// What lies between the two servers, and on this machine.
struct Surroundings
{
    QList<ConnectivityProbe> routes; ///< From the subscriber's server to the publisher.
    std::optional<QList<PgTool>> dumps; ///< Each pg_dump of this machine that answers; no value: not looked for.
};

} // namespace Flare::Facts
