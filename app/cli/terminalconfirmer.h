// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/renderer.h"
#include "app/cli/style.h"
#include "app/cli/terminal.h"
#include "core/engine/runner.h"

namespace Flare {

/// Has a person tell the two servers apart before a destructive plan runs.
class TerminalConfirmer
{
public:
    TerminalConfirmer(const Terminal& terminal, Style style, const Runner& runner);

    /// Throws Error(NotConfirmed) after an empty entry, the other server's digits, or too many wrong ones.
    [[nodiscard]] Confirmation confirm(const Plan& plan, const Config& config, const QString& undoCommand) const;

private:
    const Terminal& m_terminal;
    Style m_style;
    const Runner& m_runner;
};

/// What is shown above the question.
[[nodiscard]] QString confirmationSheet(const Plan& plan, const Config& config, const QString& undoCommand,
                                        const Style& style, int columns);

} // namespace Flare
