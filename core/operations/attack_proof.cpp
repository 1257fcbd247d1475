// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/attack_proof.h"

#include "core/attack/attackschema.h"
#include "core/attack/attacktarget.h"
#include "core/attack/verification.h"
#include "core/base/text.h"

#include <algorithm>
#include <utility>

namespace Flare::Operations {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// How long the subscriber may make no headway before what it lacks counts as lost.
constexpr Milliseconds patience = 5s;
constexpr Milliseconds period = 500ms;

bool isOfThisMigration(const LedgerHeader& header, const Config& config, const QString& database)
{
    return header.server == config.publisher.systemIdentifier
        && (database.isEmpty() || header.database.text() == database);
}

std::pair<QString, LedgerHeader> chosenLedger(const Context& context)
{
    const auto directory = ledgerDirectory();
    const auto run = context.arguments().text(u"run"_s);
    const auto database = context.arguments().text(u"database"_s);
    auto runs = ledgerRuns(directory);
    std::reverse(runs.begin(), runs.end());
    for (const auto one : runs) {
        if (!run.isEmpty() && QString::number(one) != run)
            continue;
        const auto path = ledgerPath(directory, one);
        const auto header = readLedgerHeader(path);
        if (header && isOfThisMigration(*header, context.config(), database))
            return {path, *header};
    }
    throw Error(ErrorKind::Precondition,
                run.isEmpty()
                    ? Text::tr("There is no ledger of an attack on this publisher in %1.").arg(directory)
                    : Text::tr("There is no ledger of run %1 against this publisher in %2.").arg(run, directory),
                Text::tr("The ledger stays on the machine, and with the user, that ran the attack."));
}

qint64 wrongRows(const VerificationReport& report)
{
    return report.missing + report.altered + report.undeleted;
}

void refuseWhileCopying(Pg::Connection& subscriber)
{
    if (subscriber.exec(AttackSchema::countTablesBeingCopied()).integer(0, "count") == 0)
        return;
    throw Error(ErrorKind::Precondition, Text::tr("The subscription still copies the tables of the attack."),
                Text::tr("Verify once the initial copy is done and the subscriber has caught up."))
        .on(Side::Subscriber);
}

/// Replication may still be on its way: what is wrong counts only once it no longer gets less.
VerificationReport settledReport(Context& context, const QString& path, Pg::Connection& subscriber)
{
    const auto progress = [&context](double share) {
        context.progress(qRound64(share * 100), 100, Text::tr("Comparing the ledger with the subscriber"));
    };
    auto report = verifyLedger(path, subscriber, context.stop(), progress);
    auto deadline = Deadline::in(patience);
    while (wrongRows(report) > 0 && !deadline.hasPassed() && context.sleep(period)) {
        const auto next = verifyLedger(path, subscriber, context.stop(), progress);
        if (wrongRows(next) < wrongRows(report))
            deadline = Deadline::in(patience);
        report = next;
    }
    context.checkStop();
    return report;
}

double inMilliseconds(std::chrono::microseconds duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

void record(Context& context, const VerificationReport& report)
{
    context.record(u"run"_s, QString::number(report.ledger.run));
    context.record(u"database"_s, report.ledger.database.text());
    context.record(u"complete"_s, report.complete);
    context.record(u"acknowledged"_s, report.acknowledged);
    context.record(u"rows_expected"_s, report.expected);
    context.record(u"rows_found"_s, report.found);
    context.record(u"missing"_s, report.missing);
    context.record(u"altered"_s, report.altered);
    context.record(u"undeleted"_s, report.undeleted);
    context.record(u"in_doubt"_s, report.inDoubt);
    context.record(u"in_doubt_found"_s, report.inDoubtFound);
    context.record(u"unrecorded"_s, report.unrecorded);
    context.record(u"outage_ms"_s, inMilliseconds(report.outage.duration()));
    context.record(u"outage_from"_s, timestamp(report.timeOf(report.outage.from)));
    context.record(u"outage_to"_s, timestamp(report.timeOf(report.outage.to)));
}

void show(Context& context, const VerificationReport& report)
{
    if (report.problems.isEmpty())
        return;
    const auto version = [](qint64 number) {
        return number > 0 ? std::optional(QString::number(number)) : std::nullopt;
    };
    Table table;
    table.id = u"attack_problems"_s;
    table.title = Text::tr("The first rows that are not as they were acknowledged");
    table.columns = {u"worker"_s, u"sequence"_s, u"acknowledged_version"_s, u"found_version"_s, u"content"_s};
    table.numbers = {u"worker"_s, u"sequence"_s, u"acknowledged_version"_s, u"found_version"_s};
    for (const auto& problem : report.problems)
        table.rows.append({QString::number(problem.worker), QString::number(problem.sequence),
                           version(problem.expectedVersion), version(problem.foundVersion),
                           problem.contentDiffers ? u"differs"_s : u"-"_s});
    context.show(table);
}

void tellOutage(Context& context, const VerificationReport& report)
{
    context.say(Text::tr("The longest time without an acknowledged write was %1 ms, from %2 to %3.")
                    .arg(QString::number(inMilliseconds(report.outage.duration()), 'f', 1),
                         timestamp(report.timeOf(report.outage.from)), timestamp(report.timeOf(report.outage.to))));
    if (report.inDoubt > 0)
        context.say(Text::tr("The answer to %1 writes never came; %2 of them have happened. They prove nothing.")
                        .arg(report.inDoubt)
                        .arg(report.inDoubtFound));
    if (!report.complete)
        context.warn(Text::tr("The attack ended without closing its ledger: each writer may have written once more."));
    if (report.unrecorded > 0)
        context.say(Text::tr("The subscriber has %1 changes of this run that the ledger does not know.")
                        .arg(report.unrecorded));
}

void prove(Context& context, const QString& path, const DatabaseName& database)
{
    auto& subscriber = context.session(Side::Subscriber, Role::DbOwner, database);
    refuseWhileCopying(subscriber);
    const auto report = settledReport(context, path, subscriber);
    record(context, report);
    show(context, report);
    tellOutage(context, report);
    if (report.acknowledged == 0)
        throw Error(
            ErrorKind::Precondition,
            Text::tr("The ledger of run %1 has no acknowledged write: it proves nothing.").arg(report.ledger.run));
    if (!report.provesNoLoss())
        throw Error(ErrorKind::Partial,
                    Text::tr("Of %1 acknowledged writes of run %2, the subscriber lacks rows: %3 missing, %4 altered, "
                             "%5 not deleted.")
                        .arg(report.acknowledged)
                        .arg(report.ledger.run)
                        .arg(report.missing)
                        .arg(report.altered)
                        .arg(report.undeleted),
                    Text::tr("Look whether the subscription still runs and has caught up, then verify again. Do not "
                             "cut over before."))
            .on(Side::Subscriber);
    context.setSummary(Text::tr("All %1 acknowledged writes of run %2 are on the subscriber.")
                           .arg(report.acknowledged)
                           .arg(report.ledger.run));
}

} // namespace

Plan planOfProof(Context& context)
{
    const auto [path, header] = chosenLedger(context);
    const auto database = attackTarget(context.config(), header.database.text());
    Step step;
    step.title = Text::tr("Compare the ledger of run %1 with the subscriber").arg(header.run);
    step.side = Side::Subscriber;
    step.database = database.text();
    step.preview = {AttackSchema::selectRows().preview()};
    step.body = [path = path, database](Context& run) { prove(run, path, database); };
    Plan plan;
    plan.risk = Risk::ReadOnly;
    plan.target = Side::Subscriber;
    plan.database = database.text();
    plan.steps = {step};
    return plan;
}

} // namespace Flare::Operations
