// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attack/trafficframe.h"
#include "core/base/redactor.h"
#include "core/config/config.h"
#include "core/engine/arguments.h"
#include "core/engine/audittrail.h"
#include "core/engine/event.h"
#include "core/engine/runstate.h"
#include "core/engine/wayback.h"
#include "core/monitor/liveframe.h"
#include "core/pg/connection.h"
#include "core/replication/credentials.h"

#include <functional>
#include <map>
#include <mutex>
#include <stop_token>
#include <tuple>
#include <vector>

namespace Flare {

/// Whoever looks at moments that pass, on the thread of the run that makes them.
struct Views
{
    std::function<void(const LiveFrame&)> live = {};
    std::function<void(const TrafficFrame&)> traffic = {};
};

/// What a plan and a step see of the world: the file, what they were told, connections whose server has been proven,
/// and a way to say what happens. Belongs to one run and its thread; open(), progress() and what says something may be
/// called from several.
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
        std::function<void(const ProcessRecord&)> observeProcess = {};
        Views views = {};
        StopRequests* stops = nullptr; ///< Null: nobody can ask twice.
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
    /// One that no stop reaches and no budget limits, for taking back something in a database.
    [[nodiscard]] std::unique_ptr<Pg::Connection> openUnstoppable(Side side, Role role, const DatabaseName& database);
    /// For giving back what the run has taken. Its connections are opened at the first call for a side: ask for them
    /// before something is taken.
    [[nodiscard]] WayBack& wayBack() { return m_wayBack; }
    /// The server processes of all connections that this run has opened to there; with applicationName() they tell our
    /// sessions from anybody else's.
    [[nodiscard]] QList<int> ownProcesses(Side side) const;
    /// To be held while a body has made something that it takes back itself when it fails: a second request to stop
    /// waits for that.
    [[nodiscard]] MustStay stay() const { return MustStay(m_setup.stops); }
    /// What the steps hand on to each other.
    [[nodiscard]] RunState& state() { return m_state; }
    /// No statement of the run and no wait outlasts this, whatever deadline of its own it has; the way back does. Set
    /// by the step from which on somebody waits.
    void setBudget(Deadline deadline) { m_budget->set(deadline); }
    [[nodiscard]] Deadline budget() const { return m_budget->deadline(); }
    /// With the password filled in, for child processes and subscriptions.
    [[nodiscard]] Pg::ConnInfo connInfo(Side side, Role role, const DatabaseName& database);
    [[nodiscard]] std::optional<Secret> password(Side side, Role role);
    /// Closes the run's connections to a database, which would keep it from being dropped or renamed.
    void closeSessions(Side side, const DatabaseName& database);

    /// Runs what starts a child process and returns its exit code, and notes for the log what it was and what came of
    /// it.
    int attend(const QString& commandLine, const std::function<int()>& child) const;

    void say(const QString& text);
    void good(const QString& text);
    void warn(const QString& text);
    /// Told on for each per cent, ten times a second, and when its text changes.
    void progress(qint64 done, qint64 total, const QString& text = {});
    void show(Table table);
    /// Text that was asked for in a form of its own, as it is.
    void show(Document document);
    void show(Findings findings);
    void show(WritersHeld held);
    /// Shows a moment that passes: nothing keeps it, other than events. False when nobody looks.
    bool show(const LiveFrame& frame);
    /// The same; the frame's operation becomes this one.
    void show(TrafficFrame frame);
    /// A figure of the outcome's data.
    void record(const QString& key, const QJsonValue& value);
    void setSummary(const QString& text);
    void setNextStep(const QString& text);
    /// That the step, which is about to fail, has undone itself whatever it did: a transaction was rolled back.
    void setTakenBack() { m_takenBack = true; }
    [[nodiscard]] bool isTakenBack() const { return m_takenBack; }
    [[nodiscard]] Outcome& outcome() { return m_outcome; }

    /// Throws Error(Cancelled) when a stop has been requested.
    void checkStop() const;
    /// False when the stop cut it short.
    bool sleep(Milliseconds duration) const { return sleepFor(duration, m_stop); }

private:
    [[nodiscard]] std::unique_ptr<Pg::Connection> connect(Side side, const Account& account,
                                                          const DatabaseName& database, const Pg::OpenOptions& options,
                                                          const std::stop_token& stop);
    [[nodiscard]] std::unique_ptr<Pg::Connection> connectForWayBack(Side side);
    void checkSameServer(const Pg::Connection& connection, bool mayHaveRestarted);
    [[nodiscard]] Pg::OpenOptions options() const;
    void checkDatabaseExists(Side side, const DatabaseName& database, const std::stop_token& stop);
    using Key = std::tuple<Side, Role, DatabaseName>;

    Setup m_setup;
    const Arguments& m_arguments;
    Mode m_mode;
    std::stop_token m_stop;
    std::shared_ptr<Budget> m_budget = std::make_shared<Budget>();
    mutable std::mutex m_mutex; ///< For the two below, and the progress.
    QMap<Side, QList<int>> m_processes;
    QMap<Side, Pg::ServerIdentity> m_servers;
    std::map<Key, std::unique_ptr<Pg::Connection>> m_sessions;
    std::vector<std::unique_ptr<Pg::Connection>> m_dead; ///< Somebody may still hold a reference.
    StopRequests m_nobody;
    WayBack m_wayBack;
    QString m_progressText;
    qint64 m_progressPercent = -1;
    Deadline m_nextProgress = Deadline::in(Milliseconds(0));
    Outcome m_outcome;
    bool m_takenBack = false;
    RunState m_state; ///< Last, so that it goes first: it may hold on to sessions and give locks back.
};

} // namespace Flare
