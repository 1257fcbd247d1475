// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/style.h"
#include "core/engine/event.h"

#include <limits>

namespace Flare {

/// Tables in aligned columns, figures to the right, a missing cell as a dash. A table that goes on from the one before
/// it, as those of a monitor do, gets its heading only once a screenful. Widths are in terminal columns.
class TextTables
{
public:
    /// In a table that is wider than the limit, texts go over several lines.
    explicit TextTables(Style style, int limit = std::numeric_limits<int>::max());

    /// Ends with a line break.
    [[nodiscard]] QString text(const Table& table);

private:
    struct Column
    {
        int width = 0;
        bool figures = true;
    };

    [[nodiscard]] QList<Column> measured(const Table& table) const;
    void narrow(QList<Column>& columns) const;
    [[nodiscard]] bool isLast(const Table& table) const;
    void begin(const Table& table, const QList<Column>& columns);
    [[nodiscard]] bool fits(const QList<Column>& columns) const;
    void widen(const QList<Column>& columns);
    [[nodiscard]] QString heading() const;
    [[nodiscard]] QString rowText(const QList<std::optional<QString>>& row) const;
    [[nodiscard]] QString cellText(const std::optional<QString>& cell) const;
    [[nodiscard]] QString aligned(const QString& text, const Column& column) const;

    Style m_style;
    int m_limit;
    Table m_last; ///< Without its rows.
    QList<Column> m_columns; ///< Of the last table.
    qsizetype m_rowsBelowHeading = 0;
};

} // namespace Flare
