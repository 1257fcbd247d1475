// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/loopback.h"

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace Flare::Test {

namespace {

constexpr std::size_t blockSize = std::size_t{32} * 1024;

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

} // namespace

LoopbackListener::LoopbackListener(std::function<void(int client)> serve)
    : m_serve(std::move(serve))
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

LoopbackListener::~LoopbackListener()
{
    m_ends = true;
    m_accepting.join();
    m_connections.clear();
    close(m_listener);
}

void LoopbackListener::accept()
{
    while (!m_ends) {
        if (!isReadable(m_listener, socketTick))
            continue;
        if (const int client = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC); client >= 0)
            m_connections.emplace_back([this, client] { m_serve(client); });
    }
}

int connectToLoopback(int port, int receiveBuffer)
{
    const int server = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (receiveBuffer > 0)
        setsockopt(server, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
    const auto address = loopback(port);
    if (connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
        return server;
    close(server);
    return -1;
}

bool isReadable(int descriptor, int milliseconds)
{
    pollfd waited{descriptor, POLLIN, 0};
    return poll(&waited, 1, milliseconds) > 0;
}

bool sendAll(int to, const char* data, ssize_t size, const std::atomic<bool>& ends)
{
    while (size > 0) {
        pollfd waited{to, POLLOUT, 0};
        if (poll(&waited, 1, socketTick) == 0) {
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

bool passOn(int from, int to, std::size_t most, const std::atomic<bool>& ends)
{
    std::array<char, blockSize> block{};
    const auto got = recv(from, block.data(), std::min(most, block.size()), 0);
    return got > 0 && sendAll(to, block.data(), got, ends);
}

} // namespace Flare::Test
