// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/redactor.h"
#include "core/config/config.h"
#include "core/replication/loginbackoff.h"
#include "core/replication/passwordcommands.h"

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
    /// Asks a person, or returns no value. Called again, with what the server said, after it refused what was typed
    /// the last time; the text is empty the first time and holds no secret.
    using Prompt = std::function<std::optional<Secret>(Side, const RoleName&, const QString& refusal)>;
    /// Told of a password that the prompt has returned, once the server has taken it and has proven to be the one of
    /// the file.
    using Accepted = std::function<void(Side, const RoleName&, const Secret&)>;
    /// Tries a password on the server. Returns the refusal of one that is wrong, no value for one that serves; throws
    /// what says nothing of the password.
    using Attempt = std::function<std::optional<Error>(const Secret&)>;

    Credentials(const Config& config, Redactor& redactor, Prompt prompt = {}, Accepted accepted = {});

    /// Throws Error(Config) when a password command fails.
    [[nodiscard]] std::optional<Secret> password(Side side, Role role, const std::stop_token& stop);
    /// The same for a login that is none of the three roles.
    [[nodiscard]] std::optional<Secret> password(Side side, const Account& account, const std::stop_token& stop);
    /// For a login that was refused with what a command had printed: what it prints now, if that is another one. No
    /// value where there is no command, or nothing else to try.
    [[nodiscard]] std::optional<Secret> passwordInPlaceOf(const std::optional<Secret>& refused, Side side,
                                                          const Account& account, const std::stop_token& stop);
    /// For a login that was refused with what password() gave, or with nothing and the password file. Asks a person
    /// until the server takes what is typed, or the person declines: one question at a time, and one only for a user of
    /// a server, whoever waits for its answer. Returns no value when the login served in the end, else its last
    /// refusal; that is the one given when nobody is asked: a wrong password of the file is mended in the file.
    [[nodiscard]] std::optional<Error> ask(Side side, const RoleName& user, const std::optional<Secret>& tried,
                                           const Error& refusal, const Attempt& attempt);
    /// Forgets what was typed, declined or refused for this server, so that the next login asks once more. Never waits
    /// for a person.
    void askAgain(Side side);
    /// What could not be had from a password command is asked for with the next login, not only after its rest.
    void retryCommands(Side side) { m_commands.forgetFailures(side); }
    /// What the servers have refused so far.
    [[nodiscard]] LoginBackoff& backoff() { return m_backoff; }

private:
    using Login = std::pair<Side, RoleName>;

    /// What somebody typed while this login was refused, if it has not been tried here.
    [[nodiscard]] std::optional<Secret> typedSince(const Login& login, const std::optional<Secret>& tried);
    [[nodiscard]] bool isTyped(const Login& login);
    [[nodiscard]] bool mayAsk(const Login& login, bool wasTried);
    [[nodiscard]] std::optional<Secret> prompt(const Login& login, const QString& refusal);

    const Config& m_config;
    Redactor& m_redactor;
    Prompt m_prompt;
    Accepted m_accepted;
    LoginBackoff m_backoff;
    PasswordCommands m_commands;
    std::mutex m_prompting; ///< One question and its trial at a time; taken before the other.
    std::mutex m_mutex;
    std::set<Login> m_typed; ///< Whose known password comes from a person.
    std::set<Login> m_declined;
    std::map<Login, std::optional<Secret>> m_known;
};

/// The account that the file names for a role. Throws Error(Config) where it names none (repl_user of a subscriber).
[[nodiscard]] const Account& accountOf(const Config& config, Side side, Role role);
/// The same in a database, which may have an owner of its own.
[[nodiscard]] const Account& accountOf(const Config& config, Side side, Role role, const DatabaseName& database);

} // namespace Flare
