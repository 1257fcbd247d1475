// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/config.h"
#include "core/replication/inspect.h"
#include "core/replication/relationnames.h"

#include <QSet>

namespace Flare {

/// Which tables the file's three lists leave to be published.
class TableChoice
{
public:
    /// Throws Error(Config) for what can't be a name.
    explicit TableChoice(const PublicationConfig& config);

    /// @param line Its own name, and of a partition those of what it is a part of.
    [[nodiscard]] bool takes(const QList<RelationName>& line, bool ofExtension) const;

private:
    QSet<RelationName> m_tables;
    QSet<RelationName> m_excluded;
    QSet<QString> m_schemas;
};

/// What a publication shall be. Pure: made from the file and from what the publisher has.
struct PublicationDefinition
{
    PublicationName name;
    bool allTables = false;
    QStringList schemas; ///< FOR TABLES IN SCHEMA; sorted.
    QList<RelationName> tables; ///< FOR TABLE; sorted.
    QStringList publishes; ///< insert, update, delete, truncate.
    bool viaPartitionRoot = false;

    friend bool operator==(const PublicationDefinition&, const PublicationDefinition&) = default;
};

/// The definition, and what a person should know of it.
struct PublicationDesign
{
    PublicationDefinition definition;
    /// The same tables one by one, for an account that may not publish all tables or a schema at once. Empty tables
    /// where the definition names them itself.
    PublicationDefinition listed;
    /// The tables that hold the rows: where UPDATE and DELETE must find a replica identity.
    QList<TableFacts> stored;
    QStringList notes;
};

/// The majors of both servers decide what can be published. Throws Error(Precondition) for a table or schema of the
/// file that the publisher does not have, and Error(Config) for one that can't be a name.
[[nodiscard]] PublicationDesign designPublication(const PublicationConfig& config, const QList<TableFacts>& tables,
                                                  int publisherMajor, int subscriberMajor);

/// In which ways an existing publication is another one, as sentences; empty if in none.
[[nodiscard]] QStringList differencesOf(const Publication& existing, const PublicationDesign& design);

/// What must happen to the replica identities before publishing.
struct IdentityChanges
{
    QList<TableFacts> toFull; ///< Listed in the file, and without another usable identity.
    QList<TableFacts> missing; ///< Would make UPDATE and DELETE fail; the file does not list them.
    QStringList notes;
};

/// Throws Error(Precondition) for a listed table that the publisher does not have.
[[nodiscard]] IdentityChanges identityChanges(const PublicationConfig& config, const QList<TableFacts>& all,
                                              const QList<TableFacts>& stored);

/// The refusal that names each such table with the ways to help it, the best one first.
[[nodiscard]] Error missingIdentities(const QList<TableFacts>& tables);

} // namespace Flare
