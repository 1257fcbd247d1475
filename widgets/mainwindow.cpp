// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow.h"

#include "core/operations/catalogue.h"
#include "widgets/auditview.h"
#include "widgets/demoservers.h"
#include "widgets/identitystrip.h"
#include "widgets/operationpanel.h"
#include "widgets/runbookview.h"
#include "widgets/startpage.h"
#include "widgets/theme.h"
#include "widgets/topologyview.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

namespace Flare {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Options options, QWidget* parent)
    : QMainWindow(parent)
    , m_options(std::move(options))
    , m_pages(new QStackedWidget)
    , m_startPage(new StartPage)
    , m_clock(new QLabel)
{
    setObjectName(u"mainWindow"_s);
    setDockNestingEnabled(true);
    resize(1280, 800);
    m_pages->addWidget(m_startPage);
    setCentralWidget(m_pages);
    connect(m_startPage, &StartPage::openRequested, this, &MainWindow::openFile);
    connect(m_startPage, &StartPage::demoRequested, this, &MainWindow::startDemo);
    connect(&m_loading, &QFutureWatcherBase::finished, this, [this] { take(m_loading.result()); });
    buildMenus();
    statusBar()->addPermanentWidget(m_clock);
    auto* tick = new QTimer(this);
    connect(tick, &QTimer::timeout, this,
            [this] { m_clock->setText(Theme::clockText(QDateTime::currentDateTimeUtc())); });
    tick->start(1000);
    updateTitle();
    QSettings settings;
    restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
}

MainWindow::~MainWindow()
{
    closeSession();
}

void MainWindow::buildMenus()
{
    buildFileMenu();
    m_operationMenu = menuBar()->addMenu(tr("&Operation"));
    m_operationMenu->menuAction()->setVisible(false);
    m_viewMenu = menuBar()->addMenu(tr("&View"));
    buildHelpMenu();
}

void MainWindow::buildFileMenu()
{
    auto* menu = menuBar()->addMenu(tr("&File"));
    auto* open = menu->addAction(tr("&Open …"), this, &MainWindow::chooseFile);
    open->setShortcut(QKeySequence::Open);
    menu->addAction(tr("Try the &demo"), this, &MainWindow::startDemo);
    menu->addSeparator();
    m_refreshAction = menu->addAction(tr("&Refresh"), this, [this] {
        if (m_session)
            m_session->refresh();
    });
    m_refreshAction->setShortcut(QKeySequence::Refresh);
    m_refreshAction->setEnabled(false);
    m_closeAction = menu->addAction(tr("&Close the migration"), this, [this] {
        if (mayLeave())
            closeSession();
    });
    m_closeAction->setShortcut(QKeySequence::Close);
    m_closeAction->setEnabled(false);
    menu->addSeparator();
    menu->addAction(tr("&Quit"), this, &QWidget::close)->setShortcut(QKeySequence::Quit);
}

void MainWindow::buildHelpMenu()
{
    auto* menu = menuBar()->addMenu(tr("&Help"));
    menu->addAction(tr("&About pg-flare"), this, [this] {
        QMessageBox::about(this, tr("About pg-flare"),
                           tr("<h3>pg-flare %1</h3><p>Takes a PostgreSQL server to a new major version by logical "
                              "replication.</p><p>GNU General Public License, version 3 or later.</p>")
                               .arg(QString::fromLatin1(FLARE_VERSION)));
    });
}

void MainWindow::buildOperationMenu()
{
    m_operationMenu->clear();
    Phase phase = Phase::Check;
    for (const auto& operation : catalogue()) {
        if (operation.phase != phase)
            m_operationMenu->addSeparator();
        phase = operation.phase;
        m_operationMenu->addAction(operation.title, this,
                                   [this, id = operation.id] { showOperation(id, Arguments()); });
    }
    m_operationMenu->menuAction()->setVisible(true);
}

void MainWindow::buildViewMenu()
{
    m_viewMenu->clear();
    for (auto* dock : m_docks)
        m_viewMenu->addAction(dock->toggleViewAction());
    m_viewMenu->addSeparator();
    m_viewMenu->addAction(tr("&Reset the layout"), this, [this] { restoreState(m_pristineLayout); });
}

void MainWindow::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Open a migration"), {}, tr("Migrations (*.yml *.yaml);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openFile);
    dialog->open();
}

void MainWindow::openFile(const QString& path)
{
    if (!mayLeave())
        return;
    m_startPage->setBusy(tr("Reading %1 …").arg(path));
    m_loading.setFuture(loadConfig(path));
}

void MainWindow::startDemo()
{
    if (!mayLeave())
        return;
    closeSession();
    m_demo = std::make_unique<DemoServers>();
    connect(m_demo.get(), &DemoServers::progressed, m_startPage, &StartPage::setBusy);
    connect(m_demo.get(), &DemoServers::ready, this, [this](const QString& config, const QString& audit) {
        m_demoConfig = config;
        m_demoAudit = audit;
        openFile(config);
    });
    connect(m_demo.get(), &DemoServers::failed, this, [this](const Error& error) {
        m_startPage->setBusy({});
        QMessageBox::critical(this, tr("The demo could not be started"), error.message() + u"\n\n"_s + error.advice());
    });
    m_demo->start();
}

