// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attack/trafficframe.h"
#include "core/base/redactor.h"
#include "core/config/config.h"
#include "core/engine/arguments.h"
#include "core/engine/event.h"
#include "core/monitor/liveframe.h"
#include "core/pg/connection.h"
#include "core/replication/credentials.h"

#include <functional>
#include <map>
#include <stop_token>
#include <tuple>

namespace Flare {

/// Whoever looks at moments that pass, on the thread of the run that makes them.
struct Views
{
    std::function<void(const LiveFrame&)> live = {};
    std::function<void(const TrafficFrame&)> traffic = {};
};

/// What a plan and a step see of the world: the file, what they were told, connections whose server has been proven,
/// and a way to say what happens. Belongs to one run and its thread.
class Context
{
public:
    enum class Mode { Plan, Run };

    struct Setup
    {
        const Config& config;
        Credentials& credentials;
        Redactor& redactor;
        QString operation;
        /// Eight hexadecimal digits: joins the audit log, our sessions' application_name and the servers' logs.
        QString operationId;
        std::function<void(Event)> send;
        std::function<void(const Pg::Connection&, const Pg::StatementRecord&)> observe;
        Views views = {};
    };

    Context(Setup setup, const Arguments& arguments, Mode mode, std::stop_token stop);
    ~Context();

    [[nodiscard]] const Config& config() const { return m_setup.config; }
    [[nodiscard]] const Arguments& arguments() const { return m_arguments; }
    [[nodiscard]] const std::stop_token& stop() const { return m_stop; }
    /// For what connects on threads of its own.
    [[nodiscard]] Credentials& credentials() const { return m_setup.credentials; }
    [[nodiscard]] Redactor& redactor() const { return m_setup.redactor; }
    /// "pg-flare/pause_write/1a2b3c4d".
    [[nodiscard]] QString applicationName() const;

    /// The run's connection to there, opened at the first call; read only while planning.
    Pg::Connection& session(Side side, Role role, const DatabaseName& database);
    /// The superuser's to the maintenance database.
    Pg::Connection& maintenance(Side side);
    /// A connection of the caller's own, for what must not share a transaction or a thread.
    [[nodiscard]] std::unique_ptr<Pg::Connection> open(Side side, Role role, const DatabaseName& database);
    [[nodiscard]] std::unique_ptr<Pg::Connection> open(Side side, const Account& account, const DatabaseName& database);
    /// One that no stop reaches: for giving back what a stopped operation has taken.
    [[nodiscard]] std::unique_ptr<Pg::Connection> openUnstoppable(Side side, Role role, const DatabaseName& database);
    /// With the password filled in, for child processes and subscriptions.
    [[nodiscard]] Pg::ConnInfo connInfo(Side side, Role role, const DatabaseName& database);
    [[nodiscard]] std::optional<Secret> password(Side side, Role role);
    /// Closes the run's connections to a database, which would keep it from being dropped or renamed.
    void closeSessions(Side side, const DatabaseName& database);

    void say(const QString& text);
    void good(const QString& text);
    void warn(const QString& text);
    void progress(qint64 done, qint64 total, const QString& text = {});
    void show(Table table);
    /// Text that was asked for in a form of its own, as it is.
    void show(Document document);
    /// Shows a moment that passes: nothing keeps it, other than events. False when nobody looks.
    bool show(const LiveFrame& frame);
    /// The same; the frame's operation becomes this one.
    void show(TrafficFrame frame);
    /// A figure of the outcome's data.
    void record(const QString& key, const QJsonValue& value);
    void setSummary(const QString& text);
    void setNextStep(const QString& text);
    [[nodiscard]] Outcome& outcome() { return m_outcome; }

    /// Throws Error(Cancelled) when a stop has been requested.
    void checkStop() const;
    /// False when the stop cut it short.
    bool sleep(Milliseconds duration) const { return sleepFor(duration, m_stop); }

private:
    [[nodiscard]] std::unique_ptr<Pg::Connection> connect(Side side, const Account& account,
                                                          const DatabaseName& database, const std::stop_token& stop);
    void checkDatabaseExists(Side side, const DatabaseName& database, const std::stop_token& stop);
    using Key = std::tuple<Side, Role, DatabaseName>;

    Setup m_setup;
    const Arguments& m_arguments;
    Mode m_mode;
    std::stop_token m_stop;
    std::map<Key, std::unique_ptr<Pg::Connection>> m_sessions;
    Outcome m_outcome;
};

} // namespace Flare
