// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/tables.h"
#include "core/replication/replicationgrants.h"
#include "core/replication/sessionrights.h"
#include "core/replication/subscriptionchecks.h"

namespace Flare::Facts {

/// What later steps will be let do in a database of the publisher.
struct PublisherRights
{
    SessionRights sessions;
    QList<RelationName> unlockable; ///< Tables that the file's superuser can't lock for a pause.
    MissingGrants replicator; ///< What the file's repl_user still lacks; nothing where there is no such role.
    QList<ForeignGrant> grantsOfOthers; ///< Those of it that only somebody else may give.
    /// The server's refusal of the file's publication, tried in a transaction that was rolled back.
    std::optional<QString> publicationRefusal;
};

/// The same in a database of the subscriber.
struct SubscriberRights
{
    CreationRights creation;
    QList<OwnerGrant> owners;
};

[[nodiscard]] PublisherRights readPublisherRights(Pg::Connection& publisher, const Config& config,
                                                  const DatabaseName& database, const Tables& tables,
                                                  int subscriberMajor);

[[nodiscard]] SubscriberRights readSubscriberRights(Pg::Connection& subscriber, const Tables& tables);

} // namespace Flare::Facts
