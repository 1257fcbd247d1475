// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/names.h"
#include "core/base/secret.h"
#include "core/sandbox/pginstallation.h"
#include "core/sandbox/sandboxdirectory.h"

#include <QMap>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace Flare {

/// A throw-away PostgreSQL server on 127.0.0.1, ready for logical replication and fast rather than durable: the demo's
/// servers and those of every test. Lives as long as the object; nothing of it stays behind, also after a crash.
/// Not thread-safe, but several may be made at once in different threads. Throws Error (Tool, Cancelled, TimedOut).
class SandboxCluster
{
public:
    using Settings = QMap<QString, QString>;

    /// The files of a cluster that has been stopped in good order. Servers that begin as copies of the same ones are
    /// independent, but have the system identifier and the superuser's password in common.
    struct Template
    {
        QString dataDirectory;
        Secret superuserPassword;
    };

    struct Options
    {
        PgInstallation installation;
        Settings settings; ///< For postgresql.conf, above the sandbox's own.
        QString hba; ///< Lines for pg_hba.conf, above those that ask everybody for a password.
        Milliseconds limit{60000}; ///< For each single step: initdb, a start, a stop.
        std::optional<Template> origin{}; ///< Copied instead of running initdb.
        QString place{}; ///< Where the sandbox comes to lie, if not in the temporary directory.
    };
    enum class StopMode { Fast, Immediate };
    class CopiedFrom;

    /// Runs initdb, or copies the files, and starts the server.
    explicit SandboxCluster(Options options, std::stop_token stop = {});
    /// For standbyOf() alone, as only it can make a CopiedFrom.
    SandboxCluster(CopiedFrom source, const Settings& settings, std::stop_token stop);
    ~SandboxCluster();
    Q_DISABLE_COPY_MOVE(SandboxCluster)

    /// A streaming standby. The primary is stopped for the copy of its files and started again, unless it was stopped
    /// before: then it stays so. Both have the same superuser password and system identifier.
    [[nodiscard]] static std::unique_ptr<SandboxCluster>
    standbyOf(SandboxCluster& primary, const Settings& settings = {}, std::stop_token stop = {});
    /// What the files of a new cluster of this version come from, apart from time and chance: where it differs, so do
    /// they.
    [[nodiscard]] static QByteArray recipe(int major);

    [[nodiscard]] QString host() const;
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString superuser() const;
    [[nodiscard]] const Secret& superuserPassword() const { return m_password; }
    [[nodiscard]] int major() const { return m_options.installation.major; }
    [[nodiscard]] const PgInstallation& installation() const { return m_options.installation; }
    /// What the server's files say, also while it is stopped.
    [[nodiscard]] SystemIdentifier systemIdentifier() const;
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] std::optional<pid_t> postmasterPid() const;
    [[nodiscard]] QString logText() const;
    /// The sandbox as a whole, and in it the server's data and Unix socket (empty if the path would be too long).
    [[nodiscard]] QString directory() const;
    [[nodiscard]] QString dataDirectory() const;
    [[nodiscard]] QString socketDirectory() const;

    /// On the same port as before.
    void start();
    void stop(StopMode mode = StopMode::Fast);
    void restart();
    /// SIGKILL for all its processes: a crash of the machine.
    void kill();
    /// Come into force with reload() or restart(), as PostgreSQL demands for each.
    void configure(const Settings& settings);
    /// The lines come to stand above the present ones. In force after reload().
    void prependHba(const QString& lines);
    void reload();

private:
    void initialise();
    void initialiseFiles();
    void copyFiles(const QString& source);
    void follow(const SandboxCluster& primary);
    void startOnFreePort();
    void chooseFreePort();
    void run(const QString& program, const QStringList& arguments, std::function<bool()> isDone = {}) const;

    Options m_options;
    std::stop_token m_stop;
    SandboxDirectory m_directory;
    Secret m_password;
    quint16 m_port = 0;
};

class SandboxCluster::CopiedFrom
{
    friend class SandboxCluster;
    explicit CopiedFrom(const SandboxCluster& cluster)
        : primary(cluster)
    {
    }
    const SandboxCluster& primary;
};

} // namespace Flare
