// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditsink.h"
#include "core/engine/confirmation.h"
#include "core/engine/operation.h"

#include <QFuture>
#include <QThreadPool>

#include <mutex>
#include <stop_token>

namespace Flare {

/// An operation under way. A handle: dropping it neither stops nor waits.
class Run
{
public:
    Run(QString id, QFuture<Event> events, std::stop_source stop, std::shared_ptr<StopRequests> requests);

    [[nodiscard]] const QString& id() const { return m_id; }
    /// Every event, the last one an Outcome; replayed to whoever comes late. Never cancel this future: a cancelled
    /// QFuture refuses further results, and the outcome would be lost.
    [[nodiscard]] QFuture<Event> events() const { return m_events; }
    /// Once more, when what gives back has said that it can't go on, makes it give up.
    void requestStop()
    {
        m_requests->add();
        m_stop.request_stop();
    }

private:
    QString m_id;
    QFuture<Event> m_events;
    std::stop_source m_stop;
    std::shared_ptr<StopRequests> m_requests;
};

/// The one place where an operation meets a thread, a catch and the audit log.
class Runner
{
public:
    struct Setup
    {
        const Config& config;
        Credentials& credentials;
        Redactor& redactor;
        AuditSink& audit;
        QString frontend; ///< "cli" or "gui", for the audit log.
        Views views = {}; ///< For runs whose moments are looked at as they pass.
        std::shared_ptr<StopRequests> stops = {}; ///< Asked for elsewhere too: the signals of a process.
    };

    explicit Runner(Setup setup);
    /// Stops what still runs, and waits for it. What it had taken is tried to be given back once more.
    ~Runner();

    /// Reads the servers and says what would be done. Blocks; throws Error.
    [[nodiscard]] Plan plan(const Operation& operation, const Arguments& arguments, std::stop_token stop,
                            const std::function<void(Event)>& send) const;

    /// Confirmation::check(), with a wrong entry kept in the audit log. Throws Error.
    [[nodiscard]] Confirmation confirm(const Plan& plan, const QString& entry) const;

    /// Runs a plan on a thread of its own: an endless run never keeps another one waiting. The stop token stops it
    /// like Run::requestStop().
    [[nodiscard]] Run start(Plan plan, Confirmation confirmation, std::stop_token stop = {});

private:
    Setup m_setup;
    QString m_sessionId;
    QThreadPool m_pool;
    std::mutex m_mutex;
    std::vector<std::pair<std::stop_source, std::shared_ptr<StopRequests>>> m_stops;
};

} // namespace Flare
