// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/attack_tables.h"

#include "core/attack/attackschema.h"
#include "core/base/text.h"

namespace Flare::Operations {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void refuseWithoutTables(const Config& config, const DatabaseName& database, bool isThere)
{
    const auto tables = u"%1.run, %1.row"_s.arg(AttackSchema::name());
    const auto creates =
        Text::tr("create_attack_db %1 creates the tables %2 in it; do that before replicate_schema, so that the "
                 "subscriber gets them too.")
            .arg(database.text(), tables);
    if (isThere)
        throw Error(ErrorKind::Precondition,
                    Text::tr("The database %1 on the publisher has no tables for an attack.").arg(database.text()),
                    creates)
            .on(Side::Publisher);
    const auto missing = Text::tr("There is no database %1 on the publisher.").arg(database.text());
    if (database != attackDatabase())
        throw Error(ErrorKind::Precondition, missing,
                    Text::tr("The file names it under publications and as dbname of a subscription."))
            .on(Side::Publisher);
    throw Error(ErrorKind::Precondition, missing,
                Text::tr("create_attack_db %1 creates it, and in it the tables %2. A rehearsal of a pause wants the "
                         "argument \"database\" to be the one that is paused: %3.")
                    .arg(database.text(), tables,
                         config.databases().isEmpty() ? database.text() : config.databases().constFirst().text()))
        .on(Side::Publisher);
}

std::optional<Result> askSubscriber(Context& context, const DatabaseName& database)
{
    try {
        return context.session(Side::Subscriber, Role::Superuser, database).exec(AttackSchema::exists());
    } catch (const Error& error) {
        // It is down, or has no such database yet. The former may be just what is rehearsed.
        if (error.kind() == ErrorKind::Connect)
            return std::nullopt;
        throw;
    }
}

// A subscriber that gets a change of a table that it does not have stops applying any.
void refuseUnknownToSubscriber(Context& context, const DatabaseName& database)
{
    const auto there = askSubscriber(context, database);
    if (!there || there->boolean(0, "present") || !there->boolean(0, "subscribed"))
        return;
    throw Error(
        ErrorKind::Precondition,
        Text::tr("The publisher publishes the tables of the attack, but the subscriber does not have them: "
                 "with the first write it would stop applying all others in %1.")
            .arg(database.text()),
        Text::tr("Create the schema %1 with its tables in the subscriber's database first.").arg(AttackSchema::name()))
        .on(Side::Subscriber);
}

} // namespace

void checkAttackTables(Context& context, const DatabaseName& database)
{
    const auto found = context.maintenance(Side::Publisher)
                           .exec("SELECT 1 FROM pg_database WHERE datname = $1"_sql, Pg::Params(database));
    if (found.isEmpty())
        refuseWithoutTables(context.config(), database, false);
    const auto there = context.session(Side::Publisher, Role::Superuser, database).exec(AttackSchema::exists());
    if (!there.boolean(0, "present"))
        refuseWithoutTables(context.config(), database, true);
    if (there.boolean(0, "published"))
        refuseUnknownToSubscriber(context, database);
}

} // namespace Flare::Operations
