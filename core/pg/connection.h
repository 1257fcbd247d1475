// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/names.h"
#include "core/base/side.h"
#include "core/pg/conninfo.h"
#include "core/pg/result.h"
#include "core/pg/sql.h"

#include <QDateTime>
#include <QSet>

#include <functional>
#include <memory>
#include <span>
#include <stop_token>

namespace Flare::Pg {

class Link;

/// Which server must be at the other end. Compared on every connection before its first statement of ours.
struct ExpectedServer
{
    Side side = Side::Publisher;
    SystemIdentifier identifier;
    /// The other side's, to recognise swapped hosts or ports.
    SystemIdentifier otherIdentifier;
};

/// What the server says of itself, on this very connection.
struct ServerIdentity
{
    SystemIdentifier systemIdentifier;
    int version = 0; ///< As server_version_num: 150004.
    quint32 timeline = 0;
    bool inRecovery = false;
    QDateTime startedAt;
    QString address; ///< As the server sees itself; empty over a Unix socket.
    int port = 0;
    int backendPid = 0;
    RoleName user;
    bool superuser = false;
    QString tls; ///< "TLSv1.3", or empty without TLS.

    [[nodiscard]] int majorVersion() const { return version / 10000; }
    [[nodiscard]] QString versionText() const;
};

/// A statement that has run, for the audit log. Secrets are masked.
struct StatementRecord
{
    QString sql;
    QDateTime begunAt;
    qint64 rows = 0;
    std::chrono::microseconds duration{0};
    QByteArray sqlState; ///< Empty when it succeeded.
    QString message;
};

struct OpenOptions
{
    /// default_transaction_read_only = on: what plans and monitors use.
    bool readOnly = false;
    /// For everything that has no deadline of its own.
    Milliseconds statementTimeout{60'000};
    /// Of the run that the connection belongs to: no statement may outlast it.
    std::shared_ptr<const Budget> budget = {};
};

/// A libpq connection to a server whose identity has been proven. Used by one thread at a time; every wait ends at a
/// stop request or a deadline. A stop cancels the running statement on the server (PQcancel) and throws
/// Error(Cancelled), a deadline throws Error(TimedOut), a lost link Error(Connect), the server's refusal Error(Sql).
class Connection
{
public:
    /// Connects, proves that the server is the expected one, a primary, and not behind a pooler, and makes the
    /// session independent of the settings of roles and databases.
    /// Throws Connect, WrongServer, Precondition, TimedOut, Cancelled.
    [[nodiscard]] static std::unique_ptr<Connection> open(const ConnInfo& info, const ExpectedServer& expected,
                                                          const OpenOptions& options, std::stop_token stop);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] const ServerIdentity& identity() const;
    [[nodiscard]] Side side() const;
    [[nodiscard]] const ConnInfo& info() const;
    [[nodiscard]] bool isAlive() const;
    /// The server's notices and warnings since the last call.
    [[nodiscard]] QStringList takeNotices();

    /// One statement. Without a deadline of its own the session's statement timeout holds.
    Result exec(const Sql& sql, const Params& params = {});
    Result exec(const Sql& sql, const Params& params, Deadline deadline);
    /// A question that is asked again and again: told to the observer the first time, and when it fails.
    Result poll(const Sql& sql, const Params& params = {});
    /// Several statements in one message: one implicit transaction, the last result returned.
    Result execScript(const Sql& script, Deadline deadline);
    /// For a statement that runs many times: parsed once, then one round trip without parsing.
    [[nodiscard]] PreparedStatement prepare(const Sql& sql);
    Result exec(const PreparedStatement& statement, const Params& params);
    /// The same for a loop in which microseconds count: the values are texts that end with a zero and stay where they
    /// are until the call returns, so that nothing is copied. Returns the number of rows affected.
    qint64 execAffected(const PreparedStatement& statement, std::span<const char* const> values);

    /// From here on the stop token is another one. An undo must not be stopped by the stop that caused it.
    /// Returns the one before.
    std::stop_token setStopToken(std::stop_token stop);
    /// Null: its statements outlast the budget. Returns the one before.
    std::shared_ptr<const Budget> setBudget(std::shared_ptr<const Budget> budget);
    void setObserver(std::function<void(const StatementRecord&)> observer);

private:
    Connection(std::unique_ptr<Link> link, ConnInfo info, ExpectedServer expected, OpenOptions options);
    void prepareSession(Deadline deadline);
    void checkServer() const;
    void checkPooler(Deadline deadline);
    Result run(const Sql& sql, const Params* params, Deadline deadline);
    template <typename Action>
    Result observed(const Sql& sql, const Action& action, bool polling = false);
    [[nodiscard]] Deadline withinBudget(Deadline deadline) const;

    std::unique_ptr<Link> m_link;
    ConnInfo m_info;
    ExpectedServer m_expected;
    OpenOptions m_options;
    ServerIdentity m_identity;
    int m_prepared = 0;
    QSet<QByteArray> m_polled;
    std::function<void(const StatementRecord&)> m_observer;
};

} // namespace Flare::Pg
