// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/walhistory.h"
#include "core/replication/extensions.h"
#include "core/replication/inspect.h"
#include "core/replication/lockroom.h"
#include "core/replication/replicationroom.h"
#include "core/replication/roles.h"

#include <QSet>

namespace Flare::Facts {

/// A setting as a session of our login starts with it.
struct Setting
{
    QString value;
    bool atRestart = false; ///< Another value takes effect only then.
    bool pending = false; ///< Another value stands in the files and waits for a restart.
};

/// A transaction that holds up what waits for all of them: the start of a slot, a lock.
struct Transaction
{
    qint64 pid = 0;
    DatabaseName database;
    RoleName user;
    QString application;
    QString state; ///< "active", "idle in transaction" …; empty where our login may not see it.
    qint64 seconds = 0;
    bool writes = false; ///< Has a transaction id: the start of a slot waits for it.
};

struct PreparedTransaction
{
    QString gid;
    RoleName owner;
    DatabaseName database;
    qint64 seconds = 0;
};

/// What one look says of a server as a whole. Plain values: checks judge them without a server.
struct Server
{
    Side side = Side::Publisher;
    int version = 0; ///< As server_version_num: 150004.
    QString versionText; ///< "15.4".
    RoleName user; ///< As whom it was read.
    bool superuser = false;
    ServerRoom room;
    QMap<QString, Setting> settings; ///< By name in lower case; those of settingsRead() that this version knows.
    RoleCatalogue roles;
    QMap<DatabaseName, QMap<QString, QString>> databaseSettings; ///< ALTER DATABASE … SET; names in lower case.
    QList<Transaction> transactions; ///< Others' that have been open for at least a minute, oldest first.
    QList<PreparedTransaction> prepared;
    QList<Slot> logicalSlots;
    QStringList tablespaces; ///< Without the server's own two.
    QSet<DatabaseName> databases;
    LockRoom locks;
    WalHistory wal;
    /// The subscriber's: what CREATE EXTENSION would install; no value where the server can't say.
    std::optional<QMap<QString, QString>> availableExtensions;
    bool awaitsStandbys = false; ///< synchronous_standby_names asks for some, and none is in step.

    [[nodiscard]] int major() const { return version / 10000; }
    /// Empty for a setting that the server does not know.
    [[nodiscard]] QString setting(const QString& name) const { return settings.value(name).value; }
    [[nodiscard]] bool knows(const QString& name) const { return settings.contains(name); }
};

/// What a new session of a role starts with in a database, and who says so.
struct EffectiveSetting
{
    enum class Source { Server, Database, Role, RoleInDatabase };

    QString value;
    Source source = Source::Server;
};

/// The order is that of process_settings() in PostgreSQL: the role's own in this database, the role's, the database's,
/// the server's. No value for what neither of them sets and the server does not know. Pure.
[[nodiscard]] std::optional<EffectiveSetting> effectiveSetting(const Server& server, const RoleName& role,
                                                               const DatabaseName& database, const QString& name);

/// From any database of the server: a few queries, whatever its size. Reads only; throws Error.
[[nodiscard]] Server readServer(Pg::Connection& connection);

} // namespace Flare::Facts
