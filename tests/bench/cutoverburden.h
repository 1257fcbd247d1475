// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/shared/pgpair.h"
#include "tests/shared/sqlsession.h"

namespace Flare::Bench {

/// What a database has beside the table that is written to, each of it something that a pause must deal with while the
/// writers wait.
struct Burden
{
    int tables = 0; ///< Published, with a key each, half of them with a row.
    int sequences = 0; ///< To be set on the subscriber.
    int autovacuums = 0; ///< At work on a published table each.

    [[nodiscard]] bool isNone() const { return tables == 0 && sequences == 0 && autovacuums == 0; }
};

/// For both servers, above others. Up to 3,200 tables the room for locks is a default server's.
[[nodiscard]] SandboxCluster::Settings settingsFor(const Burden& burden);

/// As the owner of the database, on both sides; rows on the publisher alone.
void createBurden(Test::PgPair& pair, const QString& database, const Test::Login& owner, const Burden& burden);
/// Makes work for the autovacuum of the publisher that lasts for minutes. Once the subscription is there, since
/// everything that locks a table waits for it.
void startAutovacuums(Test::PgPair& pair, const QString& database, const Burden& burden);
/// Returns when as many workers are at their tables. Throws TimedOut.
void waitForAutovacuums(const SandboxCluster& publisher, const QString& database, const Burden& burden);
/// Lets each sequence of the publisher run ahead of the subscriber's by a number of its own.
void moveSequences(const SandboxCluster& publisher, const QString& database, const Burden& burden);
/// Those that don't stand the same on both sides.
[[nodiscard]] qint64 differingSequences(Test::PgPair& pair, const QString& database);

} // namespace Flare::Bench
