// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/config.h"
#include "core/replication/inspect.h"
#include "core/replication/subscriptionstatements.h"

namespace Flare {

/// What keeps a subscription from working, each a sentence with its remedy. All of them read only.

/// Slots, WAL senders and workers that the subscription and its copies need beside what is in use.
[[nodiscard]] QStringList capacityProblems(Pg::Connection& publisher, Pg::Connection& subscriber,
                                           const SubscriptionConfig& subscription);

/// What making a subscription in the connection's database takes of a login that is no superuser, from 16 on.
struct CreationRights
{
    bool subscribes = true; ///< pg_create_subscription
    bool creates = true; ///< CREATE on the database
};

[[nodiscard]] CreationRights readCreationRights(Pg::Connection& subscriber);

/// A right without which nothing can be written as the owner of some tables, and the statement that gives it.
struct OwnerGrant
{
    RoleName owner;
    QString statement;
    QList<RelationName> tables;
};

/// From 16 on; by statement.
[[nodiscard]] QList<OwnerGrant> readOwnerGrants(Pg::Connection& subscriber, const QList<RelationName>& tables);

/// What the subscriber's login lacks for making a subscription; from 16 on one need not be a superuser for it.
[[nodiscard]] QStringList creationProblems(Pg::Connection& subscriber);

/// The tables where the rows shall go: there, writable, with fitting columns, and empty. A copy into a table with
/// rows fails on its key for ever, or doubles the rows where there is none.
[[nodiscard]] QStringList targetProblems(Pg::Connection& publisher, Pg::Connection& subscriber,
                                         const QList<RelationName>& tables, bool runAsOwner);

/// From 16 on rows are written as the table's owner, who may lack what that takes. Each table that is refused takes a
/// slot of the publisher with it, and the workers go on to the next one.
[[nodiscard]] QStringList ownerProblems(Pg::Connection& subscriber, const QList<RelationName>& tables, bool runAsOwner);

/// Tables whose rows are named by all columns, one of which can't be compared: each UPDATE and DELETE would fail on a
/// subscriber that has no primary key to go by.
[[nodiscard]] QStringList equalityProblems(Pg::Connection& publisher, Pg::Connection& subscriber,
                                           const QList<RelationName>& tables);

/// Tables that another subscription of the subscriber's database fills already.
[[nodiscard]] QStringList overlapProblems(Pg::Connection& subscriber, const SubscriptionName& name,
                                          const QList<RelationName>& tables);

/// What the login that the subscription uses on the publisher may and how it is set: the connection is that login's.
[[nodiscard]] QStringList loginProblems(Pg::Connection& asLogin, int subscriberMajor,
                                        const QList<RelationName>& tables);

/// Actions that the subscriber does not understand.
[[nodiscard]] QStringList actionProblems(const Publication& publication, int subscriberMajor);

} // namespace Flare
