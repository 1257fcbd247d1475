// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace Flare {

/// What a person most likely wants to do now: one button of a page, in the desktop's accent colour and larger than the
/// others. "Stop" takes the place of "Run": the second half of a double click presses neither.
class PrimaryButton : public QPushButton
{
    Q_OBJECT

public:
    explicit PrimaryButton(QWidget* parent = nullptr);

    /// An ordinary button again, while another one is the primary of the page.
    void setPrimary(bool primary);
    [[nodiscard]] bool isPrimary() const { return m_primary; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] QFont labelFont() const;

    bool m_primary = true;
};

} // namespace Flare
