// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runbookview.h"

#include "widgets/runbookdelegate.h"
#include "widgets/runbookmodel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// What a run logs may come a thousandfold a second; a person reads the list a few times.
constexpr auto eventPause = 100ms;
constexpr int nextPadding = 24;

int percentOf(const RunWatcher& run)
{
    const auto& events = run.events();
    const auto last = std::find_if(events.rbegin(), events.rend(), [](const Event& event) {
        return std::holds_alternative<Progress>(event) || std::holds_alternative<StepStarted>(event);
    });
    if (last == events.rend())
        return -1;
    const auto* progress = std::get_if<Progress>(&*last);
    return progress != nullptr && progress->total > 0
        ? static_cast<int>(std::clamp<qint64>(progress->done * 100 / progress->total, 0, 100))
        : -1;
}

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
    , m_next(new QPushButton)
    , m_nothing(new QLabel)
    , m_databases(new QComboBox)
{
    m_next->setObjectName(u"next"_s);
    m_next->setMinimumHeight(m_next->fontMetrics().height() * 2);
    m_next->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_nothing->setObjectName(u"nothingNext"_s);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(8, 4, 8, 4);
    m_list->setObjectName(u"steps"_s);
    m_list->setAccessibleName(tr("Steps of the migration"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RunbookDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMinimumWidth(330);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->addWidget(m_next);
    layout->addWidget(m_nothing);
    layout->addWidget(buildFilter());
    layout->addWidget(m_list, 1);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &RunbookView::update);
    connect(&m_ticking, &QTimer::timeout, this, &RunbookView::update);
    connect(m_next, &QPushButton::clicked, this, &RunbookView::chooseNext);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RunbookView::choose);
    // Enter asks for the step again, after something else was looked at.
    connect(m_list, &QAbstractItemView::activated, this, &RunbookView::choose);
    connect(&session, &MigrationSession::topologyChanged, this, &RunbookView::update);
    connect(&session, &MigrationSession::runStarted, this, &RunbookView::watch);
    update();
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
    layout->setContentsMargins({});
    layout->addWidget(label);
    layout->addWidget(m_databases, 1);
    connect(m_databases, &QComboBox::currentIndexChanged, this, &RunbookView::filter);
    return box;
}

void RunbookView::watch(RunWatcher* run)
{
    connect(run, &RunWatcher::eventsArrived, this, [this] {
        if (!m_soon.isActive())
            m_soon.start(eventPause);
    });
    update();
}

std::optional<StepRun> RunbookView::runOf(const RunbookStep& step) const
{
    const auto* run = step.operation.isEmpty() ? nullptr : m_session.latestRun(step.operation, step.arguments);
    if (run == nullptr)
        return std::nullopt;
    if (!run->isFinished())
        return StepRun{true, percentOf(*run), {}, {}, std::chrono::duration_cast<std::chrono::seconds>(run->elapsed())};
    const auto& outcome = *run->outcome();
    return StepRun{false, -1, outcome.status, outcome.error ? outcome.error->message() : QString(), {}};
}

void RunbookView::update()
{
    const auto& steps = m_session.runbook();
    QList<std::optional<StepRun>> runs;
    for (const auto& step : steps)
        runs.append(runOf(step));
    showSteps(steps, runs);
    // How long it has been running goes on also when nothing is said.
    if (std::any_of(m_runs.begin(), m_runs.end(), isRunning))
        m_ticking.start(1s);
    else
        m_ticking.stop();
}

void RunbookView::showSteps(const QList<RunbookStep>& steps, const QList<std::optional<StepRun>>& runs)
{
    m_steps = steps;
    m_runs = runs;
    keepingCurrent([&] { m_model->setSteps(steps, runs); });
    updateNext();
}

void RunbookView::updateNext()
{
    const auto next = suggestedStep(m_steps);
    m_next->setVisible(next.has_value());
    m_nothing->setVisible(!next);
    if (!next) {
        m_nothing->setText(nothingText());
        return;
    }
    const auto& step = m_steps[*next];
    const auto what = step.subject.isEmpty() ? step.title : tr("%1, %2").arg(step.title, step.subject);
    m_nextText = isRunning(m_runs.value(*next)) ? tr("Ru&nning: %1").arg(what) : tr("&Next: %1").arg(what);
    m_next->setToolTip(tr("%1\n%2").arg(what, step.reason));
    m_next->setAccessibleDescription(step.reason);
    elideNext();
}

void RunbookView::elideNext()
{
    const auto text = m_next->fontMetrics().elidedText(
        m_nextText, Qt::ElideRight, std::max(m_next->width(), 1) - nextPadding, Qt::TextShowMnemonic);
    if (m_next->text() != text)
        m_next->setText(text);
}

void RunbookView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    elideNext();
}

QString RunbookView::nothingText() const
{
    const auto are = [](RunbookStep::State state) {
        return [state](const RunbookStep& step) { return step.state == state; };
    };
    if (!m_session.topology().takenAt.isValid() && m_session.isConnecting())
        return tr("Asking both servers …");
    if (std::any_of(m_steps.begin(), m_steps.end(), are(RunbookStep::State::Unknown)))
        return tr("What comes next is not known while a server does not answer.");
    const auto isOver = [](const RunbookStep& step) {
        return step.state == RunbookStep::State::Done || step.state == RunbookStep::State::Optional;
    };
    if (std::all_of(m_steps.begin(), m_steps.end(), isOver))
        return tr("Everything is done: there is no next step.");
    return tr("There is nothing to do next: what runs or is blocked is told below.");
}

void RunbookView::choose(const QModelIndex& index)
{
    const auto* step = m_quiet ? nullptr : m_model->step(index);
    // A copy: who hears of it may make the model change its rows.
    if (step != nullptr)
        emit stepChosen(RunbookStep(*step));
}

void RunbookView::chooseNext()
{
    if (!m_model->next().isValid())
        m_databases->setCurrentIndex(0);
    const auto next = m_model->next();
    if (m_list->currentIndex() == next)
        choose(next);
    else
        m_list->setCurrentIndex(next);
}

void RunbookView::filter()
{
    keepingCurrent([this] { m_model->setDatabase(DatabaseName(m_databases->currentData().toString())); });
}

void RunbookView::keepingCurrent(const std::function<void()>& change)
{
    const auto* current = m_model->step(m_list->currentIndex());
    const auto kept = current == nullptr ? std::nullopt : std::optional(*current);
    change();
    if (kept && !m_list->currentIndex().isValid())
        mark(m_model->indexOf(kept->operation, kept->arguments));
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
    auto index = m_model->indexOf(operation, arguments);
    if (!index.isValid() && m_databases->currentIndex() != 0) {
        m_databases->setCurrentIndex(0);
        index = m_model->indexOf(operation, arguments);
    }
    mark(index);
}

} // namespace Flare
