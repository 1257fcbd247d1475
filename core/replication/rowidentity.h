// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replication/inspect.h"

namespace Flare {

/// An index that can name rows: unique, checked at once, on all rows, on columns alone, none of them nullable.
struct NamingIndex
{
    QString name;
    QStringList columns;
    bool primary = false;
    bool identity = false; ///< indisreplident.
};

/// By what the rows of one table can be named.
struct RowIdentity
{
    RelationName table;
    bool partitioned = false; ///< Holds no rows itself.
    QChar identity; ///< relreplident: d(efault), n(othing), f(ull), i(ndex).
    QList<NamingIndex> indexes;
};

/// Of each published table that is there: itself, and what holds its rows if it is a partitioned one.
using RowIdentities = QMap<RelationName, QList<RowIdentity>>;

[[nodiscard]] RowIdentities readRowIdentities(Pg::Connection& connection, const QList<RelationName>& tables);

/// A table on which an UPDATE or a DELETE would make the subscriber fail for ever.
struct IdentityFault
{
    RelationName table;
    QStringList lookedUpBy; ///< Empty: by nothing.
    QStringList sent;
    QStringList statements; ///< On the subscriber, without semicolons.
};

/// "If a replica identity other than FULL is set on the publisher side, a replica identity
/// comprising the same or fewer columns must also be set on the subscriber side" (PostgreSQL's documentation, Logical
/// Replication, Publication); logicalrep_rel_mark_updatable() takes a primary key for one. Pure.
[[nodiscard]] QList<IdentityFault> judgeIdentities(const RowIdentities& publisher, const RowIdentities& subscriber);

/// Each a sentence with the statements that help. Pure.
[[nodiscard]] QStringList identityProblems(const RowIdentities& publisher, const RowIdentities& subscriber);

/// Whether an UPDATE of the table says which row it means: by a key, or by all columns. Pure.
[[nodiscard]] bool namesRows(const RowIdentity& table);
/// Whether the subscriber has a key to look its rows up by. Pure.
[[nodiscard]] bool hasLookupKey(const RowIdentity& table);

/// The same, read from both sides. Nothing where neither UPDATE nor DELETE is published.
[[nodiscard]] QStringList identityProblems(Pg::Connection& publisher, Pg::Connection& subscriber,
                                           const Publication& publication, const QList<RelationName>& tables);

} // namespace Flare
