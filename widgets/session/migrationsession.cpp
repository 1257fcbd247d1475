// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/migrationsession.h"

#include "core/audit/auditfile.h"
#include "core/monitor/linkreason.h"
#include "core/replication/endpoints.h"
#include "widgets/session/livefeed.h"
#include "widgets/session/operationwords.h"
#include "widgets/session/topologywatcher.h"
#include "widgets/session/trafficfeed.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <limits>
#include <ranges>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

QString keyOfRun(const QString& operation, const Arguments& arguments)
{
    return u"%1\n%2\n%3"_s.arg(operation, arguments.text(u"database"_s), arguments.text(u"subscription"_s));
}

/// The one that a run with these arguments is about; empty for the servers, or all databases.
DatabaseName databaseOf(const Config& config, const Arguments& arguments)
{
    const auto* subscription = config.subscription(arguments.subscription());
    return subscription != nullptr ? subscription->database : arguments.database();
}

} // namespace

MigrationSession::MigrationSession(Config config, Options options, QObject* parent)
    : QObject(parent)
    , m_config(std::move(config))
    , m_options(std::move(options))
    , m_credentials(
          m_config, m_redactor,
          [this](Side side, const RoleName& user, const QString& refusal) {
              return m_passwords.ask(side, user.text(), refusal);
          },
          [this](Side side, const RoleName& user, const Secret& password) {
              m_passwords.accept(side, user.text(), password);
          })
    , m_audit(m_options.auditPath.isEmpty() ? defaultAuditPath() : m_options.auditPath, m_redactor)
    , m_topology(unreadTopology(m_config))
    , m_runbook(makeRunbook(m_config, m_topology))
    , m_watcher(std::make_unique<TopologyWatcher>(m_config, m_credentials))
    , m_live(std::make_unique<LiveFeed>(m_config, m_credentials))
    , m_traffic(std::make_unique<TrafficFeed>())
    , m_runner({m_config, m_credentials, m_redactor, m_audit, u"gui"_s, {{}, m_traffic->view()}})
{
    // A plan that waits for a server that hangs must not keep the next one waiting.
    m_planning.setMaxThreadCount(std::numeric_limits<int>::max());
    connect(m_watcher.get(), &TopologyWatcher::topologyRead, this, &MigrationSession::take);
}

MigrationSession::~MigrationSession()
{
    m_passwords.close();
    m_closing.request_stop();
}

QString MigrationSession::lockedBecause() const
{
    if (m_options.readOnly)
        return tr("This file was opened read-only: nothing that changes a server can be run.");
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        if (const auto& server = m_topology.server(side); server.isWrong())
            return server.error->message();
    }
    return {};
}

void MigrationSession::connectToServers()
{
    m_connecting = true;
    m_watcher->start();
    m_live->start();
    emit topologyChanged();
}

void MigrationSession::refresh()
{
    m_watcher->refresh();
}

void MigrationSession::connectAgain()
{
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        if (!m_topology.server(side).isUp())
            m_credentials.askAgain(side);
    }
    refresh();
}

QFuture<PlanResult> MigrationSession::plan(const Operation& operation, const Arguments& arguments, std::stop_token stop)
{
    return QtConcurrent::run(&m_planning, [this, &operation, arguments, stop = std::move(stop)] {
        std::stop_source either;
        const std::stop_callback unwanted(stop, [&either] { either.request_stop(); });
        const std::stop_callback closing(m_closing.get_token(), [&either] { either.request_stop(); });
        PlanResult result;
        try {
            result.plan = withOperationTitles(
                m_runner.plan(operation, checkedArguments(operation, arguments, m_config), either.get_token(),
                              [&result](Event event) { result.events.append(std::move(event)); }));
        } catch (const Error& error) {
            result.error = withOperationTitles(error);
        }
        return result;
    });
}

QFuture<MigrationSession::Confirmed> MigrationSession::confirm(const QList<Plan>& plans, const QString& entry)
{
    return QtConcurrent::run(&m_planning, [this, plans, entry] {
        Confirmed confirmed;
        try {
            for (const auto& plan : plans)
                confirmed.confirmations.append(m_runner.confirm(plan, entry));
        } catch (const Error& error) {
            confirmed.error = withOperationTitles(error);
        }
        return confirmed;
    });
}

QFuture<MigrationSession::Answer> MigrationSession::ask(Side side)
{
    return QtConcurrent::run(&m_planning, [this, side] {
        Answer answer;
        try {
            Pg::OpenOptions options;
            options.readOnly = true;
            answer.identity = connectTo(m_config, m_credentials, side, accountOf(m_config, side, Role::Superuser),
                                        maintenanceDatabase(), options, u"pg-flare/identity"_s, m_closing.get_token())
                                  ->identity();
        } catch (const Error& error) {
            answer.error = error;
        }
        answer.at = QDateTime::currentDateTimeUtc();
        return answer;
    });
}

