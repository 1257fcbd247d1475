// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/side.h"
#include "core/pg/connection.h"
#include "core/sandbox/sandboxcluster.h"

#include <memory>
#include <stop_token>

namespace Flare {

/// The versions to show a migration between.
struct DemoVersions
{
    PgInstallation publisher;
    PgInstallation subscriber;
};

/// The oldest and the newest PostgreSQL of this machine; the same one twice if there is no other. Throws Error(Tool)
/// when there is none.
[[nodiscard]] DemoVersions demoVersions();

/// A migration to play with: two throw-away servers, a database "bench" on the older one that holds what makes
/// migrations interesting, and a flare.yml that names both. Lives as long as the object; nothing stays behind.
/// Used by one thread. Throws Error (Tool, Cancelled, TimedOut, Sql, Connect).
class DemoMigration
{
public:
    static constexpr int accounts = 100000; ///< Rows of pgbench_accounts; their keys begin with 1.

    /// Starts both servers at the same time.
    DemoMigration(const DemoVersions& versions, const std::stop_token& stop);

    [[nodiscard]] const SandboxCluster& cluster(Side side) const;
    [[nodiscard]] SandboxCluster& cluster(Side side);
    [[nodiscard]] DatabaseName database() const;
    /// The home of flare.yml; closed to everybody else as far as secrets are in it.
    [[nodiscard]] QString directory() const { return m_publisher->directory(); }
    [[nodiscard]] QString configPath() const;
    /// For $XDG_STATE_HOME: the demo's audit log and ledgers, apart from the user's own.
    [[nodiscard]] QString statePath() const;

    /// Creates roles, database, tables and rows on the publisher.
    void fill();
    /// The extension that fill() has found on both sides and created; empty if there was none.
    [[nodiscard]] QString extension() const { return m_extension; }
    void writeConfig() const;

    /// Writes one row to the subscriber as the application's role, as the first client after the switch would.
    /// Returns the key that the identity column gave it.
    qint64 writeFirstInvoice() const;

    /// As the application's role, to its database. From any thread. Without a token, the demo's own stops it.
    [[nodiscard]] std::unique_ptr<Pg::Connection>
    connectAsApplication(Side side, const std::optional<std::stop_token>& stop = {}) const;
    [[nodiscard]] std::unique_ptr<Pg::Connection> connectAsSuperuser(Side side, const DatabaseName& database) const;

private:
    [[nodiscard]] std::unique_ptr<Pg::Connection> connect(Side side, const RoleName& user, const Secret& password,
                                                          const DatabaseName& database,
                                                          const std::optional<std::stop_token>& stop = {}) const;
    [[nodiscard]] QString commonExtension() const;
    void createRoles(Pg::Connection& maintenance) const;

    std::stop_token m_stop;
    std::unique_ptr<SandboxCluster> m_publisher;
    std::unique_ptr<SandboxCluster> m_subscriber;
    Secret m_ownerPassword;
    Secret m_replicatorPassword;
    Secret m_applicationPassword;
    QString m_extension;
};

} // namespace Flare
