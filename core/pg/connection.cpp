// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/connection.h"

#include "core/base/identifiers.h"
#include "core/base/text.h"
#include "core/pg/missingright.h"
#include "core/pg/reach.h"

#include <libpq-fe.h>

namespace Flare::Pg {

using namespace Qt::StringLiterals;

namespace {

// Settings of a role or a database must not change what our statements mean: a search_path that catches names, a
// DateStyle that turns dates round, a timeout that ends a copy, a fence of our own on the database. A dead synchronous
// standby must not hang us at COMMIT.
Sql sessionScript(bool readOnly, int serverVersion)
{
    QList<Sql> settings{
        "SET search_path = pg_catalog"_sql,
        "SET standard_conforming_strings = on"_sql,
        "SET \"DateStyle\" = 'ISO, MDY'"_sql,
        "SET \"IntervalStyle\" = 'postgres'"_sql,
        "SET \"TimeZone\" = 'UTC'"_sql,
        "SET extra_float_digits = 3"_sql,
        "SET bytea_output = 'hex'"_sql,
        "SET xmloption = 'content'"_sql,
        "SET row_security = off"_sql,
        "SET statement_timeout = 0"_sql,
        "SET lock_timeout = 0"_sql,
        "SET idle_in_transaction_session_timeout = 0"_sql,
        "SET synchronous_commit = local"_sql,
        readOnly ? "SET default_transaction_read_only = on"_sql : "SET default_transaction_read_only = off"_sql,
    };
    // A server that never hears of our end would keep our locks for hours; over a local socket these do nothing.
    settings +=
        {"SET tcp_keepalives_idle = 10"_sql, "SET tcp_keepalives_interval = 5"_sql, "SET tcp_keepalives_count = 3"_sql};
    // An idle session of ours may hold the migration's lock.
    if (serverVersion >= 140000)
        settings.append("SET idle_session_timeout = 0"_sql);
    if (serverVersion >= 170000)
        settings.append("SET transaction_timeout = 0"_sql);
    settings.append(
        "SELECT (SELECT system_identifier FROM pg_control_system()) AS system_identifier,"
        " (SELECT timeline_id FROM pg_control_checkpoint()) AS timeline, pg_is_in_recovery() AS in_recovery,"
        " (extract(epoch FROM pg_postmaster_start_time()) * 1000)::bigint AS started_at,"
        " host(inet_server_addr()) AS address, coalesce(inet_server_port(), 0) AS port, pg_backend_pid() AS pid,"
        " current_user AS \"user\", (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser"_sql);
    return joined(settings, "; "_sql);
}

QString tlsOf(PGconn* connection)
{
    return PQsslInUse(connection) != 0 ? QString::fromUtf8(PQsslAttribute(connection, "protocol")) : QString();
}

QString adviceOn(const SystemIdentifier& answered, const ExpectedServer& expected)
{
    if (answered == expected.otherIdentifier)
        return Text::tr("That is the identifier of the %1: hosts or ports of the two sides are swapped in the file.")
            .arg(keyOf(otherSide(expected.side)));
    if (isRounded(expected.identifier, answered))
        return Text::tr("The file's number is this server's, rounded, as editors and formatters do that take it for a "
                        "floating point number. Write all of its digits, in quotes: system_identifier: '%1'")
            .arg(answered.text());
    return Text::tr("Find out which server answers there (DNS, tunnel, failover) before you change the file.");
}

} // namespace

QString ServerIdentity::versionText() const
{
    return u"%1.%2"_s.arg(version / 10000).arg(version % 10000);
}

std::unique_ptr<Connection> Connection::open(const ConnInfo& info, const ExpectedServer& expected,
                                             const OpenOptions& options,
                                             std::stop_token stop) // NOLINT(performance-unnecessary-value-param)
{
    // By value, as the links keep it: one for each address that is tried.
    auto [link, deadline] = reach(info, expected.side, stop);
    std::unique_ptr<Connection> connection(new Connection(std::move(link), info, expected, options));
    connection->prepareSession(deadline);
    connection->checkServer();
    connection->checkPooler(deadline);
    return connection;
}

Connection::Connection(std::unique_ptr<Link> link, ConnInfo info, ExpectedServer expected, OpenOptions options)
    : m_link(std::move(link))
    , m_info(std::move(info))
    , m_expected(expected)
    , m_options(std::move(options))
{
}

Connection::~Connection() = default;

void Connection::prepareSession(Deadline deadline)
{
    try {
        const int version = PQserverVersion(m_link->handle());
        const auto result = m_link->run(sessionScript(m_options.readOnly, version), nullptr, deadline);
        m_identity.systemIdentifier =
            SystemIdentifier::parse(result.text(0, "system_identifier")).value_or(SystemIdentifier());
        m_identity.version = version;
        m_identity.timeline = static_cast<quint32>(result.integer(0, "timeline"));
        m_identity.inRecovery = result.boolean(0, "in_recovery");
        m_identity.startedAt = QDateTime::fromMSecsSinceEpoch(result.integer(0, "started_at"), Qt::UTC);
        m_identity.address = result.text(0, "address");
        m_identity.port = static_cast<int>(result.integer(0, "port"));
        m_identity.backendPid = static_cast<int>(result.integer(0, "pid"));
        m_identity.user = RoleName(result.text(0, "user"));
        m_identity.superuser = result.boolean(0, "superuser");
        m_identity.tls = tlsOf(m_link->handle());
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Sql && error.kind() != ErrorKind::TimedOut)
            throw;
        throw error.as(ErrorKind::Connect)
            .during(Text::tr("Asking the %1 at %2 who it is").arg(keyOf(m_expected.side), displayName(m_info)))
            .withAdvice(Text::tr("Every connection proves the server's system_identifier before it acts; without an "
                                 "answer nothing is done. Check that %1 may execute pg_control_system().")
                            .arg(m_info.user.text()));
    }
}

