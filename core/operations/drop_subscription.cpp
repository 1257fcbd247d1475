// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/base/units.h"
#include "core/operations/operations.h"
#include "core/operations/subscriptionslot.h"
#include "core/pg/transaction.h"
#include "core/replication/inspect.h"
#include "core/replication/publicationjournal.h"
#include "core/replication/relationnames.h"
#include "core/replication/subscriptionstate.h"

namespace Flare::Operations {

using namespace Pg;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto dropPatience = 30s;
constexpr auto quietPatience = 10s;
constexpr auto confirmationPatience = 2s;

SubscriptionTarget targetOf(Context& context)
{
    return subscriptionTarget(context.config(), context.arguments().subscription());
}

Connection& onSubscriber(Context& context, const SubscriptionTarget& target)
{
    return context.session(Side::Subscriber, Role::Superuser, target.database);
}

/// Null while the publisher is away: then the subscription must still be removable.
Connection* publisherIfReachable(Context& context, const SubscriptionTarget& target)
{
    try {
        return &context.session(Side::Publisher, Role::Superuser, target.database);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Connect)
            throw;
        return nullptr;
    }
}

bool isOurs(Connection& publisher, const SubscriptionTarget& target)
{
    const auto publication = readPublication(publisher, target.definition.publication);
    return publication && journalIn(publication->comment).slotOwners.value(target.definition.slot) == target.subscriber;
}

/// The slot that will be left on the publisher. A subscription that an interrupted run has detached from it no longer
/// names it: then it is the one that we made.
std::optional<SlotName> slotOf(Connection* publisher, const SubscriptionTarget& target,
                               const std::optional<Subscription>& there)
{
    if (there && there->slot)
        return there->slot;
    if (publisher == nullptr)
        return there ? std::optional(target.definition.slot) : std::nullopt;
    const bool left = isOurs(*publisher, target) && readSlot(*publisher, target.definition.slot);
    return left ? std::optional(target.definition.slot) : std::nullopt;
}

/// Names a slot that may be the subscription's, though nothing says so. Empty if there is none.
QString doubtfulSlot(Connection& publisher, const SubscriptionTarget& target)
{
    const auto slot = readSlot(publisher, target.definition.slot);
    if (!slot || slot->database != target.database || isOurs(publisher, target))
        return {};
    return Text::tr("The publisher has a slot %1, and nothing says that it was made for this subscription: it stays, "
                    "and keeps WAL. If nobody needs it: %2;")
        .arg(slot->name.text(), dropSlot(slot->name).preview());
}

/// The slot, if it does not soon confirm what has been written by now: one that follows is always some bytes late.
std::optional<Slot> lateSlot(Context& context, Connection& publisher, const SlotName& name)
{
    const auto written = publisher.exec("SELECT pg_current_wal_lsn() AS lsn"_sql).lsn(0, "lsn");
    const auto deadline = Deadline::in(confirmationPatience);
    for (;;) {
        auto slot = readSlot(publisher, name);
        if (!slot || !slot->confirmedFlush || *slot->confirmedFlush >= written)
            return std::nullopt;
        if (!slot->active || deadline.hasPassed())
            return slot;
        if (!context.sleep(100ms))
            context.checkStop();
    }
}

QString howFarBehind(Context& context, const SubscriptionTarget& target, const Subscription& there)
{
    try {
        auto& publisher = context.session(Side::Publisher, Role::Superuser, target.database);
        const auto name = slotOf(&publisher, target, there);
        const auto slot = name ? lateSlot(context, publisher, *name) : std::nullopt;
        return slot ? Text::tr("The subscription is behind: the last %1 of the publisher's WAL are not applied, and "
                               "rows changed in them will be missing on the subscriber.")
                          .arg(sizeText(slot->lagBytes))
                    : QString();
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Connect)
            throw;
        return Text::tr("How far the subscription is behind can't be told, since the publisher can't be reached: what "
                        "it has not applied will be missing on the subscriber.");
    }
}

/// What will be missing on the subscriber for good.
QStringList missingRows(Context& context, const SubscriptionTarget& target, const Subscription& there)
{
    QStringList sentences;
    QList<RelationName> unfinished;
    for (const auto& state : readTableStates(onSubscriber(context, target), there.id)) {
        if (state.state != u'r')
            unfinished.append(state.name);
    }
    if (!unfinished.isEmpty())
        sentences.append(
            Text::tr("%n table(s) are not copied completely: %1.", nullptr, static_cast<int>(unfinished.size()))
                .arg(listed(unfinished)));
    if (const auto behind = howFarBehind(context, target, there); !behind.isEmpty())
        sentences.append(behind);
    return sentences;
}

