// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/topologyfacts.h"
#include "core/replication/credentials.h"

#include <QSet>

#include <atomic>
#include <list>
#include <memory>
#include <mutex>
#include <stop_token>

namespace Flare {

/// One server's part of the topology: its session to the maintenance database, which stays open, and a few to the
/// databases. Many more would take the connections of max_connections, 100 by default, away from the application. For
/// one thread; databases are read by a few of its own.
class TopologySessions
{
public:
    /// To databases, at the same time: while they are read, which two cores of a server are busy with, and afterwards,
    /// when those that were read last stay open. So up to four databases cost no login after the first.
    static constexpr int mostToDatabases = 4;

    /// Config and credentials must outlive it.
    TopologySessions(const Config& config, Credentials& credentials, Side side, QString applicationName);

    /// What the server says of itself, or why it says nothing; then nothing is known of its databases either. Throws
    /// Error(Cancelled), like readDatabases().
    void readServer(const std::stop_token& stop);
    /// Those of them that are there, in about this order. One that hangs costs itself about connect_timeout, and keeps
    /// the others waiting no longer. Returns those whose turn has not come by then: what is known of them stays.
    [[nodiscard]] QSet<DatabaseName> readDatabases(const QList<DatabaseName>& databases, const std::stop_token& stop);
    /// Of those that were read: whether their catalogue is as it was then (DatabaseFacts::isUnchanged).
    void readCatalogues(const QList<DatabaseName>& databases, const std::stop_token& stop);
    /// On the subscriber, of those that were read: only how far the copies of their tables are.
    void readCopies(const QList<DatabaseName>& databases, const std::stop_token& stop);

    /// What is known: of the server since the last readServer(), of each database since it was read.
    [[nodiscard]] const SideFacts& facts() const { return m_facts; }
    /// The last read of this database ended because it took too long.
    [[nodiscard]] bool isSlow(const DatabaseName& database) const { return m_slow.contains(database); }
    void disconnect();

private:
    using Session = std::unique_ptr<Pg::Connection>;
    struct Idle
    {
        DatabaseName database;
        Session session;
    };

    using Read = std::function<DatabaseFacts(Pg::Connection& connection, const DatabaseName& database)>;

    void forgetAbsent();
    /// With what is known of each, of those of which something is.
    void readAgain(const QList<DatabaseName>& databases, const std::stop_token& stop,
                   const std::function<void(Pg::Connection& connection, DatabaseFacts& facts)>& read);
    [[nodiscard]] QSet<DatabaseName> readEach(const QList<DatabaseName>& databases, const std::stop_token& stop,
                                              const Read& read);
    void readDatabase(const DatabaseName& database, const std::stop_token& stop, const Read& read);
    [[nodiscard]] DatabaseFacts known(const DatabaseName& database);
    void note(const DatabaseName& database, const Error& error, bool tookLong, const std::stop_token& stop);
    [[nodiscard]] Session take(const DatabaseName& database, const std::stop_token& stop);
    void end(Session session, const std::stop_token& stop);
    void giveBack(const DatabaseName& database, Session session);
    template <typename Work>
    void withSession(Session& session, const DatabaseName& database, const std::stop_token& stop, const Work& work);
    void open(Session& session, const DatabaseName& database, const std::stop_token& stop);
    [[nodiscard]] Milliseconds statementLimit() const;
    [[nodiscard]] bool serverAnswers(const std::stop_token& stop);

    const Config& m_config;
    Credentials& m_credentials;
    Side m_side;
    QString m_applicationName;
    Session m_maintenance;
    SideFacts m_facts;
    DatabaseSizes m_sizes;
    std::atomic<bool> m_hangs = false; ///< Nothing is asked of the server any more in this look.
    std::mutex m_mutex; ///< Of what follows, and of the facts, while databases are read.
    std::list<Idle> m_idle; ///< The one that was used last at the end.
    int m_busy = 0;
    QSet<DatabaseName> m_slow;
    bool m_someAreSlow = false; ///< In this look.
    std::mutex m_asking; ///< Of the maintenance session, while databases are read.
};

} // namespace Flare
