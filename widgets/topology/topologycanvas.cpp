// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/topology/topologycanvas.h"

#include "widgets/topology/topologyitems.h"

#include <QEvent>
#include <QKeyEvent>
#include <QStyle>
#include <QWheelEvent>

#include <algorithm>
#include <limits>

namespace Flare {

using namespace Qt::StringLiterals;
using Kind = TopologyElement::Kind;

namespace {

constexpr qreal border = 12;
constexpr qreal between = 16;
// In heights of a line, so that they grow with the font.
constexpr qreal leastWidth = 31;
constexpr qreal mostWidth = 48;
constexpr qreal gapShare = 0.26;
constexpr double leastFit = 0.6;
constexpr double mostFit = 1.25;
constexpr double mostZoom = 4;
constexpr double leastZoom = 0.2;
constexpr double zoomStep = 1.15;

bool isArrow(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

/// How far it is in the key's direction, things aside counting double; no value when it isn't in that direction.
std::optional<qreal> distance(int key, QPointF from, QPointF to)
{
    const auto way = to - from;
    const bool sideways = key == Qt::Key_Left || key == Qt::Key_Right;
    const qreal along = sideways ? way.x() : way.y();
    const qreal aside = sideways ? way.y() : way.x();
    const qreal ahead = key == Qt::Key_Left || key == Qt::Key_Up ? -along : along;
    if (ahead < 1 || (!sideways && qAbs(aside) > 1))
        return std::nullopt;
    return ahead + 2 * qAbs(aside);
}

} // namespace

TopologyCanvas::TopologyCanvas(QWidget* parent)
    : QGraphicsView(parent)
{
    setObjectName(u"canvas"_s);
    setScene(new QGraphicsScene(this));
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setDragMode(QGraphicsView::ScrollHandDrag);
    // The data flows from left to right whatever the language's direction.
    setLayoutDirection(Qt::LeftToRight);
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setMinimumHeight(90);
    say(nullptr);
}

TopologyItem* TopologyCanvas::item(const TopologyElement& element) const
{
    const auto found = std::find(m_elements.begin(), m_elements.end(), element);
    return found == m_elements.end() ? nullptr : m_items[found - m_elements.begin()];
}

void TopologyCanvas::mark(const TopologyElement& element)
{
    m_marked = element;
    scene()->clearSelection();
    if (auto* marked = item(element))
        marked->setSelected(true);
}

void TopologyCanvas::rebuild()
{
    const auto* before = focusedItem();
    const auto focused = before == nullptr ? std::nullopt : std::optional(before->element());
    scene()->clear();
    m_items.clear();
    for (const auto& element : m_elements)
        add(element);
    arrange();
    fit();
    if (m_marked)
        mark(*m_marked);
    if (focused && item(*focused) != nullptr)
        item(*focused)->setFocus();
}

void TopologyCanvas::add(const TopologyElement& element)
{
    TopologyItem* made = nullptr;
    if (element.kind == Kind::Link)
        made = new EdgeItem(element);
    else
        made = new BoxItem(element);
    scene()->addItem(made);
    m_items.append(made);
    connect(made, &TopologyItem::chosen, this, [this, made] { emit chosen(made->element()); });
    connect(made, &TopologyItem::focused, this, [this, made] { say(made); });
}

void TopologyCanvas::arrange()
{
    qreal y = 0;
    for (const auto& element : m_elements) {
        if (element.kind == Kind::Server && element.side == Side::Publisher)
            y += arrangeRow(element, y) + between;
        if (element.kind == Kind::Database && element.side == Side::Publisher)
            y += arrangeRow(element, y) + between;
    }
    scene()->setSceneRect(QRectF(0, 0, m_boxWidth * 2 + m_gap, y).adjusted(-border, -border, border, 0));
}

qreal TopologyCanvas::arrangeRow(const TopologyElement& row, qreal y)
{
    QList<EdgeItem*> edges;
    for (auto* each : m_items) {
        if (auto* edge = qobject_cast<EdgeItem*>(each);
            edge != nullptr && row.kind == Kind::Database && edge->element().database == row.database)
            edges.append(edge);
    }
    const auto count = static_cast<qreal>(edges.size());
    const qreal height = std::max(BoxItem::heightFor(linesFor(row, static_cast<int>(edges.size()))),
                                  (EdgeItem::height() + between) * count);
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        auto* box = qobject_cast<BoxItem*>(item({row.kind, side, row.database, {}}));
        box->setSize({m_boxWidth, height});
        box->setPos(side == Side::Publisher ? 0 : m_boxWidth + m_gap, y);
    }
    for (qsizetype index = 0; index < edges.size(); ++index) {
        edges[index]->setLength(m_gap);
        edges[index]->setPos(m_boxWidth, y + height * (static_cast<qreal>(index) + 0.5) / count);
    }
    return height;
}

void TopologyCanvas::show(const Topology& topology, const QDateTime& now)
{
    if (auto elements = elementsOf(topology); elements != m_elements) {
        m_elements = std::move(elements);
        rebuild();
    }
    for (auto* each : m_items) {
        each->setText(describeElement(each->element(), topology, now));
        if (auto* edge = qobject_cast<EdgeItem*>(each)) {
            const auto* link = topology.subscription(each->element().subscription);
            edge->setState(link == nullptr ? LinkState::Unknown : link->state);
        }
    }
    if (const auto spoken = spokenTopology(topology, now); spoken != accessibleDescription())
        setAccessibleDescription(spoken);
}

// Items of a scene are nothing to a screen reader, so that the view speaks for the one that has the focus.
void TopologyCanvas::say(const TopologyItem* focused)
{
    setAccessibleName(focused == nullptr ? tr("Topology of the migration")
                                         : tr("Topology of the migration: %1").arg(focused->spoken()));
}

void TopologyCanvas::fit()
{
    m_fits = true;
    // Not the viewport's size, which depends on whether there is a scroll bar, which depends on what is done here.
    const auto available = maximumViewportSize();
    if (m_elements.isEmpty() || available.isEmpty())
        return;
    const qreal line = fontMetrics().height() + 2;
    const auto apply = [&](int width) {
        const qreal drawn = std::clamp(width - border * 2, line * leastWidth, line * mostWidth);
        m_gap = drawn * gapShare;
        m_boxWidth = (drawn - m_gap) / 2;
        arrange();
        // Never much larger than drawn: a few boxes blown up read no better. Narrow is made to fit; long scrolls.
        return std::clamp(width / sceneRect().width(), leastFit, mostFit);
    };
    double scale = apply(available.width());
    if (sceneRect().height() * scale > available.height())
        scale = apply(available.width() - style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this) - 2);
    setTransform(QTransform::fromScale(scale, scale));
}

