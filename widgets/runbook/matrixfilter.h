// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace Flare {

/// Of a DatabaseMatrix the databases whose name has the words, and that need a person if only these are wanted.
class MatrixFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWanted(const QString& words, bool onlyAttention);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString m_words;
    bool m_onlyAttention = false;
};

} // namespace Flare
