// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/shared/sqlsession.h"

#include <QString>

namespace Flare::Bench {

/// How writes are commonly paused by hand or by a script, to measure against: takes CONNECT from PUBLIC, ends the
/// sessions of the one role that the application uses until four rounds in a row find none, 100 ms apart, then writes
/// a probe row and looks every 100 ms whether the subscriber has it. All its sessions are open before it begins.
class ClassicPause
{
public:
    ClassicPause(const SandboxCluster& publisher, const SandboxCluster& subscriber, QString database, QString role);

    /// Returns when the subscriber shows the probe row.
    void pause();
    void resume();

private:
    [[nodiscard]] bool endSessions();
    void waitForProbe();

    Test::SqlSession m_publisher;
    Test::SqlSession m_subscriber;
    QString m_database;
    QString m_role;
};

} // namespace Flare::Bench
