// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/operation/phasepage.h"

#include "widgets/operation/confirmsheet.h"
#include "widgets/operation/outcomeview.h"
#include "widgets/operation/phasesteps.h"
#include "widgets/operation/phasetext.h"
#include "widgets/operation/runview.h"
#include "widgets/parts/primarybutton.h"
#include "widgets/parts/scrollcolumn.h"
#include "widgets/parts/sqlhighlighter.h"
#include "widgets/parts/tonelabel.h"
#include "widgets/session/stepstate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <ranges>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

// Of the page's height: the statements below want their room, too.
constexpr double mostForSteps = 0.42;
constexpr int leastPhaseTabs = 170;

} // namespace

PhasePage::PhasePage(MigrationSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_preview(session)
    , m_title(new QLabel)
    , m_counts(new QLabel)
    , m_before(new ToneLabel)
    , m_logs(new QToolButton)
    , m_steps(new PhaseSteps(session))
    , m_tabs(new QTabWidget)
    , m_sql(new QPlainTextEdit)
    , m_log(new RunView)
    , m_consequences(new ToneLabel)
    , m_outcome(new OutcomeView)
    , m_message(new QLabel)
{
    build();
    connect(&m_preview, &PhasePreview::changed, this, &PhasePage::update);
    connect(&session, &MigrationSession::topologyChanged, this, &PhasePage::updateSteps);
    connect(&session, &MigrationSession::runStarted, this, &PhasePage::updateSteps);
    connect(&session, &MigrationSession::runFinished, this, &PhasePage::updateSteps);
    connect(m_steps, &PhaseSteps::stepRequested, this, &PhasePage::stepRequested);
    connect(m_logs, &QToolButton::clicked, this, [this] { emit phaseRequested(m_logsOf); });
}

PhasePage::~PhasePage() = default;

void PhasePage::build()
{
    m_title->setObjectName(u"phaseTitle"_s);
    m_title->setFont(Theme::headingFont(1.4));
    m_counts->setObjectName(u"phaseCounts"_s);
    m_before->setObjectName(u"phaseBefore"_s);
    m_before->setWordWrap(true);
    m_before->hide();
    m_logs->setObjectName(u"phaseLogs"_s);
    m_logs->setText(tr("L&ogs"));
    m_logs->setAutoRaise(true);
    m_logs->setFocusPolicy(Qt::StrongFocus);
    m_logs->hide();
    m_steps->setObjectName(u"phaseSteps"_s);
    m_sql->setObjectName(u"phaseSql"_s);
    m_sql->setAccessibleName(tr("The statements that will be sent"));
    m_sql->setReadOnly(true);
    m_sql->setTabChangesFocus(true);
    m_sql->setFont(Theme::fixedFont());
    new SqlHighlighter(m_sql);
    m_tabs->setObjectName(u"phaseTabs"_s);
    m_tabs->setAccessibleName(tr("Statements and log"));
    m_tabs->addTab(m_sql, tr("What will be &sent"));
    m_tabs->addTab(m_log, tr("&Log"));
    m_consequences->setObjectName(u"consequences"_s);
    m_consequences->setWordWrap(true);
    m_outcome->hide();
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_title);
    head->addWidget(m_counts, 1, Qt::AlignLeft | Qt::AlignBottom);
    m_tabs->setMinimumHeight(leastPhaseTabs);
    m_tabs->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 8, 12, 4);
    column->addLayout(head);
    auto* before = new QHBoxLayout;
    before->addWidget(m_before, 1);
    before->addWidget(m_logs);
    column->addLayout(before);
    column->addWidget(m_steps);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_outcome);
    column->addWidget(m_consequences);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(new ScrollColumn(content), 1);
    layout->addWidget(buildButtons());
}