void Connection::checkServer() const
{
    const auto where =
        Text::tr("The server at %1, configured as the %2,").arg(displayName(m_info), keyOf(m_expected.side));
    if (m_identity.systemIdentifier != m_expected.identifier) {
        throw Error(ErrorKind::WrongServer,
                    Text::tr("Wrong server: %1 answers as the %2 at %3, and the file says %4. Nothing was done.")
                        .arg(m_identity.systemIdentifier.text(), keyOf(m_expected.side), displayName(m_info),
                             m_expected.identifier.text()),
                    adviceOn(m_identity.systemIdentifier, m_expected))
            .on(m_expected.side);
    }
    if (m_identity.inRecovery)
        throw Error(ErrorKind::WrongServer, Text::tr("%1 is a standby in recovery. Nothing was done.").arg(where),
                    Text::tr("A standby has the identifier of its primary but can't be written to: put the primary's "
                             "host and port into the file."))
            .on(m_expected.side);
    if (m_identity.majorVersion() < 10)
        throw Error(ErrorKind::Precondition,
                    Text::tr("%1 runs PostgreSQL %2; logical replication needs 10 or newer.")
                        .arg(where, m_identity.versionText()))
            .on(m_expected.side);
}

// A transaction pooler hands out another server process for each transaction: advisory locks, settings and temporary
// slots would land elsewhere.
void Connection::checkPooler(Deadline deadline)
{
    const auto result = m_link->run("SELECT pg_backend_pid() AS pid"_sql, nullptr, deadline);
    const auto pid = result.integer(0, "pid");
    if (pid == PQbackendPID(m_link->handle()) && pid == m_identity.backendPid)
        return;
    throw Error(ErrorKind::Precondition,
                Text::tr("Between this program and the %1 at %2 stands a connection pooler.")
                    .arg(keyOf(m_expected.side), displayName(m_info)),
                Text::tr("Put the server's own host and port into the file; replication can't go through a pooler "
                         "either."))
        .on(m_expected.side);
}

const ServerIdentity& Connection::identity() const
{
    return m_identity;
}

