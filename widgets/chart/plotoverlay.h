// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart/itempool.h"
#include "widgets/chart/plotcontent.h"

#include <QFont>
#include <QPalette>
#include <QRect>

namespace Flare {

/// What stands in a chart's scene beside its lines: hatched gaps, markers, the threshold's name, the moment that is
/// pointed at.
class PlotOverlay
{
public:
    /// @param chart owns the items.
    explicit PlotOverlay(QGraphicsItem* chart);

    void setLook(const QFont& font, const QPalette& palette);
    /// @param threshold where its line stands, from the top; none where it is not shown.
    void show(const PlotContent& content, const QRect& area, std::optional<double> threshold);
    void point(std::optional<qint64> at);

private:
    void showGaps(const PlotContent& content);
    void showMarkers(const PlotContent& content);
    [[nodiscard]] double x(qint64 at) const;

    QFont m_font;
    QPalette m_palette;
    QRect m_area;
    qint64 m_from = 0;
    qint64 m_to = 0;
    std::optional<qint64> m_pointed;
    ItemPool<QGraphicsRectItem> m_gaps;
    ItemPool<QGraphicsLineItem> m_markers;
    ItemPool<QGraphicsSimpleTextItem> m_markerTexts;
    QGraphicsSimpleTextItem* m_thresholdName;
    QGraphicsLineItem* m_crosshair;
    QGraphicsRectItem* m_momentGround;
    QGraphicsSimpleTextItem* m_moment;
};

} // namespace Flare
