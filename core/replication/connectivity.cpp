// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/connectivity.h"

#include "core/base/text.h"
#include "core/pg/transaction.h"
#include "core/replication/endpoints.h"
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
};

QList<ConnectivityProbe> probesOf(const Config& config, Side side)
{
    QList<ConnectivityProbe> probes;
    const auto add = [&](Role role, const DatabaseName& database) {
        ConnectivityProbe probe;
        probe.side = side;
        probe.from = side;
        probe.role = role;
        probe.user = accountOf(config, side, role).user;
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
    return {result.texts(0, "roles"), result.texts(0, "databases"), result.texts(0, "replicators")};
}

void judgeMissing(ConnectivityProbe& probe, const QString& what, const QString& createdBy)
{
    if (probe.side == Side::Subscriber) {
        probe.verdict = Verdict::NotYet;
        probe.note = Text::tr("%1 is not there yet; %2 creates it.").arg(what, createdBy);
        return;
    }
    probe.note = Text::tr("%1 does not exist on the publisher.").arg(what);
    probe.error =
        Error(ErrorKind::Precondition, probe.note, Text::tr("Correct the name in the file, or create it there."))
            .on(probe.side);
}

void runProbe(ConnectivityProbe& probe, const OpenConnection& open)
{
    try {
        const auto connection = open(probe.side, probe.role, probe.database);
        probe.identity = connection->identity();
        probe.verdict = Verdict::Reachable;
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled)
            throw;
        probe.error = error;
        probe.note = error.message();
    }
}

Inventory runSide(QList<ConnectivityProbe>& probes, const OpenConnection& open)
{
    auto& first = probes.first();
    Inventory inventory;
    try {
        const auto connection = open(first.side, first.role, first.database);
        first.identity = connection->identity();
        first.verdict = Verdict::Reachable;
        inventory = inventoryOf(*connection);
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled)
            throw;
        // One sentence says it all: with the server out of reach every other cell would only repeat it.
        first.error = error;
        first.note = error.message();
        for (auto& probe : probes)
            probe.note = probe.note.isEmpty() ? Text::tr("Not tried: the superuser has no connection.") : probe.note;
        return inventory;
    }
    std::vector<std::future<void>> running;
    for (auto& probe : probes) {
        if (probe.verdict == Verdict::Reachable)
            continue;
        if (!inventory.roles.contains(probe.user.text()))
            judgeMissing(probe, Text::tr("The role %1").arg(probe.user.text()), QStringLiteral("replicate_roles"));
        else if (!inventory.databases.contains(probe.database.text()))
            judgeMissing(probe, Text::tr("The database %1").arg(probe.database.text()),
                         QStringLiteral("replicate_schema"));
        else
            running.push_back(std::async(std::launch::async, [&probe, &open] { runProbe(probe, open); }));
    }
    for (auto& probe : running)
        probe.get();
    return inventory;
}

// The subscriber's server itself opens the connection that CREATE SUBSCRIPTION names, with replication=database:
// that proves name resolution, firewall, pg_hba.conf, password and the right to replicate. With neither slot nor
// publication nor a commit, nothing is left of it.
void runRoute(ConnectivityProbe& probe, const Config& config, const OpenConnection& open,
              const std::optional<Secret>& password)
{
    auto info = publisherAsSeenBySubscriber(config, probe.user, probe.database);
    info.password = password;
    try {
        const auto connection = open(Side::Subscriber, Role::Superuser, maintenanceDatabase());
        keepOutOfServerLogs(*connection);
        const Transaction transaction(*connection);
        connection->exec(sql("CREATE SUBSCRIPTION flare_route_probe CONNECTION {} PUBLICATION flare_route_probe"
                             " WITH (connect = true, create_slot = false, enabled = false, slot_name = NONE,"
                             " copy_data = false)",
                             SecretLiteral{conninfoString(info), maskedConninfoString(info)}),
                         {}, Deadline::in(config.subscriber.connectTimeout));
        probe.verdict = Verdict::Reachable;
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled)
            throw;
        probe.error =
            error.as(error.kind() == ErrorKind::WrongServer ? error.kind() : ErrorKind::Connect)
                .during(
                    Text::tr("The subscriber's server could not connect to the publisher at %1").arg(displayName(info)))
                .withAdvice(Text::tr("Check host_via_subscriber and port_via_subscriber, the publisher's "
                                     "pg_hba.conf for %1, and that the role has REPLICATION.")
                                .arg(probe.user.text()));
        probe.note = probe.error->message();
    }
}

QList<ConnectivityProbe> routesOf(const Config& config)
{
    QList<ConnectivityProbe> routes;
    for (const auto& database : config.databases()) {
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

bool sideWorks(const QList<ConnectivityProbe>& probes)
{
    return probes.first().verdict == Verdict::Reachable;
}

} // namespace

QList<ConnectivityProbe> probeConnectivity(const Config& config, const OpenConnection& open,
                                           const std::optional<Secret>& replicationPassword)
{
    auto publisher = probesOf(config, Side::Publisher);
    auto subscriber = probesOf(config, Side::Subscriber);
    auto routes = routesOf(config);
    auto other = std::async(std::launch::async, [&] { (void)runSide(subscriber, open); });
    const auto inventory = runSide(publisher, open);
    other.get();
    std::vector<std::future<void>> running;
    for (auto& route : routes) {
        if (!sideWorks(publisher) || !sideWorks(subscriber)) {
            route.note = Text::tr("Not tried: one of the servers can't be reached from here.");
        } else if (!inventory.replicators.contains(route.user.text())) {
            route.verdict = Verdict::NotYet;
            route.note =
                Text::tr("The role %1 may not replicate yet; grant_replication lets it.").arg(route.user.text());
        } else {
            running.push_back(
                std::async(std::launch::async, [&, at = &route] { runRoute(*at, config, open, replicationPassword); }));
        }
    }
    for (auto& route : running)
        route.get();
    return publisher + subscriber + routes;
}

} // namespace Flare
