// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/pagestack.h"

#include <algorithm>

namespace Flare {

PageStack::PageStack(QWidget* parent)
    : QStackedWidget(parent)
{
    connect(this, &QStackedWidget::currentChanged, this, &QWidget::updateGeometry);
}

QSize PageStack::minimumSizeHint() const
{
    const auto* page = currentWidget();
    const int height = page == nullptr ? 0 : std::max(page->minimumSizeHint().height(), page->minimumHeight());
    return {QStackedWidget::minimumSizeHint().width(), height};
}

} // namespace Flare
