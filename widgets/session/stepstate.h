// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/runbook.h"
#include "widgets/parts/theme.h"

#include <chrono>
#include <optional>

namespace Flare {

class MigrationSession;

/// What this window has done about a step, beside what the databases say of it.
struct StepRun
{
    bool running = false;
    int percent = -1; ///< Unknown below 0.
    Outcome::Status status = Outcome::Status::Succeeded; ///< Of a run that has ended.
    QString message; ///< Why it failed.
    std::chrono::seconds elapsed{0}; ///< Of one that is running.
};

/// How a step is shown wherever it is: the servers' word for it and this window's, as one.
struct StepLook
{
    Theme::Tone tone = Theme::Tone::Neutral;
    QString symbol;
    QString state; ///< In a word or two.
    QString reason; ///< Full sentences.

    bool operator==(const StepLook& other) const = default;
};

/// No value for a step that this window has not run.
[[nodiscard]] std::optional<StepRun> stepRunOf(const MigrationSession& session, const RunbookStep& step);
[[nodiscard]] StepLook lookOf(const RunbookStep& step, const std::optional<StepRun>& run);

/// Neither done nor beside the way: what is left to do of a phase.
[[nodiscard]] bool isToDo(const RunbookStep& step);
/// Tells steps apart over the snapshots of a session.
[[nodiscard]] QString keyOf(const RunbookStep& step);
/// Of the five phases of a migration, in their order.
[[nodiscard]] const QList<Phase>& migrationPhases();
/// From 1 on.
[[nodiscard]] int numberOf(Phase phase);

} // namespace Flare
