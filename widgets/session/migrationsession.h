// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/sqliteauditlog.h"
#include "core/base/redactor.h"
#include "core/engine/runner.h"
#include "core/migration/runbook.h"
#include "core/monitor/topology.h"
#include "widgets/session/passwordbroker.h"
#include "widgets/session/runwatcher.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

namespace Flare {

class LiveFeed;
class TopologyWatcher;
class TrafficFeed;

/// What planning an operation came to: a plan, or why there is none; and what was said meanwhile.
struct PlanResult
{
    std::optional<Plan> plan;
    std::optional<Error> error;
    QList<Event> events;
};

/// An opened migration: the file, what both servers say of it, and the operations under way. The views read from it and
/// ask it to act; nothing here blocks the window's thread, which is the only one it may be used from.
class MigrationSession final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        bool readOnly = false; ///< Nothing that changes a server can be started.
        bool demo = false; ///< Throw-away servers of this machine.
        QString auditPath; ///< Empty = the user's own log.
    };

    MigrationSession(Config config, Options options, QObject* parent = nullptr);
    ~MigrationSession() override;

    [[nodiscard]] const Config& config() const { return m_config; }
    [[nodiscard]] const Options& options() const { return m_options; }
    [[nodiscard]] SqliteAuditLog& audit() { return m_audit; }
    [[nodiscard]] LiveFeed& live() { return *m_live; }
    [[nodiscard]] TrafficFeed& traffic() { return *m_traffic; }
    [[nodiscard]] PasswordBroker& passwords() { return m_passwords; }
    /// Before the first snapshot it knows nothing: its time is invalid, every state unknown.
    [[nodiscard]] const Topology& topology() const { return m_topology; }
    [[nodiscard]] const QList<RunbookStep>& runbook() const { return m_runbook; }
    /// Why nothing that changes a server may be started now: opened read-only, or a server is not the named one. A
    /// full sentence; empty if nothing forbids it.
    [[nodiscard]] QString lockedBecause() const;

    /// Begins to look at the servers; until then nothing is connected to.
    void connectToServers();
    [[nodiscard]] bool isConnecting() const { return m_connecting; }
    /// Looks at both servers at once.
    void refresh();
    /// The same because a person wants it: passwords that were declined, or did not serve, are asked for once more.
    void connectAgain();

    /// Reads the servers on a thread of its own.
    [[nodiscard]] QFuture<PlanResult> plan(const Operation& operation, const Arguments& arguments,
                                           std::stop_token stop = {});
    /// Either a confirmation of each plan, or why the entry was refused.
    struct Confirmed
    {
        QList<Confirmation> confirmations;
        std::optional<Error> error;
    };
    /// Checks what was typed, for each of these plans. A wrong entry goes to the audit log, which is why it does not
    /// happen here and now.
    [[nodiscard]] QFuture<Confirmed> confirm(const QList<Plan>& plans, const QString& entry);
    /// A server as it answers a new login at this moment.
    struct Answer
    {
        std::optional<Pg::ServerIdentity> identity;
        std::optional<Error> error;
        QDateTime at;
    };
    [[nodiscard]] QFuture<Answer> ask(Side side);
    /// Runs the plan. The watcher belongs to the session and lives as long as it.
    RunWatcher* start(Plan plan, Confirmation confirmation);
    /// Every run of this session, oldest first.
    [[nodiscard]] const QList<RunWatcher*>& runs() const { return m_runs; }
    [[nodiscard]] QList<RunWatcher*> running() const;
    /// Null for one that is not of this session.
    [[nodiscard]] RunWatcher* run(const QString& id) const;
    /// The latest run of that operation for the step's subject, if there was one.
    [[nodiscard]] RunWatcher* latestRun(const QString& operation, const Arguments& arguments) const;
    /// The same for whatever subscription of the database.
    [[nodiscard]] RunWatcher* latestRun(const QString& operation, const DatabaseName& database) const;

signals:
    void topologyChanged();
    void runStarted(Flare::RunWatcher* run);
    void runFinished(Flare::RunWatcher* run);

private:
    void take(const Topology& topology);
    void refreshAfter(const RunWatcher& run);
    /// What this window knows better than the servers' state: a login that has not been tried, a run that has failed.
    void judgeSteps();
    /// Looks closely while a cutover goes on, and marks in the charts what was done when.
    void followClosely(const RunWatcher& run);

    Config m_config;
    Options m_options;
    Redactor m_redactor;
    PasswordBroker m_passwords;
    Credentials m_credentials;
    SqliteAuditLog m_audit;
    Topology m_topology;
    QList<RunbookStep> m_runbook;
    QList<RunWatcher*> m_runs;
    QHash<QString, RunWatcher*> m_latestRuns; ///< By operation and subject: a hundred databases have a thousand steps.
    QSet<const RunWatcher*> m_runsOfDone; ///< Of steps that the servers had called done before.
    bool m_connecting = false;
    // What has threads comes after what these use, so that it is gone first.
    std::unique_ptr<TopologyWatcher> m_watcher;
    std::unique_ptr<LiveFeed> m_live;
    std::unique_ptr<TrafficFeed> m_traffic;
    Runner m_runner;
    std::stop_source m_closing;
    QThreadPool m_planning;
};

} // namespace Flare
