// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/operation.h"

#include <QString>

namespace Flare {

/// One line of the runbook: an operation for one database or subscription, and where it stands.
struct RunbookStep
{
    enum class State {
        Done, ///< The servers show that it has been done, or needs not be.
        Ready, ///< Can be run now.
        Blocked, ///< Something must come first, or is in the way.
        Unknown, ///< A server that would know did not answer.
        Optional, ///< Can be run now, but the way to the end does not lead through it.
        Running, ///< Under way on the servers, which end it by themselves: the copy of the tables.
    };

    QString operation; ///< Its id in the catalogue.
    bool byPerson = false; ///< The operation is a testimony: only who has done it can run it.
    Arguments arguments; ///< Complete, as checkedArguments() returns them: ready for Runner::plan().
    QString title;
    QString subject; ///< The database or subscription that it is about; empty where it is about the servers.
    DatabaseName database; ///< The subject's; empty where it is about the servers.
    Phase phase = Phase::Check;
    State state = State::Unknown;
    QString reason; ///< Full sentences: what shows that it is done, what blocks it, what it would do.
};

/// "ready" for machine-readable output; stateText() for people.
[[nodiscard]] QString keyOf(RunbookStep::State state);
[[nodiscard]] QString stateText(RunbookStep::State state);

} // namespace Flare
