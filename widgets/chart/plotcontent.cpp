// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/plotcontent.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace Flare {

using namespace Qt::StringLiterals;

std::optional<double> valueAt(const PlotSeries& series, qint64 at, qint64 reach)
{
    std::optional<double> value;
    qint64 distance = reach + 1;
    const auto consider = [&](const std::pair<qint64, double>& point) {
        if (std::abs(point.first - at) < distance) {
            distance = std::abs(point.first - at);
            value = point.second;
        }
    };
    for (const auto& run : series.runs) {
        if (at <= run.first().first) {
            consider(run.first());
        } else if (at >= run.last().first) {
            consider(run.last());
        } else {
            // Between two points of one line, however far they are apart.
            distance = std::numeric_limits<qint64>::max();
            const auto next =
                std::find_if(run.begin(), run.end(), [at](const auto& point) { return point.first > at; });
            consider(*std::prev(next));
            consider(*next);
            return value;
        }
    }
    return value;
}

QString momentText(qint64 at)
{
    const auto utc = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
    const auto local = utc.toLocalTime();
    const auto text = utc.toString(u"HH:mm:ss'Z'"_s);
    return local.offsetFromUtc() == 0 ? text
                                      : text + local.toString(u"  (HH:mm:ss "_s) + local.timeZoneAbbreviation() + u')';
}

QStringList legendOf(const PlotContent& content, const ValueFormatter& format, std::optional<qint64> pointed,
                     int columns)
{
    // A column, or a look that is missing because it was late.
    const auto reach = std::max<qint64>(1000, (content.to - content.from) / std::max(1, columns));
    const bool isInside = pointed >= content.from && pointed <= content.to;
    QStringList legend;
    for (const auto& series : content.series) {
        auto text = series.name;
        if (pointed && isInside) {
            const auto value = valueAt(series, *pointed, reach);
            text += u": "_s + (value ? format(*value) : u"–"_s);
        }
        legend.append(text);
    }
    return legend;
}

} // namespace Flare
