// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/config/config.h"
#include "core/monitor/linkstate.h"
#include "core/monitor/livefacts.h"
#include "core/pg/connection.h"
#include "core/replication/inspect.h"
#include "core/replication/pausejournal.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <chrono>
#include <optional>

namespace Flare {

/// A role that the file names, as its server knows it.
struct FileRole
{
    Role role = Role::Superuser;
    RoleName name;
    bool exists = false;
    bool canLogin = false;
    bool superuser = false;
    bool replicates = false; ///< May start a walsender: by its attribute, as a superuser or in rds_replication.
};

/// One of the two servers at one moment.
struct ServerState
{
    Side side = Side::Publisher;
    QString host; ///< As the file has it, like the port and the identifier.
    int port = 0;
    SystemIdentifier expected;
    std::optional<Pg::ServerIdentity> identity; ///< Present when the server answered and is the expected one.
    std::optional<Error> error; ///< Why it was not read: unreachable, another server, a standby …

    QString walLevel;
    int maxReplicationSlots = 0;
    int usedReplicationSlots = 0; ///< Physical and logical ones.
    int maxWalSenders = 0;
    int usedWalSenders = 0;
    int maxLogicalWorkers = 0; ///< max_logical_replication_workers.
    QList<FileRole> fileRoles;
    QList<RoleName> roles; ///< Every role but PostgreSQL's own, sorted.

    [[nodiscard]] bool isUp() const { return identity && !error; }
    /// It answers, but is not the server that the file means: nothing may be changed then.
    [[nodiscard]] bool isWrong() const { return error && error->kind() == ErrorKind::WrongServer; }
    [[nodiscard]] const FileRole* fileRole(Role role) const;
};

/// A database of the file on one server.
struct DatabaseOnServer
{
    bool known = false; ///< The server answered, so that exists and what follows up to error mean something.
    bool exists = false;
    RoleName owner;
    std::optional<qint64> bytes;
    int sessions = 0; ///< Of clients, without pg-flare's own.
    int applicationSessions = 0; ///< Of cutover.app_users; with none in the file, of all but superuser and repl_user.
    std::optional<Error> error; ///< It is there, but could not be read.

    bool inspected = false; ///< What follows was read.
    int tables = 0; ///< Permanent ones, partitioned ones and partitions included, those of extensions not.
    bool statusTable = false;
    int tablesWithRows = 0; ///< That have a page of storage: they may be empty all the same.
    int tablesWithoutStatistics = 0; ///< With rows of which the planner knows nothing.
    bool ownerMayCreate = false; ///< The file's db_owner may create in the schema public.
};

/// A subscription of the file: the edge between the two servers.
struct SubscriptionLink
{
    /// How many tables are in which state of pg_subscription_rel.
    struct TableCounts
    {
        int initial = 0;
        int copying = 0;
        int copied = 0;
        int synchronised = 0;
        int ready = 0;

        [[nodiscard]] int total() const { return initial + copying + copied + synchronised + ready; }
        [[nodiscard]] int unfinished() const { return total() - ready; }
    };

    SubscriptionName name;
    PublicationName publication; ///< The file's.
    SlotName slotName; ///< What the file's subscription uses.
    LinkState state = LinkState::Unknown;
    QString reason; ///< A full sentence: what shows the state, and what is wrong.

