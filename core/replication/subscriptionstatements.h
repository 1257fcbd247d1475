// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/conninfo.h"
#include "core/pg/sql.h"

#include <QMap>

namespace Flare {

/// What a subscription shall be.
struct SubscriptionDefinition
{
    SubscriptionName name;
    PublicationName publication;
    SlotName slot;
    QMap<QString, QString> options; ///< The engine's own, as the file has them.
};

/// A slot's name for a subscription: the subscription's own where the server allows it as a slot's name, else with
/// the other characters replaced and a digest of the true name appended, so that two never share one.
[[nodiscard]] SlotName slotNameFor(const SubscriptionName& name);

/// The statements that make, change and remove subscriptions and their slots. Pure.
[[nodiscard]] Pg::Sql createSlot(const SlotName& slot);
[[nodiscard]] Pg::Sql dropSlot(const SlotName& slot);
/// Switched off, on a slot that is there already. Holds the password of the connection; its preview does not.
[[nodiscard]] Pg::Sql createSubscriptionStatement(const SubscriptionDefinition& definition,
                                                  const Pg::ConnInfo& publisher);
[[nodiscard]] Pg::Sql setSubscriptionConnection(const SubscriptionName& name, const Pg::ConnInfo& publisher);
[[nodiscard]] Pg::Sql enableSubscription(const SubscriptionName& name);
[[nodiscard]] Pg::Sql disableSubscription(const SubscriptionName& name);
[[nodiscard]] Pg::Sql detachSlot(const SubscriptionName& name);
[[nodiscard]] Pg::Sql dropSubscriptionStatement(const SubscriptionName& name);
[[nodiscard]] Pg::Sql refreshSubscription(const SubscriptionName& name);

/// Whether a slot is one that a subscription made for the copy of a table. They outlive it when it is dropped while
/// the publisher is away: pg_<subscription>_sync_<table>_<subscriber>.
[[nodiscard]] bool isTableSyncSlot(const SlotName& slot, qint64 subscriptionId, const SystemIdentifier& subscriber);

} // namespace Flare
