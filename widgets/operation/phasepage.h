// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/phasepreview.h"
#include "widgets/session/phaserun.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QToolButton;

namespace Flare {

class OutcomeView;
class PhaseSteps;
class PrimaryButton;
class RunView;
class ToneLabel;

/// One phase: its steps and why they stand as they do, all that running it would send and what that does to a server in
/// use, and the button that runs what is left of it.
class PhasePage final : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive the page.
    explicit PhasePage(MigrationSession& session, QWidget* parent = nullptr);
    ~PhasePage() override;

    void show(Phase phase, const DatabaseChoice& databases);
    using QWidget::show;
    [[nodiscard]] Phase phase() const { return m_phase; }
    /// Runs what is left of the phase that is shown.
    void run();
    /// Null when none was run.
    [[nodiscard]] PhaseRun* phaseRun() const { return m_run.get(); }

signals:
    void stepRequested(const Flare::RunbookStep& step);
    /// Somebody wants to see that phase, or the one before it has ended well.
    void phaseRequested(Flare::Phase phase);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    [[nodiscard]] QWidget* buildButtons();
    void update();
    void updateSteps();
    void updateStatements();
    void updateRun();
    void updateButtons();
    void tellMessage(const QString& text);
    void confirm(const QList<Plan>& plans);
    void takeEnd();
    void proceed();
    [[nodiscard]] bool isRunning() const;
    /// The phase to go on with when there is nothing to run here; no value if there is none.
    [[nodiscard]] std::optional<Phase> nextPhase() const;
    [[nodiscard]] bool canRun() const;
    [[nodiscard]] QString blockedText() const;

    MigrationSession& m_session;
    Phase m_phase = Phase::Check;
    DatabaseChoice m_databases;
    Phase m_logsOf = Phase::Check;
    PhasePreview m_preview;
    std::unique_ptr<PhaseRun> m_run;
    QPointer<RunWatcher> m_watched;

    QLabel* m_title;
    QLabel* m_counts;
    ToneLabel* m_before; ///< How the phase before ended.
    QToolButton* m_logs; ///< Of it.
    PhaseSteps* m_steps;
    QTabWidget* m_tabs;
    QPlainTextEdit* m_sql;
    RunView* m_log;
    ToneLabel* m_consequences;
    OutcomeView* m_outcome;
    QLabel* m_message;
    QPushButton* m_copy = nullptr;
    PrimaryButton* m_stop = nullptr;
    PrimaryButton* m_go = nullptr;
};

} // namespace Flare
