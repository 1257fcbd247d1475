// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replication/roles.h"

namespace Flare {

/// The memberships that the subscriber lacks, each after the one that lets its grantor grant it. An empty grantor
/// leaves it to the server who counts as the grantor.
[[nodiscard]] QList<RoleMembership> missingMemberships(const QList<RoleMembership>& wanted,
                                                       const RoleCatalogue& publisher, const RoleCatalogue& subscriber);

/// GRANT … TO …, with the options that the server's version knows.
[[nodiscard]] Pg::Sql grantMembership(const RoleMembership& membership, int majorVersion);

} // namespace Flare
