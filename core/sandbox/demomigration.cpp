// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/demomigration.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/sandbox/randompassword.h"

#include <QDir>
#include <QFile>

#include <future>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto fillLimit = 2min;

RoleName owner()
{
    return RoleName(u"bench_owner"_s);
}

RoleName replicator()
{
    return RoleName(u"bench_repl"_s);
}

RoleName application()
{
    return RoleName(u"bench_app"_s);
}

std::unique_ptr<SandboxCluster> startedCluster(const PgInstallation& installation, const std::stop_token& stop)
{
    return std::make_unique<SandboxCluster>(
        SandboxCluster::Options{.installation = installation, .settings = {}, .hba = {}}, stop);
}

// pgbench's tables at scale 1 with its one table without a primary key, and what replication does not carry by itself:
// an identity column and sequences.
Sql tables()
{
    // Sessions of ours look up names in pg_catalog alone.
    return "SET search_path = public;"
           "CREATE TABLE pgbench_branches (bid int PRIMARY KEY, bbalance int NOT NULL, filler char(88));"
           "CREATE TABLE pgbench_tellers (tid int PRIMARY KEY, bid int NOT NULL REFERENCES pgbench_branches,"
           " tbalance int NOT NULL, filler char(84));"
           "CREATE TABLE pgbench_accounts (aid int PRIMARY KEY, bid int NOT NULL REFERENCES pgbench_branches,"
           " abalance int NOT NULL, filler char(84));"
           "CREATE TABLE pgbench_history (tid int, bid int, aid int, delta int, mtime timestamptz, filler char(22));"
           "CREATE TABLE invoices (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
           " aid int NOT NULL REFERENCES pgbench_accounts, amount numeric(12, 2) NOT NULL,"
           " issued timestamptz NOT NULL DEFAULT now());"
           "CREATE INDEX ON invoices (aid);"
           "CREATE SEQUENCE ticket_numbers START 1000 INCREMENT 10;"
           "CREATE TABLE tickets (number bigint PRIMARY KEY DEFAULT nextval('ticket_numbers'), subject text NOT NULL);"
           "CREATE VIEW open_balances AS SELECT bid, sum(abalance) AS total FROM pgbench_accounts GROUP BY bid;"_sql;
}

Sql rows()
{
    return "INSERT INTO pgbench_branches VALUES (1, 0, '');"
           "INSERT INTO pgbench_tellers SELECT tid, 1, 0, '' FROM generate_series(1, 10) AS tid;"
           "INSERT INTO pgbench_accounts SELECT aid, 1, aid % 1000, '' FROM generate_series(1, 100000) AS aid;"
           "INSERT INTO pgbench_history SELECT n % 10 + 1, 1, n, n % 100, now(), '' FROM generate_series(1, 5000) AS n;"
           "INSERT INTO invoices (aid, amount) SELECT n, n * 1.25 FROM generate_series(1, 2500) AS n;"
           "INSERT INTO tickets (subject) SELECT 'Ticket ' || n FROM generate_series(1, 500) AS n;"_sql;
}

Sql grants()
{
    return "GRANT SELECT ON ALL TABLES IN SCHEMA public TO bench_readers;"
           "GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO bench_app;"
           "GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO bench_app;"
           "ANALYZE;"_sql;
}

QByteArray yaml(const QByteArray& text)
{
    return '\'' + QByteArray(text).replace('\'', "''") + '\'';
}

QByteArray yaml(const QString& text)
{
    return yaml(text.toUtf8());
}

QByteArray accountLines(const QByteArray& key, const QString& user, const Secret& password)
{
    return "      " + key + ": " + yaml(user) + "\n      " + key + "_password: " + yaml(password.reveal()) + '\n';
}

QByteArray addressLines(const SandboxCluster& cluster)
{
    return "      host: " + yaml(cluster.host()) + "\n      port: " + QByteArray::number(cluster.port())
        + "\n      system_identifier: " + yaml(cluster.systemIdentifier().text()) + '\n';
}

QByteArray settingLines()
{
    return "publications:\n"
           "  bench:\n"
           "    pubname: bench_pub\n"
           "    # It has no primary key: without this, its rows could not be updated while they are published.\n"
           "    replica_identity_full_tables: [public.pgbench_history]\n"
           "subscriptions:\n"
           "  bench_sub:\n"
           "    dbname: bench\n"
           "    pubname: bench_pub\n"
           "cutover:\n"
           "  max_outage: 30\n"
           "  # Far too short for a migration that matters: the default is a minute.\n"
           "  min_stable: 2\n"
           "  app_users: [bench_app]\n"
           "attack:\n"
           "  workers: 4\n"
           "  rate: 200\n";
}

[[noreturn]] void failToWrite(const QString& path, const QString& reason)
{
    throw Error(ErrorKind::Tool, Text::tr("Could not write %1: %2.").arg(path, reason));
}

} // namespace

DemoVersions demoVersions()
{
    const auto found = findPgInstallations();
    if (found.isEmpty())
        throw Error(ErrorKind::Tool, Text::tr("No PostgreSQL server programs were found on this machine."),
                    Text::tr("Install a server package (postgresql-15 on Debian 12), or name the directory of one in "
                             "FLARE_PG_DIRS."));
    return {found.first(), found.last()};
}

DemoMigration::DemoMigration(const DemoVersions& versions, const std::stop_token& stop)
    : m_stop(stop)
    , m_ownerPassword(randomPassword())
    , m_replicatorPassword(randomPassword())
    , m_applicationPassword(randomPassword())
{
    auto publisher = std::async(std::launch::async, [&] { return startedCluster(versions.publisher, stop); });
    m_subscriber = startedCluster(versions.subscriber, stop);
    m_publisher = publisher.get();
}

