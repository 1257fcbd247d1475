// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <QList>

namespace Flare::Facts {

/// What the decoding of a slot has written to disk, since its transactions did not fit into memory.
struct Spill
{
    SlotName slot;
    qint64 transactions = 0;
    qint64 bytes = 0;
};

/// How much WAL a server has written in how long: an average, for want of a second look.
struct WalHistory
{
    qint64 bytes = 0;
    qint64 seconds = 0;
    QList<Spill> spills; ///< From 14 on.

    [[nodiscard]] double bytesPerSecond() const { return seconds > 0 ? double(bytes) / double(seconds) : 0; }
};

[[nodiscard]] WalHistory readWalHistory(Pg::Connection& connection);

} // namespace Flare::Facts
