// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/operation/operationpanel.h"

#include "core/operations/catalogue.h"
#include "core/operations/commandtext.h"
#include "widgets/operation/argumentform.h"
#include "widgets/operation/confirmsheet.h"
#include "widgets/operation/operationhead.h"
#include "widgets/operation/outcomeview.h"
#include "widgets/operation/planview.h"
#include "widgets/operation/runview.h"
#include "widgets/operation/stopbutton.h"
#include "widgets/parts/primarybutton.h"
#include "widgets/parts/scrollcolumn.h"
#include "widgets/parts/tonelabel.h"
#include "widgets/session/wayout.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// What the servers said longer ago is read again before anything is run on it.
constexpr auto planFreshFor = 60s;
constexpr auto typingPause = 300ms;
constexpr int leastTabs = 170;
constexpr auto askAgainAfter = 2s;

} // namespace

OperationPanel::OperationPanel(MigrationSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_head(new OperationHead)
    , m_body(new QWidget)
    , m_tabs(new QTabWidget)
    , m_planView(new PlanView)
    , m_runView(new RunView)
    , m_outcome(new OutcomeView)
    , m_consequences(new ToneLabel)
{
    m_tabs->setObjectName(u"tabs"_s);
    m_tabs->setAccessibleName(tr("Statements and log"));
    m_tabs->addTab(m_planView, tr("What will be &sent"));
    m_tabs->addTab(m_runView, tr("&Log"));
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins({});
    m_formPlace = new QVBoxLayout;
    body->addLayout(m_formPlace);
    body->addWidget(m_tabs, 1);
    body->addWidget(m_outcome);
    m_consequences->setObjectName(u"consequences"_s);
    m_consequences->setWordWrap(true);
    body->addWidget(m_consequences);
    m_tabs->setMinimumHeight(leastTabs);
    m_tabs->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 8, 12, 4);
    column->addWidget(m_head);
    column->addWidget(m_body, 1);
    column->addStretch();
    m_buttons = buildButtons();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(new ScrollColumn(content), 1);
    layout->addWidget(m_buttons);

    m_planSoon.setSingleShot(true);
    connect(&m_planSoon, &QTimer::timeout, this, &OperationPanel::plan);
    connect(&m_planning, &QFutureWatcherBase::finished, this, &OperationPanel::takePlan);
    connect(m_outcome, &OutcomeView::operationRequested, this,
            [this](const QString& operation) { show(operation, arguments()); });
    connect(&session, &MigrationSession::topologyChanged, this, &OperationPanel::takeTopology);
    showNothing();
}

OperationPanel::~OperationPanel()
{
    m_planStop.request_stop();
}

QWidget* OperationPanel::buildButtons()
{
    const auto button = [this](const QString& name, const QString& text, auto slot) {
        auto* made = new QPushButton(text);
        made->setObjectName(name);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, slot);
        return made;
    };
    m_copySql =
        button(u"copySql"_s, tr("Copy S&QL"), [this] { QGuiApplication::clipboard()->setText(m_planView->sql()); });
    m_copyCommand = button(u"copyCommand"_s, tr("&Copy as flare command"), [this] {
        QGuiApplication::clipboard()->setText(wholeCommandText(*m_operation, arguments(), m_session.config().path));
    });
    m_again = button(u"planAgain"_s, tr("Read &again"), [this] {
        m_session.connectAgain();
        plan();
    });
    const auto primary = [this](const QString& name, auto slot) {
        auto* made = new PrimaryButton;
        made->setObjectName(name);
        connect(made, &QPushButton::clicked, this, slot);
        return made;
    };
    m_stop = new StopButton;
    m_stop->setObjectName(u"stop"_s);
    m_go = primary(u"run"_s, [this] { run(); });
    m_continue = primary(u"continue"_s, [this] { emit continueRequested(); });
    m_blocked = new QLabel;
    m_blocked->setObjectName(u"blocked"_s);
    m_blocked->setWordWrap(true);
    auto* copies = new QHBoxLayout;
    copies->addWidget(m_copySql);
    copies->addWidget(m_copyCommand);
    copies->addStretch();
    copies->addWidget(m_again);
    auto* actions = new QHBoxLayout;
    actions->addWidget(m_blocked, 1);
    actions->addWidget(m_stop);
    actions->addWidget(m_go);
    actions->addWidget(m_continue);
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(12, 4, 12, 10);
    layout->addLayout(copies);
    layout->addLayout(actions);
    return box;
}

