// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <QLatin1StringView>
#include <QMap>
#include <QString>
#include <QStringList>

namespace Flare {

/// What a database's schema consists of, without what belongs to extensions and to PostgreSQL: each object by kind and
/// qualified name, with what decides whether rows fit into it. Only things that every version from 10 to 18 tells
/// alike, so that two versions can be compared: no texts of expressions, no automatic names.
class SchemaInventory
{
public:
    /// Reads in the connection's transaction, if it has one.
    [[nodiscard]] static SchemaInventory read(Pg::Connection& connection);

    /// Schemas and nothing in them.
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] qsizetype tables() const;
    [[nodiscard]] qsizetype size() const { return m_objects.size(); }

    /// Sentences on what the other side lacks, has besides, or has otherwise. Schemas that are only in the other one
    /// are left out: they hurt nobody.
    [[nodiscard]] QStringList differences(const SchemaInventory& other) const;

private:
    [[nodiscard]] qsizetype count(QLatin1StringView kind) const;
    QMap<QString, QString> m_objects; ///< "table public.orders" → "p"
};

/// The tables of the database that have rows, at most this many.
[[nodiscard]] QStringList tablesWithRows(Pg::Connection& connection, int limit);

/// Those that the login may not read, without the tables of extensions.
[[nodiscard]] QList<RelationName> unreadableTables(Pg::Connection& connection);

} // namespace Flare
