// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/scrollcolumn.h"

#include <QScrollBar>

namespace Flare {

namespace {

constexpr int leastHeight = 120;

} // namespace

ScrollColumn::ScrollColumn(QWidget* content, QWidget* parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // What is in it has the focus, and is scrolled to.
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
}

QSize ScrollColumn::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), leastHeight};
}

} // namespace Flare
