// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/plotpens.h"

#include "widgets/parts/theme.h"

namespace Flare {

QPen cosmeticPen(const QColor& colour, double width, Qt::PenStyle style)
{
    QPen pen(colour, width, style);
    pen.setCosmetic(true);
    return pen;
}

QColor gridColour(const QPalette& palette)
{
    auto colour = Theme::toneColour(Theme::Tone::Muted, palette);
    colour.setAlphaF(0.3F);
    return colour;
}

} // namespace Flare
