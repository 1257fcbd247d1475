// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/base/units.h"
#include "core/operations/gate.h"
#include "core/operations/operations.h"
#include "core/operations/subscriptionslot.h"
#include "core/pg/transaction.h"
#include "core/replication/copyfailures.h"
#include "core/replication/copyshare.h"
#include "core/replication/copywatch.h"
#include "core/replication/endpoints.h"
#include "core/replication/inspect.h"
#include "core/replication/quietsession.h"
#include "core/replication/relationnames.h"
#include "core/replication/rowidentity.h"
#include "core/replication/subscriptionchecks.h"
#include "core/replication/subscriptionstate.h"

#include <algorithm>
#include <ranges>

namespace Flare::Operations {

using namespace Pg;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto streamPatience = 30s;

using Target = SubscriptionTarget;
using Found = SubscriptionFindings;

Target targetOf(Context& context)
{
    auto target = subscriptionTarget(context.config(), context.arguments().subscription());
    target.conninfo.password = context.password(Side::Publisher, target.login);
    return target;
}

Connection& onPublisher(Context& context, const Target& target)
{
    return context.session(Side::Publisher, Role::Superuser, target.database);
}

Connection& onSubscriber(Context& context, const Target& target)
{
    return context.session(Side::Subscriber, Role::Superuser, target.database);
}

Found look(Context& context, const Target& target)
{
    auto found = findSubscription(onPublisher(context, target), onSubscriber(context, target), target);
    if (found.subscription) {
        const auto subscriber = context.open(Side::Subscriber, Role::Superuser, target.database);
        keepOutOfServerLogs(*subscriber);
        found.sameConnection = hasConnection(*subscriber, target);
    }
    return found;
}

void checkPreconditions(Context& context, const Target& target, const Found& found)
{
    if (!found.publication)
        throw Error(ErrorKind::Precondition,
                    Text::tr("The publisher has no publication %1 in %2.")
                        .arg(target.definition.publication.text(), target.database.text()),
                    Text::tr("Run create_publication first."))
            .on(Side::Publisher);
    refuseDifferentSubscription(target, found);
    refuseForeignSlot(target, found);
    if (found.subscription)
        return;
    auto& publisher = onPublisher(context, target);
    auto& subscriber = onSubscriber(context, target);
    const int major = subscriber.identity().majorVersion();
    const bool runAsOwner = target.definition.options.value(u"run_as_owner"_s) == u"true"_s;
    auto& login = context.session(Side::Publisher, target.login, target.database);
    const auto* subscription = context.config().subscription(target.definition.name);
    const auto problems = capacityProblems(publisher, subscriber, *subscription) + creationProblems(subscriber)
        + actionProblems(*found.publication, major) + targetProblems(publisher, subscriber, found.tables, runAsOwner)
        + ownerProblems(subscriber, found.tables, runAsOwner) + equalityProblems(publisher, subscriber, found.tables)
        + identityProblems(publisher, subscriber, *found.publication, found.tables)
        + overlapProblems(subscriber, target.definition.name, found.tables) + loginProblems(login, major, found.tables);
    if (!problems.isEmpty())
        throw Error(ErrorKind::Precondition,
                    Text::tr("The subscription would not work. Nothing was done.\n%1").arg(problems.join(u'\n')),
                    Text::tr("Mend each of these, then run it again."));
}

void subscribe(Context& context, const Target& target)
{
    const auto published = readPublishedTables(onPublisher(context, target), target.definition.publication);
    const auto subscriber = context.open(Side::Subscriber, Role::Superuser, target.database);
    if (!keepOutOfServerLogs(*subscriber))
        context.warn(Text::tr("The superuser of the subscriber may not switch its server's log off: the password of "
                              "%1 may stand there if the statement fails.")
                         .arg(target.conninfo.user.text()));
    Transaction transaction(*subscriber);
    try {
        subscriber->exec(createSubscriptionStatement(target.definition, target.conninfo));
    } catch (const Error& error) {
        if (!error.sqlState().startsWith("08"))
            throw;
        throw error.as(ErrorKind::Connect)
            .during(Text::tr("The subscriber's server could not connect to the publisher at %1")
                        .arg(displayName(target.conninfo)))
            .withAdvice(QStringList{Text::tr("Check host_via_subscriber and port_via_subscriber, the publisher's "
                                             "pg_hba.conf and the password of %1; verify_connectivity tries this way.")
                                        .arg(target.conninfo.user.text()),
                                    adviceOnWay(context.config())}
                            .join(u' ')
                            .trimmed());
    }
    requireSameTables(*subscriber, target.definition.name, published);
    transaction.commit();
}

/// What follows from a failure before the subscription is there.
Error withoutSlot(Context& context, const Target& target, const Error& error, bool slotMade)
{
    // In doubt, the subscription may be there and need its slot: the next run finds out.
    if (error.kind() == ErrorKind::InDoubt)
        return error;
    // Somebody else has just made a slot of this name: it is not ours to remove.
    if (!slotMade && error.sqlState() == "42710") {
        noteSlot(context, target, false);
        return error;
    }
    if (removeSlot(context, target))
        return error;
    return error.withAdvice(error.advice() + u' '
                            + Text::tr("The slot %1 may be left on the publisher and keep its WAL; running this "
                                       "operation again removes it first, and so does: %2;")
                                  .arg(target.definition.slot.text(), dropSlot(target.definition.slot).preview()));
}

void createBoth(Context& context)
{
    const auto target = targetOf(context);
    const auto found = look(context, target);
    checkPreconditions(context, target, found);
    if (found.subscription)
        return;
    if (found.slot) {
        context.say(Text::tr("Removing the slot %1 of an earlier try.").arg(found.slot->name.text()));
        onPublisher(context, target).exec(dropSlot(found.slot->name));
    }
    noteSlot(context, target, true);
    const auto stay = context.stay();
    bool slotMade = false;
    try {
        makeSlot(context, target);
        slotMade = true;
        subscribe(context, target);
    } catch (const Error& error) {
        throw withoutSlot(context, target, error, slotMade);
    }
}

void reconnect(Context& context)
{
    const auto target = targetOf(context);
    const auto subscriber = context.open(Side::Subscriber, Role::Superuser, target.database);
    keepOutOfServerLogs(*subscriber);
    subscriber->exec(setSubscriptionConnection(target.definition.name, target.conninfo));
}

QString whereToLook()
{
    return Text::tr("The log of the subscriber's server says why.");
}

/// What fails must not go on failing by itself: each try of a copy can take one more of the publisher's slots.
Error switchedOff(Context& context, const Target& target, const Error& error)
{
    const auto statement = disableSubscription(target.definition.name);
    const auto also = [&error](const QString& what) {
        return error.withAdvice((error.advice() + u' ' + what).trimmed());
    };
    try {
        context.openUnstoppable(Side::Subscriber, Role::Superuser, target.database)->exec(statement);
    } catch (const Error&) {
        return also(
            Text::tr("The subscription could not be switched off, and may go on trying: %1;").arg(statement.preview()));
    }
    return also(Text::tr("The subscription is switched off; its slots stay on the publisher and keep WAL. Running this "
                         "again switches it on, drop_subscription removes it."));
}

void awaitStream(Context& context, const Target& target)
{
    const auto deadline = Deadline::in(streamPatience);
    while (!isStreaming(onPublisher(context, target), target.definition.slot)) {
        if (!context.sleep(250ms))
            context.checkStop();
        if (!deadline.hasPassed())
            continue;
        throw Error(ErrorKind::TimedOut,
                    Text::tr("The subscription was switched on, but the slot %1 on the publisher was not taken up "
                             "within 30 s.")
                        .arg(target.definition.slot.text()),
                    Text::tr("Most often host_via_subscriber leads to another server than ours, where there is no such "
                             "slot, or the subscriber has no free worker. %1")
                        .arg(whereToLook()))
            .on(Side::Subscriber);
    }
}

void switchOn(Context& context)
{
    const auto target = targetOf(context);
    onSubscriber(context, target).exec(enableSubscription(target.definition.name));
    try {
        awaitStream(context, target);
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled)
            throw;
        throw switchedOff(context, target, error);
    }
    context.good(Text::tr("The subscriber receives from the slot %1.").arg(target.definition.slot.text()));
    context.setNextStep(Text::tr("flare monitor"));
}

