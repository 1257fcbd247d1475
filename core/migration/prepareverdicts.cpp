// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/migration/verdicts.h"
#include "core/replication/credentials.h"
#include "core/replication/relationnames.h"
#include "core/replication/roles.h"
#include "core/replication/statustable.h"

#include <algorithm>

namespace Flare::Verdicts {

using enum RunbookStep::State;

namespace {

constexpr int objectsShown = 5;

QString shown(const QList<RelationName>& names)
{
    return listed(names, objectsShown);
}

/// The subscriber's roles, without which a database can't be made there.
bool ownerIsThere(const RunbookSubject& subject)
{
    return subject.topology.subscriber.roles.contains(subject.database->publisher.owner);
}

Verdict needsOwner(const RunbookSubject& subject)
{
    return {Blocked,
            Text::tr("The subscriber has no role %1, who owns %2 on the publisher; replicate_roles brings it.")
                .arg(subject.database->publisher.owner.text(), subject.database->name.text())};
}

int ordinaryTables(const DatabaseOnServer& database)
{
    return database.tables - (database.statusTable ? 1 : 0);
}

/// A file that names other tables leaves the status table out; barriers work without it.
bool takesStatusTable(const PublicationConfig* config)
{
    if (config == nullptr || !config->tables.isEmpty())
        return false;
    return config->schemas.isEmpty() || config->schemas.contains(statusTable().schema);
}

QStringList missingGrants(const RunbookSubject& subject, const FileRole& role)
{
    const auto& grants = *subject.database->grants;
    QStringList missing;
    if (!role.replicates)
        missing.append(Text::tr("It may not replicate."));
    if (!grants.replicatorMayConnect)
        missing.append(Text::tr("It has no CONNECT of its own, and a pause takes the one that everybody has."));
    if (grants.unreadableTables > 0)
        missing.append(Text::tr("It may not read %n table(s).", nullptr, grants.unreadableTables));
    if (grants.roleChanges > 0)
        missing.append(Text::tr("It lacks %n attribute(s) or setting(s) that keep values exact and the copy from being "
                                "interrupted.",
                                nullptr, grants.roleChanges));
    return missing;
}

QStringList missingOfStatusTable(const RunbookSubject& subject)
{
    const auto& database = *subject.database;
    QStringList missing;
    if (!database.publisher.statusTable)
        missing.append(Text::tr("The publisher has no status table."));
    if (database.subscriber.tables > 0 && !database.subscriber.statusTable)
        missing.append(Text::tr("The subscriber has no status table."));
    if (!takesStatusTable(subject.config.publicationOf(database.name)))
        return missing;
    if (database.publication && !database.statusTablePublished)
        missing.append(Text::tr("It is not published."));
    for (const auto& link : database.subscriptions) {
        if (link.subscription && link.notSubscribed.contains(statusTable()))
            missing.append(Text::tr("The subscription %1 does not know it yet.").arg(link.name.text()));
    }
    return missing;
}

} // namespace

Verdict verifyConnectivity(const RunbookSubject& subject)
{
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        const auto& server = subject.topology.server(side);
        if (server.error)
            return {Ready, server.error->message()};
        if (!server.identity)
            return {Ready, Text::tr("The servers have not been asked yet.")};
    }
    return {
        Done,
        Text::tr("Both servers are the ones that the file names: PostgreSQL %1 and %2. A run also tries every other "
                 "login, and the way from the subscriber to the publisher.")
            .arg(subject.topology.publisher.identity->versionText(),
                 subject.topology.subscriber.identity->versionText())};
}

Verdict replicateRoles(const RunbookSubject& subject)
{
    QStringList missing;
    int wanted = 0;
    const auto& replicator = subject.config.publisher.replUser;
    for (const auto& role : subject.topology.publisher.roles) {
        // grant_replication may make it later, and the subscriber needs it for a way back only.
        if (replicator && role == replicator->user && !subject.topology.subscriber.roles.contains(role))
            continue;
        if (isPredefinedRole(role) || isProviderRole(role) || role == subject.config.subscriber.superuser.user)
            continue;
        ++wanted;
        if (!subject.topology.subscriber.roles.contains(role))
            missing.append(role.text());
    }
    if (missing.isEmpty())
        return {Done,
                Text::tr("The subscriber has each of the publisher's %n role(s), by name. A run compares passwords, "
                         "memberships and settings too.",
                         nullptr, wanted)};
    return {Ready,
            Text::tr("The subscriber lacks %1 of the publisher's %2 roles: %3.")
                .arg(missing.size())
                .arg(wanted)
                .arg(listed(missing, objectsShown))};
}

Verdict installExtensions(const RunbookSubject& subject)
{
    const auto& database = *subject.database;
    if (database.extensions.isEmpty())
        return {Done, Text::tr("The publisher's database %1 has no extensions.").arg(database.name.text())};
    if (!database.subscriber.exists && !ownerIsThere(subject))
        return needsOwner(subject);
    const auto missing = database.subscriber.exists ? database.extensionsMissing : database.extensions;
    if (missing.isEmpty())
        return {Done,
                Text::tr("The subscriber has each of the %n extension(s).", nullptr,
                         static_cast<int>(database.extensions.size()))};
    return {Ready,
            Text::tr("The subscriber lacks %1 of %2 extensions: %3.")
                .arg(missing.size())
                .arg(database.extensions.size())
                .arg(listed(missing, objectsShown))};
}

