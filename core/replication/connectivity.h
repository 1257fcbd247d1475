// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/config.h"
#include "core/pg/connection.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace Flare {

/// One cell of the matrix: can this role reach this database, and is the server the right one?
struct ConnectivityProbe
{
    enum class Verdict {
        Reachable,
        NotYet, ///< Missing, and a later step of the migration creates it.
        Paused, ///< Kept out by a pause of writes, as is meant.
        Failed,
    };

    Side from = Side::Publisher; ///< For a route: the server that connects.
    bool route = false; ///< From the subscriber's server to the publisher, as a subscription will.
    Side side = Side::Publisher;
    Role role = Role::Superuser;
    RoleName user;
    DatabaseName database;
    Verdict verdict = Verdict::Failed;
    std::optional<Pg::ServerIdentity> identity;
    QString note;
    std::optional<Error> error;
};

/// How the probing reaches the servers; a connection of its own for each call, from several threads.
using OpenConnection =
    std::function<std::unique_ptr<Pg::Connection>(Side side, Role role, const DatabaseName& database)>;

/// Every role of the file in every database it needs, on both sides, at the same time, and the way from the
/// subscriber's server to the publisher. Reads only. Errors are in the probes; throws Error(Cancelled) only.
[[nodiscard]] QList<ConnectivityProbe> probeConnectivity(const Config& config, const OpenConnection& open,
                                                         const std::optional<Secret>& replicationPassword);

/// Only the way from the subscriber's server to each of these databases of the publisher, on the superuser's
/// connections that are there already.
[[nodiscard]] QList<ConnectivityProbe> probeRoutes(const Config& config, const QList<DatabaseName>& databases,
                                                   Pg::Connection& publisher, Pg::Connection& subscriber,
                                                   const OpenConnection& open,
                                                   const std::optional<Secret>& replicationPassword);

} // namespace Flare
