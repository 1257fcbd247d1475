// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/migrationsession.h"

#include "core/audit/auditfile.h"
#include "core/replication/endpoints.h"
#include "widgets/livefeed.h"
#include "widgets/topologywatcher.h"
#include "widgets/trafficfeed.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <limits>

namespace Flare {

using namespace Qt::StringLiterals;

MigrationSession::MigrationSession(Config config, Options options, QObject* parent)
    : QObject(parent)
    , m_config(std::move(config))
    , m_options(std::move(options))
    , m_credentials(m_config, m_redactor,
                    [this](Side side, const RoleName& user) { return m_passwords.ask(side, user.text()); })
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
            result.plan = m_runner.plan(operation, checkedArguments(operation, arguments, m_config), either.get_token(),
                                        [&result](Event event) { result.events.append(std::move(event)); });
        } catch (const Error& error) {
            result.error = error;
        }
        return result;
    });
}

QFuture<MigrationSession::Confirmed> MigrationSession::confirm(const Plan& plan, const QString& entry)
{
    return QtConcurrent::run(&m_planning, [this, plan, entry] {
        Confirmed confirmed;
        try {
            confirmed.confirmation = m_runner.confirm(plan, entry);
        } catch (const Error& error) {
            confirmed.error = error;
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
    auto run = m_runner.start(plan, std::move(confirmation));
    auto* watcher = new RunWatcher(std::move(plan), std::move(run), this);
    m_runs.append(watcher);
    followClosely(*watcher);
    connect(watcher, &RunWatcher::finished, this, [this, watcher] {
        refresh();
        followClosely(*watcher);
        emit runFinished(watcher);
    });
    emit runStarted(watcher);
    return watcher;
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
    const auto same = [&](const RunWatcher* run) {
        const auto& told = run->plan().arguments;
        return run->operation().id == operation && told.text(u"database"_s) == arguments.text(u"database"_s)
            && told.text(u"subscription"_s) == arguments.text(u"subscription"_s);
    };
    const auto found = std::find_if(m_runs.rbegin(), m_runs.rend(), same);
    return found == m_runs.rend() ? nullptr : *found;
}

void MigrationSession::take(const Topology& topology)
{
    m_topology = topology;
    m_runbook = makeRunbook(m_config, m_topology);
    emit topologyChanged();
}

} // namespace Flare
