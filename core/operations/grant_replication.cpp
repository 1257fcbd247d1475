// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/operations/operations.h"
#include "core/pg/transaction.h"
#include "core/replication/credentials.h"
#include "core/replication/quietsession.h"
#include "core/replication/relationnames.h"
#include "core/replication/replicationgrants.h"
#include "core/replication/replicationrole.h"

#include <algorithm>

namespace Flare::Operations {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

const auto useDbOwner = u"use-db-owner"_s;

const RoleName& replUser(const Context& context)
{
    return accountOf(context.config(), Side::Publisher, Role::ReplUser).user;
}

Role grantorRole(const Context& context)
{
    return context.arguments().flag(useDbOwner) ? Role::DbOwner : Role::Superuser;
}

GrantsFound findGrants(Context& context, Connection& connection)
{
    const auto* publication = context.config().publicationOf(context.arguments().database());
    const bool futureTables = publication == nullptr || publication->tables.isEmpty();
    return findMissingGrants(connection, replUser(context), tablesToReplicate(connection, publication), futureTables);
}

struct RoleWork
{
    ReplicationRoleState state;
    ReplicationRoleNeeds needs;
    QList<Sql> statements;
};

Error missingRole(const RoleName& role)
{
    return Error(ErrorKind::Precondition, Text::tr("The publisher has no role %1.").arg(role.text()),
                 Text::tr("Create it, or give its password in the file: then it is created here."))
        .on(Side::Publisher);
}

RoleWork findRoleWork(Context& context, Connection& connection)
{
    const auto database = context.arguments().database();
    const auto tables = tablesToReplicate(connection, context.config().publicationOf(database));
    RoleWork work;
    work.state = readReplicationRole(connection, replUser(context), database);
    work.needs.majorVersion = connection.identity().majorVersion();
    work.needs.rowSecurity =
        std::any_of(tables.begin(), tables.end(), [](const ReplicatedTable& table) { return table.rowSecurity; });
    if (!work.state.exists) {
        work.needs.password = context.password(Side::Publisher, Role::ReplUser);
        if (!work.needs.password)
            throw missingRole(replUser(context));
    }
    work.statements = replicationRoleStatements(replUser(context), database, work.state, work.needs);
    return work;
}

Error refusedByPrivileges(const Context& context, const QList<ForeignGrant>& grants)
{
    QStringList named;
    for (const auto& grant : grants)
        named.append(Text::tr("%1 (of %2)").arg(grant.what, grant.owner.text()));
    const bool asOwner = grantorRole(context) == Role::DbOwner;
    return Error(ErrorKind::Precondition,
                 Text::tr("%1 may not grant on: %2.")
                     .arg(accountOf(context.config(), Side::Publisher, grantorRole(context),
                                    context.arguments().database())
                              .user.text(),
                          listed(named)),
                 asOwner ? Text::tr("Run it without --use-db-owner, or make the db_owner a member of these owners.")
                         : Text::tr("Run it with --use-db-owner, or make this role a member of these owners."))
        .on(Side::Publisher);
}

void prepareRole(Context& context)
{
    const auto database = context.arguments().database();
    // A session of its own: it keeps its statements out of the server's log, since one of them may hold the password.
    const auto connection = context.open(Side::Publisher, Role::Superuser, database);
    const auto work = findRoleWork(context, *connection);
    const bool secret = std::any_of(work.statements.begin(), work.statements.end(),
                                    [](const Sql& statement) { return statement.hasSecret(); });
    if (secret && !keepOutOfServerLogs(*connection))
        context.warn(Text::tr("The publisher may write the new role's password into its log, as its log_statement "
                              "says."));
    Transaction transaction(*connection);
    for (const auto& statement : work.statements) {
        try {
            connection->exec(statement);
        } catch (const Error& error) {
            throw error.withAdvice(Text::tr("Nothing of this step was done. Where the superuser of the file may not "
                                            "run this, let somebody who may run it as the preview shows it, then "
                                            "repeat this operation.")
                                   + (error.advice().isEmpty() ? QString() : u' ' + error.advice()));
        }
    }
    transaction.commit();
    if (const auto left = findRoleWork(context, *connection).statements; !left.isEmpty())
        throw Error(ErrorKind::Precondition,
                    Text::tr("This had no effect on the publisher: %1").arg(left.first().preview()),
                    Text::tr("Look at the role with \\drds and \\du in psql."))
            .on(Side::Publisher);
    context.setSummary(Text::tr("%1 is a role that replication can rely on.").arg(replUser(context).text()));
}

void grant(Context& context)
{
    const auto database = context.arguments().database();
    auto& connection = context.session(Side::Publisher, grantorRole(context), database);
    const auto found = findGrants(context, connection);
    if (!found.notOurs.isEmpty())
        throw refusedByPrivileges(context, found.notOurs);
    Transaction transaction(connection);
    for (const auto& statement : grantStatements(found.missing, database, replUser(context)))
        connection.exec(statement);
    // A GRANT of somebody who may not give it is only a warning to PostgreSQL: what counts is what is there now.
    if (!findGrants(context, connection).missing.isEmpty())
        throw Error(
            ErrorKind::Precondition,
            Text::tr("The publisher accepted the grants for %1, but they had no effect.").arg(replUser(context).text()),
            Text::tr("Nothing was changed. Run it as the owner of the database and its tables."))
            .on(Side::Publisher);
    transaction.commit();
    context.record(u"tables_granted"_s, qint64{found.missing.tables.size()});
    context.setSummary(Text::tr("%1 may replicate %2.").arg(replUser(context).text(), database.text()));
    context.setNextStep(Text::tr("flare replicate_schema %1").arg(database.text()));
}

QStringList notesOn(const Context& context, const RoleWork& work, const GrantsFound& grants)
{
    QStringList notes;
    const auto role = replUser(context).text();
    if (work.state.validUntil && *work.state.validUntil != u"infinity"_s)
        notes.append(Text::tr("%1 can log in until %2 only; replication ends then.").arg(role, *work.state.validUntil));
    if (work.needs.rowSecurity && !work.state.superuser && !work.state.bypassRls && !work.state.weMayGiveBypassRls)
        notes.append(Text::tr("Tables have row-level security, and we may not give %1 BYPASSRLS. With row_security "
                              "off their copy ends with an error instead of leaving rows out; let an administrator "
                              "give BYPASSRLS.")
                         .arg(role));
    for (const auto& owner : grants.foreignOwners)
        notes.append(Text::tr("Tables that %1 creates from now on can't be read by %2: that default is %1's to set.")
                         .arg(owner.text(), role));
    return notes;
}

Step stepOf(const Context& context, const QString& title, const QList<Sql>& statements,
            const std::function<void(Context&)>& body)
{
    Step step;
    step.title = title;
    step.side = Side::Publisher;
    step.database = context.arguments().database().text();
    for (const auto& statement : statements)
        step.preview.append(statement.preview() + u';');
    step.body = body;
    return step;
}

Plan plan(Context& context)
{
    const auto database = context.arguments().database();
    const auto role = replUser(context);
    const auto work = findRoleWork(context, context.session(Side::Publisher, Role::Superuser, database));
    const auto grants = findGrants(context, context.session(Side::Publisher, grantorRole(context), database));
    if (!grants.notOurs.isEmpty())
        throw refusedByPrivileges(context, grants.notOurs);
    Plan plan;
    plan.risk = Risk::Additive;
    plan.target = Side::Publisher;
    plan.database = database.text();
    plan.notes = notesOn(context, work, grants);
    if (!work.statements.isEmpty())
        plan.steps.append(stepOf(context, Text::tr("Make %1 a role that replication can rely on").arg(role.text()),
                                 work.statements, prepareRole));
    if (!grants.missing.isEmpty())
        plan.steps.append(stepOf(context, Text::tr("Let %1 read what is replicated").arg(role.text()),
                                 grantStatements(grants.missing, database, role), grant));
    if (plan.steps.isEmpty()) {
        plan.risk = Risk::ReadOnly;
        plan.summary = Text::tr("%1 may replicate %2 already.").arg(role.text(), database.text());
    }
    return plan;
}

} // namespace

Operation grantReplication()
{
    Operation operation;
    operation.id = u"grant_replication"_s;
    operation.title = Text::tr("Grant replication");
    operation.summary = Text::tr("Gives the repl_user exactly what replicating a database of the publisher takes.");
    operation.description =
        Text::tr("CONNECT of its own, USAGE and SELECT on the schemas and tables that the file's publication means, "
                 "the same for tables to come, REPLICATION, and BYPASSRLS where row-level security would hide rows. "
                 "Settings of the role keep dates and floating-point numbers exact and time limits from ending the "
                 "copy. A repl_user that is missing is created if its password is known.");
    operation.phase = Phase::Prepare;
    operation.risk = Risk::Additive;
    operation.changesRoles = true;
    operation.exclusion = Exclusion::PerDatabase;
    operation.parameters = {
        databaseParameter(),
        flagParameter(useDbOwner,
                      Text::tr("Grant on the database as the file's db_owner; attributes and settings of "
                               "the role stay the superuser's to give."))};
    operation.plan = plan;
    return operation;
}

} // namespace Flare::Operations
