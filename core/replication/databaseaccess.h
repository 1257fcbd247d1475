// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace Flare {

/// One right to connect: who has it, who gave it, and whether it may be passed on. An empty grantee is PUBLIC.
struct ConnectGrant
{
    RoleName grantee;
    RoleName grantor;
    bool grantable = false;
    /// The roles' OIDs, which a new name does not change; 0 = PUBLIC, or not known.
    qint64 granteeId = 0;
    qint64 grantorId = 0;

    /// The same right in the same names.
    friend bool operator==(const ConnectGrant& a, const ConnectGrant& b)
    {
        return a.grantee == b.grantee && a.grantor == b.grantor && a.grantable == b.grantable;
    }
};

[[nodiscard]] QJsonArray toJson(const QList<ConnectGrant>& grants);
[[nodiscard]] QList<ConnectGrant> grantsFromJson(const QJsonValue& json);

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
    qint64 ownerId = 0; ///< The owner's OID; 0 = not known.

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static DatabaseAccess fromJson(const QJsonObject& json);
};

/// Throws Error(Precondition) when there is no such database.
[[nodiscard]] DatabaseAccess readAccess(Pg::Connection& connection, const DatabaseName& database);

/// A setting of the database itself, for all roles; no value where it is not set.
[[nodiscard]] std::optional<QString> readDatabaseSetting(Pg::Connection& connection, const DatabaseName& database,
                                                         const QString& name);

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

/// What of a saved access can be given back to the roles as they are today.
struct RestorableAccess
{
    DatabaseAccess access; ///< In today's names, with today's owner.
    /// Full sentences: which right can't be given back, or is so in another way, and why.
    QStringList differences;
};

/// @param roles today's names by OID. Pure. A right whose role is gone is left out; one whose grantor is gone comes
/// from the owner; the owner's own rights are those of today's owner, as ALTER DATABASE … OWNER TO does it.
[[nodiscard]] RestorableAccess restorable(const DatabaseAccess& saved, const DatabaseAccess& now,
                                          const QMap<qint64, RoleName>& roles);
/// Of all the roles that are named there and still exist.
[[nodiscard]] QMap<qint64, RoleName> roleNames(Pg::Connection& connection, const DatabaseAccess& access);

/// The way back: from what there is now to what was saved. What was given meanwhile and is none of the grants to be
/// taken stays. Pure.
[[nodiscard]] QList<Pg::Sql> restoreStatements(const DatabaseAccess& now, const DatabaseAccess& saved,
                                               const QList<ConnectGrant>& toBeTaken);

/// Puts a NULL or another order of the same grants back as it was, which GRANT alone can't do. Only with exactly the
/// same grants, and only as superuser; returns false where it could not be done (then nothing but the text differs).
bool restoreAclText(Pg::Connection& connection, const DatabaseAccess& saved);

/// The same rights, whatever their order or form.
[[nodiscard]] bool sameAccess(const DatabaseAccess& a, const DatabaseAccess& b);
/// Every right of the one is in the other too.
[[nodiscard]] bool includes(const QList<ConnectGrant>& all, const QList<ConnectGrant>& some);

} // namespace Flare
