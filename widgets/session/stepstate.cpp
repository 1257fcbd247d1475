// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/stepstate.h"

#include "widgets/session/migrationsession.h"

#include <QCoreApplication>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Flare::StepLook)
};

int percentOf(const RunWatcher& run)
{
    const auto& events = run.events();
    const auto last = std::find_if(events.rbegin(), events.rend(), [](const Event& event) {
        return std::holds_alternative<Progress>(event) || std::holds_alternative<StepStarted>(event);
    });
    if (last == events.rend())
        return -1;
    const auto* progress = std::get_if<Progress>(&*last);
    return progress != nullptr && progress->total > 0
        ? static_cast<int>(std::clamp<qint64>(progress->done * 100 / progress->total, 0, 100))
        : -1;
}

QString runText(const StepRun& run)
{
    const auto elapsed = Theme::durationText(run.elapsed);
    if (run.percent < 0)
        return Words::tr("running, %1").arg(elapsed);
    return Words::tr("running, %1 %, %2").arg(run.percent).arg(elapsed);
}

/// A step can be run or is running, waits for others or for nobody: four things that differ without colour, too.
QString symbolOf(RunbookStep::State state)
{
    switch (state) {
    case RunbookStep::State::Ready:
        return u"▷"_s;
    case RunbookStep::State::Blocked:
        return u"⊘"_s;
    case RunbookStep::State::Done:
    case RunbookStep::State::Optional:
    case RunbookStep::State::Unknown:
    case RunbookStep::State::Running:
        return Theme::toneSymbol(Theme::toneOf(state));
    }
    Q_UNREACHABLE();
}

QString lastRunText(Outcome::Status status)
{
    switch (status) {
    case Outcome::Status::Succeeded:
        return {};
    case Outcome::Status::Failed:
        return Words::tr("failed");
    case Outcome::Status::Cancelled:
        return Words::tr("cancelled");
    case Outcome::Status::InDoubt:
        return Words::tr("in doubt");
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<StepRun> stepRunOf(const MigrationSession& session, const RunbookStep& step)
{
    const auto* run = session.latestRun(step.operation, step.arguments);
    if (run == nullptr)
        return std::nullopt;
    if (!run->isFinished())
        return StepRun{true, percentOf(*run), {}, {}, std::chrono::duration_cast<std::chrono::seconds>(run->elapsed())};
    const auto& outcome = *run->outcome();
    return StepRun{false, -1, outcome.status, outcome.error ? outcome.error->message() : QString(), {}};
}

StepLook lookOf(const RunbookStep& step, const std::optional<StepRun>& run)
{
    StepLook look{Theme::toneOf(step.state), symbolOf(step.state), stateText(step.state), step.reason};
    if (run && run->running) {
        look.tone = Theme::Tone::Active;
        look.symbol = Theme::toneSymbol(look.tone);
        look.state = runText(*run);
        return look;
    }
    // A failure counts until the databases say that the step is done.
    if (run && run->status != Outcome::Status::Succeeded && step.state != RunbookStep::State::Done) {
        look.tone = Theme::toneOf(run->status);
        look.symbol = Theme::toneSymbol(look.tone);
        look.state = lastRunText(run->status);
        look.reason = run->message.isEmpty() ? step.reason : run->message;
    }
    return look;
}

bool isToDo(const RunbookStep& step)
{
    return step.state != RunbookStep::State::Done && step.state != RunbookStep::State::Optional;
}

QString keyOf(const RunbookStep& step)
{
    return step.operation + u'\n' + step.subject;
}

const QList<Phase>& migrationPhases()
{
    static const QList<Phase> phases{Phase::Check, Phase::Prepare, Phase::Copy, Phase::Cutover, Phase::CleanUp};
    return phases;
}

int numberOf(Phase phase)
{
    return static_cast<int>(migrationPhases().indexOf(phase)) + 1;
}

} // namespace Flare
