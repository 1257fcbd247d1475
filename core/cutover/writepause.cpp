// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cutover/writepause.h"

#include "core/base/text.h"
#include "core/cutover/pauserestore.h"
#include "core/pg/missingright.h"
#include "core/pg/transaction.h"

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A concurrent change of the same catalogue row, by somebody's GRANT or by autovacuum's bookkeeping.
constexpr auto tupleConcurrentlyUpdated = "XX000";

Error changedMeanwhile(const DatabaseName& database, const std::optional<PauseJournal::Found>& found)
{
    return Error(ErrorKind::Precondition,
                 found ? Text::tr("%1 was paused by somebody else meanwhile: %2 at %3. That pause is left alone.")
                             .arg(database.text(), found->record.by, timestamp(found->record.pausedAt))
                       : Text::tr("The pause of %1 was ended by somebody else meanwhile.").arg(database.text()),
                 Text::tr("Talk to each other, then run it again."))
        .on(Side::Publisher);
}

Error notEnded(const DatabaseName& database, const QList<StandingSession>& sessions)
{
    const bool superuser = std::ranges::any_of(sessions, &StandingSession::superuser);
    return Error(ErrorKind::Precondition,
                 Text::tr("These sessions of %1 could write, and our login may not end them: %2.")
                     .arg(database.text(), textOf(sessions)),
                 superuser ? Text::tr("Only a superuser ends a superuser's session. On a managed service it is the "
                                      "provider's: wait until it is through, or ask the provider; where you have a "
                                      "superuser, end it: SELECT pg_terminate_backend(%1);")
                                 .arg(sessions.first().pid)
                           : Text::tr("Let our login end the sessions of others: GRANT pg_signal_backend, as a "
                                      "superuser or the service's administrator."))
        .on(Side::Publisher);
}

QString epochOf(const std::optional<PauseJournal::Found>& found)
{
    return found ? found->record.epoch : QString();
}

} // namespace

WritePause::WritePause(Setup setup)
    : m_setup(std::move(setup))
{
}

void WritePause::prepare()
{
    m_before = PauseJournal::find(m_setup.control, m_setup.database);
    m_current = readAccess(m_setup.control, m_setup.database);
    if (m_before) {
        m_record = m_before->record;
        m_place = m_before->place;
        return;
    }
    m_record = {};
    m_record.epoch = newEpoch();
    m_record.pausedAt = QDateTime::currentDateTimeUtc();
    m_record.by = whoAmI();
    m_record.operationId = m_setup.applicationName.section(u'/', -1);
    refresh();
}

/// What the record says of the access, as it is at this moment.
void WritePause::refresh()
{
    m_current = readAccess(m_setup.control, m_setup.database);
    if (!m_before) {
        m_record.access = m_current;
        m_record.applicationName = readDatabaseSetting(m_setup.control, m_setup.database, u"application_name"_s);
    }
    for (const auto& role : m_setup.exempt) {
        const ConnectGrant given{role, m_current.owner};
        const auto has = [&](const QList<ConnectGrant>& grants) {
            return std::ranges::any_of(grants, [&](const ConnectGrant& grant) {
                return grant.grantee == role && grant.grantor == m_current.owner;
            });
        };
        if (!has(m_current.grants) && !has(m_record.given))
            m_record.given.append(given);
    }
    if (!m_before)
        return;
    for (const auto& grant : m_current.grants) {
        if (!m_record.access.grants.contains(grant) && !includes(m_record.given, {grant}))
            m_record.access.grants.append(grant);
    }
}

QList<Sql> WritePause::fenceStatements() const
{
    auto statements = revokeStatements(m_current, m_setup.exempt);
    statements.append(sql("ALTER DATABASE {} SET default_transaction_read_only = on", m_setup.database));
    statements.append(PauseJournal::setStatement(m_record, m_place));
    return statements;
}

QStringList WritePause::preview() const
{
    QStringList lines;
    for (const auto& statement : fenceStatements())
        lines.append(statement.preview() + u';');
    return lines;
}

void WritePause::fenceOnce()
{
    auto& control = m_setup.control;
    Transaction transaction(control);
    control.exec("SET LOCAL lock_timeout = '3s'"_sql);
    lockPauseRecord(control, m_setup.database);
    const auto found = PauseJournal::find(control, m_setup.database);
    if (epochOf(found) != epochOf(m_before))
        throw changedMeanwhile(m_setup.database, found);
    refresh();
    control.execScript(joined(fenceStatements(), "; "_sql), Deadline::in(10s));
    // REVOKE says nothing when it revokes nothing: only who can still connect tells whether the fence stands.
    checkNobodyElse(control);
    transaction.commit();
}

void WritePause::warmUp(Connection& writer) const
{
    for (auto* connection : {&m_setup.control, &writer}) {
        std::ignore = PauseJournal::find(*connection, m_setup.database);
        std::ignore = readAccess(*connection, m_setup.database);
        std::ignore = rolesThatCanConnect(*connection, m_setup.database);
        std::ignore = standingSessions(*connection, m_setup.database);
    }
}

