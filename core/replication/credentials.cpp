// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/credentials.h"

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/pg/environment.h"

#include <QProcess>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

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
    const std::lock_guard lock(m_mutex);
    const Login key(side, account.user);
    if (const auto known = m_known.find(key); known != m_known.end())
        return known->second;
    auto found = account.password;
    if (!found && !account.passwordCommand.isEmpty())
        found = commandOutput(side, account, stop);
    if (found)
        m_redactor.learn(*found);
    return m_known.emplace(key, std::move(found)).first->second;
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

} // namespace Flare
