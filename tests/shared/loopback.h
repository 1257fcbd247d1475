// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <atomic>
#include <functional>
#include <list>
#include <thread>

namespace Flare::Test {

/// How long, in milliseconds, a wait on a socket lasts before it looks whether it is to end.
inline constexpr int socketTick = 20;

/// A port of 127.0.0.1 of its own, whose clients are served on a thread each, until it goes.
class LoopbackListener
{
public:
    /// Closes the client's socket when it is done, and looks at isEnding() every tick. Throws std::system_error when no
    /// port can be had.
    explicit LoopbackListener(std::function<void(int client)> serve);
    ~LoopbackListener();
    LoopbackListener(const LoopbackListener&) = delete;
    LoopbackListener& operator=(const LoopbackListener&) = delete;

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] const std::atomic<bool>& isEnding() const { return m_ends; }

private:
    void accept();

    std::function<void(int)> m_serve;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<bool> m_ends = false;
    std::list<std::jthread> m_connections;
    std::jthread m_accepting;
};

/// A socket that is connected to the port of 127.0.0.1; -1 if nobody listens there.
/// @param receiveBuffer in bytes; 0 for the system's.
[[nodiscard]] int connectToLoopback(int port, int receiveBuffer = 0);
[[nodiscard]] bool isReadable(int descriptor, int milliseconds);
/// False when the other end is gone, or when it is to end.
[[nodiscard]] bool sendAll(int to, const char* data, ssize_t size, const std::atomic<bool>& ends);
/// Passes on what is there, up to so many bytes. False at the end of either connection.
[[nodiscard]] bool passOn(int from, int to, std::size_t most, const std::atomic<bool>& ends);

} // namespace Flare::Test
