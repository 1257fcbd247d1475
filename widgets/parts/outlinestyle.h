// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace Flare {

/// The desktop's own style. Only Qt's Fusion is mended: it outlines fields and check boxes in a colour darker than the
/// window, which on a dark desktop is no outline at all.
class OutlineStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    /// @param name as QStyleFactory has it; empty: the desktop's.
    explicit OutlineStyle(const QString& name = {});

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
};

} // namespace Flare
