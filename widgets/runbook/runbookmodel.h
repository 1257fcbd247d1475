// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/databasechoice.h"
#include "widgets/session/stepstate.h"

#include <QAbstractListModel>

#include <optional>

namespace Flare {

/// The migration as a list: the overview, all databases beside each other where there are several, then its five
/// phases, of which one may be open and shows its steps. Rows are updated in place as long as they are about the same
/// things, so that a selection stays where it is.
class RunbookModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Overview, Databases, Phase, Step };
    enum Roles {
        KindRole = Qt::UserRole,
        SymbolRole,
        ToneRole,
        StateRole, ///< In words; of a phase how many of its steps are done.
        ReasonRole, ///< Of a phase what runs or has failed; may be empty.
        SubjectRole, ///< Empty where there is only one thing to think of.
        NextRole, ///< Whether this is what to do next.
    };

    using QAbstractListModel::QAbstractListModel;

    /// @param runs one for each step.
    void setSteps(const QList<RunbookStep>& steps, const QList<std::optional<StepRun>>& runs);
    /// Shows the steps of these. What to do next does not depend on it.
    void setChoice(const DatabaseChoice& choice);
    [[nodiscard]] const DatabaseChoice& choice() const { return m_choice; }
    /// Shows the steps of that phase, and no other's.
    void setOpenPhase(std::optional<Phase> phase);
    [[nodiscard]] std::optional<Phase> openPhase() const { return m_open; }

    [[nodiscard]] Kind kind(const QModelIndex& index) const;
    /// Null for what is no step.
    [[nodiscard]] const RunbookStep* step(const QModelIndex& index) const;
    /// No value for what belongs to none.
    [[nodiscard]] std::optional<Phase> phase(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex overview() const { return index(0); }
    /// Invalid with one database.
    [[nodiscard]] QModelIndex databases() const { return m_severalDatabases ? index(1) : QModelIndex(); }
    [[nodiscard]] QModelIndex indexOf(Phase phase) const;
    /// Invalid while the step's phase is closed, or its database filtered out.
    [[nodiscard]] QModelIndex indexOf(const QString& operation, const Arguments& arguments) const;
    /// Where the step would be; no value if there is none, or not for the database that is shown.
    [[nodiscard]] std::optional<Phase> phaseOf(const QString& operation, const Arguments& arguments) const;
    [[nodiscard]] QModelIndex next() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row
    {
        Kind kind = Kind::Step;
        Phase phase = Phase::Check;
        QString title;
        RunbookStep step; ///< Of a step.
        StepLook look;
        bool next = false;

        [[nodiscard]] bool isAbout(const Row& other) const;
        bool operator==(const Row& other) const;
    };
    [[nodiscard]] bool isShown(const RunbookStep& step) const { return m_choice.includes(step); }
    [[nodiscard]] Row phaseRow(Phase phase, std::optional<int> next) const;
    [[nodiscard]] QList<Row> makeRows() const;
    void update();
    [[nodiscard]] static QString spoken(const Row& row);

    QList<RunbookStep> m_steps;
    QList<std::optional<StepRun>> m_runs;
    DatabaseChoice m_choice;
    std::optional<Phase> m_open;
    bool m_severalSubjects = false;
    bool m_severalDatabases = false;
    QList<Row> m_rows = makeRows();
};

} // namespace Flare
