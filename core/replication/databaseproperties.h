// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <QList>
#include <QString>

#include <optional>

namespace Flare {

/// One right in a database's ACL; no grantee = PUBLIC.
struct DatabaseGrant
{
    std::optional<RoleName> grantee;
    QString privilege;
    bool grantable = false;

    friend bool operator==(const DatabaseGrant&, const DatabaseGrant&) = default;
};

/// ALTER DATABASE … SET, or ALTER ROLE … IN DATABASE … SET if there is a role.
struct DatabaseSetting
{
    std::optional<RoleName> role;
    QString name;
    QString value; ///< As pg_db_role_setting keeps it.

    friend bool operator==(const DatabaseSetting&, const DatabaseSetting&) = default;
};

/// What a dump of a database without CREATE DATABASE leaves out.
struct DatabaseProperties
{
    QList<DatabaseGrant> grants; ///< In effect, without the owner's.
    QList<DatabaseSetting> settings; ///< Without what this program keeps there.
    QString comment;
    bool paused = false; ///< Its rights are not the usual ones then.
};

/// Leaves out the rights and settings of these roles, which are ours to give.
[[nodiscard]] DatabaseProperties readDatabaseProperties(Pg::Connection& connection, const DatabaseName& name,
                                                        const QList<RoleName>& ownRoles = {});

/// What gives a database what the wanted one has, and takes from PUBLIC what that one has taken; rights and settings
/// that it has besides stay. Each may be refused for its own reason (a setting that is gone, a right that is missing).
/// No rights while one of them is paused.
[[nodiscard]] QList<Pg::Sql> propertyStatements(const DatabaseName& database, const DatabaseProperties& wanted,
                                                const DatabaseProperties& present);

/// "work_mem = 64MB", with the role before it.
[[nodiscard]] QString textOf(const DatabaseSetting& setting);

} // namespace Flare
