// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/pauserun.h"

#include "core/base/text.h"
#include "core/cutover/applyhindrance.h"
#include "core/cutover/pauserestore.h"
#include "core/cutover/tableholders.h"
#include "core/cutover/uncovered.h"
#include "core/replication/endpoints.h"
#include "core/replication/statustable.h"

#include <QJsonArray>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// How long a subscriber that is a little behind may take to come below the threshold before anything is stopped.
constexpr auto catchUpPatience = 30s;
constexpr auto lockPatience = 10s;
constexpr auto endPatience = 10s;
// Whoever has held a table for this many tries is ended, as it would be in the end.
constexpr int triesBeforeEnding = 3;

using Moment = std::chrono::steady_clock::time_point;

Moment now()
{
    return std::chrono::steady_clock::now();
}

double millisecondsSince(Moment begun)
{
    return double(std::chrono::duration_cast<std::chrono::microseconds>(now() - begun).count()) / 1000;
}

QString wayOf(const BarrierProof& proof)
{
    return proof.by == BarrierProof::By::Origin ? u"replication origin"_s : u"confirmed flush"_s;
}

} // namespace

QList<RoleName> exemptRoles(const Config& config)
{
    QList<RoleName> roles{config.publisher.superuser.user};
    if (config.publisher.replUser && !roles.contains(config.publisher.replUser->user))
        roles.append(config.publisher.replUser->user);
    return roles;
}

Milliseconds minStableOf(const Context& context)
{
    return context.arguments().duration(u"allowed-rep-duration"_s).value_or(context.config().cutover.minStable);
}

PauseRun::PauseRun(Context& context)
    : m_context(context)
    , m_database(context.arguments().database())
    , m_control(context.open(Side::Publisher, Role::Superuser, maintenanceDatabase()))
    , m_writer(context.open(Side::Publisher, Role::Superuser, m_database))
    , m_subscriber(context.session(Side::Subscriber, Role::Superuser, m_database))
    , m_gate(context.config(), *m_writer, m_subscriber, m_database)
    , m_lockPlan(planLocks(*m_writer, {statusTable()}))
    , m_pause({*m_control, m_database, exemptRoles(context.config()), context.applicationName(),
               [&context] { return context.ownProcesses(Side::Publisher); }})
{
    m_gate.check(minStableOf(context));
    if (m_lockPlan.possible())
        m_soft = std::make_unique<SoftFence>(
            SoftFence::Setup{context.open(Side::Publisher, Role::Superuser, m_database), m_lockPlan.tables});
    std::ignore = context.wayBack().connection(Side::Publisher);
    m_pause.prepare();
    if (m_pause.wasPausedBefore())
        context.say(Text::tr("%1 is paused already, since %2 by %3; the pause is proven again.")
                        .arg(m_database.text(), timestamp(m_pause.record().pausedAt), m_pause.record().by));
}

void PauseRun::waitUntilCaughtUp()
{
    const auto threshold = m_context.config().cutover.lagThreshold;
    const auto deadline = Deadline::in(catchUpPatience);
    for (auto lag = m_gate.lag(); lag > threshold; lag = m_gate.lag()) {
        if (deadline.hasPassed())
            throw Error(
                ErrorKind::Precondition,
                Text::tr("The subscriber is %1 bytes behind, more than the threshold of %2.").arg(lag).arg(threshold),
                Text::tr("Nothing was changed. Wait until it has caught up (flare monitor); "
                         "cutover.lag_threshold in the file is the limit."))
                .on(Side::Subscriber);
        const auto reasons = hindrancesOfApply(m_subscriber, subscriptions());
        m_context.progress(
            0, lag,
            (QStringList{Text::tr("waiting until the subscriber is less than %1 bytes behind").arg(threshold)}
             + reasons)
                .join(u". "_s));
        if (!m_context.sleep(100ms))
            m_context.checkStop();
    }
    // Once more, since a wait may be long; and every statement once, so that none is the first of its kind later.
    m_gate.check(minStableOf(m_context));
    m_subscriberSequences = readSequences(m_subscriber);
    m_uncovered = notCovered(*m_writer, m_subscriber, m_context.config().subscriptionsOf(m_database));
    m_barrier.emplace(*m_writer, m_subscriber, m_gate.streams());
    m_barrier->warmUp();
    m_pause.warmUp(*m_writer);
    m_gate.checkSameTables();
}

