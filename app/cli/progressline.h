// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/style.h"
#include "app/cli/terminal.h"
#include "core/engine/event.h"

#include <chrono>

namespace Flare {

/// Where a long step stands: one line redrawn in place on a terminal, and otherwise, where nothing can be taken back,
/// a line for each tenth or every five seconds.
class ProgressLine
{
public:
    ProgressLine(Terminal& terminal, Style style, bool redraw);

    void show(const Progress& progress);
    /// Before anything else is written: takes the line off the screen.
    void clear();
    /// Of a new step.
    void reset();

private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] QString text(const Progress& progress) const;
    [[nodiscard]] bool isDue(const Progress& progress);

    Terminal& m_terminal;
    Style m_style;
    bool m_redraw;
    bool m_drawn = false;
    int m_lastTenth = -1;
    Clock::time_point m_lastShown;
};

} // namespace Flare
