// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/config.h"
#include "core/monitor/livesampler.h"
#include "core/monitor/topology.h"
#include "core/replication/extensions.h"
#include "core/replication/sequences.h"

#include <QMap>

namespace Flare {

/// What a server says of itself over the maintenance connection.
struct ServerFacts
{
    ServerState state;
    QMap<DatabaseName, DatabaseOnServer> databases; ///< Those of the file that exist.
    QMap<DatabaseName, int> preparedTransactions;
    QMap<DatabaseName, PauseRecord> pauses; ///< Of the publisher.
    /// Positions and slots, or subscriptions with their workers: what the links' states are judged by.
    LiveSample links;
    QList<Subscription> subscriptions; ///< Of the subscriber, those of the file.
    /// Of each database that exists what shows from outside that something in it has been changed: its row in the
    /// catalogue, a pause, its slots, its subscriptions. What is compared with what it was, and nothing else.
    QMap<DatabaseName, QStringList> marks;
};

struct TableStorage
{
    qint64 bytes = 0;
    bool stored = false; ///< Has rows of its own: not a partitioned table.
    bool withoutStatistics = false;
    bool readable = false; ///< By the replicator.
};

struct SubscriptionFacts
{
    Subscription subscription;
    QList<TableState> states;
};

/// What one database says over its own connection. Publication and grants are the publisher's, subscriptions the
/// subscriber's.
struct DatabaseFacts
{
    QString catalogue; ///< As readCatalogue() found it before all else.
    bool isUnchanged = false; ///< It was the same when it was asked for again.
    QList<TableFacts> tables;
    QMap<RelationName, TableStorage> storage;
    QList<SequenceState> sequences;
    QStringList extensions;
    bool ownerMayCreate = false;
    std::optional<Publication> publication;
    QList<RelationName> published;
    PublisherGrants grants; ///< Without the number of unreadable tables, which depends on the file.
    QList<SubscriptionFacts> subscriptions;
};

/// One side: without a value where it was not read, and the error that says why. What its databases say may be older
/// than what the server says.
struct SideFacts
{
    std::optional<ServerFacts> server;
    std::optional<Error> error;
    QMap<DatabaseName, DatabaseFacts> databases;
    QMap<DatabaseName, Error> databaseErrors;
};

/// How large the databases are. A server looks at each file of each table for that, which takes longer than all else
/// together, so it is asked once a minute, or more seldom where it takes long.
struct DatabaseSizes
{
    QMap<DatabaseName, std::optional<qint64>> bytes; ///< No value where the login may not ask.
    std::chrono::steady_clock::time_point askedAt;
    std::chrono::steady_clock::duration last{0}; ///< For how long they serve.
};

/// The typed reads, each a number of queries that does not grow with the number of objects. They throw what
/// Connection::exec() throws.
/// @param sizes as they were asked last, and afterwards as they are known now.
[[nodiscard]] ServerFacts readServerFacts(Pg::Connection& maintenance, const Config& config, DatabaseSizes& sizes);
[[nodiscard]] DatabaseFacts readDatabaseFacts(Pg::Connection& connection, const Config& config,
                                              const DatabaseName& database);
/// Another text whenever something of the database's catalogue was changed that readDatabaseFacts() reads, by the
/// server's counters: at once, or some seconds later where a session has more to count. Neither tells of sizes and of
/// the positions of sequences.
[[nodiscard]] QString readCatalogue(Pg::Connection& connection);
/// Of the subscriber's facts only how far the copies are.
void readCopies(Pg::Connection& connection, const Config& config, DatabaseFacts& facts);

} // namespace Flare
