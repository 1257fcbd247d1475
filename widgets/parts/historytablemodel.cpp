// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/historytablemodel.h"

#include "widgets/parts/theme.h"

#include <algorithm>
#include <cmath>

namespace Flare {

namespace {

constexpr std::size_t mostRows = 3600;

} // namespace

HistoryTableModel::HistoryTableModel(QList<HistoryColumn> columns, QObject* parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
{
}

void HistoryTableModel::update(const QString& subject, const HistoryTrack& track)
{
    if (subject != m_subject) {
        beginResetModel();
        m_subject = subject;
        m_points.clear();
        endResetModel();
    }
    auto first = track.points().end();
    const auto known = m_points.empty() ? 0 : m_points.front().at;
    std::size_t fresh = 0;
    while (first != track.points().begin() && std::prev(first)->at > known && fresh < mostRows) {
        --first;
        ++fresh;
    }
    if (fresh == 0)
        return;
    beginInsertRows({}, 0, static_cast<int>(fresh) - 1);
    for (auto point = first; point != track.points().end(); ++point)
        m_points.push_front(*point);
    endInsertRows();
    if (m_points.size() <= mostRows)
        return;
    beginRemoveRows({}, mostRows, static_cast<int>(m_points.size()) - 1);
    m_points.resize(mostRows);
    endRemoveRows();
}

int HistoryTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_points.size());
}

int HistoryTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnOf(static_cast<int>(m_columns.size()));
}

QVariant HistoryTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& point = m_points.at(static_cast<std::size_t>(index.row()));
    const int value = index.column() - columnOf(0);
    if (role == Qt::TextAlignmentRole)
        return value < 0 ? int(Qt::AlignLeft | Qt::AlignVCenter) : int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (value < 0)
        return Theme::clockText(QDateTime::fromMSecsSinceEpoch(point.at, Qt::UTC));
    const auto number = point.values.at(static_cast<std::size_t>(value));
    return std::isnan(number) ? tr("not known") : m_columns.at(value).text(number);
}

QVariant HistoryTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation == Qt::Vertical)
        return {};
    return section < columnOf(0) ? tr("Time (%1)").arg(Theme::zoneText(QDateTime::currentDateTimeUtc()))
                                 : m_columns.at(section - columnOf(0)).title;
}

} // namespace Flare
