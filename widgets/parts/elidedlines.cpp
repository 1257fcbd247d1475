// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/elidedlines.h"

#include <QFontMetricsF>
#include <QTextLayout>

namespace Flare {

QStringList elidedLines(const QString& text, const QFont& font, qreal width, int most)
{
    const QFontMetricsF metrics(font);
    QStringList lines;
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    while (lines.size() < most) {
        auto line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool last = lines.size() == most - 1;
        const auto part = last ? text.mid(line.textStart()) : text.mid(line.textStart(), line.textLength());
        lines.append(metrics.elidedText(part.trimmed(), Qt::ElideRight, width));
    }
    layout.endLayout();
    return lines;
}

} // namespace Flare
