// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/config.h"
#include "core/monitor/livefacts.h"
#include "core/monitor/livetables.h"
#include "core/monitor/livewrites.h"
#include "core/monitor/tablecoverage.h"
#include "core/replication/credentials.h"

#include <QSet>

#include <map>

namespace Flare {

/// What one server said, or why it said nothing, at one moment.
struct LiveSample
{
    using TimePoint = std::chrono::steady_clock::time_point;

    Side side = Side::Publisher;
    QDateTime at; ///< UTC by this machine's clock, when the answer was there.
    TimePoint when; ///< The same by the clock that durations are measured with.
    Milliseconds took{0};
    /// By how much the server's clock is ahead of this machine's; as exact as half of what the answer took.
    std::optional<Milliseconds> clockAhead;
    std::optional<Error> gap; ///< Why there is no answer.
    std::optional<LivePublisher> publisher;
    std::optional<LiveSubscriber> subscriber;
    /// Of the file's subscriptions whose database was read; as fresh as the sample while tables are being copied
    /// in a handful of databases, some seconds old otherwise.
    QMap<SubscriptionName, LiveTableStates> tables;
    /// Of the publisher's databases whose tables are being copied; a minute old, or as many looks as there
    /// are such databases.
    QMap<DatabaseName, LiveTableSizes> sizes;
    /// Of the publisher, some seconds old.
    std::optional<LiveWrites> writes;
    TimePoint writesRead; ///< When that was read.
    /// Of the file's subscriptions: what this server last said, some half a minute ago at most.
    QMap<SubscriptionName, LiveCoverage> coverage;
};

/// Looks at one server again and again over read-only connections that it keeps: one statement over the superuser's to
/// the maintenance database, and one to each database whose tables are of interest: on the subscriber those of its
/// subscriptions, on the publisher those that are being copied. Which tables are published is asked seldom, over a
/// connection that is closed again. For one thread.
class LiveSampler
{
public:
    /// Connections to databases that stay open, however many databases there are: max_connections, 100 by default, is
    /// the application's. As many as a look reads, so that up to five databases cost no login after the first.
    static constexpr int mostToDatabases = 5;

    /// All that is referred to must outlive it.
    LiveSampler(const Config& config, Credentials& credentials, Side side, QString applicationName, const Clock& clock);
    ~LiveSampler();
    Q_DISABLE_COPY_MOVE(LiveSampler)

    /// Blocks, for about the patience at most once connected. Throws Error(Cancelled) after a stop request, and nothing
    /// else: a server that does not answer is a sample too, and a lost connection is opened again with the next look.
    [[nodiscard]] LiveSample read(Milliseconds patience, const std::stop_token& stop);

private:
    /// A connection with the one statement that it is for.
    struct Session
    {
        std::unique_ptr<Pg::Connection> connection;
        Pg::PreparedStatement statement;
        qint64 look = 0; ///< The latest that used it.
    };

    void readServer(LiveSample& sample);
    void readTables(LiveSample& sample, Milliseconds patience, const std::stop_token& stop);
    /// Of this database; false if there was no need to ask.
    bool readTablesOf(const DatabaseName& database, const QMap<SubscriptionName, LiveSubscription>& there, bool all,
                      Milliseconds patience, const std::stop_token& stop);
    /// In a subscriber's answer: names the tables that are copied, and leaves out those that are not, or not yet known.
    void nameCopies(LiveSubscriber& subscriber) const;
    /// Why workers end, in the server's own words: asked for when one has failed anew, and not at each look.
    void readFailures(LiveSubscriber& subscriber);
    void readWrites(LiveSample& sample);
    void readSizes(LiveSample& sample, Milliseconds patience, const std::stop_token& stop);
    /// The database whose tables' sizes are due, if there is one.
    [[nodiscard]] std::optional<DatabaseName> nextToSize(const QSet<DatabaseName>& copied) const;
    void readSizesOf(const DatabaseName& database, Milliseconds patience, const std::stop_token& stop);
    /// On the publisher.
    void readPublished(LiveSample& sample, Milliseconds patience, const std::stop_token& stop);
    void readPublishedOf(const DatabaseName& database, Milliseconds patience, const std::stop_token& stop);
    /// On the subscriber: of this database's subscriptions that are there, when it is time, or they got or lost tables.
    void readSubscribedOf(const DatabaseName& database, const QList<SubscriptionName>& there,
                          Pg::Connection& connection);
    [[nodiscard]] bool isCoverageDue(const DatabaseName& database) const;
    [[nodiscard]] std::unique_ptr<Pg::Connection> connect(const DatabaseName& database, Milliseconds patience,
                                                          const std::stop_token& stop);
    void open(Session& session, const DatabaseName& database, Milliseconds patience, const std::stop_token& stop);
    /// For a database's session before it is opened: the one that has rested the longest makes room for it.
    void makeRoomFor(Session& session);
    void disconnect();

    const Config& m_config;
    Credentials& m_credentials;
    Side m_side;
    QString m_applicationName;
    const Clock& m_clock;
    Session m_maintenance;
    std::map<DatabaseName, Session> m_databases;
    qsizetype m_nextDatabase = 0;
    LiveTables m_tables;
    QMap<DatabaseName, LiveTableSizes> m_sizes;
    QMap<DatabaseName, LiveSample::TimePoint> m_sizesAsked;
    std::optional<LiveWrites> m_writes;
    LiveSample::TimePoint m_writesRead;
    QMap<SubscriptionName, LiveCoverage> m_coverage;
    QMap<DatabaseName, LiveSample::TimePoint> m_coverageAsked;
    qint64 m_looks = 0;
    struct Failure
    {
        qint64 errors = 0; ///< That had been counted when it was read.
        LiveSample::TimePoint readAt;
        QString words;
    };
    QMap<SubscriptionName, Failure> m_failures;
};

} // namespace Flare
