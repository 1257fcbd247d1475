// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/config.h"
#include "core/cutover/barrier.h"

#include <QStringList>

#include <chrono>

namespace Flare {

/// What must be true before writes are stopped, since afterwards every second of repair is an outage.
class PauseGate
{
public:
    PauseGate(const Config& config, Pg::Connection& publisher, Pg::Connection& subscriber, DatabaseName database);

    /// Throws Error(Precondition) that lists everything that is in the way, not only the first.
    void check(std::chrono::milliseconds minStable);
    /// Throws when a table is published, or there, that was not when check() looked: its rows may be in no stream. For
    /// the moment in which nobody can write any more.
    void checkSameTables();
    /// The subscriber's distance in bytes of WAL, the largest of all streams.
    [[nodiscard]] qint64 lag();
    [[nodiscard]] const QList<ReplicationStream>& streams() const { return m_streams; }
    [[nodiscard]] qsizetype publishedCount() const { return m_published.size(); }
    /// What does not forbid the pause, but should be known.
    [[nodiscard]] const QStringList& notes() const { return m_notes; }

private:
    void checkSubscriptions();
    void checkPublications();
    void checkCoverage();
    void checkSequences();
    void checkOtherWriters();
    void checkSessions();
    void checkStatusTable();
    void checkSenders(std::chrono::milliseconds minStable);
    void checkTransactions();
    [[nodiscard]] QStringList publishedTables();
    [[nodiscard]] QStringList allTables();

    Pg::Connection& m_publisher;
    Pg::Connection& m_subscriber;
    DatabaseName m_database;
    QList<SubscriptionConfig> m_subscriptions;
    QList<PublicationConfig> m_publications;
    QStringList m_tables;
    QStringList m_published;
    QList<ReplicationStream> m_streams;
    QStringList m_obstacles;
    QStringList m_notes;
};

} // namespace Flare
