// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/operations/operations.h"
#include "core/replication/connectivity.h"
#include "core/replication/replicationroom.h"
#include "core/replication/testedversions.h"

#include <algorithm>

namespace Flare::Operations {

using namespace Qt::StringLiterals;
using Verdict = ConnectivityProbe::Verdict;
using Weight = RoomFinding::Weight;

namespace {

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Reachable:
        return u"ok"_s;
    case Verdict::NotYet:
        return u"not yet"_s;
    case Verdict::Paused:
        return u"paused"_s;
    case Verdict::Failed:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}

Table tableOf(const QList<ConnectivityProbe>& probes)
{
    Table table;
    table.id = u"connectivity"_s;
    table.title = Text::tr("Who reaches what");
    table.columns = {u"from"_s,     u"to"_s,     u"role"_s,    u"user"_s,
                     u"database"_s, u"result"_s, u"version"_s, u"system_identifier"_s,
                     u"tls"_s};
    for (const auto& probe : probes) {
        const auto& identity = probe.identity;
        table.rows.append(
            {probe.route ? keyOf(probe.from) : u"here"_s, keyOf(probe.side), keyOf(probe.role), probe.user.text(),
             probe.database.text(), verdictText(probe.verdict),
             identity ? std::optional(identity->versionText()) : std::nullopt,
             identity ? std::optional(identity->systemIdentifier.text()) : std::nullopt,
             identity ? std::optional(identity->tls.isEmpty() ? u"off"_s : identity->tls) : std::nullopt});
    }
    return table;
}

/// The wrong server outweighs everything else; then the first thing that failed.
std::optional<Error> worstOf(const QList<ConnectivityProbe>& probes)
{
    std::optional<Error> worst;
    for (const auto& probe : probes) {
        if (probe.error && (!worst || probe.error->kind() == ErrorKind::WrongServer))
            worst = probe.error;
        if (worst && worst->kind() == ErrorKind::WrongServer)
            break;
    }
    return worst;
}

/// The worst one is not told here: it ends the run, and is told there with everything that belongs to it.
void tellNotes(Context& context, const QList<ConnectivityProbe>& probes, const std::optional<Error>& worst)
{
    QStringList told{worst ? worst->message() : QString()};
    for (const auto& probe : probes) {
        if (probe.note.isEmpty() || told.contains(probe.note))
            continue;
        told.append(probe.note);
        if (probe.verdict == Verdict::NotYet || probe.verdict == Verdict::Paused)
            context.say(probe.note);
        else if (probe.error)
            context.warn(probe.note + (probe.error->advice().isEmpty() ? QString() : u' ' + probe.error->advice()));
    }
}

void tellUntestedVersions(Context& context, const QList<ConnectivityProbe>& probes)
{
    QStringList told;
    for (const auto& probe : probes) {
        const auto note = probe.identity ? untestedNote(probe.side, probe.identity->majorVersion()) : QString();
        if (note.isEmpty() || told.contains(note))
            continue;
        told.append(note);
        context.warn(note);
    }
}

QString weightText(Weight weight)
{
    switch (weight) {
    case Weight::Enough:
        return u"ok"_s;
    case Weight::Slower:
        return u"slower"_s;
    case Weight::TooLow:
        return u"too low"_s;
    }
    Q_UNREACHABLE();
}

Table tableOf(const QList<RoomFinding>& findings)
{
    Table table;
    table.id = u"room"_s;
    table.title = Text::tr("Room for the file's subscriptions");
    table.columns = {u"server"_s, u"setting"_s, u"in_use"_s, u"needed"_s, u"advised"_s, u"has"_s, u"result"_s};
    table.numbers = {u"in_use"_s, u"needed"_s, u"advised"_s, u"has"_s};
    for (const auto& finding : findings) {
        if (finding.needed > 0)
            table.rows.append({keyOf(finding.side), finding.setting, QString::number(finding.inUse),
                               QString::number(finding.needed), QString::number(finding.advised),
                               QString::number(finding.has), weightText(finding.weight)});
    }
    return table;
}

/// Throws Error(Precondition) when what the file wants does not fit. One restart is to be enough, so that all is told.
void verifyRoom(Context& context)
{
    const auto findings = judgeRoom(readRoom(context.maintenance(Side::Publisher)),
                                    readRoom(context.maintenance(Side::Subscriber)), context.config().subscriptions);
    context.show(tableOf(findings));
    QStringList problems;
    for (const auto& finding : findings) {
        if (finding.weight == Weight::TooLow)
            problems.append(finding.text);
        else if (finding.weight == Weight::Slower)
            context.warn(finding.text);
    }
    context.record(u"too_low"_s, problems.size());
    if (!problems.isEmpty())
        throw Error(
            ErrorKind::Precondition,
            Text::tr("There is no room for the subscriptions that the file wants.\n%1").arg(problems.join(u'\n')),
            Text::tr("Change these settings, restart where it says so, and verify once more."));
}

void verify(Context& context)
{
    const auto open = [&context](Side side, Role role, const DatabaseName& database) {
        return context.open(side, role, database);
    };
    const auto probes = probeConnectivity(context.config(), open, context.password(Side::Publisher, Role::ReplUser));
    context.show(tableOf(probes));
    const auto worst = worstOf(probes);
    tellNotes(context, probes, worst);
    tellUntestedVersions(context, probes);
    const auto count = [&probes](Verdict verdict) {
        return std::count_if(probes.begin(), probes.end(), [=](const auto& p) { return p.verdict == verdict; });
    };
    context.record(u"reachable"_s, qint64{count(Verdict::Reachable)});
    context.record(u"not_yet"_s, qint64{count(Verdict::NotYet)});
    context.record(u"paused"_s, qint64{count(Verdict::Paused)});
    context.record(u"failed"_s, qint64{count(Verdict::Failed)});
    if (worst)
        throw *worst;
    verifyRoom(context);
    const bool routed = std::any_of(probes.begin(), probes.end(),
                                    [](const auto& p) { return p.route && p.verdict == Verdict::Reachable; });
    context.setSummary(routed ? Text::tr("Both servers are the ones that the file names, and the subscriber reaches "
                                         "the publisher.")
                              : Text::tr("Both servers are the ones that the file names."));
    context.setNextStep(count(Verdict::NotYet) > 0 ? Text::tr("flare replicate_roles") : QString());
}

Plan plan(Context& context)
{
    Step step;
    step.title = Text::tr("Try every role on every server and database, from here and from the subscriber");
    step.preview = {u"SELECT system_identifier FROM pg_control_system();"_s};
    step.body = verify;
    Plan plan;
    plan.steps = {step};
    plan.database = context.config().databases().isEmpty() ? QString() : context.config().databases().first().text();
    return plan;
}

} // namespace

Operation verifyConnectivity()
{
    Operation operation;
    operation.id = u"verify_connectivity"_s;
    operation.title = Text::tr("Verify connectivity");
    operation.summary = Text::tr("Tries every login of the file and proves that both servers are the named ones.");
    operation.description =
        Text::tr("Connects as each role to each database on both sides, compares the system_identifier on each of "
                 "these connections, and lets the subscriber's server connect to the publisher as a subscription "
                 "will. What a later step creates on the subscriber is told as \"not yet\", and is no error. Counts "
                 "the slots, walsenders, origins and workers that the file's subscriptions will need: too few of them "
                 "are an error, since most take a restart.");
    operation.phase = Phase::Check;
    operation.risk = Risk::ReadOnly;
    operation.plan = plan;
    return operation;
}

} // namespace Flare::Operations
