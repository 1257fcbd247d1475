// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/live/factmodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QSortFilterProxyModel;
class QTableView;

namespace Flare {

/// A table of facts to be searched, sorted and copied from, with the columns of one's choice.
class FactView final : public QWidget
{
    Q_OBJECT

public:
    /// @param name names the table in the settings and for tests; @param title for screen readers.
    FactView(const QString& name, const QString& title, QList<FactColumn> columns, QWidget* parent = nullptr);

    void update(const QList<FactRow>& rows);
    void setStale(bool stale);
    /// Stands in the table while it has no rows; empty while it is not known whether there are any.
    void setEmptyText(const QString& sentence);
    /// The chosen rows, or all that are shown, as tab-separated values with their heads.
    [[nodiscard]] QString copiedText() const;

private:
    [[nodiscard]] QWidget* buildHead(const QString& title);
    void buildTable(const QString& title);
    void fillColumnMenu(QMenu* menu);
    void showColumn(int column, bool shown);
    void copy() const;
    void tellEmpty();
    [[nodiscard]] QString hiddenKey() const;

    QString m_name;
    FactModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QLineEdit* m_filter;
    QTableView* m_table;
    QLabel* m_empty;
    QString m_emptyText;
};

} // namespace Flare
