// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/rights.h"

#include "core/pg/missingright.h"
#include "core/pg/transaction.h"
#include "core/replication/lockplan.h"
#include "core/replication/publicationdefinition.h"
#include "core/replication/publicationstatements.h"

namespace Flare::Facts {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

/// Under a name of its own, and gone again before anybody can see it.
std::optional<QString> refusalOfPublication(Connection& publisher, PublicationDefinition definition)
{
    definition.name = PublicationName(u"flare_trial"_s);
    const Pg::Transaction transaction(publisher);
    try {
        // It would wait for whoever alters or vacuums one of the tables, and others behind it.
        publisher.exec("SET LOCAL lock_timeout = '200ms'"_sql);
        publisher.exec(createPublicationStatement(definition, publisher.identity().majorVersion()));
    } catch (const Error& error) {
        if (error.sqlState() == insufficientPrivilege)
            return error.message();
        if (!publisher.isAlive() || error.kind() == ErrorKind::Cancelled)
            throw;
    }
    return std::nullopt;
}

// In the order of create_publication, which has the owner try last.
std::optional<QString> tryPublication(Connection& publisher, const PublicationConfig& config, const Tables& tables,
                                      int subscriberMajor)
{
    const auto design =
        designPublication(config, tables.permanent, publisher.identity().majorVersion(), subscriberMajor);
    auto refusal = refusalOfPublication(publisher, design.definition);
    if (refusal && design.listed != design.definition && !design.listed.tables.isEmpty())
        refusal = refusalOfPublication(publisher, design.listed);
    return refusal;
}

void readReplicator(Connection& publisher, const Config& config, const DatabaseName& database, PublisherRights& rights)
{
    const auto& role = config.publisher.replUser->user;
    if (publisher.exec("SELECT 1 FROM pg_roles WHERE rolname = $1"_sql, Params(role)).isEmpty())
        return;
    const auto found =
        findMissingGrants(publisher, role, tablesToReplicate(publisher, config.publicationOf(database)), false);
    rights.replicator = found.missing;
    rights.grantsOfOthers = found.notOurs;
}

} // namespace

PublisherRights readPublisherRights(Connection& publisher, const Config& config, const DatabaseName& database,
                                    const Tables& tables, int subscriberMajor)
{
    PublisherRights rights;
    if (config.publisher.replUser)
        readReplicator(publisher, config, database, rights);
    if (publisher.identity().superuser)
        return rights;
    rights.sessions = readSessionRights(publisher, database);
    rights.unlockable = planLocks(publisher, {}).forbidden;
    if (const auto* publication = config.publicationOf(database))
        rights.publicationRefusal = tryPublication(publisher, *publication, tables, subscriberMajor);
    return rights;
}

SubscriberRights readSubscriberRights(Connection& subscriber, const Tables& tables)
{
    QList<RelationName> names;
    for (const auto& table : tables.permanent) {
        if (!table.ofExtension)
            names.append(table.name);
    }
    return {readCreationRights(subscriber), readOwnerGrants(subscriber, names)};
}

} // namespace Flare::Facts
