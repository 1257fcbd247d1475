// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/operations/operations.h"
#include "core/replication/copywatch.h"
#include "core/replication/inspect.h"
#include "core/replication/subscriptionstate.h"

#include <QDateTime>

namespace Flare::Operations {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

using Cell = std::optional<QString>;

/// One side at one moment; without a value where the server did not answer.
struct PublisherSample
{
    std::optional<Slot> slot;
    QString position;
    qint64 sessions = 0;
};

struct SubscriberSample
{
    std::optional<Subscription> subscription;
    QList<TableState> states;
    std::optional<qint64> errors;
};

/// What was lost is told once, and so is its return.
struct Reachability
{
    bool publisher = true;
    bool subscriber = true;
};

PublisherSample samplePublisher(Context& context, const SubscriptionTarget& target)
{
    auto& publisher = context.session(Side::Publisher, Role::Superuser, target.database);
    PublisherSample sample;
    sample.slot = readSlot(publisher, target.definition.slot);
    const auto result = publisher.exec("SELECT pg_current_wal_lsn() AS position, (SELECT count(*) FROM pg_stat_activity"
                                       " WHERE datname = current_database() AND backend_type = 'client backend'"
                                       " AND application_name NOT LIKE 'pg-flare/%') AS sessions"_sql);
    sample.position = result.text(0, "position");
    sample.sessions = result.integer(0, "sessions");
    return sample;
}

SubscriberSample sampleSubscriber(Context& context, const SubscriptionTarget& target)
{
    auto& subscriber = context.session(Side::Subscriber, Role::Superuser, target.database);
    SubscriberSample sample;
    sample.subscription = readSubscription(subscriber, target.definition.name);
    if (sample.subscription) {
        sample.states = readTableStates(subscriber, sample.subscription->id);
        sample.errors = readSubscriptionErrors(subscriber, sample.subscription->id);
    }
    return sample;
}

template <typename Sample>
auto sampled(Context& context, bool once, bool& reachable, Sample sample) -> std::optional<decltype(sample())>
{
    try {
        const auto value = sample();
        if (!std::exchange(reachable, true))
            context.good(Text::tr("The server answers again."));
        return value;
    } catch (const Error& error) {
        // A restart of the server ends the statement that runs, not the connection's error kind alone.
        const bool lost = error.kind() == ErrorKind::Connect || error.kind() == ErrorKind::TimedOut;
        if (once || !lost)
            throw;
        if (std::exchange(reachable, false))
            context.warn(error.message());
        return std::nullopt;
    }
}

QString number(std::optional<qint64> value)
{
    return value ? QString::number(*value) : QString();
}

QList<Cell> publisherCells(const std::optional<PublisherSample>& sample)
{
    if (!sample)
        return {u"lost"_s, {}, {}, {}, {}, {}, {}};
    const auto& slot = sample->slot;
    if (!slot)
        return {u"up"_s, sample->position, u"no slot"_s, {}, {}, {}, number(sample->sessions)};
    return {u"up"_s,
            sample->position,
            slot->walStatus == u"lost"_s ? u"lost"_s
                : slot->active           ? u"active"_s
                                         : u"inactive"_s,
            slot->confirmedFlush ? Cell(slot->confirmedFlush->text()) : Cell(),
            number(slot->lagBytes),
            number(slot->retainedBytes),
            number(sample->sessions)};
}

QList<Cell> subscriberCells(const std::optional<SubscriberSample>& sample)
{
    if (!sample)
        return {u"lost"_s, {}, {}, {}};
    if (!sample->subscription)
        return {u"up"_s, u"none"_s, {}, {}};
    const auto& subscription = *sample->subscription;
    const auto state = !subscription.enabled ? u"disabled"_s : subscription.workerPid ? u"running"_s : u"no worker"_s;
    return {u"up"_s, state, stateCounts(sample->states), sample->errors ? Cell(number(sample->errors)) : Cell()};
}

void tick(Context& context, const SubscriptionTarget& target, bool once, Reachability& reachable)
{
    const auto publisher =
        sampled(context, once, reachable.publisher, [&] { return samplePublisher(context, target); });
    const auto subscriber =
        sampled(context, once, reachable.subscriber, [&] { return sampleSubscriber(context, target); });
    Table table;
    table.id = u"replication"_s;
    table.title = Text::tr("Replication of %1").arg(target.definition.name.text());
    table.columns = {u"time"_s,       u"publisher"_s,    u"wal_position"_s,   u"slot"_s,
                     u"confirmed"_s,  u"lag_bytes"_s,    u"retained_bytes"_s, u"sessions"_s,
                     u"subscriber"_s, u"subscription"_s, u"tables"_s,         u"errors"_s};
    table.rows = {QList<Cell>{timestamp(QDateTime::currentDateTimeUtc())} + publisherCells(publisher)
                  + subscriberCells(subscriber)};
    context.show(table);
}

void watch(Context& context)
{
    const auto target = subscriptionTarget(context.config(), context.arguments().subscription());
    const bool once = context.arguments().flag(u"once"_s);
    const auto interval = context.arguments().duration(u"interval"_s).value_or(Milliseconds(2000));
    Reachability reachable;
    do
        tick(context, target, once, reachable);
    while (!once && context.sleep(interval));
    if (!once)
        context.checkStop();
}

Plan plan(Context& context)
{
    const auto target = subscriptionTarget(context.config(), context.arguments().subscription());
    if (context.arguments().database() != target.database)
        throw Error(ErrorKind::Usage,
                    Text::tr("The subscription %1 belongs to the database %2.")
                        .arg(target.definition.name.text(), target.database.text()));
    Step step;
    step.title = Text::tr("Watch the replication of %1").arg(target.definition.name.text());
    step.database = target.database.text();
    step.preview = {u"-- "_s
                    + Text::tr("reads pg_replication_slots, pg_stat_activity, pg_stat_subscription and "
                               "pg_subscription_rel")};
    step.body = watch;
    Plan plan;
    plan.risk = Risk::ReadOnly;
    plan.database = step.database;
    plan.steps = {step};
    plan.endless = !context.arguments().flag(u"once"_s);
    return plan;
}

} // namespace

Operation monitor()
{
    Operation operation;
    operation.id = u"monitor"_s;
    operation.title = Text::tr("Monitor");
    operation.summary = Text::tr("Shows how far the subscriber is behind the publisher.");
    operation.description =
        Text::tr("Reads the slot, the sessions and the states of the tables at each interval, until it is stopped. A "
                 "server that goes away is shown as lost, and read again once it is back.");
    operation.phase = Phase::Copy;
    operation.risk = Risk::ReadOnly;
    operation.exclusion = Exclusion::Alongside;
    operation.parameters = {
        databaseParameter(),
        subscriptionParameter(),
        flagParameter(u"once"_s, Text::tr("Look once and end.")),
        {u"interval"_s, Parameter::Kind::Duration, Text::tr("Between two looks."), false, false, u"2s"_s, {}}};
    operation.plan = plan;
    return operation;
}

} // namespace Flare::Operations
