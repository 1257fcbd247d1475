// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/wayout.h"

#include "core/operations/catalogue.h"

#include <QFutureWatcher>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

Arguments argumentsFor(const DatabaseName& database)
{
    Arguments arguments;
    arguments.set(u"database"_s, {database.text()});
    return arguments;
}

} // namespace

WayOut& WayOut::of(MigrationSession& session)
{
    auto* found = session.findChild<WayOut*>(QString(), Qt::FindDirectChildrenOnly);
    return found != nullptr ? *found : *new WayOut(session);
}

WayOut::WayOut(MigrationSession& session)
    : QObject(&session)
    , m_session(session)
{
}

bool WayOut::isPausing(const DatabaseName& database) const
{
    const auto* pause = m_session.latestRun(u"pause_write"_s, database);
    return pause != nullptr && !pause->isFinished();
}

void WayOut::resume(const DatabaseName& database)
{
    if (m_underWay.contains(database))
        return;
    // A wrong subscriber does not stand in the way, and a wrong publisher is refused by every connection.
    if (m_session.options().readOnly) {
        emit failed(database, Error(ErrorKind::Precondition, m_session.lockedBecause(), {}));
        return;
    }
    m_underWay.insert(database);
    if (!isPausing(database)) {
        plan(database);
        return;
    }
    auto* pause = m_session.latestRun(u"pause_write"_s, database);
    // It may have succeeded just before it heard of it, or have been a second proof of a pause that stays: what the
    // server has is looked at when it has ended.
    connect(pause, &RunWatcher::finished, this, [this, database] { plan(database); });
    if (!pause->isStopping())
        pause->requestStop();
}

void WayOut::plan(const DatabaseName& database)
{
    auto* watcher = new QFutureWatcher<PlanResult>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, database] {
        watcher->deleteLater();
        takePlan(database, watcher->result());
    });
    watcher->setFuture(m_session.plan(*findOperation(u"resume_write"_s), argumentsFor(database)));
}

void WayOut::takePlan(const DatabaseName& database, const PlanResult& result)
{
    if (result.error) {
        fail(database, *result.error);
    } else if (result.plan->steps.isEmpty()) {
        succeed(database);
    } else if (result.plan->risk == Risk::Destructive) {
        m_underWay.remove(database);
        emit confirmationNeeded(*result.plan);
    } else {
        watch(database, m_session.start(*result.plan, Confirmation::notNeededFor(*result.plan)));
    }
}

void WayOut::watch(const DatabaseName& database, RunWatcher* run)
{
    connect(run, &RunWatcher::finished, this, [this, database, run] {
        const auto& outcome = *run->outcome();
        if (outcome.error)
            fail(database, *outcome.error);
        else
            succeed(database);
    });
}

void WayOut::fail(const DatabaseName& database, const Error& error)
{
    m_underWay.remove(database);
    emit failed(database, error);
}

void WayOut::succeed(const DatabaseName& database)
{
    m_underWay.remove(database);
    emit resumed(database);
}

} // namespace Flare
