// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/readinggrid.h"

#include "widgets/parts/theme.h"

#include <QGridLayout>
#include <QLabel>

namespace Flare {

namespace {

constexpr double large = 1.5;

} // namespace

ReadingGrid::ReadingGrid(int columns, QWidget* parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
    , m_columns(columns)
{
    m_layout->setContentsMargins({});
    m_layout->setVerticalSpacing(0);
    m_layout->setHorizontalSpacing(16);
}

QLabel* ReadingGrid::add(const QString& name, const QString& caption)
{
    auto* value = new QLabel;
    value->setObjectName(name);
    value->setFont(Theme::headingFont(large));
    const int place = m_layout->count() / 2;
    const int column = place % m_columns;
    m_layout->addWidget(value, place / m_columns * 2, column);
    m_layout->addWidget(new QLabel(caption), place / m_columns * 2 + 1, column);
    m_layout->setColumnStretch(column, 1);
    return value;
}

} // namespace Flare
