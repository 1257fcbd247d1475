// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/slowlink.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <thread>

namespace Flare::Test {

namespace {

constexpr int smallBuffer = 32 * 1024;

} // namespace

SlowLink::SlowLink(int serverPort, int bytesPerSecond)
    : m_serverPort(serverPort)
    , m_rate(bytesPerSecond)
    , m_listener([this](int client) { serve(client); })
{
}

void SlowLink::serve(int client)
{
    // A large buffer would take megabytes that the server believes to have sent.
    const int server = connectToLoopback(m_serverPort, smallBuffer);
    bool goesOn = server >= 0;
    while (goesOn && !m_listener.isEnding()) {
        const auto due = std::chrono::steady_clock::now() + std::chrono::milliseconds(socketTick);
        if (isReadable(server, socketTick))
            goesOn = passSlowly(server, client);
        while (goesOn && isReadable(client, 0))
            goesOn = passOn(client, server, smallBuffer, m_listener.isEnding());
        std::this_thread::sleep_until(due);
    }
    if (server >= 0)
        close(server);
    close(client);
}

bool SlowLink::passSlowly(int from, int to) const
{
    return passOn(from, to, static_cast<std::size_t>(std::max(1, m_rate * socketTick / 1000)), m_listener.isEnding());
}

} // namespace Flare::Test
