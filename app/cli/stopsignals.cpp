// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stopsignals.h"

#include "app/cli/exitcode.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace Flare {

namespace {

constexpr std::array watched{SIGINT, SIGQUIT, SIGTERM, SIGHUP};
constexpr unsigned char farewell = 0;

// A signal handler has no other way to its object.
std::atomic<int> pipeForHandler = -1;

extern "C" void forwardSignal(int number)
{
    const int savedErrno = errno;
    const auto byte = static_cast<unsigned char>(number);
    // A full pipe already holds enough signals.
    [[maybe_unused]] const auto written = write(pipeForHandler, &byte, 1);
    errno = savedErrno;
}

void say(const QByteArray& text)
{
    [[maybe_unused]] const auto written = write(STDERR_FILENO, text.constData(), static_cast<size_t>(text.size()));
}

/// What was ignored when the program began stays so: nohup means a hangup, a shell its jobs in the background.
bool isIgnored(int number)
{
    struct sigaction now = {};
    return sigaction(number, nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
}

void handle(int number, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, nullptr);
}

} // namespace

StopSignals::StopSignals(Notices notices, std::function<void()> beforeExit)
    : m_notices(std::move(notices))
    , m_exitCode(static_cast<int>(ExitCode::Interrupted))
    , m_beforeExit(std::move(beforeExit))
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        return;
    m_read = ends[0];
    pipeForHandler = ends[1];
    m_thread = std::thread([this] { watch(); });
    for (const int number : watched) {
        if (!isIgnored(number))
            handle(number, forwardSignal);
    }
    handle(SIGPIPE, SIG_IGN);
}

// The process is about to end with an exit code that says how it went, which a last signal must not replace.
StopSignals::~StopSignals()
{
    for (const int number : watched)
        handle(number, SIG_IGN);
    if (!m_thread.joinable())
        return;
    [[maybe_unused]] const auto written = write(pipeForHandler, &farewell, 1);
    m_thread.join();
    close(pipeForHandler.exchange(-1));
    close(m_read);
}

void StopSignals::watch()
{
    unsigned char number = farewell;
    while (read(m_read, &number, 1) == 1 && number != farewell) {
        m_requests->add();
        if (m_stop.request_stop()) {
            say(m_notices.first);
        } else if (m_requests->ifEnded() == IfEnded::Harmful) {
            say(m_notices.stay);
        } else if (number == SIGINT || number == SIGQUIT) {
            leave();
        }
    }
}

void StopSignals::leave()
{
    m_beforeExit();
    if (m_requests->ifEnded() == IfEnded::Harmless)
        _exit(m_exitCode);
    say(m_notices.left);
    _exit(static_cast<int>(ExitCode::Partial));
}

void StopSignals::concludeWith(int exitCode)
{
    m_exitCode = exitCode;
    m_requests->setIfEnded(IfEnded::Harmless);
}

} // namespace Flare
