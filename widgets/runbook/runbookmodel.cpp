// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runbook/runbookmodel.h"

#include "widgets/session/phasetally.h"

#include <QHash>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

/// Whether the same is to be done to different things.
bool haveSeveralSubjects(const QList<RunbookStep>& steps)
{
    QHash<QString, QString> subjects;
    return std::any_of(steps.begin(), steps.end(), [&](const RunbookStep& step) {
        const auto known = subjects.constFind(step.operation);
        if (known != subjects.constEnd())
            return *known != step.subject;
        subjects.insert(step.operation, step.subject);
        return false;
    });
}

bool haveSeveralDatabases(const QList<RunbookStep>& steps)
{
    const auto hasOne = [](const RunbookStep& step) { return !step.database.isEmpty(); };
    const auto first = std::find_if(steps.begin(), steps.end(), hasOne);
    return std::any_of(first, steps.end(),
                       [&](const RunbookStep& step) { return hasOne(step) && step.database != first->database; });
}

/// What the arguments do not name does not tell steps apart.
bool isOf(const RunbookStep& step, const QString& operation, const Arguments& arguments)
{
    const auto same = [&](const QString& key) {
        return !arguments.has(key) || step.arguments.text(key) == arguments.text(key);
    };
    return step.operation == operation && same(u"database"_s) && same(u"subscription"_s);
}

} // namespace

bool RunbookModel::Row::isAbout(const Row& other) const
{
    return kind == other.kind && phase == other.phase && step.operation == other.step.operation
        && step.subject == other.step.subject && title == other.title;
}

bool RunbookModel::Row::operator==(const Row& other) const
{
    return look == other.look && next == other.next;
}

void RunbookModel::setSteps(const QList<RunbookStep>& steps, const QList<std::optional<StepRun>>& runs)
{
    const bool hadSeveral = std::exchange(m_severalSubjects, haveSeveralSubjects(steps));
    m_severalDatabases = haveSeveralDatabases(steps);
    m_steps = steps;
    m_runs = runs;
    update();
    if (hadSeveral != m_severalSubjects)
        emit dataChanged(index(0), index(rowCount() - 1));
}

void RunbookModel::setChoice(const DatabaseChoice& choice)
{
    m_choice = choice;
    update();
}

void RunbookModel::setOpenPhase(std::optional<Phase> phase)
{
    m_open = phase;
    update();
}

RunbookModel::Row RunbookModel::phaseRow(Phase phase, std::optional<int> next) const
{
    Row row{Kind::Phase, phase, phaseText(phase), {}, {}, next && m_steps.at(*next).phase == phase && m_open != phase};
    PhaseTally tally;
    for (int index = 0; index < m_steps.size(); ++index) {
        if (m_steps.at(index).phase == phase && isShown(m_steps.at(index)))
            tally.add(m_steps.at(index), m_runs.value(index));
    }
    row.look = tally.look();
    return row;
}

QList<RunbookModel::Row> RunbookModel::makeRows() const
{
    const auto next = suggestedStep(m_steps);
    QList<Row> rows{{Kind::Overview, Phase::Check, tr("Overview"), {}, {}, false}};
    if (m_severalDatabases)
        rows.append({Kind::Databases, Phase::Check, tr("Databases"), {}, {}, false});
    for (const auto phase : migrationPhases()) {
        rows.append(phaseRow(phase, next));
        for (int index = 0; m_open == phase && index < m_steps.size(); ++index) {
            const auto& step = m_steps.at(index);
            if (step.phase == phase && isShown(step))
                rows.append({Kind::Step, phase, step.title, step, lookOf(step, m_runs.value(index)), next == index});
        }
    }
    return rows;
}

void RunbookModel::update()
{
    auto rows = makeRows();
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const Row& one, const Row& other) { return one.isAbout(other); });
    if (!same) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    m_rows.swap(rows);
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!(m_rows[row] == rows[row]))
            emit dataChanged(index(row), index(row));
    }
}

RunbookModel::Kind RunbookModel::kind(const QModelIndex& index) const
{
    return m_rows.at(index.row()).kind;
}

const RunbookStep* RunbookModel::step(const QModelIndex& index) const
{
    return index.isValid() && kind(index) == Kind::Step ? &m_rows[index.row()].step : nullptr;
}

std::optional<Phase> RunbookModel::phase(const QModelIndex& index) const
{
    const bool hasPhase = index.isValid() && (kind(index) == Kind::Phase || kind(index) == Kind::Step);
    return hasPhase ? std::optional(m_rows.at(index.row()).phase) : std::nullopt;
}

QModelIndex RunbookModel::indexOf(Phase phase) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].kind == Kind::Phase && m_rows[row].phase == phase)
            return index(row);
    }
    return {};
}

QModelIndex RunbookModel::indexOf(const QString& operation, const Arguments& arguments) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].kind == Kind::Step && isOf(m_rows[row].step, operation, arguments))
            return index(row);
    }
    return {};
}

std::optional<Phase> RunbookModel::phaseOf(const QString& operation, const Arguments& arguments) const
{
    const auto found = std::find_if(m_steps.begin(), m_steps.end(), [&](const RunbookStep& step) {
        return isShown(step) && isOf(step, operation, arguments);
    });
    return found == m_steps.end() ? std::nullopt : std::optional(found->phase);
}

QModelIndex RunbookModel::next() const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].next)
            return index(row);
    }
    return {};
}

int RunbookModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RunbookModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.kind == Kind::Phase ? u"%1 %2"_s.arg(numberOf(row.phase)).arg(row.title) : row.title;
    case KindRole:
        return static_cast<int>(row.kind);
    case SymbolRole:
        return row.look.symbol;
    case ToneRole:
        return static_cast<int>(row.look.tone);
    case StateRole:
        return row.look.state;
    case ReasonRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return row.look.reason;
    case SubjectRole:
        return m_severalSubjects ? row.step.subject : QString();
    case NextRole:
        return row.next;
    case Qt::AccessibleTextRole:
        return spoken(row);
    default:
        return {};
    }
}

QString RunbookModel::spoken(const Row& row)
{
    switch (row.kind) {
    case Kind::Overview:
    case Kind::Databases:
        return row.title;
    case Kind::Phase:
        return row.look.reason.isEmpty()
            ? tr("Phase %1, %2: %3 steps done").arg(numberOf(row.phase)).arg(row.title, row.look.state)
            : tr("Phase %1, %2: %3 steps done. %4")
                  .arg(numberOf(row.phase))
                  .arg(row.title, row.look.state, row.look.reason);
    case Kind::Step:
        return row.next ? tr("%1 %2: %3, next. %4").arg(row.title, row.step.subject, row.look.state, row.look.reason)
                        : tr("%1 %2: %3. %4").arg(row.title, row.step.subject, row.look.state, row.look.reason);
    }
    Q_UNREACHABLE();
}

Qt::ItemFlags RunbookModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace Flare
