// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/migrationpage.h"

#include "widgets/audit/auditview.h"
#include "widgets/cockpit/outageview.h"
#include "widgets/live/attackpanel.h"
#include "widgets/live/lagchart.h"
#include "widgets/live/servertables.h"
#include "widgets/operation/operationpanel.h"
#include "widgets/operation/phasepage.h"
#include "widgets/parts/noticebar.h"
#include "widgets/parts/pagestack.h"
#include "widgets/parts/scrollcolumn.h"
#include "widgets/runbook/matrixview.h"
#include "widgets/runbook/runbookview.h"
#include "widgets/topology/identitystrip.h"
#include "widgets/topology/topologyview.h"
#include "widgets/window/overviewpage.h"

#include <QAction>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

const auto layoutKey = u"window/layout"_s;
const auto columnsKey = u"window/columns"_s;
// Raised when docks or columns are added or renamed: an older layout is then not restored.
constexpr int layoutVersion = 5;
constexpr int phasesWidth = 260;
constexpr int workWidth = 680;
constexpr int liveWidth = 340;
constexpr int narrowestLive = 330;
constexpr int narrowestWork = 420;

} // namespace

MigrationPage::MigrationPage(MigrationSession& session, QWidget* parent)
    : QMainWindow(parent, Qt::Widget)
    , m_session(session)
    , m_banner(buildBanner())
    , m_runbook(new RunbookView(session))
    , m_overview(new OverviewPage(session))
    , m_matrix(new MatrixView(session))
    , m_phase(new PhasePage(session))
    , m_operation(new OperationPanel(session))
    , m_work(new PageStack)
    , m_outage(new OutageView(session))
    , m_toOutage(new QPushButton(tr("Writes are stopped: back to the &outage")))
{
    setDockNestingEnabled(true);
    auto* middle = new QWidget;
    auto* layout = new QVBoxLayout(middle);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    auto* notices = new NoticeBar;
    layout->addWidget(notices);
    connect(&session.live(), &LiveFeed::noticed, notices, &NoticeBar::tell);
    m_toOutage->setObjectName(u"toOutage"_s);
    layout->addWidget(m_toOutage);
    layout->addWidget(buildCentre(), 1);
    setCentralWidget(middle);
    buildDocks();
    connectWork();
    m_pristine = saveState(layoutVersion);
    m_pristineColumns = m_columns->saveState();
    if (restoreState(QSettings().value(layoutKey).toByteArray(), layoutVersion))
        m_columns->restoreState(QSettings().value(columnsKey).toByteArray());
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

QWidget* MigrationPage::buildCentre()
{
    m_work->setObjectName(u"work"_s);
    m_work->setMinimumWidth(narrowestWork);
    for (QWidget* page : {static_cast<QWidget*>(m_overview), static_cast<QWidget*>(m_matrix),
                          static_cast<QWidget*>(m_phase), static_cast<QWidget*>(m_operation)})
        m_work->addWidget(page);
    m_live = buildLive();
    m_columns = new QSplitter;
    m_columns->setObjectName(u"columns"_s);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(m_runbook);
    m_columns->addWidget(m_work);
    m_columns->addWidget(m_live);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setStretchFactor(2, 0);
    m_columns->setSizes({phasesWidth, workWidth, liveWidth});
    m_centre = new PageStack;
    m_centre->setObjectName(u"centre"_s);
    m_centre->addWidget(m_columns);
    m_centre->addWidget(m_outage);
    return m_centre;
}

// Its plots keep a height at which they can be read, also when a dock takes the room.
QWidget* MigrationPage::buildLive()
{
    auto* scroll = new ScrollColumn(new LagChart(m_session.live(), m_session.config()));
    scroll->setObjectName(u"live"_s);
    scroll->setAccessibleName(tr("Live"));
    scroll->setWindowTitle(tr("Live"));
    scroll->setMinimumWidth(narrowestLive);
    return scroll;
}

QDockWidget* MigrationPage::addDock(const QString& name, const QString& title, QWidget* content)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(content);
    addDockWidget(Qt::BottomDockWidgetArea, dock);
    if (!m_docks.isEmpty())
        tabifyDockWidget(m_docks.last(), dock);
    m_docks.append(dock);
    dock->hide();
    // Whoever asks for it wants to see it, not its tab.
    connect(dock->toggleViewAction(), &QAction::triggered, dock, [dock](bool on) {
        if (on)
            dock->raise();
    });
    m_runbook->addTool(dock->toggleViewAction());
    return dock;
}

