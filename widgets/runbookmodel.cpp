// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runbookmodel.h"

#include <QHash>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

QString runText(const StepRun& run)
{
    const auto elapsed = Theme::durationText(run.elapsed);
    if (run.percent < 0)
        return RunbookModel::tr("running, %1").arg(elapsed);
    return RunbookModel::tr("running, %1 %, %2").arg(run.percent).arg(elapsed);
}

/// A step can be run or is running, waits for others or for nobody: four things that differ without colour, too.
QString symbolOf(RunbookStep::State state)
{
    switch (state) {
    case RunbookStep::State::Ready:
        return u"▷"_s;
    case RunbookStep::State::Blocked:
        return u"⊘"_s;
    case RunbookStep::State::Done:
    case RunbookStep::State::Optional:
    case RunbookStep::State::Unknown:
        return Theme::toneSymbol(Theme::toneOf(state));
    }
    Q_UNREACHABLE();
}

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

bool RunbookModel::Row::isAbout(const Row& other) const
{
    return heading == other.heading && step.operation == other.step.operation && step.subject == other.step.subject
        && step.title == other.step.title;
}

bool RunbookModel::Row::looksLike(const Row& other) const
{
    return tone == other.tone && symbol == other.symbol && state == other.state && reason == other.reason
        && next == other.next;
}

RunbookModel::Row RunbookModel::rowOf(const RunbookStep& step, const std::optional<StepRun>& run)
{
    Row row{false, step, Theme::toneOf(step.state), symbolOf(step.state), stateText(step.state), step.reason, false};
    if (run && run->running) {
        row.tone = Theme::Tone::Active;
        row.symbol = Theme::toneSymbol(row.tone);
        row.state = runText(*run);
        return row;
    }
    // A failure counts until the databases say that the step is done.
    if (run && run->status != Outcome::Status::Succeeded && step.state != RunbookStep::State::Done) {
        row.tone = Theme::toneOf(run->status);
        row.symbol = Theme::toneSymbol(row.tone);
        row.state = lastRunText(run->status);
        row.reason = run->message.isEmpty() ? step.reason : run->message;
    }
    return row;
}

void RunbookModel::setSteps(const QList<RunbookStep>& steps, const QList<std::optional<StepRun>>& runs)
{
    const bool hadSeveral = std::exchange(m_severalSubjects, haveSeveralSubjects(steps));
    m_steps = steps;
    m_runs = runs;
    update();
    if (hadSeveral != m_severalSubjects && !m_rows.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

void RunbookModel::setDatabase(const DatabaseName& database)
{
    m_database = database;
    update();
}

QList<RunbookModel::Row> RunbookModel::makeRows() const
{
    const auto next = suggestedStep(m_steps);
    QList<Row> rows;
    std::optional<Phase> phase;
    for (int index = 0; index < m_steps.size(); ++index) {
        const auto& step = m_steps[index];
        if (!m_database.isEmpty() && !step.database.isEmpty() && !(step.database == m_database))
            continue;
        if (phase != step.phase) {
            Row heading{true, {}, Theme::Tone::Muted, {}, {}, {}, false};
            heading.step.title = phaseText(step.phase);
            rows.append(heading);
            phase = step.phase;
        }
        rows.append(rowOf(step, m_runs.value(index)));
        rows.last().next = next == index;
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
        if (!m_rows[row].looksLike(rows[row]))
            emit dataChanged(index(row), index(row));
    }
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
        return row.symbol;
    case ToneRole:
        return static_cast<int>(row.tone);
    case StateRole:
        return row.state;
    case ReasonRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return row.reason;
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
    if (row.heading)
        return row.step.title;
    return row.next ? tr("%1 %2: %3, next. %4").arg(row.step.title, row.step.subject, row.state, row.reason)
                    : tr("%1 %2: %3. %4").arg(row.step.title, row.step.subject, row.state, row.reason);
}

Qt::ItemFlags RunbookModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || m_rows[index.row()].heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace Flare
