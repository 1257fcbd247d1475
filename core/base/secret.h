// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Flare {

/// A password. It has no stream operator, no conversion and no debug output: reveal() is the one way to its text, and
/// stands only where the text goes to a server. Each copy owns its bytes and wipes them when it goes.
class Secret
{
public:
    Secret() = default;
    explicit Secret(const QString& text);
    explicit Secret(QByteArray utf8);
    Secret(const Secret& other);
    Secret(Secret&& other) noexcept;
    Secret& operator=(const Secret& other);
    Secret& operator=(Secret&& other) noexcept;
    ~Secret();

    [[nodiscard]] bool isEmpty() const;
    /// UTF-8. Valid as long as this secret is.
    [[nodiscard]] const QByteArray& reveal() const;

private:
    void wipe() noexcept;
    QByteArray m_bytes;
};

/// What stands in a preview or a log in place of a secret.
[[nodiscard]] QString redacted();

} // namespace Flare
