// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/connectivity.h"

#include "core/base/text.h"
#include "core/pg/missingright.h"
#include "core/pg/transaction.h"
#include "core/replication/endpoints.h"
#include "core/replication/pausejournal.h"
#include "core/replication/quietsession.h"

#include <algorithm>
#include <future>

namespace Flare {

using namespace Pg;
using namespace std::chrono_literals;
using Verdict = ConnectivityProbe::Verdict;

namespace {

/// What the superuser sees of a server; tells a login that fails from one that is not there yet.
struct Inventory
{
    QStringList roles;
    QStringList databases;
    QStringList replicators; ///< Roles that may start a walsender.
    QList<DatabaseName> paused; ///< Databases whose writes are paused.
};

/// One server: what it answers through its superuser decides what is tried with the other roles.
struct SideProbes
{
    QList<ConnectivityProbe> probes;
    std::unique_ptr<Connection> superuser;
    Inventory inventory;

    [[nodiscard]] bool isReachable() const { return superuser != nullptr; }
};

using Running = std::vector<std::future<void>>;

QList<ConnectivityProbe> probesOf(const Config& config, Side side)
{
    QList<ConnectivityProbe> probes;
    const auto add = [&](Role role, const DatabaseName& database) {
        ConnectivityProbe probe;
        probe.side = side;
        probe.from = side;
        probe.role = role;
        probe.user = accountOf(config, side, role, database).user;
        probe.database = database;
        probes.append(probe);
    };
    add(Role::Superuser, maintenanceDatabase());
    for (const auto& database : config.databases()) {
        add(Role::Superuser, database);
        add(Role::DbOwner, database);
        if (config.host(side).replUser)
            add(Role::ReplUser, database);
    }
    return probes;
}

Inventory inventoryOf(Connection& connection)
{
    // Managed services give the right by membership, RDS in rds_replication.
    const auto result = connection.exec(
        "SELECT (SELECT array_agg(rolname::text) FROM pg_roles) AS roles,"
        " (SELECT array_agg(datname::text) FROM pg_database) AS databases,"
        " (SELECT array_agg(r.rolname::text) FROM pg_roles r WHERE r.rolreplication OR r.rolsuper OR EXISTS"
        "  (SELECT 1 FROM pg_roles g WHERE g.rolname = 'rds_replication' AND pg_has_role(r.oid, g.oid, 'MEMBER')))"
        " AS replicators"_sql);
    const auto databases = result.texts(0, "databases");
    const QList<DatabaseName> names(databases.begin(), databases.end());
    return {result.texts(0, "roles"), databases, result.texts(0, "replicators"),
            PauseJournal::findPaused(connection, names).keys()};
}

/// @param createdBy the operation that makes it; empty = none does.
void judgeMissing(ConnectivityProbe& probe, const QString& what, const QString& createdBy)
{
    if (!createdBy.isEmpty()) {
        probe.verdict = Verdict::NotYet;
        probe.note = Text::tr("%1 is not there yet; %2 creates it.").arg(what, createdBy);
        return;
    }
    probe.note = Text::tr("%1 does not exist on the publisher.").arg(what);
    probe.error =
        Error(ErrorKind::Precondition, probe.note,
              probe.role == Role::ReplUser ? Text::tr("Correct the name in the file, or give its password there: then "
                                                      "grant_replication creates it.")
                                           : Text::tr("Correct the name in the file, or create it there."))
            .on(probe.side);
}

void runProbe(ConnectivityProbe& probe, const OpenConnection& open, const Inventory& inventory)
{
    try {
        const auto connection = open(probe.side, probe.role, probe.database);
        probe.identity = connection->identity();
        probe.verdict = Verdict::Reachable;
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled)
            throw;
        // libpq tells no SQLSTATE of a refused login; that somebody has paused, the server has said itself.
        if (error.kind() == ErrorKind::Connect && inventory.paused.contains(probe.database)) {
            probe.verdict = Verdict::Paused;
            probe.note = Text::tr("Writes to %1 are paused: %2 can't connect until resume_write.")
                             .arg(probe.database.text(), probe.user.text());
            return;
        }
        probe.error = error;
        probe.note = error.message();
    }
}

void connectSuperuser(SideProbes& side, const OpenConnection& open)
{
    auto& first = side.probes.first();
    try {
        auto connection = open(first.side, first.role, first.database);
        side.inventory = inventoryOf(*connection);
        first.identity = connection->identity();
        first.verdict = Verdict::Reachable;
        side.superuser = std::move(connection);
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled)
            throw;
        // One sentence says it all: with the server out of reach every other cell would only repeat it.
        first.error = error;
        first.note = error.message();
        for (auto& probe : side.probes)
            probe.note = probe.note.isEmpty() ? Text::tr("Not tried: the superuser has no connection.") : probe.note;
    }
}