    std::optional<LiveSlot> slot; ///< Of that name, whoever made it.
    bool slotIsOurs = false; ///< The publication's journal says that it was made for this subscriber.
    std::optional<Subscription> subscription;
    TableCounts tables;
    QList<RelationName> notSubscribed; ///< Published, but unknown to the subscription: their changes are skipped.
    std::optional<qint64> copiedBytes; ///< Of the initial copy, in bytes of the publisher's tables; an estimate.
    std::optional<qint64> totalBytes;
    std::optional<qint64> lagBytes; ///< WAL from what the subscriber has confirmed or applied to the end.
    std::optional<std::chrono::seconds> streamingFor; ///< How long the present walsender has been connected.
    std::optional<qint64> errors; ///< PostgreSQL 15 and newer: failures of its workers since the last reset.
};

/// Sequences of both sides; read only when both could be.
struct SequenceCounts
{
    int total = 0; ///< On the publisher.
    int behind = 0;
    int ahead = 0;
    int missing = 0; ///< Not on the subscriber.
};

/// What grant_create and grant_replication leave in a database of the publisher.
struct PublisherGrants
{
    bool superuserMayPublish = false; ///< CREATE, and CONNECT other than through PUBLIC.
    bool replicatorMayConnect = false; ///< CONNECT of its own: a pause takes the one through PUBLIC.
    int roleChanges =
        0; ///< Attributes and settings that the replicator lacks for exact values and an undisturbed copy.
    int unreadableTables = 0; ///< Of those to be published, those that the replicator may not read.
};

/// A database of the file on both servers.
struct DatabaseState
{
    DatabaseName name;
    /// UTC: what happened inside it later may be missing. What the servers say of it (that it exists, sessions, size,
    /// the pause, slots, subscriptions and their lag) is as young as the snapshot. Invalid: it has not been read.
    QDateTime askedAt;
    DatabaseOnServer publisher;
    DatabaseOnServer subscriber;

    PublicationName publicationName; ///< The file's; empty if it has none for this database.
    std::optional<Publication> publication;
    int publishedTables = 0;
    QStringList publicationDifferences; ///< In which ways it is not what the file wants, as sentences.
    std::optional<Error> publicationProblem; ///< Why what the file wants can't be published.
    bool statusTablePublished = false;
    QList<RelationName> tablesToFull; ///< Will get REPLICA IDENTITY FULL, as the file says.
    QList<RelationName> tablesWithoutIdentity; ///< Would refuse UPDATE and DELETE once published.

    std::optional<PublisherGrants> grants;
    int preparedTransactions = 0; ///< On the publisher: each keeps writes from being paused.
    std::optional<PauseRecord> pause; ///< Writes on the publisher are paused: since when, by whom.

    /// Of the publisher's tables, without the status table; no value unless both sides could be read.
    std::optional<QList<RelationName>> tablesMissing;
    QStringList extensions; ///< Of the publisher.
    QStringList extensionsMissing; ///< Not in the subscriber's database.
    std::optional<SequenceCounts> sequences;
    QList<SubscriptionLink> subscriptions;

    [[nodiscard]] const DatabaseOnServer& on(Side side) const
    {
        return side == Side::Publisher ? publisher : subscriber;
    }
    [[nodiscard]] bool schemaIsReplicated() const;
    /// Paused, and every subscription of the file is gone: what a finished migration looks like.
    [[nodiscard]] bool isSwitched() const;
    /// Paused, and not known to be switched: the application is down.
    [[nodiscard]] bool isInOutage() const;
};

/// The migration as both servers tell it at one moment: plain values, read by TopologyProbe. What a server that did not
/// answer would have said is absent, and its error says why.
struct Topology
{
    QDateTime takenAt; ///< UTC; invalid in a default-constructed one, which knows nothing.
    QDateTime askedAt; ///< UTC; what happened later may be missing in it: the oldest of its databases' times.
    ServerState publisher;
    ServerState subscriber;
    QList<DatabaseState> databases; ///< In the file's order.

    [[nodiscard]] const ServerState& server(Side side) const
    {
        return side == Side::Publisher ? publisher : subscriber;
    }
    [[nodiscard]] const DatabaseState* database(const DatabaseName& name) const;
    [[nodiscard]] const SubscriptionLink* subscription(const SubscriptionName& name) const;
};

/// What the file alone says, before any server was asked: every state unknown.
[[nodiscard]] Topology unreadTopology(const Config& config);

} // namespace Flare
