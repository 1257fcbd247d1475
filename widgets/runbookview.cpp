// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runbookview.h"

#include "widgets/runbookdelegate.h"
#include "widgets/runbookmodel.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

RunbookView::RunbookView(MigrationSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new RunbookModel(this))
    , m_list(new QListView)
    , m_next(new QPushButton)
    , m_nothing(new QLabel)
{
    m_next->setObjectName(u"next"_s);
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
    layout->addWidget(m_list, 1);
    connect(m_next, &QPushButton::clicked, this, &RunbookView::chooseNext);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (const auto* step = m_model->step(index))
            emit stepChosen(*step);
    });
    connect(&session, &MigrationSession::topologyChanged, this, &RunbookView::update);
    connect(&session, &MigrationSession::runStarted, this, &RunbookView::watch);
    update();
}

void RunbookView::watch(RunWatcher* run)
{
    connect(run, &RunWatcher::eventsArrived, this, &RunbookView::update);
    update();
}

std::optional<StepRun> RunbookView::runOf(const RunbookStep& step) const
{
    const auto* run = step.operation.isEmpty() ? nullptr : m_session.latestRun(step.operation, step.arguments);
    if (run == nullptr)
        return std::nullopt;
    if (!run->isFinished())
        return StepRun{true, percentOf(*run), {}, {}};
    const auto& outcome = *run->outcome();
    return StepRun{false, -1, outcome.status, outcome.error ? outcome.error->message() : QString()};
}

void RunbookView::update()
{
    const auto& steps = m_session.runbook();
    QList<std::optional<StepRun>> runs;
    for (const auto& step : steps)
        runs.append(runOf(step));
    m_model->setSteps(steps, runs);
    updateNext();
}

void RunbookView::updateNext()
{
    const auto* next = m_model->step(m_model->next());
    m_next->setVisible(next != nullptr);
    m_nothing->setVisible(next == nullptr);
    if (next != nullptr) {
        m_next->setText(next->subject.isEmpty() ? tr("&Next: %1").arg(next->title)
                                                : tr("&Next: %1, %2").arg(next->title, next->subject));
        m_next->setToolTip(next->reason);
        return;
    }
    const auto& steps = m_session.runbook();
    const bool unknown = std::any_of(steps.begin(), steps.end(),
                                     [](const auto& step) { return step.state == RunbookStep::State::Unknown; });
    m_nothing->setText(!m_session.topology().takenAt.isValid() ? tr("Asking both servers …")
                           : unknown ? tr("What comes next is not known while a server does not answer.")
                                     : tr("There is nothing to do next: what runs or is blocked is told below."));
}

void RunbookView::chooseNext()
{
    const auto next = m_model->next();
    if (m_list->currentIndex() == next) {
        if (const auto* step = m_model->step(next))
            emit stepChosen(*step);
        return;
    }
    m_list->setCurrentIndex(next);
}

void RunbookView::select(const QString& operation, const Arguments& arguments)
{
    const QSignalBlocker quiet(m_list->selectionModel());
    const auto index = m_model->indexOf(operation, arguments);
    m_list->setCurrentIndex(index);
    m_list->viewport()->update();
}

} // namespace Flare