void TopologyCanvas::zoomBy(double factor)
{
    const double scale = std::clamp(transform().m11() * factor, leastZoom, mostZoom);
    setTransform(QTransform::fromScale(scale, scale));
    m_fits = false;
}

void TopologyCanvas::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    if (m_fits)
        fit();
}

void TopologyCanvas::changeEvent(QEvent* event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_fits)
        fit();
}

void TopologyCanvas::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QGraphicsView::wheelEvent(event);
        return;
    }
    if (const int turned = event->angleDelta().y(); turned != 0)
        zoomBy(turned > 0 ? zoomStep : 1 / zoomStep);
    event->accept();
}

void TopologyCanvas::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::ZoomIn))
        zoomBy(zoomStep);
    else if (event->matches(QKeySequence::ZoomOut))
        zoomBy(1 / zoomStep);
    else if (event->key() == Qt::Key_0 && event->modifiers().testFlag(Qt::ControlModifier))
        fit();
    else if (auto* next = isArrow(event->key()) ? neighbour(event->key()) : nullptr)
        focusOn(next, Qt::OtherFocusReason);
    else
        QGraphicsView::keyPressEvent(event);
}

TopologyItem* TopologyCanvas::focusedItem() const
{
    auto* focused = scene()->focusItem();
    return focused == nullptr ? nullptr : qobject_cast<TopologyItem*>(focused->toGraphicsObject());
}

TopologyItem* TopologyCanvas::neighbour(int key) const
{
    const auto* from = focusedItem();
    if (from == nullptr)
        return m_items.value(0);
    TopologyItem* nearest = nullptr;
    qreal least = std::numeric_limits<qreal>::max();
    for (auto* each : m_items) {
        const auto far = distance(key, from->sceneBoundingRect().center(), each->sceneBoundingRect().center());
        if (far && *far < least) {
            least = *far;
            nearest = each;
        }
    }
    return nearest;
}

void TopologyCanvas::focusOn(TopologyItem* item, Qt::FocusReason reason)
{
    item->setFocus(reason);
    ensureVisible(item, 8, 8);
}

// Tab goes from element to element, and leaves after the last one.
bool TopologyCanvas::focusNextPrevChild(bool next)
{
    const auto* focused = focusedItem();
    const auto current =
        focused == nullptr ? qsizetype{next ? -1 : m_items.size()} : m_elements.indexOf(focused->element());
    const auto wanted = current + (next ? 1 : -1);
    if (wanted < 0 || wanted >= m_items.size()) {
        scene()->clearFocus();
        say(nullptr);
        return QGraphicsView::focusNextPrevChild(next);
    }
    focusOn(m_items[wanted], Qt::TabFocusReason);
    return true;
}

} // namespace Flare
