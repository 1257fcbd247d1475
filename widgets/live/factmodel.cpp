// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/factmodel.h"

#include <QApplication>
#include <QPalette>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

FactModel::FactModel(QList<FactColumn> columns, QObject* parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
{
}

int FactModel::rowOf(const QString& key) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const FactRow& row) { return row.key == key; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void FactModel::update(const QList<FactRow>& rows)
{
    for (int row = static_cast<int>(m_rows.size()) - 1; row >= 0; --row) {
        const auto& key = m_rows.at(row).key;
        if (std::any_of(rows.begin(), rows.end(), [&](const FactRow& other) { return other.key == key; }))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    for (const auto& row : rows) {
        const int known = rowOf(row.key);
        if (known < 0) {
            const int end = static_cast<int>(m_rows.size());
            beginInsertRows({}, end, end);
            m_rows.append(row);
            endInsertRows();
        } else if (m_rows.at(known).cells != row.cells) {
            m_rows[known] = row;
            emit dataChanged(index(known, 0), index(known, columnCount() - 1));
        }
    }
}

void FactModel::setStale(bool stale)
{
    if (stale == m_stale)
        return;
    m_stale = stale;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::ForegroundRole});
}

QString FactModel::copiedText(const QModelIndex& index) const
{
    const auto& cell = m_rows.at(index.row()).cells.at(index.column());
    if (!cell.text)
        return u"NULL"_s;
    return m_columns.at(index.column()).isNumber && cell.value.isValid() ? cell.value.toString() : *cell.text;
}

int FactModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FactModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant FactModel::colour(const FactCell& cell) const
{
    if (m_stale || !cell.text)
        return Theme::toneColour(Theme::Tone::Muted, QApplication::palette());
    return cell.tone == Theme::Tone::Neutral ? QVariant() : Theme::toneColour(cell.tone, QApplication::palette());
}

QVariant FactModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& cell = m_rows.at(index.row()).cells.at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        if (!cell.text)
            return u"NULL"_s;
        return cell.tone == Theme::Tone::Neutral ? *cell.text : Theme::toneSymbol(cell.tone) + u' ' + *cell.text;
    case SortRole:
        return cell.value.isValid() || !cell.text ? cell.value : QVariant(*cell.text);
    case Qt::ForegroundRole:
        return colour(cell);
    case Qt::FontRole:
        if (!cell.text) {
            QFont font;
            font.setItalic(true);
            return font;
        }
        return {};
    case Qt::ToolTipRole:
        return cell.hint;
    case Qt::TextAlignmentRole:
        return int((m_columns.at(index.column()).isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant FactModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    const auto& column = m_columns.at(section);
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::ToolTipRole)
        return column.help;
    if (role == Qt::TextAlignmentRole)
        return int((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

} // namespace Flare
