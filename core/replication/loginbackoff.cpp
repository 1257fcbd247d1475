// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/loginbackoff.h"

#include "core/base/text.h"

#include <algorithm>

namespace Flare {

using namespace std::chrono_literals;

namespace {

constexpr Milliseconds firstWait = 30s;
constexpr Milliseconds longestWait = 10min;

} // namespace

LoginBackoff::LoginBackoff(const Clock& clock)
    : m_clock(clock)
{
}

LoginBackoff::Trial::Trial(LoginBackoff& backoff, const Login& login, const std::stop_token& stop)
    : m_backoff(backoff)
{
    std::unique_lock lock(backoff.m_mutex);
    if (!backoff.m_ended.wait(lock, stop, [&] { return !backoff.m_tried.contains(login); }))
        throw Error(ErrorKind::Cancelled, Text::tr("The operation was cancelled.")).on(std::get<Side>(login));
    backoff.check(login);
    if (backoff.m_accepted.contains(login))
        return;
    backoff.m_tried.insert(login);
    m_held = login;
}

LoginBackoff::Trial::~Trial()
{
    if (!m_held)
        return;
    const std::lock_guard lock(m_backoff.m_mutex);
    m_backoff.m_tried.erase(*m_held);
    m_backoff.m_ended.notify_all();
}

LoginBackoff::Trial LoginBackoff::begin(const Login& login, const std::stop_token& stop)
{
    return {*this, login, stop};
}

void LoginBackoff::check(const Login& login) const
{
    const auto found = m_refusals.find(login);
    if (found != m_refusals.end() && m_clock.now() < found->second.until)
        throw found->second.error;
}

Error LoginBackoff::refused(const Login& login, const Error& error)
{
    if (!error.sqlState().startsWith("28"))
        return error;
    auto told = error.withAdvice(error.advice() + u' '
                                 + Text::tr("By itself this login is tried again only now and then, because "
                                            "servers lock accounts after too many failures."));
    const std::lock_guard lock(m_mutex);
    m_accepted.erase(login);
    const auto [entry, isNew] = m_refusals.try_emplace(login, Refusal{told, firstWait, {}});
    auto& refusal = entry->second;
    if (!isNew)
        refusal.wait = std::min(refusal.wait * 2, longestWait);
    refusal.error = told;
    refusal.until = m_clock.now() + refusal.wait;
    return told;
}

void LoginBackoff::accepted(const Login& login)
{
    const std::lock_guard lock(m_mutex);
    m_refusals.erase(login);
    m_accepted.insert(login);
}

void LoginBackoff::forget(Side side)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_refusals, [side](const auto& entry) { return std::get<Side>(entry.first) == side; });
}

} // namespace Flare
