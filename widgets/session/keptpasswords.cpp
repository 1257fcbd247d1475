// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/keptpasswords.h"

namespace Flare {

using namespace Qt::StringLiterals;

KeptPasswords::KeptPasswords(const Config& config, PasswordBroker& broker, Keychain& keychain)
    : m_config(config)
    , m_keychain(keychain)
{
    connect(&broker, &PasswordBroker::asked, this, &KeptPasswords::take);
    connect(&broker, &PasswordBroker::toBeKept, this, [this](Side side, const QString& user, const Secret& password) {
        m_keychain.store(loginOf(side, user), addressOf(m_config.host(side)), password);
    });
}

void KeptPasswords::take(const std::shared_ptr<PasswordQuestion>& question)
{
    const auto login = loginOf(question->side(), question->user());
    const bool wasAnswered = m_answered.erase({question->side(), question->user()}) > 0;
    if (question->refusal().isEmpty()) {
        m_keychain.read(login, this, [this, question, login](std::optional<Secret> found) {
            takeFound(question, login, std::move(found));
        });
        return;
    }
    // No refused password is tried a second time: servers lock accounts.
    if (wasAnswered)
        m_keychain.forget(login);
    question->setKeeping({m_keychain.isAvailable(), wasAnswered, {}, {}});
    emit personWanted(question);
}

void KeptPasswords::takeFound(const std::shared_ptr<PasswordQuestion>& question, const KeychainLogin& login,
                              std::optional<Secret> found)
{
    const auto addresses = m_keychain.addresses(login);
    if (found && addresses.contains(addressOf(m_config.host(question->side())))) {
        m_answered.emplace(question->side(), question->user());
        question->answer(std::move(found));
        return;
    }
    question->setKeeping({m_keychain.isAvailable(), false, std::move(found), addresses});
    emit personWanted(question);
}

KeychainLogin KeptPasswords::loginOf(Side side, const QString& user) const
{
    return {m_config.host(side).systemIdentifier, user};
}

QString addressOf(const HostConfig& host)
{
    return u"%1:%2"_s.arg(host.host, QString::number(host.port));
}

} // namespace Flare
