// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/outlinestyle.h"

#include "widgets/parts/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace Flare {

using namespace Qt::StringLiterals;

OutlineStyle::OutlineStyle(const QString& name)
    : QProxyStyle(name)
{
}

void OutlineStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool outlined = element == PE_FrameLineEdit || element == PE_IndicatorCheckBox;
    const bool focused = element == PE_FrameLineEdit && option->state.testFlag(State_HasFocus);
    if (!outlined || focused || !Theme::isDark(option->palette) || baseStyle()->name() != u"fusion"_s)
        return;
    auto colour = Theme::toneColour(Theme::Tone::Muted, option->palette);
    colour.setAlphaF(option->state.testFlag(State_Enabled) ? 0.6F : 0.3F);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(colour);
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter->restore();
}

} // namespace Flare
