// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace Flare {

/// One right to connect: who has it, who gave it, and whether it may be passed on. An empty grantee is PUBLIC.
struct ConnectGrant
{
    RoleName grantee;
    RoleName grantor;
    bool grantable = false;

    friend bool operator==(const ConnectGrant&, const ConnectGrant&) = default;
};

/// What decides who may connect to a database and write there, so that it can be put back exactly.
struct DatabaseAccess
{
    DatabaseName database;
    RoleName owner;
    /// pg_database.datacl as text; no value for NULL, which means PostgreSQL's default.
    std::optional<QString> acl;
    QList<ConnectGrant> grants;
    /// default_transaction_read_only as set on the database, if it is.
    std::optional<QString> readOnlyDefault;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static DatabaseAccess fromJson(const QJsonObject& json);
};

/// Throws Error(Precondition) when there is no such database.
[[nodiscard]] DatabaseAccess readAccess(Pg::Connection& connection, const DatabaseName& database);

/// A login that could still connect although nobody is meant to.
struct RemainingLogin
{
    RoleName name;
    bool superuser = false;
};

/// Who can log in and connect, superusers included.
[[nodiscard]] QList<RemainingLogin> rolesThatCanConnect(Pg::Connection& connection, const DatabaseName& database);

/// Takes CONNECT from everybody who has it, each grant as its own grantor (a superuser's REVOKE of somebody else's
/// grant does nothing, and says nothing), and gives it to the exempt roles. Dependent grants go first. Pure.
[[nodiscard]] QList<Pg::Sql> revokeStatements(const DatabaseAccess& access, const QList<RoleName>& exempt);

/// The way back: from what there is now to what was saved. Pure.
[[nodiscard]] QList<Pg::Sql> restoreStatements(const DatabaseAccess& now, const DatabaseAccess& saved);

/// Puts a NULL or another order of the same grants back as it was, which GRANT alone can't do. Only with exactly the
/// same grants, and only as superuser; returns false where it could not be done (then nothing but the text differs).
bool restoreAclText(Pg::Connection& connection, const DatabaseAccess& saved);

/// The same rights, whatever their order or form.
[[nodiscard]] bool sameAccess(const DatabaseAccess& a, const DatabaseAccess& b);

} // namespace Flare
