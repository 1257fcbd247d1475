// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/operations/operations.h"
#include "core/replication/credentials.h"
#include "core/replication/endpoints.h"

namespace Flare::Operations {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

const auto useDbOwner = u"use-db-owner"_s;

struct State
{
    bool granted = false;
    bool weMayGrant = false;
    RoleName owner;
};

// An explicit CONNECT, not the one through PUBLIC: pausing the writes takes that one away.
State readState(Connection& connection, const DatabaseName& database, const RoleName& superuser)
{
    const auto result = connection.exec(
        "SELECT pg_get_userbyid(d.datdba) AS owner, pg_has_role(d.datdba, 'USAGE')"
        " OR has_database_privilege(d.oid, 'CREATE WITH GRANT OPTION')"
        " AND has_database_privilege(d.oid, 'CONNECT WITH GRANT OPTION') AS may_grant,"
        " r.rolsuper OR (has_database_privilege(r.oid, d.oid, 'CREATE')"
        " AND EXISTS (SELECT 1 FROM aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) x"
        " WHERE x.privilege_type = 'CONNECT' AND x.grantee <> 0 AND pg_has_role(r.oid, x.grantee, 'USAGE')))"
        " AS granted FROM pg_database d CROSS JOIN pg_roles r WHERE d.datname = $1 AND r.rolname = $2"_sql,
        Params(database, superuser));
    if (result.isEmpty())
        throw Error(ErrorKind::Precondition, Text::tr("The publisher has no database %1.").arg(database.text()),
                    Text::tr("Check the names in the file's publications."))
            .on(connection.side());
    return {result.boolean(0, "granted"), result.boolean(0, "may_grant"), RoleName(result.text(0, "owner"))};
}

Connection& grantor(Context& context)
{
    if (context.arguments().flag(useDbOwner))
        return context.session(Side::Publisher, Role::DbOwner, context.arguments().database());
    return context.maintenance(Side::Publisher);
}

const RoleName& superuserOf(const Context& context)
{
    return accountOf(context.config(), Side::Publisher, Role::Superuser).user;
}

Sql grantStatement(const DatabaseName& database, const RoleName& superuser)
{
    return sql("GRANT CREATE, CONNECT ON DATABASE {} TO {}", database, superuser);
}

Error notGranted(const Connection& connection, const DatabaseName& database, const RoleName& owner)
{
    const auto advice = connection.identity().user == owner
        ? Text::tr("Look at the database's privileges with \\l in psql.")
        : Text::tr("The database belongs to %1. With --use-db-owner the db_owner of the file grants it; or let the "
                   "owner run the statement.")
              .arg(owner.text());
    return Error(ErrorKind::Precondition,
                 Text::tr("%1 can't grant privileges on the database %2 of the publisher.")
                     .arg(connection.identity().user.text(), database.text()),
                 advice)
        .on(connection.side());
}

void grant(Context& context)
{
    const auto database = context.arguments().database();
    const auto superuser = superuserOf(context);
    auto& connection = grantor(context);
    if (!readState(connection, database, superuser).granted)
        connection.exec(grantStatement(database, superuser));
    // A GRANT of somebody who may not give it is only a warning to PostgreSQL.
    const auto after = readState(connection, database, superuser);
    if (!after.granted)
        throw notGranted(connection, database, after.owner);
    context.setSummary(
        Text::tr("%1 may create publications in %2 on the publisher.").arg(superuser.text(), database.text()));
    context.setNextStep(Text::tr("flare grant_replication %1").arg(database.text()));
}

Plan plan(Context& context)
{
    const auto database = context.arguments().database();
    const auto superuser = superuserOf(context);
    auto& connection = grantor(context);
    const auto state = readState(connection, database, superuser);
    Plan plan;
    plan.risk = Risk::Additive;
    plan.target = Side::Publisher;
    plan.database = database.text();
    if (state.granted) {
        plan.risk = Risk::ReadOnly;
        plan.summary = Text::tr("%1 has CREATE and CONNECT on %2 already.").arg(superuser.text(), database.text());
        return plan;
    }
    if (!state.weMayGrant)
        throw notGranted(connection, database, state.owner);
    Step step;
    step.title = Text::tr("Let %1 create publications in %2").arg(superuser.text(), database.text());
    step.side = Side::Publisher;
    step.database = database.text();
    step.preview = {grantStatement(database, superuser).preview() + u';'};
    step.body = grant;
    plan.steps = {step};
    return plan;
}

} // namespace

Operation grantCreate()
{
    Operation operation;
    operation.id = u"grant_create"_s;
    operation.title = Text::tr("Grant CREATE");
    operation.summary = Text::tr("Lets the superuser of the file create publications in a database of the publisher.");
    operation.description =
        Text::tr("Grants CREATE and CONNECT on the database to the superuser of the file. Needed only on managed "
                 "services, whose \"superuser\" is none; a true superuser has both anyway. What was granted is read "
                 "back: PostgreSQL itself only warns when a GRANT did nothing.");
    operation.phase = Phase::Prepare;
    operation.risk = Risk::Additive;
    operation.changesRoles = true;
    operation.exclusion = Exclusion::PerDatabase;
    operation.parameters = {
        databaseParameter(),
        flagParameter(useDbOwner, Text::tr("Grant as the file's db_owner instead of as its superuser."))};
    operation.plan = plan;
    return operation;
}

} // namespace Flare::Operations
