// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runbook/runbookview.h"

#include "widgets/runbook/runbookdelegate.h"
#include "widgets/runbook/runbookmodel.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// What a run logs may come a thousandfold a second; a person reads the list a few times.
constexpr auto eventPause = 100ms;
constexpr int narrowest = 240;
constexpr int widest = 320;

bool isRunning(const std::optional<StepRun>& run)
{
    return run && run->running;
}

} // namespace

RunbookView::RunbookView(MigrationSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new RunbookModel(this))
    , m_list(new QListView)
    , m_databases(new QComboBox)
    , m_tools(new QVBoxLayout)
{
    m_list->setObjectName(u"steps"_s);
    m_list->setAccessibleName(tr("Phases of the migration"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RunbookDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    setMinimumWidth(narrowest);
    setMaximumWidth(widest);
    m_tools->setContentsMargins(6, 2, 6, 4);
    m_tools->setSpacing(0);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(buildFilter());
    layout->addWidget(m_list, 1);
    layout->addLayout(m_tools);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &RunbookView::update);
    connect(&m_ticking, &QTimer::timeout, this, &RunbookView::update);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RunbookView::choose);
    // Enter asks for the row again, after something else was looked at.
    connect(m_list, &QAbstractItemView::activated, this, &RunbookView::choose);
    connect(&session, &MigrationSession::topologyChanged, this, &RunbookView::update);
    connect(&session, &MigrationSession::runStarted, this, &RunbookView::watch);
    connect(&session, &MigrationSession::runFinished, this, &RunbookView::update);
    update();
    selectOverview();
}

QWidget* RunbookView::buildFilter()
{
    m_databases->setObjectName(u"databases"_s);
    m_databases->addItem(tr("All databases"), QString());
    const auto names = m_session.config().databases();
    for (const auto& name : names)
        m_databases->addItem(name.text(), name.text());
    m_databases->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* label = new QLabel(tr("&Show"));
    label->setBuddy(m_databases);
    auto* box = new QWidget;
    box->setObjectName(u"filter"_s);
    box->setVisible(names.size() > 1);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(8, 6, 8, 2);
    layout->addWidget(label);
    layout->addWidget(m_databases, 1);
    connect(m_databases, &QComboBox::currentIndexChanged, this, &RunbookView::filter);
    return box;
}

void RunbookView::addTool(QAction* action)
{
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_tools->addWidget(button, 0, Qt::AlignLeft);
}

void RunbookView::watch(RunWatcher* run)
{
    connect(run, &RunWatcher::eventsArrived, this, [this] {
        if (!m_soon.isActive())
            m_soon.start(eventPause);
    });
    update();
}

void RunbookView::update()
{
    const auto& steps = m_session.runbook();
    QList<std::optional<StepRun>> runs;
    for (const auto& step : steps)
        runs.append(stepRunOf(m_session, step));
    showSteps(steps, runs);
    // How long it has been running goes on also when nothing is said.
    if (std::any_of(runs.begin(), runs.end(), isRunning))
        m_ticking.start(1s);
    else
        m_ticking.stop();
}

void RunbookView::showSteps(const QList<RunbookStep>& steps, const QList<std::optional<StepRun>>& runs)
{
    keepingCurrent([&] { m_model->setSteps(steps, runs); });
}

// A text that takes another number of lines moves those below it.
void RunbookView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_list->doItemsLayout();
}

const DatabaseChoice& RunbookView::choice() const
{
    return m_model->choice();
}

// More than one are no line of the filter until they are chosen.
void RunbookView::setChoice(const DatabaseChoice& choice)
{
    const QSignalBlocker quiet(m_databases);
    const auto single = m_databases->findData(choice.names().size() == 1 ? choice.names().first().text() : QString());
    const auto several = m_session.config().databases().size() + 1;
    m_databases->removeItem(static_cast<int>(several));
    if (choice.names().size() > 1)
        m_databases->addItem(tr("%n database(s)", nullptr, static_cast<int>(choice.names().size())));
    m_databases->setCurrentIndex(choice.names().size() > 1 ? static_cast<int>(several) : single);
    m_several = choice;
    apply(choice);
}

void RunbookView::choose(const QModelIndex& index)
{
    if (m_quiet || !index.isValid())
        return;
    if (m_model->kind(index) == RunbookModel::Kind::Overview) {
        emit overviewChosen();
        return;
    }
    if (m_model->kind(index) == RunbookModel::Kind::Databases) {
        emit databasesChosen();
        return;
    }
    // Copies: who hears of it may make the model change its rows.
    const auto phase = *m_model->phase(index);
    if (const auto* step = m_model->step(index)) {
        emit stepChosen(RunbookStep(*step));
        return;
    }
    // The click that chose it still looks for the row under the mouse, and must find the same.
    QMetaObject::invokeMethod(
        this, [this, phase] { open(phase); }, Qt::QueuedConnection);
    emit phaseChosen(phase);
}

void RunbookView::open(Phase phase)
{
    keepingCurrent([&] { m_model->setOpenPhase(phase); });
    m_list->scrollTo(m_list->currentIndex());
}

void RunbookView::filter()
{
    const auto name = m_databases->currentData();
    apply(name.isValid() ? DatabaseChoice(DatabaseName(name.toString())) : m_several);
}

void RunbookView::apply(const DatabaseChoice& choice)
{
    keepingCurrent([&] { m_model->setChoice(choice); });
    emit choiceChanged();
}

void RunbookView::keepingCurrent(const std::function<void()>& change)
{
    const auto current = m_list->currentIndex();
    const auto* chosen = m_model->step(current);
    const auto step = chosen == nullptr ? std::nullopt : std::optional(*chosen);
    const auto phase = m_model->phase(current);
    const bool wasDatabases = current.isValid() && m_model->kind(current) == RunbookModel::Kind::Databases;
    const bool had = current.isValid();
    change();
    if (!had || m_list->currentIndex().isValid())
        return;
    auto now = step ? m_model->indexOf(step->operation, step->arguments) : QModelIndex();
    if (!now.isValid())
        now = phase ? m_model->indexOf(*phase) : wasDatabases ? m_model->databases() : m_model->overview();
    mark(now);
}

void RunbookView::mark(const QModelIndex& index)
{
    const QScopedValueRollback quiet(m_quiet, true);
    m_list->setCurrentIndex(index);
    if (!index.isValid())
        m_list->clearSelection();
}

void RunbookView::select(const QString& operation, const Arguments& arguments)
{
    const QScopedValueRollback quiet(m_quiet, true);
    auto phase = m_model->phaseOf(operation, arguments);
    if (!phase && m_databases->currentIndex() != 0) {
        m_databases->setCurrentIndex(0);
        phase = m_model->phaseOf(operation, arguments);
    }
    if (phase)
        m_model->setOpenPhase(phase);
    const auto index = m_model->indexOf(operation, arguments);
    mark(index);
    if (index.isValid())
        m_list->scrollTo(index);
}

void RunbookView::select(Phase phase)
{
    open(phase);
    mark(m_model->indexOf(phase));
}

void RunbookView::selectOverview()
{
    mark(m_model->overview());
}

void RunbookView::selectDatabases()
{
    mark(m_model->databases());
}

} // namespace Flare
