// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/breakablelink.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <thread>

namespace Flare::Test {

namespace {

constexpr std::size_t block = std::size_t{32} * 1024;

/// A line that waits for more to send would be slower than the one it stands for.
void sendAtOnce(int descriptor)
{
    const int on = 1;
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

} // namespace

BreakableLink::BreakableLink(int serverPort)
    : m_serverPort(serverPort)
    , m_listener([this](int client) { serve(client); })
{
}

void BreakableLink::serve(int client) const
{
    const int server = m_state == State::Cut ? -1 : connectToLoopback(m_serverPort);
    sendAtOnce(client);
    sendAtOnce(server);
    bool goesOn = server >= 0;
    while (goesOn && !m_listener.isEnding() && m_state != State::Cut) {
        if (m_state == State::Silent) {
            std::this_thread::sleep_for(std::chrono::milliseconds(socketTick));
            continue;
        }
        std::array<pollfd, 2> ends{pollfd{client, POLLIN, 0}, pollfd{server, POLLIN, 0}};
        if (poll(ends.data(), ends.size(), socketTick) <= 0 || m_state != State::Open)
            continue;
        if (ends[0].revents != 0)
            goesOn = passOn(client, server, block, m_listener.isEnding());
        if (goesOn && ends[1].revents != 0)
            goesOn = passOn(server, client, block, m_listener.isEnding());
    }
    if (server >= 0)
        close(server);
    close(client);
}

} // namespace Flare::Test