/// Once for each table, while the others are followed.
void tellFailures(Context& context, Connection& subscriber, const CopyWatch& watch, QSet<RelationName>& told)
{
    auto news = watch.failing();
    news.removeIf([&](const auto& table) { return told.contains(table.key()); });
    if (news.isEmpty())
        return;
    context.warn(Text::tr("The copy fails for %1; the others are followed. %2")
                     .arg(copyFailuresText(subscriber, news), whereToLook()));
    for (auto table = news.keyBegin(); table != news.keyEnd(); ++table)
        told.insert(*table);
}

/// In bytes; by their number only where nothing is known of the tables' sizes.
void tellCopy(Context& context, const QList<TableState>& states, const QMap<RelationName, qint64>& published,
              const QString& counts, QString& told)
{
    auto& subscriber = onSubscriber(context, targetOf(context));
    const bool copies = std::ranges::any_of(states, [](const TableState& state) { return state.state == u'd'; });
    const auto arrived = copies ? readTableBytes(subscriber) : QMap<RelationName, qint64>();
    const auto share = copyShareOf(
        states, [&](const RelationName& table) { return published.value(table); },
        [&](const RelationName& table) { return arrived.value(table); });
    const auto text = share.total > 0
        ? Text::tr("%1 of about %2, %3").arg(sizeText(share.copied), sizeText(share.total), counts)
        : counts;
    if (text == std::exchange(told, text))
        return;
    const auto ready = std::ranges::count(states, QChar(u'r'), &TableState::state);
    context.progress(share.total > 0 ? share.copied : ready, share.total > 0 ? share.total : states.size(), text);
}

