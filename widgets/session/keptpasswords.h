// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/config.h"
#include "widgets/session/keychain.h"
#include "widgets/session/passwordbroker.h"

#include <QObject>

#include <memory>
#include <set>
#include <utility>

namespace Flare {

/// Answers a session's questions for passwords from the keychain where a person has had one kept for that server and
/// user, and hands on the others. What the server refuses is forgotten, what it accepts is kept if its person wants
/// that.
class KeptPasswords final : public QObject
{
    Q_OBJECT

public:
    /// All three outlive it.
    KeptPasswords(const Config& config, PasswordBroker& broker, Keychain& keychain);

signals:
    void personWanted(std::shared_ptr<Flare::PasswordQuestion> question);

private:
    void take(const std::shared_ptr<PasswordQuestion>& question);
    void takeFound(const std::shared_ptr<PasswordQuestion>& question, const KeychainLogin& login,
                   std::optional<Secret> found);
    [[nodiscard]] KeychainLogin loginOf(Side side, const QString& user) const;

    const Config& m_config;
    Keychain& m_keychain;
    std::set<std::pair<Side, QString>> m_answered; ///< Whose last question the keychain has answered.
};

/// Where the file has this server: what a password that is sent goes to.
[[nodiscard]] QString addressOf(const HostConfig& host);

} // namespace Flare
