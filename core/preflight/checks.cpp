// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preflight/checks.h"

#include <algorithm>

namespace Flare {

namespace {

QList<Finding> judgedBy(const Check& check, const Facts::Migration& facts)
{
    QList<Finding> findings;
    if (check.judgeServers)
        findings += check.judgeServers(facts);
    if (check.judgeDatabase) {
        for (const auto& pair : facts.databases) {
            auto found = check.judgeDatabase(facts, pair);
            for (auto& finding : found)
                finding.database = pair.name;
            findings += found;
        }
    }
    for (auto& finding : findings)
        finding.check = check.id;
    return findings;
}

} // namespace

const QList<Check>& checks()
{
    static const QList<Check> all = Checks::ofVersions() + Checks::ofCapacity() + Checks::ofServerSettings()
        + Checks::ofActivity() + Checks::ofRoles() + Checks::ofDatabases() + Checks::ofExtensions() + Checks::ofTables()
        + Checks::ofIdentities() + Checks::ofPartitions() + Checks::ofTargets() + Checks::ofCoverage()
        + Checks::ofContents() + Checks::ofSequences() + Checks::ofTrials() + Checks::ofSurroundings()
        + Checks::ofPrivileges() + Checks::ofReading();
    return all;
}

QStringList checksGating(const QString& operation)
{
    QStringList ids;
    for (const auto& check : checks()) {
        if (check.gates.contains(operation))
            ids.append(check.id);
    }
    return ids;
}

QList<Finding> judge(const Facts::Migration& facts, const QStringList& only)
{
    QList<Finding> findings;
    for (const auto& check : checks()) {
        if (only.isEmpty() || only.contains(check.id))
            findings += judgedBy(check, facts);
    }
    std::ranges::stable_sort(findings, [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    return findings;
}

} // namespace Flare
