// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/passwordbroker.h"

#include <utility>

namespace Flare {

PasswordQuestion::PasswordQuestion(Side side, QString user, QString refusal)
    : m_side(side)
    , m_user(std::move(user))
    , m_refusal(std::move(refusal))
{
}

void PasswordQuestion::answer(std::optional<Secret> password, bool keep)
{
    const std::lock_guard lock(m_mutex);
    if (!std::exchange(m_answered, true))
        m_promise.set_value({std::move(password), keep});
}

PasswordBroker::~PasswordBroker()
{
    close();
}

std::optional<Secret> PasswordBroker::ask(Side side, const QString& user, const QString& refusal)
{
    const auto question = std::make_shared<PasswordQuestion>(side, user, refusal);
    auto promised = question->m_promise.get_future();
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed)
            return std::nullopt;
        std::erase_if(m_open, [](const auto& open) { return open.expired(); });
        m_open.push_back(question);
    }
    QMetaObject::invokeMethod(
        this, [this, question] { emit asked(question); }, Qt::QueuedConnection);
    auto answer = promised.get();
    const std::lock_guard lock(m_mutex);
    if (answer.password && answer.keep)
        m_toBeKept.emplace(side, user);
    else
        m_toBeKept.erase(Login(side, user));
    return std::move(answer.password);
}

void PasswordBroker::accept(Side side, const QString& user, const Secret& password)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_toBeKept.erase(Login(side, user)) == 0)
            return;
    }
    QMetaObject::invokeMethod(
        this, [this, side, user, password] { emit toBeKept(side, user, password); }, Qt::QueuedConnection);
}

void PasswordBroker::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    for (const auto& open : std::exchange(m_open, {})) {
        if (const auto question = open.lock())
            question->answer(std::nullopt);
    }
}

} // namespace Flare
