// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runbook/databasematrix.h"

#include "widgets/session/livefeed.h"
#include "widgets/session/migrationsession.h"
#include "widgets/session/phaselane.h"
#include "widgets/session/phasetally.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <map>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

/// What the steps of one database say.
struct Steps
{
    std::map<Phase, PhaseTally> phases;
    std::optional<RunbookStep> next; ///< The first that is left to do.
    QString failure; ///< Of the first that has failed in this window.
    bool isStuck = false; ///< What is next is blocked, and will stay so without a person.
};

QString withSymbol(const StepLook& look)
{
    return u"%1 %2"_s.arg(look.symbol, look.state);
}

QString problemOf(const DatabaseState& database)
{
    for (const auto* server : {&database.publisher, &database.subscriber}) {
        if (server->error)
            return server->error->message();
    }
    const auto& links = database.subscriptions;
    const auto broken = std::find_if(links.begin(), links.end(),
                                     [](const SubscriptionLink& link) { return needsAttention(link.state); });
    return broken == links.end() ? QString() : broken->reason;
}

} // namespace

DatabaseMatrix::DatabaseMatrix(MigrationSession& session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
    update();
}

void DatabaseMatrix::update()
{
    auto rows = readRows();
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    m_rows.swap(rows);
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!(m_rows[row] == rows[row]))
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

QList<DatabaseMatrix::Row> DatabaseMatrix::readRows() const
{
    QHash<DatabaseName, Steps> all;
    for (const auto& step : m_session.runbook()) {
        if (step.database.isEmpty())
            continue;
        auto& steps = all[step.database];
        const auto run = stepRunOf(m_session, step);
        steps.phases[step.phase].add(step, run);
        if (steps.failure.isEmpty() && run && !run->running && run->status != Outcome::Status::Succeeded
            && step.state != RunbookStep::State::Done)
            steps.failure = tr("%1: %2").arg(step.title, lookOf(step, run).reason);
        if (!steps.next && isToDo(step)) {
            steps.next = step;
            steps.isStuck = step.state == RunbookStep::State::Blocked && !PhaseLane::passesByItself(m_session, step);
        }
    }
    QList<Row> rows;
    for (const auto& database : m_session.topology().databases) {
        const auto& steps = all[database.name];
        Row row;
        row.name = database.name;
        row.cells[Name].text = database.name.text();
        for (const auto& [phase, column] : {std::pair(Phase::Prepare, Prepare), std::pair(Phase::Copy, Copy),
                                            std::pair(Phase::Cutover, Cutover), std::pair(Phase::CleanUp, CleanUp)}) {
            if (const auto tally = steps.phases.find(phase); tally != steps.phases.end())
                row.cells[column] = {withSymbol(tally->second.look()), tally->second.look().tone};
        }
        tellLinks(database, row);
        const auto problem = problemOf(database);
        row.attention = !problem.isEmpty() || !steps.failure.isEmpty() || steps.isStuck;
        row.phase = steps.next ? std::optional(steps.next->phase) : std::nullopt;
        row.reason = !steps.failure.isEmpty() ? steps.failure
            : !problem.isEmpty()              ? problem
            : steps.next                      ? tr("Next: %1. %2").arg(steps.next->title, steps.next->reason)
                                              : tr("Everything is done.");
        rows.append(row);
    }
    return rows;
}

void DatabaseMatrix::tellLinks(const DatabaseState& database, Row& row) const
{
    if (database.pause)
        row.cells[Cutover] = database.isSwitched()
            ? Cell{tr("✔ switched"), Theme::Tone::Good}
            : Cell{tr("■ stopped %1").arg(Theme::clockText(database.pause->pausedAt)), Theme::Tone::Bad};
    qint64 copied = 0;
    qint64 total = 0;
    std::optional<qint64> lag;
    QString state;
    for (const auto& link : database.subscriptions) {
        if (link.state == LinkState::Copying) {
            copied += link.copiedBytes.value_or(0);
            total += link.totalBytes.value_or(0);
        }
        if (needsAttention(link.state))
            state = stateText(link.state);
        const auto* live = m_session.live().frame().link(link.name);
        if (live != nullptr && live->lagBytes)
            lag = std::max(lag.value_or(0), *live->lagBytes);
    }
    if (total > 0)
        row.cells[Copy] = {tr("▶ %1 %, %2 of %3")
                               .arg(std::min<qint64>(100, copied * 100 / total))
                               .arg(Theme::bytesText(copied), Theme::bytesText(total)),
                           Theme::Tone::Active};
    row.cells[Lag].text = lag ? Theme::bytesText(*lag) : u"–"_s;
    if (!state.isEmpty())
        row.cells[Lag] = {tr("▲ %1").arg(state), Theme::Tone::Warning};
}

int DatabaseMatrix::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DatabaseMatrix::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DatabaseMatrix::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& row = m_rows[index.row()];
    const auto& cell = row.cells.at(static_cast<std::size_t>(index.column()));
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ForegroundRole:
        return cell.tone == Theme::Tone::Neutral ? QVariant()
                                                 : Theme::toneColour(cell.tone, QGuiApplication::palette());
    case Qt::TextAlignmentRole:
        return index.column() == Lag ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case ToneRole:
        return static_cast<int>(cell.tone);
    case ReasonRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return row.reason;
    case AttentionRole:
        return row.attention;
    case PhaseRole:
        return row.phase ? QVariant(static_cast<int>(*row.phase)) : QVariant();
    default:
        return {};
    }
}

QVariant DatabaseMatrix::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Name:
        return tr("Database");
    case Prepare:
        return phaseText(Phase::Prepare);
    case Copy:
        return phaseText(Phase::Copy);
    case Lag:
        return tr("Lag");
    case Cutover:
        return phaseText(Phase::Cutover);
    case CleanUp:
        return phaseText(Phase::CleanUp);
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace Flare
