// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/calledfunctions.h"
#include "core/facts/legacy.h"
#include "core/facts/rights.h"
#include "core/facts/sequences.h"
#include "core/facts/tables.h"
#include "core/facts/traits.h"
#include "core/replication/extensions.h"
#include "core/replication/rowidentity.h"
#include "core/replication/targetfaults.h"

namespace Flare::Facts {

/// How a database stores and sorts text.
struct Locale
{
    QString encoding; ///< "UTF8".
    QString collate;
    QString ctype;
    QString provider; ///< "libc", "icu" or "builtin".
    QString providerLocale; ///< Of ICU and builtin.
    QString version; ///< Of the collation, when the database was made; empty where none is kept.
    QString actualVersion; ///< As the operating system has it now.
};

/// What one look says of a database on one of the servers.
struct Database
{
    bool exists = false;
    RoleName owner;
    Locale locale;
    qint64 bytes = 0;
    qint64 connectionLimit = -1;
    Tables tables;
    QList<Extension> extensions;
    QList<CalledFunction> calledFunctions;
    Legacy legacy; ///< Of the publisher.
    qint64 lockedTables = 0; ///< That pg_dump locks, all at the same time.
    qint64 lockableObjects = 0; ///< That are locked while they are created.
    PublisherRights publisherRights;
    SubscriberRights subscriberRights;
    QList<SequenceDefinition> sequenceDefinitions;
    QMap<RelationName, TargetTable> relations; ///< All of them, with their columns.
    RowIdentities identities; ///< Of the permanent tables.
    QList<Trait> traits;
    OtherObjects others;
    QList<IncomparableColumns> incomparable; ///< The publisher's, as the next.
    QList<ForeignKey> foreignKeys;
    QList<RelationName> withRows; ///< The subscriber's, as the next.
    QList<FilledTables> filled;
};

/// A fixed number of queries, whatever its size. Reads only; throws Error.
[[nodiscard]] Database readDatabase(Pg::Connection& connection);

} // namespace Flare::Facts
