// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/operations/operations.h"
#include "core/replication/inspect.h"
#include "core/replication/publicationjournal.h"
#include "core/replication/publicationstatements.h"
#include "core/replication/replicaidentity.h"
#include "core/replication/subscriptionstatements.h"

namespace Flare::Operations {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

const PublicationConfig& configured(Context& context)
{
    const auto database = context.arguments().database();
    const auto* config = context.config().publicationOf(database);
    if (config == nullptr)
        throw Error(ErrorKind::Config, Text::tr("The file has no publication for %1.").arg(database.text()));
    return *config;
}

Connection& onPublisher(Context& context)
{
    return context.session(Side::Publisher, Role::Superuser, context.arguments().database());
}

QStringList slotsInTheWay(Context& context)
{
    const auto& config = configured(context);
    QStringList users;
    for (const auto& slot : readSlots(onPublisher(context))) {
        bool ours = false;
        for (const auto& subscription : context.config().subscriptionsOf(config.database))
            ours = ours || slotNameFor(subscription.name) == slot.name;
        // Which publications a slot's reader asked for, the server does not tell: each reader of this kind may.
        if (slot.database == config.database && slot.plugin == u"pgoutput"_s && (ours || slot.active))
            users.append(Text::tr("the slot %1 on the publisher").arg(slot.name.text()));
    }
    return users;
}

QStringList subscriptionsInTheWay(Context& context)
{
    const auto& config = configured(context);
    auto& subscriber = context.maintenance(Side::Subscriber);
    const auto result = subscriber.exec("SELECT s.subname, d.datname FROM pg_subscription s"
                                        " JOIN pg_database d ON d.oid = s.subdbid WHERE $1 = ANY (s.subpublications)"
                                        " AND d.datname = $2 ORDER BY 1"_sql,
                                        Params(config.name, config.database));
    QStringList users;
    for (int row = 0; row < result.rows(); ++row)
        users.append(Text::tr("the subscription %1 on the subscriber").arg(result.text(row, "subname")));
    return users;
}

QStringList usersOf(Context& context)
{
    const bool force = context.arguments().flag(u"force"_s);
    try {
        return slotsInTheWay(context) + subscriptionsInTheWay(context);
    } catch (const Error& error) {
        if (!force || error.kind() != ErrorKind::Connect || error.side() != Side::Subscriber)
            throw;
        return {Text::tr("the subscriber, which can't be asked")};
    }
}

void refuseWhileUsed(Context& context, const QStringList& users)
{
    if (users.isEmpty() || context.arguments().flag(u"force"_s))
        return;
    throw Error(ErrorKind::Precondition,
                Text::tr("The publication %1 is in use by %2. Dropping it would stop their replication or lose changes "
                         "without an error.")
                    .arg(configured(context).name.text(), users.join(u", "_s)),
                Text::tr("Run drop_subscription first; --force drops it all the same."))
        .on(Side::Publisher);
}

QMap<RelationName, PublicationJournal::Identity> toRestore(Context& context, const Publication& publication)
{
    if (!context.arguments().flag(u"restore-replica-identity"_s))
        return {};
    auto identities = journalIn(publication.comment).identities;
    QMap<RelationName, PublicationJournal::Identity> wanted;
    for (const auto& table : readTables(onPublisher(context))) {
        if (identities.contains(table.name) && table.identity == u'f')
            wanted.insert(table.name, identities.value(table.name));
    }
    return wanted;
}

QStringList restoringStatements(const QMap<RelationName, PublicationJournal::Identity>& identities)
{
    QStringList statements;
    for (auto it = identities.begin(); it != identities.end(); ++it)
        statements.append(replicaIdentityOf(it.key(), it->identity, it->index).preview() + u';');
    return statements;
}

/// After the publication: before, a table would refuse its updates. What is left when a lock can't be had is told,
/// since the journal has gone with the publication.
void restore(Context& context, QMap<RelationName, PublicationJournal::Identity> identities)
{
    const auto say = [&context](const QString& text) { context.say(text); };
    const auto owner = [&]() -> Connection& {
        return context.session(Side::Publisher, Role::DbOwner, context.arguments().database());
    };
    try {
        while (!identities.isEmpty()) {
            const auto first = identities.cbegin();
            alterBriefly(onPublisher(context), owner, replicaIdentityOf(first.key(), first->identity, first->index),
                         context.stop(), say);
            identities.erase(first);
        }
    } catch (const Error& error) {
        throw error.as(ErrorKind::Partial)
            .during(Text::tr("The publication is dropped, but not every replica identity is restored"))
            .withAdvice(Text::tr("Run there: %1").arg(restoringStatements(identities).join(u' ')));
    }
}

void drop(Context& context)
{
    const auto& config = configured(context);
    auto& publisher = onPublisher(context);
    const auto publication = readPublication(publisher, config.name);
    if (!publication) {
        context.setSummary(Text::tr("There is no publication %1.").arg(config.name.text()));
        return;
    }
    refuseWhileUsed(context, usersOf(context));
    const auto identities = toRestore(context, *publication);
    try {
        publisher.exec(dropPublicationStatement(config.name));
    } catch (const Error& error) {
        if (error.sqlState() != "42501")
            throw;
        context.session(Side::Publisher, Role::DbOwner, config.database).exec(dropPublicationStatement(config.name));
    }
    restore(context, identities);
    context.setSummary(Text::tr("The publication %1 is gone.").arg(config.name.text()));
}

Plan plan(Context& context)
{
    const auto& config = configured(context);
    const auto publication = readPublication(onPublisher(context), config.name);
    Plan plan;
    plan.database = config.database.text();
    if (!publication) {
        plan.summary = Text::tr("There is no publication %1.").arg(config.name.text());
        return plan;
    }
    const auto users = usersOf(context);
    refuseWhileUsed(context, users);
    plan.risk = Risk::Destructive;
    plan.undo = u"create_publication"_s;
    if (!users.isEmpty())
        plan.consequences.append(
            Text::tr("Their replication stops, or loses changes without an error: %1.").arg(users.join(u", "_s)));
    const auto identities = journalIn(publication->comment).identities;
    if (!identities.isEmpty() && !context.arguments().flag(u"restore-replica-identity"_s))
        plan.notes.append(Text::tr("%n table(s) keep REPLICA IDENTITY FULL; --restore-replica-identity gives back what "
                                   "they had.",
                                   nullptr, static_cast<int>(identities.size())));
    Step step;
    step.title = Text::tr("Drop the publication %1").arg(config.name.text());
    step.database = plan.database;
    step.preview = QStringList{dropPublicationStatement(config.name).preview() + u';'}
        + restoringStatements(toRestore(context, *publication));
    step.undo = u"create_publication"_s;
    step.body = drop;
    plan.steps = {step};
    return plan;
}

} // namespace

Operation dropPublication()
{
    Operation operation;
    operation.id = u"drop_publication"_s;
    operation.title = Text::tr("Drop the publication");
    operation.summary = Text::tr("Removes the publication of a database from the publisher.");
    operation.description =
        Text::tr("Refuses while a subscription or a slot uses it: a publication that goes under a running stream stops "
                 "it or loses changes. Can give the tables back the replica identity that create_publication changed.");
    operation.phase = Phase::CleanUp;
    operation.risk = Risk::Destructive;
    operation.exclusion = Exclusion::PerDatabase;
    operation.parameters = {
        databaseParameter(),
        flagParameter(u"force"_s, Text::tr("Drop it although something uses it.")),
        flagParameter(u"restore-replica-identity"_s,
                      Text::tr("Give the tables back the replica identity that they had before.")),
    };
    operation.undo = u"create_publication"_s;
    operation.plan = plan;
    return operation;
}

} // namespace Flare::Operations
