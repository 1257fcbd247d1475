// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/configloader.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QProgressBar;

namespace Flare {

class ProblemView;

/// What the program shows before a migration is opened: ways to open one, and what is wrong with a file that could not
/// be. Connects to nothing.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);

    /// Lists what is wrong beside the file's text. A file that loads has nothing to be shown here.
    void showProblems(const LoadedConfig& loaded);
    /// Says what is being waited for, or with an empty text that nothing is.
    void setBusy(const QString& text);
    void setError(const QString& text);
    /// Reads the list of recent files anew.
    void updateRecent();

signals:
    void chooseRequested();
    void openRequested(const QString& path);
    void templateRequested();
    void demoRequested();
    void editRequested(const QString& path);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    [[nodiscard]] QWidget* buildActions();
    [[nodiscard]] QWidget* buildRecent();
    [[nodiscard]] QWidget* buildStatus();

    QListWidget* m_recent;
    QLabel* m_noRecent;
    QLabel* m_status;
    QProgressBar* m_busy;
    QWidget* m_recentBox;
    ProblemView* m_problems;
};

} // namespace Flare
