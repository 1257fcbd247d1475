// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/runbook.h"
#include "core/monitor/topologyprobe.h"

namespace Flare::Test {

/// A probe with what it needs around it, like a program that has just been started.
struct TopologyEye
{
    explicit TopologyEye(const Config& c)
        : config(c)
        , credentials(config, redactor)
        , probe(config, credentials)
    {
    }

    Topology read() { return probe.read({}); }
    QList<RunbookStep> runbook() { return makeRunbook(config, read()); }
    LinkState link() { return read().databases.first().subscriptions.first().state; }

    Config config;
    Redactor redactor;
    Credentials credentials;
    TopologyProbe probe;
};

} // namespace Flare::Test
