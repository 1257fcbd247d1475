// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/names.h"
#include "core/base/secret.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

namespace Flare {

/// Whose password it is: of the server that has this identifier, whatever its name is today, and of this user.
struct KeychainLogin
{
    SystemIdentifier server;
    QString user;
};

/// The keychain of the desktop (a Secret Service or KWallet), where it keeps passwords that a person wants kept; never
/// a file of ours. Nothing here waits: answers come later, in the window's thread, the only one it may be used from.
///
/// A server can prove its identifier only after the login, so that a password is sent before it is known to whom, be it
/// typed or kept. One that is typed goes to the address that the person has read beside it. That is why an entry also
/// knows at which addresses its server has proven to be the one: whoever sends it elsewhere asks a person first, else
/// somebody's file with a known identifier and another address would fetch it.
class Keychain final : public QObject
{
    Q_OBJECT

public:
    /// Long enough for a keychain that has to be unlocked by its person, short enough for the worker that waits.
    static constexpr Milliseconds usualLimit{20'000};

    explicit Keychain(Milliseconds limit = usualLimit, QObject* parent = nullptr);

    /// Whether this program was built with QtKeychain.
    [[nodiscard]] static bool isBuiltIn();
    /// Whether there was a keychain when read() looked last.
    [[nodiscard]] bool isAvailable() const { return m_isAvailable; }
    /// Whether a person has had a password kept. Known without the keychain, so that one that is locked is not opened
    /// for nothing.
    [[nodiscard]] bool isEmpty() const;
    /// Where the server of this login has accepted what is kept, as it was stored: empty when nothing is kept.
    [[nodiscard]] QStringList addresses(const KeychainLogin& login) const;

    /// Looks whether there is a keychain, and for the password if one is kept. Calls back once, unless the context has
    /// gone: without a password when there is none, or no answer within the limit. What comes later is ignored.
    using Found = std::function<void(std::optional<Secret>)>;
    void read(const KeychainLogin& login, const QObject* context, Found found);
    /// Only what the server has accepted, after it has proven its identifier at this address.
    void store(const KeychainLogin& login, const QString& address, const Secret& password);
    void forget(const KeychainLogin& login);
    /// All that a person has had kept.
    void forgetAll();

signals:
    /// Something was kept or forgotten.
    void changed();
    /// In a full sentence.
    void failed(const QString& what);

private:
    void readEntry(const QString& entry, const Found& found);
    void forgetEntry(const QString& entry);
    void removeEntry(const QString& entry);

    Milliseconds m_limit;
    bool m_isAvailable = false;
    QSet<QString> m_forgetting; ///< Without those that are stored anew meanwhile.
    int m_reading = 0;
    bool m_isStuck = false; ///< A read has not come back within its limit, nor since then.
};

} // namespace Flare
