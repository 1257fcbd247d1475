// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/stucksession.h"

#include "core/base/error.h"

#include <csignal>
#include <utility>

namespace Flare::Test {

using namespace Qt::StringLiterals;

StuckSession::StuckSession(const SandboxCluster& cluster, const QString& database)
    : m_session(cluster, database)
    , m_backend(m_session.value(u"SELECT pg_backend_pid()"_s).toInt())
{
    if (m_backend <= 0 || ::kill(m_backend, SIGSTOP) != 0)
        throw Error(ErrorKind::Tool, u"The session's process %1 can't be stopped."_s.arg(m_backend));
}

StuckSession::~StuckSession()
{
    letGo();
}

void StuckSession::letGo()
{
    if (const auto backend = std::exchange(m_backend, 0); backend > 0)
        ::kill(backend, SIGCONT);
}

} // namespace Flare::Test
