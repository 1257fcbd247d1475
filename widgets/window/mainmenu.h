// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace Flare {

class DemoMenu;
class DemoServers;
class MigrationPage;

/// The window's menus. They only say what was chosen; the window acts.
class MainMenu final : public QObject
{
    Q_OBJECT

public:
    explicit MainMenu(QMainWindow* window);

    /// @param page the opened migration, or null when there is none.
    void setPage(MigrationPage* page);
    /// @param servers the demo that is open, or null when none is.
    void setDemo(DemoServers* servers);
    void updateRecent();

signals:
    void openRequested();
    void openFileRequested(const QString& path);
    void templateRequested();
    void demoRequested();
    void refreshRequested();
    void closeRequested();
    void settingsRequested();
    void quitRequested();
    void operationRequested(const QString& operation);
    void resetLayoutRequested();
    void copyDiagnosticsRequested();
    void shortcutsRequested();
    void manualRequested();
    void changelogRequested();
    void aboutRequested();

private:
    void buildFileMenu(QMainWindow* window);
    void buildOperationMenu(QMainWindow* window);
    void buildHelpMenu(QMainWindow* window);

    QMenu* m_recent = nullptr;
    QMenu* m_operations = nullptr;
    QMenu* m_view = nullptr;
    DemoMenu* m_demo = nullptr;
    QAction* m_refresh = nullptr;
    QAction* m_close = nullptr;
};

} // namespace Flare