QWidget* PhasePage::buildButtons()
{
    m_copy = new QPushButton(tr("Copy S&QL"));
    m_copy->setObjectName(u"copyPhaseSql"_s);
    m_copy->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_sql->toPlainText()); });
    m_stop = new PrimaryButton;
    m_stop->setObjectName(u"stopPhase"_s);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_run->requestStop(); });
    m_go = new PrimaryButton;
    m_go->setObjectName(u"go"_s);
    connect(m_go, &QPushButton::clicked, this, &PhasePage::proceed);
    m_message->setObjectName(u"phaseMessage"_s);
    m_message->setWordWrap(true);
    auto* box = new QWidget;
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(12, 4, 12, 10);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_copy);
    layout->addWidget(m_stop);
    layout->addWidget(m_go);
    return box;
}

void PhasePage::show(Phase phase, const DatabaseChoice& databases)
{
    if (phase != m_phase) {
        m_before->hide();
        m_logs->hide();
    }
    m_phase = phase;
    m_databases = databases;
    m_title->setText(u"%1  %2"_s.arg(numberOf(phase)).arg(phaseText(phase)));
    m_preview.show(phase, databases);
    updateRun();
    update();
}

bool PhasePage::isRunning() const
{
    return m_run && !m_run->isFinished();
}

void PhasePage::update()
{
    updateSteps();
    updateStatements();
    updateButtons();
}

void PhasePage::updateSteps()
{
    QList<RunbookStep> shown;
    int left = 0;
    for (const auto& step : m_session.runbook()) {
        if (step.phase != m_phase || !m_databases.includes(step))
            continue;
        shown.append(step);
        left += isToDo(step) ? 1 : 0;
    }
    const auto steps = tr("%n step(s)", nullptr, static_cast<int>(shown.size()));
    m_counts->setText(left == 0 ? tr("%1, all done").arg(steps) : tr("%1, %2 to do").arg(steps).arg(left));
    m_steps->show(shown);
    updateButtons();
}

void PhasePage::updateStatements()
{
    const auto text = phaseStatements(m_preview);
    if (m_sql->toPlainText() != text)
        m_sql->setPlainText(text);
    const auto consequences = phaseConsequences(m_preview);
    m_consequences->setVisible(!consequences.isEmpty() && !isRunning());
    if (!consequences.isEmpty())
        m_consequences->tell(Theme::Tone::Warning, consequences.join(u'\n'));
}

std::optional<Phase> PhasePage::nextPhase() const
{
    const auto& steps = m_session.runbook();
    const auto isLeft = [&steps](Phase phase) {
        return std::ranges::any_of(steps,
                                   [phase](const RunbookStep& step) { return step.phase == phase && isToDo(step); });
    };
    const auto& phases = migrationPhases();
    const auto next = suggestedStep(steps);
    if (next && steps.at(*next).phase != m_phase && !runnableSteps(m_preview).isEmpty())
        return steps.at(*next).phase;
    for (auto at = phases.indexOf(m_phase) + 1; at < phases.size(); ++at) {
        if (isLeft(phases.at(at)))
            return phases.at(at);
    }
    return next && steps.at(*next).phase != m_phase ? std::optional(steps.at(*next).phase) : std::nullopt;
}

bool PhasePage::canRun() const
{
    const auto steps = runnableSteps(m_preview);
    return std::ranges::any_of(steps, [this](const RunbookStep& step) {
        return step.state == RunbookStep::State::Ready || step.state == RunbookStep::State::Running
            || (step.state == RunbookStep::State::Blocked && PhaseLane::passesByItself(m_session, step));
    });
}

QString PhasePage::blockedText() const
{
    auto locked = m_session.lockedBecause();
    if (!locked.isEmpty() && m_phase != Phase::Check)
        return locked;
    const auto steps = runnableSteps(m_preview);
    if (canRun() || steps.isEmpty())
        return {};
    return steps.first().reason;
}