void OperationPanel::showNothing()
{
    m_planStop.request_stop();
    m_planSoon.stop();
    m_operation = nullptr;
    watch(nullptr);
    m_body->hide();
    m_buttons->hide();
    m_head->show(tr("Choose a step"),
                 tr("Choose a step of the runbook, an element of the topology, or an operation of the menu. Looking at "
                    "one changes nothing."));
}

void OperationPanel::show(const QString& operation, const Arguments& arguments)
{
    m_planStop.request_stop();
    m_runWhenPlanned = false;
    m_planDiffers = false;
    m_plan.reset();
    m_operation = findOperation(operation);
    if (m_operation == nullptr) {
        showNothing();
        return;
    }
    m_body->show();
    m_buttons->show();
    m_planView->clear();
    m_outcome->hide();
    makeForm(arguments);
    updateHead();
    watch(m_session.latestRun(m_operation->id, this->arguments()));
    m_tabs->setCurrentWidget(m_run != nullptr ? static_cast<QWidget*>(m_runView) : m_planView);
    plan();
}

void OperationPanel::makeForm(const Arguments& arguments)
{
    delete m_form;
    m_form = new ArgumentForm(*m_operation, m_session.config(), arguments);
    m_formPlace->addWidget(m_form);
    m_form->setVisible(!m_form->isEmpty());
    connect(m_form, &ArgumentForm::changed, this, &OperationPanel::argumentsChanged);
}

Arguments OperationPanel::arguments() const
{
    return m_form->arguments();
}

void OperationPanel::argumentsChanged()
{
    m_planStop.request_stop();
    m_runWhenPlanned = false;
    m_planDiffers = false;
    m_plan.reset();
    m_planSoon.start(typingPause);
    watch(m_session.latestRun(m_operation->id, arguments()));
    updateHead();
}

void OperationPanel::plan()
{
    m_planSoon.stop();
    m_plan.reset();
    m_planStop.request_stop();
    m_planStop = {};
    m_planView->showPlanning();
    m_planning.setFuture(m_session.plan(*m_operation, arguments(), m_planStop.get_token()));
    updateButtons();
}

// A plan that is not wanted any more was made for other arguments than the form shows: it must not become runnable.
void OperationPanel::takePlan()
{
    if (m_planStop.stop_requested())
        return;
    const auto result = m_planning.result();
    const bool runNext = std::exchange(m_runWhenPlanned, false);
    if (result.error)
        showPlanError(*result.error);
    else
        showPlan(*result.plan, runNext);
    updateHead();
    updateButtons();
    if (runNext && m_plan && !m_planDiffers)
        run();
}

// How a run ended stays in sight, whatever stands in the way of the next one.
void OperationPanel::showPlanError(const Error& error)
{
    m_planView->clear();
    if (m_run == nullptr)
        m_outcome->show(error);
    else
        m_planView->show(error);
}

void OperationPanel::showPlan(const Plan& plan, bool runNext)
{
    const auto read = m_planView->sql();
    m_plan = plan;
    m_plannedAt = QDateTime::currentDateTimeUtc();
    m_planView->show(plan);
    // The sheet of a destructive plan shows its statements once more.
    m_planDiffers =
        runNext && plan.risk != Risk::ReadOnly && plan.risk != Risk::Destructive && m_planView->sql() != read;
    if (m_planDiffers)
        m_tabs->setCurrentWidget(m_planView);
    if (m_run == nullptr)
        m_outcome->hide();
}

bool OperationPanel::isPlanFresh() const
{
    return m_plan
        && m_plannedAt.msecsTo(QDateTime::currentDateTimeUtc()) < std::chrono::milliseconds(planFreshFor).count();
}

// What is in the way may pass by itself, a stream that is too young for instance: then nobody needs to ask again.
void OperationPanel::takeTopology()
{
    updateHead();
    updateButtons();
    const bool refused = m_operation != nullptr && !m_plan && !m_planning.isRunning() && !m_planSoon.isActive();
    const bool running = m_run != nullptr && !m_run->isFinished();
    if (refused && !running)
        m_planSoon.start(askAgainAfter);
}

void OperationPanel::run()
{
    m_planDiffers = false;
    if (auto& wayOut = WayOut::of(m_session); m_operation->wayOut && wayOut.isPausing(arguments().database())) {
        wayOut.resume(arguments().database());
        return;
    }
    if (!isPlanFresh()) {
        m_runWhenPlanned = true;
        plan();
        return;
    }
    // What a disruptive one disturbs stands above the button.
    if (m_plan->risk == Risk::Destructive)
        confirmFirst();
    else
        watch(m_session.start(*m_plan, Confirmation::notNeededFor(*m_plan)));
}

