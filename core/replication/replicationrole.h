// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replication/roles.h"

namespace Flare {

/// What the role that the subscription logs in as is, seen from one database of the publisher.
struct ReplicationRoleState
{
    bool exists = false;
    bool superuser = false;
    bool canLogin = false;
    bool replication = false; ///< By its attribute, or as a member of rds_replication.
    bool bypassRls = false;
    std::optional<QString> validUntil;
    bool rdsReplicationExists = false;
    bool weMayGiveBypassRls = false;
    QList<RoleSetting> settings; ///< Everywhere and in this database.
};

[[nodiscard]] ReplicationRoleState readReplicationRole(Pg::Connection& connection, const RoleName& role,
                                                       const DatabaseName& database);

struct ReplicationRoleNeeds
{
    int majorVersion = 0; ///< The publisher's.
    bool rowSecurity = false; ///< A table to replicate has row-level security.
    std::optional<Secret> password; ///< For a role that does not exist yet.
};

/// What makes it a role that replication can rely on: its attributes and its settings.
[[nodiscard]] QList<Pg::Sql> replicationRoleStatements(const RoleName& role, const DatabaseName& database,
                                                       const ReplicationRoleState& state,
                                                       const ReplicationRoleNeeds& needs);

} // namespace Flare
