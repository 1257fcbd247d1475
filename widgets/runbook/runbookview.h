// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/databasechoice.h"
#include "widgets/session/migrationsession.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QComboBox;
class QListView;
class QToolButton;
class QVBoxLayout;

namespace Flare {

class RunbookModel;
struct StepRun;

/// The way through the migration, always in sight: the overview and the five phases, of which the chosen one shows its
/// steps.
class RunbookView final : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive the view.
    explicit RunbookView(MigrationSession& session, QWidget* parent = nullptr);

    /// Marks the step of that operation for that subject, and opens its phase, if there is one. Chooses nothing.
    void select(const QString& operation, const Arguments& arguments);
    /// Opens and marks it. Chooses nothing.
    void select(Phase phase);
    void selectOverview();
    void selectDatabases();
    /// Of the filter.
    [[nodiscard]] const DatabaseChoice& choice() const;
    /// Shows the steps of these, which the filter then tells.
    void setChoice(const DatabaseChoice& choice);
    /// A button below the phases, for what stands beside them.
    void addTool(QAction* action);
    /// Until the session has something newer.
    /// @param runs one for each step.
    void showSteps(const QList<RunbookStep>& steps, const QList<std::optional<StepRun>>& runs);

signals:
    /// Somebody chose it, by mouse or keyboard.
    void overviewChosen();
    void databasesChosen();
    void phaseChosen(Flare::Phase phase);
    /// The switch of the application has no operation.
    void stepChosen(const Flare::RunbookStep& step);
    void choiceChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* buildFilter();
    void update();
    void choose(const QModelIndex& index);
    void open(Phase phase);
    void filter();
    void apply(const DatabaseChoice& choice);
    /// The current row stays current, also when the rows are made anew.
    void keepingCurrent(const std::function<void()>& change);
    void mark(const QModelIndex& index);
    void watch(RunWatcher* run);

    MigrationSession& m_session;
    RunbookModel* m_model;
    QListView* m_list;
    QComboBox* m_databases;
    QVBoxLayout* m_tools;
    DatabaseChoice m_several; ///< Of the filter's last line, while it has one.
    QTimer m_soon;
    QTimer m_ticking;
    bool m_quiet = false;
};

} // namespace Flare
