// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/cutoverarena.h"
#include "tests/shared/breakablelink.h"
#include "tests/shared/flareprocess.h"

#include <QMap>
#include <QTemporaryDir>

#include <random>

namespace Flare::Bench {

enum class Fault {
    Kill, ///< SIGKILL for the program.
    Stop, ///< SIGSTOP for longer than cutover.max_outage, then SIGCONT.
    InterruptTwice,
    Quit, ///< SIGQUIT.
    Cut, ///< The program's connections to both servers are closed, and come back.
    Silent, ///< Nothing passes on them, for longer than cutover.max_outage.
    Crash, ///< The publisher is killed, and started again after a while.
};
[[nodiscard]] QString nameOf(Fault fault);

/// What one fault at one moment of a pause led to. Empty complaints: the program said nothing that was not so, and
/// access is as it was.
struct TrialRound
{
    QString moment; ///< "after step 3 and 12 ms".
    Test::FlareResult result;
    bool wasPaused = false; ///< As it was when the program had ended.
    bool neededResume = false; ///< From another machine.
    QStringList complaints;
};

/// Pauses of the real program under two writers, with a fault at a random moment of each.
class PauseTrial
{
public:
    struct Options
    {
        Test::PairVersions pair;
        unsigned seed = 1;
        bool managed = false; ///< The publisher's administrator is no superuser.
        std::chrono::seconds away{5}; ///< How long a crashed publisher stays so.
    };
    explicit PauseTrial(const Options& options);

    TrialRound round(Fault fault);

private:
    void writeFile(const QTemporaryDir& directory, int publisherPort, int subscriberPort) const;
    [[nodiscard]] QString waitForMoment(Test::FlareProcess& flare, int lastStep);
    void inflict(Fault fault, Test::FlareProcess& flare, TrialRound& round);
    void stopAndGoOn(Test::FlareProcess& flare, TrialRound& round);
    void judge(TrialRound& round);
    void comeBack(TrialRound& round);
    [[nodiscard]] QString access();
    [[nodiscard]] int random(int upTo);

    Options m_options;
    CutoverArena m_arena;
    FullSpeedWriters m_writers;
    Test::BreakableLink m_toPublisher;
    Test::BreakableLink m_toSubscriber;
    QTemporaryDir m_here;
    QTemporaryDir m_elsewhere;
    QString m_before;
    std::mt19937 m_random;
};

} // namespace Flare::Bench
