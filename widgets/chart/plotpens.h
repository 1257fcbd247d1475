// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QPen>

namespace Flare {

/// As wide on every device, whatever the scale; 0 is the thinnest there is.
[[nodiscard]] QPen cosmeticPen(const QColor& colour, double width, Qt::PenStyle style = Qt::SolidLine);
/// For what must be seen, but not before the lines.
[[nodiscard]] QColor gridColour(const QPalette& palette);

} // namespace Flare
