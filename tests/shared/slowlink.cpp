// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/slowlink.h"

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <system_error>

namespace Flare::Test {

namespace {

// As often as the rate is kept to, in milliseconds; also how long an end is waited for.
constexpr int tick = 20;
constexpr int smallBuffer = 32 * 1024;

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<in_port_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

void require(int result)
{
    if (result < 0)
        throw std::system_error(errno, std::generic_category());
}

bool isReadable(int descriptor, int timeout)
{
    pollfd waited{descriptor, POLLIN, 0};
    return poll(&waited, 1, timeout) > 0;
}

bool sendAll(int to, const char* data, ssize_t size, const std::atomic<bool>& ends)
{
    while (size > 0) {
        pollfd waited{to, POLLOUT, 0};
        if (poll(&waited, 1, tick) == 0) {
            if (ends)
                return false;
            continue;
        }
        const auto sent = send(to, data, static_cast<std::size_t>(size), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent <= 0)
            return false;
        data += sent;
        size -= sent;
    }
    return true;
}

bool pass(int from, int to, std::size_t most, const std::atomic<bool>& ends)
{
    std::array<char, smallBuffer> block{};
    const auto got = recv(from, block.data(), std::min(most, block.size()), 0);
    return got > 0 && sendAll(to, block.data(), got, ends);
}

} // namespace

SlowLink::SlowLink(int serverPort, int bytesPerSecond)
    : m_serverPort(serverPort)
    , m_rate(bytesPerSecond)
    , m_listener(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    require(m_listener);
    auto address = loopback(0);
    socklen_t size = sizeof address;
    require(bind(m_listener, reinterpret_cast<sockaddr*>(&address), size));
    require(listen(m_listener, 8));
    require(getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size));
    m_port = ntohs(address.sin_port);
    m_accepting = std::jthread([this] { accept(); });
}

SlowLink::~SlowLink()
{
    m_ends = true;
    m_accepting.join();
    m_connections.clear();
    close(m_listener);
}

void SlowLink::accept()
{
    while (!m_ends) {
        if (!isReadable(m_listener, tick))
            continue;
        if (const int client = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC); client >= 0)
            m_connections.emplace_back([this, client] { serve(client); });
    }
}

void SlowLink::serve(int client)
{
    const int server = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    // A large buffer would take megabytes that the server believes to have sent.
    setsockopt(server, SOL_SOCKET, SO_RCVBUF, &smallBuffer, sizeof smallBuffer);
    const auto address = loopback(m_serverPort);
    bool goesOn = connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    while (goesOn && !m_ends) {
        const auto due = std::chrono::steady_clock::now() + std::chrono::milliseconds(tick);
        if (isReadable(server, tick))
            goesOn = passSlowly(server, client);
        while (goesOn && isReadable(client, 0))
            goesOn = pass(client, server, smallBuffer, m_ends);
        std::this_thread::sleep_until(due);
    }
    close(server);
    close(client);
}

bool SlowLink::passSlowly(int from, int to) const
{
    return pass(from, to, static_cast<std::size_t>(std::max(1, m_rate * tick / 1000)), m_ends);
}

} // namespace Flare::Test
