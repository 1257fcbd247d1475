// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/credentials.h"

#include "core/base/error.h"
#include "core/base/text.h"

namespace Flare {

using namespace Qt::StringLiterals;

Credentials::Credentials(const Config& config, Redactor& redactor, Prompt prompt, Accepted accepted)
    : m_config(config)
    , m_redactor(redactor)
    , m_prompt(std::move(prompt))
    , m_accepted(std::move(accepted))
{
}

std::optional<Secret> Credentials::password(Side side, Role role, const std::stop_token& stop)
{
    return password(side, accountOf(m_config, side, role), stop);
}

std::optional<Secret> Credentials::password(Side side, const Account& account, const std::stop_token& stop)
{
    {
        const std::lock_guard lock(m_mutex);
        if (const auto known = m_known.find(Login(side, account.user)); known != m_known.end())
            return known->second;
    }
    auto found = account.password;
    if (!found && !account.passwordCommand.isEmpty())
        found = m_commands.password(side, account, stop);
    if (found)
        m_redactor.learn(*found);
    return found;
}

std::optional<Secret> Credentials::passwordInPlaceOf(const std::optional<Secret>& refused, Side side,
                                                     const Account& account, const std::stop_token& stop)
{
    if (!refused || account.password || account.passwordCommand.isEmpty() || isTyped(Login(side, account.user)))
        return std::nullopt;
    auto fresh = m_commands.passwordInPlaceOf(*refused, side, account, stop);
    m_redactor.learn(fresh);
    return fresh.reveal() == refused->reveal() ? std::nullopt : std::optional(std::move(fresh));
}

bool Credentials::isTyped(const Login& login)
{
    const std::lock_guard lock(m_mutex);
    return m_typed.contains(login);
}

std::optional<Error> Credentials::ask(Side side, const RoleName& user, const std::optional<Secret>& tried,
                                      const Error& refusal, const Attempt& attempt)
{
    // Held over the trial too: what waits for the answer must not try a wrong one on the server as well.
    const std::lock_guard prompting(m_prompting);
    const Login login(side, user);
    auto last = refusal;
    auto next = typedSince(login, tried);
    bool wasTried = tried.has_value();
    while (next || mayAsk(login, wasTried)) {
        if (!next)
            next = prompt(login, wasTried ? m_redactor.scrub(last.message()) : QString());
        if (!next)
            break;
        const auto refused = attempt(*next);
        if (!refused) {
            if (m_accepted)
                m_accepted(side, user, *next);
            const std::lock_guard lock(m_mutex);
            m_known[login] = next;
            return std::nullopt;
        }
        last = *refused;
        wasTried = true;
        next.reset();
    }
    return last;
}

std::optional<Secret> Credentials::typedSince(const Login& login, const std::optional<Secret>& tried)
{
    const std::lock_guard lock(m_mutex);
    if (!m_typed.contains(login))
        return std::nullopt;
    const auto& typed = m_known[login];
    return typed && tried && typed->reveal() == tried->reveal() ? std::nullopt : typed;
}

bool Credentials::mayAsk(const Login& login, bool wasTried)
{
    const std::lock_guard lock(m_mutex);
    return m_prompt && !m_declined.contains(login) && (!wasTried || m_typed.contains(login));
}

std::optional<Secret> Credentials::prompt(const Login& login, const QString& refusal)
{
    auto typed = m_prompt(login.first, login.second, refusal);
    if (typed)
        m_redactor.learn(*typed);
    const std::lock_guard lock(m_mutex);
    if (typed) {
        // Not known yet: a login that begins now must not take a wrong one to the server as well.
        m_typed.insert(login);
    } else {
        m_typed.erase(login);
        m_declined.insert(login);
    }
    m_known[login].reset();
    return typed;
}

void Credentials::askAgain(Side side)
{
    m_backoff.forget(side);
    m_commands.forgetFailures(side);
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_known, [&](const auto& entry) {
        return entry.first.first == side && (m_typed.contains(entry.first) || m_declined.contains(entry.first));
    });
    std::erase_if(m_typed, [side](const Login& login) { return login.first == side; });
    std::erase_if(m_declined, [side](const Login& login) { return login.first == side; });
}

const Account& accountOf(const Config& config, Side side, Role role)
{
    const auto& host = config.host(side);
    switch (role) {
    case Role::Superuser:
        return host.superuser;
    case Role::DbOwner:
        return host.dbOwner;
    case Role::ReplUser:
        if (host.replUser)
            return *host.replUser;
        throw Error(ErrorKind::Config, Text::tr("The file names no repl_user for the %1.").arg(keyOf(side))).on(side);
    }
    Q_UNREACHABLE();
}

const Account& accountOf(const Config& config, Side side, Role role, const DatabaseName& database)
{
    const auto& common = accountOf(config, side, role);
    const auto* publication = role == Role::DbOwner ? config.publicationOf(database) : nullptr;
    if (publication == nullptr || !publication->dbOwner)
        return common;
    const auto& owner = *publication->dbOwner;
    // Named once more, its password need not be.
    const bool same = owner.user == common.user && !owner.password && owner.passwordCommand.isEmpty();
    return same ? common : owner;
}

} // namespace Flare
