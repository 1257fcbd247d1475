// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/cutover/writepause.h"
#include "core/engine/migrationlock.h"
#include "core/operations/operations.h"
#include "core/replication/endpoints.h"

namespace Flare::Operations {

using namespace Qt::StringLiterals;
using namespace Pg;

namespace {

/// After the switch the application writes on the subscriber, and its subscription is gone: then writers on the
/// publisher again would split the data in two. Not known while the subscriber can't be reached.
bool looksSwitched(Context& context, const DatabaseName& database)
{
    try {
        QStringList names;
        for (const auto& subscription : context.config().subscriptionsOf(database))
            names.append(subscription.name.text());
        return context.maintenance(Side::Subscriber)
                   .exec("SELECT count(*) AS there FROM pg_subscription WHERE subname = ANY ($1)"_sql,
                         Pg::Params(names))
                   .integer(0, "there")
            == 0;
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled)
            throw;
        context.warn(Text::tr("The subscriber can't be reached; whether the application has already been switched to "
                              "it is not known."));
        return false;
    }
}

void resume(Context& context)
{
    const auto database = context.arguments().database();
    // Not the migration's lock by way of the runner: writes must come back also when whoever holds it hangs.
    const PauseLock lock(context, database, context.arguments().flag(u"force"_s));
    auto& control = context.maintenance(Side::Publisher);
    const auto record = PauseJournal(control.identity().systemIdentifier).find(control, database);
    if (!record) {
        context.setSummary(Text::tr("Writes to %1 are not paused.").arg(database.text()));
        return;
    }
    restoreAccess(control, *record);
    context.setSummary(Text::tr("Writes to %1 are allowed again; the access is as it was at %2.")
                           .arg(database.text(), timestamp(record->pausedAt)));
}

Plan plan(Context& context)
{
    const auto database = context.arguments().database();
    auto& control = context.maintenance(Side::Publisher);
    const auto record = PauseJournal(control.identity().systemIdentifier).find(control, database);
    Plan plan;
    plan.target = Side::Publisher;
    plan.database = database.text();
    if (!record) {
        plan.summary = Text::tr("Writes to %1 are not paused; there is nothing to restore.").arg(database.text());
        return plan;
    }
    Step step{Text::tr("Give back the access to %1 as it was at %2").arg(database.text(), timestamp(record->pausedAt)),
              Side::Publisher,
              database.text(),
              {},
              resume,
              {}};
    for (const auto& statement : restorePlan(control, *record))
        step.preview.append(statement.preview() + u';');
    plan.steps = {step};
    plan.risk = Risk::Disruptive;
    plan.notes = {Text::tr("Paused since %1 by %2.").arg(timestamp(record->pausedAt), record->by)};
    if (looksSwitched(context, database)) {
        plan.risk = Risk::Destructive;
        plan.consequences = {Text::tr("The subscriber has no subscription of the file any more, as after a switch. If "
                                      "the application writes there, the two servers will hold different data.")};
    }
    return plan;
}

} // namespace

Operation resumeWrite()
{
    Operation operation;
    operation.id = u"resume_write"_s;
    operation.title = Text::tr("Resume writes");
    operation.summary = Text::tr("Restores the access to a paused database exactly as it was.");
    operation.description = Text::tr(
        "Reads what pause_write saved, on the publisher itself (the setting flare.pause of the database) or in this "
        "user's state directory, and gives every right to connect back with its grantor and its grant option. It works "
        "from any machine, also when the program that paused was killed, and needs no confirmation before the switch: "
        "it is the way out. After the switch, with the subscription gone, it must be confirmed.");
    operation.phase = Phase::Cutover;
    operation.risk = Risk::Disruptive;
    operation.exclusion = Exclusion::Alongside;
    operation.parameters = {databaseParameter(),
                            flagParameter(u"force"_s,
                                          Text::tr("End the session of an operation that still holds the "
                                                   "migration's lock, a pause that hangs for instance."))};
    operation.plan = plan;
    return operation;
}

} // namespace Flare::Operations