void PauseRun::startBudget()
{
    if (!std::exchange(m_running, true)) {
        m_context.setBudget(Deadline::in(m_context.config().cutover.maxOutage));
        noteStop();
        // What was paused before stays so when a new proof of it fails: nothing is given back by itself then.
        const bool before = m_pause.wasPausedBefore();
        m_heldSince = before ? m_pause.record().pausedAt : QDateTime::currentDateTimeUtc();
        if (!before)
            tellHeld(m_heldSince.addSecs(m_context.config().cutover.maxOutage.count()));
    }
}

void PauseRun::tellHeld(QDateTime until)
{
    m_context.show(WritersHeld{m_database.text(), m_heldSince, std::move(until)});
}

void PauseRun::noteStop()
{
    m_stoppedAt = now();
    m_context.record(u"stopped_at"_s, timestamp(QDateTime::currentDateTimeUtc()));
    m_context.record(u"max_outage_ms"_s, qint64{Milliseconds(m_context.config().cutover.maxOutage).count()});
}

void PauseRun::hold()
{
    startBudget();
    const auto begun = now();
    const auto lockBy = m_context.budget().earliest(Deadline::in(lockPatience));
    try {
        m_soft->take(lockBy, m_context.budget(), m_context.stop(), [this](int tries) { makeRoom(tries); });
    } catch (const Error& error) {
        throw error.kind() == ErrorKind::TimedOut ? notLocked(error) : error;
    }
    // What waited for a try that failed could write in between: the outage counts from the one that did not.
    noteStop();
    m_context.record(u"lock_ms"_s, millisecondsSince(begun));
}

void PauseRun::makeRoom(int tries)
{
    cancelAutovacuum(*m_control, m_database);
    if (tries > 0)
        m_context.progress(0, 0, Text::tr("waiting for the tables, held by: %1").arg(holders(*m_control)));
    if (tries < triesBeforeEnding)
        return;
    for (const auto& ended : endTableHolders(*m_control, m_database, m_context.applicationName()))
        m_context.warn(Text::tr("The transaction of %1 (process %2) held a table and was ended.")
                           .arg(ended.user, QString::number(ended.pid)));
}

QString PauseRun::holders(Connection& connection) const
{
    return holdersOfTables(connection, m_database, m_soft->backendPid()).join(u"; "_s);
}

Error PauseRun::notLocked(const Error& error)
{
    const auto held = holders(m_context.wayBack().connection(Side::Publisher));
    return Error(ErrorKind::TimedOut,
                 Text::tr("The tables of %1 could not be locked in time; held by: %2.")
                     .arg(m_database.text(), held.isEmpty() ? error.message() : held),
                 Text::tr("End what holds them (COMMIT or ROLLBACK PREPARED for a prepared transaction), then pause "
                          "again."))
        .on(Side::Publisher);
}

QList<SubscriptionName> PauseRun::subscriptions() const
{
    QList<SubscriptionName> names;
    for (const auto& stream : m_gate.streams())
        names.append(stream.subscription);
    return names;
}

void PauseRun::prove()
{
    startBudget();
    const auto begun = now();
    int reports = 0;
    m_proofs = m_barrier->prove(m_context.budget(), m_context.stop(), [&](qint64 behind) {
        // Most pauses are over before the second one: only a wait that lasts has a reason worth a query.
        const auto reasons = ++reports > 1 ? hindrancesOfApply(m_subscriber, subscriptions()) : QStringList();
        m_context.progress(0, behind, reasons.isEmpty() ? Text::tr("draining") : reasons.join(u' '));
    });
    m_context.record(u"barrier_ms"_s, millisecondsSince(begun));
    m_context.record(u"barrier_lsn"_s, m_barrier->position().text());
    QJsonArray proofs;
    for (const auto& proof : m_proofs)
        proofs.append(QJsonObject{{u"subscription"_s, proof.subscription.text()},
                                  {u"required_lsn"_s, proof.required.text()},
                                  {u"reached_lsn"_s, proof.reached.text()},
                                  {u"by"_s, wayOf(proof)}});
    m_context.record(u"proofs"_s, proofs);
}

