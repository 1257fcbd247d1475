// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/phasepreview.h"
#include "widgets/session/phaserun.h"

class QPalette;

namespace Flare {

/// The steps of a phase for a person: symbol, title, subject, state and reason of each, as HTML. Each title is a link
/// to the step's place in the list. The same step of many databases is one line, which names those with a problem.
[[nodiscard]] QString stepsHtml(const MigrationSession& session, const QList<RunbookStep>& steps,
                                const QPalette& palette);
/// What would be sent, one step after another under a heading each; of what can't be planned yet, why.
[[nodiscard]] QString phaseStatements(const PhasePreview& preview);
/// What the plans do to a server in use and what a person should know of them, a line for each step, nothing said
/// twice.
[[nodiscard]] QStringList phaseConsequences(const PhasePreview& preview);

/// The steps that a run of the phase would do, those left out that have nothing to do.
[[nodiscard]] QList<RunbookStep> runnableSteps(const PhasePreview& preview);
/// "Run these 4: 2 on ■, 2 on ●", or the one step's own name.
[[nodiscard]] QString runCaption(const PhasePreview& preview);

/// What a run of the phase does now, or waits for.
[[nodiscard]] QString runningText(const PhaseRun& run);
/// What is in its way, or was stopped.
[[nodiscard]] QString problemTitle(const PhaseRun& run);

} // namespace Flare
