// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/secret.h"
#include "core/config/config.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <set>
#include <stop_token>

namespace Flare {

/// The file's password commands. What one prints holds until a server refuses it: a token of a cloud is good for a
/// quarter of an hour, and the connection that gives writes back may be made later. One that failed is not run again
/// for a while, however often it is asked for: it may ask a person, or lock an account. Safe from several threads; no
/// lock is held while a command runs.
class PasswordCommands
{
public:
    explicit PasswordCommands(const Clock& clock = Clock::system());

    /// What the account's command prints, or has printed. Whoever asks while it runs waits for it.
    /// @throws Error of kind Config when it fails, or has just failed; of kind Cancelled.
    [[nodiscard]] Secret password(Side side, const Account& account, const std::stop_token& stop);

    /// The same after a server has refused what it printed: runs it anew, unless that has happened since.
    [[nodiscard]] Secret passwordInPlaceOf(const Secret& refused, Side side, const Account& account,
                                           const std::stop_token& stop);

    /// A person wants a try now.
    void forgetFailures(Side side);

private:
    using Login = std::pair<Side, RoleName>;
    struct Failure
    {
        Error error;
        Milliseconds wait;
        Clock::TimePoint until;
    };

    [[nodiscard]] Secret run(std::unique_lock<std::mutex>& lock, const Login& login, const Account& account,
                             const std::stop_token& stop);
    void takeNoteOf(const Error& error, const Login& login);

    const Clock& m_clock;
    std::mutex m_mutex;
    std::condition_variable_any m_ended;
    std::set<Login> m_running;
    std::map<Login, Secret> m_printed;
    std::map<Login, Failure> m_failures;
};

} // namespace Flare