Side Connection::side() const
{
    return m_expected.side;
}

const ConnInfo& Connection::info() const
{
    return m_info;
}

bool Connection::isAlive() const
{
    return m_link->handle() != nullptr && PQstatus(m_link->handle()) == CONNECTION_OK;
}

QStringList Connection::takeNotices()
{
    return std::exchange(m_link->notices, {});
}

template <typename Action>
Result Connection::observed(const Sql& sql, const Action& action, bool polling)
{
    if (!isAlive())
        throw Error(ErrorKind::Connect, Text::tr("The connection to the %1 is gone.").arg(keyOf(m_expected.side)),
                    Text::tr("Check that the server runs, then run the same operation again."))
            .on(m_expected.side)
            .withStatement(sql.preview());
    const auto begunAt = QDateTime::currentDateTimeUtc();
    const auto begun = std::chrono::steady_clock::now();
    const auto report = [&](qint64 rows, const QByteArray& sqlState, const QString& message) {
        if (m_observer)
            m_observer({sql.preview(), begunAt, rows,
                        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begun),
                        sqlState, message});
    };
    try {
        auto result = action();
        if (!polling || !m_polled.contains(sql.text()))
            report(result.affected(), {}, {});
        if (polling)
            m_polled.insert(sql.text());
        return result;
    } catch (const Error& error) {
        report(0, error.sqlState().isEmpty() ? "-----"_ba : error.sqlState(), error.message());
        if (error.sqlState() != insufficientPrivilege || !error.advice().isEmpty())
            throw;
        throw error.withAdvice(adviceOn(
            {m_expected.side, m_identity.majorVersion(), m_identity.user, error.statement(), error.message()}));
    }
}

Deadline Connection::withinBudget(Deadline deadline) const
{
    return m_options.budget ? deadline.earliest(m_options.budget->deadline()) : deadline;
}

Result Connection::exec(const Sql& sql, const Params& params)
{
    return exec(sql, params, Deadline::in(m_options.statementTimeout));
}

Result Connection::exec(const Sql& sql, const Params& params, Deadline deadline)
{
    return run(sql, &params, deadline);
}

Result Connection::poll(const Sql& sql, const Params& params)
{
    const auto deadline = withinBudget(Deadline::in(m_options.statementTimeout));
    return observed(
        sql, [&] { return m_link->run(sql, &params, deadline); }, true);
}

Result Connection::execScript(const Sql& script, Deadline deadline)
{
    return run(script, nullptr, deadline);
}

PreparedStatement Connection::prepare(const Sql& sql)
{
    PreparedStatement statement{"flare_"_ba + QByteArray::number(++m_prepared), sql};
    const auto deadline = withinBudget(Deadline::in(m_options.statementTimeout));
    observed(sql, [&] { return m_link->prepare(statement, deadline); });
    return statement;
}

Result Connection::exec(const PreparedStatement& statement, const Params& params)
{
    const auto deadline = withinBudget(Deadline::in(m_options.statementTimeout));
    return observed(statement.sql, [&] { return m_link->runPrepared(statement, params, deadline); });
}

qint64 Connection::execAffected(const PreparedStatement& statement, std::span<const char* const> values)
{
    const auto deadline = withinBudget(Deadline::in(m_options.statementTimeout));
    return observed(statement.sql, [&] { return m_link->runPrepared(statement, values, deadline); }).affected();
}

Result Connection::run(const Sql& sql, const Params* params, Deadline deadline)
{
    return observed(sql, [&] { return m_link->run(sql, params, withinBudget(deadline)); });
}

std::stop_token Connection::setStopToken(std::stop_token stop)
{
    return m_link->setStop(std::move(stop));
}

std::shared_ptr<const Budget> Connection::setBudget(std::shared_ptr<const Budget> budget)
{
    return std::exchange(m_options.budget, std::move(budget));
}

void Connection::setObserver(std::function<void(const StatementRecord&)> observer)
{
    m_observer = std::move(observer);
}

} // namespace Flare::Pg
