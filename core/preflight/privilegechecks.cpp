// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/pg/sql.h"
#include "core/preflight/checks.h"
#include "core/replication/credentials.h"
#include "core/replication/relationnames.h"

#include <QSet>

#include <algorithm>

namespace Flare::Checks {

using namespace Pg;
using namespace Qt::StringLiterals;
using Facts::Migration;
using Facts::Pair;

namespace {

QString line(const Sql& statement)
{
    return statement.preview() + u';';
}

QString grantedBy()
{
    return Text::tr("As a superuser or the managed service's administrator.");
}

Finding ofLogin(Severity severity, Side side, const RoleName& login, const QString& text, const QStringList& statements,
                const DatabaseName& database = {})
{
    return {{}, severity, side, {}, {login.text()}, text, {{side, database, statements.join(u'\n'), grantedBy()}}};
}

QList<Finding> judgeSessions(const Migration& facts)
{
    const auto& login = facts.publisher.user;
    const auto lacks = [&](bool SessionRights::*right) {
        return std::ranges::any_of(facts.databases,
                                   [&](const Pair& pair) { return !(pair.publisher.publisherRights.sessions.*right); });
    };
    const auto grant = [&](const QString& role) {
        return QStringList{line(sql("GRANT {} TO {}", RoleName(role), login))};
    };
    QList<Finding> findings;
    if (lacks(&SessionRights::sees))
        findings.append(ofLogin(Severity::Blocker, Side::Publisher, login,
                                Text::tr("%1 may not see what other sessions do, and so not whether they write: "
                                         "pause_write refuses to begin.")
                                    .arg(login.text()),
                                grant(u"pg_monitor"_s)));
    if (lacks(&SessionRights::ends))
        findings.append(
            ofLogin(Severity::Blocker, Side::Publisher, login,
                    Text::tr("%1 may not end the sessions of others: pause_write refuses to begin.").arg(login.text()),
                    grant(u"pg_signal_backend"_s)));
    return findings;
}

/// So that the login has the rights of the tables' owners. What a superuser owns goes to the database's owner instead:
/// nobody is made a member of a superuser.
QStringList rightsOver(const QSet<RelationName>& tables, const Migration& facts, const Pair& pair)
{
    const auto& login = facts.publisher.user;
    const auto& databaseOwner = accountOf(facts.config, Side::Publisher, Role::DbOwner, pair.name).user;
    QSet<QString> superusers;
    for (const auto& role : facts.publisher.roles.roles) {
        if (role.superuser)
            superusers.insert(role.name.text());
    }
    QStringList statements;
    QStringList grants;
    for (const auto& table : pair.publisher.tables.permanent) {
        if (!tables.contains(table.name))
            continue;
        const bool given = superusers.contains(table.owner.text());
        if (given)
            statements.append(line(sql("ALTER TABLE {} OWNER TO {}", table.name, databaseOwner)));
        grants.append(line(sql("GRANT {} TO {}", given ? databaseOwner : table.owner, login)));
    }
    grants.removeDuplicates();
    return statements + grants;
}

QList<Finding> judgeLockable(const Migration& facts, const Pair& pair)
{
    const auto& forbidden = pair.publisher.publisherRights.unlockable;
    if (forbidden.isEmpty())
        return {};
    const QSet<RelationName> wanted(forbidden.begin(), forbidden.end());
    QStringList names;
    for (const auto& name : forbidden)
        names.append(displayName(name));
    const auto& login = facts.publisher.user;
    return {{{},
             Severity::Warning,
             Side::Publisher,
             {},
             names,
             Text::tr("%1 may not lock these tables. The pause then keeps writers away only by ending their sessions, "
                      "and not without any error for the application.")
                 .arg(login.text()),
             {{Side::Publisher, pair.name, rightsOver(wanted, facts, pair).join(u'\n'), grantedBy()}}}};
}

/// create_publication has the database's owner make it, where the administrator may not.
bool ownerCanPublish(const Migration& facts, const Pair& pair)
{
    const auto& owner = accountOf(facts.config, Side::Publisher, Role::DbOwner, pair.name).user;
    return pair.publisher.owner == owner
        && std::ranges::all_of(pair.publisher.tables.permanent,
                               [&](const TableFacts& table) { return table.ofExtension || table.owner == owner; });
}

QList<Finding> judgePublication(const Migration& facts, const Pair& pair)
{
    const auto& refusal = pair.publisher.publisherRights.publicationRefusal;
    if (!refusal || ownerCanPublish(facts, pair))
        return {};
    const auto& login = facts.publisher.user;
    QSet<RelationName> tables;
    for (const auto& table : pair.publisher.tables.permanent) {
        if (!table.ofExtension)
            tables.insert(table.name);
    }
    const auto statements =
        QStringList{line(sql("GRANT CREATE ON DATABASE {} TO {}", pair.name, login))} + rightsOver(tables, facts, pair);
    return {
        ofLogin(Severity::Blocker, Side::Publisher, login,
                Text::tr("%1 may not create the publication of %2 (%3), and the file's db_owner does not own all of "
                         "its tables: create_publication would fail.")
                    .arg(login.text(), pair.name.text(), *refusal),
                statements, pair.name)};
}

QList<Finding> judgePublisher(const Migration& facts, const Pair& pair)
{
    return judgeLockable(facts, pair) + judgePublication(facts, pair);
}

QList<Finding> judgePublisherServer(const Migration& facts)
{
    auto findings = judgeSessions(facts);
    if (!facts.publisher.roles.verifiersReadable)
        findings.append(
            {{},
             Severity::Note,
             Side::Publisher,
             {},
             {facts.publisher.user.text()},
             Text::tr("%1 may not read the passwords of the roles (pg_authid), so that replicate_roles makes "
                      "roles without them: set them on the subscriber before the switch.")
                 .arg(facts.publisher.user.text()),
             {}});
    return findings;
}

/// Roles of the publisher's users that the subscriber does not have yet.
bool lacksRoles(const Migration& facts)
{
    return std::ranges::any_of(facts.publisher.roles.roles, [&](const RoleState& role) {
        return !isPredefinedRole(role.name) && !isProviderRole(role.name) && !role.bootstrap
            && facts.subscriber.roles.find(role.name) == nullptr;
    });
}

QList<Finding> judgeSubscriberServer(const Migration& facts)
{
    const auto& server = facts.subscriber;
    const auto* login = server.roles.find(server.user);
    if (server.superuser || login == nullptr)
        return {};
    QList<Finding> findings;
    const bool lacksDatabases =
        std::ranges::any_of(facts.databases, [](const Pair& pair) { return !pair.subscriber.exists; });
    if (lacksDatabases && !login->createDatabase)
        findings.append(
            ofLogin(Severity::Blocker, Side::Subscriber, server.user,
                    Text::tr("%1 may not create databases on the subscriber, which replicate_schema has to.")
                        .arg(server.user.text()),
                    {line(sql("ALTER ROLE {} CREATEDB", server.user))}));
    if (lacksRoles(facts) && !login->createRole)
        findings.append(ofLogin(Severity::Blocker, Side::Subscriber, server.user,
                                Text::tr("%1 may not create roles on the subscriber, which replicate_roles has to.")
                                    .arg(server.user.text()),
                                {line(sql("ALTER ROLE {} CREATEROLE", server.user))}));
    if (server.major() < 16)
        findings.append(
            {{},
             Severity::Note,
             Side::Subscriber,
             {},
             {server.user.text()},
             Text::tr("Before PostgreSQL 16 only a superuser makes a subscription, or on a managed service a "
                      "member of its own role (rds_superuser and the like). Whether %1 may, the way from "
                      "the subscriber to the publisher shows.")
                 .arg(server.user.text()),
             {}});
    return findings;
}

QList<Finding> judgeCreation(const Migration& facts, const Pair& pair)
{
    const auto& rights = pair.subscriber.subscriberRights.creation;
    const auto& login = facts.subscriber.user;
    QStringList statements;
    if (!rights.subscribes)
        statements.append(line(sql("GRANT pg_create_subscription TO {}", login)));
    if (!rights.creates)
        statements.append(line(sql("GRANT CREATE ON DATABASE {} TO {}", pair.name, login)));
    if (statements.isEmpty())
        return {};
    return {
        ofLogin(Severity::Blocker, Side::Subscriber, login,
                Text::tr("%1 may not make a subscription in %2 on the subscriber.").arg(login.text(), pair.name.text()),
                statements)};
}

bool writesAsOwner(const Migration& facts, const DatabaseName& database)
{
    const auto subscriptions = facts.config.subscriptionsOf(database);
    return std::ranges::any_of(subscriptions, [](const SubscriptionConfig& subscription) {
        return subscription.options.value(u"run_as_owner"_s) != u"true"_s;
    });
}

QList<Finding> judgeOwners(const Migration& facts, const Pair& pair)
{
    const auto& grants = pair.subscriber.subscriberRights.owners;
    if (grants.isEmpty() || !writesAsOwner(facts, pair.name))
        return {};
    QStringList tables;
    QStringList statements;
    for (const auto& grant : grants) {
        for (const auto& table : grant.tables)
            tables.append(displayName(table));
        statements.append(grant.statement + u';');
    }
    tables.removeDuplicates();
    return {{{},
             Severity::Blocker,
             Side::Subscriber,
             {},
             tables,
             Text::tr("From PostgreSQL 16 on the subscriber writes as the owner of each table, which is refused for "
                      "these: their copy would fail again and again, and take a slot of the publisher each."),
             {{Side::Subscriber, pair.name, statements.join(u'\n'), grantedBy()},
              {Side::Subscriber, {}, {}, Text::tr("Set run_as_owner for the subscription in the file.")}}}};
}

QList<Finding> judgeSubscriber(const Migration& facts, const Pair& pair)
{
    return judgeCreation(facts, pair) + judgeOwners(facts, pair);
}

} // namespace

QList<Check> ofPrivileges()
{
    const auto security = u"https://www.postgresql.org/docs/current/logical-replication-security.html"_s;
    const auto roles = u"https://www.postgresql.org/docs/current/predefined-roles.html"_s;
    return {
        {u"rights_on_publisher"_s,
         Text::tr("Rights of the administrator on the publisher"),
         Text::tr("The administrator of a managed service is no superuser: each later step needs a right of its own."),
         roles,
         {},
         judgePublisherServer,
         judgePublisher},
        {u"rights_on_subscriber"_s,
         Text::tr("Rights of the administrator on the subscriber"),
         Text::tr("Whoever makes a subscription must be allowed to, and to write as the owners of the tables."),
         security,
         {},
         judgeSubscriberServer,
         judgeSubscriber},
    };
}

} // namespace Flare::Checks
