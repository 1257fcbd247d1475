// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/operations/jobs.h"
#include "core/operations/operations.h"
#include "core/preflight/checks.h"
#include "core/preflight/reading.h"

#include <algorithm>
#include <utility>

namespace Flare::Operations {

using namespace Qt::StringLiterals;

namespace {

const auto onlyArgument = u"only"_s;
const auto strictArgument = u"strict"_s;

QStringList idsOfChecks()
{
    QStringList ids;
    for (const auto& check : checks())
        ids.append(check.id);
    return ids;
}

/// Throws Error(Usage) for what is no check.
QStringList wantedChecks(const Arguments& arguments)
{
    const auto known = idsOfChecks();
    auto wanted = arguments.list(onlyArgument);
    for (const auto& id : std::as_const(wanted)) {
        if (!known.contains(id))
            throw Error(ErrorKind::Usage, Text::tr("There is no check %1.").arg(id),
                        Text::tr("The checks are: %1.").arg(known.join(u", "_s)));
    }
    return wanted;
}

ReadingPlan readingFor(Context& context)
{
    ReadingPlan reading;
    const auto database = context.arguments().database();
    reading.databases = database.isEmpty() ? context.config().databases() : QList{database};
    reading.connections = jobsOf(context.arguments());
    reading.progress = [&context](qint64 done, qint64 total) {
        context.progress(done, total, Text::tr("reading the databases of both servers"));
    };
    return reading;
}

/// What the file accepts is told, and ends nothing.
bool isAccepted(const Config& config, const Finding& finding)
{
    return config.acceptedChecks.contains(finding.check);
}

void tellAccepted(Context& context, const QList<Finding>& findings)
{
    const auto known = idsOfChecks();
    for (const auto& id : context.config().acceptedChecks) {
        if (!known.contains(id))
            context.warn(Text::tr("The file accepts %1, which is no check: %2.").arg(id, known.join(u", "_s)));
        else if (std::ranges::any_of(findings, [&](const Finding& finding) { return finding.check == id; }))
            context.say(Text::tr("The file accepts what %1 has found.").arg(id));
    }
}

qint64 countOf(const QList<Finding>& findings, Severity severity)
{
    return std::ranges::count(findings, severity, &Finding::severity);
}

QString sumText(const QList<Finding>& findings, qsizetype databases)
{
    const auto count = [&](Severity severity) { return static_cast<int>(countOf(findings, severity)); };
    return Text::tr("%1, %2 and %3 in %4.")
        .arg(Text::tr("%n blocker(s)", nullptr, count(Severity::Blocker)),
             Text::tr("%n warning(s)", nullptr, count(Severity::Warning)),
             Text::tr("%n note(s)", nullptr, count(Severity::Note)),
             Text::tr("%n database(s)", nullptr, static_cast<int>(databases)));
}

void conclude(Context& context, const QList<Finding>& findings, qsizetype databases)
{
    tellAccepted(context, findings);
    auto open = findings;
    open.removeIf([&](const Finding& finding) { return isAccepted(context.config(), finding); });
    const auto blockers = countOf(open, Severity::Blocker);
    const auto warnings = countOf(open, Severity::Warning);
    context.record(u"blockers"_s, blockers);
    context.record(u"warnings"_s, warnings);
    context.record(u"notes"_s, countOf(findings, Severity::Note));
    context.record(u"databases"_s, qint64{databases});
    if (blockers == 0 && (warnings == 0 || !context.arguments().flag(strictArgument))) {
        context.setSummary(findings.isEmpty()
                               ? Text::tr("Nothing stands in the way of the migration of %n database(s).", nullptr,
                                          static_cast<int>(databases))
                               : sumText(findings, databases));
        return;
    }
    throw Error(
        ErrorKind::Precondition, sumText(findings, databases),
        Text::tr("Mend the blockers, each with the statements that stand beside it, and check again. Nothing was "
                 "changed."));
}

void check(Context& context)
{
    auto reading = readingFor(context);
    auto& publisher = context.maintenance(Side::Publisher);
    auto& subscriber = context.maintenance(Side::Subscriber);
    const auto open = [&context](Side side, const DatabaseName& database) {
        return context.open(side, Role::Superuser, database);
    };
    const auto openAs = [&context](Side side, Role role, const DatabaseName& database) {
        return context.open(side, role, database);
    };
    const auto password = context.password(Side::Publisher, Role::ReplUser);
    reading.surroundings = [&] {
        return Facts::Surroundings{
            probeRoutes(context.config(), reading.databases, publisher, subscriber, openAs, password),
            findPgTools(u"pg_dump"_s)};
    };
    const auto facts = readMigration(context.config(), publisher, subscriber, open, reading);
    const auto findings = judge(facts, wantedChecks(context.arguments()));
    context.show(Findings{findings});
    conclude(context, findings, facts.databases.size());
}

Plan plan(Context& context)
{
    const auto reading = readingFor(context);
    (void)wantedChecks(context.arguments());
    Step step;
    step.title = Text::tr("Read both servers and judge what was read");
    step.preview = {
        Text::tr("-- The catalogues and statistics of both servers and of %n database(s); nothing is changed.", nullptr,
                 static_cast<int>(reading.databases.size())),
        Text::tr("-- What no catalogue tells is tried in transactions that are rolled back: functions with an empty "
                 "search_path, views of the system, the file's publication, the way from the subscriber.")};
    step.body = check;
    step.readsOnly = true;
    Plan plan;
    plan.steps = {step};
    plan.database = context.arguments().database().text();
    return plan;
}

} // namespace

Operation checkMigration()
{
    Operation operation;
    operation.id = u"check"_s;
    operation.title = Text::tr("Check for obstacles");
    operation.summary =
        Text::tr("Finds the reasons why this migration would fail or surprise somebody, with what helps.");
    operation.description =
        Text::tr("Reads both servers and the databases of the file, or one of them, and judges by everything that is "
                 "known to go wrong: what would fail, lose or alter rows is a blocker, what only surprises a warning. "
                 "Each finding names the objects and the exact statements that mend it. It only reads, and ends with "
                 "exit code 6 when there is a blocker; with --strict also when there is a warning.");
    operation.phase = Phase::Check;
    operation.risk = Risk::ReadOnly;
    auto database = databaseParameter();
    database.required = false;
    database.help = Text::tr("One database; without it, all that the file names.");
    operation.parameters = {
        database,
        {onlyArgument, Parameter::Kind::Text, Text::tr("One check by its id; may be given several times."), false,
         false, QString(), QStringList()},
        flagParameter(strictArgument, Text::tr("End as failed when there is a warning, too.")),
        jobsParameter(Text::tr("Connections on each side.")),
    };
    operation.plan = plan;
    return operation;
}

} // namespace Flare::Operations
