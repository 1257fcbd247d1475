// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/side.h"
#include "core/pg/addresses.h"
#include "core/pg/conninfo.h"
#include "core/pg/link.h"

#include <memory>
#include <stop_token>

namespace Flare::Pg {

struct Reached
{
    std::unique_ptr<Link> link;
    Deadline deadline; ///< Of the address that answered: what of the time for connecting is left.
};

/// A link to the first address of the host that answers, each one with the connect timeout for itself. An address
/// whose server answers, if only to refuse the login, is the right one, and no further one is tried.
/// @throws Error of kind Connect or Cancelled.
[[nodiscard]] Reached reach(const ConnInfo& info, Side side, const std::stop_token& stop,
                            const Lookup& lookup = systemLookup);

} // namespace Flare::Pg
