// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/migrationsession.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QComboBox;
class QLabel;
class QListView;
class QPushButton;

namespace Flare {

class RunbookModel;
struct StepRun;

/// The steps of the migration by phase, each with its state and the reason for it, and what to do next.
class RunbookView final : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive the view.
    explicit RunbookView(MigrationSession& session, QWidget* parent = nullptr);

    /// Marks the step of that operation for that subject, if there is one. Chooses nothing.
    void select(const QString& operation, const Arguments& arguments);
    /// Until the session has something newer.
    /// @param runs one for each step.
    void showSteps(const QList<RunbookStep>& steps, const QList<std::optional<StepRun>>& runs);

signals:
    /// Somebody chose a step, by mouse or keyboard. The switch of the application has no operation.
    void stepChosen(const Flare::RunbookStep& step);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* buildFilter();
    void update();
    void updateNext();
    void elideNext();
    void chooseNext();
    void choose(const QModelIndex& index);
    void filter();
    /// The current step stays current, also when the rows are made anew.
    void keepingCurrent(const std::function<void()>& change);
    void mark(const QModelIndex& index);
    void watch(RunWatcher* run);
    [[nodiscard]] QString nothingText() const;
    [[nodiscard]] std::optional<StepRun> runOf(const RunbookStep& step) const;

    MigrationSession& m_session;
    RunbookModel* m_model;
    QListView* m_list;
    QPushButton* m_next;
    QLabel* m_nothing;
    QComboBox* m_databases;
    QList<RunbookStep> m_steps;
    QList<std::optional<StepRun>> m_runs;
    QString m_nextText;
    QTimer m_soon;
    QTimer m_ticking;
    bool m_quiet = false;
};

} // namespace Flare
