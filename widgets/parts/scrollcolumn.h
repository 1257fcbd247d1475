// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace Flare {

/// A column of widgets of which none is ever squeezed or cut off: where the height does not suffice, it scrolls. Asks
/// for little height itself, so that the window stays as small as a person wants it.
class ScrollColumn final : public QScrollArea
{
    Q_OBJECT

public:
    /// @param content is as wide as the column, and belongs to it.
    explicit ScrollColumn(QWidget* content, QWidget* parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;
};

} // namespace Flare
