// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/cutover/pauserestore.h"
#include "core/engine/migrationlock.h"
#include "core/operations/operations.h"
#include "core/operations/pauserun.h"
#include "core/operations/switchsigns.h"
#include "core/replication/endpoints.h"

namespace Flare::Operations {

using namespace Qt::StringLiterals;
using namespace Pg;

namespace {

QString sinceAndBy(const PauseRecord& record)
{
    return Text::tr("Paused since %1 by %2.").arg(timestamp(record.pausedAt), record.by);
}

/// Somebody has removed the record alone (ALTER DATABASE … RESET ALL): the fence still tells.
void refuseFenceWithoutRecord(Context& context, const DatabaseName& database)
{
    auto& control = context.maintenance(Side::Publisher);
    const auto access = readAccess(control, database);
    const auto exempt = exemptRoles(context.config());
    const bool somebodyMay = std::ranges::any_of(rolesThatCanConnect(control, database), [&](const auto& login) {
        return !login.superuser && !exempt.contains(login.name) && login.name != access.owner;
    });
    if (access.readOnlyDefault != u"on"_s || somebodyMay)
        return;
    throw Error(
        ErrorKind::Precondition,
        Text::tr("%1 on the publisher looks paused (nobody but superusers and the replication role can connect, "
                 "and transactions are read only by default), but the record of what it was before is gone.")
            .arg(database.text()),
        Text::tr("The audit log of the machine that paused has it, in the statement ALTER DATABASE … SET "
                 "flare.pause. Give the access back by hand: GRANT CONNECT ON DATABASE … TO …; ALTER DATABASE … "
                 "RESET default_transaction_read_only;"))
        .on(Side::Publisher);
}

void tellRestored(Context& context, const Restored& restored)
{
    const auto database = restored.record.access.database.text();
    for (const auto& difference : restored.differences)
        context.warn(difference);
    context.setSummary((restored.differences.isEmpty()
                            ? Text::tr("Writes to %1 are allowed again; the access is as it was at %2.")
                            : Text::tr("Writes to %1 are allowed again; the access is as it was at %2, but for what is "
                                       "said above."))
                           .arg(database, timestamp(restored.record.pausedAt)));
}

/// @param planned the epoch of the pause that the plan has seen; empty if it saw none.
void resume(Context& context, const QString& planned, bool confirmed)
{
    const auto database = context.arguments().database();
    // Not the migration's lock by way of the runner: writes must come back also when whoever holds it hangs.
    const PauseLock lock(context, database, context.arguments().flag(u"force"_s));
    const auto found = PauseJournal::find(context.maintenance(Side::Publisher), database);
    if (!found) {
        context.setSummary(Text::tr("Writes to %1 are not paused any more.").arg(database.text()));
        return;
    }
    if (!planned.isEmpty() && found->record.epoch != planned)
        throw Error(ErrorKind::Precondition,
                    Text::tr("%1 was paused anew meanwhile, and that pause was left alone. %2")
                        .arg(database.text(), sinceAndBy(found->record)),
                    Text::tr("Talk to each other, then run it again."))
            .on(Side::Publisher);
    if (const auto signs = signsOfSwitch(context, database); !confirmed && !signs.isEmpty())
        throw Error(
            ErrorKind::Precondition,
            Text::tr("The application seems to have been switched since the plan was made. %1").arg(signs.join(u' ')),
            Text::tr("Look at both servers, then run it again: it asks for a confirmation then."))
            .on(Side::Subscriber);
    Restored restored;
    context.wayBack().untilDone(
        Side::Publisher, Text::tr("Giving back the access to %1").arg(database.text()),
        [&](Connection& control) { restored = giveBackAccess(control, database, found->record.epoch); });
    restored.record = found->record;
    tellRestored(context, restored);
}

Step resumeStep(const QString& title, const DatabaseName& database, const QString& epoch, bool confirmed)
{
    Step step;
    step.title = title;
    step.database = database.text();
    step.body = [epoch, confirmed](Context& context) { resume(context, epoch, confirmed); };
    return step;
}

/// A pause that holds the tables has no record yet; the writers wait all the same.
void planWithoutRecord(Context& context, const DatabaseName& database, Plan& plan)
{
    const auto holder = holderOfLock(context.maintenance(Side::Publisher), database.text());
    if (holder && holder->contains(u"pause_write"_s)) {
        plan.notes = {Text::tr("A pause is under way: %1.").arg(*holder)};
        plan.steps = {
            resumeStep(Text::tr("End the pause of %1 that is under way").arg(database.text()), database, {}, false)};
        plan.risk = Risk::Disruptive;
        return;
    }
    refuseFenceWithoutRecord(context, database);
    plan.summary = Text::tr("Writes to %1 are not paused; there is nothing to restore.").arg(database.text());
}

Plan plan(Context& context)
{
    const auto database = context.arguments().database();
    auto& control = context.maintenance(Side::Publisher);
    const auto found = PauseJournal::find(control, database);
    Plan plan;
    plan.target = Side::Publisher;
    plan.database = database.text();
    if (!found) {
        planWithoutRecord(context, database, plan);
        return plan;
    }
    const auto signs = signsOfSwitch(context, database);
    auto step = resumeStep(
        Text::tr("Give back the access to %1 as it was at %2").arg(database.text(), timestamp(found->record.pausedAt)),
        database, found->record.epoch, !signs.isEmpty());
    for (const auto& statement : restorePlan(control, *found))
        step.preview.append(statement.preview() + u';');
    plan.steps = {step};
    plan.risk = signs.isEmpty() ? Risk::Disruptive : Risk::Destructive;
    plan.notes = {sinceAndBy(found->record)};
    if (!signs.isEmpty())
        plan.consequences =
            signs + QStringList{Text::tr("If the application writes there, the two servers will hold different data.")};
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
        "Reads what pause_write saved on the publisher itself (the setting flare.pause of the database) and gives "
        "every "
        "right to connect back with its grantor and its grant option. It works from any machine, also when the program "
        "that paused was killed and when the audit log can't be written, and needs no confirmation before the switch: "
        "it is the way out. What was granted meanwhile stays; a role that is gone is named. When something says that "
        "the "
        "application has been switched already (its subscription is gone, sequences on the subscriber are ahead, "
        "sessions "
        "of others there), it must be confirmed.");
    operation.phase = Phase::Cutover;
    operation.risk = Risk::Disruptive;
    operation.exclusion = Exclusion::Alongside;
    operation.wayOut = true;
    operation.parameters = {databaseParameter(),
                            flagParameter(u"force"_s,
                                          Text::tr("End the session of an operation that still holds the "
                                                   "migration's lock, a pause that hangs for instance."))};
    operation.plan = plan;
    return operation;
}

} // namespace Flare::Operations
