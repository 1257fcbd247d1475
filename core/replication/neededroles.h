// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <QList>
#include <QMap>

#include <optional>

namespace Flare {

/// A role without which a database's schema can't be made elsewhere.
struct NeededRole
{
    RoleName name;
    bool owns = false; ///< Owns something, so that whoever copies the schema must be able to become it.
    bool inPolicy = false; ///< A policy names it, and can't be made without it.
};

/// The owners and grantees of what is in the connection's database, and of the database itself. Who owns the schema
/// public counts only where the server or its provider has not chosen it.
[[nodiscard]] QList<NeededRole> neededRoles(Pg::Connection& connection);

/// Every role of the server → whether the login can become it, and so give things to it.
[[nodiscard]] QMap<QString, bool> rolesToBecome(Pg::Connection& connection, const RoleName& login);

/// Throws Error(Precondition) naming every role that the subscriber lacks, or that the login can't become there. The
/// subscription reads the publisher as the replicator: what it may do there is of no use elsewhere, so that it may be
/// missing. Returns whether it is.
bool checkNeededRoles(Pg::Connection& subscriber, const RoleName& login, const QList<NeededRole>& roles,
                      const std::optional<RoleName>& replicator);

} // namespace Flare
