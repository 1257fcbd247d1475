// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/cutover/barrier.h"
#include "core/cutover/pausegate.h"
#include "core/cutover/writepause.h"
#include "core/operations/operations.h"
#include "core/replication/endpoints.h"
#include "core/replication/sequences.h"
#include "core/replication/statustable.h"

#include <algorithm>

namespace Flare::Operations {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// How long a subscriber that is a little behind may take to come below the threshold before anything is stopped.
constexpr auto catchUpPatience = 30s;

/// Everything a pause needs, made before the writers are stopped.
struct PauseRun
{
    explicit PauseRun(Context& context);

    void waitUntilCaughtUp();
    void pauseAndProve();
    void copySequences();

    Context& context;
    DatabaseName database;
    std::unique_ptr<Pg::Connection> control;
    std::unique_ptr<Pg::Connection> locks;
    std::unique_ptr<Pg::Connection> writer;
    Pg::Connection& subscriber;
    PauseGate gate;
    WritePause pause;

private:
    void fenceAndProve(Barrier& barrier, Deadline limit);
    void restore();
    void report(const QList<BarrierProof>& proofs);
};

QList<RoleName> exemptRoles(const Config& config)
{
    QList<RoleName> roles{config.publisher.superuser.user};
    if (config.publisher.replUser && !roles.contains(config.publisher.replUser->user))
        roles.append(config.publisher.replUser->user);
    return roles;
}

std::chrono::milliseconds minStableOf(const Context& context)
{
    return context.arguments().duration(u"allowed-rep-duration"_s).value_or(context.config().cutover.minStable);
}

PauseRun::PauseRun(Context& c)
    : context(c)
    , database(c.arguments().database())
    , control(c.open(Side::Publisher, Role::Superuser, maintenanceDatabase()))
    , locks(c.open(Side::Publisher, Role::Superuser, database))
    , writer(c.open(Side::Publisher, Role::Superuser, database))
    , subscriber(c.session(Side::Subscriber, Role::Superuser, database))
    , gate(c.config(), *writer, subscriber, database)
    , pause({*control,
             *locks,
             {control->identity().backendPid, locks->identity().backendPid, writer->identity().backendPid}},
            database, exemptRoles(c.config()), c.applicationName())
{
}

void PauseRun::waitUntilCaughtUp()
{
    const auto threshold = context.config().cutover.lagThreshold;
    const auto deadline = Deadline::in(catchUpPatience);
    for (auto lag = gate.lag(); lag > threshold; lag = gate.lag()) {
        if (deadline.hasPassed())
            throw Error(
                ErrorKind::Precondition,
                Text::tr("The subscriber is %1 bytes behind, more than the threshold of %2.").arg(lag).arg(threshold),
                Text::tr("Nothing was changed. Wait until it has caught up (flare monitor); "
                         "cutover.lag_threshold in the file is the limit."))
                .on(Side::Subscriber);
        context.progress(0, lag, Text::tr("waiting until the subscriber is less than %1 bytes behind").arg(threshold));
        if (!context.sleep(100ms))
            context.checkStop();
    }
}

void PauseRun::pauseAndProve()
{
    pause.prepare({statusTable()});
    Barrier barrier(*writer, subscriber, gate.streams());
    barrier.warmUp();
    if (pause.wasPausedBefore())
        context.say(Text::tr("%1 is paused already, since %2 by %3; the pause is proven again.")
                        .arg(database.text(), timestamp(pause.record().pausedAt), pause.record().by));
    const auto limit = Deadline::in(context.config().cutover.maxOutage);
    try {
        fenceAndProve(barrier, limit);
        copySequences();
    } catch (const std::exception&) {
        restore();
        throw;
    }
}

void PauseRun::fenceAndProve(Barrier& barrier, Deadline limit)
{
    using Clock = std::chrono::steady_clock;
    const auto milliseconds = [](auto duration) {
        return double(std::chrono::duration_cast<std::chrono::microseconds>(duration).count()) / 1000;
    };
    const auto begun = Clock::now();
    pause.fence();
    const auto fenced = Clock::now();
    const int ended = pause.endSessions(limit.earliest(Deadline::in(10s)), context.stop());
    const auto alone = Clock::now();
    pause.lockTables(limit);
    const auto locked = Clock::now();
    const auto proofs = barrier.prove(limit, context.stop(),
                                      [this](qint64 behind) { context.progress(0, behind, Text::tr("draining")); });
    pause.checkTablesAreLocked();
    const auto proven = Clock::now();
    context.record(u"sessions_ended"_s, ended);
    context.record(u"fence_ms"_s, milliseconds(fenced - begun));
    context.record(u"end_sessions_ms"_s, milliseconds(alone - fenced));
    context.record(u"lock_ms"_s, milliseconds(locked - alone));
    context.record(u"barrier_ms"_s, milliseconds(proven - locked));
    context.record(u"stopped_to_proven_ms"_s, milliseconds(proven - fenced));
    context.record(u"barrier_lsn"_s, barrier.position().text());
    report(proofs);
    if (!pause.tablesAreLocked())
        context.warn(Text::tr("The tables could not be locked with the rights of %1: the proof rests on nobody being "
                              "able to connect.")
                         .arg(locks->identity().user.text()));
}

void PauseRun::report(const QList<BarrierProof>& proofs)
{
    Table table;
    table.id = u"barrier"_s;
    table.title = Text::tr("Proven on the subscriber");
    table.columns = {u"subscription"_s, u"required_lsn"_s, u"reached_lsn"_s, u"by"_s};
    for (const auto& proof : proofs)
        table.rows.append({proof.subscription.text(), proof.required.text(), proof.reached.text(),
                           proof.by == BarrierProof::By::Origin ? u"replication origin"_s : u"confirmed flush"_s});
    context.show(table);
    QStringList logins;
    for (const auto& login : pause.remaining()) {
        if (login.superuser)
            logins.append(login.name.text());
    }
    context.warn(Text::tr("No privilege stops a superuser: %1 could still connect. Their transactions are read only "
                          "unless they ask for more.")
                     .arg(logins.join(u", "_s)));
}

// What stopped us (a stop, a deadline, a lost link) must not stop the way back: new connection if need be, no stop.
void PauseRun::restore()
{
    context.warn(Text::tr("The pause did not succeed; giving the access back."));
    control->setStopToken({});
    std::optional<Error> last;
    for (const auto patience : {0ms, 200ms, 1000ms, 3000ms}) {
        sleepFor(patience, {});
        try {
            if (!control->isAlive())
                control = context.openUnstoppable(Side::Publisher, Role::Superuser, maintenanceDatabase());
            restoreAccess(*control, pause.record());
            context.good(Text::tr("Access to %1 is as it was before the pause.").arg(database.text()));
            return;
        } catch (const Error& error) {
            last = error;
        }
    }
    throw last->kind() == ErrorKind::Partial
        ? *last
        : last->as(ErrorKind::Partial)
              .during(Text::tr("Writes to %1 on the publisher may still be blocked").arg(database.text()))
              .withAdvice(Text::tr("Run \"flare resume_write\" as soon as the publisher can be reached."));
}

void PauseRun::copySequences()
{
    const auto comparison = compareSequences(readSequences(*locks), readSequences(subscriber));
    setSequences(subscriber, comparison.behind,
                 [&](qint64 done) { context.progress(done, comparison.behind.size(), Text::tr("sequences")); });
    for (const auto& name : comparison.missing)
        context.warn(Text::tr("The sequence %1 is missing on the subscriber.").arg(displayName(name)));
    for (const auto& change : comparison.ahead)
        context.warn(Text::tr("The sequence %1 is further on the subscriber (%2) than on the publisher (%3); it was "
                              "left there.")
                         .arg(displayName(change.to.name))
                         .arg(change.from.lastValue)
                         .arg(change.to.lastValue));
    context.record(u"sequences_set"_s, qint64{comparison.behind.size()});
    pause.releaseTables();
    context.setSummary(
        Text::tr("Writes to %1 are paused, and everything committed is on the subscriber.").arg(database.text()));
    context.setNextStep(Text::tr("Point the application at %1:%2, or take it back: flare resume_write %3")
                            .arg(context.config().subscriber.host)
                            .arg(context.config().subscriber.port)
                            .arg(database.text()));
}

Plan plan(Context& context)
{
    const auto database = context.arguments().database();
    auto& control = context.maintenance(Side::Publisher);
    auto& publisher = context.session(Side::Publisher, Role::Superuser, database);
    PauseGate gate(context.config(), publisher, context.session(Side::Subscriber, Role::Superuser, database), database);
    gate.check(minStableOf(context));
    WritePause pause({control, publisher, {}}, database, exemptRoles(context.config()), {});
    pause.prepare({statusTable()});

    const auto run = std::make_shared<std::unique_ptr<PauseRun>>();
    Step check{Text::tr("Check the streams, and wait until the subscriber has caught up"),
               Side::Publisher,
               database.text(),
               {},
               {},
               {}};
    check.body = [run](Context& c) {
        auto made = std::make_unique<PauseRun>(c);
        made->gate.check(minStableOf(c));
        made->waitUntilCaughtUp();
        *run = std::move(made);
    };
    Step stop{Text::tr("Stop all writers, prove that everything has arrived, and set the sequences"),
              Side::Publisher,
              database.text(),
              pause.preview(),
              {},
              u"resume_write"_s};
    stop.preview +=
        {u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = … ;"_s,
         u"LOCK TABLE … IN SHARE MODE;"_s, u"SELECT pg_logical_emit_message(true, 'pg-flare', 'barrier');"_s,
         u"SELECT setval(…); -- on the subscriber"_s};
    // A window keeps the plan for as long as it shows how it went. The sessions must not live as long: one of them
    // holds every table, and writers that have their access back would wait for it.
    stop.body = [run](Context&) {
        const auto taken = std::move(*run);
        taken->pauseAndProve();
    };
    Plan plan;
    plan.target = Side::Publisher;
    plan.risk = Risk::Destructive;
    plan.database = database.text();
    plan.undo = u"resume_write"_s;
    plan.notes = gate.notes();
    plan.consequences = {Text::tr("Every session of %1 on the publisher is ended, whoever it is.").arg(database.text()),
                         Text::tr("Nobody but superusers and the replication role can connect until resume_write."),
                         Text::tr("If the subscriber does not confirm everything within %1 s, the access is given "
                                  "back by itself.")
                             .arg(context.config().cutover.maxOutage.count())};
    plan.steps = {check, stop};
    return plan;
}

} // namespace

