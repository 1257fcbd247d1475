// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/history.h"

#include <QColor>
#include <QWidget>

#include <functional>

namespace Flare {

/// One line of a plot. Lines differ in their stroke too, not in their colour alone.
struct PlotSeries
{
    QString name;
    QColor colour;
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

/// Values over time. Paints what it is given and knows nothing of where it comes from; any width, any device.
/// QtCharts has no axis that shows zero beside powers of ten and no room for a hatched gap, joins the neighbours of a
/// missing value, and costs three times as much a frame; this is behind the one door where it would stand.
class TimePlot final : public QWidget
{
    Q_OBJECT

public:
    using Formatter = std::function<QString(double)>;

    /// @param title also names the plot for screen readers. @param unit is what counts as one: 1 for seconds, 1024 for
    /// bytes. @param format writes a value with its unit. @param widest is a value whose label takes the most room.
    TimePlot(QString title, double unit, Formatter format, double widest, QWidget* parent = nullptr);

    void show(PlotContent content);
    /// The same onto any device, for pictures.
    void paint(QPainter& painter, const QRect& area) const;
    [[nodiscard]] const PlotContent& content() const { return m_content; }
    /// What the labels of the values need at the left; plots that stand above each other take the same.
    [[nodiscard]] int labelWidth() const;
    void setLabelWidth(int width);
    /// How many columns of pixels the values have: more points than twice that are of no use.
    [[nodiscard]] int columns() const;
    [[nodiscard]] QSize sizeHint() const override { return {600, 180}; }

signals:
    /// The wheel was turned: above 1 to see more time, around the moment that the mouse is at.
    void zoomRequested(double factor, qint64 around);
    void panRequested(qint64 milliseconds);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    class Canvas;
    [[nodiscard]] QRect plotArea(const QRect& area) const;
    [[nodiscard]] qint64 timeAt(int x) const;

    QString m_title;
    double m_unit;
    double m_widest;
    Formatter m_format;
    PlotContent m_content;
    int m_labelWidth = 0;
    int m_grabbedAt = 0;
};

} // namespace Flare
