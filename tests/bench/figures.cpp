// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>

namespace Flare::Bench {

using namespace Qt::StringLiterals;

double millisecondsBetween(Clock::time_point begin, Clock::time_point end)
{
    return std::chrono::duration<double, std::milli>(end - begin).count();
}

double Figures::quantile(double share) const
{
    auto sorted = m_values;
    std::sort(sorted.begin(), sorted.end());
    const auto rank = static_cast<qsizetype>(std::ceil(share * double(sorted.size())));
    return sorted.at(std::clamp<qsizetype>(rank - 1, 0, sorted.size() - 1));
}

double Figures::mean() const
{
    return std::accumulate(m_values.begin(), m_values.end(), 0.0) / double(m_values.size());
}

void printTable(const QList<QStringList>& rows)
{
    QList<qsizetype> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], row[column].size());
    }
    for (const auto& row : rows) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column)
            line += column == 0 ? row[column].leftJustified(widths[column])
                                : u"  "_s + row[column].rightJustified(widths[column]);
        std::printf("%s\n", qUtf8Printable(line));
    }
    std::fflush(stdout);
}

QStringList figuresRow(const QString& name, const Figures& figures)
{
    QStringList row{name, QString::number(figures.count())};
    for (const double share : {0.0, 0.5, 0.95, 1.0})
        row.append(QString::number(figures.quantile(share), 'f', 1));
    return row;
}

QStringList figuresHeading(const QString& name)
{
    return {name, u"n"_s, u"min ms"_s, u"median"_s, u"p95"_s, u"max"_s};
}

} // namespace Flare::Bench
