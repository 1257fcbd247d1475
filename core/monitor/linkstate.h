// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Flare {

/// How a subscription of the file is, for every view of it and for the runbook: judgedState() alone says which.
enum class LinkState {
    Unknown, ///< A server that would know did not answer.
    Absent, ///< Neither subscription nor slot.
    NoSlot, ///< The publisher keeps no changes for the subscription that is there.
    SlotLost, ///< The publisher has removed WAL that it still needs.
    NoSubscription, ///< The publisher keeps WAL for a subscription that isn't there.
    Disabled,
    Failing, ///< Its workers end again and again, or there is none.
    NotConnected, ///< Nobody reads from the slot.
    Incomplete, ///< The changes of some table of the publisher reach nobody, whatever else flows.
    Stalled, ///< Both ends are there, and for seconds nothing was taken of what is to be.
    SlotAtRisk, ///< The publisher may remove WAL that it needs at any time.
    Copying, ///< The initial copy of some table is not done.
    Connecting, ///< Its worker is too young to be told from one that fails again and again.
    CatchingUp, ///< Changes flow, and more than the threshold is to come.
    Streaming,
};

/// Changes flow: what it is behind says how far the subscriber is. In all other states that figure says nothing.
[[nodiscard]] bool isFlowing(LinkState state);

/// The subscriber takes what the publisher sends, whether or not all is well with it.
[[nodiscard]] bool isFollowing(LinkState state);

/// Both ends are there, whatever passes between them.
[[nodiscard]] bool isConnected(LinkState state);

/// It is there and switched on, and nothing arrives.
[[nodiscard]] bool isBroken(LinkState state);

/// Neither as it should be nor on the way there.
[[nodiscard]] bool needsAttention(LinkState state);

/// "streaming" for machine-readable output; stateText() for people.
[[nodiscard]] QString keyOf(LinkState state);
[[nodiscard]] QString stateText(LinkState state);

} // namespace Flare
