// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/operationpanel.h"

#include "core/operations/catalogue.h"
#include "core/operations/commandtext.h"
#include "widgets/argumentform.h"
#include "widgets/confirmsheet.h"
#include "widgets/operationhead.h"
#include "widgets/outcomeview.h"
#include "widgets/planview.h"
#include "widgets/runview.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
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
    body->addWidget(buildButtons());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 8);
    layout->addWidget(m_head);
    layout->addWidget(m_body, 1);
    layout->addStretch();
    setMinimumWidth(380);

    m_planSoon.setSingleShot(true);
    connect(&m_planSoon, &QTimer::timeout, this, &OperationPanel::plan);
    connect(&m_planning, &QFutureWatcherBase::finished, this, &OperationPanel::takePlan);
    connect(m_outcome, &OutcomeView::undoRequested, this,
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
    m_stop = button(u"stop"_s, tr("S&top"), [this] { m_run->requestStop(); });
    m_go = button(u"run"_s, tr("&Run"), [this] { run(); });
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
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
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
    m_head->show(tr("Choose a step"),
                 tr("Choose a step of the runbook, an element of the topology, or an operation of the menu. Looking at "
                    "one changes nothing."));
}

void OperationPanel::showSwitch()
{
    showNothing();
    const auto* found = findStep(m_session.runbook(), QString(), {});
    if (found == nullptr)
        return;
    const auto& host = m_session.config().subscriber;
    m_head->show(found->title, found->reason, tr("The application's new server: %1:%2").arg(host.host).arg(host.port));
}

void OperationPanel::show(const QString& operation, const Arguments& arguments)
{
    m_planStop.request_stop();
    m_runWhenPlanned = false;
    m_planDiffers = false;
    m_plan.reset();
    m_operation = findOperation(operation);
    if (m_operation == nullptr) {
        showSwitch();
        return;
    }
    m_body->show();
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
    if (!isPlanFresh()) {
        m_runWhenPlanned = true;
        plan();
        return;
    }
    switch (m_plan->risk) {
    case Risk::ReadOnly:
    case Risk::Additive:
        watch(m_session.start(*m_plan, Confirmation::notNeededFor(*m_plan)));
        return;
    case Risk::Disruptive:
        askFirst();
        return;
    case Risk::Destructive:
        confirmFirst();
        return;
    }
}

void OperationPanel::askFirst()
{
    auto* box = new QMessageBox(
        QMessageBox::NoIcon, m_operation->title,
        tr("%1 on the %2, %3?").arg(m_operation->title, Theme::sideWord(m_plan->target), m_plan->database),
        QMessageBox::Cancel, window());
    box->setObjectName(u"disruptive"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(m_plan->consequences.join(u"\n\n"_s));
    box->setDefaultButton(QMessageBox::Cancel);
    auto* go = box->addButton(m_go->text(), QMessageBox::AcceptRole);
    connect(go, &QPushButton::clicked, this,
            [this, plan = *m_plan] { watch(m_session.start(plan, Confirmation::notNeededFor(plan))); });
    box->open();
}

void OperationPanel::confirmFirst()
{
    auto* sheet = new ConfirmSheet(
        m_session, *m_plan,
        [this, plan = *m_plan](Confirmation confirmation) { watch(m_session.start(plan, std::move(confirmation))); },
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
    m_outcome->show(*m_run->outcome());
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
    m_blocked->setText(m_planDiffers && reason.isEmpty()
                           ? tr("The servers have changed: read the statements again before you run them.")
                           : reason);
    m_go->setVisible(!running);
    m_go->setEnabled(reason.isEmpty());
    m_go->setToolTip(reason);
    const bool ask = m_plan && (m_plan->risk == Risk::Destructive || m_plan->risk == Risk::Disruptive);
    const auto side = m_plan ? Theme::sideWord(m_plan->target).toUpper() : QString();
    m_go->setText(side.isEmpty() ? tr("&Run")
                      : ask      ? tr("&Run on the %1 …").arg(side)
                                 : tr("&Run on the %1").arg(side));
    m_copySql->setEnabled(m_plan && !m_plan->steps.isEmpty());
    m_again->setEnabled(!m_planning.isRunning() && !running);
    updateStop();
}

void OperationPanel::updateStop()
{
    const bool running = m_run != nullptr && !m_run->isFinished();
    m_stop->setVisible(running);
    if (!running)
        return;
    m_stop->setEnabled(!m_run->isStopping());
    m_stop->setText(m_run->plan().endless ? tr("S&top") : tr("&Cancel"));
    m_stop->setToolTip(m_run->plan().endless
                           ? tr("Ends it; being stopped is how it ends well.")
                           : tr("The running statement is cancelled on its server and its step rolled back. What "
                                "earlier steps did stays; the outcome says how to undo it."));
}

} // namespace Flare
