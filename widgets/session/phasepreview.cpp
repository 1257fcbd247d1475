// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/phasepreview.h"

#include "core/operations/catalogue.h"
#include "widgets/session/stepstate.h"

#include <algorithm>

namespace Flare {

using namespace std::chrono_literals;

namespace {

// Each plan opens connections of its own: thirty databases must not take a server's last ones.
constexpr qsizetype mostAtOnce = 3;
// What is in the way may pass by itself: a stream that is too young, for instance.
constexpr auto askAgainAfter = 5s;

} // namespace

PhasePreview::PhasePreview(MigrationSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &MigrationSession::topologyChanged, this, &PhasePreview::follow);
}

PhasePreview::~PhasePreview()
{
    m_stop.request_stop();
}

void PhasePreview::show(Phase phase, const DatabaseChoice& databases)
{
    pause();
    m_phase = phase;
    m_databases = databases;
    follow();
}

void PhasePreview::pause()
{
    m_stop.request_stop();
    m_stop = {};
    m_phase.reset();
    m_queue.clear();
    m_plans.clear();
    qDeleteAll(std::exchange(m_planning, {}));
}

const PlanResult* PhasePreview::planOf(const RunbookStep& step) const
{
    const auto found = m_plans.constFind(keyOf(step));
    return found == m_plans.constEnd() ? nullptr : &*found;
}

bool PhasePreview::isPlanning() const
{
    const auto isNew = [this](const QString& key) { return !m_plans.contains(key); };
    const auto planning = m_planning.keys();
    return std::any_of(planning.begin(), planning.end(), isNew)
        || std::any_of(m_queue.begin(), m_queue.end(), [&](const RunbookStep& step) { return isNew(keyOf(step)); });
}

// What can be run now is planned once; a step that turned to it since is planned then.
void PhasePreview::follow()
{
    if (!m_phase)
        return;
    m_steps.clear();
    QList<RunbookStep> wanted;
    const auto now = std::chrono::steady_clock::now();
    const bool asksAgain = now - m_refusedAt >= askAgainAfter;
    if (asksAgain)
        m_refusedAt = now;
    for (const auto& step : m_session.runbook()) {
        if (step.phase != *m_phase || !m_databases.includes(step) || !isToDo(step))
            continue;
        m_steps.append(step);
        if (step.state != RunbookStep::State::Ready) {
            m_plans.remove(keyOf(step));
        } else if (!step.byPerson && !m_planning.contains(keyOf(step))) {
            const auto* known = planOf(step);
            if (known == nullptr || (known->error && asksAgain))
                wanted.append(step);
        }
    }
    m_queue = wanted;
    startMore();
    emit changed();
}

void PhasePreview::startMore()
{
    while (m_planning.size() < mostAtOnce && !m_queue.isEmpty()) {
        const auto step = m_queue.takeFirst();
        auto* watcher = new QFutureWatcher<PlanResult>(this);
        m_planning.insert(keyOf(step), watcher);
        connect(watcher, &QFutureWatcherBase::finished, this,
                [this, key = keyOf(step), watcher] { take(key, watcher); });
        watcher->setFuture(m_session.plan(*findOperation(step.operation), step.arguments, m_stop.get_token()));
    }
}

void PhasePreview::take(const QString& key, QFutureWatcher<PlanResult>* watcher)
{
    watcher->deleteLater();
    m_planning.remove(key);
    m_plans.insert(key, watcher->result());
    startMore();
    emit changed();
}

} // namespace Flare
