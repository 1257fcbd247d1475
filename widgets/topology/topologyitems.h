// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/topology/topologyelement.h"

#include <QGraphicsObject>

namespace Flare {

/// What boxes and edges have in common: an element that can be focused, chosen by mouse or keyboard, and spoken.
class TopologyItem : public QGraphicsObject
{
    Q_OBJECT

public:
    TopologyItem(TopologyElement element, QGraphicsItem* parent = nullptr);

    [[nodiscard]] const TopologyElement& element() const { return m_element; }
    [[nodiscard]] const ElementText& text() const { return m_text; }
    void setText(const ElementText& text);
    [[nodiscard]] QString spoken() const;

signals:
    void chosen();
    void focused();

protected:
    void mousePressEvent(QGraphicsSceneMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    [[nodiscard]] QColor ink(const QPalette& palette) const;
    void paintFocus(QPainter* painter, const QRectF& around, const QPalette& palette) const;

private:
    TopologyElement m_element;
    ElementText m_text;
};

/// A server or a database.
class BoxItem final : public TopologyItem
{
    Q_OBJECT

public:
    using TopologyItem::TopologyItem;

    void setSize(QSizeF size);
    [[nodiscard]] QSizeF size() const { return m_size; }
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;
    /// The height that its title and so many lines take.
    [[nodiscard]] static qreal heightFor(int lines);

private:
    struct Pen;
    void paintFacts(Pen& pen) const;

    QSizeF m_size;
};

/// A subscription: from the publisher's box to the subscriber's. Its state is in words and in the kind of line.
class EdgeItem final : public TopologyItem
{
    Q_OBJECT

public:
    using TopologyItem::TopologyItem;

    void setState(LinkState state);
    void setLength(qreal length);
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;
    /// What its line and the words around it take.
    [[nodiscard]] static qreal height();

private:
    void paintLine(QPainter* painter, const QColor& colour) const;
    void paintWords(QPainter* painter, const QColor& colour, const QPalette& palette) const;

    LinkState m_state = LinkState::Unknown;
    qreal m_length = 0;
};

} // namespace Flare
