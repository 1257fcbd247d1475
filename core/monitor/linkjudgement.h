// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/linkreading.h"

namespace Flare {

/// What a link's state is judged by beside its reading.
struct LinkHistory
{
    bool serversAnswer = false; ///< Both, to the last look at each.
    bool isFirstLook = true; ///< So that nobody knows what was before.
    /// Since the subscriber took something, or confirmed it, for the last time; no value while nothing is to be taken.
    std::optional<Milliseconds> silentFor;
};

/// The one judgement of how a link is: what goes to waste counts before what stands still, and that before figures.
[[nodiscard]] LinkState judgedState(const LinkReading& reading, const LinkHistory& history, qint64 thresholdBytes);

/// For people, with what is known of a state that is not as it should be: "stalled: nothing for 25 s, its worker waits
/// for a lock", "incomplete: not published: public.a".
[[nodiscard]] QString stateText(const LinkReading& link);

/// Of a link that fails: why, in the words of the subscriber's log, or where to look for it. Empty for all others.
[[nodiscard]] QString failureOf(const LinkReading& link);

} // namespace Flare
