// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/history.h"
#include "widgets/theme.h"

#include <QFont>
#include <QPalette>
#include <QRect>

#include <functional>
#include <optional>

class QPainter;

namespace Flare {

/// One line of a plot. Lines differ in their stroke too, not in their colour alone.
struct PlotSeries
{
    QString name;
    Theme::Tone tone = Theme::Tone::Active;
    Qt::PenStyle stroke = Qt::SolidLine;
    QList<HistoryRun> runs;
};

/// What a plot shows; times are UTC, in milliseconds since 1970.
struct PlotContent
{
    qint64 from = 0;
    qint64 to = 0;
    QList<PlotSeries> series;
    QList<HistoryGap> gaps;
    QList<HistoryMarker> markers;
    std::optional<double> threshold;
    QString thresholdName;
    bool logarithmic = false; ///< Linear below one unit, so that zero has a place.
};

/// How it is shown.
struct PlotLook
{
    using Formatter = std::function<QString(double)>;

    QString title;
    double unit = 1; ///< What counts as one: 1 for seconds, 1024 for bytes.
    Formatter format; ///< Writes a value with its unit.
    int labelWidth = 0; ///< What the labels of the values take at the left.
    QFont font;
    QPalette palette;
    /// The moment that is pointed at: its values are told instead of the names alone.
    std::optional<qint64> pointed;

    /// Where the lines are, without title and labels.
    [[nodiscard]] QRect plotArea(const QRect& whole) const;
};

/// The value of a line at a moment, of the point that is nearest; none where the line is broken.
/// @param reach is how far away a line's end may be, in milliseconds.
[[nodiscard]] std::optional<double> valueAt(const PlotSeries& series, qint64 at, qint64 reach);
/// "14:03:12Z", and the same by this machine's clock where that is another time of the day.
[[nodiscard]] QString momentText(qint64 at);
/// The names of the lines, with their values at the moment that is pointed at.
/// @param columns is the number of pixels that the time has.
[[nodiscard]] QStringList legendOf(const PlotContent& content, const PlotLook& look, int columns);

/// Paints one content into one rectangle of any device.
void paintPlot(QPainter& painter, const PlotContent& content, const PlotLook& look, const QRect& whole);

} // namespace Flare
