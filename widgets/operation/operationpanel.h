// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/migrationsession.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QTabWidget;
class QVBoxLayout;

namespace Flare {

class ArgumentForm;
class OperationHead;
class OutcomeView;
class PlanView;
class PrimaryButton;
class RunView;
class StopButton;
class ToneLabel;

/// One operation: what it does and needs, its parameters, the exact SQL, its run with log and progress, its outcome.
class OperationPanel final : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive the view.
    explicit OperationPanel(MigrationSession& session, QWidget* parent = nullptr);
    ~OperationPanel() override;

    /// Shows an operation of the catalogue, with what is known of its arguments already; a run of it that is under way
    /// or was the last one is shown with it.
    void show(const QString& operation, const Arguments& arguments);
    using QWidget::show;

signals:
    /// It is done, and somebody wants to see what the runbook suggests next.
    void continueRequested();

private:
    [[nodiscard]] QWidget* buildButtons();
    void showNothing();
    void makeForm(const Arguments& arguments);
    void argumentsChanged();
    void plan();
    void takePlan();
    void showPlan(const Plan& plan, bool runNext);
    void showPlanError(const Error& error);
    void takeTopology();
    void run();
    void confirmFirst();
    void watch(RunWatcher* run);
    void updateHead();
    void updateButtons();
    /// @return whether it offers what comes next.
    bool updateContinue();
    void showOutcome();
    [[nodiscard]] Arguments arguments() const;
    [[nodiscard]] QString blockedBecause() const;
    [[nodiscard]] bool isPlanFresh() const;

    MigrationSession& m_session;
    const Operation* m_operation = nullptr;
    std::optional<Plan> m_plan;
    QDateTime m_plannedAt;
    QFutureWatcher<PlanResult> m_planning;
    std::stop_source m_planStop;
    QTimer m_planSoon;
    bool m_runWhenPlanned = false;
    bool m_planDiffers = false; ///< From what was read when it was told to run.
    QPointer<RunWatcher> m_run;

    OperationHead* m_head = nullptr;
    QWidget* m_body = nullptr;
    QWidget* m_buttons = nullptr;
    QVBoxLayout* m_formPlace = nullptr;
    ArgumentForm* m_form = nullptr;
    QTabWidget* m_tabs = nullptr;
    PlanView* m_planView = nullptr;
    RunView* m_runView = nullptr;
    OutcomeView* m_outcome = nullptr;
    ToneLabel* m_consequences = nullptr;
    QLabel* m_blocked = nullptr;
    QPushButton* m_copyCommand = nullptr;
    QPushButton* m_copySql = nullptr;
    QPushButton* m_again = nullptr;
    StopButton* m_stop = nullptr;
    PrimaryButton* m_go = nullptr;
    PrimaryButton* m_continue = nullptr;
};

} // namespace Flare
