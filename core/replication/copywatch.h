// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replication/inspect.h"

#include <chrono>

namespace Flare {

/// Of each table whose copy has begun and is not done: what is another text with each try.
using CopyTries = QMap<RelationName, QString>;
[[nodiscard]] CopyTries readCopyTries(Pg::Connection& subscriber, qint64 subscriptionId);

/// Follows the initial copy of a subscription from one look at it to the next, and tells a table whose copy fails over
/// and over from a slow one: PostgreSQL itself only tries again and writes to its log. Pure: time comes from the
/// caller.
class CopyWatch
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;
    /// Longer than a worker that failed waits before its next try (wal_retrieve_retry_interval, 5 s).
    static constexpr std::chrono::seconds patience{30};

    void observe(const QList<TableState>& states, const CopyTries& tries, TimePoint now);

    [[nodiscard]] bool isDone() const { return m_ready == m_states.size(); }
    [[nodiscard]] qint64 ready() const { return m_ready; }
    [[nodiscard]] qint64 total() const { return m_states.size(); }
    /// "3 ready, 1 being copied (120 MB)".
    [[nodiscard]] QString text() const;
    [[nodiscard]] QList<RelationName> unfinished() const;
    /// The tables whose copy has failed again and again, with how often it did since the first look.
    [[nodiscard]] QMap<RelationName, int> failing() const;
    /// Nothing is left to wait for: what is unfinished is failing, or has not moved for as long as our patience lasts.
    [[nodiscard]] bool isStuck() const { return m_stuck; }

private:
    struct Try
    {
        QString mark;
        int failures = 0; ///< Of those before.
    };

    void countTries(const CopyTries& tries);
    [[nodiscard]] bool isFailing(const TableState& table) const;

    QList<TableState> m_states;
    QMap<RelationName, Try> m_tries;
    qint64 m_ready = 0;
    std::optional<TimePoint> m_movedAt;
    bool m_stuck = false;
};

/// How many of the tables are in which state, in words.
[[nodiscard]] QString stateCounts(const QList<TableState>& states);

} // namespace Flare