SequenceComparison PauseRun::copySequences()
{
    auto comparison = compareSequences(readSequences(*m_writer), m_subscriberSequences);
    Flare::setSequences(m_subscriber, comparison.behind);
    noteAsSet(m_subscriberSequences, comparison.behind);
    if (!comparison.outgrown.isEmpty())
        throw Error(ErrorKind::Precondition,
                    Text::tr("The sequence %1 of the subscriber can't hold the publisher's value.")
                        .arg(displayName(comparison.outgrown.first().to.name)))
            .on(Side::Subscriber);
    return comparison;
}

void PauseRun::setSequences()
{
    const auto begun = now();
    const auto comparison = copySequences();
    m_context.record(u"sequences_set"_s, qint64{comparison.behind.size()});
    m_context.record(u"sequences_ms"_s, millisecondsSince(begun));
    for (const auto& name : comparison.missing)
        m_context.warn(Text::tr("The sequence %1 is missing on the subscriber.").arg(displayName(name)));
    for (const auto& change : comparison.ahead)
        m_context.warn(Text::tr("The sequence %1 is further on the subscriber (%2) than on the publisher (%3); it was "
                                "left there.")
                           .arg(displayName(change.to.name), QString::number(change.from.lastValue),
                                QString::number(change.to.lastValue)));
}

void PauseRun::fence()
{
    startBudget();
    // Nothing durable while somebody may be writing again.
    if (m_soft)
        m_soft->check();
    const auto begun = now();
    m_pause.fence();
    const auto fenced = now();
    const int ended = m_pause.endSessions(m_context.budget().earliest(Deadline::in(endPatience)), m_context.stop());
    m_context.record(u"sessions_ended"_s, ended);
    m_context.record(u"sessions_watched"_s, qint64{m_pause.watched().size()});
    m_context.record(u"fence_ms"_s, double((fenced - begun) / 1us) / 1000);
    m_context.record(u"end_sessions_ms"_s, millisecondsSince(fenced));
    // nextval() waits for no lock on a table: until now, sessions that could not write could still take numbers.
    if (!m_soft)
        return;
    const auto ready = now();
    std::ignore = copySequences();
    m_context.record(u"sequences_again_ms"_s, millisecondsSince(ready));
}

void PauseRun::conclude()
{
    m_pause.checkStands(*m_writer);
    m_gate.checkSameTables();
    if (m_soft)
        m_soft->check();
    m_context.record(u"stopped_to_proven_ms"_s, millisecondsSince(m_stoppedAt));
    m_context.record(u"proven_at"_s, timestamp(QDateTime::currentDateTimeUtc()));
    if (m_soft)
        m_soft->release();
    m_context.setBudget(Deadline::never());
    tellHeld({});
    tellProofs();
    tellWhoElse();
    for (const auto& sentence : m_uncovered)
        m_context.warn(Text::tr("Not covered by the proof: %1").arg(sentence));
    m_context.record(u"not_covered"_s, QJsonArray::fromStringList(m_uncovered));
    const auto tables = static_cast<int>(m_gate.publishedCount());
    m_context.setSummary(
        Text::tr("Writes to %1 are paused, and every committed row of the %n published table(s) is on the "
                 "subscriber.",
                 nullptr, tables)
            .arg(m_database.text()));
    m_context.setNextStep(Text::tr("Point the application at %1:%2, or take it back: flare resume_write %3")
                              .arg(m_context.config().subscriber.host,
                                   QString::number(m_context.config().subscriber.port), m_database.text()));
}

