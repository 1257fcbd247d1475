// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>

namespace Flare::Bench {

using Clock = std::chrono::steady_clock;

[[nodiscard]] double millisecondsBetween(Clock::time_point begin, Clock::time_point end);

/// Measurements of one kind, in milliseconds.
class Figures
{
public:
    void add(double value) { m_values.append(value); }
    [[nodiscard]] qsizetype count() const { return m_values.size(); }
    /// The smallest value that this share of the values does not exceed: 0.5 is the median, 1 the maximum; 0 the
    /// minimum. At least one value must be there.
    [[nodiscard]] double quantile(double share) const;
    [[nodiscard]] double median() const { return quantile(0.5); }
    /// At least one value must be there.
    [[nodiscard]] double mean() const;

private:
    QList<double> m_values;
};

/// For standard output: every column as wide as its widest cell.
void printTable(const QList<QStringList>& rows);
/// A row of the table whose heading is figuresHeading().
[[nodiscard]] QStringList figuresRow(const QString& name, const Figures& figures);
[[nodiscard]] QStringList figuresHeading(const QString& name);

} // namespace Flare::Bench
