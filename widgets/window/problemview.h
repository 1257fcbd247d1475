// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/configloader.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace Flare {

/// What is wrong with a file, beside the file's text: choosing a line of the list shows the place.
class ProblemView final : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemView(QWidget* parent = nullptr);

    void show(const LoadedConfig& loaded);
    using QWidget::show;

signals:
    void againRequested(const QString& path);
    void editRequested(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintProblems();
    void showPlace(int row);
    void fixPermissions();

    LoadedConfig m_loaded;
    QLabel* m_title;
    QListWidget* m_list;
    QPlainTextEdit* m_text;
    QPushButton* m_fix;
};

} // namespace Flare
