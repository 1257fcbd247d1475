// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainmenu.h"

#include "core/operations/catalogue.h"
#include "widgets/migrationpage.h"
#include "widgets/recentfiles.h"

#include <QMainWindow>
#include <QMenuBar>

namespace Flare {

using namespace Qt::StringLiterals;

MainMenu::MainMenu(QMainWindow* window)
    : QObject(window)
{
    buildFileMenu(window);
    buildOperationMenu(window);
    m_view = window->menuBar()->addMenu(tr("&View"));
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
    menu->addAction(tr("&Quit"), this, &MainMenu::quitRequested)->setShortcut(QKeySequence::Quit);
}

// Choosing an operation only shows it: no menu and no shortcut ever starts one.
void MainMenu::buildOperationMenu(QMainWindow* window)
{
    m_operations = window->menuBar()->addMenu(tr("O&peration"));
    std::optional<Phase> phase;
    for (const auto& operation : catalogue()) {
        if (operation.phase != phase)
            m_operations->addSection(phaseText(operation.phase));
        phase = operation.phase;
        auto* action =
            m_operations->addAction(operation.title, this, [this, id = operation.id] { emit operationRequested(id); });
        action->setStatusTip(operation.summary);
    }
}

void MainMenu::buildHelpMenu(QMainWindow* window)
{
    auto* menu = window->menuBar()->addMenu(tr("&Help"));
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
    m_view->addSeparator();
    m_view->addAction(tr("&Reset the layout"), this, &MainMenu::resetLayoutRequested);
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
