// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/parts/theme.h"

#include <QAbstractTableModel>

#include <optional>

namespace Flare {

struct FactColumn
{
    QString id; ///< Of settings and tests: "wal_status".
    QString title;
    QString help; ///< What it means, as a tooltip of its head. May be empty.
    bool isNumber = false;
};

/// One value of a server, as a person reads it and as it compares.
struct FactCell
{
    std::optional<QString> text; ///< No value: NULL.
    QVariant value; ///< To sort by, and to copy where the column is one of numbers; the text itself if not set.
    Theme::Tone tone = Theme::Tone::Neutral; ///< Anything else is an alarm.
    QString hint;

    friend bool operator==(const FactCell&, const FactCell&) = default;
};

struct FactRow
{
    QString key; ///< Tells the row from the others, in every look.
    QList<FactCell> cells;
};

/// Rows that a server tells again and again: what stays is changed in place, so that neither the selection nor the
/// place in the list is lost while somebody reads.
class FactModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int SortRole = Qt::UserRole;

    explicit FactModel(QList<FactColumn> columns, QObject* parent = nullptr);

    void update(const QList<FactRow>& rows);
    /// Grey: what was true once.
    void setStale(bool stale);

    [[nodiscard]] const QList<FactColumn>& columns() const { return m_columns; }
    /// For a clipboard: numbers without units, NULL as that word.
    [[nodiscard]] QString copiedText(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] int rowOf(const QString& key) const;
    [[nodiscard]] QVariant colour(const FactCell& cell) const;

    QList<FactColumn> m_columns;
    QList<FactRow> m_rows;
    bool m_stale = false;
};

} // namespace Flare
