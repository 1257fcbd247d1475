// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/topology/topologyitems.h"

#include "widgets/parts/elidedlines.h"

#include <QApplication>
#include <QGraphicsSceneMouseEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QWidget>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal padding = 10;
constexpr qreal stripe = 5;
constexpr qreal arrow = 9;
constexpr qreal inset = 6;
constexpr int linesAbove = 2;
constexpr int linesBelow = 2;

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

// A scene that is rendered elsewhere than in a view comes without a widget.
QPalette paletteOf(const QWidget* widget)
{
    return widget == nullptr ? QApplication::palette() : widget->palette();
}

QPen penOf(LinkState state, const QColor& colour)
{
    switch (state) {
    case LinkState::Streaming:
    case LinkState::CatchingUp:
    case LinkState::NoSlot:
    case LinkState::SlotLost:
    case LinkState::Failing:
    case LinkState::NotConnected:
    case LinkState::Stalled:
        return {colour, 2, Qt::SolidLine};
    case LinkState::Incomplete:
    case LinkState::SlotAtRisk:
        return {colour, 3, Qt::DashDotDotLine};
    case LinkState::Copying:
    case LinkState::Connecting:
        return {colour, 3, Qt::DashLine};
    case LinkState::Disabled:
        return {colour, 3, Qt::DotLine};
    case LinkState::NoSubscription:
        return {colour, 2, Qt::DashDotLine};
    case LinkState::Absent:
        return {colour, 1, Qt::DotLine};
    case LinkState::Unknown:
        return {colour, 1, Qt::DashLine};
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
    if (text == m_text)
        return;
    m_text = text;
    setToolTip(QStringList{text.title, text.state}.join(u' ').trimmed() + u'\n' + text.facts.join(u'\n'));
    update();
}

QString TopologyItem::spoken() const
{
    auto parts = QStringList{m_text.title, m_text.state} + m_text.facts;
    parts.removeAll(QString());
    return parts.join(u", "_s);
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
    emit focused();
}

void TopologyItem::focusOutEvent(QFocusEvent* event)
{
    QGraphicsObject::focusOutEvent(event);
    update();
}

QColor TopologyItem::ink(const QPalette& palette) const
{
    return m_text.stale ? Theme::toneColour(Theme::Tone::Muted, palette) : palette.color(QPalette::Text);
}

// Where the keyboard is and what was chosen are two things: a frame outside, and a thick border.
void TopologyItem::paintFocus(QPainter* painter, const QRectF& around, const QPalette& palette) const
{
    if (!hasFocus())
        return;
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(palette.color(QPalette::Text), 1, Qt::DashLine));
    painter->drawRoundedRect(around, 6, 6);
}

/// Writes one line after the other into a box.
struct BoxItem::Pen
{
    QPainter* painter;
    const QPalette& palette;
    QPointF at;
    qreal width;

    void write(const QString& string, const QFont& font, const QColor& colour)
    {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(QRectF(at, QSizeF(width, lineHeight())), Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetricsF(font).elidedText(string, Qt::ElideRight, width));
        at.ry() += lineHeight();
    }
};

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
    return QRectF(QPointF(0, 0), m_size).adjusted(-5, -5, 5, 5);
}

void BoxItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget* widget)
{
    const auto palette = paletteOf(widget);
    // Names and figures read from the left in every language; its sentences as they are.
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    const QRectF box(QPointF(0, 0), m_size);
    // The middle tone of a dark palette can't be told from the ground.
    const auto outline =
        Theme::isDark(palette) ? palette.color(QPalette::Text).darker(250) : palette.color(QPalette::Mid);
    painter->setPen(QPen(isSelected() ? palette.color(QPalette::Highlight) : outline, isSelected() ? 3 : 1,
                         text().stale ? Qt::DashLine : Qt::SolidLine));
    painter->setBrush(
        palette.color(element().kind == TopologyElement::Kind::Server ? QPalette::Window : QPalette::Base));
    painter->drawRoundedRect(box, 4, 4);
    painter->fillRect(QRectF(0, 4, stripe, box.height() - 8), Theme::sideColour(element().side));
    paintFocus(painter, box.adjusted(-4, -4, 4, 4), palette);

    Pen pen{painter, palette, {padding + stripe, padding}, box.width() - padding * 2 - stripe};
    pen.write(text().title, boldFont(), ink(palette));
    paintFacts(pen);
}

