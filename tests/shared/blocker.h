// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/shared/operationrun.h"
#include "tests/shared/sqlsession.h"

namespace Flare::Test {

/// Holds what a statement locks until it goes, so that an operation gets stuck in the middle of its work.
class Blocker
{
public:
    Blocker(const SandboxCluster& cluster, const QString& database, const QString& statement);

    /// False if nobody has come to wait for a lock of the server in time.
    [[nodiscard]] bool waitForVictim();

private:
    SqlSession m_session;
};

/// Runs the operation until it waits for the blocker, does what is to be done to it then, and returns what came of it.
[[nodiscard]] RunResult runUntilBlocked(const Config& config, RunRequest request, Blocker& blocker,
                                        const std::function<void()>& then);

} // namespace Flare::Test
