// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/livetablemodel.h"

#include "core/base/units.h"
#include "widgets/theme.h"

#include <algorithm>
#include <cmath>

namespace Flare {

namespace {

constexpr std::size_t mostRows = 3600;

} // namespace

QString liveValueText(LivePoint::Value value, double number)
{
    if (std::isnan(number))
        return LiveTableModel::tr("not known");
    switch (value) {
    case LivePoint::Lag:
    case LivePoint::Unsent:
        return sizeText(qRound64(number));
    case LivePoint::Delay:
        return timeText(std::chrono::milliseconds(qRound64(number * 1000)));
    case LivePoint::WriteRate:
    case LivePoint::ConfirmRate:
        return rateText(number);
    }
    Q_UNREACHABLE();
}

void LiveTableModel::update(const SubscriptionName& name, const LiveHistory::Track& track)
{
    if (name != m_name) {
        beginResetModel();
        m_name = name;
        m_points.clear();
        endResetModel();
    }
    auto first = track.points.end();
    const auto known = m_points.empty() ? 0 : m_points.front().at;
    std::size_t fresh = 0;
    while (first != track.points.begin() && std::prev(first)->at > known && fresh < mostRows) {
        --first;
        ++fresh;
    }
    if (fresh == 0)
        return;
    beginInsertRows({}, 0, static_cast<int>(fresh) - 1);
    for (auto point = first; point != track.points.end(); ++point)
        m_points.push_front(*point);
    endInsertRows();
    if (m_points.size() <= mostRows)
        return;
    beginRemoveRows({}, mostRows, static_cast<int>(m_points.size()) - 1);
    m_points.resize(mostRows);
    endRemoveRows();
}

int LiveTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_points.size());
}

int LiveTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LiveTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& point = m_points.at(static_cast<std::size_t>(index.row()));
    if (role == Qt::TextAlignmentRole)
        return index.column() == Time ? int(Qt::AlignLeft | Qt::AlignVCenter) : int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == Time)
        return Theme::clockText(QDateTime::fromMSecsSinceEpoch(point.at, Qt::UTC));
    const auto value = static_cast<LivePoint::Value>(index.column() - Lag);
    return liveValueText(value, point.values.at(value));
}

QVariant LiveTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation == Qt::Vertical)
        return {};
    switch (section) {
    case Time:
        return tr("Time (UTC)");
    case Lag:
        return tr("To confirm");
    case Unsent:
        return tr("Not sent");
    case Delay:
        return tr("Delay");
    case WriteRate:
        return tr("Written");
    case ConfirmRate:
        return tr("Confirmed");
    default:
        return {};
    }
}

} // namespace Flare
