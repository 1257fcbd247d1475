// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attack/ledger.h"
#include "core/pg/connection.h"

#include <QList>

#include <functional>
#include <stop_token>

namespace Flare {

/// A row that is not as the ledger says. A version of 0 = no row.
struct RowProblem
{
    int worker = 0;
    qint64 sequence = 0;
    qint64 expectedVersion = 0;
    qint64 foundVersion = 0;
    /// The version is right and the content is not.
    bool contentDiffers = false;
};

/// What a ledger and a server say together.
struct VerificationReport
{
    LedgerHeader ledger;
    /// False: the attack ended without closing its ledger.
    bool complete = false;
    /// Transactions that the server answered.
    qint64 acknowledged = 0;
    /// Rows that must exist according to them, and those that do, in their last acknowledged version.
    qint64 expected = 0;
    qint64 found = 0;
    /// Acknowledged, and not there.
    qint64 missing = 0;
    /// There, in another version or with another content.
    qint64 altered = 0;
    /// There although its deletion was acknowledged.
    qint64 undeleted = 0;
    /// The first of these, a few.
    QList<RowProblem> problems;
    /// Transactions whose answer never came. They prove nothing; some of them have happened.
    qint64 inDoubt = 0;
    qint64 inDoubtFound = 0;
    /// Rows of this run that no record explains, or a change that an unclosed ledger may have missed.
    qint64 unrecorded = 0;
    /// The longest time in which no writer had an acknowledged write.
    WriteGap outage;
    /// The longest one of each writer.
    QList<WriteGap> workerOutages;

    /// Every acknowledged write is there. A ledger without one proves nothing.
    [[nodiscard]] bool provesNoLoss() const
    {
        return acknowledged > 0 && missing == 0 && altered == 0 && undeleted == 0;
    }
    /// The wall clock, UTC, of the attacking machine.
    [[nodiscard]] QDateTime timeOf(std::chrono::microseconds offset) const;
};

/// Compares a ledger with the rows of a server, usually the subscriber after it has caught up. Memory does not depend
/// on the length of the run. progress gets a share from 0 to 1.
/// Throws as LedgerReader and Connection do; Precondition if the connection's database is not the ledger's, or has no
/// tables of an attack.
[[nodiscard]] VerificationReport verifyLedger(const QString& path, Pg::Connection& connection,
                                              const std::stop_token& stop,
                                              const std::function<void(double)>& progress = {});

} // namespace Flare
