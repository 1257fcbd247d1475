// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/config.h"
#include "tests/shared/pgpair.h"
#include "tests/shared/sqlsession.h"

#include <QString>

namespace Flare::Test {

/// The names and passwords of one migration under test.
struct MigrationNames
{
    QString database = QStringLiteral("bench");
    QString owner = QStringLiteral("dbowner");
    QString ownerPassword = QStringLiteral("owner-password-1");
    QString replicator = QStringLiteral("repl");
    QString replicatorPassword = QStringLiteral("repl-password-1");
    QString publication = QStringLiteral("bench");
    QString subscription = QStringLiteral("bench1");
};

/// Names that break whoever quotes by hand: quotes, dots, capitals, spaces, unicode, 63 bytes, and passwords with every
/// character that SQL, conninfo, URIs and password files treat specially.
[[nodiscard]] MigrationNames weirdNames();

/// A configuration for the pair with these names; nothing is created. The superuser is the clusters' own.
[[nodiscard]] Config configFor(PgPair& pair, const MigrationNames& names = {});

/// On the publisher: the owner (LOGIN), the replicator (LOGIN REPLICATION) and the database, owned by the owner. On
/// the subscriber nothing: that is the tool's work.
void createPublisherObjects(PgPair& pair, const MigrationNames& names = {});

/// The names' database on one of the servers, where its owner is there already.
void createDatabase(SqlSession& server, const MigrationNames& names);

/// Takes the names' subscription, slot, publication, databases and roles off both servers, whatever is left of them.
void removeEverything(PgPair& pair, const MigrationNames& names = {});

/// The database with its subscriptions and slots alone.
void removeFromBoth(PgPair& pair, const QString& database);

/// "text" with its double quotes doubled, in double quotes; and the same for literals.
[[nodiscard]] QString quotedIdentifier(const QString& text);
[[nodiscard]] QString quotedLiteral(const QString& text);

} // namespace Flare::Test
