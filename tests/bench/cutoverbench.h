// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchoptions.h"
#include "tests/bench/cutoverarena.h"

#include <functional>
#include <map>

namespace Flare::Bench {

/// Pauses the same writers in turns with pause_write and with the classic method, and measures what they feel: the
/// time from the last acknowledged write to the moment when the subscriber is known to have everything.
class CutoverBench
{
public:
    CutoverBench(const BenchOptions& options, const Burden& burden);

    void run();
    [[nodiscard]] bool meetsTargets() const;
    void print() const;

private:
    void measure(const char* name, Figures& outages, const std::function<Clock::time_point()>& pause,
                 const std::function<void()>& resume);
    void measureClassic();
    void measureOurs();
    void checkBarrier(const QString& position) const;
    [[nodiscard]] double ratio() const { return m_ours.median() / m_classic.median(); }
    [[nodiscard]] QString targets() const;

    BenchOptions m_options;
    Burden m_burden;
    CutoverArena m_arena;
    FullSpeedWriters m_writers;
    Figures m_classic;
    Figures m_ours;
    std::map<QString, Figures> m_phases;
    qint64 m_lost = 0;
    qint64 m_sequencesLost = 0;
};

} // namespace Flare::Bench
