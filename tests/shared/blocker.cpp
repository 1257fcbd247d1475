// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/blocker.h"

#include <QTest>

namespace Flare::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 30000;

}

Blocker::Blocker(const SandboxCluster& cluster, const QString& database, const QString& statement)
    : m_session(cluster, database)
{
    m_session.run(u"BEGIN; "_s + statement);
}

bool Blocker::waitForVictim()
{
    // Not pg_stat_activity: a session that handles passwords hides itself there.
    return QTest::qWaitFor(
        [this] { return m_session.value(u"SELECT count(*) FROM pg_locks WHERE NOT granted"_s) != u"0"_s; }, patienceMs);
}

RunResult runUntilBlocked(const Config& config, RunRequest request, Blocker& blocker, const std::function<void()>& then)
{
    bool done = false;
    request.onEvent = [&](const Event& event) {
        if (done || !std::holds_alternative<StepStarted>(event))
            return;
        done = true;
        if (blocker.waitForVictim())
            then();
        else
            QTest::qFail("Nothing came to wait for the lock.", __FILE__, __LINE__);
    };
    return runOperation(config, request);
}

} // namespace Flare::Test