const SandboxCluster& DemoMigration::cluster(Side side) const
{
    return side == Side::Publisher ? *m_publisher : *m_subscriber;
}

SandboxCluster& DemoMigration::cluster(Side side)
{
    return side == Side::Publisher ? *m_publisher : *m_subscriber;
}

DatabaseName DemoMigration::database() const
{
    return DatabaseName(u"bench"_s);
}

QString DemoMigration::configPath() const
{
    return directory() + u"/flare.yml"_s;
}

QString DemoMigration::statePath() const
{
    return directory() + u"/state"_s;
}

void DemoMigration::fill()
{
    m_extension = commonExtension();
    const auto maintenance = connectAsSuperuser(Side::Publisher, DatabaseName(u"postgres"_s));
    createRoles(*maintenance);
    maintenance->exec(sql("CREATE DATABASE {} OWNER {}", database(), owner()));
    if (!m_extension.isEmpty())
        connectAsSuperuser(Side::Publisher, database())
            ->exec(sql("CREATE EXTENSION {} SCHEMA public", SqlPart::identifier(m_extension)));
    const auto session = connect(Side::Publisher, owner(), m_ownerPassword, database());
    for (const auto& script : {tables(), rows(), grants()})
        session->execScript(script, Deadline::in(fillLimit));
}

void DemoMigration::writeConfig() const
{
    const auto superuser = [](const SandboxCluster& cluster) {
        return accountLines("superuser", cluster.superuser(), cluster.superuserPassword());
    };
    const auto ownerLines = accountLines("db_owner", owner().text(), m_ownerPassword);
    const QByteArray text = "environment: demo\nhosts:\n  publisher:\n    conn:\n" + superuser(*m_publisher)
        + ownerLines + accountLines("repl_user", replicator().text(), m_replicatorPassword) + addressLines(*m_publisher)
        + "  subscriber:\n    conn:\n" + superuser(*m_subscriber) + ownerLines + addressLines(*m_subscriber)
        + settingLines();
    QFile file(configPath());
    // The mode comes before the passwords.
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
        || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) || file.write(text) != text.size()
        || !file.flush())
        failToWrite(file.fileName(), file.errorString());
    if (!QDir().mkpath(statePath()))
        failToWrite(statePath(), qt_error_string());
    QFile::setPermissions(statePath(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

qint64 DemoMigration::writeFirstInvoice() const
{
    const auto session = connectAsApplication(Side::Subscriber);
    return session->exec("INSERT INTO public.invoices (aid, amount) VALUES (1, 9.99) RETURNING id"_sql)
        .integer(0, "id");
}

std::unique_ptr<Connection> DemoMigration::connect(Side side, const RoleName& user, const Secret& password,
                                                   const DatabaseName& database,
                                                   const std::optional<std::stop_token>& stop) const
{
    const auto& server = cluster(side);
    const auto other = cluster(side == Side::Publisher ? Side::Subscriber : Side::Publisher).systemIdentifier();
    ConnInfo info;
    info.host = server.host();
    info.port = server.port();
    info.user = user;
    info.password = password;
    info.database = database;
    info.applicationName = u"flare/demo"_s;
    return Connection::open(info, {side, server.systemIdentifier(), other}, {}, stop.value_or(m_stop));
}

std::unique_ptr<Connection> DemoMigration::connectAsApplication(Side side,
                                                                const std::optional<std::stop_token>& stop) const
{
    return connect(side, application(), m_applicationPassword, database(), stop);
}

std::unique_ptr<Connection> DemoMigration::connectAsSuperuser(Side side, const DatabaseName& database) const
{
    const auto& server = cluster(side);
    return connect(side, RoleName(server.superuser()), server.superuserPassword(), database);
}

// A server that was built by itself may have none of them.
QString DemoMigration::commonExtension() const
{
    const auto wanted = "SELECT name FROM pg_available_extensions"
                        " WHERE name IN ('citext', 'hstore', 'pg_trgm', 'pgcrypto') ORDER BY name"_sql;
    QStringList there;
    const auto subscriber = connectAsSuperuser(Side::Subscriber, DatabaseName(u"postgres"_s))->exec(wanted);
    for (int row = 0; row < subscriber.rows(); ++row)
        there.append(subscriber.text(row, "name"));
    const auto publisher = connectAsSuperuser(Side::Publisher, DatabaseName(u"postgres"_s))->exec(wanted);
    for (int row = 0; row < publisher.rows(); ++row) {
        if (there.contains(publisher.text(row, "name")))
            return publisher.text(row, "name");
    }
    return {};
}

void DemoMigration::createRoles(Connection& maintenance) const
{
    const auto create = [&](const RoleName& role, const Secret& password) {
        maintenance.exec(sql("CREATE ROLE {} LOGIN PASSWORD {}", role, SecretLiteral{password}));
    };
    create(owner(), m_ownerPassword);
    create(replicator(), m_replicatorPassword);
    create(application(), m_applicationPassword);
    maintenance.exec(sql("ALTER ROLE {} REPLICATION", replicator()));
    maintenance.execScript("CREATE ROLE bench_readers NOLOGIN; GRANT bench_readers TO bench_app;"
                           "ALTER ROLE bench_app SET statement_timeout = '30s'"_sql,
                           Deadline::in(fillLimit));
}

} // namespace Flare
