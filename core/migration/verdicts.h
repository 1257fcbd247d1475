// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/runbookstep.h"
#include "core/monitor/topology.h"

namespace Flare {

/// What a step is judged by. Database and link are absent where the operation has none.
struct RunbookSubject
{
    const Config& config;
    const Topology& topology;
    const DatabaseState* database = nullptr;
    const SubscriptionLink* link = nullptr;
};

struct Verdict
{
    RunbookStep::State state = RunbookStep::State::Unknown;
    QString reason;
};

/// One judgement per operation. Pure; each relies on both servers, and what it needs of the database, having been read.
namespace Verdicts {

[[nodiscard]] Verdict verifyConnectivity(const RunbookSubject& subject);
[[nodiscard]] Verdict replicateRoles(const RunbookSubject& subject);
[[nodiscard]] Verdict installExtensions(const RunbookSubject& subject);
[[nodiscard]] Verdict grantCreate(const RunbookSubject& subject);
[[nodiscard]] Verdict grantReplication(const RunbookSubject& subject);
[[nodiscard]] Verdict createStatusTable(const RunbookSubject& subject);
[[nodiscard]] Verdict replicateSchema(const RunbookSubject& subject);
[[nodiscard]] Verdict createPublication(const RunbookSubject& subject);
[[nodiscard]] Verdict createSubscription(const RunbookSubject& subject);
[[nodiscard]] Verdict vacuumAnalyze(const RunbookSubject& subject);
[[nodiscard]] Verdict pauseWrite(const RunbookSubject& subject);
[[nodiscard]] Verdict syncSequences(const RunbookSubject& subject);
[[nodiscard]] Verdict resumeWrite(const RunbookSubject& subject);
[[nodiscard]] Verdict switchApplication(const RunbookSubject& subject);
[[nodiscard]] Verdict dropSubscription(const RunbookSubject& subject);
[[nodiscard]] Verdict dropPublication(const RunbookSubject& subject);

} // namespace Verdicts

} // namespace Flare
