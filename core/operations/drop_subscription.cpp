// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/operations/operations.h"
#include "core/replication/inspect.h"
#include "core/replication/publicationjournal.h"
#include "core/replication/subscriptionstate.h"

namespace Flare::Operations {

using namespace Pg;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto dropPatience = 30s;
constexpr auto quietPatience = 10s;

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
                            .arg(name.text())
                            .arg(slot->activePid.value_or(0)),
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

void forget(Context& context, const SubscriptionTarget& target)
{
    const auto change = [&](PublicationJournal& journal) { journal.slotOwners.remove(target.definition.slot); };
    auto& publisher = context.session(Side::Publisher, Role::Superuser, target.database);
    if (!updateJournal(publisher, target.definition.publication, change))
        updateJournal(context.session(Side::Publisher, Role::DbOwner, target.database), target.definition.publication,
                      change);
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
    forget(context, target);
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

void dropAlone(Connection& subscriber, const Subscription& subscription)
{
    subscriber.exec(disableSubscription(subscription.name));
    if (subscription.slot)
        subscriber.exec(detachSlot(subscription.name));
    // With copies unfinished the server still tries to reach the publisher for their slots, for as long as the
    // network lets it.
    subscriber.exec(dropSubscriptionStatement(subscription.name), {}, Deadline::in(180s));
}

void drop(Context& context)
{
    const auto target = targetOf(context);
    auto& subscriber = onSubscriber(context, target);
    const auto there = readSubscription(subscriber, target.definition.name);
    Remains remains;
    if (there) {
        remains = {there->slot, there->id};
        const bool withSlot = there->slot && dropWithSlot(context, subscriber, target);
        if (!withSlot)
            dropAlone(onSubscriber(context, target), *there);
        else
            remains.slot.reset();
        context.good(Text::tr("The subscription %1 is gone from the subscriber.").arg(there->name.text()));
    } else if (auto* publisher = publisherIfReachable(context, target); publisher && isOurs(*publisher, target)) {
        remains.slot = target.definition.slot;
    }
    clearPublisher(context, target, remains);
    context.setSummary(Text::tr("The subscription %1 and its slots are gone. The rows on the subscriber have stayed.")
                           .arg(target.definition.name.text()));
}

Step dropStep(const SubscriptionTarget& target, const std::optional<Subscription>& there,
              const std::optional<SlotName>& orphan)
{
    const auto text = [](const Sql& statement) { return statement.preview() + u';'; };
    Step step;
    step.title = there ? Text::tr("Drop the subscription %1 and its slot").arg(target.definition.name.text())
                       : Text::tr("Drop the slot %1 that the subscription left").arg(orphan->text());
    step.side = there ? Side::Subscriber : Side::Publisher;
    step.database = target.database.text();
    if (there && there->slot)
        step.preview += {text(dropSubscriptionStatement(target.definition.name)),
                         u"-- "_s + Text::tr("or, where the subscriber's server can't reach the publisher:")};
    if (there)
        step.preview += text(disableSubscription(target.definition.name));
    if (there && there->slot)
        step.preview += text(detachSlot(target.definition.name));
    if (there)
        step.preview += text(dropSubscriptionStatement(target.definition.name));
    if (const auto slot = there ? there->slot : orphan)
        step.preview += {u"-- "_s + Text::tr("on the publisher, where still there:"), text(dropSlot(*slot))};
    step.body = drop;
    return step;
}

Plan plan(Context& context)
{
    const auto target = targetOf(context);
    const auto there = readSubscription(onSubscriber(context, target), target.definition.name);
    auto* publisher = publisherIfReachable(context, target);
    std::optional<SlotName> orphan;
    if (!there && publisher != nullptr && isOurs(*publisher, target) && readSlot(*publisher, target.definition.slot))
        orphan = target.definition.slot;
    Plan plan;
    plan.risk = there || orphan ? Risk::Destructive : Risk::ReadOnly;
    plan.target = there ? Side::Subscriber : Side::Publisher;
    plan.database = target.database.text();
    if (publisher == nullptr)
        plan.notes.append(Text::tr("The publisher can't be reached: its slot will stay there and must be removed "
                                   "later."));
    if (!there && !orphan) {
        plan.summary = Text::tr("There is no subscription %1.").arg(target.definition.name.text());
        return plan;
    }
    if (there)
        plan.consequences = {Text::tr("Changes on the publisher no longer reach the subscriber. To go on later, every "
                                      "table must be copied again.")};
    plan.steps = {dropStep(target, there, orphan)};
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
        Text::tr("Drops the subscription with its slot. Where the publisher can't be reached, it is dropped without, "
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
