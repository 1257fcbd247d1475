// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Flare {

/// Draws a line of the runbook: symbol, what, for which database, its state in words, and under it the reason.
class RunbookDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    static void paintHeading(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index);
    static void paintStep(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index);
};

} // namespace Flare
