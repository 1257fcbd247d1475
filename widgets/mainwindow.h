// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/configloader.h"
#include "widgets/migrationsession.h"

#include <QFutureWatcher>
#include <QMainWindow>

#include <memory>

class QAction;
class QLabel;
class QStackedWidget;

namespace Flare {

class DemoServers;
class OperationPanel;
class RunbookView;
class StartPage;

/// The window: a start page, and then one migration with its views around it.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    struct Options
    {
        bool readOnly = false; ///< For every file that is opened.
        QString auditPath; ///< Empty = the user's own.
    };

    explicit MainWindow(Options options, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Reads the file and shows the migration, or what is wrong with the file. Returns at once.
    void openFile(const QString& path);
    void startDemo();
    /// Null while the start page is shown.
    [[nodiscard]] MigrationSession* session() const { return m_session.get(); }

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void buildMenus();
    void buildFileMenu();
    void buildViewMenu();
    void buildHelpMenu();
    void buildOperationMenu();
    void chooseFile();
    void take(const LoadedConfig& loaded);
    void openSession(Config config, MigrationSession::Options options);
    void closeSession();
    void buildViews();
    QDockWidget* addDock(const QString& name, const QString& title, QWidget* content, Qt::DockWidgetArea area);
    void showOperation(const QString& operation, const Arguments& arguments);
    void updateTitle();
    void askPassword(const std::shared_ptr<PasswordQuestion>& question);
    void tellOfEnd(RunWatcher* run);
    void restoreLayout();
    [[nodiscard]] bool mayLeave();

    Options m_options;
    QStackedWidget* m_pages = nullptr;
    StartPage* m_startPage = nullptr;
    QList<QDockWidget*> m_docks;
    OperationPanel* m_operationPanel = nullptr;
    RunbookView* m_runbook = nullptr;
    QMenu* m_operationMenu = nullptr;
    QMenu* m_viewMenu = nullptr;
    QAction* m_closeAction = nullptr;
    QAction* m_refreshAction = nullptr;
    QLabel* m_clock = nullptr;
    QByteArray m_pristineLayout;
    QFutureWatcher<LoadedConfig> m_loading;
    QString m_demoConfig;
    QString m_demoAudit;
    std::unique_ptr<DemoServers> m_demo;
    std::unique_ptr<MigrationSession> m_session;
};

} // namespace Flare