Verdict grantCreate(const RunbookSubject& subject)
{
    const auto& user = subject.config.publisher.superuser.user.text();
    const auto& database = subject.database->name.text();
    if (subject.database->grants->superuserMayPublish)
        return {Done, Text::tr("%1 may create publications in %2.").arg(user, database)};
    return {Ready, Text::tr("%1 has no CREATE or no CONNECT of its own on %2.").arg(user, database)};
}

Verdict grantReplication(const RunbookSubject& subject)
{
    const auto* role = subject.topology.publisher.fileRole(Role::ReplUser);
    if (role == nullptr)
        return {Blocked, Text::tr("The file names no repl_user on the publisher.")};
    if (!role->exists)
        return {
            Ready,
            Text::tr("The publisher has no role %1; it is created if its password is known.").arg(role->name.text())};
    if (const auto missing = missingGrants(subject, *role); !missing.isEmpty())
        return {Ready,
                Text::tr("%1 can't replicate %2 yet.").arg(role->name.text(), subject.database->name.text()) + u' '
                    + missing.join(u' ')};
    return {Done,
            Text::tr("%1 may replicate %2, and read every table of the publication.")
                .arg(role->name.text(), subject.database->name.text())};
}

Verdict createStatusTable(const RunbookSubject& subject)
{
    const auto& database = *subject.database;
    const auto missing = missingOfStatusTable(subject);
    if (missing.isEmpty())
        return {Done,
                database.subscriber.statusTable
                    ? Text::tr("The status table is on both sides.")
                    : Text::tr("The status table is on the publisher; replicate_schema brings it along.")};
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        const auto& here = database.on(side);
        if (here.inspected && !here.statusTable && here.tables > 0 && !here.ownerMayCreate)
            return {Blocked,
                    Text::tr("%1 may not create tables in the schema public of %2 on the %3.")
                        .arg(accountOf(subject.config, side, Role::DbOwner, database.name).user.text(),
                             database.name.text(), keyOf(side))};
    }
    const auto* publication = subject.config.publicationOf(database.name);
    if (publication != nullptr && !takesStatusTable(publication))
        return {Optional,
                missing.join(u' ') + u' '
                    + Text::tr("The file's publication leaves it out, so it would not be replicated.")};
    return {Ready, missing.join(u' ')};
}

Verdict replicateSchema(const RunbookSubject& subject)
{
    const auto& database = *subject.database;
    const int tables = ordinaryTables(database.publisher);
    if (!database.subscriber.exists && !ownerIsThere(subject))
        return needsOwner(subject);
    if (!database.subscriber.exists)
        return {Ready,
                Text::tr("The subscriber has no database %1 yet; the publisher's has %n table(s).", nullptr, tables)
                    .arg(database.name.text())};
    if (database.tablesMissing->isEmpty())
        return {Done, Text::tr("The subscriber has each of the publisher's %n table(s), by name.", nullptr, tables)};
    if (ordinaryTables(database.subscriber) == 0)
        return {Ready, Text::tr("The subscriber's database has none of the publisher's %n table(s).", nullptr, tables)};
    return {Blocked,
            Text::tr("The subscriber lacks %1 of the publisher's %2 tables: %3. replicate_schema adds nothing to "
                     "a schema that is there: make both alike by hand.")
                .arg(database.tablesMissing->size())
                .arg(tables)
                .arg(shown(*database.tablesMissing))};
}

Verdict createPublication(const RunbookSubject& subject)
{
    const auto& database = *subject.database;
    if (database.publicationProblem)
        return {Blocked, database.publicationProblem->message()};
    if (database.publication && !database.publicationDifferences.isEmpty())
        return {Blocked,
                Text::tr("The publication %1 exists, but is not what the file says. %2")
                    .arg(database.publicationName.text(), database.publicationDifferences.join(u' '))};
    const auto identities = shown(database.tablesWithoutIdentity);
    if (database.publication) {
        auto reason = Text::tr("%1 publishes %n table(s).", nullptr, database.publishedTables)
                          .arg(database.publicationName.text());
        if (!identities.isEmpty())
            reason +=
                u' ' + Text::tr("These refuse UPDATE and DELETE, since nothing names their rows: %1.").arg(identities);
        return {Done, reason};
    }
    if (!identities.isEmpty())
        return {Blocked,
                Text::tr("Once published, these tables would refuse UPDATE and DELETE, since nothing names their "
                         "rows: %1. Give them a primary key, or list them under replica_identity_full_tables.")
                    .arg(identities)};
    if (!database.grants->superuserMayPublish)
        return {Blocked,
                Text::tr("%1 may not create a publication in %2; grant_create lets it.")
                    .arg(subject.config.publisher.superuser.user.text(), database.name.text())};
    if (database.tablesToFull.isEmpty())
        return {Ready, Text::tr("The publisher has no publication %1.").arg(database.publicationName.text())};
    return {Ready,
            Text::tr("The publisher has no publication %1. These tables get REPLICA IDENTITY FULL: %2.")
                .arg(database.publicationName.text(), shown(database.tablesToFull))};
}

} // namespace Flare::Verdicts
