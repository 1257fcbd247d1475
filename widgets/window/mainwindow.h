// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/parts/appearance.h"
#include "widgets/session/configloader.h"
#include "widgets/session/keychain.h"
#include "widgets/session/migrationsession.h"

#include <QFileSystemWatcher>
#include <QFutureWatcher>
#include <QMainWindow>

#include <memory>

class QLabel;
class QStackedWidget;
class QSystemTrayIcon;

namespace Flare {

class DemoServers;
struct HelpText;
class Departure;
class KeptPasswords;
class MainMenu;
class MigrationPage;
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
    /// Stops what runs, waits until it has ended, and closes: without a question, for when the machine shuts down.
    void closeNow();
    /// Null while the start page is shown.
    [[nodiscard]] MigrationSession* session() const { return m_session.get(); }
    [[nodiscard]] MigrationPage* page() const { return m_page; }

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void connectMenu();
    void connectStartPage();
    void chooseFile();
    void saveTemplate(const QString& path);
    void chooseTemplatePath();
    void read(const QString& path);
    void take(const LoadedConfig& loaded);
    void openSession(Config config, MigrationSession::Options options);
    void closeSession();
    void updateTitle();
    void updateStatus();
    void askPassword(const std::shared_ptr<PasswordQuestion>& question);
    void tellOfEnd(RunWatcher* run);
    /// For somebody who looks at another window.
    void callForAttention(const QString& title, const QString& text);
    void about();
    void showShortcuts();
    void showHelp(const QString& title, HelpText (*text)());
    void chooseSettings();
    void applySettings(const AppSettings& settings);

    Options m_options;
    AppSettings m_settings;
    Appearance m_appearance;
    Keychain m_keychain;
    QStackedWidget* m_pages;
    StartPage* m_startPage;
    MainMenu* m_menu;
    Departure* m_departure;
    QLabel* m_state;
    QLabel* m_clock;
    QSystemTrayIcon* m_tray = nullptr;
    MigrationPage* m_page = nullptr;
    QFutureWatcher<LoadedConfig> m_loading;
    QFileSystemWatcher m_files;
    QString m_demoConfig;
    QString m_demoAudit;
    bool m_mayClose = false;
    std::unique_ptr<DemoServers> m_demo;
    std::unique_ptr<MigrationSession> m_session;
    std::unique_ptr<KeptPasswords> m_kept; ///< Of the session.
};

} // namespace Flare
