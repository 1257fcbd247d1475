// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/migrationsession.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QSet>

#include <chrono>
#include <optional>

namespace Flare {

/// Runs what is left to do of a phase for one database, or for the servers, one step after the other in the runbook's
/// order, each an operation of its own with plan, log and audit. Stops at the first problem. What only the servers can
/// end, a copy for instance, is waited for. Before each step it waits for its turn, which whoever made it gives. Lives
/// in the window's thread; a run that it has started outlives it.
class PhaseLane final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle, ///< Not started.
        Reading, ///< Of the servers, for what the last step has changed.
        Queued, ///< Until go().
        Planning,
        Confirming, ///< Until confirm() or stop().
        Running,
        Waiting, ///< Until the servers say that the step can be run.
        Finished,
    };
    enum class End { Succeeded, Failed, Stopped };

    /// @param database empty for the steps about the servers. The session must outlive it.
    PhaseLane(MigrationSession& session, Phase phase, DatabaseName database, QObject* parent = nullptr);
    ~PhaseLane() override;

    void start();
    void go();
    /// The proof for plan(); its run begins with the next go().
    void confirm(Confirmation confirmation);
    /// Stops the step that runs, or ends what does not run yet; what earlier steps did stays.
    void stop();

    [[nodiscard]] const DatabaseName& database() const { return m_database; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isFinished() const { return m_state == State::Finished; }
    /// It asks the servers for something now, or changes them.
    [[nodiscard]] bool isBusy() const;
    /// What it is at, or was at when it ended; null before the first step.
    [[nodiscard]] const RunbookStep* step() const { return m_step ? &*m_step : nullptr; }
    /// Of the step; null while it is not running.
    [[nodiscard]] RunWatcher* run() const { return m_run; }
    /// What is to be confirmed, or was and has not begun.
    [[nodiscard]] const std::optional<Plan>& plan() const { return m_plan; }
    /// Why it waits: a full sentence. Empty unless it does.
    [[nodiscard]] QString waitingFor() const;

    [[nodiscard]] End end() const { return m_end; }
    /// Why it ended early, in the words of what stopped it; no value after a success.
    [[nodiscard]] const std::optional<Error>& problem() const { return m_problem; }
    /// How many steps it has run with success.
    [[nodiscard]] int stepsRun() const { return m_stepsRun; }
    [[nodiscard]] bool hasPausedWrites() const { return m_pausedWrites; }

    /// What blocks the step ends without anybody's doing: a copy under way, a stream that is too young or behind.
    /// @param settling whether subscriptions have just been touched, and may still come up.
    [[nodiscard]] static bool passesByItself(const MigrationSession& session, const RunbookStep& step,
                                             bool settling = false);

signals:
    /// State, step, run or what it waits for.
    void changed();

private:
    void advance();
    void look();
    [[nodiscard]] const RunbookStep* nextStep() const;
    [[nodiscard]] bool isOutdated() const;
    [[nodiscard]] bool isSettling() const;
    void takePlan();
    void takeRefusal(const Error& error);
    void begin(const Plan& plan, Confirmation confirmation);
    void takeOutcome();
    void setState(State state);
    void finish(End end, std::optional<Error> problem = {});

    MigrationSession& m_session;
    Phase m_phase;
    DatabaseName m_database;
    State m_state = State::Idle;
    bool m_stopping = false;
    QSet<QString> m_handled;
    std::optional<RunbookStep> m_step;
    std::optional<Plan> m_plan;
    std::optional<Confirmation> m_confirmation;
    std::optional<Error> m_refusal; ///< Of the step's plan, while it is waited whether that passes by.
    std::chrono::steady_clock::time_point m_refusedSince;
    QFutureWatcher<PlanResult> m_planning;
    std::stop_source m_planStop;
    QPointer<RunWatcher> m_run;
    QDateTime m_readSince; ///< Older news of the servers do not count.
    std::optional<std::chrono::steady_clock::time_point> m_lastEnd; ///< Of its latest step.
    End m_end = End::Succeeded;
    std::optional<Error> m_problem;
    int m_stepsRun = 0;
    bool m_pausedWrites = false;
};

} // namespace Flare