void BoxItem::paintFacts(Pen& pen) const
{
    const auto font = QApplication::font();
    const auto& facts = text().facts;
    auto lines = static_cast<int>((m_size.height() - padding * 2) / lineHeight()) - 1;
    bool loud = text().tone != Theme::Tone::Neutral;
    for (qsizetype index = 0; index < facts.size() && lines > 0; ++index) {
        // A long fact takes the room that the others leave; why something is wrong takes some of theirs, too.
        const int spare = lines - static_cast<int>(facts.size() - index);
        const int room = std::clamp(spare + 1, loud ? std::min(2, lines) : 1, lines);
        const auto told = loud ? Theme::toneSymbol(text().tone) + u' ' + facts[index] : facts[index];
        const auto colour = loud ? Theme::toneColour(text().tone, pen.palette) : ink(pen.palette);
        for (const auto& part : elidedLines(told, font, pen.width, room)) {
            pen.write(part, font, colour);
            --lines;
        }
        loud = false;
    }
}

void EdgeItem::setState(LinkState state)
{
    if (state == m_state)
        return;
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

qreal EdgeItem::height()
{
    return lineHeight() * (linesAbove + linesBelow) + 28;
}

QRectF EdgeItem::boundingRect() const
{
    return {0, -height() / 2, m_length, height()};
}

void EdgeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget* widget)
{
    const auto palette = paletteOf(widget);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    const auto tone = text().stale || text().tone == Theme::Tone::Neutral ? Theme::Tone::Muted : text().tone;
    const auto colour = Theme::toneColour(tone, palette);
    if (isSelected()) {
        painter->setPen(QPen(palette.color(QPalette::Highlight), 3));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(boundingRect().adjusted(5, 3, -5, -3), 4, 4);
    }
    paintFocus(painter, boundingRect().adjusted(1, 1, -1, -1), palette);
    paintLine(painter, colour);
    paintWords(painter, colour, palette);
}

void EdgeItem::paintLine(QPainter* painter, const QColor& colour) const
{
    const qreal end = m_length - inset;
    painter->setPen(penOf(m_state, colour));
    if (isFlowing(m_state)) {
        painter->drawLine(QPointF(inset, -2), QPointF(end - arrow / 2, -2));
        painter->drawLine(QPointF(inset, 2), QPointF(end - arrow / 2, 2));
    } else {
        painter->drawLine(QPointF(inset, 0), QPointF(end, 0));
    }
    painter->setPen(QPen(colour, 2.5));
    painter->drawPolyline(QPolygonF{{end - arrow, -arrow / 1.6}, {end, 0}, {end - arrow, arrow / 1.6}});
    if (isBroken(m_state)) {
        const QPointF middle(m_length / 2, 0);
        painter->drawLine(middle + QPointF(-7, -7), middle + QPointF(7, 7));
        painter->drawLine(middle + QPointF(-7, 7), middle + QPointF(7, -7));
    }
}

void EdgeItem::paintWords(QPainter* painter, const QColor& colour, const QPalette& palette) const
{
    const qreal width = m_length - inset * 2 - 4;
    const auto line = [&](qreal y, const QString& string, const QFont& font, const QColor& pen) {
        painter->setFont(font);
        painter->setPen(pen);
        painter->drawText(QRectF(inset + 2, y, width, lineHeight()), Qt::AlignHCenter | Qt::AlignVCenter,
                          QFontMetricsF(font).elidedText(string, Qt::ElideRight, width));
    };
    line(-8 - lineHeight() * 2, text().title, boldFont(), ink(palette));
    line(-8 - lineHeight(), Theme::toneSymbol(text().tone) + u' ' + text().state, QApplication::font(), colour);
    qreal y = 8;
    for (const auto& part : elidedLines(text().facts.value(0), QApplication::font(), width, linesBelow)) {
        line(y, part, QApplication::font(), ink(palette));
        y += lineHeight();
    }
}

} // namespace Flare