RunWatcher* MigrationSession::start(Plan plan, Confirmation confirmation)
{
    const auto* step = findStep(m_runbook, plan.operation->id, plan.arguments);
    const bool wasDone = step != nullptr && step->state == RunbookStep::State::Done;
    auto run = m_runner.start(plan, std::move(confirmation));
    auto* watcher = new RunWatcher(std::move(plan), std::move(run), this);
    m_runs.append(watcher);
    m_latestRuns.insert(keyOfRun(watcher->operation().id, watcher->plan().arguments), watcher);
    if (wasDone)
        m_runsOfDone.insert(watcher);
    followClosely(*watcher);
    connect(watcher, &RunWatcher::finished, this, [this, watcher] {
        refreshAfter(*watcher);
        followClosely(*watcher);
        judgeSteps();
        emit runFinished(watcher);
    });
    emit runStarted(watcher);
    return watcher;
}

// Of a hundred databases each run would have all read anew, and nothing but this one has changed.
void MigrationSession::refreshAfter(const RunWatcher& run)
{
    const auto database = databaseOf(m_config, run.plan().arguments);
    if (database.isEmpty() || run.operation().changesRoles)
        refresh();
    else
        m_watcher->refresh(database);
}

void MigrationSession::followClosely(const RunWatcher& run)
{
    if (run.plan().risk != Risk::ReadOnly)
        m_live->mark(run.isFinished() ? tr("%1: end").arg(run.operation().title) : run.operation().title);
    const auto all = running();
    m_live->setHurried(std::any_of(all.begin(), all.end(), [](const RunWatcher* other) {
        return other->operation().phase == Phase::Cutover && other->plan().risk != Risk::ReadOnly;
    }));
}

QList<RunWatcher*> MigrationSession::running() const
{
    QList<RunWatcher*> running;
    std::copy_if(m_runs.begin(), m_runs.end(), std::back_inserter(running),
                 [](const RunWatcher* run) { return !run->isFinished(); });
    return running;
}

RunWatcher* MigrationSession::run(const QString& id) const
{
    const auto found =
        std::find_if(m_runs.begin(), m_runs.end(), [&](const RunWatcher* run) { return run->id() == id; });
    return found == m_runs.end() ? nullptr : *found;
}

RunWatcher* MigrationSession::latestRun(const QString& operation, const Arguments& arguments) const
{
    return m_latestRuns.value(keyOfRun(operation, arguments));
}

RunWatcher* MigrationSession::latestRun(const QString& operation, const DatabaseName& database) const
{
    const auto found = std::find_if(m_runs.rbegin(), m_runs.rend(), [&](const RunWatcher* run) {
        return run->operation().id == operation && run->plan().arguments.database() == database;
    });
    return found == m_runs.rend() ? nullptr : *found;
}

void MigrationSession::take(const Topology& topology)
{
    m_topology = topology;
    takeLiveStates(m_topology, m_live->frame());
    for (auto& database : m_topology.databases) {
        for (auto& link : database.subscriptions)
            link.reason = withOperationTitles(link.reason);
    }
    judgeSteps();
    emit topologyChanged();
}

void MigrationSession::judgeSteps()
{
    m_runbook = makeRunbook(m_config, m_topology);
    const bool isUnderWay = std::ranges::any_of(
        m_topology.databases, [](const DatabaseState& database) { return database.pause.has_value(); });
    for (auto& step : m_runbook) {
        step.reason = withOperationTitles(step.reason);
        if (step.state != RunbookStep::State::Done)
            continue;
        const auto* run = latestRun(step.operation, step.arguments);
        const bool hasFailed =
            run != nullptr && run->isFinished() && run->outcome()->status != Outcome::Status::Succeeded;
        // That both servers answer says nothing of the other logins: whoever opens the file tries them first, though
        // not when an outage runs already.
        const bool isUntried = step.operation == u"verify_connectivity"_s && run == nullptr && !isUnderWay;
        // A verdict of before the run can't see why it failed; one that turned to done since then can.
        if (isUntried || (hasFailed && (m_runsOfDone.contains(run) || step.operation == u"verify_connectivity"_s)))
            step.state = RunbookStep::State::Ready;
        if (step.state == RunbookStep::State::Ready && hasFailed && run->outcome()->error)
            step.reason = run->outcome()->error->message();
    }
}

} // namespace Flare
