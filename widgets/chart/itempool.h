// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>
#include <QList>

namespace Flare {

/// Items of a scene whose number changes from look to look: made when they are first needed, hidden when they are not.
template <typename Item>
class ItemPool
{
public:
    ItemPool(QGraphicsItem* parent, double height)
        : m_parent(parent)
        , m_height(height)
    {
    }

    /// All those from before are free again.
    void begin() { m_used = 0; }
    Item& next()
    {
        if (m_used == m_items.size()) {
            m_items.append(new Item(m_parent));
            m_items.last()->setZValue(m_height);
        }
        auto& item = *m_items.at(m_used++);
        item.show();
        return item;
    }
    void end()
    {
        for (auto index = m_used; index < m_items.size(); ++index)
            m_items.at(index)->hide();
    }

private:
    QGraphicsItem* m_parent; ///< Owns the items.
    double m_height;
    QList<Item*> m_items;
    qsizetype m_used = 0;
};

} // namespace Flare
