// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/config.h"
#include "core/replication/databaseproperties.h"
#include "core/replication/databases.h"
#include "core/replication/schemainventory.h"

namespace Flare {

/// All that is compared of one database of one server.
struct SchemaSide
{
    DatabaseTraits traits;
    DatabaseProperties properties;
    SchemaInventory inventory;
    QStringList knownSettings;
};

/// For comparing with a server of this version: without the rights of the roles that replicate.
[[nodiscard]] SchemaReading readingFor(const Config& config, int otherMajor);

/// Reads the connection's database, in its transaction if it has one. Only reads.
[[nodiscard]] SchemaSide readSchemaSide(Pg::Connection& connection, const DatabaseName& database,
                                        const SchemaReading& reading);

/// The differences of the database itself (kind "database") before those of what is in it.
[[nodiscard]] QList<SchemaDifference> schemaDifferences(const SchemaSide& publisher, const SchemaSide& subscriber);

/// The properties without settings that the other server's version does not know, or any more.
[[nodiscard]] DatabaseProperties propertiesFor(const SchemaSide& from, const SchemaSide& to);

} // namespace Flare
