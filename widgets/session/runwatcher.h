// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/runner.h"

#include <QDateTime>
#include <QFutureWatcher>
#include <QList>
#include <QObject>

#include <chrono>

namespace Flare {

/// An operation under way, as the window's thread sees it: its events in their order, then its outcome, once. What has
/// happened before somebody connects is in events().
class RunWatcher final : public QObject
{
    Q_OBJECT

public:
    RunWatcher(Plan plan, Run run, QObject* parent = nullptr);

    [[nodiscard]] const Plan& plan() const { return m_plan; }
    [[nodiscard]] const Operation& operation() const { return *m_plan.operation; }
    [[nodiscard]] const QString& id() const { return m_run.id(); }
    [[nodiscard]] const QList<Event>& events() const { return m_events; }
    /// When each of events() came here, in UTC: whoever looks at the run later reads the same times.
    [[nodiscard]] const QList<QDateTime>& arrivals() const { return m_arrivals; }
    [[nodiscard]] bool isFinished() const { return m_outcome.has_value(); }
    [[nodiscard]] const std::optional<Outcome>& outcome() const { return m_outcome; }
    [[nodiscard]] std::chrono::milliseconds elapsed() const;
    [[nodiscard]] bool isStopping() const { return m_stopping; }

    /// Asks it to stop; it ends with an outcome all the same.
    void requestStop();

signals:
    /// events() has grown from this index on.
    void eventsArrived(int first);
    void stopRequested();
    void finished();

private:
    void take(int first, int end);

    Plan m_plan;
    Run m_run;
    QFutureWatcher<Event> m_watcher;
    QList<Event> m_events;
    QList<QDateTime> m_arrivals;
    std::optional<Outcome> m_outcome;
    std::chrono::steady_clock::time_point m_begun = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point m_ended;
    bool m_stopping = false;
};

} // namespace Flare
