// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/primarybutton.h"

#include "widgets/parts/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace Flare {

namespace {

constexpr int sideRoom = 22;
constexpr int leastWidth = 190;
constexpr double roundness = 5;

} // namespace

PrimaryButton::PrimaryButton(QWidget* parent)
    : QPushButton(parent)
{
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

void PrimaryButton::setPrimary(bool primary)
{
    m_primary = primary;
    updateGeometry();
    update();
}

QFont PrimaryButton::labelFont() const
{
    auto labels = font();
    labels.setBold(true);
    return labels;
}

QSize PrimaryButton::sizeHint() const
{
    const QFontMetrics metrics(m_primary ? labelFont() : font());
    const int width = metrics.size(Qt::TextShowMnemonic, text()).width() + sideRoom * 2;
    return {std::max(width, m_primary ? leastWidth : 0), metrics.height() * 2 + 6};
}

void PrimaryButton::paintEvent(QPaintEvent* event)
{
    if (!m_primary) {
        QPushButton::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    auto ground = Theme::accentColour(palette());
    auto ink = QColor(Qt::white);
    if (!isEnabled()) {
        ground = palette().color(QPalette::Disabled, QPalette::Button).darker(Theme::isDark(palette()) ? 90 : 108);
        ink = palette().color(QPalette::Disabled, QPalette::ButtonText);
    } else if (isDown()) {
        ground = ground.darker(120);
    } else if (underMouse()) {
        ground = ground.lighter(112);
    }
    const auto area = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(area, roundness, roundness);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ink, 1.5));
        painter.drawRoundedRect(area.adjusted(3, 3, -3, -3), roundness - 2, roundness - 2);
    }
    painter.setPen(ink);
    painter.setFont(labelFont());
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
}

void PrimaryButton::mouseDoubleClickEvent(QMouseEvent* event)
{
    event->accept();
}

} // namespace Flare
