// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/databasechoice.h"
#include "widgets/session/migrationsession.h"

#include <QFutureWatcher>
#include <QHash>

#include <chrono>
#include <optional>

namespace Flare {

/// What running a phase would send: a plan for each of its steps that can be planned by now, made by reading only.
/// Follows the runbook while it is active, and lives in the window's thread.
class PhasePreview final : public QObject
{
    Q_OBJECT

public:
    /// The session must outlive it.
    explicit PhasePreview(MigrationSession& session, QObject* parent = nullptr);
    ~PhasePreview() override;

    /// Plans anew, whatever was planned before.
    void show(Phase phase, const DatabaseChoice& databases);
    /// Nobody looks: nothing is planned until the next show().
    void pause();

    /// What is left to do of the phase, in the runbook's order, as the session judges it now.
    [[nodiscard]] const QList<RunbookStep>& steps() const { return m_steps; }
    /// Null while it is being planned, and for what can't be planned yet.
    [[nodiscard]] const PlanResult* planOf(const RunbookStep& step) const;
    /// Something is planned for the first time.
    [[nodiscard]] bool isPlanning() const;

signals:
    void changed();

private:
    void follow();
    void startMore();
    void take(const QString& key, QFutureWatcher<PlanResult>* watcher);

    MigrationSession& m_session;
    std::optional<Phase> m_phase;
    DatabaseChoice m_databases;
    QList<RunbookStep> m_steps;
    QHash<QString, PlanResult> m_plans;
    QList<RunbookStep> m_queue;
    QHash<QString, QFutureWatcher<PlanResult>*> m_planning;
    std::stop_source m_stop;
    std::chrono::steady_clock::time_point m_refusedAt; ///< When a refused plan was last asked for.
};

} // namespace Flare
