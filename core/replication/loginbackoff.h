// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/names.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <stop_token>
#include <tuple>

namespace Flare {

/// Remembers which logins a server has refused, so that what looks at it every second does not try the same wrong
/// password every second: directories and managed services lock an account after a handful of failures. Safe from
/// several threads.
class LoginBackoff
{
public:
    /// pg_hba.conf may let a user into one database and not into another.
    using Login = std::tuple<Side, RoleName, DatabaseName>;

    /// A login rests for half a minute after its first refusal.
    explicit LoginBackoff(const Clock& clock = Clock::system());

    /// The right to try a login. Until one has been accepted they come one after the other: what connects at the same
    /// moment must not multiply a wrong password.
    class Trial
    {
    public:
        ~Trial();
        Q_DISABLE_COPY_MOVE(Trial)

    private:
        friend class LoginBackoff;
        Trial(LoginBackoff& backoff, const Login& login, const std::stop_token& stop);
        LoginBackoff& m_backoff;
        std::optional<Login> m_held;
    };
    /// Waits for another trial of the same login. Throws the refusal of before, without a word to the server, until its
    /// wait has passed; Error(Cancelled) after a stop request.
    [[nodiscard]] Trial begin(const Login& login, const std::stop_token& stop);
    /// Takes note of a refusal (SQLSTATE class 28) and doubles the wait; any other error says nothing of the login.
    /// Returns the error with what comes of it in its advice.
    [[nodiscard]] Error refused(const Login& login, const Error& error);
    void accepted(const Login& login);
    /// A person wants a try now.
    void forget(Side side);

private:
    struct Refusal
    {
        Error error;
        Milliseconds wait;
        Clock::TimePoint until;
    };
    void check(const Login& login) const;

    const Clock& m_clock;
    std::mutex m_mutex;
    std::condition_variable_any m_ended;
    std::set<Login> m_accepted;
    std::set<Login> m_tried; ///< At this moment, without having been accepted before.
    std::map<Login, Refusal> m_refusals;
};

} // namespace Flare
