// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/finding.h"
#include "core/facts/migration.h"
#include "core/replication/publicationdefinition.h"

namespace Flare::Checks {

/// What the file's publication of a database will carry, and where its rows go.
struct Published
{
    PublicationDesign design;
    QList<RelationName> targets; ///< As the subscriber sees them: roots where they are published as such.

    /// The tables that hold the rows, the targets, and what the former are partitions of.
    [[nodiscard]] QSet<RelationName> all(const Facts::Database& publisher) const;
};

/// No value where the file has no publication for the database, or its names don't fit it, which create_publication
/// refuses by itself.
[[nodiscard]] std::optional<Published> publishedBy(const Facts::Migration& facts, const Facts::Pair& pair);

/// Whether the schema has been copied: until then, nothing is amiss on the subscriber.
[[nodiscard]] bool isSchemaThere(const Facts::Pair& pair, const Published& published);

[[nodiscard]] QList<SubscriptionName> subscriptionsOfFile(const Facts::Migration& facts, const Facts::Pair& pair);

/// "public.orders.note"
[[nodiscard]] QString shownColumn(const RelationName& table, const QString& column);
[[nodiscard]] QStringList shownNames(const QList<RelationName>& names);

/// Whether grant_replication is still to be run for it, and can: what it mends is then no reason to stop.
[[nodiscard]] bool awaitsGrants(const Facts::Pair& pair);

/// As one pastes them: a line for each.
[[nodiscard]] QString pasted(const QList<Pg::Sql>& statements);
/// What no statement mends.
[[nodiscard]] Remedy byHand(Side side, const QString& text);

} // namespace Flare::Checks
