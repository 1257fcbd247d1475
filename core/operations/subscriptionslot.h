// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/context.h"
#include "core/replication/subscriptionstate.h"

namespace Flare::Operations {

/// Notes in the publication's journal that the target's slot is ours, or no longer.
void noteSlot(Context& context, const SubscriptionTarget& target, bool slotIsThere);

/// Tells whom the slot waits for. Leaves none when it fails or is stopped.
void makeSlot(Context& context, const SubscriptionTarget& target);

/// An orphan slot keeps WAL until the publisher's disk is full: whatever happened, it must go. A stop must not keep
/// us from it. False when it may still be there.
bool removeSlot(Context& context, const SubscriptionTarget& target);

} // namespace Flare::Operations
