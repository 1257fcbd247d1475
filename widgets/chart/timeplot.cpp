// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/timeplot.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace Flare {

TimePlot::TimePlot(const QString& title, double unit, const ValueFormatter& format, double widest, QWidget* parent)
    : QWidget(parent)
    , m_widest(format(widest))
    , m_chart(title, unit, format)
{
    m_chart.setLook(font(), palette());
    m_chart.setLabelWidth(labelWidth());
    setAccessibleName(title);
    setMinimumHeight(60);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void TimePlot::show(PlotContent content)
{
    // A tick of a long time mostly changes nothing, while outlining and drawing the lines takes milliseconds.
    const auto times = Theme::shownTimes();
    if (content == m_chart.content() && times == m_times)
        return;
    m_times = times;
    m_chart.show(std::move(content));
    update();
    // The mouse stays where it is while time goes on.
    if (m_mouse)
        emit pointed(timeAt(*m_mouse));
}

int TimePlot::labelWidth() const
{
    constexpr int margin = 12;
    return QFontMetrics(font()).horizontalAdvance(m_widest) + margin;
}

void TimePlot::setLabelWidth(int width)
{
    m_chart.setLabelWidth(width);
    update();
}

void TimePlot::point(std::optional<qint64> at)
{
    if (m_pointed == at)
        return;
    m_pointed = at;
    m_chart.point(at);
    update();
}

// QtCharts outlines every line that it is given, whether somebody clicks on it or not: half as many points are half the
// time, and two of them in two pixels still show each peak.
int TimePlot::columns() const
{
    constexpr int pixels = 2;
    return std::max(1, m_chart.plotArea().width() / pixels);
}

void TimePlot::paint(QPainter& painter, const QRect& area)
{
    m_chart.render(painter, area);
}

void TimePlot::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    m_chart.render(painter, rect());
}

void TimePlot::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_chart.resize(size());
}

void TimePlot::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    m_chart.setLook(font(), palette());
    update();
}

qint64 TimePlot::timeAt(int x) const
{
    const auto area = m_chart.plotArea();
    const auto& content = m_chart.content();
    return content.from
        + (content.to - content.from) * qBound(0, x - area.left(), area.width()) / std::max(1, area.width());
}

void TimePlot::wheelEvent(QWheelEvent* event)
{
    constexpr double step = 1.25;
    if (event->angleDelta().y() == 0)
        return;
    emit zoomRequested(event->angleDelta().y() > 0 ? 1 / step : step, timeAt(qRound(event->position().x())));
    event->accept();
}

void TimePlot::mousePressEvent(QMouseEvent* event)
{
    m_grabbedAt = qRound(event->position().x());
}

void TimePlot::mouseMoveEvent(QMouseEvent* event)
{
    const int now = qRound(event->position().x());
    const bool inside = m_chart.plotArea().contains(event->position().toPoint());
    m_mouse = inside ? std::optional(now) : std::nullopt;
    emit pointed(inside ? std::optional(timeAt(now)) : std::nullopt);
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    emit panRequested(timeAt(m_grabbedAt) - timeAt(now));
    m_grabbedAt = now;
}

void TimePlot::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_mouse.reset();
    emit pointed(std::nullopt);
}

bool TimePlot::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto at = timeAt(help->pos().x());
        for (const auto& gap : m_chart.content().gaps) {
            if (at >= gap.from - 500 && at <= gap.to + 500) {
                QToolTip::showText(help->globalPos(), gap.reason, this);
                return true;
            }
        }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace Flare
