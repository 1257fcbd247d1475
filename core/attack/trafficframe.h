// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attack/traffic.h"
#include "core/base/names.h"

#include <QDateTime>

namespace Flare {

/// What the writers of an attack reached within one stretch of time, and what they have reached since its start.
struct TrafficFrame
{
    /// Of the whole stretch's transactions: never averages of percentiles.
    struct Latency
    {
        std::chrono::nanoseconds p50{0};
        std::chrono::nanoseconds p95{0};
        std::chrono::nanoseconds p99{0};
    };

    QString operationId; ///< Of the run of the operation, as in the audit log.
    qint64 run = 0; ///< As the ledger counts.
    DatabaseName database;
    QDateTime at; ///< UTC, the stretch's end.
    int workers = 0;

    bool isLast = false; ///< The writers have stopped: its stretch was cut short, its sums are final.
    double rate = 0; ///< Transactions acknowledged a second.
    std::optional<Latency> latency; ///< No value: none was acknowledged.
    qint64 errors = 0;

    std::chrono::microseconds elapsed{0};
    int connectedWorkers = 0;
    qint64 transactions = 0;
    qint64 inDoubt = 0;
    QMap<QByteArray, qint64> errorsBySqlState;
    QString lastError; ///< Empty while all is well.
    WriteGap longestGap;
    WriteGap currentGap;
};

/// From the earlier sample of a run to the later one. Who runs it, where and with how many workers is the caller's.
[[nodiscard]] TrafficFrame frameBetween(const TrafficSample& earlier, const TrafficSample& later);

/// "admin_shutdown" for 57P01; empty for a state that no attack is expected to meet. The names are those of
/// PostgreSQL's documentation, appendix A.
[[nodiscard]] QString conditionName(const QByteArray& sqlState);
/// "57P01 admin_shutdown ×31, 42501 insufficient_privilege ×6", the most frequent first; empty without an error.
[[nodiscard]] QString errorsText(const QMap<QByteArray, qint64>& errorsBySqlState);

} // namespace Flare
