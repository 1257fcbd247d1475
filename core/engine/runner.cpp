// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/runner.h"

#include "core/engine/execution.h"

#include <QPromise>
#include <QUuid>
#include <QtConcurrentRun>

#include <limits>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

QString newId()
{
    return QUuid::createUuid().toString(QUuid::Id128).left(8);
}

} // namespace

Run::Run(QString id, QFuture<Event> events, std::stop_source stop, std::shared_ptr<StopRequests> requests)
    : m_id(std::move(id))
    , m_events(std::move(events))
    , m_stop(std::move(stop))
    , m_requests(std::move(requests))
{
}

Runner::Runner(Setup setup)
    : m_setup(std::move(setup))
    , m_sessionId(newId())
{
    m_pool.setMaxThreadCount(std::numeric_limits<int>::max());
}

Runner::~Runner()
{
    {
        const std::lock_guard lock(m_mutex);
        for (auto& [stop, requests] : m_stops) {
            stop.request_stop();
            requests->abandon();
        }
    }
    m_pool.waitForDone();
}

Plan Runner::plan(const Operation& operation, const Arguments& arguments, std::stop_token stop,
                  const std::function<void(Event)>& send) const
{
    const auto scrub = [this](const QString& text) { return m_setup.redactor.scrub(text); };
    try {
        Context context({m_setup.config, m_setup.credentials, m_setup.redactor, operation.id, newId(), send, {}},
                        arguments, Context::Mode::Plan, std::move(stop));
        auto plan = operation.plan(context);
        plan.operation = &operation;
        plan.arguments = arguments;
        return plan;
    } catch (const Error& error) {
        throw error.withTexts(scrub);
    }
}

Confirmation Runner::confirm(const Plan& plan, const QString& entry) const
{
    try {
        return Confirmation::check(plan, m_setup.config, entry);
    } catch (const Error& error) {
        auto record = auditRecordOf(plan, m_setup.config, AuditKind::Confirm, m_setup.frontend);
        record.sessionId = m_sessionId;
        record.result = u"refused"_s;
        record.confirmation = entry;
        record.message = error.message();
        m_setup.audit.append(record);
        throw;
    }
}

Run Runner::start(Plan plan, Confirmation confirmation, std::stop_token stop)
{
    const std::stop_source source;
    const auto stops = m_setup.stops ? m_setup.stops : std::make_shared<StopRequests>();
    {
        const std::lock_guard lock(m_mutex);
        m_stops.emplace_back(source, stops);
    }
    const auto id = newId();
    auto events =
        QtConcurrent::run(&m_pool,
                          [this, id, source, stops, plan = std::move(plan), confirmation = std::move(confirmation),
                           outer = std::move(stop)](QPromise<Event>& promise) mutable {
                              const std::stop_callback forward(outer, [&source] { source.request_stop(); });
                              Execution execution({m_setup.config, m_setup.credentials, m_setup.redactor, m_setup.audit,
                                                   m_setup.frontend, m_sessionId, id, *stops, m_setup.views},
                                                  plan, confirmation, source.get_token(),
                                                  [&promise](Event event) { promise.addResult(std::move(event)); });
                              promise.addResult(execution.run());
                          });
    return Run(id, std::move(events), source, stops);
}

} // namespace Flare
