// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/phaselane.h"

#include "core/operations/catalogue.h"
#include "widgets/session/stepstate.h"

#include <algorithm>
#include <ranges>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A subscription that was just switched on has neither worker nor walsender for a moment.
constexpr auto settlesFor = 30s;
// A worker that starts anew after its copy makes a stream too young to be relied on, for seconds.
constexpr auto refusedFor = 15s;

const auto pauseWrite = u"pause_write"_s;

bool isOnItsWay(LinkState state)
{
    return state == LinkState::Copying || state == LinkState::Connecting;
}

} // namespace

PhaseLane::PhaseLane(MigrationSession& session, Phase phase, DatabaseName database, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_phase(phase)
    , m_database(std::move(database))
{
    connect(&m_planning, &QFutureWatcherBase::finished, this, &PhaseLane::takePlan);
    connect(&session, &MigrationSession::topologyChanged, this, &PhaseLane::look);
}

PhaseLane::~PhaseLane()
{
    m_planStop.request_stop();
}

void PhaseLane::start()
{
    advance();
}

void PhaseLane::stop()
{
    if (isFinished())
        return;
    m_stopping = true;
    if (m_run != nullptr && !m_run->isFinished()) {
        m_run->requestStop();
        emit changed();
        return;
    }
    m_planStop.request_stop();
    finish(End::Stopped);
}

bool PhaseLane::isBusy() const
{
    return m_state == State::Reading || m_state == State::Planning || m_state == State::Running;
}

QString PhaseLane::waitingFor() const
{
    if (m_state != State::Waiting || !m_step)
        return {};
    return m_refusal ? m_refusal->message() : m_step->reason;
}

const RunbookStep* PhaseLane::nextStep() const
{
    const auto& steps = m_session.runbook();
    const auto found = std::ranges::find_if(steps, [this](const RunbookStep& step) {
        return step.phase == m_phase && step.database == m_database && isToDo(step) && !step.byPerson
            && !m_handled.contains(keyOf(step));
    });
    return found == steps.end() ? nullptr : &*found;
}

// A step that was ready before the last one is planned at once: its plan asks the servers itself. Whether another one
// has become possible, or nothing is left, only newer news tell.
void PhaseLane::advance()
{
    const auto* next = nextStep();
    if (isOutdated() && (next == nullptr || next->state != RunbookStep::State::Ready)) {
        setState(State::Reading);
        return;
    }
    if (next == nullptr) {
        finish(End::Succeeded);
        return;
    }
    if (!m_step || keyOf(*m_step) != keyOf(*next))
        m_refusal.reset();
    m_step = *next;
    m_run = nullptr;
    if (next->state == RunbookStep::State::Ready)
        setState(State::Queued);
    else if (passesByItself(m_session, *next, isSettling()))
        setState(State::Waiting);
    else
        finish(End::Failed, Error(ErrorKind::Precondition, next->reason));
}

bool PhaseLane::isOutdated() const
{
    const auto& topology = m_session.topology();
    const auto* database = topology.database(m_database);
    return m_readSince.isValid() && (database != nullptr ? database->askedAt : topology.askedAt) < m_readSince;
}

bool PhaseLane::isSettling() const
{
    return m_lastEnd && std::chrono::steady_clock::now() - *m_lastEnd < settlesFor;
}

bool PhaseLane::passesByItself(const MigrationSession& session, const RunbookStep& step, bool settling)
{
    if (step.state == RunbookStep::State::Running)
        return true;
    const auto* database = session.topology().database(step.database);
    if (step.state != RunbookStep::State::Blocked || database == nullptr || step.phase == Phase::Prepare)
        return false;
    const auto& links = database->subscriptions;
    const bool onTheWay = std::ranges::all_of(links, [settling](const SubscriptionLink& link) {
        return isOnItsWay(link.state) || isFollowing(link.state) || (settling && isBroken(link.state));
    });
    const bool copies = std::ranges::any_of(links, [settling](const SubscriptionLink& link) {
        return isOnItsWay(link.state) || link.tables.unfinished() > 0 || (settling && isBroken(link.state));
    });
    const auto& cutover = session.config().cutover;
    const bool tooYoung = std::ranges::any_of(links, [&cutover](const SubscriptionLink& link) {
        return (link.streamingFor && *link.streamingFor < cutover.minStable)
            || link.lagBytes.value_or(0) > cutover.lagThreshold;
    });
    return onTheWay && !links.isEmpty() && (copies || (step.operation == pauseWrite && tooYoung));
}

// What the servers tell decides what comes next, and a step that was blocked by them may be so no more.
void PhaseLane::look()
{
    if ((m_state == State::Reading || m_state == State::Waiting) && !m_stopping)
        advance();
}

void PhaseLane::go()
{
    if (m_state != State::Queued)
        return;
    if (m_confirmation) {
        begin(*std::exchange(m_plan, std::nullopt), *std::exchange(m_confirmation, std::nullopt));
        return;
    }
    m_planStop.request_stop();
    m_planStop = {};
    m_planning.setFuture(m_session.plan(*findOperation(m_step->operation), m_step->arguments, m_planStop.get_token()));
    setState(State::Planning);
}

void PhaseLane::takePlan()
{
    if (m_planStop.stop_requested() || m_state != State::Planning)
        return;
    const auto result = m_planning.result();
    if (result.error) {
        takeRefusal(*result.error);
        return;
    }
    if (result.plan->steps.isEmpty()) {
        m_handled.insert(keyOf(*m_step));
        advance();
        return;
    }
    if (result.plan->risk != Risk::ReadOnly && !m_session.lockedBecause().isEmpty()) {
        finish(End::Failed, Error(ErrorKind::Precondition, m_session.lockedBecause()));
        return;
    }
    if (result.plan->risk != Risk::Destructive) {
        begin(*result.plan, Confirmation::notNeededFor(*result.plan));
        return;
    }
    m_plan = result.plan;
    setState(State::Confirming);
}

void PhaseLane::takeRefusal(const Error& error)
{
    const auto now = std::chrono::steady_clock::now();
    if (!m_refusal)
        m_refusedSince = now;
    m_refusal = error;
    const bool mayPass =
        error.kind() == ErrorKind::Precondition && (m_phase == Phase::Copy || m_phase == Phase::Cutover);
    if (mayPass && now - m_refusedSince < refusedFor)
        setState(State::Waiting);
    else
        finish(End::Failed, error);
}

void PhaseLane::confirm(Confirmation confirmation)
{
    if (m_state != State::Confirming)
        return;
    m_confirmation = std::move(confirmation);
    setState(State::Queued);
}

void PhaseLane::begin(const Plan& plan, Confirmation confirmation)
{
    m_run = m_session.start(plan, std::move(confirmation));
    connect(m_run, &RunWatcher::finished, this, &PhaseLane::takeOutcome);
    setState(State::Running);
    if (m_run->isFinished())
        takeOutcome();
}

void PhaseLane::takeOutcome()
{
    if (m_state != State::Running)
        return;
    m_lastEnd = std::chrono::steady_clock::now();
    const auto& outcome = *m_run->outcome();
    if (outcome.status != Outcome::Status::Succeeded) {
        finish(outcome.status == Outcome::Status::Cancelled ? End::Stopped : End::Failed, outcome.error);
        return;
    }
    ++m_stepsRun;
    m_handled.insert(keyOf(*m_step));
    m_pausedWrites = m_run->operation().id == pauseWrite;
    if (m_pausedWrites || m_stopping) {
        finish(m_pausedWrites ? End::Succeeded : End::Stopped);
        return;
    }
    m_readSince = m_run->arrivals().last();
    advance();
}

void PhaseLane::setState(State state)
{
    m_state = state;
    emit changed();
}

void PhaseLane::finish(End end, std::optional<Error> problem)
{
    m_end = end;
    m_problem = std::move(problem);
    setState(State::Finished);
}

} // namespace Flare
