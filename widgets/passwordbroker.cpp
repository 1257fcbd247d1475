// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/passwordbroker.h"

#include <utility>

namespace Flare {

PasswordQuestion::PasswordQuestion(Side side, QString user)
    : m_side(side)
    , m_user(std::move(user))
{
}

void PasswordQuestion::answer(std::optional<Secret> password)
{
    const std::lock_guard lock(m_mutex);
    if (!std::exchange(m_answered, true))
        m_promise.set_value(std::move(password));
}

PasswordBroker::~PasswordBroker()
{
    close();
}

std::optional<Secret> PasswordBroker::ask(Side side, const QString& user)
{
    const auto question = std::make_shared<PasswordQuestion>(side, user);
    auto answer = question->m_promise.get_future();
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed)
            return std::nullopt;
        m_open.push_back(question);
    }
    QMetaObject::invokeMethod(
        this, [this, question] { emit asked(question); }, Qt::QueuedConnection);
    return answer.get();
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