void waitForCopy(Context& context)
{
    const auto target = targetOf(context);
    CopyWatch watch;
    QString told;
    QSet<RelationName> failuresTold;
    const auto published = readTableBytes(onPublisher(context, target));
    do {
        auto& subscriber = onSubscriber(context, target);
        const auto subscription = readSubscription(subscriber, target.definition.name);
        if (!subscription)
            throw Error(ErrorKind::Precondition,
                        Text::tr("The subscription %1 is gone.").arg(target.definition.name.text()),
                        Text::tr("Somebody has dropped it meanwhile."))
                .on(Side::Subscriber);
        const auto states = readTableStates(subscriber, subscription->id);
        watch.observe(states, readCopyTries(subscriber, subscription->id), std::chrono::steady_clock::now());
        tellCopy(context, states, published, watch.text(), told);
        if (watch.isStuck())
            throw switchedOff(context, target, copyIsStuck(subscriber, watch, whereToLook()));
        tellFailures(context, subscriber, watch, failuresTold);
    } while (!watch.isDone() && context.sleep(1s));
    context.checkStop();
    context.record(u"tables"_s, watch.total());
    context.setSummary(
        Text::tr("%n table(s) are copied, and their changes follow.", nullptr, static_cast<int>(watch.total())));
}

Step step(const Target& target, const QString& title, const QStringList& preview, std::function<void(Context&)> body)
{
    Step step;
    step.title = title;
    step.side = Side::Subscriber;
    step.database = target.database.text();
    step.preview = preview;
    step.undo = u"drop_subscription"_s;
    step.body = std::move(body);
    return step;
}

