// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/hatchedheader.h"

#include "widgets/parts/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace Flare {

namespace {

const QColor ground(0xf0, 0xe4, 0x42);
const QColor ink(0x11, 0x11, 0x11);
constexpr int stripe = 14;

} // namespace

HatchedHeader::HatchedHeader(const QString& text, QWidget* parent)
    : QWidget(parent)
{
    auto* label = new QLabel(text);
    label->setObjectName(QStringLiteral("verb"));
    label->setFont(Theme::headingFont(1.5));
    label->setAutoFillBackground(true);
    auto colours = label->palette();
    colours.setColor(QPalette::Window, ground);
    colours.setColor(QPalette::WindowText, ink);
    label->setPalette(colours);
    label->setContentsMargins(14, 6, 14, 6);
    label->setAlignment(Qt::AlignCenter);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(48, 12, 48, 12);
    layout->addWidget(label);
}

void HatchedHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), ground);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    for (int x = -height(); x < width(); x += stripe * 2)
        painter.drawPolygon(
            QPolygon{{x, height()}, {x + stripe, height()}, {x + stripe + height(), 0}, {x + height(), 0}});
}

} // namespace Flare
