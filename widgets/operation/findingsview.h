// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/finding.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace Flare {

/// What a check has found, grouped by how much it weighs, and of the chosen one: what it means tonight, its objects,
/// and the statements that mend it, to be copied.
class FindingsView final : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsView(QWidget* parent = nullptr);

    void show(const QList<Finding>& findings);
    using QWidget::show;

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* buildList();
    [[nodiscard]] QWidget* buildDetail();
    /// Those that have the words of the filter, and the first of them chosen.
    void fill();
    void addGroup(Severity severity);
    void showChosen();

    QList<Finding> m_findings;
    QLineEdit* m_filter;
    QTreeWidget* m_list;
    QLabel* m_title;
    QLabel* m_text;
    QPlainTextEdit* m_statements;
    QPushButton* m_copy;
};

} // namespace Flare
