// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/attackschema.h"
#include "core/attack/attacktarget.h"
#include "core/base/text.h"
#include "core/operations/operations.h"
#include "core/replication/credentials.h"
#include "core/replication/endpoints.h"

namespace Flare::Operations {

using namespace Qt::StringLiterals;
using namespace Pg;

namespace {

bool attackDatabaseExists(Context& context)
{
    return !context.maintenance(Side::Publisher)
                .exec("SELECT 1 FROM pg_database WHERE datname = $1"_sql, Params(attackDatabase()))
                .isEmpty();
}

QStringList previewsOf(const QList<Sql>& statements)
{
    QStringList previews;
    for (const auto& statement : statements)
        previews.append(statement.preview());
    return previews;
}

QList<Sql> schemaFor(const Config& config, const DatabaseName& database, const QString& appUser)
{
    QList<RoleName> writers;
    for (const auto& account : attackAccounts(config, database, {}) + attackAccounts(config, database, appUser)) {
        if (!writers.contains(account.user))
            writers.append(account.user);
    }
    return AttackSchema::create(accountOf(config, Side::Publisher, Role::DbOwner, database).user, writers);
}

Step dropStep()
{
    Step step;
    step.title = Text::tr("Drop the database %1").arg(attackDatabase().text());
    step.database = maintenanceDatabase().text();
    step.preview = {AttackSchema::dropDatabase().preview()};
    step.body = [](Context& context) {
        context.closeSessions(Side::Publisher, attackDatabase());
        context.maintenance(Side::Publisher).exec(AttackSchema::dropDatabase());
    };
    return step;
}

Step createStep(const RoleName& owner)
{
    Step step;
    step.title = Text::tr("Create the database %1").arg(attackDatabase().text());
    step.database = maintenanceDatabase().text();
    step.preview = {AttackSchema::createDatabase(owner).preview()};
    step.body = [owner](Context& context) {
        if (!attackDatabaseExists(context))
            context.maintenance(Side::Publisher).exec(AttackSchema::createDatabase(owner));
    };
    return step;
}

Step tablesStep(const DatabaseName& database, const QList<Sql>& statements)
{
    Step step;
    step.title = Text::tr("Create the schema %1 and its tables").arg(AttackSchema::name());
    step.database = database.text();
    step.preview = previewsOf(statements);
    step.body = [database, statements](Context& context) {
        auto& owner = context.session(Side::Publisher, Role::DbOwner, database);
        for (const auto& statement : statements)
            owner.exec(statement);
        context.setSummary(Text::tr("The database %1 is ready for an attack.").arg(database.text()));
        context.setNextStep(Text::tr("flare attack %1").arg(database.text()));
    };
    return step;
}

Plan plan(Context& context)
{
    const auto& config = context.config();
    const auto database = attackTarget(config, context.arguments().text(u"database"_s));
    const auto statements = schemaFor(config, database, context.arguments().text(u"app-user"_s));
    const bool drop = context.arguments().flag(u"drop-db-before"_s);
    const bool own = database == attackDatabase();
    if (drop && !own)
        throw Error(ErrorKind::Usage,
                    Text::tr("--drop-db-before only ever drops %1, never a database of the application.")
                        .arg(attackDatabase().text()));
    const bool exists = !own || attackDatabaseExists(context);
    Plan plan;
    plan.database = database.text();
    plan.risk = Risk::Additive;
    if (drop && exists) {
        plan.risk = Risk::Destructive;
        plan.consequences.append(
            Text::tr("The database %1 on the publisher is dropped with everything in it.").arg(database.text()));
        plan.steps.append(dropStep());
    }
    if (!exists || drop)
        plan.steps.append(createStep(config.publisher.dbOwner.user));
    plan.steps.append(tablesStep(database, statements));
    if (!own)
        plan.notes.append(Text::tr("Create the tables before replicate_schema, so that the subscriber gets them too."));
    return plan;
}

} // namespace

Operation createAttackDb()
{
    Operation operation;
    operation.id = u"create_attack_db"_s;
    operation.title = Text::tr("Create the attack's tables");
    operation.summary = Text::tr("Makes a place on the publisher that an attack can write to.");
    operation.description =
        Text::tr("Creates the database flare_test, and in it the schema flare_attack. In a database of the file only "
                 "the schema is created: an attack there shows what happens to the application's writes during the "
                 "migration, without touching a table of the application.");
    operation.phase = Phase::Tools;
    operation.risk = Risk::Additive;
    operation.exclusion = Exclusion::Alongside;
    operation.parameters = {
        {u"database"_s,
         Parameter::Kind::Text,
         Text::tr("flare_test, which is the default, or a database of the file."),
         true,
         false,
         {},
         {}},
        flagParameter(u"drop-db-before"_s, Text::tr("Drop the database flare_test first, if it is there.")),
        {u"app-user"_s,
         Parameter::Kind::Text,
         Text::tr("Another role that is going to write: one of cutover.app_users."),
         false,
         false,
         {},
         {}},
    };
    operation.plan = plan;
    return operation;
}

} // namespace Flare::Operations
