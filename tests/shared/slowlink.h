// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/shared/loopback.h"

namespace Flare::Test {

/// A narrow line to a server on this machine: a port of its own, behind which what the server sends passes at a limited
/// rate, and little of it is held on the way. What is sent to the server is not held up.
class SlowLink
{
public:
    /// Throws std::system_error when no port can be had.
    SlowLink(int serverPort, int bytesPerSecond);

    [[nodiscard]] int port() const { return m_listener.port(); }

private:
    void serve(int client);
    /// False at the end of the connection.
    [[nodiscard]] bool passSlowly(int from, int to) const;

    int m_serverPort;
    int m_rate;
    LoopbackListener m_listener; ///< Last: its threads use the others.
};

} // namespace Flare::Test