void MigrationPage::buildDocks()
{
    // Which servers these are is never out of sight. No dock: one keeps its height, and would cut off the identifiers
    // when a warning needs more lines.
    setMenuWidget(new IdentityStrip(m_session));
    addDock(u"tables"_s, tr("Slots and sessions"), new ServerTables(m_session.live(), m_session.config()));
    auto* attackPanel = new AttackPanel(m_session);
    auto* attack = addDock(u"attack"_s, tr("Attack"), attackPanel);
    addDock(u"audit"_s, tr("Audit log"), new AuditView(m_session));
    connect(attackPanel, &AttackPanel::operationRequested, this, &MigrationPage::showOperation);
    connect(attackPanel, &AttackPanel::attackBegan, attack, [attack] {
        attack->show();
        attack->raise();
    });
}

void MigrationPage::connectWork()
{
    connect(m_outage, &OutageView::activeChanged, this, &MigrationPage::showOutage);
    connect(m_outage, &OutageView::leaveRequested, this, [this] { showOutage(false); });
    connect(m_outage, &OutageView::switched, this, [this] { showPhase(Phase::CleanUp); });
    connect(m_toOutage, &QPushButton::clicked, this, [this] { showOutage(true); });
    showOutage(m_outage->isActive());
    connect(&m_overview->topology(), &TopologyView::operationRequested, this, &MigrationPage::showOperation);
    connect(m_overview, &OverviewPage::phaseRequested, this, &MigrationPage::showPhase);
    connect(m_overview, &OverviewPage::checkRequested, this, [this] {
        showPhase(Phase::Check);
        m_phase->run();
    });
    connect(m_runbook, &RunbookView::overviewChosen, this, [this] { m_work->setCurrentWidget(m_overview); });
    connect(m_runbook, &RunbookView::databasesChosen, this, [this] { m_work->setCurrentWidget(m_matrix); });
    connect(m_matrix, &MatrixView::phaseRequested, this, [this](Phase phase, const DatabaseChoice& choice) {
        m_runbook->setChoice(choice);
        showPhase(phase);
    });
    connect(m_runbook, &RunbookView::phaseChosen, this, [this](Phase phase) {
        m_phase->show(phase, m_runbook->choice());
        m_work->setCurrentWidget(m_phase);
    });
    connect(m_runbook, &RunbookView::stepChosen, this, [this](const RunbookStep& step) {
        m_operation->show(step.operation, step.arguments);
        m_work->setCurrentWidget(m_operation);
    });
    connect(m_runbook, &RunbookView::choiceChanged, this, [this] {
        const auto& names = m_runbook->choice().names();
        m_overview->topology().setDatabase(names.size() == 1 ? names.first() : DatabaseName());
        if (m_work->currentWidget() == m_phase)
            m_phase->show(m_phase->phase(), m_runbook->choice());
    });
    connect(m_operation, &OperationPanel::continueRequested, this, [this] {
        const auto& steps = m_session.runbook();
        if (const auto next = suggestedStep(steps)) {
            const RunbookStep step = steps.at(*next);
            showOperation(step.operation, step.arguments);
        }
    });
    connect(m_phase, &PhasePage::phaseRequested, this, &MigrationPage::showPhase);
    connect(m_phase, &PhasePage::stepRequested, this,
            [this](const RunbookStep& step) { showOperation(step.operation, step.arguments); });
}

void MigrationPage::showOperation(const QString& operation, const Arguments& arguments)
{
    showOutage(false);
    m_runbook->select(operation, arguments);
    m_operation->show(operation, arguments);
    m_work->setCurrentWidget(m_operation);
}

void MigrationPage::showPhase(Phase phase)
{
    m_runbook->select(phase);
    m_phase->show(phase, m_runbook->choice());
    m_work->setCurrentWidget(m_phase);
}

void MigrationPage::showOverview()
{
    m_runbook->selectOverview();
    m_work->setCurrentWidget(m_overview);
}

// A person may look at everything else meanwhile; the way back to the outage stays in sight.
void MigrationPage::showOutage(bool shown)
{
    m_centre->setCurrentWidget(shown ? static_cast<QWidget*>(m_outage) : m_columns);
    m_toOutage->setVisible(!shown && m_outage->isActive());
}

void MigrationPage::offerReload()
{
    m_banner->show();
}

QList<QAction*> MigrationPage::viewActions() const
{
    QList<QAction*> actions;
    for (auto* dock : m_docks)
        actions.append(dock->toggleViewAction());
    return actions;
}

void MigrationPage::saveLayout() const
{
    QSettings settings;
    settings.setValue(layoutKey, saveState(layoutVersion));
    settings.setValue(columnsKey, m_columns->saveState());
}

void MigrationPage::resetLayout()
{
    restoreState(m_pristine, layoutVersion);
    m_columns->restoreState(m_pristineColumns);
}

} // namespace Flare
