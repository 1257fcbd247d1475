// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/config.h"
#include "core/pg/connection.h"
#include "core/replication/credentials.h"

namespace Flare {

/// The database for what belongs to no database: PostgreSQL's own client programs connect to it too.
[[nodiscard]] DatabaseName maintenanceDatabase();

/// Where and as whom we connect; the password is not filled in.
[[nodiscard]] Pg::ConnInfo endpoint(const Config& config, Side side, const RoleName& user,
                                    const DatabaseName& database);

/// The publisher as the subscriber's server reaches it, for CREATE SUBSCRIPTION; the password is not filled in.
[[nodiscard]] Pg::ConnInfo publisherAsSeenBySubscriber(const Config& config, const RoleName& user,
                                                       const DatabaseName& database);

/// What to do where that way fails for want of a certificate on the subscriber's machine; empty if it can't be that.
[[nodiscard]] QString adviceOnWay(const Config& config);

[[nodiscard]] Pg::ExpectedServer expectedServer(const Config& config, Side side);

/// Connects as an account of the file. Asks for a password only when the server wants one and nothing that we know of
/// serves. A login that was refused is not tried again at once: see LoginBackoff.
[[nodiscard]] std::unique_ptr<Pg::Connection> connectTo(const Config& config, Credentials& credentials, Side side,
                                                        const Account& account, const DatabaseName& database,
                                                        const Pg::OpenOptions& options, const QString& applicationName,
                                                        const std::stop_token& stop);

} // namespace Flare
