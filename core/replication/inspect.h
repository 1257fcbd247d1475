// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/names.h"
#include "core/pg/connection.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

/// Typed reads of what a server knows about replication, for PostgreSQL 10 to 18. Each is one query however many
/// objects there are; each reads the database of its connection. They throw what Connection::exec() throws.
namespace Flare {

/// A permanent table that a publication could hold.
struct TableFacts
{
    RelationName name;
    bool partitioned = false; ///< A root or a level between: holds no rows itself.
    std::optional<RelationName> parent; ///< Of a partition.
    bool ofExtension = false;
    bool rowSecurity = false;
    QChar identity; ///< relreplident: d(efault), n(othing), f(ull), i(ndex).
    QString identityIndex; ///< For 'i'.
    /// Whether UPDATE and DELETE can say which row they mean. Where they can't, the server refuses them as soon as
    /// the table is published.
    bool identifiesRows = false;
    QString usableIndex; ///< A unique index that could become the replica identity; empty if there is none.
    RoleName owner;
};

[[nodiscard]] QList<TableFacts> readTables(Pg::Connection& connection);

struct Publication
{
    PublicationName name;
    RoleName owner;
    bool allTables = false;
    QStringList schemas; ///< FOR TABLES IN SCHEMA, PostgreSQL 15 and newer.
    QList<RelationName> tables; ///< FOR TABLE; sorted, like the schemas.
    QStringList publishes; ///< insert, update, delete, truncate.
    bool viaPartitionRoot = false;
    bool filtered = false; ///< Some table has a row filter or a list of columns.
    QString comment;
};

[[nodiscard]] std::optional<Publication> readPublication(Pg::Connection& connection, const PublicationName& name);
/// The tables whose changes it carries, as a subscription sees them; sorted.
[[nodiscard]] QList<RelationName> readPublishedTables(Pg::Connection& connection, const PublicationName& name);

struct Slot
{
    SlotName name;
    QString plugin;
    DatabaseName database;
    bool active = false;
    std::optional<qint64> activePid;
    std::optional<Lsn> confirmedFlush;
    qint64 retainedBytes = 0; ///< WAL that the server keeps for it.
    qint64 lagBytes = 0; ///< From what the subscriber has confirmed to the end of the WAL.
    QString walStatus; ///< 13 and newer: reserved, extended, unreserved, lost.
};

/// The logical slots of the whole server.
[[nodiscard]] QList<Slot> readSlots(Pg::Connection& connection);
[[nodiscard]] std::optional<Slot> readSlot(Pg::Connection& connection, const SlotName& name);

struct Subscription
{
    qint64 id = 0;
    SubscriptionName name;
    DatabaseName database; ///< The subscriber's.
    bool enabled = false;
    std::optional<SlotName> slot;
    QStringList publications; ///< Sorted.
    std::optional<qint64> workerPid; ///< The apply worker's.
    bool copies = false; ///< Some worker of it copies a table.
};

/// The subscriptions of the connection's database.
[[nodiscard]] QList<Subscription> readSubscriptions(Pg::Connection& connection);
/// Those of all databases of the server.
[[nodiscard]] QList<Subscription> readServerSubscriptions(Pg::Connection& connection);
[[nodiscard]] std::optional<Subscription> readSubscription(Pg::Connection& connection, const SubscriptionName& name);
/// Of pg_stat_subscription_stats (15 and newer): 19 counts the failures of tables and of sequences apart.
[[nodiscard]] Pg::Sql copyErrorsColumn(int majorVersion);

struct TableState
{
    RelationName name;
    QChar state; ///< srsubstate: i(nitial), d(ata copy), f(inished copy), s(ynchronised), r(eady).
    std::optional<qint64> workerPid; ///< Of the worker that copies it.
    qint64 copiedBytes = 0; ///< 14 and newer, while it is copied.

    friend bool operator==(const TableState&, const TableState&) = default;
};

[[nodiscard]] QList<TableState> readTableStates(Pg::Connection& connection, qint64 subscriptionId);

struct Column
{
    QString name;
    QString type;
    bool notNull = false;
    bool hasDefault = false; ///< Or is an identity column: has a value of its own when none is given.
    bool generated = false;
};

/// What a subscription finds where it wants to write.
struct TargetTable
{
    QChar kind; ///< relkind: r, p, or what no subscription can write to (v, f …).
    bool hasPrimaryKey = false;
    bool forcesRowSecurity = false; ///< Also on its owner, and the owner has no right to bypass it.
    QList<Column> columns;
};

/// Those of the tables that exist.
[[nodiscard]] QMap<RelationName, TargetTable> readTargets(Pg::Connection& connection,
                                                          const QList<RelationName>& tables);

/// All that the database has of its own, views and the like included.
[[nodiscard]] QMap<RelationName, TargetTable> readTargets(Pg::Connection& connection);

/// Those of the tables, all of which exist, that hold a row.
[[nodiscard]] QList<RelationName> readNonEmpty(Pg::Connection& connection, const QList<RelationName>& tables);

/// Settings as the session got them before it changed any: what another session of the same role starts with.
/// A setting that this version does not know is not among them.
[[nodiscard]] QMap<QString, QString> readStartSettings(Pg::Connection& connection, const QStringList& names);

/// Somebody whom the creation of a slot waits for, in words.
[[nodiscard]] QStringList readSlotBlockers(Pg::Connection& connection);

} // namespace Flare
