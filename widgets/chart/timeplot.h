// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart/plotchart.h"
#include "widgets/parts/appsettings.h"

#include <QWidget>

namespace Flare {

/// Values over time. Shows what it is given and knows nothing of where it comes from; any width, any device. The one
/// door behind which QtCharts stands.
class TimePlot final : public QWidget
{
    Q_OBJECT

public:
    /// Unit and format as a PlotChart has them. @param title also names the plot for screen readers.
    /// @param widest is a value whose label takes the most room.
    TimePlot(const QString& title, double unit, const ValueFormatter& format, double widest, QWidget* parent = nullptr);

    /// Draws nothing anew where nothing is new.
    void show(PlotContent content);
    /// The same onto any device, for pictures.
    void paint(QPainter& painter, const QRect& area);
    [[nodiscard]] const PlotContent& content() const { return m_chart.content(); }
    /// What the labels of the values need at the left; plots that stand above each other take the same.
    [[nodiscard]] int labelWidth() const;
    void setLabelWidth(int width);
    /// How many columns the values are thinned out to: more points than twice that are of no use.
    [[nodiscard]] int columns() const;
    /// Tells the values of this moment, until another one.
    void point(std::optional<qint64> at);
    /// The names of the lines, with the values that are told.
    [[nodiscard]] QStringList legend() const { return m_chart.legend(); }
    /// What is drawn, for tests.
    [[nodiscard]] QChart& chart() { return m_chart.chart(); }
    [[nodiscard]] QSize sizeHint() const override { return {600, 180}; }

signals:
    /// The wheel was turned: above 1 to see more time, around the moment that the mouse is at.
    void zoomRequested(double factor, qint64 around);
    void panRequested(qint64 milliseconds);
    /// The mouse is at a moment, or has left them all.
    void pointed(std::optional<qint64> at);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] qint64 timeAt(int x) const;

    QString m_widest;
    PlotChart m_chart;
    std::optional<AppSettings::Times> m_times; ///< In which the labels are written.
    std::optional<qint64> m_pointed;
    std::optional<int> m_mouse; ///< Where it points, from the left edge.
    int m_grabbedAt = 0;
};

} // namespace Flare
