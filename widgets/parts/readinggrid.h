// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;

namespace Flare {

/// Present values in rows of so many, large enough to be read from across the room, each above what it is. All are of
/// equal width, so that a figure that grows moves nothing.
class ReadingGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingGrid(int columns, QWidget* parent = nullptr);

    /// @return the label of the value, with that object name.
    [[nodiscard]] QLabel* add(const QString& name, const QString& caption);

private:
    QGridLayout* m_layout;
    int m_columns;
};

} // namespace Flare
