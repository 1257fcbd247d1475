// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/operation.h"
#include "core/pgtools/dumpscript.h"
#include "core/pgtools/pgtool.h"
#include "core/replication/publicschema.h"
#include "core/replication/schemacomparison.h"

#include <memory>

namespace Flare::Operations {

/// A schema on its way: what is read of the publisher, for the subscriber.
struct SchemaCopy
{
    DatabaseName database;
    Role role = Role::Superuser;
    PgTool tool;
    SchemaSide publisher;
    SchemaReading reading; ///< The same for both sides, but for the other one's version.
    int publisherMajor = 0;
    std::optional<PublicSchema> publicSchema;
    QList<DumpStatement> statements;
    QStringList leaveOut;
    /// To be committed at once; no value: all, as the subscriber has room for their locks.
    std::optional<qint64> statementsAtOnce;
    /// The publisher's repl_user, when only its grants would want it on the subscriber, and it is not there.
    std::optional<RoleName> absent;
};

/// Throws Error(Precondition) if there is no such database.
[[nodiscard]] DatabaseTraits sourceTraits(Pg::Connection& publisher, const DatabaseName& database);

/// Throws Error(Precondition) when a role is missing that the copy takes. Only the publisher's repl_user need not be
/// there: then its grants are left out, and a note of the plan says so.
void checkRoles(Context& context, SchemaCopy& copy, Plan& plan);

/// The first step: fills the copy.
[[nodiscard]] Step dumpStep(Context& context, const std::shared_ptr<SchemaCopy>& copy);
/// The same, and shows it as a file for psql, as pg_dump would have written it but for the secrets.
[[nodiscard]] Step showStep(Context& context, const std::shared_ptr<SchemaCopy>& copy);

} // namespace Flare::Operations
