// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <functional>
#include <memory>

namespace Flare {

/// How the reading reaches the servers; a connection of its own for each call, from several threads.
using OpenForReading = std::function<std::unique_ptr<Pg::Connection>(Side side, const DatabaseName& database)>;

} // namespace Flare
