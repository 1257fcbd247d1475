// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/audit/auditmodel.h"

#include "core/operations/catalogue.h"
#include "widgets/parts/theme.h"

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

AuditModel::AuditModel(QObject* parent)
    : QAbstractItemModel(parent)
    , m_titles(operationTitles())
{
}

AuditModel::~AuditModel() = default;

void AuditModel::clear()
{
    beginResetModel();
    m_runs.clear();
    endResetModel();
}

void AuditModel::addOlder(const QList<AuditRun>& runs)
{
    if (runs.isEmpty())
        return;
    const auto first = static_cast<int>(m_runs.size());
    beginInsertRows({}, first, first + static_cast<int>(runs.size()) - 1);
    for (const auto& run : runs)
        m_runs.push_back(std::make_unique<Run>(Run{run, {}, false, static_cast<int>(m_runs.size())}));
    endInsertRows();
}

void AuditModel::addNewer(const QList<AuditRun>& runs)
{
    std::vector<std::unique_ptr<Run>> fresh;
    for (const auto& run : runs) {
        if (auto* known = find(run.operationId))
            update(*known, run);
        else
            fresh.push_back(std::make_unique<Run>(Run{run, {}, false, 0}));
    }
    if (fresh.empty())
        return;
    beginInsertRows({}, 0, static_cast<int>(fresh.size()) - 1);
    m_runs.insert(m_runs.begin(), std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
    numberRows();
    endInsertRows();
}

void AuditModel::update(Run& known, const AuditRun& newer)
{
    known.run.records += newer.records;
    known.run.lastSeq = newer.lastSeq;
    known.run.outcome = newer.outcome;
    emit dataChanged(index(known.row, 0), index(known.row, ColumnCount - 1));
    // Views ask by themselves when they unfold a run, not when an unfolded one grows.
    if (!known.records.isEmpty() && !known.asked)
        fetchMore(index(known.row, 0));
}

void AuditModel::addRecords(const QString& operationId, const QList<AuditEntry>& entries)
{
    auto* run = find(operationId);
    if (run == nullptr)
        return;
    if (!entries.isEmpty()) {
        const auto first = static_cast<int>(run->records.size());
        beginInsertRows(index(run->row, 0), first, first + static_cast<int>(entries.size()) - 1);
        run->records += entries;
        endInsertRows();
    }
    // Not before: who looks while rows are being inserted would ask for them once more.
    run->asked = false;
}

void AuditModel::numberRows()
{
    for (size_t row = 0; row < m_runs.size(); ++row)
        m_runs[row]->row = static_cast<int>(row);
}

qint64 AuditModel::oldestSeq() const
{
    return m_runs.empty() ? 0 : m_runs.back()->run.firstSeq;
}

QList<AuditEntry> AuditModel::entries(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    if (const auto parent = index.parent(); parent.isValid())
        return {runAt(parent)->records.at(index.row())};
    const auto& run = runAt(index)->run;
    QList<AuditEntry> entries{run.begin};
    if (run.outcome && run.outcome->seq != run.begin.seq)
        entries.append(*run.outcome);
    return entries;
}

AuditModel::Run* AuditModel::runAt(const QModelIndex& index) const
{
    return m_runs.at(static_cast<size_t>(index.row())).get();
}

AuditModel::Run* AuditModel::find(const QString& operationId) const
{
    const auto found = std::find_if(m_runs.begin(), m_runs.end(), [&](const auto& run) {
        return !operationId.isEmpty() && run->run.operationId == operationId;
    });
    return found == m_runs.end() ? nullptr : found->get();
}

QModelIndex AuditModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? runAt(parent) : nullptr);
}

QModelIndex AuditModel::parent(const QModelIndex& child) const
{
    const auto* run = static_cast<const Run*>(child.internalPointer());
    return run == nullptr ? QModelIndex() : createIndex(run->row, 0, nullptr);
}

int AuditModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_runs.size());
    const bool isRun = parent.internalPointer() == nullptr && parent.column() == 0;
    return isRun ? static_cast<int>(runAt(parent)->records.size()) : 0;
}

int AuditModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

bool AuditModel::hasChildren(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return !m_runs.empty();
    return parent.internalPointer() == nullptr && parent.column() == 0 && !runAt(parent)->run.operationId.isEmpty();
}

bool AuditModel::canFetchMore(const QModelIndex& parent) const
{
    if (!hasChildren(parent) || !parent.isValid())
        return false;
    const auto* run = runAt(parent);
    return !run->asked && run->records.size() < run->run.records;
}

void AuditModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    auto* run = runAt(parent);
    run->asked = true;
    emit recordsWanted(run->run.operationId, run->records.isEmpty() ? 0 : run->records.last().seq);
}

QString AuditModel::runCell(const AuditRun& run, int column) const
{
    const auto& record = run.begin.record;
    switch (column) {
    case What:
        return run.operationId.isEmpty() ? AuditCells::whatOf(run.begin)
                                         : m_titles.value(record.operation, record.operation);
    case Result:
        if (run.outcome)
            return AuditCells::resultOf(run.outcome->record);
        return run.operationId.isEmpty() ? AuditCells::resultOf(record)
                                         : Theme::toneSymbol(Theme::Tone::Warning) + u' ' + tr("no outcome");
    case Server:
        return AuditCells::serverOf(record);
    case Began:
        return AuditCells::dayAndTime(run.begin.time);
    case Duration:
        return run.outcome ? AuditCells::durationOf(run.outcome->record) : QString();
    default:
        return {};
    }
}

QVariant AuditModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto* run = static_cast<const Run*>(index.internalPointer());
    if (role == Qt::DisplayRole)
        return run == nullptr ? runCell(runAt(index)->run, index.column())
                              : AuditCells::cell(run->records.at(index.row()), index.column());
    if (role == Qt::TextAlignmentRole && index.column() == Duration)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    const auto shown = entries(index);
    const auto& record = shown.last().record;
    if (role == Qt::ToolTipRole && index.column() == What)
        return AuditCells::textOf(record).left(2000);
    if (role == Qt::FontRole && index.column() == What && run != nullptr && record.kind == AuditKind::Statement)
        return Theme::fixedFont();
    if (role == Qt::ForegroundRole && index.column() == Result)
        return AuditCells::colourOf(record);
    return {};
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("Operation, and what was sent");
    case Result:
        return tr("Result");
    case Server:
        return tr("Server and database");
    case Began:
        return tr("Began (UTC)");
    case Duration:
        return tr("Duration");
    default:
        return {};
    }
}

} // namespace Flare
