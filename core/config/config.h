// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/names.h"
#include "core/base/secret.h"
#include "core/base/side.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace Flare {

/// Where the migration takes place; shown wherever something can be changed.
enum class Environment { Unspecified, Production, Staging, Demo };

/// libpq's sslmode and files, with absolute paths; an empty text leaves libpq's own default (and PGSSL*) in force.
struct TlsSettings
{
    QString mode;
    QString rootCertificate;
    QString certificate;
    QString key;
};

/// A login. Without a password and without a command, libpq's password file is asked, then the user.
struct Account
{
    RoleName user;
    std::optional<Secret> password;
    /// Run by the shell; the first line of its output is the password.
    QString passwordCommand;
};

/// One server, as we reach it and as the subscriber does.
struct HostConfig
{
    QString host;
    int port = 5432;
    /// Publisher only: how the subscriber's server reaches it. Absent = as we do.
    QString hostViaSubscriber;
    std::optional<int> portViaSubscriber;
    /// Publisher only: the subscriber's own files, by their paths on its machine. An empty mode is ours; empty files
    /// are libpq's defaults there.
    TlsSettings tlsViaSubscriber;
    SystemIdentifier systemIdentifier;
    Account superuser;
    Account dbOwner;
    /// On the publisher always; on the subscriber only for a way back.
    std::optional<Account> replUser;
    TlsSettings tls;
    std::chrono::seconds connectTimeout{10};
};

struct PublicationConfig
{
    DatabaseName database;
    PublicationName name;
    /// As written, by SQL's identifier rules, schema optional.
    QStringList replicaIdentityFullTables;
    /// All three empty = every table of the database.
    QStringList schemas;
    QStringList tables;
    QStringList excludeTables;
    bool viaPartitionRoot = false;
    /// Who owns this database, on both servers; absent = the server's own db_owner.
    std::optional<Account> dbOwner = {};
};

struct SubscriptionConfig
{
    SubscriptionName name;
    DatabaseName database;
    PublicationName publication;
    /// Options of CREATE SUBSCRIPTION (streaming, binary, origin …); booleans are "true" and "false".
    QMap<QString, QString> options;
};

struct CutoverConfig
{
    /// After this long without a proven barrier, access is restored.
    std::chrono::seconds maxOutage{60};
    /// A pause does not start while the subscriber is further behind, in bytes of WAL.
    qint64 lagThreshold = qint64{1024} * 1024;
    /// A pause does not start before the stream has been up for as long.
    std::chrono::seconds minStable{60};
    /// The roles the application writes as: the ones whose sessions a DBA expects to see ended.
    QList<RoleName> appUsers;
    QStringList hooks;
    QStringList poolers;
};

struct AttackConfig
{
    /// Absent = the database owner.
    std::optional<Account> account;
    int workers = 4;
    /// Transactions a second over all workers; 0 = as fast as they go.
    int rate = 0;
};

/// A whole migration as its file pins it. Plain data; made by readConfig().
struct Config
{
    QString path;
    /// SHA-256 in lower-case hexadecimal digits of the file's values, defaults filled in, without passwords and the
    /// commands that print them: what the audit log ties an operation to.
    QByteArray digest;
    Environment environment = Environment::Unspecified;
    QString ticket;
    HostConfig publisher;
    HostConfig subscriber;
    QList<PublicationConfig> publications;
    QList<SubscriptionConfig> subscriptions;
    CutoverConfig cutover;
    AttackConfig attack;
    /// Checks whose findings do not keep an operation from running, by their ids.
    QStringList acceptedChecks;

    [[nodiscard]] const HostConfig& host(Side side) const;
    [[nodiscard]] const PublicationConfig* publicationOf(const DatabaseName& database) const;
    [[nodiscard]] const SubscriptionConfig* subscription(const SubscriptionName& name) const;
    [[nodiscard]] QList<SubscriptionConfig> subscriptionsOf(const DatabaseName& database) const;
    /// The databases of the publications and subscriptions, each once, in the file's order.
    [[nodiscard]] QList<DatabaseName> databases() const;
};

} // namespace Flare
