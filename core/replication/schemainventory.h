// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace Flare {

/// One thing in which two schemas differ.
struct SchemaDifference
{
    QString kind; ///< "table", "column" …
    QString name; ///< "public.orders.id"
    QString aspect; ///< "type", "owner" …; empty: the object itself is on one side only.
    std::optional<QString> publisher;
    std::optional<QString> subscriber;
    /// Of the structure, and surely one: no owner, right or comment, and no expression that two major versions may
    /// print in two ways.
    bool structural = false;

    [[nodiscard]] QString object() const { return kind + u' ' + name; }
    /// Of an expression that each side prints in its own words: they may mean the same.
    [[nodiscard]] bool isOfPrintedText() const;
    /// What the sides have, cut to where they begin to differ; secrets masked.
    [[nodiscard]] QString shown(Side side) const;
    [[nodiscard]] QString sentence() const;
};

/// How a schema is read, so that it can be compared with another one.
struct SchemaReading
{
    int otherMajor = 0; ///< Of the server that this one is compared with; 0: none.
    QList<RoleName> ownRoles; ///< Whose rights are ours to give on one side: of the replication.
};

/// What a database's schema consists of, without what belongs to extensions and to PostgreSQL: each object by kind and
/// qualified name, with its definition, owner, rights and comment, so that two servers of any versions from 10 on can
/// be compared: without what a version alone makes (how it prints, rights that others don't know, automatic names).
/// Replica identities and publications are left out, which operations of their own look after.
class SchemaInventory
{
public:
    /// Reads in the connection's transaction, if it has one.
    [[nodiscard]] static SchemaInventory read(Pg::Connection& connection, const SchemaReading& reading = {});

    /// Nothing that somebody could have put data into or work with: schemas and the like.
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] qsizetype tables() const { return count(QStringLiteral("table")); }
    [[nodiscard]] qsizetype size() const { return m_objects.size(); }

    /// What the other side, the subscriber, lacks, has besides, or has otherwise. Schemas that are only there are left
    /// out: they hurt nobody. Of a missing table nothing else is told.
    [[nodiscard]] QList<SchemaDifference> differences(const SchemaInventory& subscriber) const;

private:
    using Key = std::pair<QString, QString>; ///< Kind and name.
    struct Object
    {
        QString parent; ///< "table public.orders"
        QMap<QString, QString> aspects;
    };

    [[nodiscard]] qsizetype count(const QString& kind) const;
    void compare(const Key& key, const Object& there, QList<SchemaDifference>& found) const;
    [[nodiscard]] bool hasParentOf(const Object& object) const;

    int m_major = 0;
    QMap<Key, Object> m_objects;
};

/// The tables of the database that have rows, at most this many.
[[nodiscard]] QStringList tablesWithRows(Pg::Connection& connection, int limit);

/// Those that the login may not read, without the tables of extensions.
[[nodiscard]] QList<RelationName> unreadableTables(Pg::Connection& connection);

} // namespace Flare
