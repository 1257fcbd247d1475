// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/plotscale.h"

#include "widgets/parts/theme.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 86'400'000;

double highestOf(const PlotContent& content)
{
    double top = 0;
    for (const auto& series : content.series) {
        for (const auto& run : series.runs) {
            for (const auto& point : run)
                top = std::max(top, point.second);
        }
    }
    return top;
}

double niceStep(double raw, double unit)
{
    const double base = unit > 1 ? 2 : 10;
    const auto scale = std::pow(unit > 1 ? unit : 10, std::floor(std::log(raw) / std::log(unit > 1 ? unit : 10)));
    if (base == 2) {
        double step = scale;
        while (step < raw)
            step *= 2;
        return step;
    }
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (factor * scale >= raw)
            return factor * scale;
    }
    return 10 * scale;
}

qint64 niceTimeStep(qint64 raw)
{
    constexpr std::array<qint64, 16> steps{1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 43200};
    for (const auto step : steps) {
        if (step * 1000 >= raw)
            return step * 1000;
    }
    return day;
}

} // namespace

PlotScale::PlotScale(const PlotContent& content, double unit)
    : m_unit(unit)
    , m_logarithmic(content.logarithmic)
    , m_top(highestOf(content))
{
    if (m_top <= 0)
        m_top = unit;
    // The threshold is worth its room only where the values come near it.
    if (content.threshold && *content.threshold <= 4 * m_top)
        m_top = std::max(m_top, *content.threshold * 1.1);
    m_top *= 1.05;
}

double PlotScale::place(double value) const
{
    if (!m_logarithmic)
        return value;
    const auto units = value / m_unit;
    return units <= 1 ? units : 1 + std::log10(units);
}

QList<double> PlotScale::labelled(int lines) const
{
    QList<double> values{0};
    if (m_logarithmic) {
        // From the highest down, so that a flat plot has one beside zero too.
        const auto decades = std::max(1.0, std::ceil(place(m_top) / lines));
        for (auto exponent = std::floor(place(m_top)) - 1; exponent >= 0; exponent -= decades)
            values.insert(1, m_unit * std::pow(10, exponent));
        return values;
    }
    auto step = niceStep(m_top / lines, m_unit);
    while (step > m_top)
        step /= 2; // One label beside that of zero is needed to read a height at all.
    for (double value = step; value <= m_top; value += step)
        values.append(value);
    return values;
}

QList<PlotTick> timeTicks(qint64 from, qint64 to, int most)
{
    const bool local = Theme::shownTimes() == AppSettings::Times::Local;
    const auto shownAt = [local](qint64 at) {
        const auto time = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
        return local ? time.toLocalTime() : time;
    };
    const auto step = niceTimeStep((to - from) / std::max(1, most));
    const auto offset = qint64(shownAt(from).offsetFromUtc()) * 1000;
    QString format = step < 60'000 ? u"HH:mm:ss"_s : u"HH:mm"_s;
    if ((from + offset) / day != (to + offset) / day && to - from >= day / 2)
        format = u"d. "_s + format;
    QList<PlotTick> ticks;
    for (auto at = ((from + offset) / step + 1) * step - offset; at <= to; at += step) {
        const auto time = shownAt(at);
        ticks.append({at, time.toString(format) + (local ? u' ' + Theme::zoneText(time) : u"Z"_s)});
    }
    return ticks;
}

} // namespace Flare