void WritePause::fence()
{
    constexpr int tries = 3;
    for (int attempt = 1;; ++attempt) {
        try {
            fenceOnce();
            return;
        } catch (const Error& error) {
            const bool mayNotName = error.sqlState() == insufficientPrivilege
                && m_place == PauseJournal::Place::OwnSetting && !m_setup.control.identity().superuser;
            if (mayNotName && !m_before)
                m_place = PauseJournal::Place::ApplicationName;
            else if (error.sqlState() != tupleConcurrentlyUpdated || attempt >= tries)
                throw;
        }
    }
}

void WritePause::checkNobodyElse(Connection& connection) const
{
    QStringList inside;
    for (const auto& login : rolesThatCanConnect(connection, m_setup.database)) {
        if (!login.superuser && !m_setup.exempt.contains(login.name))
            inside.append(login.name.text());
    }
    if (!inside.isEmpty())
        throw Error(
            ErrorKind::Precondition,
            Text::tr("These roles could still connect to %1: %2.").arg(m_setup.database.text(), inside.join(u", "_s)),
            Text::tr("They have the right by another way (membership in an exempt role, for instance), or "
                     "somebody has just given it to them. Take it from them, then pause again."))
            .on(Side::Publisher);
}

void WritePause::checkStands(Connection& connection)
{
    const auto found = PauseJournal::find(connection, m_setup.database);
    if (epochOf(found) != m_record.epoch)
        throw changedMeanwhile(m_setup.database, found);
    if (readAccess(connection, m_setup.database).readOnlyDefault != u"on"_s)
        throw Error(ErrorKind::Precondition,
                    Text::tr("Somebody has made new transactions of %1 writable again.").arg(m_setup.database.text()))
            .on(Side::Publisher);
    checkNobodyElse(connection);
    if (const auto standing = lookAtStanding(connection); !standing.isEmpty())
        throw notEnded(m_setup.database, standing);
}

QList<RemainingLogin> WritePause::remaining() const
{
    return rolesThatCanConnect(m_setup.control, m_setup.database);
}

Params WritePause::ownAndDatabase() const
{
    QStringList pids;
    for (const int pid : m_setup.ownProcesses())
        pids.append(QString::number(pid));
    return Params(m_setup.database, pids, m_setup.applicationName);
}

QSet<qint64> WritePause::onTheWayIn()
{
    // A backend that has passed the check of CONNECT but does not yet stand in pg_stat_activity holds a lock on its
    // database's entry until it does.
    const auto result =
        m_setup.control.poll("SELECT pid FROM pg_locks WHERE locktype = 'object' AND classid = 'pg_database'::regclass"
                             " AND objid = (SELECT oid FROM pg_database WHERE datname = $1) AND pid <> ALL ($2::int[])"
                             " AND $3::text IS NOT NULL"_sql,
                             ownAndDatabase());
    QSet<qint64> pids;
    for (int row = 0; row < result.rows(); ++row)
        pids.insert(result.integer(row, "pid"));
    return pids;
}

WritePause::Round WritePause::endOnce()
{
    // A process number is given again: ours are those that also bear our name.
    const auto result =
        m_setup.control.poll(sql("SELECT s.pid, s.writes, pg_terminate_backend(s.pid) AS told"
                                 " FROM (SELECT a.pid, {} AS writes FROM pg_stat_activity a WHERE a.datname = $1"
                                 " AND a.backend_type = 'client backend'"
                                 " AND NOT (a.pid = ANY ($2::int[]) AND a.application_name = $3) AND {} OFFSET 0) s",
                                 isWriting(), mayBeEnded()),
                             ownAndDatabase());
    Round round;
    for (int row = 0; row < result.rows(); ++row) {
        round.there.insert(result.integer(row, "pid"));
        if (result.boolean(row, "writes"))
            round.writing.insert(result.integer(row, "pid"));
    }
    return round;
}

QList<StandingSession> WritePause::lookAtStanding(Connection& connection)
{
    m_watched = standingSessions(connection, m_setup.database);
    QList<StandingSession> others;
    std::ranges::copy_if(m_watched, std::back_inserter(others),
                         [](const StandingSession& session) { return !session.isTolerable(); });
    return others;
}

int WritePause::endSessions(Deadline deadline, const std::stop_token& stop)
{
    int most = 0;
    // Who is neither in nor on the way in at the first look comes to the check of CONNECT after the fence.
    std::optional<QSet<qint64>> before;
    for (auto pause = 1ms;; pause = std::min(pause * 2, Milliseconds(20))) {
        // This order: somebody seen on the way in now may be in by the time the sessions are counted.
        auto present = onTheWayIn();
        const auto round = endOnce();
        present.unite(round.there);
        before = before ? *before & present : present;
        const auto there = static_cast<int>((*before | round.writing).size());
        const auto standing = lookAtStanding(m_setup.control);
        most = std::max(most, there);
        if (there == 0 && standing.isEmpty())
            return most;
        if (deadline.hasPassed() && there == 0)
            throw notEnded(m_setup.database, standing);
        if (deadline.hasPassed())
            throw Error(ErrorKind::TimedOut,
                        Text::tr("%n session(s) of %1 did not end.", nullptr, there).arg(m_setup.database.text()))
                .on(Side::Publisher);
        if (!sleepFor(pause, stop))
            throw Error(ErrorKind::Cancelled, Text::tr("The operation was cancelled.")).on(Side::Publisher);
    }
}

} // namespace Flare
