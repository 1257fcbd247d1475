// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/mainwindow.h"

#include "widgets/parts/theme.h"
#include "widgets/session/demoservers.h"
#include "widgets/session/departure.h"
#include "widgets/session/diagnostics.h"
#include "widgets/session/keptpasswords.h"
#include "widgets/session/livefeed.h"
#include "widgets/window/helpwindow.h"
#include "widgets/window/mainmenu.h"
#include "widgets/window/migrationpage.h"
#include "widgets/window/passworddialog.h"
#include "widgets/window/recentfiles.h"
#include "widgets/window/settingsdialog.h"
#include "widgets/window/shortcutlist.h"
#include "widgets/window/startpage.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QSystemTrayIcon>
#include <QTimer>
#include <QUrl>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A run of which a person has seen the beginning and the end needs no notification.
constexpr auto longRun = 10s;

} // namespace

MainWindow::MainWindow(Options options, QWidget* parent)
    : QMainWindow(parent)
    , m_options(std::move(options))
    , m_settings(storedSettings())
    , m_pages(new QStackedWidget)
    , m_startPage(new StartPage)
    , m_menu(new MainMenu(this))
    , m_departure(new Departure(this))
    , m_state(new QLabel)
    , m_clock(new QLabel)
{
    m_appearance.apply(m_settings);
    setObjectName(u"mainWindow"_s);
    resize(1360, 860);
    m_pages->addWidget(m_startPage);
    setCentralWidget(m_pages);
    connectMenu();
    connectStartPage();
    connect(&m_loading, &QFutureWatcherBase::finished, this, [this] { take(m_loading.result()); });
    connect(&m_files, &QFileSystemWatcher::fileChanged, this, [this] {
        if (m_page != nullptr)
            m_page->offerReload();
    });
    connect(&m_keychain, &Keychain::failed, this,
            [this](const QString& what) { statusBar()->showMessage(what, 15000); });
    m_state->setObjectName(u"connectionState"_s);
    m_clock->setObjectName(u"clock"_s);
    statusBar()->addPermanentWidget(m_state);
    statusBar()->addPermanentWidget(m_clock);
    auto* tick = new QTimer(this);
    connect(tick, &QTimer::timeout, this, &MainWindow::updateStatus);
    tick->start(1s);
    updateStatus();
    updateTitle();
    restoreGeometry(QSettings().value(u"window/geometry"_s).toByteArray());
}

MainWindow::~MainWindow()
{
    closeSession();
}

void MainWindow::connectMenu()
{
    connect(m_menu, &MainMenu::openRequested, this, &MainWindow::chooseFile);
    connect(m_menu, &MainMenu::openFileRequested, this, &MainWindow::openFile);
    connect(m_menu, &MainMenu::templateRequested, this, &MainWindow::chooseTemplatePath);
    connect(m_menu, &MainMenu::demoRequested, this, &MainWindow::startDemo);
    connect(m_menu, &MainMenu::refreshRequested, this, [this] { m_session->connectAgain(); });
    connect(m_menu, &MainMenu::closeRequested, this,
            [this] { m_departure->ask(m_session.get(), [this] { closeSession(); }); });
    connect(m_menu, &MainMenu::settingsRequested, this, &MainWindow::chooseSettings);
    connect(m_menu, &MainMenu::quitRequested, this, &QWidget::close);
    connect(m_menu, &MainMenu::operationRequested, this,
            [this](const QString& operation) { m_page->showOperation(operation, Arguments()); });
    connect(m_menu, &MainMenu::resetLayoutRequested, this, [this] { m_page->resetLayout(); });
    connect(m_menu, &MainMenu::copyDiagnosticsRequested, this, [this] {
        QApplication::clipboard()->setText(diagnosticsText(m_session.get()));
        statusBar()->showMessage(tr("The diagnostics are in the clipboard; they hold no password and no name."), 10000);
    });
    connect(m_menu, &MainMenu::aboutRequested, this, &MainWindow::about);
    connect(m_menu, &MainMenu::shortcutsRequested, this, &MainWindow::showShortcuts);
    connect(m_menu, &MainMenu::manualRequested, this, [this] { showHelp(tr("Manual"), &readManual); });
    connect(m_menu, &MainMenu::changelogRequested, this, [this] { showHelp(tr("What's new"), &readChangelog); });
}