/// What the publisher may still hold for a subscription once that is gone.
struct Remains
{
    std::optional<SlotName> slot;
    std::optional<qint64> subscription; ///< Its identifier, which is in the names of the slots of its copies.
};

bool belongsTo(const Slot& slot, const Remains& remains, const SubscriptionTarget& target)
{
    return slot.name == remains.slot
        || (remains.subscription && isTableSyncSlot(slot.name, *remains.subscription, target.subscriber));
}

void dropWhenQuiet(Context& context, Connection& publisher, const SlotName& name)
{
    const auto deadline = Deadline::in(quietPatience);
    for (auto slot = readSlot(publisher, name); slot && slot->active; slot = readSlot(publisher, name)) {
        if (deadline.hasPassed())
            throw Error(ErrorKind::Partial,
                        Text::tr("The subscription is gone, but its slot %1 is still in use on the publisher (process "
                                 "%2): somebody else reads from it.")
                            .arg(name.text(), QString::number(slot->activePid.value_or(0))),
                        Text::tr("If nobody needs it: SELECT pg_terminate_backend(%1); %2;")
                            .arg(slot->activePid.value_or(0))
                            .arg(dropSlot(name).preview()))
                .on(Side::Publisher);
        if (!context.sleep(200ms))
            context.checkStop();
    }
    publisher.exec("SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = $1"_sql,
                   Params(name));
}

void clearPublisher(Context& context, const SubscriptionTarget& target, const Remains& remains)
{
    auto* publisher = publisherIfReachable(context, target);
    if (publisher == nullptr && remains.slot)
        throw Error(
            ErrorKind::Partial,
            Text::tr("The subscription is gone, but the publisher can't be reached, where its slot %1 goes on "
                     "keeping WAL until the disk is full.")
                .arg(remains.slot->text()),
            Text::tr("Run drop_subscription again once the publisher is back, or there, as a superuser: SELECT "
                     "pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = '%1' OR "
                     "slot_name LIKE 'pg\\_%2\\_sync\\_%\\_%3';")
                .arg(remains.slot->text(), QString::number(remains.subscription.value_or(0)), target.subscriber.text()))
            .on(Side::Publisher);
    if (publisher == nullptr) {
        context.warn(Text::tr("The publisher can't be reached from here; its slot went with the subscription, but "
                              "slots of unfinished copies could not be looked for."));
        return;
    }
    for (const auto& slot : readSlots(*publisher)) {
        if (!belongsTo(slot, remains, target))
            continue;
        dropWhenQuiet(context, *publisher, slot.name);
        context.say(Text::tr("Removed the slot %1 from the publisher.").arg(slot.name.text()));
    }
    noteSlot(context, target, false);
}

/// The server's own way: it takes the slot along. False when it could not, mostly because the subscriber's server
/// can't reach the publisher.
bool dropWithSlot(Context& context, Connection& subscriber, const SubscriptionTarget& target)
{
    try {
        subscriber.exec(dropSubscriptionStatement(target.definition.name), {}, Deadline::in(dropPatience));
        return true;
    } catch (const Error& error) {
        const bool serverSaidNo = error.kind() == ErrorKind::Sql || error.kind() == ErrorKind::TimedOut;
        if (!serverSaidNo || error.sqlState() == "42501")
            throw;
        context.warn(Text::tr("The subscription could not be dropped together with its slot: %1").arg(error.message()));
    }
    return !readSubscription(onSubscriber(context, target), target.definition.name);
}

/// All at once: a subscription that has lost its slot, and was kept by an interruption, would no longer say which it
/// was, and the slot would keep WAL for ever.
void dropAlone(Connection& subscriber, const Subscription& subscription)
{
    Transaction transaction(subscriber);
    subscriber.exec(disableSubscription(subscription.name));
    if (subscription.slot)
        subscriber.exec(detachSlot(subscription.name));
    // With copies unfinished the server still tries to reach the publisher for their slots, for as long as the
    // network lets it.
    subscriber.exec(dropSubscriptionStatement(subscription.name), {}, Deadline::in(180s));
    transaction.commit();
}