void PauseRun::tellProofs()
{
    Table table;
    table.id = u"barrier"_s;
    table.title = Text::tr("Proven on the subscriber");
    table.columns = {u"subscription"_s, u"required_lsn"_s, u"reached_lsn"_s, u"by"_s};
    for (const auto& proof : m_proofs)
        table.rows.append({proof.subscription.text(), proof.required.text(), proof.reached.text(), wayOf(proof)});
    m_context.show(table);
}

void PauseRun::tellWhoElse()
{
    QStringList superusers;
    QStringList others;
    for (const auto& login : m_pause.remaining())
        (login.superuser ? superusers : others).append(login.name.text());
    if (!superusers.isEmpty())
        m_context.warn(
            Text::tr("No privilege stops a superuser: %1 can still connect, and can write: what is read only "
                     "by default for them is so until they, or a setting of their role, say otherwise.")
                .arg(superusers.join(u", "_s)));
    if (!others.isEmpty())
        m_context.warn(
            Text::tr("These roles keep the right to connect, for the replication and for the way back, and can "
                     "write where they have the rights to: %1.")
                .arg(others.join(u", "_s)));
    if (!m_pause.watched().isEmpty())
        m_context.warn(Text::tr("Sessions that only a superuser can end are still there. They did not write whenever "
                                "they were looked at, and nothing keeps them from it: %1.")
                           .arg(textOf(m_pause.watched())));
    if (!m_soft)
        m_context.warn(Text::tr("The tables could not be locked: %1 The proof rests on nobody being able to connect.")
                           .arg(m_lockPlan.hindrances.join(u' ')));
}

void PauseRun::giveUpLocks()
{
    if (!m_soft)
        return;
    m_soft->release();
    // A server that did not hear of it keeps the session, and with it the locks, until the lease ends.
    try {
        m_context.wayBack()
            .connection(Side::Publisher)
            .exec("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = $1 AND application_name = $2"_sql,
                  Params(m_soft->backendPid(), m_context.applicationName()), Deadline::in(3s));
        if (m_pause.wasPausedBefore())
            return;
        m_context.show(WritersHeld{m_database.text(), {}, {}});
        m_context.good(Text::tr("The writers of %1 go on.").arg(m_database.text()));
    } catch (const Error& error) {
        m_context.warn(Text::tr("The publisher did not answer (%1); it gives up the locks by itself within seconds.")
                           .arg(error.message()));
    }
}

void PauseRun::giveBackAccess()
{
    // A transaction of ours that is still open there would hold the record's lock.
    m_control.reset();
    if (m_pause.wasPausedBefore()) {
        m_context.warn(
            Text::tr("%1 stays paused, as it was before; only the new proof has failed.").arg(m_database.text()));
        return;
    }
    Restored restored;
    const auto what = Text::tr("Giving back the access to %1").arg(m_database.text());
    try {
        m_context.wayBack().untilDone(Side::Publisher, what, [&](Connection& connection) {
            restored = Flare::giveBackAccess(connection, m_database, m_pause.record().epoch);
        });
    } catch (const Error& error) {
        throw error.withAdvice(Text::tr("Writes to %1 on the publisher may still be blocked. Run \"flare resume_write "
                                        "%1\" as soon as it can be reached, from any machine. %2")
                                   .arg(m_database.text(), error.advice()));
    }
    for (const auto& difference : restored.differences)
        m_context.warn(difference);
    if (restored.how != Restored::How::AnothersPause)
        m_context.show(WritersHeld{m_database.text(), {}, {}});
    if (restored.how == Restored::How::AnothersPause)
        m_context.warn(Text::tr("%1 is paused by %2 since %3; that pause was left alone.")
                           .arg(m_database.text(), restored.record.by, timestamp(restored.record.pausedAt)));
    else
        m_context.good(Text::tr("Access to %1 is as it was before the pause.").arg(m_database.text()));
}

} // namespace Flare
