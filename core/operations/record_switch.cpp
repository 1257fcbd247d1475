// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/cutover/pauserestore.h"
#include "core/operations/operations.h"
#include "core/operations/switchsigns.h"
#include "core/pg/transaction.h"
#include "core/replication/endpoints.h"

namespace Flare::Operations {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

Error notPaused(const DatabaseName& database)
{
    return Error(ErrorKind::Precondition,
                 Text::tr("Writes to %1 on the publisher are not paused.").arg(database.text()),
                 Text::tr("An application that is switched while others still write on the publisher loses their rows: "
                          "pause writes first."))
        .on(Side::Publisher);
}

void recordIn(Context& context, const QString& epoch)
{
    const auto database = context.arguments().database();
    auto& control = context.maintenance(Side::Publisher);
    Transaction transaction(control);
    control.exec("SET LOCAL lock_timeout = '3s'"_sql);
    lockPauseRecord(control, database);
    auto found = PauseJournal::find(control, database);
    if (!found)
        throw notPaused(database);
    if (found->record.epoch != epoch)
        throw Error(ErrorKind::Precondition,
                    Text::tr("%1 was paused anew meanwhile by %2.").arg(database.text(), found->record.by),
                    Text::tr("Talk to each other, then run it again."))
            .on(Side::Publisher);
    found->record.switchedAt = QDateTime::currentDateTimeUtc();
    found->record.switchedBy = whoAmI();
    control.exec(PauseJournal::setStatement(found->record, found->place));
    transaction.commit();
    context.record(u"switched_at"_s, timestamp(found->record.switchedAt));
    context.record(u"outage_s"_s, found->record.pausedAt.secsTo(found->record.switchedAt));
    context.setSummary(Text::tr("It is recorded that the application of %1 works on the subscriber since %2; resuming "
                                "writes on the publisher asks for its digits from now on.")
                           .arg(database.text(), timestamp(found->record.switchedAt)));
    context.setNextStep(Text::tr("Once the application is seen to work there: flare drop_subscription"));
}

Plan plan(Context& context)
{
    const auto database = context.arguments().database();
    const auto found = PauseJournal::find(context.maintenance(Side::Publisher), database);
    if (!found)
        throw notPaused(database);
    Plan plan;
    plan.target = Side::Publisher;
    plan.database = database.text();
    if (found->record.switchedAt.isValid()) {
        plan.summary = Text::tr("It is recorded already: by %1, at %2.")
                           .arg(found->record.switchedBy, timestamp(found->record.switchedAt));
        return plan;
    }
    const auto sessions = sessionsOnSubscriber(context, database);
    plan.notes = sessions.isEmpty()
        ? QStringList{Text::tr("Nobody but superusers is connected to %1 on the subscriber at this moment.")
                          .arg(database.text())}
        : sessions;
    auto preview = found->record;
    preview.switchedAt = QDateTime::currentDateTimeUtc();
    preview.switchedBy = whoAmI();
    Step step;
    step.title = Text::tr("Record that the application of %1 has been switched").arg(database.text());
    step.database = database.text();
    step.preview = {PauseJournal::setStatement(preview, found->place).preview() + u';'};
    step.body = [epoch = found->record.epoch](Context& run) { recordIn(run, epoch); };
    plan.steps = {step};
    return plan;
}

} // namespace

Operation recordSwitch()
{
    Operation operation;
    operation.id = u"record_switch"_s;
    operation.title = Text::tr("Switch the application");
    operation.summary = Text::tr("Records that the application works on the subscriber from now on.");
    operation.description = Text::tr(
        "The switch itself is done by your own means: a pooler, a name service, a configuration. This records on the "
        "publisher, in the record of the pause, who has done it and when, so that everybody knows it who opens this "
        "migration: resuming writes on the publisher, which would let the servers drift apart, then asks for the "
        "digits "
        "of its identifier. Run it once the application is pointed at the subscriber.");
    operation.phase = Phase::Cutover;
    operation.risk = Risk::Additive;
    operation.exclusion = Exclusion::PerDatabase;
    operation.testimony = true;
    operation.parameters = {databaseParameter()};
    operation.plan = plan;
    return operation;
}

} // namespace Flare::Operations