void drop(Context& context)
{
    const auto target = targetOf(context);
    auto& subscriber = onSubscriber(context, target);
    const auto there = readSubscription(subscriber, target.definition.name);
    Remains remains{slotOf(publisherIfReachable(context, target), target, there), {}};
    if (there) {
        for (const auto& sentence : missingRows(context, target, *there))
            context.warn(sentence);
        remains.subscription = there->id;
        if (there->slot && dropWithSlot(context, subscriber, target))
            remains.slot.reset();
        else
            dropAlone(onSubscriber(context, target), *there);
        context.good(Text::tr("The subscription %1 is gone from the subscriber.").arg(there->name.text()));
    }
    clearPublisher(context, target, remains);
    context.setSummary(Text::tr("The subscription %1 and its slots are gone. The rows on the subscriber have stayed.")
                           .arg(target.definition.name.text()));
}

QStringList dropPreview(const SubscriptionTarget& target, const std::optional<Subscription>& there,
                        const std::optional<SlotName>& slot)
{
    const auto text = [](const Sql& statement) { return statement.preview() + u';'; };
    const auto dropIt = text(dropSubscriptionStatement(target.definition.name));
    QStringList preview;
    if (there && there->slot)
        preview += {dropIt, u"-- "_s + Text::tr("or, where the subscriber's server can't reach the publisher:")};
    if (there)
        preview += {u"BEGIN;"_s, text(disableSubscription(target.definition.name))};
    if (there && there->slot)
        preview += text(detachSlot(target.definition.name));
    if (there)
        preview += {dropIt, u"COMMIT;"_s};
    if (slot)
        preview += {u"-- "_s + Text::tr("on the publisher, where still there:"), text(dropSlot(*slot))};
    return preview;
}

Step dropStep(const SubscriptionTarget& target, const std::optional<Subscription>& there,
              const std::optional<SlotName>& slot)
{
    Step step;
    step.title = there ? Text::tr("Drop the subscription %1 and its slot").arg(target.definition.name.text())
                       : Text::tr("Drop the slot %1 that the subscription left").arg(slot->text());
    step.side = there ? Side::Subscriber : Side::Publisher;
    step.database = target.database.text();
    step.preview = dropPreview(target, there, slot);
    step.body = drop;
    return step;
}

Plan plan(Context& context)
{
    const auto target = targetOf(context);
    const auto there = readSubscription(onSubscriber(context, target), target.definition.name);
    auto* publisher = publisherIfReachable(context, target);
    const auto slot = slotOf(publisher, target, there);
    Plan plan;
    plan.risk = there || slot ? Risk::Destructive : Risk::ReadOnly;
    plan.target = there ? Side::Subscriber : Side::Publisher;
    plan.database = target.database.text();
    if (publisher == nullptr)
        plan.notes.append(Text::tr("The publisher can't be reached: its slot will stay there and must be removed "
                                   "later."));
    else if (const auto doubt = slot ? QString() : doubtfulSlot(*publisher, target); !doubt.isEmpty())
        plan.notes.append(doubt);
    if (!there && !slot) {
        plan.summary = Text::tr("There is no subscription %1.").arg(target.definition.name.text());
        return plan;
    }
    if (there)
        plan.consequences = QStringList{Text::tr("Changes on the publisher no longer reach the subscriber. To go on "
                                                 "later, every table must be copied again.")}
            + missingRows(context, target, *there);
    plan.steps = {dropStep(target, there, slot)};
    return plan;
}

} // namespace

Operation dropSubscription()
{
    Operation operation;
    operation.id = u"drop_subscription"_s;
    operation.title = Text::tr("Drop the subscription");
    operation.summary = Text::tr("Ends the replication of one subscription and removes its slots.");
    operation.description =
        Text::tr("Drops the subscription with its slot, and says first how far behind it is: what it has not applied "
                 "will be missing. Where the publisher can't be reached, it is dropped without, "
                 "and the slot that then stays on the publisher is named, with the statement that removes it: it keeps "
                 "WAL until it goes. The copied rows stay on the subscriber.");
    operation.phase = Phase::CleanUp;
    operation.risk = Risk::Destructive;
    operation.exclusion = Exclusion::PerDatabaseIfReachable;
    operation.parameters = {subscriptionParameter()};
    operation.plan = plan;
    return operation;
}

} // namespace Flare::Operations
