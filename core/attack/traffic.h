// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attack/latencyhistogram.h"
#include "core/attack/ledger.h"
#include "core/base/error.h"
#include "core/pg/connection.h"

#include <QByteArray>
#include <QList>
#include <QMap>

#include <chrono>
#include <optional>
#include <span>

namespace Flare {

/// Shares of the kinds of write; only their proportion counts. Without inserts nothing could be updated or deleted.
struct WriteMix
{
    int inserts = 70;
    int updates = 20;
    int deletes = 10;

    [[nodiscard]] int total() const { return inserts + updates + deletes; }
    [[nodiscard]] bool isValid() const { return inserts > 0 && updates >= 0 && deletes >= 0; }
};

struct TrafficOptions
{
    /// The roles that write, in turn: worker n takes login n modulo their number. At least one.
    QList<Pg::ConnInfo> logins;
    Pg::ExpectedServer server;
    int workers = 4;
    /// Transactions a second over all workers; 0 = as fast as they go.
    int rate = 0;
    WriteMix mix;
    QString ledgerDirectory;
};

/// What the writers have seen up to now.
struct TrafficSample
{
    std::chrono::microseconds elapsed{0};
    /// Acknowledged ones.
    qint64 transactions = 0;
    qint64 inDoubt = 0;
    int connectedWorkers = 0;
    /// With a rate: from the moment the transaction was due. So an outage counts for each one that it delayed.
    LatencyHistogram latency;
    /// A server that can't be reached counts as 08001, a lost link without a word of the server as 08006, a row that
    /// was gone when its turn came as 02000.
    QMap<QByteArray, qint64> errorsBySqlState;
    /// The latest refusal, for people; empty while all is well.
    QString lastError;
    WriteGap longestGap;
    WriteGap currentGap;
    /// Why the writers gave up: the ledger can't be written any more.
    std::optional<Error> failure;

    /// Transactions a second since an earlier sample of the same run.
    [[nodiscard]] double rateSince(const TrafficSample& earlier) const
    {
        const std::chrono::duration<double> time = elapsed - earlier.elapsed;
        return time.count() > 0 ? double(transactions - earlier.transactions) / time.count() : 0;
    }
};

/// What the rows hold: a function of their key and version, so that a verification can tell an altered one.
[[nodiscard]] QByteArray attackPayload(qint64 run, const WriteRecord& write);
constexpr std::size_t attackPayloadSize = 64;
/// The same into a buffer of the caller's.
void writeAttackPayload(qint64 run, const WriteRecord& write, std::span<char, attackPayloadSize> text);

} // namespace Flare
