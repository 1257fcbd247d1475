// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart/plotcontent.h"

namespace Flare {

/// Where the values of one content stand from the bottom to the top of a plot, and which of them get a label.
class PlotScale
{
public:
    /// @param unit what counts as one: 1 for seconds, 1024 for bytes.
    PlotScale(const PlotContent& content, double unit);

    /// The highest value there is room for.
    [[nodiscard]] double top() const { return m_top; }
    /// A value's place: linear; with powers of ten linear up to one unit, so that zero has one too.
    [[nodiscard]] double place(double value) const;
    /// From zero up, at numbers that a person would choose. Bytes go in powers of two.
    /// @param lines at most, zero not counted; a flat plot has one nonetheless.
    [[nodiscard]] QList<double> labelled(int lines) const;

private:
    double m_unit;
    bool m_logarithmic;
    double m_top;
};

/// A moment with a label.
struct PlotTick
{
    qint64 at = 0;
    QString text;
    friend bool operator==(const PlotTick&, const PlotTick&) = default;
};

/// At round times of UTC, or of the local zone where the window shows that; with the day where there is more than one
/// of them.
[[nodiscard]] QList<PlotTick> timeTicks(qint64 from, qint64 to, int most);

} // namespace Flare
