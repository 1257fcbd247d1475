// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/operation.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace Flare {

/// What a plan would do: its notes in words, and the statements as they would be sent.
class PlanView final : public QWidget
{
    Q_OBJECT

public:
    explicit PlanView(QWidget* parent = nullptr);

    void showPlanning();
    void show(const Plan& plan);
    void show(const Error& error);
    void clear();
    using QWidget::show;
    /// The statements with comments, as shown.
    [[nodiscard]] QString sql() const;

private:
    QLabel* m_words;
    QPlainTextEdit* m_sql;
};

} // namespace Flare
