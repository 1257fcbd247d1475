// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <stop_token>

namespace Flare::Pg {

/// What a name stands for, in the order in which it is to be tried. Empty with a reason when it stands for nothing.
struct Addresses
{
    QStringList numeric;
    QString problem;
};

using Lookup = std::function<Addresses(const QString& host)>;

/// The system's own, by getaddrinfo(3), for as long as that takes.
[[nodiscard]] Addresses systemLookup(const QString& host);

/// libpq looks a name up by itself, but then neither a deadline nor a stop reaches it, and all addresses share one
/// deadline: the first one that swallows packets keeps the others from being tried. A lookup that does not come back
/// goes on beside us.
/// @returns one empty text for what needs no lookup: a socket's folder, an address.
/// @throws Error of kind Cancelled; of kind Connect when the name stands for nothing or the lookup takes too long.
[[nodiscard]] QStringList addressesOf(const QString& host, Deadline deadline, const std::stop_token& stop,
                                      const Lookup& lookup = systemLookup);

} // namespace Flare::Pg
