// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/gate.h"

#include "core/base/text.h"
#include "core/facts/findingtext.h"
#include "core/preflight/checks.h"
#include "core/preflight/reading.h"

namespace Flare::Operations {

using namespace Qt::StringLiterals;

namespace {

QList<Finding> blockersFor(Context& context, const QStringList& checks, const DatabaseName& database)
{
    const auto open = [&context](Side side, const DatabaseName& name) {
        return context.open(side, Role::Superuser, name);
    };
    ReadingPlan reading;
    reading.databases = {database};
    const auto facts = readMigration(context.config(), context.maintenance(Side::Publisher),
                                     context.maintenance(Side::Subscriber), open, reading);
    auto findings = judge(facts, checks);
    findings.removeIf([](const Finding& finding) { return finding.severity != Severity::Blocker; });
    return findings;
}

/// What is wrong, where, and the first way out.
QString sentenceOf(const Finding& finding)
{
    QStringList lines{finding.text};
    if (!finding.objects.isEmpty())
        lines.append(finding.objects.join(u", "_s));
    return (lines + remedyLines(finding)).join(u"\n  "_s);
}

} // namespace

void passGate(Context& context, const QString& operation, const DatabaseName& database, Plan& plan)
{
    const auto guards = checksGating(operation);
    QStringList refusals;
    for (const auto& finding : blockersFor(context, guards, database)) {
        if (!context.config().acceptedChecks.contains(finding.check)) {
            refusals.append(sentenceOf(finding));
            continue;
        }
        plan.notes.append(Text::tr("Accepted by the file (%1): %2").arg(finding.check, finding.text));
        if (!plan.accepted.contains(finding.check))
            plan.accepted.append(finding.check);
    }
    if (!refusals.isEmpty())
        throw Error(ErrorKind::Precondition,
                    Text::tr("%1 would not work. Nothing was done.\n%2").arg(operation, refusals.join(u'\n')),
                    Text::tr("Mend each of these, then run it again; flare check %1 finds out whether it is mended.")
                        .arg(database.text()));
}

} // namespace Flare::Operations
