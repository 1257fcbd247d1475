// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/readinggrid.h"

#include "widgets/theme.h"

#include <QGridLayout>
#include <QLabel>

namespace Flare {

namespace {

constexpr double large = 1.9;

} // namespace

ReadingGrid::ReadingGrid(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setVerticalSpacing(0);
}

QLabel* ReadingGrid::add(const QString& name, const QString& caption)
{
    auto* value = new QLabel;
    value->setObjectName(name);
    value->setFont(Theme::headingFont(large));
    const int column = m_layout->count() / 2;
    m_layout->addWidget(value, 0, column);
    m_layout->addWidget(new QLabel(caption), 1, column);
    m_layout->setColumnStretch(column, 1);
    return value;
}

} // namespace Flare
