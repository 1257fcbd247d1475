// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/operations/operations.h"
#include "core/replication/pausejournal.h"
#include "core/replication/sequences.h"

namespace Flare::Operations {

using namespace Qt::StringLiterals;
using namespace Pg;

namespace {

SequenceComparison compare(Context& context)
{
    const auto database = context.arguments().database();
    return compareSequences(readSequences(context.session(Side::Publisher, Role::Superuser, database)),
                            readSequences(context.session(Side::Subscriber, Role::Superuser, database)));
}

Table tableOf(const SequenceComparison& comparison)
{
    Table table;
    table.id = u"sequences"_s;
    table.title = Text::tr("Sequences");
    table.columns = {u"sequence"_s, u"subscriber"_s, u"publisher"_s, u"state"_s};
    table.numbers = {u"subscriber"_s, u"publisher"_s};
    const auto add = [&table](const SequenceChange& change, const QString& state) {
        table.rows.append({displayName(change.to.name), QString::number(change.from.lastValue),
                           QString::number(change.to.lastValue), state});
    };
    for (const auto& change : comparison.behind)
        add(change, u"set"_s);
    for (const auto& change : comparison.ahead)
        add(change, u"ahead"_s);
    for (const auto& name : comparison.missing)
        table.rows.append({displayName(name), std::nullopt, std::nullopt, u"missing"_s});
    return table;
}

void synchronise(Context& context)
{
    const auto database = context.arguments().database();
    const auto comparison = compare(context);
    setSequences(context.session(Side::Subscriber, Role::Superuser, database), comparison.behind);
    context.show(tableOf(comparison));
    context.record(u"set"_s, qint64{comparison.behind.size()});
    context.record(u"equal"_s, comparison.equal);
    context.record(u"ahead"_s, qint64{comparison.ahead.size()});
    context.record(u"missing"_s, qint64{comparison.missing.size()});
    context.setSummary(
        Text::tr("%n sequence(s) set on the subscriber.", nullptr, static_cast<int>(comparison.behind.size())));
    if (!comparison.outgrown.isEmpty())
        throw Error(ErrorKind::Precondition,
                    Text::tr("%n sequence(s) of the subscriber can't hold the publisher's value; the first is %1.",
                             nullptr, static_cast<int>(comparison.outgrown.size()))
                        .arg(displayName(comparison.outgrown.first().to.name)),
                    Text::tr("Compare their MAXVALUE and type on both sides (ALTER SEQUENCE), then run this again."))
            .on(Side::Subscriber);
    if (!comparison.missing.isEmpty())
        throw Error(ErrorKind::Precondition,
                    Text::tr("%n sequence(s) are missing on the subscriber.", nullptr,
                             static_cast<int>(comparison.missing.size())),
                    Text::tr("The schema has changed since it was copied; create them there, then run this again."))
            .on(Side::Subscriber);
}

Plan plan(Context& context)
{
    const auto database = context.arguments().database();
    auto& publisher = context.session(Side::Publisher, Role::Superuser, database);
    const bool paused = PauseJournal::find(publisher, database).has_value();
    Step step{Text::tr("Set the sequences of %1 to the publisher's values").arg(database.text()),
              Side::Subscriber,
              database.text(),
              {},
              synchronise,
              {}};
    for (const auto& change : compare(context).behind)
        step.preview.append(Pg::sql("SELECT setval({}, {}, {});", Pg::Literal{displayName(change.to.name)},
                                    change.to.lastValue, change.to.isCalled ? "true"_sql : "false"_sql)
                                .preview());
    Plan plan;
    plan.target = Side::Subscriber;
    plan.risk = Risk::Additive;
    plan.database = database.text();
    plan.steps = {step};
    if (!paused)
        plan.notes = {Text::tr("Writes are not paused: the publisher's sequences go on. Run it again after "
                               "pause_write, or let pause_write do it.")};
    return plan;
}

} // namespace

Operation syncSequences()
{
    Operation operation;
    operation.id = u"sync_sequences"_s;
    operation.title = Text::tr("Synchronise sequences");
    operation.summary = Text::tr("Sets the subscriber's sequences to the publisher's values.");
    operation.description = Text::tr(
        "Logical replication does not carry sequences: without this, the first INSERT after the switch takes a number "
        "that is already used. Sets each to exactly the publisher's value, and never sets one back that is further. "
        "pause_write does the same once the writers are stopped.");
    operation.phase = Phase::Cutover;
    operation.risk = Risk::Additive;
    operation.exclusion = Exclusion::PerDatabase;
    operation.parameters = {databaseParameter()};
    operation.plan = plan;
    return operation;
}

} // namespace Flare::Operations
