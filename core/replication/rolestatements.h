// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replication/roles.h"

namespace Flare {

/// What of the roles is brought over, and what of the subscriber is left alone.
struct RoleOptions
{
    bool passwords = true;
    /// Without SUPERUSER, REPLICATION and BYPASSRLS, which no managed cloud lets its customers give.
    bool stripPrivileges = false;
    /// Roles that we log in as on the subscriber: once there, they keep their attributes, password and settings.
    QList<RoleName> logins;
    /// The migration's: settings of a role in any other database are not ours to bring.
    QList<DatabaseName> databases;
};

struct RoleChange
{
    RoleName role;
    RoleName group; ///< For a membership: the role that it is a membership in.
    bool alters = false; ///< Changes a role that was on the subscriber before.
    Pg::Sql statement;
};

/// In the order in which they must be run: roles, memberships, settings.
struct RoleChanges
{
    QList<RoleChange> changes;
    QStringList notes; ///< What is not brought over or otherwise worth knowing. Full sentences.
};

/// What makes the subscriber's roles what the publisher's are. Only adds and alters: nothing is dropped or revoked.
[[nodiscard]] RoleChanges roleChanges(const RoleCatalogue& publisher, const RoleCatalogue& subscriber,
                                      const RoleOptions& options);

/// ALTER ROLE … [IN DATABASE …] SET …, for a value as pg_db_role_setting holds it.
[[nodiscard]] Pg::Sql setRoleSetting(const RoleSetting& setting);

} // namespace Flare
