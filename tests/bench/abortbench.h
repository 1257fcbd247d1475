// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchoptions.h"
#include "tests/bench/cutoverarena.h"

namespace Flare::Bench {

/// Lets pauses begin whose proof can't come, since the subscriber may not write to the table, stops each in the middle
/// of its wait, and measures what the writers feel of it: errors, and the time in which one of them gets nothing
/// acknowledged. Nothing is subtracted.
class AbortBench
{
public:
    AbortBench(const BenchOptions& options, const Burden& burden);

    void run();
    [[nodiscard]] bool meetsTargets() const;
    void print() const;

private:
    void measure();
    void watchUndisturbed();
    [[nodiscard]] Clock::time_point abortPause(Milliseconds after);

    BenchOptions m_options;
    Burden m_burden;
    CutoverArena m_arena;
    FullSpeedWriters m_writers;
    Figures m_undisturbed;
    Figures m_waits;
    Figures m_locks;
    Figures m_gaps;
    Figures m_returns;
    qint64 m_errors = 0;
};

} // namespace Flare::Bench
