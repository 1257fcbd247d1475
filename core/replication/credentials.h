// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/redactor.h"
#include "core/config/config.h"
#include "core/replication/loginbackoff.h"

#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <stop_token>

namespace Flare {

/// Finds the password of each login once: the file's, its password command's, what the person types. Where none of
/// them has one, libpq asks its password file. Teaches the redactor every password it finds. Safe from several threads.
class Credentials
{
public:
    /// Asks a person, or returns no value; called at most once for a login.
    using Prompt = std::function<std::optional<Secret>(Side, const RoleName&)>;

    Credentials(const Config& config, Redactor& redactor, Prompt prompt = {});

    /// Throws Error(Config) when a password command fails.
    [[nodiscard]] std::optional<Secret> password(Side side, Role role, const std::stop_token& stop);
    /// The same for a login that is none of the three roles.
    [[nodiscard]] std::optional<Secret> password(Side side, const Account& account, const std::stop_token& stop);
    /// For a login that libpq's password file did not serve either. Waits for the person; no value when nobody is asked
    /// or this login's question has been declined already.
    [[nodiscard]] std::optional<Secret> ask(Side side, const RoleName& user);
    /// Forgets what was typed, declined or refused for this server, so that the next login asks once more. Never waits
    /// for a person.
    void askAgain(Side side);
    /// What the servers have refused so far.
    [[nodiscard]] LoginBackoff& backoff() { return m_backoff; }

private:
    const Config& m_config;
    Redactor& m_redactor;
    Prompt m_prompt;
    LoginBackoff m_backoff;
    std::mutex m_prompting; ///< One question at a time; taken before the other.
    std::mutex m_mutex;
    std::set<std::pair<Side, RoleName>> m_asked;
    std::map<std::pair<Side, RoleName>, std::optional<Secret>> m_known;
};

/// The account that the file names for a role. Throws Error(Config) where it names none (repl_user of a subscriber).
[[nodiscard]] const Account& accountOf(const Config& config, Side side, Role role);

} // namespace Flare
