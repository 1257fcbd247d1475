// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Flare {

/// The head of the confirmation sheet: hatched, and used nowhere else, so that nobody clicks it away by habit.
class HatchedHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit HatchedHeader(const QString& text, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace Flare
