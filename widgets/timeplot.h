// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plotcanvas.h"

#include <QWidget>

namespace Flare {

/// Values over time. Paints what it is given and knows nothing of where it comes from; any width, any device.
/// QtCharts has no axis that shows zero beside powers of ten and no room for a hatched gap, joins the neighbours of a
/// missing value, and costs three times as much a frame; this is behind the one door where it would stand.
class TimePlot final : public QWidget
{
    Q_OBJECT

public:
    /// Unit and format as a PlotLook has them. @param title also names the plot for screen readers.
    /// @param widest is a value whose label takes the most room.
    TimePlot(QString title, double unit, PlotLook::Formatter format, double widest, QWidget* parent = nullptr);

    void show(PlotContent content);
    /// The same onto any device, for pictures.
    void paint(QPainter& painter, const QRect& area) const;
    [[nodiscard]] const PlotContent& content() const { return m_content; }
    /// What the labels of the values need at the left; plots that stand above each other take the same.
    [[nodiscard]] int labelWidth() const;
    void setLabelWidth(int width);
    /// How many columns of pixels the values have: more points than twice that are of no use.
    [[nodiscard]] int columns() const;
    /// Tells the values of this moment, until another one.
    void point(std::optional<qint64> at);
    /// The names of the lines, with the values that are told.
    [[nodiscard]] QStringList legend() const;
    [[nodiscard]] QSize sizeHint() const override { return {600, 180}; }

signals:
    /// The wheel was turned: above 1 to see more time, around the moment that the mouse is at.
    void zoomRequested(double factor, qint64 around);
    void panRequested(qint64 milliseconds);
    /// The mouse is at a moment, or has left them all.
    void pointed(std::optional<qint64> at);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] PlotLook look() const;
    [[nodiscard]] qint64 timeAt(int x) const;

    double m_widest;
    PlotLook m_look; ///< Without font and palette, which are the widget's.
    PlotContent m_content;
    std::optional<qint64> m_pointed;
    std::optional<int> m_mouse; ///< Where it points, from the left edge.
    int m_grabbedAt = 0;
};

} // namespace Flare
