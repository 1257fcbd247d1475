// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>

namespace Flare::Test {

/// A real keychain, gnome-keyring, on a bus and in a home of its own: the person's stays out of reach. To be made
/// before anything of this process looks for the bus. Throws Error(Tool) with what to install when there is none.
class SecretService
{
public:
    /// Unlocked, as after its person has logged in.
    SecretService();
    ~SecretService();
    Q_DISABLE_COPY_MOVE(SecretService)

    /// There is nobody to unlock it again.
    void lock();
    void stop();
    void freeze();
    void thaw();
    /// All files of the home, one behind the other.
    [[nodiscard]] QByteArray files() const;
    [[nodiscard]] QString folder() const { return m_home.path(); }

private:
    void startBus();
    void startKeyring();
    void awaitKeyring(bool isThere) const;

    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_keyring;
};

} // namespace Flare::Test
