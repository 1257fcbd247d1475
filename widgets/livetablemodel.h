// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/livehistory.h"

#include <QAbstractTableModel>

namespace Flare {

/// The charts' values as a table, the newest look first: what a screen reader and a keyboard get in their place.
class LiveTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Lag, Unsent, Delay, WriteRate, ConfirmRate, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Takes in what is new since the last call, an hour at most. Another subscription begins anew.
    void update(const SubscriptionName& name, const LiveHistory::Track& track);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    SubscriptionName m_name;
    std::deque<LivePoint> m_points; ///< The newest first.
};

/// "3.0 MiB", "2.5 s", "1.2 MiB/s"; in words where it is not known.
[[nodiscard]] QString liveValueText(LivePoint::Value value, double number);

} // namespace Flare
