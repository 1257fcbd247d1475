// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/replication/schemacomparison.h"

namespace Flare::Operations {

/// Of differences, and of what is told beside them.
constexpr int shownDifferences = 10;

/// The first of them, and how many more there are.
[[nodiscard]] QStringList sentencesOf(const QList<SchemaDifference>& differences);

/// What a copy would still have to do: without what belongs to the database itself and to the schema public, which each
/// database has, and without expressions that each side prints in its own words.
[[nodiscard]] QList<SchemaDifference> openDifferences(const SchemaSide& publisher, const SchemaSide& subscriber);

/// There are differences, and nothing is on the subscriber alone.
[[nodiscard]] bool onlyLacks(const QList<SchemaDifference>& differences);

[[nodiscard]] Error hasOtherObjects(const DatabaseName& database, const QList<SchemaDifference>& differences,
                                    const QStringList& tablesWithRows);

/// What the subscriber has when it has been given a schema.
struct SchemaResult
{
    qint64 tables = 0;
    qint64 objects = 0;
    QStringList leftOut;
};

[[nodiscard]] SchemaResult resultOf(const SchemaSide& subscriber, const QStringList& leftOut);
/// In the audit log and its reports as well.
[[nodiscard]] QString summaryOf(const DatabaseName& database, const SchemaResult& result);

/// Of a schema that counts as copied: each side prints expressions in its own words, so these may mean the same, and a
/// person has to know that they may not. Empty if there is nothing to say.
[[nodiscard]] QString wordingNote(QList<SchemaDifference> differences);

/// That what was created is not what the publisher has, with advice by what differs: who made what is on the subscriber
/// alone, who kept out what is on the publisher alone, and who reads a definition in another way.
[[nodiscard]] Error differentResult(const QList<SchemaDifference>& differences);

} // namespace Flare::Operations