void OperationPanel::confirmFirst()
{
    auto* sheet = new ConfirmSheet(
        m_session, {*m_plan},
        [this, plan = *m_plan](const QList<Confirmation>& proof) { watch(m_session.start(plan, proof.constFirst())); },
        window());
    sheet->open();
}

void OperationPanel::watch(RunWatcher* run)
{
    if (m_run != nullptr)
        m_run->disconnect(this);
    m_run = run;
    m_runView->watch(run);
    m_outcome->hide();
    if (run != nullptr) {
        m_tabs->setCurrentWidget(m_runView);
        connect(run, &RunWatcher::finished, this, [this] {
            showOutcome();
            plan();
        });
        connect(run, &RunWatcher::stopRequested, this, &OperationPanel::updateButtons);
        if (run->isFinished())
            showOutcome();
    }
    updateButtons();
}

void OperationPanel::showOutcome()
{
    // A step of the runbook leads on to the next one by the page's own button.
    m_outcome->show(*m_run->outcome(), m_operation->phase != Phase::Tools);
    updateButtons();
}

void OperationPanel::updateHead()
{
    if (m_operation != nullptr)
        m_head->show(*m_operation, m_session.config(), m_plan ? &*m_plan : nullptr,
                     findStep(m_session.runbook(), m_operation->id, arguments()));
}

QString OperationPanel::blockedBecause() const
{
    if (m_run != nullptr && !m_run->isFinished())
        return m_run->isStopping() ? tr("Stopping: what its step has begun is rolled back or given back first.")
                                   : QString();
    const auto risk = m_plan ? m_plan->risk : m_operation->risk;
    if (auto locked = m_session.lockedBecause(); !locked.isEmpty() && risk != Risk::ReadOnly)
        return locked;
    if (m_planning.isRunning() || m_planSoon.isActive())
        return tr("Reading both servers …");
    if (!m_plan)
        return m_run == nullptr ? tr("It can't be run now: the reason is told above.")
                                : tr("It can't be run now: the reason stands with what would be sent.");
    return m_plan->steps.isEmpty() ? tr("There is nothing to do.") : QString();
}

void OperationPanel::updateButtons()
{
    if (m_operation == nullptr)
        return;
    const bool running = m_run != nullptr && !m_run->isFinished();
    const auto reason = blockedBecause();
    m_blocked->setText(Theme::breakable(m_planDiffers && reason.isEmpty() ? tr(
                                            "The servers have changed: read the statements again before you run them.")
                                                                          : reason));
    m_go->setVisible(!running);
    m_go->setEnabled(reason.isEmpty());
    m_go->setToolTip(reason);
    const bool ask = m_plan && m_plan->risk == Risk::Destructive;
    const auto side = m_plan ? Theme::sideWord(m_plan->target).toUpper() : QString();
    m_go->setText(side.isEmpty() ? tr("&Run")
                      : ask      ? tr("&Run on the %1 …").arg(side)
                                 : tr("&Run on the %1").arg(side));
    m_copySql->setEnabled(m_plan && !m_plan->steps.isEmpty());
    const bool offersNext = updateContinue();
    const bool tells = m_plan && !m_plan->steps.isEmpty() && !running && !offersNext;
    const auto consequences = tells ? m_plan->consequences.join(u' ') : QString();
    m_consequences->setVisible(!consequences.isEmpty());
    m_consequences->tell(Theme::Tone::Warning, consequences);
    m_again->setEnabled(!m_planning.isRunning() && !running);
    m_stop->follow(m_run);
}

// Once the step is done, the way on takes the place of its button, which stays beside it.
bool OperationPanel::updateContinue()
{
    const auto& outcome = m_run != nullptr ? m_run->outcome() : std::nullopt;
    const bool succeeded = outcome && outcome->status == Outcome::Status::Succeeded;
    const auto& steps = m_session.runbook();
    const auto next = suggestedStep(steps);
    const bool isItself = next && steps.at(*next).operation == m_operation->id;
    const bool offers = succeeded && next && !isItself;
    m_continue->setVisible(offers);
    m_go->setPrimary(!offers);
    if (offers)
        m_continue->setText(tr("Co&ntinue: %1").arg(steps.at(*next).title));
    return offers;
}

} // namespace Flare