/// grant_replication can make its role only with a password.
QString makerOfRole(const ConnectivityProbe& probe, bool passwordKnown)
{
    if (probe.side == Side::Subscriber)
        return QStringLiteral("replicate_roles");
    return probe.role == Role::ReplUser && passwordKnown ? QStringLiteral("grant_replication") : QString();
}

void startProbes(SideProbes& side, const OpenConnection& open, bool passwordKnown, Running& running)
{
    if (!side.isReachable())
        return;
    const auto& inventory = side.inventory;
    for (auto& probe : side.probes) {
        if (probe.verdict == Verdict::Reachable)
            continue;
        if (!inventory.roles.contains(probe.user.text()))
            judgeMissing(probe, Text::tr("The role %1").arg(probe.user.text()), makerOfRole(probe, passwordKnown));
        else if (!inventory.databases.contains(probe.database.text()))
            judgeMissing(probe, Text::tr("The database %1").arg(probe.database.text()),
                         probe.side == Side::Subscriber ? QStringLiteral("replicate_schema") : QString());
        else
            running.push_back(
                std::async(std::launch::async, [&probe, &open, &inventory] { runProbe(probe, open, inventory); }));
    }
}

// The subscriber's server itself opens the connection that CREATE SUBSCRIPTION names, with replication=database:
// that proves name resolution, firewall, pg_hba.conf, password and the right to replicate. With neither slot nor
// publication nor a commit, nothing is left of it.
void runRoute(ConnectivityProbe& probe, const Config& config, Connection& subscriber,
              const std::optional<Secret>& password)
{
    auto info = publisherAsSeenBySubscriber(config, probe.user, probe.database);
    info.password = password;
    try {
        const Transaction transaction(subscriber);
        subscriber.exec(sql("CREATE SUBSCRIPTION flare_route_probe CONNECTION {} PUBLICATION flare_route_probe"
                            " WITH (connect = true, create_slot = false, enabled = false, slot_name = NONE,"
                            " copy_data = false)",
                            SecretLiteral{conninfoString(info), maskedConninfoString(info)}),
                        {}, Deadline::in(config.subscriber.connectTimeout));
        probe.verdict = Verdict::Reachable;
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled)
            throw;
        // It has not come to the connection.
        if (error.sqlState() == insufficientPrivilege)
            probe.error = error.as(ErrorKind::Precondition)
                              .during(Text::tr("Trying the way from the subscriber to the publisher"));
        else
            probe.error = error.as(error.kind() == ErrorKind::WrongServer ? error.kind() : ErrorKind::Connect)
                              .during(Text::tr("The subscriber's server could not connect to the publisher at %1")
                                          .arg(displayName(info)))
                              .withAdvice(QStringList{
                                  Text::tr("Check host_via_subscriber and port_via_subscriber, the publisher's "
                                           "pg_hba.conf for %1, and that the role has REPLICATION.")
                                      .arg(probe.user.text()),
                                  adviceOnWay(config)}
                                              .join(u' ')
                                              .trimmed());
        probe.note = probe.error->message();
    }
}

