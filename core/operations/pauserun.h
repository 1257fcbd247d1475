// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cutover/barrier.h"
#include "core/cutover/pausegate.h"
#include "core/cutover/softfence.h"
#include "core/cutover/writepause.h"
#include "core/engine/context.h"
#include "core/replication/lockplan.h"
#include "core/replication/sequences.h"

#include <memory>
#include <optional>

namespace Flare {

/// The parts of a pause, made before anybody is stopped and handed from step to step. Which come when is the plan's
/// matter: with locks, everything that can fail happens under them, and the hard fence comes last.
class PauseRun
{
public:
    /// Opens every session that the pause needs, the way back's too, and looks at everything that can be looked at.
    explicit PauseRun(Context& context);

    void waitUntilCaughtUp();
    /// The writers wait from here on; starts the budget.
    void hold();
    void prove();
    void setSequences();
    /// Takes the access, ends the sessions, and sets the sequences that have moved since.
    void fence();
    /// Looks once more whether all of it holds at one moment, says so, and lets the locks go.
    void conclude();

    /// Compensations; reached by no stop.
    void giveUpLocks();
    void giveBackAccess();

    [[nodiscard]] const LockPlan& locks() const { return m_lockPlan; }

private:
    [[nodiscard]] QList<SubscriptionName> subscriptions() const;
    void startBudget();
    void tellHeld(QDateTime until);
    void noteStop();
    void makeRoom(int tries);
    /// Who keeps the tables from being locked, each as a person knows it.
    [[nodiscard]] QString holders(Pg::Connection& connection) const;
    [[nodiscard]] Error notLocked(const Error& error);
    [[nodiscard]] SequenceComparison copySequences();
    void tellProofs();
    void tellWhoElse();

    Context& m_context;
    DatabaseName m_database;
    std::unique_ptr<Pg::Connection> m_control;
    std::unique_ptr<Pg::Connection> m_writer;
    Pg::Connection& m_subscriber;
    PauseGate m_gate;
    LockPlan m_lockPlan;
    std::unique_ptr<SoftFence> m_soft;
    WritePause m_pause;
    std::optional<Barrier> m_barrier;
    QStringList m_uncovered;
    QList<BarrierProof> m_proofs;
    QList<SequenceState> m_subscriberSequences;
    QDateTime m_heldSince; ///< As m_stoppedAt, by the clock on the wall.
    std::chrono::steady_clock::time_point m_stoppedAt;
    bool m_running = false; ///< The budget does.
};

/// How long the stream must have been up.
[[nodiscard]] Milliseconds minStableOf(const Context& context);
/// The roles that keep the right to connect.
[[nodiscard]] QList<RoleName> exemptRoles(const Config& config);

} // namespace Flare
