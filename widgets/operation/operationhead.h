// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/operation.h"
#include "core/migration/runbook.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace Flare {

/// What stands above an operation: its name, the server that it changes and its risk, what it does, and where the
/// runbook says it stands.
class OperationHead final : public QWidget
{
    Q_OBJECT

public:
    explicit OperationHead(QWidget* parent = nullptr);

    /// @param plan and @param step may be null: not planned yet, and not a step of the runbook.
    void show(const Operation& operation, const Config& config, const Plan* plan, const RunbookStep* step);
    /// For what is no operation.
    void show(const QString& title, const QString& text, const QString& state = {});
    using QWidget::show;

private:
    void showSummary();

    QLabel* m_title;
    QLabel* m_target;
    QLabel* m_summary;
    QToolButton* m_more;
    QLabel* m_state;
    QString m_text;
    QString m_description;
};

} // namespace Flare