QList<ConnectivityProbe> routesOf(const Config& config, const QList<DatabaseName>& databases)
{
    QList<ConnectivityProbe> routes;
    for (const auto& database : databases) {
        ConnectivityProbe probe;
        probe.from = Side::Subscriber;
        probe.route = true;
        probe.role = Role::ReplUser;
        probe.user = accountOf(config, Side::Publisher, Role::ReplUser).user;
        probe.database = database;
        routes.append(probe);
    }
    return routes;
}

/// From 16 on, whoever is no superuser needs CREATE on the database for it. No value: there is none yet.
std::optional<DatabaseName> databaseForRoutes(const Config& config, Connection& subscriber)
{
    if (subscriber.identity().superuser || subscriber.identity().majorVersion() < 16)
        return maintenanceDatabase();
    for (const auto& database : QList{maintenanceDatabase()} + config.databases()) {
        const auto result = subscriber.exec("SELECT has_database_privilege(oid, 'CREATE') AS may FROM pg_database"
                                            " WHERE datname = $1 AND datallowconn"_sql,
                                            Params(database));
        if (!result.isEmpty() && result.boolean(0, "may"))
            return database;
    }
    return std::nullopt;
}

// One after the other, on the connection that is there: a login costs more than the question.
void runRoutes(QList<ConnectivityProbe>& routes, const Config& config, const Inventory& publisher,
               Connection& subscriber, const OpenConnection& open, const std::optional<Secret>& password)
{
    const auto database = databaseForRoutes(config, subscriber);
    std::unique_ptr<Connection> other;
    if (database && *database != maintenanceDatabase())
        other = open(Side::Subscriber, Role::Superuser, *database);
    auto& connection = other ? *other : subscriber;
    keepOutOfServerLogs(connection);
    for (auto& route : routes) {
        if (database && publisher.replicators.contains(route.user.text())) {
            runRoute(route, config, connection, password);
            continue;
        }
        route.verdict = Verdict::NotYet;
        route.note = database
            ? Text::tr("The role %1 may not replicate yet; grant_replication lets it.").arg(route.user.text())
            : Text::tr("%1 has no database on the subscriber yet in which it may create a subscription; the way from "
                       "there to the publisher can be tried once replicate_schema has made one.")
                  .arg(subscriber.identity().user.text());
    }
}

} // namespace

QList<ConnectivityProbe> probeConnectivity(const Config& config, const OpenConnection& open,
                                           const std::optional<Secret>& replicationPassword)
{
    SideProbes publisher{probesOf(config, Side::Publisher), {}, {}};
    SideProbes subscriber{probesOf(config, Side::Subscriber), {}, {}};
    auto routes = routesOf(config, config.databases());
    {
        auto other = std::async(std::launch::async, [&] { connectSuperuser(subscriber, open); });
        connectSuperuser(publisher, open);
        other.get();
    }
    Running running;
    startProbes(publisher, open, replicationPassword.has_value(), running);
    startProbes(subscriber, open, replicationPassword.has_value(), running);
    if (publisher.isReachable() && subscriber.isReachable()) {
        runRoutes(routes, config, publisher.inventory, *subscriber.superuser, open, replicationPassword);
    } else {
        for (auto& route : routes)
            route.note = Text::tr("Not tried: one of the servers can't be reached from here.");
    }
    for (auto& probe : running)
        probe.get();
    return publisher.probes + subscriber.probes + routes;
}

QList<ConnectivityProbe> probeRoutes(const Config& config, const QList<DatabaseName>& databases, Connection& publisher,
                                     Connection& subscriber, const OpenConnection& open,
                                     const std::optional<Secret>& replicationPassword)
{
    auto routes = routesOf(config, databases);
    runRoutes(routes, config, inventoryOf(publisher), subscriber, open, replicationPassword);
    return routes;
}

} // namespace Flare