void MainWindow::connectStartPage()
{
    connect(m_startPage, &StartPage::chooseRequested, this, &MainWindow::chooseFile);
    connect(m_startPage, &StartPage::openRequested, this, &MainWindow::openFile);
    connect(m_startPage, &StartPage::templateRequested, this, &MainWindow::chooseTemplatePath);
    connect(m_startPage, &StartPage::demoRequested, this, &MainWindow::startDemo);
    connect(m_startPage, &StartPage::editRequested, this,
            [](const QString& path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
}

void MainWindow::about()
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About pg-flare"),
                                tr("<h3>pg-flare %1</h3><p>Takes a PostgreSQL server to a new major version by logical "
                                   "replication.</p><p>© The pg-flare authors. Free software under the GNU General "
                                   "Public License, version 3 or later.</p>")
                                    .arg(QString::fromLatin1(FLARE_VERSION)),
                                QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::showShortcuts()
{
    auto* dialog = new ShortcutDialog(shortcutsOf(*this), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showHelp(const QString& title, HelpText (*text)())
{
    auto* window = new HelpWindow(title, text, this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->show();
}

void MainWindow::chooseSettings()
{
    auto* dialog = new SettingsDialog(m_settings, m_keychain, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::changed, this, &MainWindow::applySettings);
    dialog->open();
}

void MainWindow::applySettings(const AppSettings& settings)
{
    m_settings = settings;
    storeSettings(settings);
    m_appearance.apply(settings);
    updateStatus();
}

void MainWindow::chooseFile()
{
    auto* dialog =
        new QFileDialog(this, tr("Open a migration"), usualFolder(), tr("Migrations (*.yml *.yaml);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openFile);
    dialog->open();
}

void MainWindow::chooseTemplatePath()
{
    auto* dialog = new QFileDialog(this, tr("Save the template as"), usualFolder(), tr("Migrations (*.yml *.yaml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(u"flare.yml"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::saveTemplate);
    dialog->open();
}

void MainWindow::saveTemplate(const QString& path)
{
    auto* watcher = new QFutureWatcher<QString>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, path] {
        watcher->deleteLater();
        if (watcher->result().isEmpty())
            openFile(path);
        else
            m_startPage->setError(tr("%1 could not be written: %2").arg(path, watcher->result()));
    });
    watcher->setFuture(writeTemplate(path));
}

void MainWindow::openFile(const QString& path)
{
    m_departure->ask(m_session.get(), [this, path] { read(path); });
}

void MainWindow::read(const QString& path)
{
    closeSession();
    m_startPage->setBusy(tr("Reading %1 …").arg(path));
    m_loading.setFuture(loadConfig(path));
}

void MainWindow::startDemo()
{
    m_departure->ask(m_session.get(), [this] {
        closeSession();
        m_demo = std::make_unique<DemoServers>();
        connect(m_demo.get(), &DemoServers::progressed, m_startPage, &StartPage::setBusy);
        connect(m_demo.get(), &DemoServers::told, this,
                [this](const QString& text) { statusBar()->showMessage(text, 30000); });
        connect(m_demo.get(), &DemoServers::ready, this, [this](const QString& config, const QString& audit) {
            m_demoConfig = config;
            m_demoAudit = audit;
            read(config);
        });
        connect(m_demo.get(), &DemoServers::failed, this, [this](const Error& error) {
            m_startPage->setError(tr("The demo could not be started: %1").arg(error.message() + u' ' + error.advice()));
        });
        m_demo->start();
    });
}

void MainWindow::take(const LoadedConfig& loaded)
{
    m_startPage->setBusy({});
    if (!loaded.result.config) {
        m_startPage->showProblems(loaded);
        return;
    }
    const bool demo = m_demo && loaded.path == m_demoConfig;
    if (!demo) {
        rememberFile(*loaded.result.config);
        m_menu->updateRecent();
        m_startPage->updateRecent();
    }
    openSession(*loaded.result.config, {m_options.readOnly, demo, demo ? m_demoAudit : m_options.auditPath});
    m_files.addPath(loaded.path);
}

void MainWindow::openSession(Config config, MigrationSession::Options options)
{
    m_session = std::make_unique<MigrationSession>(std::move(config), std::move(options));
    m_kept = std::make_unique<KeptPasswords>(m_session->config(), m_session->passwords(), m_keychain);
    connect(m_kept.get(), &KeptPasswords::personWanted, this, &MainWindow::askPassword);
    connect(m_session.get(), &MigrationSession::runFinished, this, &MainWindow::tellOfEnd);
    connect(m_session.get(), &MigrationSession::topologyChanged, this, &MainWindow::updateStatus);
    connect(&m_session->live(), &LiveFeed::noticed, this,
            [this](const LiveNotice& notice) { callForAttention(notice.title, notice.text); });
    m_page = new MigrationPage(*m_session);
    connect(m_page, &MigrationPage::reloadRequested, this, [this] { openFile(m_session->config().path); });
    m_pages->addWidget(m_page);
    m_pages->setCurrentWidget(m_page);
    m_menu->setPage(m_page);
    m_menu->setDemo(m_session->options().demo ? m_demo.get() : nullptr);
    updateTitle();
    m_session->connectToServers();
}

void MainWindow::closeSession()
{
    if (!m_session)
        return;
    m_page->saveLayout();
    m_menu->setPage(nullptr);
    m_menu->setDemo(nullptr);
    delete std::exchange(m_page, nullptr);
    if (!m_files.files().isEmpty())
        m_files.removePaths(m_files.files());
    const bool demo = m_session->options().demo;
    m_kept.reset();
    m_session.reset();
    if (demo)
        m_demo.reset();
    updateTitle();
    updateStatus();
}

void MainWindow::updateTitle()
{
    QStringList parts;
    if (m_session) {
        const auto& config = m_session->config();
        parts.append(tr("%1:%2 → %3:%4")
                         .arg(config.publisher.host, QString::number(config.publisher.port), config.subscriber.host,
                              QString::number(config.subscriber.port)));
        parts.append(Theme::environmentText(config.environment));
        parts.append(m_options.readOnly ? tr("READ-ONLY") : QString());
        parts.removeAll(QString());
    }
    parts.append(u"pg-flare"_s);
    setWindowTitle(parts.join(u" · "_s));
}

void MainWindow::updateStatus()
{
    m_clock->setText(Theme::clockText(QDateTime::currentDateTimeUtc()));
    m_clock->setToolTip(m_settings.times == AppSettings::Times::Utc
                            ? tr("The time in UTC, as servers' logs and the audit log have it")
                            : tr("The local time; the audit log and everything exported are in UTC"));
    QStringList words;
    if (m_session) {
        for (const auto side : {Side::Publisher, Side::Subscriber}) {
            const auto& server = m_session->topology().server(side);
            const auto word = server.isUp() ? tr("connected") : server.error ? tr("not connected") : tr("connecting …");
            words.append(Theme::sideSymbol(side) + u' ' + Theme::sideWord(side) + u' ' + word);
        }
        if (const auto running = m_session->running().size(); running > 0)
            words.append(tr("%n operation(s) running", nullptr, static_cast<int>(running)));
    }
    m_state->setText(words.join(u"   "_s));
}

void MainWindow::askPassword(const std::shared_ptr<PasswordQuestion>& question)
{
    auto* dialog = new PasswordDialog(m_session->config().host(question->side()), question, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // Nobody waits for the answer any more.
    connect(m_session.get(), &QObject::destroyed, dialog, &QDialog::reject);
    dialog->open();
}

void MainWindow::tellOfEnd(RunWatcher* run)
{
    const auto& outcome = *run->outcome();
    const auto text = outcome.error ? outcome.error->message() : outcome.summary;
    statusBar()->showMessage(tr("%1: %2").arg(run->operation().title, text), 15000);
    updateStatus();
    if (run->elapsed() >= longRun)
        callForAttention(run->operation().title, text);
}

void MainWindow::callForAttention(const QString& title, const QString& text)
{
    if (!m_settings.notifications || isActiveWindow())
        return;
    QApplication::alert(this);
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    if (m_tray == nullptr)
        m_tray = new QSystemTrayIcon(windowIcon(), this);
    m_tray->show();
    m_tray->showMessage(title, text);
}

void MainWindow::closeNow()
{
    m_departure->now(m_session.get(), [this] {
        m_mayClose = true;
        close();
    });
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    // Qt ignores a close() within a close event: what needs no question is closed here and now.
    if (!m_mayClose && Departure::isHeld(m_session.get())) {
        event->ignore();
        m_departure->ask(m_session.get(), [this] {
            m_mayClose = true;
            close();
        });
        return;
    }
    QSettings().setValue(u"window/geometry"_s, saveGeometry());
    closeSession();
    event->accept();
}

} // namespace Flare
