// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart/plotoverlay.h"
#include "widgets/chart/plotscale.h"

#include <QFont>
#include <QGraphicsScene>
#include <QPalette>

#include <memory>

class QCategoryAxis;
class QChart;
class QLineSeries;
class QPainter;

namespace Flare {

/// Values over time by QtCharts: a chart in a scene of its own, drawn onto any device. What QtCharts has no word for is
/// an item of the scene: gaps, markers, the moment that is pointed at.
/// QtCharts joins the neighbours of a missing value, so that each unbroken run is a series of its own; it draws anew
/// for each point that is appended, so that each series is replaced once.
class PlotChart
{
public:
    /// @param unit what counts as one: 1 for seconds, 1024 for bytes.
    PlotChart(const QString& title, double unit, ValueFormatter format);
    ~PlotChart();
    Q_DISABLE_COPY_MOVE(PlotChart)

    void show(PlotContent content);
    [[nodiscard]] const PlotContent& content() const { return m_content; }
    /// Tells the values of this moment, until another one.
    void point(std::optional<qint64> at);
    [[nodiscard]] QStringList legend() const;

    void resize(const QSize& size);
    void setLook(const QFont& font, const QPalette& palette);
    /// What the labels of the values take at the left.
    void setLabelWidth(int width);
    /// Where the lines are, without title and labels.
    [[nodiscard]] QRect plotArea() const { return m_area; }

    /// In any size.
    void render(QPainter& painter, const QRect& area);
    [[nodiscard]] QChart& chart() { return *m_chart; }

private:
    void arrange();
    void style();
    void update();
    void updateValueLabels(const PlotScale& scale);
    void updateTimeLabels();
    void updateLines(const PlotScale& scale);
    /// Where it stands, from the top; none if it has no place.
    std::optional<double> updateThreshold(const PlotScale& scale);
    void updateLegend();
    void arrangeLegend();
    [[nodiscard]] QLineSeries& line(qsizetype series, qsizetype run);
    [[nodiscard]] double y(const PlotScale& scale, double value) const;

    double m_unit;
    ValueFormatter m_format;
    PlotContent m_content;
    std::optional<qint64> m_pointed;
    QFont m_font;
    QPalette m_palette;
    QSize m_size{600, 180};
    int m_labelWidth = 0;
    QRect m_area;
    bool m_fine = true;

    QGraphicsScene m_scene;
    QChart* m_chart;
    QCategoryAxis* m_values;
    QCategoryAxis* m_times;
    QLineSeries* m_threshold;
    QList<QList<QLineSeries*>> m_lines; ///< By line and run.
    QStringList m_legend; ///< As it was laid out.
    bool m_legendIsStale = true;
    QGraphicsSimpleTextItem* m_title;
    PlotOverlay m_overlay;
};

} // namespace Flare
