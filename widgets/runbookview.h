// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/migrationsession.h"

#include <QWidget>

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

    /// Marks the step of that operation for that subject, if there is one.
    void select(const QString& operation, const Arguments& arguments);

signals:
    /// Somebody chose a step, by mouse or keyboard. The switch of the application has no operation.
    void stepChosen(const Flare::RunbookStep& step);

private:
    void update();
    void updateNext();
    void chooseNext();
    void watch(RunWatcher* run);
    [[nodiscard]] std::optional<StepRun> runOf(const RunbookStep& step) const;

    MigrationSession& m_session;
    RunbookModel* m_model;
    QListView* m_list;
    QPushButton* m_next;
    QLabel* m_nothing;
};

} // namespace Flare
