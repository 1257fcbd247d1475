// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runbookmodel.h"

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

QString runText(const StepRun& run)
{
    if (run.percent < 0)
        return RunbookModel::tr("running");
    return RunbookModel::tr("running, %1 %").arg(run.percent);
}

QString lastRunText(Outcome::Status status)
{
    switch (status) {
    case Outcome::Status::Succeeded:
        return {};
    case Outcome::Status::Failed:
        return RunbookModel::tr("failed");
    case Outcome::Status::Cancelled:
        return RunbookModel::tr("cancelled");
    case Outcome::Status::InDoubt:
        return RunbookModel::tr("in doubt");
    }
    Q_UNREACHABLE();
}

} // namespace

RunbookModel::Row RunbookModel::rowOf(const RunbookStep& step, const std::optional<StepRun>& run)
{
    Row row{false, step, Theme::toneOf(step.state), stateText(step.state), step.reason, false};
    if (run && run->running) {
        row.tone = Theme::Tone::Active;
        row.state = runText(*run);
        return row;
    }
    // A failure counts until the databases say that the step is done.
    if (run && run->status != Outcome::Status::Succeeded && step.state != RunbookStep::State::Done) {
        row.tone = Theme::toneOf(run->status);
        row.state = lastRunText(run->status);
        row.reason = run->message.isEmpty() ? step.reason : run->message;
    }
    return row;
}

void RunbookModel::setSteps(const QList<RunbookStep>& steps, const QList<std::optional<StepRun>>& runs)
{
    const auto next = suggestedStep(steps);
    m_severalSubjects = std::any_of(steps.begin(), steps.end(), [&](const RunbookStep& step) {
        return !step.database.isEmpty() && !(step.database == steps.last().database);
    });
    QList<Row> rows;
    for (int index = 0; index < steps.size(); ++index) {
        if (index == 0 || steps[index].phase != steps[index - 1].phase) {
            Row heading{true, {}, Theme::Tone::Muted, {}, {}, false};
            heading.step.title = phaseText(steps[index].phase);
            rows.append(heading);
        }
        rows.append(rowOf(steps[index], runs.value(index)));
        rows.last().next = next == index;
    }
    if (rows.size() == m_rows.size()) {
        m_rows = rows;
        if (!rows.isEmpty())
            emit dataChanged(index(0), index(static_cast<int>(rows.size()) - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

const RunbookStep* RunbookModel::step(const QModelIndex& index) const
{
    return index.isValid() && !m_rows[index.row()].heading ? &m_rows[index.row()].step : nullptr;
}

QModelIndex RunbookModel::indexOf(const QString& operation, const Arguments& arguments) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        const auto& step = m_rows[row].step;
        const auto same = [&](const QString& key) {
            return !arguments.has(key) || step.arguments.text(key) == arguments.text(key);
        };
        if (!m_rows[row].heading && step.operation == operation && same(u"database"_s) && same(u"subscription"_s))
            return index(row);
    }
    return {};
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
        return row.step.title;
    case HeadingRole:
        return row.heading;
    case SymbolRole:
        return row.heading ? QString() : Theme::toneSymbol(row.tone);
    case ToneRole:
        return static_cast<int>(row.tone);
    case StateRole:
        return row.state;
    case ReasonRole:
    case Qt::ToolTipRole:
        return row.reason;
    case SubjectRole:
        return m_severalSubjects ? row.step.subject : QString();
    case NextRole:
        return row.next;
    case Qt::AccessibleTextRole:
        return row.heading ? row.step.title
                           : tr("%1 %2: %3. %4").arg(row.step.title, row.step.subject, row.state, row.reason);
    default:
        return {};
    }
}

Qt::ItemFlags RunbookModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || m_rows[index.row()].heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace Flare
