// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/topologyitems.h"

#include <QApplication>
#include <QGraphicsSceneMouseEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOption>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal padding = 10;
constexpr qreal stripe = 5;
constexpr qreal edgeHeight = 84;
constexpr qreal arrow = 9;

QFont boldFont()
{
    auto font = QApplication::font();
    font.setBold(true);
    return font;
}

qreal lineHeight()
{
    return QFontMetricsF(QApplication::font()).height() + 2;
}

Qt::PenStyle penStyleOf(SubscriptionLink::State state)
{
    switch (state) {
    case SubscriptionLink::State::Streaming:
    case SubscriptionLink::State::Broken:
        return Qt::SolidLine;
    case SubscriptionLink::State::Copying:
        return Qt::DashLine;
    case SubscriptionLink::State::Disabled:
    case SubscriptionLink::State::SlotOnly:
        return Qt::DashDotLine;
    case SubscriptionLink::State::Absent:
    case SubscriptionLink::State::Unknown:
        return Qt::DotLine;
    }
    Q_UNREACHABLE();
}

} // namespace

TopologyItem::TopologyItem(TopologyElement element, QGraphicsItem* parent)
    : QGraphicsObject(parent)
    , m_element(std::move(element))
{
    setFlags(ItemIsSelectable | ItemIsFocusable);
    setCursor(Qt::PointingHandCursor);
}

void TopologyItem::setText(const ElementText& text)
{
    m_text = text;
    setToolTip(QStringList{text.title, text.state}.join(u' ').trimmed() + u'\n' + text.facts.join(u'\n'));
    update();
}

void TopologyItem::mousePressEvent(QGraphicsSceneMouseEvent* event)
{
    QGraphicsObject::mousePressEvent(event);
    emit chosen();
}

void TopologyItem::keyPressEvent(QKeyEvent* event)
{
    const bool activates =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (activates)
        emit chosen();
    event->setAccepted(activates);
}

void TopologyItem::focusInEvent(QFocusEvent* event)
{
    QGraphicsObject::focusInEvent(event);
    update();
}

QColor TopologyItem::ink(const QPalette& palette) const
{
    return m_text.stale ? Theme::toneColour(Theme::Tone::Muted, palette) : palette.color(QPalette::Text);
}

void BoxItem::setSize(QSizeF size)
{
    if (size == m_size)
        return;
    prepareGeometryChange();
    m_size = size;
}

qreal BoxItem::heightFor(int lines)
{
    return padding * 2 + lineHeight() * (lines + 1);
}

QRectF BoxItem::boundingRect() const
{
    return QRectF(QPointF(0, 0), m_size).adjusted(-2, -2, 2, 2);
}

void BoxItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget* widget)
{
    const auto palette = widget->palette();
    const bool marked = isSelected() || hasFocus();
    const QRectF box(QPointF(0, 0), m_size);
    painter->setPen(QPen(marked ? palette.color(QPalette::Highlight) : palette.color(QPalette::Mid), marked ? 2.5 : 1,
                         text().stale ? Qt::DashLine : Qt::SolidLine));
    painter->setBrush(
        palette.color(element().kind == TopologyElement::Kind::Server ? QPalette::Window : QPalette::Base));
    painter->drawRoundedRect(box, 4, 4);
    painter->fillRect(QRectF(0, 4, stripe, box.height() - 8), Theme::sideColour(element().side));

    const qreal width = box.width() - padding * 2 - stripe;
    QPointF at(padding + stripe, padding);
    const auto line = [&](const QString& string, const QFont& font, const QColor& colour) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(QRectF(at, QSizeF(width, lineHeight())), Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetricsF(font).elidedText(string, Qt::ElideRight, width));
        at.ry() += lineHeight();
    };
    line(text().title, boldFont(), ink(palette));
    bool first = true;
    for (const auto& fact : text().facts) {
        if (at.y() + lineHeight() > box.height())
            break;
        const bool loud = first && text().tone != Theme::Tone::Neutral;
        line(loud ? Theme::toneSymbol(text().tone) + u' ' + fact : fact, QApplication::font(),
             loud ? Theme::toneColour(text().tone, palette) : ink(palette));
        first = false;
    }
}

void EdgeItem::setState(SubscriptionLink::State state)
{
    m_state = state;
    update();
}

void EdgeItem::setLength(qreal length)
{
    if (qFuzzyCompare(length, m_length))
        return;
    prepareGeometryChange();
    m_length = length;
}

QRectF EdgeItem::boundingRect() const
{
    return {0, -edgeHeight / 2, m_length, edgeHeight};
}

void EdgeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget* widget)
{
    const auto palette = widget->palette();
    const auto colour =
        Theme::toneColour(text().tone == Theme::Tone::Neutral ? Theme::Tone::Muted : text().tone, palette);
    painter->setRenderHint(QPainter::Antialiasing);
    if (isSelected() || hasFocus()) {
        painter->setPen(QPen(palette.color(QPalette::Highlight), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(boundingRect().adjusted(2, 2, -2, -2), 4, 4);
    }
    painter->setPen(QPen(colour, m_state == SubscriptionLink::State::Absent ? 1 : 2.5, penStyleOf(m_state)));
    painter->drawLine(QPointF(6, 0), QPointF(m_length - 6, 0));
    painter->setPen(QPen(colour, 2.5));
    painter->drawPolyline(
        QPolygonF{{m_length - 6 - arrow, -arrow / 1.6}, {m_length - 6, 0}, {m_length - 6 - arrow, arrow / 1.6}});
    if (m_state == SubscriptionLink::State::Broken) {
        const QPointF middle(m_length / 2, 0);
        painter->drawLine(middle + QPointF(-8, -8), middle + QPointF(8, 8));
        painter->drawLine(middle + QPointF(-8, 8), middle + QPointF(8, -8));
    }
    const auto line = [&](qreal y, const QString& string, const QFont& font, const QColor& pen) {
        painter->setFont(font);
        painter->setPen(pen);
        painter->drawText(QRectF(8, y, m_length - 16, lineHeight()), Qt::AlignHCenter | Qt::AlignVCenter,
                          QFontMetricsF(font).elidedText(string, Qt::ElideRight, m_length - 16));
    };
    line(-8 - lineHeight() * 2, text().title, boldFont(), ink(palette));
    line(-8 - lineHeight(), Theme::toneSymbol(text().tone) + u' ' + text().state, QApplication::font(), colour);
    if (!text().facts.isEmpty())
        line(8, text().facts.first(), QApplication::font(), ink(palette));
}

} // namespace Flare
