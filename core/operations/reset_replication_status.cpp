// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/operations/operations.h"
#include "core/replication/inspect.h"
#include "core/replication/statustable.h"

namespace Flare::Operations {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

Sql deletion()
{
    return sql("DELETE FROM {}", statusTable());
}

void requireTable(Context& context)
{
    auto& publisher = context.session(Side::Publisher, Role::DbOwner, context.arguments().database());
    if (readTargets(publisher, {statusTable()}).isEmpty())
        throw Error(ErrorKind::Precondition,
                    Text::tr("There is no table %1 on the publisher.").arg(displayName(statusTable())),
                    Text::tr("Run create_replication_status_table first."))
            .on(Side::Publisher);
}

void reset(Context& context)
{
    requireTable(context);
    auto& publisher = context.session(Side::Publisher, Role::DbOwner, context.arguments().database());
    const auto rows = publisher.exec(deletion()).affected();
    context.record(u"rows"_s, rows);
    context.setSummary(Text::tr("%n row(s) of the status table are gone.", nullptr, static_cast<int>(rows)));
}

Plan plan(Context& context)
{
    requireTable(context);
    Step step;
    step.title = Text::tr("Empty the status table on the publisher");
    step.database = context.arguments().database().text();
    step.preview = {deletion().preview() + u';'};
    step.body = reset;
    Plan plan;
    plan.risk = Risk::Additive;
    plan.database = step.database;
    plan.notes = {Text::tr("On the subscriber the rows go by replication: what is changed there by itself would "
                           "conflict with what comes.")};
    plan.steps = {step};
    return plan;
}

} // namespace

Operation resetReplicationStatus()
{
    Operation operation;
    operation.id = u"reset_replication_status"_s;
    operation.title = Text::tr("Reset the replication status");
    operation.summary = Text::tr("Empties the status table on the publisher, and by replication on the subscriber.");
    operation.description =
        Text::tr("Deletes the rows that barriers have left in the status table. Nothing depends on them.");
    operation.phase = Phase::Tools;
    operation.risk = Risk::Additive;
    operation.exclusion = Exclusion::PerDatabase;
    operation.parameters = {databaseParameter()};
    operation.plan = plan;
    return operation;
}

} // namespace Flare::Operations
