// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/passwordcommands.h"

#include "core/base/text.h"

#include <QProcess>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Milliseconds firstCommandWait = 5s;
constexpr Milliseconds longestCommandWait = 1min;

// Long enough for a vault to ask its person, short enough not to look like a hang.
constexpr int commandSeconds = 60;

Error commandFailed(Side side, const Account& account, const QString& why)
{
    return Error(ErrorKind::Config,
                 Text::tr("The password command for %1 on the %2 %3.").arg(account.user.text(), keyOf(side), why),
                 Text::tr("Run it by hand: it must print the password as its first line and end with 0."))
        .on(side);
}

Secret commandOutput(Side side, const Account& account, const std::stop_token& stop)
{
    QProcess process;
    // The person's whole environment: a vault's client needs its own variables. Those that choose a server are gone
    // from it since the start of the program.
    process.start(u"/bin/sh"_s, {u"-c"_s, account.passwordCommand});
    if (!process.waitForStarted())
        throw commandFailed(side, account, Text::tr("could not be started"));
    const auto deadline = Deadline::in(std::chrono::seconds(commandSeconds));
    while (!process.waitForFinished(50) && process.state() != QProcess::NotRunning) {
        if (stop.stop_requested() || deadline.hasPassed()) {
            process.kill();
            process.waitForFinished();
            if (stop.stop_requested())
                throw Error(ErrorKind::Cancelled, Text::tr("The operation was cancelled.")).on(side);
            throw commandFailed(side, account, Text::tr("took longer than %1 s").arg(commandSeconds));
        }
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        throw commandFailed(side, account, Text::tr("ended with an error (exit code %1)").arg(process.exitCode()));
    auto output = process.readAllStandardOutput();
    const auto lineEnd = output.indexOf('\n');
    Secret password(lineEnd < 0 ? output : output.left(lineEnd));
    output.fill('\0');
    if (password.isEmpty())
        throw commandFailed(side, account, Text::tr("printed nothing"));
    return password;
}

} // namespace

PasswordCommands::PasswordCommands(const Clock& clock)
    : m_clock(clock)
{
}

Secret PasswordCommands::password(Side side, const Account& account, const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    return run(lock, Login(side, account.user), account, stop);
}

Secret PasswordCommands::passwordInPlaceOf(const Secret& refused, Side side, const Account& account,
                                           const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    const Login login(side, account.user);
    if (const auto printed = m_printed.find(login);
        printed != m_printed.end() && printed->second.reveal() == refused.reveal())
        m_printed.erase(printed);
    return run(lock, login, account, stop);
}

Secret PasswordCommands::run(std::unique_lock<std::mutex>& lock, const Login& login, const Account& account,
                             const std::stop_token& stop)
{
    if (!m_ended.wait(lock, stop, [&] { return !m_running.contains(login); }))
        throw Error(ErrorKind::Cancelled, Text::tr("The operation was cancelled.")).on(login.first);
    if (const auto printed = m_printed.find(login); printed != m_printed.end())
        return printed->second;
    if (const auto failed = m_failures.find(login); failed != m_failures.end() && m_clock.now() < failed->second.until)
        throw failed->second.error;
    m_running.insert(login);
    lock.unlock();
    std::optional<Secret> printed;
    std::optional<Error> error;
    try {
        printed = commandOutput(login.first, account, stop);
    } catch (const Error& failure) {
        error = failure;
    }
    lock.lock();
    m_running.erase(login);
    m_ended.notify_all();
    if (error) {
        takeNoteOf(*error, login);
        throw *error;
    }
    m_failures.erase(login);
    return m_printed.insert_or_assign(login, *printed).first->second;
}

void PasswordCommands::takeNoteOf(const Error& error, const Login& login)
{
    if (error.kind() == ErrorKind::Cancelled)
        return;
    const auto [entry, isNew] = m_failures.try_emplace(login, Failure{error, firstCommandWait, {}});
    auto& failure = entry->second;
    if (!isNew)
        failure.wait = std::min(failure.wait * 2, longestCommandWait);
    failure.error = error;
    failure.until = m_clock.now() + failure.wait;
}

void PasswordCommands::forgetFailures(Side side)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_failures, [side](const auto& entry) { return entry.first.first == side; });
}

} // namespace Flare
