// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/phaserun.h"

#include "core/operations/catalogue.h"

#include <algorithm>
#include <numeric>
#include <ranges>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

// Each has up to half a dozen connections of its own: thirty databases must not take a server's last ones.
constexpr auto mostStepsAtOnce = 4;

bool changesRoles(const RunbookStep& step)
{
    const auto* operation = findOperation(step.operation);
    return operation != nullptr && operation->changesRoles;
}

} // namespace

PhaseRun::PhaseRun(MigrationSession& session, Phase phase, const DatabaseChoice& databases, QObject* parent)
    : QObject(parent)
    , m_phase(phase)
{
    m_lanes.push_back(std::make_unique<PhaseLane>(session, phase, DatabaseName()));
    for (const auto& database : session.topology().databases) {
        if (databases.includes(database.name))
            m_lanes.push_back(std::make_unique<PhaseLane>(session, phase, database.name));
    }
    m_focus = m_lanes.front().get();
    for (const auto& lane : m_lanes)
        connect(lane.get(), &PhaseLane::changed, this, &PhaseRun::conduct);
}

PhaseRun::~PhaseRun() = default;

void PhaseRun::start()
{
    m_begun = std::chrono::steady_clock::now();
    m_lanes.front()->start();
}

void PhaseRun::requestStop()
{
    m_stopping = true;
    m_asked.clear();
    for (const auto& lane : m_lanes)
        lane->stop();
}

void PhaseRun::confirm(const QList<Confirmation>& confirmations)
{
    const bool conducting = std::exchange(m_conducting, true);
    const auto asked = std::exchange(m_asked, {});
    for (qsizetype index = 0; index < asked.size(); ++index)
        asked.at(index)->confirm(confirmations.at(index));
    m_conducting = conducting;
    conduct();
}

void PhaseRun::decline()
{
    if (!m_asked.isEmpty())
        requestStop();
}

void PhaseRun::conduct()
{
    m_again = true;
    if (m_conducting)
        return;
    m_conducting = true;
    while (std::exchange(m_again, false) && !m_finished) {
        beginDatabases();
        giveTurns();
        askOrStop();
        chooseFocus();
        if (std::ranges::all_of(m_lanes, &PhaseLane::isFinished)) {
            m_finished = true;
            m_ended = std::chrono::steady_clock::now();
        }
    }
    m_conducting = false;
    emit changed();
    if (m_finished && !std::exchange(m_told, true))
        emit finished();
}

// They rest on what is done about the servers.
void PhaseRun::beginDatabases()
{
    const auto& servers = *m_lanes.front();
    if (!servers.isFinished())
        return;
    for (const auto& lane : m_lanes) {
        if (lane->state() != State::Idle)
            continue;
        if (servers.end() == End::Succeeded && !m_stopping)
            lane->start();
        else
            lane->stop();
    }
}

void PhaseRun::giveTurns()
{
    for (const auto& lane : m_lanes) {
        if (lane->state() == State::Queued && mayGo(*lane))
            lane->go();
    }
}

bool PhaseRun::mayGo(const PhaseLane& lane) const
{
    const auto busy = std::ranges::count_if(m_lanes, &PhaseLane::isBusy);
    const bool rolesAreChanged = std::ranges::any_of(m_lanes, [](const auto& other) {
        return other->isBusy() && other->step() != nullptr && changesRoles(*other->step());
    });
    return busy < mostStepsAtOnce && !(rolesAreChanged && changesRoles(*lane.step()));
}

// All that can come to the confirmation must have come: nobody answers twice, and no database is stopped for the sake
// of one whose neighbour can't follow.
void PhaseRun::askOrStop()
{
    const auto waiting = confirming();
    if (waiting.isEmpty() && !hasConfirmed())
        return;
    if (hasProblem()) {
        m_asked.clear();
        for (const auto& lane : m_lanes) {
            if (lane->plan())
                lane->stop();
        }
        return;
    }
    const bool allHere = std::ranges::all_of(
        m_lanes, [](const auto& lane) { return lane->isFinished() || lane->state() == State::Confirming; });
    if (!allHere || !m_asked.isEmpty() || waiting.isEmpty())
        return;
    QList<Plan> plans;
    for (auto* lane : waiting) {
        if (lane->plan()->operation == waiting.first()->plan()->operation) {
            m_asked.append(lane);
            plans.append(*lane->plan());
        }
    }
    emit confirmationWanted(plans);
}

QList<PhaseLane*> PhaseRun::confirming() const
{
    QList<PhaseLane*> lanes;
    for (const auto& lane : m_lanes) {
        if (lane->state() == State::Confirming)
            lanes.append(lane.get());
    }
    return lanes;
}

bool PhaseRun::hasConfirmed() const
{
    return std::ranges::any_of(m_lanes,
                               [](const auto& lane) { return lane->state() == State::Queued && lane->plan(); });
}

bool PhaseRun::hasProblem() const
{
    return std::ranges::any_of(m_lanes,
                               [](const auto& lane) { return lane->isFinished() && lane->end() != End::Succeeded; });
}

void PhaseRun::chooseFocus()
{
    const auto take = [this](auto&& isWanted) {
        if (isWanted(*m_focus))
            return true;
        const auto found = std::ranges::find_if(m_lanes, [&](const auto& lane) { return isWanted(*lane); });
        if (found != m_lanes.end())
            m_focus = found->get();
        return found != m_lanes.end();
    };
    (void)(take([](const PhaseLane& lane) { return lane.isBusy(); })
           || take([](const PhaseLane& lane) { return !lane.isFinished() && lane.state() != State::Idle; })
           || take([](const PhaseLane& lane) { return lane.problem().has_value(); })
           || take([](const PhaseLane& lane) { return lane.step() != nullptr; }));
}

PhaseRun::End PhaseRun::end() const
{
    const auto is = [this](End end) {
        return std::ranges::any_of(m_lanes, [end](const auto& lane) { return lane->end() == end; });
    };
    return is(End::Failed) ? End::Failed : is(End::Stopped) ? End::Stopped : End::Succeeded;
}

std::optional<Error> PhaseRun::problem() const
{
    const auto found = std::ranges::find_if(m_lanes, [](const auto& lane) { return lane->problem().has_value(); });
    return found == m_lanes.end() ? std::nullopt : (*found)->problem();
}

int PhaseRun::stepsRun() const
{
    return std::accumulate(m_lanes.begin(), m_lanes.end(), 0,
                           [](int sum, const auto& lane) { return sum + lane->stepsRun(); });
}

std::chrono::milliseconds PhaseRun::elapsed() const
{
    const auto end = m_finished ? m_ended : std::chrono::steady_clock::now();
    return std::chrono::duration_cast<std::chrono::milliseconds>(end - m_begun);
}

bool PhaseRun::movesOn() const
{
    return m_finished && end() == End::Succeeded
        && std::ranges::none_of(m_lanes, [](const auto& lane) { return lane->hasPausedWrites(); });
}

} // namespace Flare
