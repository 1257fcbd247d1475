// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/topologyitems.h"
#include "widgets/topologyview.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;
using Kind = TopologyElement::Kind;

namespace {

constexpr qreal boxWidth = 264;
constexpr qreal gap = 188;
constexpr qreal between = 16;
constexpr qreal edgeSpace = 92;
constexpr int serverLines = 3;
constexpr int databaseLines = 4;
constexpr double mostZoom = 4;
constexpr double leastZoom = 0.2;

qreal rowHeight(const DatabaseState& database)
{
    return std::max(BoxItem::heightFor(databaseLines), edgeSpace * static_cast<qreal>(database.subscriptions.size()));
}

} // namespace

TopologyCanvas::TopologyCanvas(QWidget* parent)
    : QGraphicsView(parent)
{
    setObjectName(u"canvas"_s);
    setAccessibleName(tr("Topology of the migration"));
    setScene(new QGraphicsScene(this));
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setDragMode(QGraphicsView::ScrollHandDrag);
    // The data flows from left to right whatever the language's direction.
    setLayoutDirection(Qt::LeftToRight);
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setMinimumHeight(220);
}

TopologyItem* TopologyCanvas::item(const TopologyElement& element) const
{
    const auto found = std::find(m_elements.begin(), m_elements.end(), element);
    return found == m_elements.end() ? nullptr : m_items[found - m_elements.begin()];
}

void TopologyCanvas::rebuild(const Topology& topology)
{
    scene()->clear();
    m_items.clear();
    for (const auto& element : m_elements) {
        TopologyItem* made = nullptr;
        if (element.kind == Kind::Link)
            made = new EdgeItem(element);
        else
            made = new BoxItem(element);
        scene()->addItem(made);
        m_items.append(made);
        connect(made, &TopologyItem::chosen, this, [this, made] { emit chosen(made->element()); });
    }
    arrange(topology);
    fit();
}

void TopologyCanvas::arrange(const Topology& topology)
{
    const auto left = [](Side side) { return side == Side::Publisher ? 0.0 : boxWidth + gap; };
    qreal y = 0;
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        auto* box = qobject_cast<BoxItem*>(item({Kind::Server, side, {}, {}}));
        box->setSize({boxWidth, BoxItem::heightFor(serverLines)});
        box->setPos(left(side), y);
    }
    y += BoxItem::heightFor(serverLines) + between;
    for (const auto& database : topology.databases) {
        const qreal height = rowHeight(database);
        for (const auto side : {Side::Publisher, Side::Subscriber}) {
            auto* box = qobject_cast<BoxItem*>(item({Kind::Database, side, database.name, {}}));
            box->setSize({boxWidth, height});
            box->setPos(left(side), y);
        }
        const auto count = static_cast<qreal>(database.subscriptions.size());
        for (qsizetype index = 0; index < database.subscriptions.size(); ++index) {
            const auto& name = database.subscriptions[index].name;
            auto* edge = qobject_cast<EdgeItem*>(item({Kind::Link, Side::Publisher, database.name, name}));
            edge->setLength(gap);
            edge->setPos(boxWidth, y + height * (static_cast<qreal>(index) + 0.5) / count);
        }
        y += height + between;
    }
    scene()->setSceneRect(QRectF(0, 0, boxWidth * 2 + gap, y).adjusted(-12, -12, 12, 0));
}

void TopologyCanvas::show(const Topology& topology, const QDateTime& now)
{
    if (const auto elements = elementsOf(topology); elements != m_elements) {
        m_elements = elements;
        rebuild(topology);
    }
    QStringList states;
    for (auto* each : m_items) {
        const auto text = describeElement(each->element(), topology, now);
        each->setText(text);
        if (auto* edge = qobject_cast<EdgeItem*>(each)) {
            const auto* link = topology.subscription(each->element().subscription);
            edge->setState(link == nullptr ? SubscriptionLink::State::Unknown : link->state);
            states.append(tr("Subscription %1: %2.").arg(text.title, text.state));
        }
    }
    setAccessibleDescription(states.join(u' '));
}

void TopologyCanvas::fit()
{
    const auto size = viewport()->size();
    if (sceneRect().isEmpty() || size.isEmpty())
        return;
    // Never larger than drawn: a few boxes blown up read no better. Narrow is made to fit; long scrolls.
    const double scale = std::clamp(size.width() / sceneRect().width(), 0.6, 1.25);
    setTransform(QTransform::fromScale(scale, scale));
    m_fits = true;
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

void TopologyCanvas::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QGraphicsView::wheelEvent(event);
        return;
    }
    zoomBy(event->angleDelta().y() > 0 ? 1.15 : 1 / 1.15);
    event->accept();
}

void TopologyCanvas::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::ZoomIn))
        zoomBy(1.15);
    else if (event->matches(QKeySequence::ZoomOut))
        zoomBy(1 / 1.15);
    else if (event->key() == Qt::Key_0 && event->modifiers().testFlag(Qt::ControlModifier))
        fit();
    else
        QGraphicsView::keyPressEvent(event);
}

// Tab goes from element to element, and leaves after the last one.
bool TopologyCanvas::focusNextPrevChild(bool next)
{
    const auto* focused = qobject_cast<TopologyItem*>(
        scene()->focusItem() == nullptr ? nullptr : scene()->focusItem()->toGraphicsObject());
    const auto current =
        focused == nullptr ? qsizetype{next ? -1 : m_items.size()} : m_elements.indexOf(focused->element());
    const auto wanted = current + (next ? 1 : -1);
    if (wanted < 0 || wanted >= m_items.size()) {
        scene()->clearFocus();
        return QGraphicsView::focusNextPrevChild(next);
    }
    m_items[wanted]->setFocus(Qt::TabFocusReason);
    ensureVisible(m_items[wanted]);
    return true;
}

} // namespace Flare
