// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <QList>
#include <QStringList>

namespace Flare {

/// What keeps these subscriptions from being applied at this moment, by name, as sentences: a lock, with its table and
/// who holds it; a worker that is not there. Nothing when they are simply not done yet.
/// @param subscriber in the subscriptions' database. Throws Error.
[[nodiscard]] QStringList hindrancesOfApply(Pg::Connection& subscriber, const QList<SubscriptionName>& subscriptions);

} // namespace Flare
