// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/runbook.h"
#include "widgets/theme.h"

#include <QAbstractListModel>

#include <optional>

namespace Flare {

/// What this window has done about a step, beside what the databases say of it.
struct StepRun
{
    bool running = false;
    int percent = -1; ///< Unknown below 0.
    Outcome::Status status = Outcome::Status::Succeeded; ///< Of a run that has ended.
    QString message; ///< Why it failed.
};

/// The runbook as a list with a heading for each phase. Rows are updated in place as long as their number is the same,
/// so that a selection stays where it is.
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
        SubjectRole, ///< Empty where there is only one database to think of.
        NextRole, ///< Whether this is what to do next.
    };

    using QAbstractListModel::QAbstractListModel;

    /// @param runs one for each step.
    void setSteps(const QList<RunbookStep>& steps, const QList<std::optional<StepRun>>& runs);
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
        QString state;
        QString reason;
        bool next = false;
    };
    [[nodiscard]] static Row rowOf(const RunbookStep& step, const std::optional<StepRun>& run);

    QList<Row> m_rows;
    bool m_severalSubjects = false;
};

} // namespace Flare
