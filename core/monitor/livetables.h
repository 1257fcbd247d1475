// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/names.h"
#include "core/pg/connection.h"

#include <QMap>

#include <optional>

namespace Flare {

/// How many tables of a subscription are in which state: srsubstate i(nitial), d(ata copy), f(inished copy),
/// s(ynchronised), r(eady).
using LiveTableStates = QMap<QChar, int>;

/// The tables of one database's subscriptions.
struct LiveTables
{
    /// A table that has a worker of its own.
    struct Busy
    {
        RelationName name;
        QChar state;
    };
    QMap<SubscriptionName, LiveTableStates> states;
    QMap<SubscriptionName, QMap<qint64, Busy>> busy; ///< By oid.
};

/// What the publisher has of a table: what its copy is to be compared with. Partitioned ones are the sum of their
/// parts.
struct LiveTableSize
{
    std::optional<qint64> rows; ///< By its statistics, for its present size; no value if it was never analysed.
    std::optional<qint64> bytes; ///< With TOAST; no value while somebody has the table for himself.
};
using LiveTableSizes = QMap<RelationName, LiveTableSize>;

/// Of the subscriptions of the connection's database: which tables there are is known nowhere else.
[[nodiscard]] Pg::Sql liveTablesQuery();
[[nodiscard]] LiveTables liveTablesFrom(const Pg::Result& result);
/// Of all tables of the connection's database: costs tens of microseconds a table, to be asked seldom.
[[nodiscard]] Pg::Sql liveSizesQuery(int majorVersion);
[[nodiscard]] LiveTableSizes liveSizesFrom(const Pg::Result& result);
/// Whether it is a slot that the copy of one table makes for itself, and drops when it is done.
[[nodiscard]] bool isCopySlot(const SlotName& slot);

} // namespace Flare
