// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/migrationpage.h"

#include "widgets/attackpanel.h"
#include "widgets/auditview.h"
#include "widgets/identitystrip.h"
#include "widgets/lagchart.h"
#include "widgets/noticebar.h"
#include "widgets/operationpanel.h"
#include "widgets/runbookview.h"
#include "widgets/servertables.h"
#include "widgets/topologyview.h"

#include <QAction>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

const auto layoutKey = u"window/layout"_s;
// Raised when docks are added or renamed: an older layout is then not restored.
constexpr int layoutVersion = 4;

} // namespace

MigrationPage::MigrationPage(MigrationSession& session, QWidget* parent)
    : QMainWindow(parent, Qt::Widget)
    , m_session(session)
    , m_banner(buildBanner())
    , m_operation(new OperationPanel(session))
    , m_runbook(new RunbookView(session))
{
    setDockNestingEnabled(true);
    auto* topology = new TopologyView(session);
    auto* middle = new QWidget;
    auto* layout = new QVBoxLayout(middle);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    auto* notices = new NoticeBar;
    layout->addWidget(notices);
    connect(&session.live(), &LiveFeed::noticed, notices, &NoticeBar::tell);
    layout->addWidget(topology, 1);
    setCentralWidget(middle);
    buildDocks();
    connect(topology, &TopologyView::operationRequested, this, &MigrationPage::showOperation);
    connect(m_runbook, &RunbookView::stepChosen, this,
            [this](const RunbookStep& step) { m_operation->show(step.operation, step.arguments); });
    m_pristine = saveState(layoutVersion);
    restoreState(QSettings().value(layoutKey).toByteArray(), layoutVersion);
}

QWidget* MigrationPage::buildBanner()
{
    auto* banner = new QWidget;
    banner->setObjectName(u"fileChanged"_s);
    banner->setAutoFillBackground(true);
    auto colours = banner->palette();
    colours.setColor(QPalette::Window, colours.color(QPalette::ToolTipBase));
    colours.setColor(QPalette::WindowText, colours.color(QPalette::ToolTipText));
    banner->setPalette(colours);
    auto* text = new QLabel(tr("The file has changed on the disk. This window still works with what was read before."));
    text->setWordWrap(true);
    auto* reload = new QPushButton(tr("&Read it again"));
    reload->setObjectName(u"reload"_s);
    auto* ignore = new QPushButton(tr("&Not now"));
    auto* layout = new QHBoxLayout(banner);
    layout->addWidget(text, 1);
    layout->addWidget(reload);
    layout->addWidget(ignore);
    connect(reload, &QPushButton::clicked, this, &MigrationPage::reloadRequested);
    connect(ignore, &QPushButton::clicked, banner, &QWidget::hide);
    banner->hide();
    return banner;
}

QDockWidget* MigrationPage::addDock(const QString& name, const QString& title, QWidget* content,
                                    Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(content);
    addDockWidget(area, dock);
    m_docks.append(dock);
    return dock;
}

void MigrationPage::buildDocks()
{
    // Which servers these are is never out of sight, nor is what to do with them. No dock: one keeps its height, and
    // would cut off the identifiers when a warning needs more lines.
    setMenuWidget(new IdentityStrip(m_session));
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    auto* runbook = addDock(u"runbook"_s, tr("Runbook"), m_runbook, Qt::LeftDockWidgetArea);
    runbook->setFeatures(QDockWidget::DockWidgetMovable);
    auto* operation = addDock(u"operation"_s, tr("Operation"), m_operation, Qt::RightDockWidgetArea);
    auto* live =
        addDock(u"live"_s, tr("Live"), new LagChart(m_session.live(), m_session.config()), Qt::BottomDockWidgetArea);
    auto* tables = addDock(u"tables"_s, tr("Slots and sessions"),
                           new ServerTables(m_session.live(), m_session.config()), Qt::BottomDockWidgetArea);
    auto* attackPanel = new AttackPanel(m_session);
    auto* attack = addDock(u"attack"_s, tr("Attack"), attackPanel, Qt::BottomDockWidgetArea);
    auto* audit = addDock(u"audit"_s, tr("Audit log"), new AuditView(m_session), Qt::BottomDockWidgetArea);
    tabifyDockWidget(live, tables);
    tabifyDockWidget(tables, attack);
    tabifyDockWidget(attack, audit);
    for (auto* dock : {live, tables, attack, audit})
        dock->hide();
    connect(attackPanel, &AttackPanel::operationRequested, this, &MigrationPage::showOperation);
    connect(attackPanel, &AttackPanel::attackBegan, attack, [attack] {
        attack->show();
        attack->raise();
    });
    resizeDocks({runbook, operation}, {340, 470}, Qt::Horizontal);
}

void MigrationPage::showOperation(const QString& operation, const Arguments& arguments)
{
    m_runbook->select(operation, arguments);
    m_operation->show(operation, arguments);
    auto* dock = qobject_cast<QDockWidget*>(m_operation->parentWidget());
    if (dock != nullptr) {
        dock->show();
        dock->raise();
    }
}

void MigrationPage::offerReload()
{
    m_banner->show();
}

QList<QAction*> MigrationPage::viewActions() const
{
    QList<QAction*> actions;
    for (auto* dock : m_docks) {
        if (dock->features().testFlag(QDockWidget::DockWidgetClosable))
            actions.append(dock->toggleViewAction());
    }
    return actions;
}

void MigrationPage::saveLayout() const
{
    QSettings().setValue(layoutKey, saveState(layoutVersion));
}

void MigrationPage::resetLayout()
{
    restoreState(m_pristine, layoutVersion);
}

} // namespace Flare
