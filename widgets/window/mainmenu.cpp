// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/mainmenu.h"

#include "core/operations/catalogue.h"
#include "widgets/window/demomenu.h"
#include "widgets/window/migrationpage.h"
#include "widgets/window/recentfiles.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QMenuBar>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

/// A dock that is shown comes before those that share its place.
void raiseIf(bool shown, const QAction* viewAction)
{
    auto* dock = qobject_cast<QDockWidget*>(viewAction->parent());
    if (shown && dock != nullptr)
        dock->raise();
}

} // namespace

MainMenu::MainMenu(QMainWindow* window)
    : QObject(window)
{
    buildFileMenu(window);
    buildOperationMenu(window);
    m_view = window->menuBar()->addMenu(tr("&View"));
    m_demo = new DemoMenu(window);
    window->menuBar()->addMenu(m_demo);
    buildHelpMenu(window);
    setPage(nullptr);
    updateRecent();
}

void MainMenu::buildFileMenu(QMainWindow* window)
{
    auto* menu = window->menuBar()->addMenu(tr("&File"));
    menu->addAction(tr("&Open …"), this, &MainMenu::openRequested)->setShortcut(QKeySequence::Open);
    m_recent = menu->addMenu(tr("Open &recent"));
    menu->addAction(tr("&New from the template …"), this, &MainMenu::templateRequested)->setShortcut(QKeySequence::New);
    menu->addAction(tr("Try the &demo"), this, &MainMenu::demoRequested);
    menu->addSeparator();
    m_refresh = menu->addAction(tr("Ask both &servers again"), this, &MainMenu::refreshRequested);
    m_refresh->setShortcut(QKeySequence::Refresh);
    m_close = menu->addAction(tr("&Close the migration"), this, &MainMenu::closeRequested);
    m_close->setShortcut(QKeySequence::Close);
    menu->addSeparator();
    menu->addAction(tr("Se&ttings …"), this, &MainMenu::settingsRequested)->setShortcut(QKeySequence(u"Ctrl+,"_s));
    menu->addSeparator();
    menu->addAction(tr("&Quit"), this, &MainMenu::quitRequested)->setShortcut(QKeySequence::Quit);
}

// Choosing an operation only shows it: no menu and no shortcut ever starts one.
void MainMenu::buildOperationMenu(QMainWindow* window)
{
    m_operations = window->menuBar()->addMenu(tr("O&peration"));
    // A phase's operations may stand apart in the catalogue, whose order is that of a migration.
    QList<Phase> phases;
    for (const auto& operation : catalogue()) {
        if (!phases.contains(operation.phase))
            phases.append(operation.phase);
    }
    std::sort(phases.begin(), phases.end());
    for (const auto phase : phases) {
        m_operations->addSection(phaseText(phase));
        for (const auto& operation : catalogue()) {
            if (operation.phase == phase)
                m_operations
                    ->addAction(operation.title, this, [this, id = operation.id] { emit operationRequested(id); })
                    ->setStatusTip(operation.summary);
        }
    }
}

void MainMenu::buildHelpMenu(QMainWindow* window)
{
    auto* menu = window->menuBar()->addMenu(tr("&Help"));
    menu->addAction(tr("&Manual"), this, &MainMenu::manualRequested)->setShortcut(QKeySequence::HelpContents);
    menu->addAction(tr("&Keyboard shortcuts"), this, &MainMenu::shortcutsRequested);
    menu->addAction(tr("&What's new"), this, &MainMenu::changelogRequested);
    menu->addSeparator();
    menu->addAction(tr("&Copy diagnostics"), this, &MainMenu::copyDiagnosticsRequested);
    menu->addAction(tr("&About pg-flare"), this, &MainMenu::aboutRequested);
}

void MainMenu::setPage(MigrationPage* page)
{
    m_operations->menuAction()->setEnabled(page != nullptr);
    m_view->menuAction()->setEnabled(page != nullptr);
    m_refresh->setEnabled(page != nullptr);
    m_close->setEnabled(page != nullptr);
    m_view->clear();
    if (page == nullptr)
        return;
    m_view->addActions(page->viewActions());
    for (auto* action : page->viewActions())
        connect(action, &QAction::triggered, this, [action](bool shown) { raiseIf(shown, action); });
    m_view->addSeparator();
    m_view->addAction(tr("&Reset the layout"), this, &MainMenu::resetLayoutRequested);
}

void MainMenu::setDemo(DemoServers* servers)
{
    m_demo->setServers(servers);
}

void MainMenu::updateRecent()
{
    m_recent->clear();
    for (const auto& file : recentFiles()) {
        auto* action =
            m_recent->addAction(file.label, this, [this, path = file.path] { emit openFileRequested(path); });
        action->setStatusTip(file.path);
    }
    m_recent->setEnabled(!m_recent->isEmpty());
}

} // namespace Flare
