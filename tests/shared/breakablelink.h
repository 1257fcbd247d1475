// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/shared/loopback.h"

#include <atomic>

namespace Flare::Test {

/// A line to a server on this machine that can be broken: a port of its own, behind which everything passes both ways,
/// until it is told otherwise.
class BreakableLink
{
public:
    enum class State {
        Open,
        Silent, ///< Nothing passes, and neither end hears of it: a firewall that forgot the connection.
        Cut, ///< Connections are closed on both ends, and new ones at once.
    };

    /// Throws std::system_error when no port can be had.
    explicit BreakableLink(int serverPort);

    [[nodiscard]] int port() const { return m_listener.port(); }
    void set(State state) { m_state = state; }

private:
    void serve(int client) const;

    int m_serverPort;
    std::atomic<State> m_state = State::Open;
    LoopbackListener m_listener; ///< Last: its threads use the others.
};

} // namespace Flare::Test
