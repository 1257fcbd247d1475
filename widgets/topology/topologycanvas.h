// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/topology/topologyelement.h"

#include <QGraphicsView>

#include <optional>

namespace Flare {

class BoxItem;
class EdgeItem;
class TopologyItem;

/// The picture alone. Items are made once for each element and updated in place. As long as nobody zooms, it is as wide
/// as its window: the boxes first give and take room, so that the words keep their size, then everything is scaled.
class TopologyCanvas final : public QGraphicsView
{
    Q_OBJECT

public:
    explicit TopologyCanvas(QWidget* parent = nullptr);

    void show(const Topology& topology, const QDateTime& now);
    using QWidget::show;
    [[nodiscard]] TopologyItem* item(const TopologyElement& element) const;
    /// Shows that this one is chosen, and no other.
    void mark(const TopologyElement& element);
    void zoomBy(double factor);
    void fit();

signals:
    void chosen(const Flare::TopologyElement& element);

protected:
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    [[nodiscard]] bool focusNextPrevChild(bool next) override;

private:
    void rebuild();
    void add(const TopologyElement& element);
    void arrange();
    /// @return the height of the row.
    qreal arrangeRow(const TopologyElement& database, qreal y);
    void say(const TopologyItem* focused);
    [[nodiscard]] TopologyItem* focusedItem() const;
    /// Where an arrow key leads to; null at the border.
    [[nodiscard]] TopologyItem* neighbour(int key) const;
    void focusOn(TopologyItem* item, Qt::FocusReason reason);

    QList<TopologyElement> m_elements;
    QList<TopologyItem*> m_items;
    std::optional<TopologyElement> m_marked;
    qreal m_boxWidth = 0;
    qreal m_gap = 0;
    bool m_fits = true;
};

} // namespace Flare
