// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/cutover/uncovered.h"
#include "core/operations/operations.h"
#include "core/operations/pauserun.h"
#include "core/replication/endpoints.h"
#include "core/replication/statustable.h"

namespace Flare::Operations {

using namespace Qt::StringLiterals;

namespace {

using Part = void (PauseRun::*)();

void run(Context& context, Part part)
{
    try {
        (context.state().find<PauseRun>()->*part)();
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::TimedOut || !error.advice().isEmpty())
            throw;
        throw error.withAdvice(
            Text::tr("The writers have waited for as long as cutover.max_outage in the file allows. Look "
                     "why it took so long (a lock, a slow line, a busy server), then pause again."));
    }
}

Step step(const QString& title, const DatabaseName& database, Side side, const QStringList& preview, Part part)
{
    Step made;
    made.title = title;
    made.side = side;
    made.database = database.text();
    made.preview = preview;
    made.body = [part](Context& context) { run(context, part); };
    return made;
}

Step compensated(Step step, Part compensation)
{
    step.compensate = [compensation](Context& context) { run(context, compensation); };
    return step;
}

Step checkStep(const DatabaseName& database, bool withLocks)
{
    Step check;
    check.title = Text::tr("Look at everything, and wait until the subscriber has caught up");
    check.database = database.text();
    check.readsOnly = true;
    check.body = [withLocks](Context& context) {
        auto& made = context.state().put(std::make_unique<PauseRun>(context));
        if (made.locks().possible() != withLocks)
            throw Error(ErrorKind::Precondition,
                        Text::tr("Whether the tables can be locked has changed since the plan was made. %1")
                            .arg(made.locks().hindrances.join(u' ')),
                        Text::tr("Nothing was changed. Make the plan anew."))
                .on(Side::Publisher);
        made.waitUntilCaughtUp();
    };
    return check;
}

struct Parts
{
    Step check;
    Step hold;
    Step prove;
    Step sequences;
    Step fence;
    Step conclude;
};

Parts partsOf(const DatabaseName& database, const LockPlan& locks, const WritePause& pause)
{
    Parts parts{
        checkStep(database, locks.possible()),
        step(Text::tr("Hold the writers: lock %n table(s)", nullptr, static_cast<int>(locks.tables.size())), database,
             Side::Publisher,
             {u"BEGIN; SET LOCAL lock_timeout = 400; SET LOCAL idle_in_transaction_session_timeout = 3000;"_s,
              u"LOCK TABLE … IN SHARE MODE; -- every table"_s},
             &PauseRun::hold),
        step(Text::tr("Prove that everything committed is on the subscriber"), database, Side::Publisher,
             {u"SELECT pg_logical_emit_message(true, 'pg-flare', 'barrier');"_s,
              Pg::sql("INSERT INTO {} …;", statusTable()).preview()},
             &PauseRun::prove),
        step(Text::tr("Set the sequences"), database, Side::Subscriber,
             {u"SELECT setval(…); -- for each that differs"_s}, &PauseRun::setSequences),
        step(Text::tr("Take the access, and end the sessions"), database, Side::Publisher,
             pause.preview()
                 + QStringList{u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = …;"_s},
             &PauseRun::fence),
        step(Text::tr("Look once more, and let the tables go"), database, Side::Publisher, {}, &PauseRun::conclude)};
    parts.hold = compensated(parts.hold, &PauseRun::giveUpLocks);
    parts.fence = compensated(parts.fence, &PauseRun::giveBackAccess);
    parts.fence.undo = u"resume_write"_s;
    // Values that the publisher has anyway: they harm nobody, and taking them back could.
    parts.prove.readsOnly = true;
    parts.sequences.readsOnly = true;
    parts.conclude.readsOnly = true;
    return parts;
}

QList<Step> stepsOf(const Parts& parts, bool withLocks)
{
    if (withLocks)
        return {parts.check, parts.hold, parts.prove, parts.sequences, parts.fence, parts.conclude};
    return {parts.check, parts.fence, parts.prove, parts.sequences, parts.conclude};
}

QStringList consequences(const Context& context, const DatabaseName& database, bool withLocks)
{
    return {Text::tr("Every session of %1 on the publisher is ended, whoever it is.").arg(database.text()),
            Text::tr("Nobody but superusers and the replication role can connect until resume_write."),
            withLocks
                ? Text::tr("Until everything is proven, writers only wait, for %1 s at most; if anything fails before, "
                           "they go on without an error.")
                      .arg(context.config().cutover.maxOutage.count())
                : Text::tr("If the subscriber does not confirm everything within %1 s, the access is given back by "
                           "itself.")
                      .arg(context.config().cutover.maxOutage.count())};
}

Plan plan(Context& context)
{
    const auto database = context.arguments().database();
    auto& control = context.maintenance(Side::Publisher);
    auto& publisher = context.session(Side::Publisher, Role::Superuser, database);
    auto& subscriber = context.session(Side::Subscriber, Role::Superuser, database);
    PauseGate gate(context.config(), publisher, subscriber, database);
    gate.check(minStableOf(context));
    const auto locks = planLocks(publisher, {statusTable()});
    WritePause pause({control, database, exemptRoles(context.config()), {}, [] { return QList<int>(); }});
    pause.prepare();

    Plan plan;
    plan.target = Side::Publisher;
    plan.risk = Risk::Destructive;
    plan.database = database.text();
    plan.undo = u"resume_write"_s;
    plan.notes = gate.notes();
    for (const auto& hindrance : locks.hindrances)
        plan.notes.append(
            Text::tr("The tables can't be locked, so the sessions are ended before the proof: %1").arg(hindrance));
    for (const auto& sentence : notCovered(publisher, subscriber, context.config().subscriptionsOf(database)))
        plan.notes.append(Text::tr("Not covered by the proof: %1").arg(sentence));
    plan.consequences = consequences(context, database, locks.possible());
    plan.steps = stepsOf(partsOf(database, locks, pause), locks.possible());
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
        "First looks at everything that could fail. Then holds all tables in SHARE mode, so that writers wait and "
        "nobody "
        "is disconnected, proves by WAL position that the subscriber has everything on disk, and sets its sequences. "
        "If "
        "anything fails, times out or is cancelled up to here, the locks are let go and the writers go on; the server "
        "itself does it within seconds when this program is killed or cut off.\n\n"
        "Only then it takes the right to connect from every role that has it, makes new transactions read only by "
        "default, ends all sessions of the database, and looks once more whether fence, locks and tables are as they "
        "were. A superuser's session that our login may not end, as a provider has them, is watched instead: the pause "
        "does not hold while it writes. What fails here gives the access back as it was; if this program is killed "
        "here, resume_write does it, "
        "from any machine. Where the tables can't be locked, this comes before the proof.\n\n"
        "The proof speaks of the committed rows of published tables. What it does not speak of is named: other tables, "
        "unlogged ones, large objects, materialized views, rows in tables of extensions.\n\n"
        "What it sends (--dry-run shows it for your database):\n"
        "  LOCK TABLE … IN SHARE MODE, as a transaction with a timeout that a heartbeat keeps from expiring;\n"
        "  SELECT pg_logical_emit_message(…), then waits for every subscription to pass it;\n"
        "  GRANT CONNECT … TO the superuser and the replication role; REVOKE CONNECT … FROM everybody else;\n"
        "  ALTER DATABASE … SET default_transaction_read_only = on; ALTER DATABASE … SET flare.pause = 'what it was';\n"
        "  SELECT pg_terminate_backend(…) for every session.");
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
