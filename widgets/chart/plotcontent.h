// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/history.h"
#include "widgets/parts/theme.h"

#include <functional>
#include <optional>

namespace Flare {

/// One line of a plot. Lines differ in their stroke too, not in their colour alone.
struct PlotSeries
{
    QString name;
    Theme::Tone tone = Theme::Tone::Active;
    Qt::PenStyle stroke = Qt::SolidLine;
    QList<HistoryRun> runs;

    friend bool operator==(const PlotSeries&, const PlotSeries&) = default;
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

    friend bool operator==(const PlotContent&, const PlotContent&) = default;
};

/// Writes a value with its unit.
using ValueFormatter = std::function<QString(double)>;

/// The value of a line at a moment, of the point that is nearest; none where the line is broken.
/// @param reach is how far away a line's end may be, in milliseconds.
[[nodiscard]] std::optional<double> valueAt(const PlotSeries& series, qint64 at, qint64 reach);
/// "14:03:12Z", and the same by this machine's clock where that is another time of the day.
[[nodiscard]] QString momentText(qint64 at);
/// The names of the lines, with their values at the moment that is pointed at.
/// @param columns is the number of pixels that the time has.
[[nodiscard]] QStringList legendOf(const PlotContent& content, const ValueFormatter& format,
                                   std::optional<qint64> pointed, int columns);

} // namespace Flare
