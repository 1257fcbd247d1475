// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/runbook.h"
#include "widgets/theme.h"

#include <QAbstractListModel>

#include <chrono>
#include <optional>

namespace Flare {

/// What this window has done about a step, beside what the databases say of it.
struct StepRun
{
    bool running = false;
    int percent = -1; ///< Unknown below 0.
    Outcome::Status status = Outcome::Status::Succeeded; ///< Of a run that has ended.
    QString message; ///< Why it failed.
    std::chrono::seconds elapsed{0}; ///< Of one that is running.
};

/// The runbook as a list with a heading for each phase. Rows are updated in place as long as they are about the same
/// steps, so that a selection stays where it is.
class RunbookModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Roles {
        HeadingRole = Qt::UserRole, ///< Whether the row is a phase.
        SymbolRole,
        ToneRole,
        StateRole, ///< In words.
        ReasonRole,
        SubjectRole, ///< Empty where there is only one thing to think of.
        NextRole, ///< Whether this is what to do next.
    };

    using QAbstractListModel::QAbstractListModel;

    /// @param runs one for each step.
    void setSteps(const QList<RunbookStep>& steps, const QList<std::optional<StepRun>>& runs);
    /// Shows the steps of one database, and those that are about the servers; all of them for an empty name. What to do
    /// next does not depend on it.
    void setDatabase(const DatabaseName& database);
    /// Null for a heading.
    [[nodiscard]] const RunbookStep* step(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const QString& operation, const Arguments& arguments) const;
    [[nodiscard]] QModelIndex next() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row
    {
        bool heading = false;
        RunbookStep step;
        Theme::Tone tone = Theme::Tone::Neutral;
        QString symbol;
        QString state;
        QString reason;
        bool next = false;

        [[nodiscard]] bool isAbout(const Row& other) const;
        [[nodiscard]] bool looksLike(const Row& other) const;
    };
    [[nodiscard]] static Row rowOf(const RunbookStep& step, const std::optional<StepRun>& run);
    [[nodiscard]] QList<Row> makeRows() const;
    void update();
    [[nodiscard]] static QString spoken(const Row& row);

    QList<RunbookStep> m_steps;
    QList<std::optional<StepRun>> m_runs;
    DatabaseName m_database;
    QList<Row> m_rows;
    bool m_severalSubjects = false;
};

} // namespace Flare
