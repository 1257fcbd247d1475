// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/runbookstep.h"
#include "core/monitor/topology.h"

#include <QList>
#include <QString>

#include <optional>

namespace Flare {

/// The whole migration as steps, in an order that every operation's own preconditions accept. A pure function of the
/// file and of what the servers say, so that whoever starts anew sees the same.
[[nodiscard]] QList<RunbookStep> makeRunbook(const Config& config, const Topology& topology);

/// The index of what to do next: first whatever ends an outage that is running, then the first step that is ready.
/// No value when nothing is ready, or all is done.
[[nodiscard]] std::optional<int> suggestedStep(const QList<RunbookStep>& steps);

/// The step of this operation for the database or subscription that the arguments name; null if the runbook has none.
[[nodiscard]] const RunbookStep* findStep(const QList<RunbookStep>& steps, const QString& operation,
                                          const Arguments& arguments);

} // namespace Flare
