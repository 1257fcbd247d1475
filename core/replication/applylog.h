// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"
#include "core/replication/logentries.h"

#include <QString>

namespace Flare {

/// The latest error of a subscription's worker, in the server's words; empty when there is none.
/// Since PostgreSQL 15 the context of each error of an apply worker names its replication origin, "pg_" and the
/// subscription's oid (apply_error_callback in worker.c). What is older, and a failed COPY, is known only by the end of
/// its process, and belongs to the subscription for sure only where it is the server's only one.
[[nodiscard]] QString applyFailureIn(const QList<LogEntry>& entries, qint64 subscriptionOid, bool isOnlyOne);

/// Reads the end of the subscriber's own log, where that is allowed, for why the subscription's workers end.
/// @returns a sentence or the server's words: what was found, or where a person has to look instead.
/// @throws Error when the connection is lost, not for what the server refuses.
[[nodiscard]] QString readApplyFailure(Pg::Connection& subscriber, qint64 subscriptionOid);

} // namespace Flare
