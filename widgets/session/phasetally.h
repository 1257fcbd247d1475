// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/stepstate.h"

namespace Flare {

/// What a phase is told by: one step speaks for all, the one that a person should know of first.
class PhaseTally
{
public:
    void add(const RunbookStep& step, const std::optional<StepRun>& run);

    /// Its state is how many steps are done, "4/6"; its reason what runs or has failed, and may be empty.
    [[nodiscard]] StepLook look() const;
    [[nodiscard]] bool isEmpty() const { return m_total == 0; }
    [[nodiscard]] bool isDone() const { return m_total == m_done; }
    [[nodiscard]] bool isRunning() const { return m_running.has_value(); }
    [[nodiscard]] bool hasFailed() const { return m_failed.has_value(); }

private:
    void note(std::optional<QString>& place, const RunbookStep& step, const StepLook& look);

    int m_total = 0;
    int m_done = 0;
    bool m_ready = false;
    bool m_unknown = false;
    std::optional<QString> m_running;
    std::optional<QString> m_failed;
    Theme::Tone m_failedTone = Theme::Tone::Bad;
};

} // namespace Flare
