// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/config.h"
#include "core/replication/inspect.h"
#include "core/replication/subscriptionstatements.h"

namespace Flare {

/// What the file says of one subscription, with what follows from it.
struct SubscriptionTarget
{
    SubscriptionDefinition definition;
    DatabaseName database;
    Role login = Role::ReplUser; ///< As whom the subscriber's server connects to the publisher.
    Pg::ConnInfo conninfo; ///< How; the password is not filled in.
    SystemIdentifier subscriber;
};

/// Throws Error(Config) for a subscription that the file does not have, or an option that it must not have.
[[nodiscard]] SubscriptionTarget subscriptionTarget(const Config& config, const SubscriptionName& name);

/// What there is of it on both servers.
struct SubscriptionFindings
{
    std::optional<Publication> publication;
    QList<RelationName> tables; ///< Published ones.
    std::optional<Slot> slot;
    std::optional<Subscription> subscription;
    bool sameConnection = true; ///< Filled in by the caller, from hasConnection().
    bool slotIsOurs = false; ///< The publication's journal says that we made it for this subscriber.
};

[[nodiscard]] SubscriptionFindings findSubscription(Pg::Connection& publisher, Pg::Connection& subscriber,
                                                    const SubscriptionTarget& target);

/// Whether the subscription connects as the target says. Only superusers may read that; for others it counts as the
/// same. The session must be one that stays out of the server's logs.
[[nodiscard]] bool hasConnection(Pg::Connection& quietSubscriber, const SubscriptionTarget& target);

/// Throw Error(Precondition) for what is there but not as the target says: neither is ever changed silently.
void refuseForeignSlot(const SubscriptionTarget& target, const SubscriptionFindings& found);
void refuseDifferentSubscription(const SubscriptionTarget& target, const SubscriptionFindings& found);

/// Throws Error(Precondition) unless the subscription, on this very connection, has exactly these tables: the
/// subscriber's server then sees the same publication as we do.
void requireSameTables(Pg::Connection& subscriber, const SubscriptionName& name, const QList<RelationName>& published);

/// Whether the publisher serves the slot to a connected subscriber.
[[nodiscard]] bool isStreaming(Pg::Connection& publisher, const SlotName& slot);

} // namespace Flare