void PhasePage::updateButtons()
{
    const bool ours = isRunning() && m_run->phase() == m_phase;
    m_stop->setVisible(ours);
    m_go->setVisible(!ours);
    m_copy->setVisible(!ours && m_tabs->currentWidget() == m_sql);
    if (ours) {
        m_stop->setText(m_run->isStopping() ? tr("Stopping …") : tr("S&top"));
        m_stop->setEnabled(!m_run->isStopping());
        tellMessage(runningText(*m_run));
        return;
    }
    const auto blocked = blockedText();
    const auto next = nextPhase();
    const bool runs = canRun() && blocked.isEmpty() && !isRunning();
    tellMessage(isRunning()              ? tr("%1 is running.").arg(phaseText(m_run->phase()))
                    : !blocked.isEmpty() ? blocked
                    : !next && !runs     ? tr("Everything is done.")
                                         : QString());
    m_go->setVisible(runs || isRunning() || next);
    // What runs has been shown before.
    const bool reads = runs && m_preview.isPlanning();
    if (reads)
        tellMessage(tr("Reading both servers …"));
    m_go->setEnabled(!reads && m_session.topology().takenAt.isValid());
    m_go->setText(runs              ? runCaption(m_preview)
                      : isRunning() ? tr("Sho&w what runs")
                      : next        ? tr("Co&ntinue: %1").arg(phaseText(*next))
                                    : QString());
}

void PhasePage::tellMessage(const QString& text)
{
    m_message->setText(Theme::breakable(text));
}

void PhasePage::proceed()
{
    if (isRunning())
        emit phaseRequested(m_run->phase());
    else if (canRun() && blockedText().isEmpty())
        run();
    else if (const auto next = nextPhase())
        emit phaseRequested(*next);
}

void PhasePage::run()
{
    if (isRunning())
        return;
    m_run = std::make_unique<PhaseRun>(m_session, m_phase, m_databases);
    connect(m_run.get(), &PhaseRun::changed, this, &PhasePage::updateRun);
    connect(m_run.get(), &PhaseRun::confirmationWanted, this, &PhasePage::confirm);
    connect(m_run.get(), &PhaseRun::finished, this, &PhasePage::takeEnd);
    m_before->hide();
    m_logs->hide();
    m_outcome->hide();
    m_run->start();
}

void PhasePage::updateRun()
{
    const bool ours = m_run && m_run->phase() == m_phase;
    if (!ours) {
        m_watched = nullptr;
        m_log->watch(nullptr);
        m_outcome->hide();
        m_tabs->setCurrentWidget(m_sql);
    } else if (m_run->run() != nullptr && m_run->run() != m_watched) {
        m_watched = m_run->run();
        m_log->watch(m_watched);
        m_tabs->setCurrentWidget(m_log);
    }
    m_consequences->setVisible(m_consequences->isVisibleTo(this) && !isRunning());
    updateButtons();
}

void PhasePage::confirm(const QList<Plan>& plans)
{
    auto* sheet = new ConfirmSheet(
        m_session, plans,
        [this](const QList<Confirmation>& proof) {
            if (m_run)
                m_run->confirm(proof);
        },
        window());
    connect(sheet, &QDialog::rejected, this, [this] {
        if (m_run)
            m_run->decline();
    });
    sheet->open();
}

void PhasePage::takeEnd()
{
    const auto phase = m_run->phase();
    if (m_run->problem() && phase == m_phase)
        m_outcome->showProblem(problemTitle(*m_run),
                               m_run->end() == PhaseRun::End::Stopped ? Theme::Tone::Warning : Theme::Tone::Bad,
                               *m_run->problem());
    const auto next = nextPhase();
    const bool moves = m_run->movesOn() && phase == m_phase && next && isVisible() && m_run->stepsRun() > 0;
    if (!moves) {
        m_preview.show(m_phase, m_databases);
        update();
        return;
    }
    const auto told = tr("%1 is done: %n step(s), %2.", nullptr, m_run->stepsRun())
                          .arg(phaseText(phase), Theme::durationText(m_run->elapsed()));
    emit phaseRequested(*next);
    m_before->tell(Theme::Tone::Good, told);
    m_logsOf = phase;
    m_logs->show();
    m_before->show();
}

void PhasePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_steps->setMostHeight(static_cast<int>(height() * mostForSteps));
}

void PhasePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_preview.show(m_phase, m_databases);
}

// Nobody reads what is planned behind another page, and each plan costs both servers a look.
void PhasePage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_preview.pause();
}

} // namespace Flare
