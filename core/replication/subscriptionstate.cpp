// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/subscriptionstate.h"

#include "core/base/text.h"
#include "core/replication/endpoints.h"
#include "core/replication/publicationjournal.h"

#include <algorithm>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

void refuseOptions(const SubscriptionConfig& config)
{
    for (const auto& fixed : {u"connect"_s, u"create_slot"_s, u"slot_name"_s, u"enabled"_s, u"copy_data"_s}) {
        if (config.options.contains(fixed))
            throw Error(ErrorKind::Config,
                        Text::tr("The option %1 of the subscription %2 can't be set in the file.")
                            .arg(fixed, config.name.text()),
                        Text::tr("The slot is created on the server whose identity has been proven, and the "
                                 "subscription on that slot; remove the option."));
    }
}

Error refused(const QString& message, const QString& advice, Side side)
{
    return Error(ErrorKind::Precondition, message, advice).on(side);
}

} // namespace

SubscriptionTarget subscriptionTarget(const Config& config, const SubscriptionName& name)
{
    const auto* wanted = config.subscription(name);
    if (wanted == nullptr)
        throw Error(ErrorKind::Config, Text::tr("The file has no subscription named \"%1\".").arg(name.text()));
    refuseOptions(*wanted);
    SubscriptionTarget target;
    target.definition = {wanted->name, wanted->publication, slotNameFor(wanted->name), wanted->options};
    target.database = wanted->database;
    target.login = config.publisher.replUser ? Role::ReplUser : Role::Superuser;
    const auto& user = accountOf(config, Side::Publisher, target.login).user;
    target.conninfo = publisherAsSeenBySubscriber(config, user, wanted->database);
    target.subscriber = config.subscriber.systemIdentifier;
    return target;
}

SubscriptionFindings findSubscription(Connection& publisher, Connection& subscriber, const SubscriptionTarget& target)
{
    SubscriptionFindings found;
    found.publication = readFinishedPublication(publisher, target.definition.publication);
    found.tables = readPublishedTables(publisher, target.definition.publication);
    found.slot = readSlot(publisher, target.definition.slot);
    found.subscription = readSubscription(subscriber, target.definition.name);
    if (found.publication) {
        const auto journal = journalIn(found.publication->comment);
        found.slotIsOurs = journal.slotOwners.value(target.definition.slot) == target.subscriber;
    }
    return found;
}

bool hasConnection(Connection& quietSubscriber, const SubscriptionTarget& target)
{
    if (!quietSubscriber.identity().superuser)
        return true;
    const auto result =
        quietSubscriber.exec("SELECT s.subconninfo = $2 AS same FROM pg_subscription s JOIN pg_database d"
                             " ON d.oid = s.subdbid AND d.datname = current_database() WHERE s.subname = $1"_sql,
                             Params(target.definition.name, conninfoString(target.conninfo)));
    return result.isEmpty() || result.boolean(0, "same");
}

void refuseForeignSlot(const SubscriptionTarget& target, const SubscriptionFindings& found)
{
    if (!found.slot || found.subscription)
        return;
    const auto& slot = *found.slot;
    if (found.slotIsOurs && !slot.active && slot.plugin == u"pgoutput"_s && slot.database == target.database)
        return;
    throw refused(Text::tr("The publisher has a slot %1 already (database %2, plugin %3, %4), and nothing says that it "
                           "was made for this subscription.")
                      .arg(slot.name.text(), slot.database.text(), slot.plugin,
                           slot.active ? Text::tr("in use") : Text::tr("not in use")),
                  Text::tr("Find out whose it is. If nobody needs it: %1;").arg(dropSlot(slot.name).preview()),
                  Side::Publisher);
}

void refuseDifferentSubscription(const SubscriptionTarget& target, const SubscriptionFindings& found)
{
    if (!found.subscription)
        return;
    const auto& there = *found.subscription;
    const auto again =
        Text::tr("drop_subscription removes it; empty the tables on the subscriber, and create it anew.");
    if (there.publications != QStringList{target.definition.publication.text()} || there.slot != target.definition.slot)
        throw refused(Text::tr("The subscription %1 exists, but is not what the file says: it takes the publication %2 "
                               "through the slot %3.")
                          .arg(there.name.text(), there.publications.join(u", "_s),
                               there.slot ? there.slot->text() : Text::tr("none")),
                      again, Side::Subscriber);
    if (!found.slot || found.slot->walStatus == u"lost"_s)
        throw refused(
            Text::tr("The subscription %1 exists, but the publisher has lost its slot %2, and with it changes "
                     "that the subscriber has not seen.")
                .arg(there.name.text(), target.definition.slot.text()),
            again, Side::Publisher);
}

void requireSameTables(Connection& subscriber, const SubscriptionName& name, const QList<RelationName>& published)
{
    const auto subscription = readSubscription(subscriber, name);
    QList<RelationName> subscribed;
    for (const auto& state : readTableStates(subscriber, subscription ? subscription->id : 0))
        subscribed.append(state.name);
    std::sort(subscribed.begin(), subscribed.end());
    if (subscribed != published)
        throw refused(Text::tr("The subscriber's server sees %1 tables in the publication, and we see %2: it reaches "
                               "another server than we do, or the tables have just changed. Nothing is left of it.")
                          .arg(subscribed.size())
                          .arg(published.size()),
                      Text::tr("Check host_via_subscriber and port_via_subscriber, then run it again."),
                      Side::Subscriber);
}

bool isStreaming(Connection& publisher, const SlotName& slot)
{
    return !publisher
                .exec("SELECT 1 FROM pg_replication_slots s JOIN pg_stat_replication r ON r.pid = s.active_pid"
                      " WHERE s.slot_name = $1 AND s.active"_sql,
                      Params(slot))
                .isEmpty();
}

} // namespace Flare