void MainWindow::take(const LoadedConfig& loaded)
{
    m_startPage->setBusy({});
    if (!loaded.result.config) {
        closeSession();
        m_startPage->showProblems(loaded);
        return;
    }
    const bool demo = m_demo && loaded.path == m_demoConfig;
    openSession(*loaded.result.config, {m_options.readOnly, demo, demo ? m_demoAudit : m_options.auditPath});
}

void MainWindow::openSession(Config config, MigrationSession::Options options)
{
    closeSession();
    m_session = std::make_unique<MigrationSession>(std::move(config), std::move(options));
    connect(&m_session->passwords(), &PasswordBroker::asked, this, &MainWindow::askPassword);
    connect(m_session.get(), &MigrationSession::runFinished, this, &MainWindow::tellOfEnd);
    buildViews();
    buildOperationMenu();
    m_closeAction->setEnabled(true);
    m_refreshAction->setEnabled(true);
    updateTitle();
    m_session->connectToServers();
}

void MainWindow::closeSession()
{
    if (!m_session)
        return;
    QSettings().setValue(u"window/layout"_s, saveState());
    qDeleteAll(std::exchange(m_docks, {}));
    m_operationPanel = nullptr;
    m_runbook = nullptr;
    delete m_pages->widget(1);
    m_operationMenu->menuAction()->setVisible(false);
    m_viewMenu->clear();
    m_closeAction->setEnabled(false);
    m_refreshAction->setEnabled(false);
    if (m_session->options().demo)
        m_demo.reset();
    m_session.reset();
    updateTitle();
}

QDockWidget* MainWindow::addDock(const QString& name, const QString& title, QWidget* content, Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(content);
    addDockWidget(area, dock);
    m_docks.append(dock);
    return dock;
}

void MainWindow::buildViews()
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    auto* topology = new TopologyView(*m_session);
    layout->addWidget(new IdentityStrip(*m_session));
    layout->addWidget(topology, 1);
    m_pages->addWidget(page);
    m_pages->setCurrentWidget(page);

    m_runbook = new RunbookView(*m_session);
    m_operationPanel = new OperationPanel(*m_session);
    auto* runbook = addDock(u"runbook"_s, tr("Runbook"), m_runbook, Qt::LeftDockWidgetArea);
    runbook->setFeatures(QDockWidget::DockWidgetMovable);
    auto* operation = addDock(u"operation"_s, tr("Operation"), m_operationPanel, Qt::RightDockWidgetArea);
    auto* audit = addDock(u"audit"_s, tr("Audit log"), new AuditView(*m_session), Qt::BottomDockWidgetArea);
    audit->hide();
    resizeDocks({runbook, operation}, {340, 460}, Qt::Horizontal);
    connect(topology, &TopologyView::operationRequested, this, &MainWindow::showOperation);
    connect(m_runbook, &RunbookView::stepChosen, this,
            [this](const RunbookStep& step) { m_operationPanel->show(step.operation, step.arguments); });
    buildViewMenu();
    restoreLayout();
}

void MainWindow::restoreLayout()
{
    m_pristineLayout = saveState();
    restoreState(QSettings().value(u"window/layout"_s).toByteArray());
}

void MainWindow::showOperation(const QString& operation, const Arguments& arguments)
{
    m_runbook->select(operation, arguments);
    m_operationPanel->show(operation, arguments);
}

void MainWindow::updateTitle()
{
    if (!m_session) {
        setWindowTitle(tr("pg-flare"));
        return;
    }
    const auto& config = m_session->config();
    QStringList parts{tr("%1:%2 → %3:%4")
                          .arg(config.publisher.host)
                          .arg(config.publisher.port)
                          .arg(config.subscriber.host)
                          .arg(config.subscriber.port)};
    if (const auto environment = Theme::environmentText(config.environment); !environment.isEmpty())
        parts.append(environment);
    if (m_session->options().readOnly)
        parts.append(tr("READ-ONLY"));
    parts.append(tr("pg-flare"));
    setWindowTitle(parts.join(u" · "_s));
}

void MainWindow::askPassword(const std::shared_ptr<PasswordQuestion>& question)
{
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Password"));
    dialog->setLabelText(tr("Password of %1 on the %2:").arg(question->user(), Theme::sideWord(question->side())));
    dialog->setTextEchoMode(QLineEdit::Password);
    connect(dialog, &QInputDialog::textValueSelected, this,
            [question](const QString& text) { question->answer(Secret(text)); });
    connect(dialog, &QDialog::rejected, this, [question] { question->answer(std::nullopt); });
    dialog->open();
}

void MainWindow::tellOfEnd(RunWatcher* run)
{
    const auto& outcome = *run->outcome();
    statusBar()->showMessage(outcome.error ? outcome.error->message() : outcome.summary, 15000);
    QApplication::alert(this);
}

bool MainWindow::mayLeave()
{
    if (!m_session || m_session->running().isEmpty())
        return true;
    QStringList titles;
    for (const auto* run : m_session->running())
        titles.append(run->operation().title);
    const auto answer = QMessageBox::question(
        this, tr("Something is still running"),
        tr("%1 is still running. Leaving stops it: what it has begun is rolled back or given back first.")
            .arg(titles.join(u", "_s)),
        QMessageBox::Abort | QMessageBox::Cancel, QMessageBox::Cancel);
    return answer == QMessageBox::Abort;
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!mayLeave()) {
        event->ignore();
        return;
    }
    QSettings().setValue(u"window/geometry"_s, saveGeometry());
    closeSession();
    event->accept();
}

} // namespace Flare
