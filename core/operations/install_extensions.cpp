// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/operations/operations.h"
#include "core/pg/transaction.h"
#include "core/replication/databases.h"
#include "core/replication/endpoints.h"
#include "core/replication/extensions.h"

namespace Flare::Operations {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

/// What the plan found and its step relies on.
struct Installation
{
    DatabaseTraits traits;
    Role role = Role::Superuser;
    QList<Extension> wanted;
};

Table tableOf(const QList<ExtensionComparison>& extensions)
{
    Table table;
    table.id = u"extensions"_s;
    table.title = Text::tr("Extensions of the publisher");
    table.columns = {u"extension"_s, u"schema"_s, u"publisher"_s, u"subscriber"_s, u"available"_s};
    for (const auto& extension : extensions)
        table.rows.append({extension.wanted.name, extension.wanted.schema, extension.wanted.version,
                           extension.present ? std::optional(extension.present->version) : std::nullopt,
                           extension.available});
    return table;
}

QList<ExtensionComparison> compared(Context& context, const Installation& installation, bool databaseExists)
{
    auto& connection = databaseExists ? context.session(Side::Subscriber, installation.role, installation.traits.name)
                                      : context.maintenance(Side::Subscriber);
    const auto available = availableExtensions(connection);
    if (!available)
        context.warn(Text::tr("The subscriber's server can't list its extensions, since one of their control files is "
                              "broken; whether all of them are there shows when they are created."));
    return compareExtensions(installation.wanted, databaseExists ? installedExtensions(connection) : QList<Extension>(),
                             available);
}

void createMissing(Context& context, const Installation& installation)
{
    auto& connection = context.session(Side::Subscriber, installation.role, installation.traits.name);
    Transaction transaction(connection);
    const auto extensions = compared(context, installation, true);
    for (const auto& statement : extensionStatements(extensions)) {
        context.say(statement.preview());
        connection.exec(statement);
    }
    const auto result = compared(context, installation, true);
    transaction.commit();
    context.show(tableOf(result));
    for (const auto& extension : result) {
        if (const auto difference = differenceOf(extension); !difference.isEmpty())
            context.warn(difference);
    }
}

void install(Context& context, const Installation& installation)
{
    auto& maintenance = context.maintenance(Side::Subscriber);
    const auto created = createDatabaseLike(maintenance, installation.traits, [&context] {
        return context.openUnstoppable(Side::Subscriber, Role::Superuser, maintenanceDatabase());
    });
    try {
        createMissing(context, installation);
    } catch (const Error& error) {
        context.closeSessions(Side::Subscriber, installation.traits.name);
        // After a lost COMMIT nobody knows what is in it.
        if (created && error.kind() != ErrorKind::InDoubt && !dropAgain(maintenance, *created))
            context.warn(Text::tr("The database %1 was created on the subscriber and could not be dropped again; it is "
                                  "empty.")
                             .arg(installation.traits.name.text()));
        throw;
    }
    context.setSummary(Text::tr("The subscriber's database %1 has every extension of the publisher's.")
                           .arg(installation.traits.name.text()));
    context.setNextStep(u"flare grant_create %1"_s.arg(installation.traits.name.text()));
}

Step installStep(const Installation& installation, const QList<ExtensionComparison>& extensions, bool create, int major)
{
    Step step;
    step.title = create ? Text::tr("Create the database and its extensions on the subscriber")
                        : Text::tr("Create the missing extensions on the subscriber");
    step.side = Side::Subscriber;
    step.database = installation.traits.name.text();
    if (create)
        step.preview.append(createDatabaseStatement(installation.traits, major).preview() + u';');
    step.preview.append(u"BEGIN;"_s);
    for (const auto& statement : extensionStatements(extensions))
        step.preview.append(statement.preview() + u';');
    step.preview.append(u"COMMIT;"_s);
    step.body = [installation](Context& context) { install(context, installation); };
    return step;
}

Step showStep(const Installation& installation, bool databaseExists)
{
    Step step;
    step.title = Text::tr("Compare the extensions of both sides");
    step.side = Side::Subscriber;
    step.database = installation.traits.name.text();
    step.preview = {u"SELECT name, default_version FROM pg_available_extensions;"_s,
                    u"SELECT extname, extversion FROM pg_extension;"_s};
    step.body = [installation, databaseExists](Context& context) {
        context.show(tableOf(compared(context, installation, databaseExists)));
    };
    return step;
}

Installation read(Context& context)
{
    const auto database = context.arguments().database();
    Installation installation;
    installation.role = context.arguments().flag(u"use-db-owner"_s) ? Role::DbOwner : Role::Superuser;
    auto& publisher = context.session(Side::Publisher, installation.role, database);
    const auto traits = readDatabase(publisher, database);
    if (!traits)
        throw Error(ErrorKind::Precondition, Text::tr("The publisher has no database %1.").arg(database.text()))
            .on(Side::Publisher);
    installation.traits = *traits;
    installation.wanted = installedExtensions(publisher);
    return installation;
}

Plan plan(Context& context)
{
    const auto installation = read(context);
    auto& maintenance = context.maintenance(Side::Subscriber);
    const bool exists = readDatabase(maintenance, installation.traits.name).has_value();
    Plan plan;
    plan.database = installation.traits.name.text();
    plan.target = Side::Subscriber;
    if (context.arguments().flag(u"only-show"_s)) {
        plan.steps = {showStep(installation, exists)};
        return plan;
    }
    plan.risk = Risk::Additive;
    const auto extensions = compared(context, installation, exists);
    for (const auto& extension : extensions) {
        if (const auto difference = differenceOf(extension); !difference.isEmpty())
            plan.notes.append(difference);
    }
    if (extensionStatements(extensions).isEmpty()) {
        plan.summary = installation.wanted.isEmpty()
            ? Text::tr("The publisher's database %1 has no extensions.").arg(plan.database)
            : Text::tr("The subscriber already has every extension of %1.").arg(plan.database);
        return plan;
    }
    plan.steps = {installStep(installation, extensions, !exists, maintenance.identity().majorVersion())};
    return plan;
}

} // namespace

Operation installExtensions()
{
    Operation operation;
    operation.id = u"install_extensions"_s;
    operation.title = Text::tr("Install extensions");
    operation.summary = Text::tr("Creates the publisher's extensions in the subscriber's database.");
    operation.description = Text::tr(
        "Compares the extensions of both sides, with version and schema, and creates the missing ones on the "
        "subscriber in one transaction, in the same schemas and in the version that the new server brings. The "
        "database is created first if it is missing. Extensions that the server does not have are all named "
        "before anything is changed.");
    operation.phase = Phase::Prepare;
    operation.risk = Risk::Additive;
    operation.exclusion = Exclusion::PerDatabase;
    operation.parameters = {
        databaseParameter(),
        flagParameter(u"only-show"_s, Text::tr("Only compare; the subscriber is not changed.")),
        flagParameter(u"use-db-owner"_s, Text::tr("Read and create as db_owner instead of superuser.")),
    };
    operation.plan = plan;
    return operation;
}

} // namespace Flare::Operations
