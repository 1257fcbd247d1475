// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replication/inspect.h"

#include <QMap>

#include <functional>

namespace Flare {

/// How much of an initial copy is done, in bytes of the publisher's tables: the one measure of it. Tables that are
/// ready say little, since the largest is ready last.
struct CopyShare
{
    qint64 copied = 0;
    qint64 total = 0; ///< 0: nothing is known of the tables.
};

/// The publisher's tables are what the copy ends up as, but for their bloat; one under way is measured where it
/// arrives.
/// @param published and @param arrived the bytes of a table on the publisher and on the subscriber.
[[nodiscard]] CopyShare copyShareOf(const QList<TableState>& states,
                                    const std::function<qint64(const RelationName&)>& published,
                                    const std::function<qint64(const RelationName&)>& arrived);

/// Bytes of every permanent table of the connection's database. Waits for nobody: a table that somebody else has for
/// itself is estimated.
[[nodiscard]] QMap<RelationName, qint64> readTableBytes(Pg::Connection& connection);

} // namespace Flare
