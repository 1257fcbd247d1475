// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/runwatcher.h"

#include "widgets/session/operationwords.h"

namespace Flare {

namespace {

void sayInWindowsWords(Event& event)
{
    if (auto* message = std::get_if<Message>(&event))
        message->text = withOperationTitles(message->text);
    auto* outcome = std::get_if<Outcome>(&event);
    if (outcome == nullptr)
        return;
    outcome->summary = withOperationTitles(outcome->summary);
    if (outcome->error)
        outcome->error = withOperationTitles(*outcome->error);
}

} // namespace

RunWatcher::RunWatcher(Plan plan, Run run, QObject* parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_run(std::move(run))
{
    connect(&m_watcher, &QFutureWatcherBase::resultsReadyAt, this, &RunWatcher::take);
    m_watcher.setFuture(m_run.events());
}

std::chrono::milliseconds RunWatcher::elapsed() const
{
    const auto end = isFinished() ? m_ended : std::chrono::steady_clock::now();
    return std::chrono::duration_cast<std::chrono::milliseconds>(end - m_begun);
}

void RunWatcher::requestStop()
{
    if (isFinished())
        return;
    // Also once more: what gives back and can't go on gives up then.
    m_run.requestStop();
    if (!std::exchange(m_stopping, true))
        emit stopRequested();
}

void RunWatcher::take(int first, int end)
{
    const auto known = static_cast<int>(m_events.size());
    for (int index = first; index < end; ++index) {
        auto event = m_watcher.resultAt(index);
        sayInWindowsWords(event);
        if (const auto* outcome = std::get_if<Outcome>(&event)) {
            m_outcome = *outcome;
            m_ended = std::chrono::steady_clock::now();
        }
        m_events.append(std::move(event));
        m_arrivals.append(QDateTime::currentDateTimeUtc());
    }
    emit eventsArrived(known);
    if (m_outcome)
        emit finished();
}

} // namespace Flare
