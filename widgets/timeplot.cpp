// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeplot.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace Flare {

TimePlot::TimePlot(QString title, double unit, PlotLook::Formatter format, double widest, QWidget* parent)
    : QWidget(parent)
    , m_widest(widest)
{
    m_look.title = std::move(title);
    m_look.unit = unit;
    m_look.format = std::move(format);
    m_look.labelWidth = labelWidth();
    setAccessibleName(m_look.title);
    setMinimumHeight(70);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void TimePlot::show(PlotContent content)
{
    m_content = std::move(content);
    update();
    // The mouse stays where it is while time goes on.
    if (m_mouse)
        emit pointed(timeAt(*m_mouse));
}

int TimePlot::labelWidth() const
{
    constexpr int margin = 12;
    return QFontMetrics(font()).horizontalAdvance(m_look.format(m_widest)) + margin;
}

void TimePlot::setLabelWidth(int width)
{
    m_look.labelWidth = width;
    update();
}

void TimePlot::point(std::optional<qint64> at)
{
    if (m_pointed == at)
        return;
    m_pointed = at;
    update();
}

QStringList TimePlot::legend() const
{
    auto look = this->look();
    look.pointed = m_pointed;
    return legendOf(m_content, look, columns());
}

PlotLook TimePlot::look() const
{
    auto look = m_look;
    look.font = font();
    look.palette = palette();
    return look;
}

int TimePlot::columns() const
{
    return std::max(1, look().plotArea(rect()).width());
}

void TimePlot::paint(QPainter& painter, const QRect& area) const
{
    paintPlot(painter, m_content, look(), area);
}

void TimePlot::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    auto look = this->look();
    look.pointed = m_pointed;
    paintPlot(painter, m_content, look, rect());
}

qint64 TimePlot::timeAt(int x) const
{
    const auto area = look().plotArea(rect());
    return m_content.from
        + (m_content.to - m_content.from) * qBound(0, x - area.left(), area.width()) / std::max(1, area.width());
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
    const bool inside = look().plotArea(rect()).contains(event->position().toPoint());
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
        for (const auto& gap : m_content.gaps) {
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
