// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Flare {

/// A role as its server describes it; a default-constructed one is what a bare CREATE ROLE makes.
struct RoleState
{
    RoleName name;
    bool bootstrap = false; ///< initdb's superuser: the one that must stay a superuser.
    bool superuser = false;
    bool inherits = true;
    bool createRole = false;
    bool createDatabase = false;
    bool canLogin = false;
    bool replication = false;
    bool bypassRls = false;
    qint64 connectionLimit = -1;
    std::optional<QString> validUntil;
    std::optional<Secret> verifier; ///< Absent without a password, or when we may not read it.
    QString comment;
};

/// The options are those of PostgreSQL 16; before it a member's INHERIT attribute stands for the first of them, and
/// who granted a membership means nothing.
struct RoleMembership
{
    RoleName role;
    RoleName member;
    RoleName grantor;
    bool byBootstrap = false;
    bool admin = false;
    bool inherit = true;
    bool set = true;
};

/// One ALTER ROLE … SET. The value is as pg_db_role_setting holds it.
struct RoleSetting
{
    RoleName role;
    DatabaseName database; ///< Empty = in every database.
    QString name;
    QString value;
};

/// Everything that a server knows of its roles.
struct RoleCatalogue
{
    int majorVersion = 0;
    RoleName user; ///< As whom it was read.
    bool superuser = false; ///< Whether that one is a superuser.
    bool verifiersReadable = false;
    QList<RoleState> roles;
    QList<RoleMembership> memberships;
    QList<RoleSetting> settings;
    QList<DatabaseName> databases;
    QStringList settingNames; ///< Those that the server knows, in lower case.

    [[nodiscard]] const RoleState* find(const RoleName& name) const;
    [[nodiscard]] std::optional<QString> setting(const RoleSetting& like) const;
};

[[nodiscard]] RoleCatalogue readRoles(Pg::Connection& connection);
[[nodiscard]] QList<RoleSetting> readRoleSettings(Pg::Connection& connection);

/// The server's own: pg_monitor and its like.
[[nodiscard]] bool isPredefinedRole(const RoleName& name);
/// A cloud provider's own.
[[nodiscard]] bool isProviderRole(const RoleName& name);

} // namespace Flare
