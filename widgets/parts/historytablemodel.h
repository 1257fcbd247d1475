// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/history.h"

#include <QAbstractTableModel>

#include <functional>

namespace Flare {

/// How one value of a history is told apart from the rows of a table.
struct HistoryColumn
{
    QString title;
    QByteArray key; ///< In a file, with its unit: "lag_bytes".
    std::function<QString(double)> text; ///< With its unit, for people.
};

/// A chart's values as a table, the newest moment first: what a screen reader and a keyboard get in its place. The
/// first column is the time.
class HistoryTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit HistoryTableModel(QList<HistoryColumn> columns, QObject* parent = nullptr);

    [[nodiscard]] static int columnOf(int value) { return value + 1; }
    /// Takes in what is new since the last call, an hour at most. Another subject begins anew.
    void update(const QString& subject, const HistoryTrack& track);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<HistoryColumn> m_columns;
    QString m_subject;
    std::deque<HistoryPoint> m_points; ///< The newest first.
};

} // namespace Flare
