// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/plotoverlay.h"

#include "widgets/chart/plotpens.h"

#include <QBrush>
#include <QFontMetrics>

#include <algorithm>

namespace Flare {

namespace {

// Above and below what QtCharts draws.
constexpr double belowGrid = -2;
constexpr double aboveLines = 50;
constexpr int margin = 4;

template <typename Item>
Item* above(Item* item, double height = aboveLines)
{
    item->setZValue(height);
    return item;
}

} // namespace

PlotOverlay::PlotOverlay(QGraphicsItem* chart)
    : m_gaps(chart, belowGrid)
    , m_markers(chart, aboveLines)
    , m_markerTexts(chart, aboveLines)
    , m_thresholdName(above(new QGraphicsSimpleTextItem(chart)))
    , m_crosshair(above(new QGraphicsLineItem(chart)))
    , m_momentGround(above(new QGraphicsRectItem(chart)))
    , m_moment(above(new QGraphicsSimpleTextItem(chart), aboveLines + 1))
{
}

void PlotOverlay::setLook(const QFont& font, const QPalette& palette)
{
    m_font = font;
    m_palette = palette;
    const auto text = palette.color(QPalette::Text);
    m_thresholdName->setFont(font);
    m_thresholdName->setBrush(Theme::toneColour(Theme::Tone::Warning, palette));
    m_crosshair->setPen(cosmeticPen(text, 0));
    m_momentGround->setPen(Qt::NoPen);
    m_momentGround->setBrush(text);
    m_moment->setFont(font);
    m_moment->setBrush(palette.color(QPalette::Base));
}

void PlotOverlay::show(const PlotContent& content, const QRect& area, std::optional<double> threshold)
{
    m_area = area;
    m_from = content.from;
    m_to = content.to;
    showGaps(content);
    showMarkers(content);
    m_thresholdName->setVisible(threshold.has_value());
    if (threshold) {
        m_thresholdName->setText(content.thresholdName);
        const auto top = *threshold - QFontMetrics(m_font).height();
        m_thresholdName->setPos(area.left() + margin, top < area.top() ? *threshold : top);
    }
    point(m_pointed);
}

double PlotOverlay::x(qint64 at) const
{
    return m_area.left() + double(at - m_from) * m_area.width() / double(std::max<qint64>(1, m_to - m_from));
}

void PlotOverlay::showGaps(const PlotContent& content)
{
    constexpr double narrowest = 3;
    m_gaps.begin();
    for (const auto& gap : content.gaps) {
        const auto left = std::max<double>(m_area.left(), x(gap.from));
        const auto right = std::min<double>(m_area.right(), x(gap.to));
        if (right < m_area.left() || left > m_area.right())
            continue;
        auto& item = m_gaps.next();
        item.setPen(Qt::NoPen);
        item.setBrush(QBrush(gridColour(m_palette), Qt::BDiagPattern));
        item.setRect(left, m_area.top(), std::max(narrowest, right - left), m_area.height());
    }
    m_gaps.end();
}

void PlotOverlay::showMarkers(const PlotContent& content)
{
    const auto muted = Theme::toneColour(Theme::Tone::Muted, m_palette);
    constexpr int apart = 3;
    const QFontMetrics metrics(m_font);
    double free = m_area.left();
    m_markers.begin();
    m_markerTexts.begin();
    for (const auto& marker : content.markers) {
        const auto left = x(marker.at);
        if (left < m_area.left() || left > m_area.right())
            continue;
        auto& stroke = m_markers.next();
        stroke.setPen(cosmeticPen(muted, 1, Qt::DotLine));
        stroke.setLine(left, m_area.top(), left, m_area.bottom());
        // Beside its line, on the other side where the plot ends; the line alone where it would run into the one
        // before.
        const double width = metrics.horizontalAdvance(marker.text) + apart;
        const auto begin = left + width > m_area.right() ? left - width : left + apart;
        if (begin < free)
            continue;
        auto& text = m_markerTexts.next();
        text.setFont(m_font);
        text.setBrush(muted);
        text.setText(marker.text);
        text.setPos(begin, m_area.top());
        free = std::max(left, begin + width);
    }
    m_markers.end();
    m_markerTexts.end();
}

// The time stands on the axis, and covers what would be read there.
void PlotOverlay::point(std::optional<qint64> at)
{
    m_pointed = at;
    const bool shown = m_pointed >= m_from && m_pointed <= m_to && m_pointed.has_value();
    m_crosshair->setVisible(shown);
    m_momentGround->setVisible(shown);
    m_moment->setVisible(shown);
    if (!shown)
        return;
    constexpr int padding = 5;
    const auto left = x(*m_pointed);
    m_crosshair->setLine(left, m_area.top(), left, m_area.bottom());
    const auto text = momentText(*m_pointed);
    const QFontMetrics metrics(m_font);
    const double width = metrics.horizontalAdvance(text) + 2 * padding;
    const auto begin = std::clamp(left - width / 2, 0.0, std::max(0.0, m_area.right() - width));
    m_momentGround->setRect(begin, m_area.bottom() + 1, width, metrics.height() + 2);
    m_moment->setText(text);
    m_moment->setPos(begin + padding, m_area.bottom() + 2);
}

} // namespace Flare
