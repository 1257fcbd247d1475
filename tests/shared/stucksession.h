// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/shared/sqlsession.h"

#include <sys/types.h>

namespace Flare::Test {

/// A session that can't be ended until it is let go, as its process is stopped: it keeps an operation waiting that ends
/// sessions. Throws Error(Tool) if the process can't be stopped.
class StuckSession
{
public:
    StuckSession(const SandboxCluster& cluster, const QString& database);
    ~StuckSession();
    Q_DISABLE_COPY_MOVE(StuckSession)

    void letGo();

private:
    SqlSession m_session;
    pid_t m_backend = 0;
};

} // namespace Flare::Test
