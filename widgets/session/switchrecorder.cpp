// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/switchrecorder.h"

#include "core/operations/catalogue.h"

#include <utility>

namespace Flare {

using namespace Qt::StringLiterals;

SwitchRecorder::SwitchRecorder(MigrationSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&m_planning, &QFutureWatcherBase::finished, this, &SwitchRecorder::takePlan);
}

void SwitchRecorder::record(const QList<DatabaseName>& databases)
{
    if (isUnderWay() || databases.isEmpty())
        return;
    m_left = databases;
    if (const auto locked = m_session.lockedBecause(); !locked.isEmpty())
        fail(Error(ErrorKind::Precondition, locked, {}));
    else
        plan();
}

void SwitchRecorder::plan()
{
    Arguments arguments;
    arguments.set(u"database"_s, {m_left.constFirst().text()});
    m_planning.setFuture(m_session.plan(*findOperation(u"record_switch"_s), arguments));
}

void SwitchRecorder::takePlan()
{
    const auto result = m_planning.result();
    if (result.error) {
        fail(*result.error);
        return;
    }
    const auto* run = m_session.start(*result.plan, Confirmation::notNeededFor(*result.plan));
    connect(run, &RunWatcher::finished, this, [this, run] { takeOutcome(*run->outcome()); });
}

void SwitchRecorder::takeOutcome(const Outcome& outcome)
{
    if (outcome.error) {
        fail(*outcome.error);
        return;
    }
    m_left.removeFirst();
    if (m_left.isEmpty())
        emit recorded();
    else
        plan();
}

void SwitchRecorder::fail(const Error& error)
{
    const auto database = std::exchange(m_left, {}).constFirst();
    emit failed(database, error);
}

} // namespace Flare
