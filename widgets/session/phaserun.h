// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/databasechoice.h"
#include "widgets/session/phaselane.h"

#include <memory>
#include <vector>

namespace Flare {

/// Runs what is left to do of a phase: first what is about the servers, then the databases, several at a time where
/// nothing forbids it. A database stops at its first problem; the others go on with what can be undone, but nothing
/// destructive is begun while one has a problem. What is destructive is confirmed once for all databases that have come
/// to it. Lives in the window's thread; runs that it has started outlive it.
class PhaseRun final : public QObject
{
    Q_OBJECT

public:
    using State = PhaseLane::State;
    using End = PhaseLane::End;

    /// The session must outlive it.
    PhaseRun(MigrationSession& session, Phase phase, const DatabaseChoice& databases, QObject* parent = nullptr);
    ~PhaseRun() override;

    void start();
    /// Stops the steps that run, or the wait; what earlier steps did stays.
    void requestStop();
    /// The answers to confirmationWanted(): one proof for each of its plans, in their order.
    void confirm(const QList<Confirmation>& confirmations);
    void decline();

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] bool isFinished() const { return m_finished; }
    [[nodiscard]] bool isStopping() const { return m_stopping; }
    /// Of the servers, then of each database.
    [[nodiscard]] const std::vector<std::unique_ptr<PhaseLane>>& lanes() const { return m_lanes; }
    /// Whose step is to be looked at: the first that is at work, or at least not at its end; after the end the first
    /// with a problem. It stays the same as long as it is one of these.
    [[nodiscard]] const PhaseLane& focus() const { return *m_focus; }

    /// Of the lane in focus.
    [[nodiscard]] State state() const { return m_finished ? State::Finished : m_focus->state(); }
    [[nodiscard]] const RunbookStep* step() const { return m_focus->step(); }
    [[nodiscard]] RunWatcher* run() const { return m_focus->run(); }
    [[nodiscard]] QString waitingFor() const { return m_focus->waitingFor(); }

    /// The worst of all.
    [[nodiscard]] End end() const;
    /// The first lane's that has one.
    [[nodiscard]] std::optional<Error> problem() const;
    /// How many steps it has run with success.
    [[nodiscard]] int stepsRun() const;
    [[nodiscard]] std::chrono::milliseconds elapsed() const;
    /// Nothing of the phase is left, and nothing runs that a person must look after first.
    [[nodiscard]] bool movesOn() const;

signals:
    /// State, step, run or what is waited for, of any lane.
    void changed();
    /// These plans are destructive, of one operation for several databases: answer with confirm() or decline().
    void confirmationWanted(const QList<Flare::Plan>& plans);
    /// Once.
    void finished();

private:
    /// Gives turns, asks for confirmations and sees the end, until nothing moves.
    void conduct();
    void beginDatabases();
    void giveTurns();
    [[nodiscard]] bool mayGo(const PhaseLane& lane) const;
    void askOrStop();
    [[nodiscard]] QList<PhaseLane*> confirming() const;
    [[nodiscard]] bool hasConfirmed() const;
    [[nodiscard]] bool hasProblem() const;
    void chooseFocus();

    Phase m_phase;
    std::vector<std::unique_ptr<PhaseLane>> m_lanes;
    PhaseLane* m_focus;
    QList<PhaseLane*> m_asked; ///< The confirmation has been asked for, and not answered.
    bool m_stopping = false;
    bool m_finished = false;
    bool m_conducting = false;
    bool m_again = false;
    bool m_told = false;
    std::chrono::steady_clock::time_point m_begun;
    std::chrono::steady_clock::time_point m_ended;
};

} // namespace Flare
