// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/pg/sql.h"
#include "core/preflight/checks.h"
#include "core/preflight/publishing.h"
#include "core/replication/relationnames.h"

#include <QSet>

#include <algorithm>

namespace Flare::Checks {

using namespace Pg;
using namespace Qt::StringLiterals;
using Facts::Migration;
using Facts::Pair;

namespace {

QString grantersText(const QList<ForeignGrant>& grants)
{
    QStringList owners;
    for (const auto& grant : grants)
        owners.append(grant.owner.text());
    owners.removeDuplicates();
    const auto tool = Text::tr("grant_replication gives them.");
    return owners.isEmpty() ? tool : Text::tr("Some of them only their owners may give: %1.").arg(listed(owners, 10));
}

bool isSubscribed(const Migration& facts, const Pair& pair)
{
    return std::ranges::any_of(subscriptionsOfFile(facts, pair), [&](const SubscriptionName& name) {
        return facts.subscriber.room.subscriptions.contains({pair.name, name});
    });
}

QList<Finding> judgeReading(const Migration& facts, const Pair& pair)
{
    const auto& missing = pair.publisher.publisherRights.replicator;
    if (missing.isEmpty())
        return {};
    // A step of every migration, until somebody relies on it.
    const bool toCome = awaitsGrants(pair) && !isSubscribed(facts, pair);
    const auto& role = facts.config.publisher.replUser->user;
    QStringList names;
    QStringList statements;
    if (missing.connect)
        names.append(sql("CONNECT ON DATABASE {}", pair.name).preview());
    for (const auto& schema : missing.schemas)
        names.append(sql("USAGE ON SCHEMA {}", SqlPart::identifier(schema)).preview());
    for (const auto& table : missing.tables)
        names.append(displayName(table));
    for (const auto& statement : grantStatements(missing, pair.name, role))
        statements.append(statement.preview() + u';');
    return {
        {{},
         toCome ? Severity::Note : Severity::Blocker,
         Side::Publisher,
         {},
         names,
         Text::tr("%1, as whom the subscriber reads, may not read all of %2. The copy of what it may not read fails "
                  "again and again; without CONNECT of its own it is kept out by the pause.")
             .arg(role.text(), pair.name.text()),
         {{Side::Publisher, pair.name, statements.join(u'\n'),
           grantersText(pair.publisher.publisherRights.grantsOfOthers)}}}};
}

/// Row-level security does not hold for an owner, or who has its rights.
bool hasRightsOf(const RoleCatalogue& roles, const RoleName& member, const RoleName& role)
{
    return member == role || std::ranges::any_of(roles.memberships, [&](const RoleMembership& membership) {
               return membership.member == member && membership.role == role && membership.inherit;
           });
}

QString membershipsOf(const RoleName& member, const QSet<RoleName>& owners)
{
    QStringList statements;
    for (const auto& owner : owners)
        statements.append(sql("GRANT {} TO {}", owner, member).preview() + u';');
    statements.sort();
    return statements.join(u'\n');
}

QList<Finding> judgeRowSecurity(const Migration& facts, const Pair& pair)
{
    const auto& account = facts.config.publisher.replUser;
    const auto* role = account ? facts.publisher.roles.find(account->user) : nullptr;
    if (role == nullptr || role->superuser || role->bypassRls)
        return {};
    const auto published = publishedBy(facts, pair);
    const auto wanted = published ? published->all(pair.publisher) : QSet<RelationName>();
    QStringList names;
    QSet<RoleName> owners;
    for (const auto& table : pair.publisher.tables.permanent) {
        const bool asOwner = hasRightsOf(facts.publisher.roles, role->name, table.owner)
            && !pair.publisher.relations.value(table.name).forcesRowSecurity;
        if (!table.rowSecurity || asOwner || (published && !wanted.contains(table.name)))
            continue;
        names.append(displayName(table.name));
        owners.insert(table.owner);
    }
    if (names.isEmpty())
        return {};
    return {{{},
             awaitsGrants(pair) && facts.publisher.superuser ? Severity::Note : Severity::Blocker,
             Side::Publisher,
             {},
             names,
             Text::tr("Row-level security hides rows of these tables from %1, as whom the subscriber reads. They would "
                      "be missing on the subscriber, without any error.")
                 .arg(role->name.text()),
             {{Side::Publisher,
               {},
               sql("ALTER ROLE {} BYPASSRLS", role->name).preview() + u';',
               Text::tr("As a superuser, or from PostgreSQL 16 on whoever has BYPASSRLS and CREATEROLE; "
                        "grant_replication does it.")},
              {Side::Publisher,
               {},
               membershipsOf(role->name, owners),
               Text::tr("Where the service gives nobody BYPASSRLS: the owners' rights do, unless a table forces its "
                        "policies on its owner.")}}}};
}

} // namespace

QList<Check> ofReading()
{
    const auto security = u"https://www.postgresql.org/docs/current/logical-replication-security.html"_s;
    return {
        {u"reading_rights"_s,
         Text::tr("What the replication role may read"),
         Text::tr("The subscriber reads as the file's repl_user, which needs a right for each table."),
         security,
         {},
         {},
         judgeReading},
        {u"row_security"_s,
         Text::tr("Row-level security on the publisher"),
         Text::tr("Policies hide rows from the copy, and nothing tells."),
         u"https://www.postgresql.org/docs/current/ddl-rowsecurity.html"_s,
         {},
         {},
         judgeRowSecurity},
    };
}

} // namespace Flare::Checks