Operation pauseWrite()
{
    Operation operation;
    operation.id = u"pause_write"_s;
    operation.title = Text::tr("Pause writes");
    operation.summary = Text::tr("Blocks every writer of a database and proves that all of it is on the subscriber.");
    operation.description = Text::tr(
        "Takes the right to connect from every role that has it, makes new transactions read only by default, ends all "
        "sessions of the database, and holds its tables in SHARE mode while it proves, by WAL position, that the "
        "subscriber has everything on disk. Then it sets the subscriber's sequences. When anything fails, times out or "
        "is cancelled, the access is restored exactly as it was; if this program is killed in between, resume_write "
        "does it.\n\n"
        "What it sends (--dry-run shows it for your database):\n"
        "  GRANT CONNECT … TO the superuser and the replication role; REVOKE CONNECT … FROM everybody else;\n"
        "  ALTER DATABASE … SET default_transaction_read_only = on; ALTER DATABASE … SET flare.pause = 'what it was';\n"
        "  SELECT pg_terminate_backend(…) for every session; LOCK TABLE … IN SHARE MODE;\n"
        "  SELECT pg_logical_emit_message(…), then waits for every subscription to pass it.");
    operation.phase = Phase::Cutover;
    operation.risk = Risk::Destructive;
    operation.exclusion = Exclusion::PerDatabase;
    operation.undo = u"resume_write"_s;
    auto subscription = subscriptionParameter();
    subscription.required = false;
    subscription.help = Text::tr("Accepted for the original's form; all subscriptions of the database are proven.");
    Parameter appUser{u"app-user"_s,
                      Parameter::Kind::Text,
                      Text::tr("Accepted for the original's form; every writer is blocked, not one user."),
                      false,
                      false,
                      {},
                      {}};
    Parameter stable{u"allowed-rep-duration"_s,
                     Parameter::Kind::Duration,
                     Text::tr("How long the stream must have been up; the file's cutover.min_stable otherwise."),
                     false,
                     false,
                     {},
                     {}};
    operation.parameters = {databaseParameter(), subscription, appUser, stable};
    operation.plan = plan;
    return operation;
}

} // namespace Flare::Operations