void addSteps(Plan& plan, const Target& target, const Found& found)
{
    const auto text = [](const Sql& statement) { return statement.preview() + u';'; };
    const auto& definition = target.definition;
    QStringList creation;
    if (found.slot)
        creation.append(text(dropSlot(definition.slot)));
    creation +=
        {u"-- "_s + Text::tr("on the publisher:"), text(createSlot(definition.slot)),
         u"-- "_s + Text::tr("on the subscriber:"), text(createSubscriptionStatement(definition, target.conninfo))};
    if (!found.subscription)
        plan.steps.append(step(target, Text::tr("Create the slot on the publisher and the subscription on it"),
                               creation, createBoth));
    else if (!found.sameConnection)
        plan.steps.append(step(target, Text::tr("Give the subscription the connection that the file describes"),
                               {text(setSubscriptionConnection(definition.name, target.conninfo))}, reconnect));
    if (!found.subscription || !found.subscription->enabled || !found.sameConnection)
        plan.steps.append(step(target, Text::tr("Switch the subscription on, and see that it receives"),
                               {text(enableSubscription(definition.name))}, switchOn));
}

bool isReady(Context& context, const Target& target, const Found& found)
{
    CopyWatch watch;
    watch.observe(readTableStates(onSubscriber(context, target), found.subscription->id), {}, {});
    return watch.isDone();
}

Plan plan(Context& context)
{
    const auto target = targetOf(context);
    const auto found = look(context, target);
    checkPreconditions(context, target, found);
    Plan plan;
    if (!found.subscription)
        passGate(context, u"create_subscription"_s, target.database, plan);
    plan.risk = Risk::Disruptive;
    plan.target = Side::Subscriber;
    plan.database = target.database.text();
    plan.undo = u"drop_subscription"_s;
    plan.consequences = {Text::tr("Every published table is read once on the publisher and written on the subscriber."),
                         Text::tr("From now on the publisher keeps its WAL until the subscriber has taken it.")};
    for (const auto& who : readSlotBlockers(onPublisher(context, target)))
        plan.notes.append(Text::tr("The slot will wait for %1.").arg(who));
    if (!found.subscription)
        plan.notes += copyRisks(onSubscriber(context, target), found.tables);
    // What somebody changed since: the first UPDATE or DELETE has yet to come.
    if (found.subscription)
        plan.notes += identityProblems(onPublisher(context, target), onSubscriber(context, target), *found.publication,
                                       found.tables);
    addSteps(plan, target, found);
    const bool wait = !context.arguments().flag(u"no-wait"_s);
    if (wait && (!found.subscription || !isReady(context, target, found)))
        plan.steps.append(step(target, Text::tr("Wait until every table is copied"),
                               {u"-- "_s + Text::tr("reads the state of the tables on the subscriber")}, waitForCopy));
    if (plan.steps.isEmpty())
        plan.summary = Text::tr("The subscription %1 is there and receives.").arg(target.definition.name.text());
    return plan;
}

} // namespace

Operation createSubscription()
{
    Operation operation;
    operation.id = u"create_subscription"_s;
    operation.title = Text::tr("Create the subscription");
    operation.summary = Text::tr("Lets the subscriber copy the published tables and follow their changes.");
    operation.description =
        Text::tr("Creates the slot on the publisher whose identity has been proven, and the subscription on that slot: "
                 "a wrong way from the subscriber to the publisher then can't copy anything. Refuses while tables are "
                 "missing, don't fit or hold rows, while the login would change or hide values, or while slots and "
                 "workers don't suffice. If the subscription can't be created, the slot is removed again; if it can't "
                 "copy, it is switched off. Waits until every table is copied.");
    operation.phase = Phase::Copy;
    operation.risk = Risk::Disruptive;
    operation.exclusion = Exclusion::PerDatabase;
    operation.parameters = {
        subscriptionParameter(),
        flagParameter(u"no-wait"_s, Text::tr("Don't wait for the copy; it goes on by itself.")),
        flagParameter(u"use-repl-user"_s,
                      Text::tr("Connect as repl_user: what is done in any case if the file has one.")),
    };
    operation.undo = u"drop_subscription"_s;
    operation.plan = plan;
    return operation;
}

} // namespace Flare::Operations
